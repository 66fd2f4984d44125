import { parseWithZod } from '@conform-to/zod/v4';
import type { ActionFunctionArgs, HeadersFunction, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { Notice } from '#app/components/notice.tsx';
import { Pager } from '#app/components/pager.tsx';
import { CooperationFrame } from '#app/features/cooperations/cooperation-frame.tsx';
import { cooperationFrame } from '#app/features/cooperations/cooperation.queries.server.ts';
import { FileProgress } from '#app/features/jobs/file-progress.tsx';
import { allow, uuidOr404 } from '#app/features/people/allow.server.ts';
import { answerTakeover } from '#app/features/shares/takeover-form.server.ts';
import { LinesTable, MendLinks, TakeoverFacts, WriteForm } from '#app/features/shares/takeover-parts.tsx';
import { InviteForm } from '#app/features/shares/takeover-progress.tsx';
import { takeoverShown, takeoverUnderWay } from '#app/features/shares/takeover.queries.server.ts';
import { TakeoverSchema } from '#app/features/shares/takeover.schema.ts';
import { t } from '#app/i18n/t.ts';
import { askedAgain } from '#app/infra/http-asked-again.server.ts';
import { today } from '#app/infra/clock.server.ts';
import { invalidReply, notFound, pageOf, readForm, refusalReply, seeOther } from '#app/infra/http.server.ts';

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: t('{name} – Reprise du registre – Terreau', { name: data?.fileName ?? '' }) },
];

/** The browser is told here when to ask again. */
export const headers: HeadersFunction = ({ loaderHeaders }) => loaderHeaders;

export async function loader(args: LoaderFunctionArgs) {
  const { cooperation } = await allow(args, 'routes/porteur.$cooperation.parts.reprise.$takeover');
  const id = uuidOr404(args.params['takeover']);
  const page = pageOf(args.request);
  const frame = await cooperationFrame(cooperation.id);
  const underWay = await takeoverUnderWay(cooperation.id, id);
  if (underWay) {
    const { fileName, state } = underWay;
    const goesOn = state === 'being_read' || state === 'being_written';
    return askedAgain(args.request, { frame, id, fileName, page, underWay, shown: null }, goesOn);
  }
  const shown = (await takeoverShown(cooperation.id, id, today(), page)) ?? notFound();
  const { fileName, letters } = shown;
  return askedAgain(args.request, { frame, id, fileName, page, underWay, shown }, letters !== null);
}

export async function action(args: ActionFunctionArgs) {
  const { cooperation, person } = await allow(args, 'routes/porteur.$cooperation.parts.reprise.$takeover');
  const takeoverId = uuidOr404(args.params['takeover']);
  const submission = parseWithZod(await readForm(args.request), { schema: TakeoverSchema });
  if (submission.status !== 'success') return invalidReply(submission);
  try {
    const by = { takeoverId, cooperationId: cooperation.id, personId: person.id, today: today() };
    const isKept = await answerTakeover(submission.value.intent, by);
    return seeOther(`/porteur/${cooperation.slug}/parts/reprise${isKept ? `/${takeoverId}` : ''}`);
  } catch (error) {
    return refusalReply(submission, error);
  }
}

export default function Takeover() {
  const { frame, id, fileName, page, underWay, shown, isAskedAgain, everySeconds } =
    useLoaderData<typeof loader>();
  const result = useActionData<typeof action>();
  const again = { isAskedAgain, everySeconds, to: `/porteur/${frame.slug}/parts/reprise/${id}` };
  if (underWay) {
    return (
      <CooperationFrame
        frame={frame}
        current="associes"
        title={t('Reprendre un registre')}
        intro={t('« {fileName} »', { fileName })}
      >
        <FileProgress
          underWay={underWay}
          another={`/porteur/${frame.slug}/parts/reprise`}
          result={result}
          {...again}
        />
      </CooperationFrame>
    );
  }
  const { written } = shown;
  return (
    <CooperationFrame
      frame={frame}
      current="associes"
      title={written ? t('Registre repris') : t('Ce que le fichier ferait')}
      intro={
        written
          ? t('« {fileName} », écrit le {on} par {who}.', { fileName, on: written.on, who: written.who })
          : t('« {fileName} ». Rien n’est encore écrit.', { fileName })
      }
    >
      <TakeoverFacts shown={shown} />
      {!written && shown.ignored.length > 0 && (
        <Notice still title={t('Colonnes laissées de côté')}>
          {shown.ignored.join(', ')}
        </Notice>
      )}
      <MendLinks slug={frame.slug} shown={shown} />
      {!written && <WriteForm shown={shown} result={result} />}
      {shown.lines.length > 0 && <LinesTable shown={shown} />}
      <Pager page={page} pages={shown.pages} to={(number) => `?page=${number}`} />
      {written && <InviteForm shown={shown} result={result} {...again} />}
    </CooperationFrame>
  );
}
