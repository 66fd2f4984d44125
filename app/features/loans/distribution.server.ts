import { parametersOn } from '#app/features/parameters/parameters.queries.server.ts';
import { db, forManyRows, inTransaction, type Tx } from '#app/infra/db.server.ts';
import { loanBookReduced } from '#app/ledger/entries-loans.ts';
import { post } from '#app/ledger/ledger.server.ts';
import type { Day } from '#app/money/day.ts';
import { type Money, cents, isPositive, money } from '#app/money/money.ts';
import { isRepaid } from './repayment.server.ts';
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
 * and credits the wallets: lines, shares, both entries and the loan's end in one transaction of seven round trips, whatever the
 * number of lenders. Answers false when it was shared before. Throws when what is owed does not take all of it.
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
    if (isPositive(principal))
      await post(tx, loanBookReduced({ repaymentId: id, loanId, principal, on: today }));
    await finish(tx, id, loanId, today);
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

/** The repayment is shared; the loan ends when nothing is owed on its schedule and nothing else waits to be shared. */
async function finish(tx: Tx, id: string, loanId: string, today: Day): Promise<void> {
  await tx.$executeRaw`
    with shared as (update "Repayment" set "distributedOn" = ${today}::date where id = ${id}::uuid)
    update "Loan" l set status = 'repaid' where ${isRepaid(loanId, id)}`;
}
