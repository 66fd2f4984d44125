import { parametersOn } from '#app/features/parameters/parameters.queries.server.ts';
import { actor } from '#app/infra/actor.server.ts';
import { db, forManyRows, inTransaction, isRefusal, type Tx } from '#app/infra/db.server.ts';
import { loanBookReduced } from '#app/ledger/entries-loans.ts';
import { journalOf } from '#app/ledger/journals.ts';
import { posting } from '#app/ledger/ledger.server.ts';
import type { Day } from '#app/money/day.ts';
import { type Decimal, type Money, cents, isPositive, money } from '#app/money/money.ts';
import { Prisma } from '#prisma/generated/client.ts';
import { tellOfEnd } from './repaid.server.ts';

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
 * and credits the wallets: lines, shares, both entries and the loan's end in one statement, whatever the number of lenders; the last
 * one also writes to each of them. Answers false when it was shared before. Throws when what is owed does not take all of it, and a
 * RangeError when it is too large for the arithmetic of `share_out`.
 */
export async function distributeRepayment(id: string, today: Day): Promise<boolean> {
  const [repayment, rates] = await Promise.all([
    repaymentOf(id),
    parametersOn({ incomeTax: 'pfnl', socialLevies: 'social_levies' }, today),
  ]);
  const { loanId, principal, interest } = repayment;
  return inTransaction(async (tx) => {
    const shared = await share(tx, { ...repayment, rates, on: today });
    if (!shared) return false;
    if (shared.principal !== cents(principal) || shared.interest !== cents(interest)) {
      throw new RangeError(
        `The lenders of loan ${loanId} are not owed the ${principal.toFixed(2)} € of principal and ${interest.toFixed(2)} € of interest of repayment ${id} (turn ${shared.turn})`,
      );
    }
    if (shared.ended) await tellOfEnd(tx, loanId);
    return true;
  }, forManyRows);
}

/** What a repayment is, which never changes. */
type Repayment = { id: string; loanId: string; principal: Money; interest: Money };

async function repaymentOf(id: string): Promise<Repayment> {
  const [row] = await db().$queryRaw<{ loanId: string; principal: string; interest: string }[]>`
    select "loanId", principal::text, interest::text from "Repayment" where id = ${id}::uuid`;
  if (!row) throw new RangeError(`There is no repayment ${id}`);
  return { id, loanId: row.loanId, principal: money(row.principal), interest: money(row.interest) };
}

type Sharing = Repayment & { rates: { incomeTax: Decimal; socialLevies: Decimal }; on: Day };
/** What was shared, in cents, after how many others of the loan, and whether the loan ended with it. */
type Shared = { turn: number; principal: bigint; interest: bigint; ended: boolean };

/** One statement, in which PostgreSQL does it all; nothing, when it was shared or returned before. */
async function share(
  tx: Tx,
  { id, loanId, principal, interest, rates, on }: Sharing,
): Promise<Shared | undefined> {
  const reduced = isPositive(principal)
    ? posting(loanBookReduced({ repaymentId: id, loanId, principal, on }))
    : Prisma.sql`false`;
  const millionths = (rate: Decimal) => BigInt(rate.times(1_000_000).toFixed());
  const [shared] = await tx.$queryRaw<Shared[]>`
    select d.*, ${reduced} as "bookReduced" from distribute_repayment(${id}::uuid, ${millionths(rates.incomeTax)},
      ${millionths(rates.socialLevies)}, ${on}::date, ${journalOf('repayment_distributed')}, ${actor()}) d`.catch(
    (error: unknown) => {
      // 22003: a number beyond what its type holds. Nothing else here comes near.
      if (!isRefusal(error, '22003')) throw error;
      throw new RangeError(
        `Repayment ${id} of ${principal.toFixed(2)} € and ${interest.toFixed(2)} € is too large to be shared exactly among the lenders of loan ${loanId}: its cents times those owed on one share must stay below 9.2 × 10^18`,
        { cause: error },
      );
    },
  );
  return shared;
}
