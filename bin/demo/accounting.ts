import { settleBankLine } from '#app/features/bank/settle.server.ts';
import { recordTaxPayment } from '#app/features/papers/tax-office.server.ts';
import { withheldByMonth } from '#app/features/papers/withheld.queries.server.ts';
import { db, inTransaction } from '#app/infra/db.server.ts';
import { accounts } from '#app/ledger/accounts.ts';
import { closePeriod } from '#app/ledger/keeping.server.ts';
import { balanceOf } from '#app/ledger/ledger.server.ts';
import { addMonths, day, yearOf, type Day } from '#app/money/day.ts';
import { add, type Money } from '#app/money/money.ts';
import { runJob } from '#jobs/runner.ts';
import { importBankFile } from '../story/bank-import.ts';
import { as, type Someone } from '../story/cast.ts';
import { bankFile, type Arrival } from './bank-file.ts';
import { bankingDay, type Scene } from './scene.ts';

/** The team keeps its books: taxes paid each month, and years that are over closed in March. */
export function planAccounting(scene: Scene): void {
  const { agenda, world, end } = scene;
  const first = day(`${addMonths(world.today(), 1).slice(0, 7)}-09`);
  for (let ninth = first; bankingDay(ninth) <= end; ninth = addMonths(ninth, 1)) {
    const on = bankingDay(ninth);
    agenda.on(on, () => payTaxes(scene, on));
    if (on.slice(5, 7) === '03') agenda.on(on, () => closeYear(yearOf(on) - 1, on));
  }
}

/**
 * What was withheld in the month before, where something was. Its money waits at Stripe with the rest, and what the bank holds goes into the next
 * file of transfers: the platform brings its own on the day.
 */
async function payTaxes({ operators: [operator] }: Scene, today: Day): Promise<void> {
  const month = addMonths(day(`${today.slice(0, 7)}-01`), -1);
  const withheld = (await withheldByMonth(yearOf(month))).find((one) => one.month === month);
  if (!withheld) return;
  await ownMoney(operator, add(withheld.incomeTax, withheld.socialLevies), today);
  await as(operator, () => recordTaxPayment({ month, on: today, today }));
}

async function ownMoney({ id: personId }: Someone, amount: Money, today: Day): Promise<void> {
  const why = 'Avance de l’association pour l’impôt du mois';
  const arrival = { reference: `APPORT-${today}`, amount, payer: 'TERREAU', words: 'AVANCE IMPOT' };
  await importBankFile({ ...bankFile(today, [arrival]), personId });
  const { id: lineId } = await db().bankLine.findFirstOrThrow({
    where: { meaning: 'suspense', settledOn: null },
  });
  await settleBankLine({ lineId, as: 'own_money', why, reference: null, personId, today });
}

async function closeYear(year: number, today: Day): Promise<void> {
  await runJob('seal-books', { today });
  await inTransaction((tx) => closePeriod(tx, day(`${year}-12-31`), today));
}

/** The bank's statement of the last day, with what came on it. */
export async function lastStatement(
  { world, operators: [operator] }: Scene,
  arrivals: readonly Arrival[],
): Promise<void> {
  const closing = await balanceOf(db(), accounts.bank);
  await importBankFile({ ...bankFile(world.today(), arrivals, closing), personId: operator.id });
}
