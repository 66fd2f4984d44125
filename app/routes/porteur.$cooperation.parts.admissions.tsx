import { parseWithZod } from '@conform-to/zod/v4';
import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { EmptyState } from '#app/components/empty-state.tsx';
import { Notice } from '#app/components/notice.tsx';
import { Pager } from '#app/components/pager.tsx';
import { TableFiles } from '#app/components/table-files.tsx';
import { CooperationFrame } from '#app/features/cooperations/cooperation-frame.tsx';
import { cooperationFrame } from '#app/features/cooperations/cooperation.queries.server.ts';
import { allow } from '#app/features/people/allow.server.ts';
import { CategoryFilter, DecisionForm, RefusedList } from '#app/features/shares/admission-parts.tsx';
import { AdmissionSchema } from '#app/features/shares/admission.schema.ts';
import { refusedAdmissions, waitingAdmissions } from '#app/features/shares/admissions.queries.server.ts';
import { admitMembers, declareGivenBack, refuseMembers } from '#app/features/shares/shares.server.ts';
import { count } from '#app/i18n/format.ts';
import { t } from '#app/i18n/t.ts';
import { today } from '#app/infra/clock.server.ts';
import { invalidReply, readForm, refusalReply, seeOther } from '#app/infra/http.server.ts';

export const meta = () => [{ title: t('Admissions – Terreau') }];

const listOf = (request: Request) => {
  const { searchParams } = new URL(request.url);
  const page = Math.trunc(Number(searchParams.get('page') ?? 1));
  return { category: searchParams.get('categorie') || null, page: page >= 1 && page < 10_000 ? page : 1 };
};

export async function loader(args: LoaderFunctionArgs) {
  const { cooperation } = await allow(args, 'routes/porteur.$cooperation.parts.admissions');
  const asked = listOf(args.request);
  const [frame, waiting, refused] = await Promise.all([
    cooperationFrame(cooperation.id),
    waitingAdmissions(cooperation.id, asked),
    refusedAdmissions(cooperation.id),
  ]);
  const done = new URL(args.request.url).searchParams.get('fait');
  return { frame, waiting, refused, ...asked, done };
}

export async function action(args: ActionFunctionArgs) {
  const { cooperation, person } = await allow(args, 'routes/porteur.$cooperation.parts.admissions');
  const submission = parseWithZod(await readForm(args.request), { schema: AdmissionSchema });
  if (submission.status !== 'success') return invalidReply(submission);
  const asked = submission.value;
  const base = { cooperationId: cooperation.id, today: today() };
  const here = `/porteur/${cooperation.slug}/parts/admissions`;
  try {
    if (asked.intent === 'given-back') {
      await declareGivenBack({ ...base, holdingId: asked.one, how: asked.how });
      return seeOther(`${here}?fait=rendu`);
    }
    const { category } = listOf(args.request);
    const which = asked.all ? { allWaiting: { category } } : { holdingIds: asked.holding };
    const decision = { ...base, which, minutes: asked.minutes, decidedById: person.id };
    const done =
      asked.intent === 'admit'
        ? await admitMembers({ ...decision, category: asked.category || null })
        : await refuseMembers({ ...decision, why: asked.why });
    return seeOther(`${here}?fait=${asked.intent === 'admit' ? 'admis' : 'refus'}-${done}`);
  } catch (error) {
    return refusalReply(submission, error);
  }
}

export default function Admissions() {
  const { frame, waiting, refused, category, page, done } = useLoaderData<typeof loader>();
  const result = useActionData<typeof action>();
  const isGivenBack = result?.initialValue?.['intent'] === 'given-back';
  const [what, howMany] = (done ?? '').split('-');
  const many = count(Number(howMany) || 0, t('demande'), t('demandes'));
  const sentences: Record<string, string> = {
    admis: t('Admis : {many}. Chaque personne a reçu son numéro par courriel.', { many }),
    refus: t('Refusé : {many}. L’argent est repris sur votre compte de paiement et rendu en entier.', {
      many,
    }),
    rendu: t('C’est noté, et la personne en est prévenue.'),
  };
  const query = category === null ? '' : `&categorie=${encodeURIComponent(category)}`;
  return (
    <CooperationFrame
      frame={frame}
      current="admissions"
      title={t('Admissions')}
      intro={t(
        'Ceux qui ont souscrit des parts attendent que votre conseil les admette. Une personne a une voix, quel que soit le nombre de ses parts.',
      )}
    >
      {what && sentences[what] && !result && <Notice tone="success" title={sentences[what]} />}
      <CategoryFilter categories={waiting.categories} chosen={category} />
      {waiting.rows.length === 0 ? (
        <EmptyState title={t('Personne n’attend votre décision')} />
      ) : (
        <>
          <DecisionForm waiting={waiting} result={isGivenBack ? null : result} />
          <Pager page={page} pages={waiting.pages} to={(number) => `?page=${number}${query}`} />
        </>
      )}
      <TableFiles to={`/porteur/${frame.slug}/tableaux/admissions`} />
      <RefusedList refused={refused} result={isGivenBack ? result : null} />
    </CooperationFrame>
  );
}
