import { euros } from '#app/i18n/format.ts';
import { type CalendarDay, calendarFile } from '#app/i18n/calendar-file.ts';
import { t } from '#app/i18n/t.ts';
import { toDay } from '#app/infra/dates.ts';
import { db } from '#app/infra/db.server.ts';
import { siteUrl } from '#app/infra/mail.server.ts';
import { add, isPositive, money, subtract } from '#app/money/money.ts';
import { keptLoan } from './kept-loan.server.ts';
import { loanNames } from './letters.server.ts';

/** What a loan still asks of its borrower, as a calendar file: one day for each instalment, the same ones when the plan changes. */
export async function loanCalendar(loanId: string, madeAt: Date): Promise<string> {
  const [{ project }, early, rows] = [
    await loanNames(db(), loanId),
    (await keptLoan(db(), loanId)).early,
    await db().instalment.findMany({ where: { loanId, paidOn: null }, orderBy: { number: 'asc' } }),
  ];
  const days = rows.flatMap((row): CalendarDay[] => {
    const asked = add(money(row.principal), money(row.interest));
    const owed = subtract(asked, add(money(row.principalPaid), money(row.interestPaid)));
    if (!isPositive(owed)) return [];
    return [
      {
        uid: `echeance-${loanId}-${row.number}`,
        on: toDay(row.settlesOn),
        summary:
          row.id === early?.row.id
            ? t('Remboursement anticipé : {amount} ({project})', { amount: euros(owed), project })
            : t('Échéance n° {number} : {amount} ({project})', {
                number: row.number,
                amount: euros(owed),
                project,
              }),
        description: t(
          'Prélevée ce jour-là sur le compte de la coopération : vérifiez qu’il est approvisionné.',
        ),
        url: siteUrl(`/porteur/prets/${loanId}`),
        reminder: '-P7D',
      },
    ];
  });
  return calendarFile(days, madeAt);
}
