import { parameterOfRow, parameterSql } from '#app/features/parameters/parameters.queries.server.ts';
import { actor } from '#app/infra/actor.server.ts';
import { db, forManyRows, inOneStatement, inTransaction, isRefusal, type Tx } from '#app/infra/db.server.ts';
import { loanBookReduced } from '#app/ledger/entries-loans.ts';
import { journalOf } from '#app/ledger/journals.ts';
import { posting } from '#app/ledger/ledger.server.ts';
import type { Day } from '#app/money/day.ts';
import { type Decimal, type Money, isPositive, money } from '#app/money/money.ts';
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
 * and credits the wallets: lines, shares and both entries in one statement, whatever the number of lenders. The last one ends the loan
 * and writes to each of them in the same transaction. Answers false when it was shared before. Throws when what is owed does not take
 * all of it, and a RangeError when it is too large for the arithmetic of `share_out`.
 */
export async function distributeRepayment(id: string, today: Day): Promise<boolean> {
  const repayment = await repaymentOf(id, today);
  const outcome = await inOneStatement((tx) => share(tx, repayment, { last: false }));
  if (outcome !== 'last') return outcome === 'shared';
  return inTransaction(async (tx) => {
    const outcome = await share(tx, repayment, { last: true });
    if (outcome === 'ended') await tellOfEnd(tx, repayment.loanId);
    return outcome !== 'before';
  }, forManyRows);
}

/** What a repayment is, which never changes, and the rates of the day on which it is shared. */
type Repayment = {
  id: string;
  loanId: string;
  principal: Money;
  interest: Money;
  rates: { incomeTax: Decimal; socialLevies: Decimal };
  on: Day;
};

async function repaymentOf(id: string, on: Day): Promise<Repayment> {
  const [row] = await db().$queryRaw<
    Record<'loanId' | 'principal' | 'interest' | 'pfnl' | 'social_levies', string>[]
  >`
    select "loanId", principal::text, interest::text, ${parameterSql('pfnl', on)} as pfnl, ${parameterSql('social_levies', on)} as social_levies
    from "Repayment" where id = ${id}::uuid`;
  if (!row) throw new RangeError(`There is no repayment ${id}`);
  const rates = {
    incomeTax: parameterOfRow(row, 'pfnl', on),
    socialLevies: parameterOfRow(row, 'social_levies', on),
  };
  return {
    id,
    loanId: row.loanId,
    principal: money(row.principal),
    interest: money(row.interest),
    rates,
    on,
  };
}

/** Shared before, or returned; left alone because the loan would end with it; shared; shared, and the loan has ended. */
type Outcome = 'before' | 'last' | 'shared' | 'ended';

/** One statement, in which PostgreSQL does it all. */
async function share(
  tx: Tx,
  { id, loanId, principal, interest, rates, on }: Repayment,
  { last }: { last: boolean },
): Promise<Outcome> {
  const reduced = isPositive(principal)
    ? posting(loanBookReduced({ repaymentId: id, loanId, principal, on }))
    : Prisma.sql`false`;
  const millionths = (rate: Decimal) => BigInt(rate.times(1_000_000).toFixed());
  const [shared] = await tx.$queryRaw<[{ outcome: Outcome }]>`
    select d.outcome, case when d.outcome in ('shared', 'ended') then ${reduced} end as "bookReduced"
    from distribute_repayment(${id}::uuid, ${millionths(rates.incomeTax)}, ${millionths(rates.socialLevies)}, ${on}::date,
      ${journalOf('repayment_distributed')}, ${actor()}, ${last}) as d(outcome)`.catch((error: unknown) => {
    // 22003: a number beyond what its type holds. Nothing else here comes near.
    if (!isRefusal(error, '22003')) throw error;
    throw new RangeError(
      `Repayment ${id} of ${principal.toFixed(2)} € and ${interest.toFixed(2)} € is too large to be shared exactly among the lenders of loan ${loanId}: its cents times those owed on one share must stay below 9.2 × 10^18`,
      { cause: error },
    );
  });
  return shared.outcome;
}
