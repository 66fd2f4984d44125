import { parseWithZod } from '@conform-to/zod/v4';
import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { LinkButton } from '#app/components/button.tsx';
import { EmptyState } from '#app/components/empty-state.tsx';
import { Facts } from '#app/components/facts.tsx';
import { Section } from '#app/components/page.tsx';
import { CooperationFrame } from '#app/features/cooperations/cooperation-frame.tsx';
import { cooperationFrame, cooperationHome } from '#app/features/cooperations/cooperation.queries.server.ts';
import { HostingSchema } from '#app/features/cooperations/cooperation.schema.ts';
import { HostedList } from '#app/features/cooperations/hosted-list.tsx';
import { acceptHosting, declineHosting } from '#app/features/cooperations/hosting.server.ts';
import { allow } from '#app/features/people/allow.server.ts';
import { Welcome } from '#app/features/cooperations/welcome.tsx';
import { ProjectList } from '#app/features/projects/project-list.tsx';
import { href } from '#app/i18n/href.ts';
import { t } from '#app/i18n/t.ts';
import { invalidReply, readForm, refusalReply, seeOther } from '#app/infra/http.server.ts';

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${data?.frame.name ?? ''} – Terreau` },
];

export async function loader(args: LoaderFunctionArgs) {
  const { cooperation } = await allow(args, 'routes/porteur.$cooperation._index');
  const welcome = new URL(args.request.url).searchParams.has('bienvenue');
  return {
    frame: await cooperationFrame(cooperation.id),
    home: await cooperationHome(cooperation.id),
    welcome: welcome ? cooperation.duty : null,
  };
}

export async function action(args: ActionFunctionArgs) {
  const { cooperation } = await allow(args, 'routes/porteur.$cooperation._index');
  const submission = parseWithZod(await readForm(args.request), { schema: HostingSchema });
  if (submission.status !== 'success') return invalidReply(submission);
  const { hosted, answer } = submission.value;
  try {
    await (answer === 'accept' ? acceptHosting : declineHosting)(cooperation.id, hosted);
    return seeOther(`/porteur/${cooperation.slug}`);
  } catch (error) {
    return refusalReply(submission, error);
  }
}

export default function Cooperation() {
  const { frame, home, welcome } = useLoaderData<typeof loader>();
  const result = useActionData<typeof action>();
  const newProject = `/porteur/projets/nouveau?cooperation=${frame.slug}`;
  return (
    <CooperationFrame
      frame={frame}
      current="accueil"
      title={frame.name}
      action={
        <LinkButton to={newProject} variant="primary" icon="plus">
          {t('Nouveau projet')}
        </LinkButton>
      }
    >
      {welcome && <Welcome duty={welcome} members={`/porteur/${frame.slug}/membres`} />}
      <HostedList collectives={home.hosted} result={result} />
      <Section title={t('Projets')}>
        {home.projects.length > 0 ? (
          <ProjectList projects={home.projects} />
        ) : (
          <EmptyState
            title={t('Aucun projet pour le moment')}
            action={<LinkButton to={newProject}>{t('Commencer un projet')}</LinkButton>}
          >
            {t(
              'Un projet, c’est un récit, un budget et une ou plusieurs collectes : dons, prêts, parts sociales. Rien n’est public avant que l’équipe l’ait relu avec vous.',
            )}
          </EmptyState>
        )}
      </Section>
      {home.loans.length > 0 && (
        <Section title={t('Prêts à rembourser')}>
          <ul className="grid gap-2">
            {home.loans.map((loan) => (
              <li key={loan.id}>
                <a lang="fr" className="link" href={href(`/porteur/prets/${loan.id}`)}>
                  {loan.title}
                </a>
              </li>
            ))}
          </ul>
        </Section>
      )}
      <Section title={t('En bref')}>
        <Facts
          facts={[
            { name: t('Forme juridique'), value: home.legalForm },
            { name: t('Lieu'), value: home.place ?? t('À indiquer') },
            { name: t('Stade'), value: home.stage ?? t('À dire') },
            ...(home.host
              ? [
                  {
                    name: t('Structure porteuse'),
                    value: home.host.name,
                    note: home.host.accepted ? t('A accepté') : t('N’a pas encore répondu'),
                  },
                ]
              : []),
          ]}
        />
      </Section>
    </CooperationFrame>
  );
}
