import { Badge } from '#app/components/badge.tsx';
import { DataTable } from '#app/components/data-table.tsx';
import { FigureWithTable } from '#app/components/figure-with-table.tsx';
import { Section } from '#app/components/page.tsx';
import { TableFiles } from '#app/components/table-files.tsx';
import { href } from '#app/i18n/href.ts';
import { phrases, t } from '#app/i18n/t.ts';
import type { portfolio } from './portfolio.queries.server.ts';

type Portfolio = Awaited<ReturnType<typeof portfolio>>;
/** Whose portfolio: somebody may be a member of several partners. */
type Whose = { partner: string };

/** The files of one table of a partner. */
export function PartnerFiles({ table, partner, name }: { table: string; name?: string } & Whose) {
  return <TableFiles to={`/partenaire/tableaux/${table}?partenaire=${partner}`} name={name} />;
}

const splitColumns = [
  phrases({ label: 'Prêts' }, { key: 'loans', numeric: true }),
  phrases({ label: 'Restant dû' }, { key: 'outstanding', numeric: true }),
  phrases({ label: 'En retard' }, { key: 'overdue', numeric: true }),
  phrases({ label: 'Dont plus de 30 jours' }, { key: 'late30', numeric: true }),
  phrases({ label: 'Dont plus de 90 jours' }, { key: 'late90', numeric: true }),
] as const;

/** The same loans seen by territory, by stage of their cooperation, and what was collected by instrument. */
export function Splits({ byTerritory, byStage, byInstrument, partner }: Portfolio & Whose) {
  const territories = (
    <DataTable
      caption={t('Encours par territoire')}
      hideCaption
      columns={[{ key: 'label', label: t('Territoire') }, ...splitColumns]}
      rows={byTerritory.rows}
      empty={t('Aucun prêt pour le moment.')}
    />
  );
  return (
    <>
      <Section title={t('Par territoire')}>
        {byTerritory.chart ? (
          <FigureWithTable
            title={t('Capital restant dû par territoire')}
            svg={byTerritory.chart}
            description={t(
              'Chaque barre est le capital encore dû aux prêteurs ; les retards de plus de 30 et de plus de 90 jours y sont distingués.',
            )}
          >
            {territories}
          </FigureWithTable>
        ) : (
          territories
        )}
        {byTerritory.rows.length > 0 && (
          <PartnerFiles table="territoires" partner={partner} name={t('Par territoire')} />
        )}
      </Section>
      <Section title={t('Par stade de la coopération')}>
        <DataTable
          caption={t('Encours par stade')}
          hideCaption
          columns={[{ key: 'label', label: t('Stade') }, ...splitColumns]}
          rows={byStage}
          empty={t('Aucun prêt pour le moment.')}
        />
        {byStage.length > 0 && <PartnerFiles table="stades" partner={partner} name={t('Par stade')} />}
      </Section>
      <Section
        title={t('Par instrument')}
        intro={t('Ce que les projets suivis ont reçu, et qui n’a pas été rendu.')}
      >
        <DataTable
          caption={t('Collecté par instrument')}
          hideCaption
          columns={[
            { key: 'label', label: t('Instrument') },
            { key: 'projects', label: t('Projets'), numeric: true },
            { key: 'people', label: t('Engagements'), numeric: true },
            { key: 'amount', label: t('Reçu'), numeric: true },
          ]}
          rows={byInstrument}
          empty={t('Rien n’est encore collecté.')}
        />
        {byInstrument.length > 0 && (
          <PartnerFiles table="instruments" partner={partner} name={t('Par instrument')} />
        )}
      </Section>
    </>
  );
}

/** What should come back: month by month, and the next instalment of each loan. */
export function Coming({ expected, next, partner }: Portfolio & Whose) {
  return (
    <Section
      title={t('À venir')}
      intro={t(
        'Capital et intérêts attendus des coopérations ; ce qui est en retard compte dans le mois en cours.',
      )}
    >
      <FigureWithTable
        title={t('Échéances des douze prochains mois')}
        svg={expected.chart}
        description={t('{total} attendus en tout.', { total: expected.total })}
      >
        <DataTable
          caption={t('Échéances par mois')}
          hideCaption
          columns={[
            { key: 'month', label: t('Mois') },
            { key: 'amount', label: t('Attendu'), numeric: true },
          ]}
          rows={expected.rows}
          foot={{ month: t('Total'), amount: expected.total }}
        />
      </FigureWithTable>
      <PartnerFiles table="mois" partner={partner} name={t('Échéances par mois')} />
      <DataTable
        caption={t('Prochaines échéances')}
        columns={[
          { key: 'title', label: t('Projet') },
          { key: 'due', label: t('Échéance') },
          { key: 'amount', label: t('Montant'), numeric: true },
        ]}
        rows={next}
        empty={t('Aucune échéance à venir.')}
      />
      {next.length > 0 && (
        <PartnerFiles table="echeances" partner={partner} name={t('Prochaines échéances')} />
      )}
    </Section>
  );
}

/** Every loan that is followed, with its state in words. */
export function LoanTable({ loans, partner }: { loans: Portfolio['loans'] } & Whose) {
  return (
    <>
      <DataTable
        caption={t('Prêts suivis')}
        columns={[
          { key: 'title', label: t('Projet') },
          { key: 'territory', label: t('Territoire') },
          { key: 'lent', label: t('Prêté'), numeric: true },
          { key: 'outstanding', label: t('Restant dû'), numeric: true },
          { key: 'overdue', label: t('En retard'), numeric: true },
          { key: 'state', label: t('État') },
          { key: 'next', label: t('Prochaine échéance') },
        ]}
        rows={loans.map(({ title, slug, cooperation, state, tone, ...loan }) => ({
          ...loan,
          title: (
            <span className="grid">
              <a lang="fr" className="link" href={href(`/projets/${slug}`)}>
                {title}
              </a>
              <span className="text-sm font-normal text-ink-soft">{cooperation}</span>
            </span>
          ),
          state: <Badge tone={tone}>{state}</Badge>,
        }))}
        empty={t('Aucun des projets suivis n’a encore de prêt.')}
      />
      {loans.length > 0 && <PartnerFiles table="prets" partner={partner} name={t('Prêts suivis')} />}
    </>
  );
}
