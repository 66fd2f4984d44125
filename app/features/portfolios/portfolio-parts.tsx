import { Badge } from '#app/components/badge.tsx';
import { DataTable } from '#app/components/data-table.tsx';
import { FigureWithTable } from '#app/components/figure-with-table.tsx';
import { Section } from '#app/components/page.tsx';
import type { portfolio } from './portfolio.queries.server.ts';

type Portfolio = Awaited<ReturnType<typeof portfolio>>;

const splitColumns = [
  { key: 'loans', label: 'Prêts', numeric: true },
  { key: 'outstanding', label: 'Restant dû', numeric: true },
  { key: 'overdue', label: 'En retard', numeric: true },
  { key: 'late30', label: 'Dont plus de 30 jours', numeric: true },
  { key: 'late90', label: 'Dont plus de 90 jours', numeric: true },
] as const;

/** The same loans seen by territory, by stage of their cooperation, and what was collected by instrument. */
export function Splits({ byTerritory, byStage, byInstrument }: Portfolio) {
  const territories = (
    <DataTable
      caption="Encours par territoire"
      hideCaption
      columns={[{ key: 'label', label: 'Territoire' }, ...splitColumns]}
      rows={byTerritory.rows}
      empty="Aucun prêt pour le moment."
    />
  );
  return (
    <>
      <Section title="Par territoire">
        {byTerritory.chart ? (
          <FigureWithTable
            title="Capital restant dû par territoire"
            svg={byTerritory.chart}
            description="Chaque barre est le capital encore dû aux prêteurs ; les retards de plus de 30 et de plus de 90 jours y sont distingués."
          >
            {territories}
          </FigureWithTable>
        ) : (
          territories
        )}
      </Section>
      <Section title="Par stade de la coopération">
        <DataTable
          caption="Encours par stade"
          hideCaption
          columns={[{ key: 'label', label: 'Stade' }, ...splitColumns]}
          rows={byStage}
          empty="Aucun prêt pour le moment."
        />
      </Section>
      <Section title="Par instrument" intro="Ce que les projets suivis ont reçu, et qui n’a pas été rendu.">
        <DataTable
          caption="Collecté par instrument"
          hideCaption
          columns={[
            { key: 'label', label: 'Instrument' },
            { key: 'projects', label: 'Projets', numeric: true },
            { key: 'people', label: 'Engagements', numeric: true },
            { key: 'amount', label: 'Reçu', numeric: true },
          ]}
          rows={byInstrument}
          empty="Rien n’est encore collecté."
        />
      </Section>
    </>
  );
}

/** What should come back: month by month, and the next instalment of each loan. */
export function Coming({ expected, next }: Portfolio) {
  return (
    <Section
      title="À venir"
      intro="Capital et intérêts attendus des coopérations ; ce qui est en retard compte dans le mois en cours."
    >
      <FigureWithTable
        title="Échéances des douze prochains mois"
        svg={expected.chart}
        description={`${expected.total} attendus en tout.`}
      >
        <DataTable
          caption="Échéances par mois"
          hideCaption
          columns={[
            { key: 'month', label: 'Mois' },
            { key: 'amount', label: 'Attendu', numeric: true },
          ]}
          rows={expected.rows}
          foot={{ month: 'Total', amount: expected.total }}
        />
      </FigureWithTable>
      <DataTable
        caption="Prochaines échéances"
        columns={[
          { key: 'title', label: 'Projet' },
          { key: 'due', label: 'Échéance' },
          { key: 'amount', label: 'Montant', numeric: true },
        ]}
        rows={next}
        empty="Aucune échéance à venir."
      />
    </Section>
  );
}

/** Every loan that is followed, with its state in words. */
export function LoanTable({ loans }: { loans: Portfolio['loans'] }) {
  return (
    <DataTable
      caption="Prêts suivis"
      columns={[
        { key: 'title', label: 'Projet' },
        { key: 'territory', label: 'Territoire' },
        { key: 'lent', label: 'Prêté', numeric: true },
        { key: 'outstanding', label: 'Restant dû', numeric: true },
        { key: 'overdue', label: 'En retard', numeric: true },
        { key: 'state', label: 'État' },
        { key: 'next', label: 'Prochaine échéance' },
      ]}
      rows={loans.map(({ title, slug, cooperation, state, tone, ...loan }) => ({
        ...loan,
        title: (
          <span className="grid">
            <a className="link" href={`/projets/${slug}`}>
              {title}
            </a>
            <span className="text-sm font-normal text-ink-soft">{cooperation}</span>
          </span>
        ),
        state: <Badge tone={tone}>{state}</Badge>,
      }))}
      empty="Aucun des projets suivis n’a encore de prêt."
    />
  );
}
