import { monthOfText, recordTaxPayment, taxYear } from '#app/features/papers/tax-office.server.ts';
import { db, inTransaction } from '#app/infra/db.server.ts';
import { Refusal } from '#app/infra/refusal.ts';
import { accounts } from '#app/ledger/accounts.ts';
import { closePeriod } from '#app/ledger/keeping.server.ts';
import { balanceOf } from '#app/ledger/ledger.server.ts';
import { addMonths, day, yearOf, type Day } from '#app/money/day.ts';
import { runJob } from '#jobs/runner.ts';
import { importBankFile } from '../story/bank-import.ts';
import { as } from '../story/cast.ts';
import { bankFile, type Arrival } from './bank-file.ts';
import { lastBankingDay, type Scene } from './scene.ts';

/** The team keeps its books: taxes paid each month, and years that are over closed in March. */
export function planAccounting(scene: Scene): void {
  const { agenda, world, end } = scene;
  const first = day(`${addMonths(world.today(), 1).slice(0, 7)}-14`);
  for (let last = first; lastBankingDay(last) <= end; last = addMonths(last, 1)) {
    const on = lastBankingDay(last);
    agenda.on(on, () => payTaxes(scene, on));
    if (on.slice(5, 7) === '03') agenda.on(on, () => closeYear(yearOf(on) - 1, on));
  }
}

/** The months that are over, on the last banking day before it would be late: their money has come from Stripe by then. */
async function payTaxes({ operators: [operator] }: Scene, today: Day): Promise<void> {
  const { months } = await taxYear(yearOf(addMonths(today, -1)), today);
  for (const { id, isPayable } of months) {
    if (!isPayable) continue;
    const payment = { month: monthOfText(id)!, on: today, today };
    await as(operator, () => recordTaxPayment(payment)).catch(waitForTheBank);
  }
}

/** What has not come to the bank yet is paid with the next month. */
function waitForTheBank(error: unknown): void {
  if (!(error instanceof Refusal)) throw error;
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
