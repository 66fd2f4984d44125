import type { LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { DataTable } from '#app/components/data-table.tsx';
import { PageTitle } from '#app/components/page-title.tsx';
import { Section } from '#app/components/page.tsx';
import { SpaceFrame } from '#app/features/citizens/space-frame.tsx';
import { PdfLink } from '#app/features/papers/pdf-link.tsx';
import { contractsOf, giftsOf } from '#app/features/papers/shelf.queries.server.ts';
import { StatementForms } from '#app/features/papers/statement-forms.tsx';
import { recentYears } from '#app/features/papers/statement.server.ts';
import { allow } from '#app/features/people/allow.server.ts';
import { href } from '#app/i18n/href.ts';
import { t } from '#app/i18n/t.ts';
import { today } from '#app/infra/clock.server.ts';

export const meta = () => [{ title: t('Mes papiers – Terreau') }];

export async function loader(args: LoaderFunctionArgs) {
  const { person } = await allow(args, 'routes/mon-espace.papiers._index');
  const [contracts, gifts] = await Promise.all([contractsOf(person.id), giftsOf(person)]);
  return { contracts, gifts, years: recentYears(today()) };
}

export default function MyPapers() {
  const { contracts, gifts, years } = useLoaderData<typeof loader>();
  return (
    <SpaceFrame current="papiers">
      <PageTitle
        title={t('Mes papiers')}
        intro={t('Des documents PDF, en français, que les lecteurs d’écran savent lire.')}
      />
      <StatementForms years={years} />
      <Section id="contrats" title={t('Contrats de prêt')}>
        <DataTable
          caption={t('Contrats de prêt')}
          hideCaption
          columns={[
            { key: 'title', label: t('Projet') },
            { key: 'on', label: t('Date') },
            { key: 'amount', label: t('Prêté'), numeric: true },
            { key: 'paper', label: t('Papier') },
          ]}
          rows={contracts.map((one) => ({
            ...one,
            paper: (
              <PdfLink to={`/mon-espace/papiers/contrat/${one.id}`} about={one.title}>
                {t('Contrat')}
              </PdfLink>
            ),
          }))}
          empty={t('Vous n’avez pas encore prêté.')}
        />
      </Section>
      <Section id="recus" title={t('Reçus fiscaux de vos dons')}>
        <DataTable
          caption={t('Reçus fiscaux de vos dons')}
          hideCaption
          columns={[
            { key: 'title', label: t('Projet') },
            { key: 'on', label: t('Date') },
            { key: 'amount', label: t('Don'), numeric: true },
            { key: 'paper', label: t('Papier') },
          ]}
          rows={gifts.map(({ receiptId, ...one }) => ({
            ...one,
            paper: receiptId ? (
              <PdfLink to={`/mon-espace/papiers/recu/${receiptId}`} about={one.title}>
                {t('Reçu')}
              </PdfLink>
            ) : (
              <a className="link" href={href(`/mon-espace/papiers/recus/${one.id}`)}>
                {t('Demander')} <span className="sr-only">{one.title}</span>
              </a>
            ),
          }))}
          empty={t('Aucun de vos dons n’est encore arrivé.')}
        />
      </Section>
    </SpaceFrame>
  );
}
