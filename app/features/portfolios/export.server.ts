import { stages } from '#app/features/cooperations/words.ts';
import { spreadsheet } from '#app/money/csv.ts';
import type { Day } from '#app/money/day.ts';
import { dayShort } from '#app/i18n/format.ts';
import { t } from '#app/i18n/t.ts';
import { decimalText, type Money } from '#app/money/money.ts';
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

/**
 * The loans of a portfolio as spreadsheets in France read them: semicolons, a decimal comma, and the mark (BOM) that says UTF-8. Texts
 * that a spreadsheet would run as a formula are neutralised.
 */
export async function portfolioCsv(partnerId: string, today: Day): Promise<string> {
  const loans = await followedLoans(partnerId, today);
  const rows = loans.map((loan) => [
    loan.title,
    loan.cooperation,
    loan.territory,
    loan.department,
    loan.stage ? stages[loan.stage] : '',
    comma(loan.lent),
    comma(loan.outstanding),
    comma(loan.repaid),
    comma(loan.overdue),
    String(loan.daysPastDue),
    loan.nextDue ? dayShort(loan.nextDue) : '',
    loan.nextAmount ? comma(loan.nextAmount) : '',
  ]);
  return spreadsheet([columns(), ...rows]);
}

function comma(amount: Money): string {
  return decimalText(amount).replace('.', ',');
}
