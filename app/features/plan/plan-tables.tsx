import { LinkButton } from '#app/components/button.tsx';
import { Card } from '#app/components/card.tsx';
import { DataTable } from '#app/components/data-table.tsx';
import { Facts } from '#app/components/facts.tsx';
import { FigureWithTable } from '#app/components/figure-with-table.tsx';
import { Notice } from '#app/components/notice.tsx';
import { Section } from '#app/components/page.tsx';
import { href } from '#app/i18n/href.ts';
import { t } from '#app/i18n/t.ts';
import type { planFigures, planPage } from './plan-page.server.ts';

type Figures = ReturnType<typeof planFigures>;
type PlanShown = Awaited<ReturnType<typeof planPage>>;

/** The plan year by year: both sides, what is likely, and what is missing in words. */
export function YearTable({
  years,
  totals,
  caption,
}: Pick<Figures, 'years' | 'totals'> & { caption: string }) {
  return (
    <DataTable
      caption={caption}
      columns={[
        { key: 'year', label: t('Année') },
        { key: 'uses', label: t('Dépenses'), numeric: true },
        { key: 'resources', label: t('Ressources'), numeric: true },
        { key: 'expected', label: t('Probable'), numeric: true },
        { key: 'gap', label: t('Écart'), numeric: true },
      ]}
      rows={years.map((one) => ({ id: one.year, ...one }))}
      foot={{ year: t('Total'), ...totals }}
      empty={t('Le plan est vide : commencez par le budget.')}
    />
  );
}

/** The same on the public page, under the budget. */
export function PlanByYear({ chart, years, statuses }: Pick<Figures, 'chart' | 'years' | 'statuses'>) {
  return (
    <Section level={3} title={t('Le plan, année par année')}>
      <Balance years={years} />
      <CoverageFigure chart={chart} years={years} statuses={statuses} />
    </Section>
  );
}

/** One sentence for each year that does not balance, or one that all do. */
export function Balance({ years }: Pick<Figures, 'years'>) {
  if (years.length === 0) return null;
  const open = years.filter(({ balanced }) => !balanced);
  return (
    <Notice tone={open.length === 0 ? 'success' : 'warning'} still>
      {open.length === 0 ? (
        t('Chaque année est équilibrée.')
      ) : (
        <ul>
          {open.map(({ year, sentence }) => (
            <li key={year}>{sentence}</li>
          ))}
        </ul>
      )}
    </Notice>
  );
}

/** How sure the plan is, a bar for each year, and the same figures as a table. */
export function CoverageFigure({ chart, years, statuses }: Pick<Figures, 'chart' | 'years' | 'statuses'>) {
  if (!chart) return null;
  return (
    <FigureWithTable
      title={t('D’où vient l’argent, du plus sûr au moins sûr')}
      svg={chart}
      description={t(
        'Une barre par année, une couleur par degré de certitude ; les montants sont dans le tableau.',
      )}
    >
      <DataTable
        caption={t('Ressources par année et par degré de certitude')}
        hideCaption
        columns={[
          { key: 'year', label: t('Année') },
          ...statuses.map(({ key, label }) => ({ key, label, numeric: true })),
        ]}
        rows={years.map(({ year, statuses: amounts }) => ({ id: year, year, ...amounts }))}
      />
    </FigureWithTable>
  );
}

export function ResourceCards({
  resources,
  base,
  open,
}: Pick<PlanShown, 'resources'> & { base: string; open: boolean }) {
  return resources.map((one) => (
    <Card
      key={one.id}
      title={one.label}
      action={
        open && (
          <LinkButton to={`${base}/${one.id}`} size="small" variant="secondary">
            {t('Modifier')}
          </LinkButton>
        )
      }
    >
      <Facts
        facts={[
          { name: t('Montant'), value: one.amount, note: `${one.kind} · ${one.year}` },
          {
            name: t('Où elle en est'),
            value: one.status,
            note:
              one.probability !== null &&
              t('Probabilité : {probability} %', { probability: one.probability }),
          },
          ...(one.received ? [{ name: t('Reçu, selon les comptes'), value: one.received }] : []),
          ...(one.funder ? [{ name: t('Financeur'), value: one.funder }] : []),
          ...(one.condition ? [{ name: t('Condition'), value: one.condition }] : []),
          ...(one.proof ? [{ name: t('Preuve déclarée'), value: one.proof }] : []),
          { name: t('Dépenses qu’elle paie'), value: one.allocated },
        ]}
      />
      <LinkButton to={`${base}/${one.id}/dossier`} size="small" variant="quiet">
        {t('Dossier pour le financeur')}
      </LinkButton>
    </Card>
  ));
}

/** What each use costs, and how much of it funders are asked for. */
export function UseTable({ uses }: Pick<PlanShown, 'uses'>) {
  return (
    <DataTable
      caption={t('Dépenses, et ce qui en est demandé')}
      columns={[
        { key: 'label', label: t('Dépense') },
        { key: 'year', label: t('Année') },
        { key: 'asked', label: t('Demandé'), numeric: true },
        { key: 'amount', label: t('Montant'), numeric: true },
      ]}
      phone="rows"
      rows={uses}
    />
  );
}

export function VersionTable({ versions, base }: Pick<PlanShown, 'versions'> & { base: string }) {
  return (
    <DataTable
      caption={t('Versions du plan')}
      columns={[
        { key: 'number', label: t('Version') },
        { key: 'day', label: t('Jour') },
        { key: 'who', label: t('Par') },
      ]}
      phone="rows"
      rows={versions.map((one) => ({
        id: one.number,
        ...one,
        number: (
          <a className="link" href={href(`${base}/versions/${one.number}`)}>
            {t('Version {number}', { number: one.number })}
          </a>
        ),
      }))}
      empty={t('Personne n’a encore modifié le plan.')}
    />
  );
}
