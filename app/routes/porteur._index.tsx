import type { LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { Badge } from '#app/components/badge.tsx';
import { LinkButton } from '#app/components/button.tsx';
import { Card, CardGrid } from '#app/components/card.tsx';
import { EmptyState } from '#app/components/empty-state.tsx';
import { Page } from '#app/components/page.tsx';
import { PageTitle } from '#app/components/page-title.tsx';
import { myCooperations } from '#app/features/cooperations/cooperation.queries.server.ts';
import { allow } from '#app/features/people/allow.server.ts';
import { statuses } from '#app/features/projects/words.ts';
import { count } from '#app/i18n/format.ts';
import { href } from '#app/i18n/href.ts';
import { t } from '#app/i18n/t.ts';

export const meta = () => [{ title: t('Mes coopérations – Terreau') }];

export async function loader(args: LoaderFunctionArgs) {
  const { person } = await allow(args, 'routes/porteur._index');
  return { cooperations: await myCooperations(person.id) };
}

export default function MyCooperations() {
  const { cooperations } = useLoaderData<typeof loader>();
  const add = (
    <LinkButton to="/porteur/nouvelle" variant="primary" icon="plus">
      {t('Inscrire une coopération')}
    </LinkButton>
  );
  return (
    <Page>
      <PageTitle
        title={t('Mes coopérations')}
        intro={t('Une coopération se porte à plusieurs, sans chef de file.')}
        action={cooperations.length > 0 && add}
      />
      {cooperations.length === 0 && (
        <EmptyState title={t('Vous n’êtes membre d’aucune coopération')} action={add}>
          {t(
            'Inscrivez la vôtre pour présenter un projet. Si elle est déjà ici, demandez à l’un de ses membres de vous inviter.',
          )}
        </EmptyState>
      )}
      <CardGrid min="22rem">
        {cooperations.map((cooperation) => (
          <Card
            key={cooperation.slug}
            title={
              <a href={href(`/porteur/${cooperation.slug}`)} className="no-underline hover:underline">
                {cooperation.name}
              </a>
            }
          >
            <p className="text-sm text-ink-soft">
              {[cooperation.legalForm, cooperation.place, cooperation.stage].filter(Boolean).join(' · ')}
              <br />
              {count(cooperation.members, t('membre'), t('membres'))}
            </p>
            <Projects projects={cooperation.projects} />
            <div>
              <LinkButton
                to={`/porteur/projets/nouveau?cooperation=${cooperation.slug}`}
                size="small"
                icon="plus"
              >
                {t('Nouveau projet')}
              </LinkButton>
            </div>
          </Card>
        ))}
      </CardGrid>
    </Page>
  );
}

function Projects({
  projects,
}: {
  projects: { id: string; title: string; status: keyof typeof statuses }[];
}) {
  if (projects.length === 0) return <p>{t('Aucun projet pour le moment.')}</p>;
  return (
    <ul className="grid gap-2">
      {projects.map(({ id, title, status }) => (
        <li key={id} className="flex flex-wrap items-center justify-between gap-2">
          <a lang="fr" href={href(`/porteur/projets/${id}`)} className="link">
            {title}
          </a>
          <Badge tone={statuses[status].tone}>{statuses[status].label}</Badge>
        </li>
      ))}
    </ul>
  );
}
