import { stages } from '#app/features/cooperations/words.ts';
import type { TableFile } from '#app/infra/http-table.server.ts';
import type { Day } from '#app/money/day.ts';
import { dayShort } from '#app/i18n/format.ts';
import { t } from '#app/i18n/t.ts';
import { followedLoans } from './followed.queries.server.ts';

const columns = () => [
  t('Projet'),
  t('Coopération'),
  t('Territoire'),
  t('Département'),
  t('Stade'),
  t('Prêté (€)'),
  t('Capital restant dû (€)'),
  t('Capital remboursé (€)'),
  t('En retard (€)'),
  t('Jours de retard'),
  t('Prochaine échéance'),
  t('Montant (€)'),
];

/** The loans of a portfolio, as they stand at the end of a day. */
export async function portfolioRows(partnerId: string, today: Day): Promise<TableFile['rows']> {
  const loans = await followedLoans(partnerId, today);
  const rows = loans.map((loan) => [
    loan.title,
    loan.cooperation,
    loan.territory,
    loan.department,
    loan.stage ? stages[loan.stage] : '',
    loan.lent,
    loan.outstanding,
    loan.repaid,
    loan.overdue,
    String(loan.daysPastDue),
    loan.nextDue ? dayShort(loan.nextDue) : '',
    loan.nextAmount ?? '',
  ]);
  return [columns(), ...rows];
}
