import { t } from '#app/i18n/t.ts';
import { toDay } from '#app/infra/dates.ts';
import { db } from '#app/infra/db.server.ts';
import { tableOf, type TableFile } from '#app/infra/http-table.server.ts';
import type { Day } from '#app/money/day.ts';
import { add, money } from '#app/money/money.ts';
import { stateWords } from './instalment-state.ts';
import { standingOf } from './loan.queries.server.ts';
import { declarationsOf } from './revenue.queries.server.ts';

/** Every instalment of a loan, as its borrower follows it. */
export async function scheduleTable(loanId: string, today: Day): Promise<TableFile> {
  const rows = await db().instalment.findMany({
    where: { loanId },
    orderBy: { number: 'asc' },
    include: { collections: { orderBy: { attempt: 'asc' } } },
  });
  return tableOf(
    'echeancier',
    [
      [t('N°'), ({ row }) => row.number],
      [t('Échéance'), ({ row }) => toDay(row.dueOn)],
      [t('Capital'), ({ row }) => money(row.principal)],
      [t('Intérêts'), ({ row }) => money(row.interest)],
      [t('À payer'), ({ payment }) => payment],
      [t('Payé'), ({ row }) => add(money(row.principalPaid), money(row.interestPaid))],
      [t('Payé le'), ({ row }) => toDay(row.paidOn)],
      [t('État'), ({ state }) => stateWords[state]],
    ],
    rows.map((row) => standingOf(row, today)),
  );
}

/** Every declaration of revenue of a loan that is linked to it, the newest first. */
export async function declarationsTable(loanId: string): Promise<TableFile> {
  return tableOf(
    'recettes',
    [
      [t('Échéance'), ({ dueOn }) => toDay(dueOn)],
      [t('Recettes'), ({ amount }) => money(amount)],
      [t('Déclarées le'), ({ declaredOn }) => toDay(declaredOn)],
      [t('Par'), ({ by }) => by],
      [t('Compte'), ({ counts }) => counts],
      [t('Ce qui les établit'), ({ evidence }) => evidence],
    ],
    await declarationsOf(loanId, {}),
  );
}
