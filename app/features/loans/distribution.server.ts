import { parametersOn } from '#app/features/parameters/parameters.queries.server.ts';
import { db, forManyRows, inTransaction, type Tx } from '#app/infra/db.server.ts';
import { loanBookReduced } from '#app/ledger/entries-loans.ts';
import { posting } from '#app/ledger/ledger.server.ts';
import type { Day } from '#app/money/day.ts';
import { type Money, cents, isPositive, money } from '#app/money/money.ts';
import { Prisma } from '#prisma/generated/client.ts';
import { isRepaid, tellOfEnd } from './repaid.server.ts';
import { shareOut } from './share-out.server.ts';

/** The repayments that are here and wait to be shared, in the order in which they came. */
export async function repaymentsToDistribute(today: Day): Promise<{ id: string; label: string }[]> {
  return db().$queryRaw`
    select r.id::text, o.name || ', ' || replace((r.principal + r.interest)::text, '.', ',') || ' € reçus le ' || to_char(r."receivedOn", 'DD/MM/YYYY') as label
    from "Repayment" r join "Loan" l on l.id = r."loanId" join "Organisation" o on o.id = l."borrowerId"
    where r."distributedOn" is null and r."returnedOn" is null and r."receivedOn" <= ${today}::date
    order by r."receivedOn", r.id`;
}

/**
 * Shares a repayment among the lenders of its loan by the principal still owed to each, withholds the tax of the day of payment
 * and credits the wallets: lines, shares, both entries and the loan's end in one transaction of six round trips, whatever the
 * number of lenders; the last one also writes to each of them. Answers false when it was shared before. Throws when what is owed does
 * not take all of it.
 */
export async function distributeRepayment(id: string, today: Day): Promise<boolean> {
  return inTransaction(async (tx) => {
    const repayment = await lockRepayment(tx, id);
    if (repayment.shared) return false;
    const { loanId, principal, interest, turn } = repayment;
    const rates = await parametersOn({ incomeTax: 'pfnl', socialLevies: 'social_levies' }, today, tx);
    const shared = await shareOut(tx, { ...repayment, repaymentId: id, rates, on: today });
    if (shared.principal !== cents(principal) || shared.interest !== cents(interest)) {
      throw new RangeError(
        `The lenders of loan ${loanId} are not owed the ${principal.toFixed(2)} € of principal and ${interest.toFixed(2)} € of interest of repayment ${id} (turn ${turn})`,
      );
    }
    await finish(tx, { id, loanId, principal }, today);
    return true;
  }, forManyRows);
}

type Waiting = { loanId: string; principal: Money; interest: Money; turn: number; shared: boolean };

/**
 * Repayments of one loan are shared one after the other: whoever comes second waits, and sees what the first has done. Sorting a
 * hundred thousand lenders wants more memory than a page's questions do.
 */
async function lockRepayment(tx: Tx, id: string): Promise<Waiting> {
  const [row] = await tx.$queryRaw<
    { loanId: string; principal: string; interest: string; turn: number; shared: boolean }[]
  >`select * from repayment_to_share(${id}::uuid)`;
  if (!row) throw new RangeError(`There is no repayment ${id}`);
  return { ...row, principal: money(row.principal), interest: money(row.interest) };
}

/**
 * The repayment is shared and leaves the loan book; the loan ends, and its lenders are told, when nothing is owed on its schedule and
 * nothing else waits to be shared.
 */
async function finish(
  tx: Tx,
  { id, loanId, principal }: { id: string; loanId: string; principal: Money },
  today: Day,
): Promise<void> {
  const reduced = isPositive(principal)
    ? posting(loanBookReduced({ repaymentId: id, loanId, principal, on: today }))
    : Prisma.sql`false`;
  const [done] = await tx.$queryRaw<[{ ended: boolean }]>`
    with shared as (update "Repayment" set "distributedOn" = ${today}::date where id = ${id}::uuid),
      ended as (update "Loan" l set status = 'repaid' where ${isRepaid(loanId, id)} returning l.id)
    select ${reduced} as written, exists (select 1 from ended) as ended`;
  if (done.ended) await tellOfEnd(tx, loanId);
}
