import { parseWithZod } from '@conform-to/zod/v4';
import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { Badge } from '#app/components/badge.tsx';
import { LinkButton } from '#app/components/button.tsx';
import { Notice } from '#app/components/notice.tsx';
import { Page } from '#app/components/page.tsx';
import { PageTitle } from '#app/components/page-title.tsx';
import { projectPreview } from '#app/features/discovery/project.queries.server.ts';
import { ProjectSheet } from '#app/features/discovery/project-sheet.tsx';
import { inDefaultSince } from '#app/features/loans/default.server.ts';
import { allow, uuidOr404 } from '#app/features/people/allow.server.ts';
import { ReviewSchema } from '#app/features/projects/project.schema.ts';
import { reviewFile } from '#app/features/projects/queue.queries.server.ts';
import { ReviewPanel } from '#app/features/projects/review-panel.tsx';
import { publishProject, requestChanges } from '#app/features/projects/review.server.ts';
import { writeAboutFile } from '#app/features/projects/review-words.server.ts';
import { statuses } from '#app/features/projects/words.ts';
import { dayText } from '#app/i18n/format.ts';
import { href } from '#app/i18n/href.ts';
import { rich } from '#app/i18n/rich.tsx';
import { t } from '#app/i18n/t.ts';
import { today } from '#app/infra/clock.server.ts';
import { invalidReply, notFound, readForm, refusalReply, seeOther } from '#app/infra/http.server.ts';

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: t('Relecture : {title} – Terreau', { title: data?.file.title ?? '' }) },
];

export async function loader(args: LoaderFunctionArgs) {
  await allow(args, 'routes/operateur.projets.$project');
  const id = uuidOr404(args.params['project']);
  const file = (await reviewFile(id, today())) ?? notFound();
  const search = new URL(args.request.url).searchParams;
  const amount = search.get('montant');
  const previewed = search.has('apercu') || amount !== null;
  const since = await inDefaultSince(file.cooperation.id, today());
  return {
    file,
    inDefault: since && dayText(since),
    page: previewed ? await projectPreview(id, { today: today(), amount }) : null,
  };
}

export async function action(args: ActionFunctionArgs) {
  const { person } = await allow(args, 'routes/operateur.projets.$project');
  const id = uuidOr404(args.params['project']);
  if (!(await reviewFile(id, today()))) notFound();
  const submission = parseWithZod(await readForm(args.request), { schema: ReviewSchema });
  if (submission.status !== 'success') return invalidReply(submission);
  const asked = submission.value;
  try {
    if (asked.intent === 'write')
      await writeAboutFile(id, { personId: person.id, side: 'team' }, asked.words);
    else if (asked.intent === 'publish') await publishProject(id, person.id, today());
    else await requestChanges(id, person.id, asked.note);
    return seeOther(`/operateur/projets/${id}`);
  } catch (error) {
    return refusalReply(submission, error);
  }
}

export default function Review() {
  const { file, inDefault, page } = useLoaderData<typeof loader>();
  const result = useActionData<typeof action>();
  const here = `/operateur/projets/${file.id}`;
  if (page) {
    return (
      <>
        <div className="mx-auto max-w-[76rem] px-4 pt-6 sm:px-6">
          <Notice title={t('Aperçu : la page telle que le public la verra')} still>
            <a href={href(here)}>{t('Revenir à la relecture')}</a>
          </Notice>
        </div>
        <ProjectSheet page={page} path={here} />
      </>
    );
  }
  const { label, tone } = statuses[file.status];
  return (
    <Page>
      <PageTitle
        crumbs={[{ label: t('Projets à relire'), to: '/operateur' }]}
        title={t('Relecture : {title}', { title: file.title })}
        aside={<Badge tone={tone}>{label}</Badge>}
        action={
          <>
            <LinkButton to={`${here}?apercu`} icon="eye">
              {t('Lire la page telle que le public la verra')}
            </LinkButton>
            <LinkButton to={`${here}/offres`}>{t('Changements d’une offre')}</LinkButton>
          </>
        }
      />
      {inDefault && (
        <Notice tone="danger" title={t('Un prêt de cette coopération est en défaut')} still>
          {rich('Depuis le {since}. <a>Voir les prêts en difficulté</a>.', {
            since: inDefault,
            a: (text) => <a href={href('/operateur/prets')}>{text}</a>,
          })}
        </Notice>
      )}
      <ReviewPanel file={file} result={result} />
    </Page>
  );
}
