import { Bar, BarLegend } from '#app/components/bar.tsx';
import { DataTable } from '#app/components/data-table.tsx';
import { FigureWithTable } from '#app/components/figure-with-table.tsx';
import { Section } from '#app/components/page.tsx';
import { count } from '#app/money/format.ts';
import type { Board as Campaigns } from './board.queries.server.ts';

/** The campaigns of a published project, as its members follow them. */
export function Board({ board }: { board: Campaigns }) {
  return board.map((campaign) => (
    <Section key={campaign.id} title={campaign.title} intro={campaign.state}>
      <Bar
        label={campaign.title}
        parts={campaign.layers}
        thick
        text={
          <p className="figures">
            <strong>{campaign.total}</strong> sur {campaign.optimum}, minimum {campaign.minimum} —{' '}
            {campaign.people}
          </p>
        }
        marks={campaign.minimumPercent > 0 ? [{ percent: campaign.minimumPercent, label: 'minimum' }] : []}
      />
      <BarLegend parts={campaign.layers} />
      <Rhythm campaign={campaign} />
      <Thanks campaign={campaign} />
    </Section>
  ));
}

function Rhythm({ campaign: { rhythm } }: { campaign: Campaigns[number] }) {
  const table = (
    <DataTable
      caption="Engagements par jour"
      hideCaption
      columns={[
        { key: 'day', label: 'Jour' },
        { key: 'people', label: 'Engagements', numeric: true },
        { key: 'amount', label: 'Montant', numeric: true },
        { key: 'total', label: 'Total', numeric: true },
      ]}
      rows={rhythm.table}
      empty="Aucun engagement pour le moment : partagez la page autour de vous."
    />
  );
  if (!rhythm.chart) return table;
  return (
    <FigureWithTable
      title="Jour après jour"
      svg={rhythm.chart}
      description="Montant des engagements de chaque jour."
    >
      {table}
    </FigureWithTable>
  );
}

function Thanks({ campaign: { thanks, more, title } }: { campaign: Campaigns[number] }) {
  if (thanks.length === 0) return null;
  return (
    <details className="rounded-md border border-line bg-surface p-4">
      <summary className="font-semibold">
        Qui remercier ({count(thanks.length + more, 'personne', 'personnes')})
      </summary>
      <p className="my-3 text-sm text-ink-soft">
        Ces noms sont pour vous. Ne nommez en public que les personnes qui l’ont accepté.
      </p>
      <DataTable
        caption={`Personnes à remercier, ${title.toLowerCase()}`}
        hideCaption
        columns={[
          { key: 'name', label: 'Personne' },
          { key: 'amount', label: 'Montant', numeric: true },
          { key: 'date', label: 'Le' },
          { key: 'state', label: 'État' },
          { key: 'public', label: 'Nom public' },
        ]}
        rows={thanks}
      />
      {more > 0 && (
        <p className="mt-3 text-sm">
          Et {count(more, 'autre personne', 'autres personnes')}, plus anciennes.
        </p>
      )}
    </details>
  );
}
