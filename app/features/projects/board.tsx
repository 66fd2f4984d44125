import { Bar, BarLegend } from '#app/components/bar.tsx';
import { DataTable } from '#app/components/data-table.tsx';
import { FigureWithTable } from '#app/components/figure-with-table.tsx';
import { Section } from '#app/components/page.tsx';
import { count } from '#app/i18n/format.ts';
import { rich } from '#app/i18n/rich.tsx';
import { t } from '#app/i18n/t.ts';
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
            {rich('{total} sur {optimum}, minimum {minimum} — {people}', {
              total: <strong>{campaign.total}</strong>,
              optimum: campaign.optimum,
              minimum: campaign.minimum,
              people: campaign.people,
            })}
          </p>
        }
        marks={campaign.minimumPercent > 0 ? [{ percent: campaign.minimumPercent, label: t('minimum') }] : []}
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
      caption={t('Engagements par jour')}
      hideCaption
      columns={[
        { key: 'day', label: t('Jour') },
        { key: 'people', label: t('Engagements'), numeric: true },
        { key: 'amount', label: t('Montant'), numeric: true },
        { key: 'total', label: t('Total'), numeric: true },
      ]}
      rows={rhythm.table}
      empty={t('Aucun engagement pour le moment : partagez la page autour de vous.')}
    />
  );
  if (!rhythm.chart) return table;
  return (
    <FigureWithTable
      title={t('Jour après jour')}
      svg={rhythm.chart}
      description={t('Montant des engagements de chaque jour.')}
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
        {t('Qui remercier ({count})', { count: count(thanks.length + more, t('personne'), t('personnes')) })}
      </summary>
      <p className="my-3 text-sm text-ink-soft">
        {t('Ces noms sont pour vous. Ne nommez en public que les personnes qui l’ont accepté.')}
      </p>
      <DataTable
        caption={t('Personnes à remercier, {title}', { title: title.toLowerCase() })}
        hideCaption
        columns={[
          { key: 'name', label: t('Personne') },
          { key: 'amount', label: t('Montant'), numeric: true },
          { key: 'date', label: t('Le') },
          { key: 'state', label: t('État') },
          { key: 'public', label: t('Nom public') },
        ]}
        rows={thanks}
      />
      {more > 0 && (
        <p className="mt-3 text-sm">
          {t('Et {more}, plus anciennes.', { more: count(more, t('autre personne'), t('autres personnes')) })}
        </p>
      )}
    </details>
  );
}
