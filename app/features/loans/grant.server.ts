import { fromDay } from '#app/infra/dates.ts';
import type { Tx } from '#app/infra/db.server.ts';
import { loanBookOpened } from '#app/ledger/entries-loans.ts';
import { post } from '#app/ledger/ledger.server.ts';
import { pausesOf, revenueOf } from '#app/lending/kept-terms.ts';
import { schedule } from '#app/lending/schedule.ts';
import { type LoanTerms, loanTerms } from '#app/lending/terms.ts';
import { followingTargetDay } from '#app/money/calendar.ts';
import type { Day } from '#app/money/day.ts';
import { decimalText, isPositive, money, sum } from '#app/money/money.ts';
import { askDay } from './debit-policy.ts';

/**
 * A loan campaign has succeeded and its money leaves today: what was really collected becomes one loan, each pledge a share of
 * it in the order of subscription, and the schedule is drawn. The first instalment falls due one period after today. Granting
 * the same campaign again gives the loan that exists. Throws when nothing was collected.
 */
export async function grantLoan(tx: Tx, campaign: { id: string }, today: Day): Promise<{ id: string }> {
  await tx.$queryRaw`select 1 from "Campaign" where id = ${campaign.id}::uuid for update`;
  const granted = await tx.loan.findUnique({ where: { campaignId: campaign.id }, select: { id: true } });
  if (granted) return granted;

  const { loanOffer, project } = await tx.campaign.findUniqueOrThrow({
    where: { id: campaign.id },
    select: { loanOffer: true, project: { select: { cooperationId: true } } },
  });
  if (!loanOffer) throw new Error(`Campaign ${campaign.id} offers no loan`);
  const principal = await collectedBy(tx, campaign.id);
  const terms = loanTerms({
    ...loanOffer,
    pauses: pausesOf(loanOffer),
    revenue: revenueOf(loanOffer),
    principal,
    start: today,
  });

  const loan = await tx.loan.create({
    data: {
      campaignId: campaign.id,
      borrowerId: project.cooperationId,
      principal: decimalText(terms.principal),
      annualRate: terms.annualRate.toFixed(),
      count: terms.count,
      frequency: loanOffer.frequency,
      amortisation: loanOffer.amortisation,
      principalGrace: terms.principalGrace,
      interestGrace: loanOffer.interestGrace,
      pauseCount: loanOffer.pauseCount,
      pauseLongest: loanOffer.pauseLongest,
      pauseInterest: loanOffer.pauseInterest,
      pauseNoticeDays: loanOffer.pauseNoticeDays,
      revenueShare: loanOffer.revenueShare,
      revenueFloor: loanOffer.revenueFloor,
      revenueCap: loanOffer.revenueCap,
      revenueExpected: loanOffer.revenueExpected,
      revenueOf: loanOffer.revenueOf,
      dayCount: terms.dayCount,
      rounding: terms.rounding,
      disbursedOn: fromDay(today),
      firstDueOn: fromDay(terms.firstDue),
    },
    select: { id: true },
  });
  await drawSchedule(tx, loan.id, terms);
  await divide(tx, loan.id, campaign.id);
  await post(tx, loanBookOpened({ id: loan.id, principal: terms.principal, on: today }));
  return loan;
}

/** What came in for a campaign and is held: the principal of its loan. Pledges that were dropped lend nothing. */
async function collectedBy(tx: Tx, campaignId: string) {
  const [row] = await tx.$queryRaw<{ total: string }[]>`
    select coalesce(sum(amount), 0)::text as total from "Pledge"
    where "campaignId" = ${campaignId}::uuid and status = 'collected'`;
  return money(row!.total);
}

/**
 * One share for each pledge collected, in one statement: a campaign may have a hundred thousand. Their ids grow with their rank
 * (UUID version 7: the instant, a count of 26 bits, chance), so that what is written share by share is written side by side.
 */
async function divide(tx: Tx, loanId: string, campaignId: string): Promise<void> {
  await tx.$executeRaw`
    insert into "LoanShare" (id, "loanId", "pledgeId", "personId", rank, principal, outstanding)
    select (lpad(to_hex((extract(epoch from now()) * 1000)::bigint), 12, '0') || '7' || lpad(to_hex(p.place >> 14), 3, '0')
        || to_hex(32768 | (p.place & 16383)) || right(gen_random_uuid()::text, 12))::uuid,
      ${loanId}::uuid, p.id, p."personId", p.rank, p.amount, p.amount
    from (select *, row_number() over (order by rank) as place from "Pledge"
      where "campaignId" = ${campaignId}::uuid and status = 'collected') p
    order by p.place`;
}

async function drawSchedule(tx: Tx, loanId: string, terms: LoanTerms): Promise<void> {
  const rows = schedule(terms);
  await tx.instalment.createMany({
    data: rows.map((row) => ({
      loanId,
      number: row.number,
      dueOn: fromDay(row.due),
      settlesOn: fromDay(followingTargetDay(row.due)),
      principal: decimalText(row.principal),
      interest: decimalText(row.interest),
      // A row of zero (deferred interest, a tiny loan) asks nobody for anything.
      nextAskOn: isPositive(row.payment) ? fromDay(askDay(row.due)) : null,
    })),
  });
  const drawn = sum(rows.map((row) => row.principal));
  if (!drawn.equals(terms.principal))
    throw new Error(`The schedule of loan ${loanId} repays ${drawn.toFixed(2)}`);
}
