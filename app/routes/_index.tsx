import { NearSearch } from '#app/features/discovery/near-search.tsx';
import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { LinkButton } from '#app/components/button.tsx';
import { CardGrid } from '#app/components/card.tsx';
import { EmptyState } from '#app/components/empty-state.tsx';
import { Page, Section } from '#app/components/page.tsx';
import { homePage } from '#app/features/discovery/home.queries.server.ts';
import { ProjectCard } from '#app/features/discovery/project-card.tsx';
import { ThreeStrata } from '#app/features/discovery/three-strata.tsx';
import { ThreeWays } from '#app/features/discovery/three-ways.tsx';
import { allow } from '#app/features/people/allow.server.ts';
import { t } from '#app/i18n/t.ts';
import { today } from '#app/infra/clock.server.ts';

export const meta: MetaFunction = () => [
  { title: t('Terreau, le financement citoyen des coopérations territoriales') },
];

export async function loader(args: LoaderFunctionArgs) {
  await allow(args, 'routes/_index');
  return homePage(today());
}

export default function Home() {
  const { asOf, collected, projects, repaid, open, over } = useLoaderData<typeof loader>();
  const [projectCount = '', ...projectWords] = projects.split('\u00a0');
  return (
    <>
      <div className="mx-auto grid max-w-[76rem] gap-6 px-4 pt-10 sm:px-6 sm:pt-16">
        <h1 className="max-w-[18ch] text-4xl font-extrabold">{t('Ce qui pousse ici a besoin de vous')}</h1>
        <p className="max-w-[56ch] text-xl text-ink-soft">
          {t(
            'Terreau finance les coopérations qui font vivre un territoire, avec les personnes qui l’habitent : par le don, le prêt ou la part sociale. Si un projet n’atteint pas son minimum, votre argent vous revient.',
          )}
        </p>
        <NearSearch />
      </div>
      <div className="pt-6">
        <ThreeStrata
          asOf={asOf}
          figures={[
            { value: collected, words: t('collectés auprès de citoyens') },
            { value: projectCount, words: projectWords.join(' ') },
            { value: repaid, words: t('déjà remboursés par les coopérations') },
          ]}
        />
      </div>
      <Page>
        <Section
          title={t('À financer maintenant')}
          action={
            <LinkButton to="/projets" size="small" icon="arrow-right">
              {t('Tous les projets')}
            </LinkButton>
          }
        >
          {open.length > 0 ? (
            <CardGrid>
              {open.map((card, index) => (
                <ProjectCard key={card.slug} card={card} eager={index < 3} />
              ))}
            </CardGrid>
          ) : (
            <EmptyState
              title={t('Aucune collecte n’est ouverte aujourd’hui')}
              action={<LinkButton to="/inscription">{t('Présenter un projet')}</LinkButton>}
            >
              {t('Les projets relus par notre équipe apparaissent ici dès leur publication.')}
            </EmptyState>
          )}
        </Section>
        <ThreeWays />
        {over.length > 0 && (
          <Section
            title={t('Ce qu’ils sont devenus')}
            intro={t('Les collectes closes, réussies ou non, et la suite.')}
          >
            <CardGrid>
              {over.map((card) => (
                <ProjectCard key={card.slug} card={card} />
              ))}
            </CardGrid>
          </Section>
        )}
      </Page>
    </>
  );
}
