import { parameterOn } from '#app/features/parameters/parameters.queries.server.ts';
import { fromDay } from '#app/infra/dates.ts';
import { db, forManyRows, inTransaction, type Tx } from '#app/infra/db.server.ts';
import { loanBookReduced, repaymentDistributed } from '#app/ledger/entries-loans.ts';
import { post } from '#app/ledger/ledger.server.ts';
import { type Day, yearOf } from '#app/money/day.ts';
import { isPositive, money } from '#app/money/money.ts';
import { type HeldShare, type LenderLine, lenderLines } from './lender-lines.ts';

/** The repayments that are here and wait to be shared, in the order in which they came. */
export async function repaymentsToDistribute(today: Day): Promise<{ id: string; label: string }[]> {
  return db().$queryRaw`
    select r.id::text, o.name || ', ' || replace((r.principal + r.interest)::text, '.', ',') || ' € reçus le ' || to_char(r."receivedOn", 'DD/MM/YYYY') as label
    from "Repayment" r join "Loan" l on l.id = r."loanId" join "Organisation" o on o.id = l."borrowerId"
    where r."distributedOn" is null and r."receivedOn" <= ${today}::date
    order by r."receivedOn", r.id`;
}

/**
 * Shares a repayment among the lenders of its loan by the principal still owed to each, withholds the tax of the day of payment
 * and credits the wallets: lines, shares, both entries and the loan's end in one transaction, a handful of statements whatever
 * the number of lenders. Answers false when it was shared before.
 */
export async function distributeRepayment(id: string, today: Day): Promise<boolean> {
  return inTransaction(async (tx) => {
    const known = await tx.repayment.findUniqueOrThrow({ where: { id }, select: { loanId: true } });
    const { loanId } = known;
    await tx.$queryRaw`select 1 from "Loan" where id = ${loanId}::uuid for update`;
    const repayment = await tx.repayment.findUniqueOrThrow({ where: { id } });
    if (repayment.distributedOn) return false;

    const repaid = { principal: money(repayment.principal), interest: money(repayment.interest) };
    const rates = {
      incomeTax: await parameterOn('pfnl', today, tx),
      socialLevies: await parameterOn('social_levies', today, tx),
    };
    const lines = lenderLines(repaid, await sharesOf(tx, loanId, today), rates);
    await writeLines(tx, id, lines);
    await post(tx, repaymentDistributed({ repaymentId: id, loanId, lines, on: today }));
    if (isPositive(repaid.principal)) {
      await post(tx, loanBookReduced({ repaymentId: id, loanId, lines, on: today }));
    }
    await tx.repayment.update({ where: { id }, data: { distributedOn: fromDay(today) } });
    await endWhenRepaid(tx, loanId);
    return true;
  }, forManyRows);
}

/** The shares that are still owed something, in subscription order, with what decides their tax this year. */
async function sharesOf(tx: Tx, loanId: string, today: Day): Promise<HeldShare[]> {
  const rows = await tx.$queryRaw<
    {
      id: string;
      personId: string;
      outstanding: string;
      kind: HeldShare['kind'];
      resident: boolean;
      waiver: boolean;
    }[]
  >`
    select s.id::text, s."personId"::text, s.outstanding::text, p.kind::text, p."taxResident" as resident,
      exists (select 1 from "TaxWaiver" w where w."personId" = p.id and w.year = ${yearOf(today)}) as waiver
    from "LoanShare" s join "Person" p on p.id = s."personId"
    where s."loanId" = ${loanId}::uuid and s.outstanding > 0 order by s.rank`;
  const amounts = new Map<string, ReturnType<typeof money>>();
  const amountOf = (text: string) => {
    let amount = amounts.get(text);
    if (!amount) amounts.set(text, (amount = money(text)));
    return amount;
  };
  return rows.map((row) => ({ ...row, outstanding: amountOf(row.outstanding) }));
}

async function writeLines(tx: Tx, repaymentId: string, lines: readonly LenderLine[]): Promise<void> {
  const ids = lines.map((line) => line.shareId);
  const principals = lines.map((line) => line.principal.toFixed(2));
  await tx.$executeRaw`
    insert into "DistributionLine" ("repaymentId", "loanShareId", principal, interest, "incomeTax", "socialLevies")
    select ${repaymentId}::uuid, l.* from unnest(${ids}::uuid[], ${principals}::numeric[],
      ${lines.map((line) => line.interest.toFixed(2))}::numeric[],
      ${lines.map((line) => line.incomeTax.toFixed(2))}::numeric[],
      ${lines.map((line) => line.socialLevies.toFixed(2))}::numeric[]) as l`;
  await tx.$executeRaw`
    update "LoanShare" s set outstanding = s.outstanding - l.principal
    from unnest(${ids}::uuid[], ${principals}::numeric[]) as l(id, principal)
    where s.id = l.id and l.principal > 0`;
}

/** A loan ends when nothing is owed on its schedule and everything received was shared. */
async function endWhenRepaid(tx: Tx, loanId: string): Promise<void> {
  await tx.$executeRaw`
    update "Loan" l set status = 'repaid' where l.id = ${loanId}::uuid
      and not exists (select 1 from "Instalment" i where i."loanId" = l.id
        and i.principal + i.interest > i."principalPaid" + i."interestPaid")
      and not exists (select 1 from "Repayment" r where r."loanId" = l.id and r."distributedOn" is null)`;
}
