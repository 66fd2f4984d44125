import { Badge } from '#app/components/badge.tsx';
import { DataTable } from '#app/components/data-table.tsx';
import { Section } from '#app/components/page.tsx';
import { TableFiles } from '#app/components/table-files.tsx';
import { phrases, t } from '#app/i18n/t.ts';
import { ContractFold } from './contract-fold.tsx';
import type { LoanDeclarations as Declarations } from './loan-declaration.queries.server.ts';

const rhythms = phrases({
  month: 'une par mois',
  quarter: 'une par trimestre',
  half_year: 'une par semestre',
  year: 'une par an',
});

/** Whether the loan contracts of a year have to be declared, and what the form asks of each. `files`: where they are had as a file. */
export function LoanDeclarations({ declarations, files }: { declarations: Declarations; files: string }) {
  const { year, own, threshold, total, due, contracts, more } = declarations;
  const isOwn = contracts.some(({ by }) => by.includes(own));
  return (
    <Section
      id="contrats-a-declarer"
      title={t('Contrats de prêt de {year} : déclaration 2062', { year })}
      intro={
        isOwn
          ? t(
              'Vos contrats de l’année font {total}, plus que {threshold} : chacun est à déclarer à l’administration, au plus tard le {due}.',
              { total, threshold, due },
            )
          : t(
              'Vos contrats de l’année font {total}, {threshold} ou moins : votre total n’oblige pas à les déclarer, mais celui de l’autre partie peut y obliger.',
              {
                total,
                threshold,
              },
            )
      }
    >
      <ContractFold number={contracts.length}>
        <DataTable
          caption={t('Ce que le formulaire demande de chaque contrat')}
          hideCaption
          columns={[
            { key: 'other', label: own === 'lender' ? t('Emprunteur') : t('Prêteur') },
            { key: 'on', label: t('Date') },
            { key: 'amount', label: t('Montant'), numeric: true },
            { key: 'rate', label: t('Taux'), numeric: true },
            { key: 'term', label: t('Échéances') },
            { key: 'state', label: t('À déclarer') },
          ]}
          rows={contracts.map(({ by, count, frequency, ...one }) => ({
            ...one,
            term: t('{count}, {rhythm}', { count, rhythm: rhythms[frequency] }),
            state: (
              <Badge tone={by.length > 0 ? 'warning' : 'neutral'}>
                {by.includes(own)
                  ? t('Oui')
                  : by.length > 0
                    ? own === 'lender'
                      ? t('Oui : l’emprunteur dépasse {threshold}', { threshold })
                      : t('Oui : le prêteur dépasse {threshold}', { threshold })
                    : t('Dispensé')}
              </Badge>
            ),
          }))}
        />
      </ContractFold>
      {more && <p>{t('Les premiers contrats seulement sont affichés ici.')}</p>}
      <TableFiles to={`${files}?annee=${year}`} name={t('Contrats de {year}', { year })} />
      <p className="text-sm text-ink-soft">
        {t(
          'À confirmer : quand un contrat passe par un intermédiaire, c’est en principe lui qui le déclare (CGI, article 242 ter, 3). Seuls les contrats conclus ici sont comptés ; ajoutez ceux que vous avez ailleurs.',
        )}
      </p>
    </Section>
  );
}
