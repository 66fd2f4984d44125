import { startRepaymentMandate } from '#app/features/cooperations/cooperation-payments.server.ts';
import { db } from '#app/infra/db.server.ts';
import { toDay } from '#app/infra/dates.ts';
import { lendersToldAfterDays, noticeDay } from '#app/features/loans/debit-policy.ts';
import type { RevenueOffer } from '#app/features/projects/revenue-terms.ts';
import type { PauseRight } from '#app/lending/terms.ts';
import { addTargetDays } from '#app/money/calendar.ts';
import { addDays, day, type Day } from '#app/money/day.ts';
import { money, sum } from '#app/money/money.ts';
import { runJob } from '#jobs/runner.ts';
import type { World } from '../../bin/world.ts';
import {
  citizen,
  cooperation,
  liveUntil,
  loan,
  loanCall,
  openProject,
  pledge,
  topUp,
  type CastCooperation,
  type Citizen,
} from './cast.ts';
import { happensHeardTwice, tellStandIn } from './stand-in.ts';
import { frenchIban } from '../../bin/story/names.ts';

// A loan that lives in a world: lent by citizens through the site, repaid through the stand-in's bank, day after day.

export type Lent = {
  loanId: string;
  borrower: CastCooperation;
  lenders: Record<string, Citizen>;
  /** Names for ids, so that books read like a story. */
  names: Record<string, string>;
};

type Wanted = {
  lends: Record<string, string>;
  annualRate?: string;
  count: number;
  /** Lenders without an IBAN. */
  withoutIban?: string[];
  legalPersons?: string[];
  pauses?: PauseRight;
  revenue?: RevenueOffer;
};

/** A cooperation borrows from these lenders; the loan is granted and its money sent. */
export async function borrow(world: World, wanted: Wanted): Promise<Lent> {
  const borrower = await cooperation(world, 'Le Moulin');
  await topUp(world, '200');
  const total = sum(Object.values(wanted.lends).map((amount) => money(amount))).toFixed(2);
  const closesOn = addDays(world.today(), 8);
  const project = await openProject(world, borrower, 'Un moulin à farine', [
    loanCall({
      minimum: total,
      optimum: total,
      closesOn,
      count: wanted.count,
      annualRate: wanted.annualRate ?? '0.03',
      ...(wanted.pauses && { pauses: wanted.pauses }),
      ...(wanted.revenue && { revenue: wanted.revenue }),
    }),
  ]);
  const lenders: Record<string, Citizen> = {};
  const names: Record<string, string> = {};
  for (const [index, [name, amount]] of Object.entries(wanted.lends).entries()) {
    const person = (lenders[name] = await citizen(name));
    names[person.id] = name.toLowerCase();
    await pledge(world, loan(project, person, { amount }));
    await db().person.update({
      where: { id: person.id },
      data: {
        kind: wanted.legalPersons?.includes(name) ? 'legal_person' : 'natural_person',
        iban: wanted.withoutIban?.includes(name) ? null : frenchIban(index + 1),
      },
    });
  }
  await world.advance(closesOn);
  await liveUntil(world, addTargetDays(addDays(closesOn, 1), 7));
  const made = await db().loan.findUniqueOrThrow({ where: { campaignId: project.campaigns['loan']! } });
  names[made.id] = 'moulin';
  names[project.campaigns['loan']!] = 'moulin';
  for (const share of await db().loanShare.findMany({ where: { loanId: made.id } })) {
    names[share.id] = names[share.personId]!;
  }
  return { loanId: made.id, borrower, lenders, names };
}

const daily = ['send-notices', 'collect-instalments', 'distribute-repayments'] as const;

/** Runs the jobs of a day that concern loans, with what Stripe answers in between. Nothing may fail. */
async function loanDay(world: World): Promise<void> {
  for (const job of daily) {
    const { total, failed, notes } = await runJob(job, { today: world.today() });
    if (failed > 0) throw new Error(`${job} on ${world.today()}: ${notes.join(' ')}`);
    // Where there was nothing to do, nobody was asked anything.
    if (total > 0) await world.drain();
  }
}

/**
 * Lives up to and with a day: each TARGET day while a debit is on its way, and else from one day that matters to the next. `before` may
 * do something on the way, after the clock and before the jobs.
 */
export async function liveLoan(
  world: World,
  until: Day,
  before: (today: Day) => Promise<void> = () => Promise.resolve(),
): Promise<void> {
  await before(world.today());
  await loanDay(world);
  while (world.today() < until) {
    const next = await nextDayThatMatters(world.today());
    await world.advance(next < until ? next : until);
    await before(world.today());
    await loanDay(world);
  }
}

async function nextDayThatMatters(today: Day): Promise<Day> {
  const tomorrow = addTargetDays(today, 1);
  const underWay = await db().collection.count({ where: { status: { in: ['intended', 'processing'] } } });
  if (underWay > 0) return tomorrow;
  const open = await db().instalment.findMany({ where: { paidOn: null } });
  const days = open.flatMap(({ nextAskOn, dueOn, settlesOn }) => [
    ...(nextAskOn ? [toDay(nextAskOn)] : []),
    noticeDay(toDay(dueOn)),
    addDays(toDay(settlesOn), lendersToldAfterDays),
  ]);
  return [...days.filter((one) => one >= tomorrow), day('9999-12-31')].sort()[0]!;
}

/** The bank will send back the debits that are now on their way, or only that of one payment. */
export async function bankRefuses(world: World, code: string, only?: string): Promise<void> {
  const onTheirWay = await db().collection.findMany({ where: { status: 'processing' } });
  for (const { paymentId } of onTheirWay) {
    if (only !== undefined && paymentId !== only) continue;
    await tellStandIn(world, `payment_intents/${paymentId}/fail`, { failure_code: code });
  }
}

/** The bank takes back the debit of an instalment, or so many cents of it, and we hear of it twice. */
export async function takeBack(
  world: World,
  loanId: string,
  number: number,
  given: { amount?: number } = {},
): Promise<void> {
  const debit = await db().collection.findFirstOrThrow({
    where: { instalment: { loanId, number }, status: 'succeeded' },
    orderBy: { attempt: 'asc' },
  });
  const path = `payment_intents/${debit.paymentId}/dispute`;
  await happensHeardTwice(world, path, { reason: 'debit_not_authorized', ...given });
}

/** The cooperation signs a mandate on another account. */
export async function signAnotherMandate(world: World, borrower: CastCooperation): Promise<void> {
  await world.visit(await startRepaymentMandate(borrower.id), {
    method: 'sepa_debit',
    iban: 'FR3020041010050500013M02609',
    name: borrower.name,
  });
  await world.drain();
}

/** What was asked of the bank, one line a debit: which instalment, which try, when, how much, how it ended. */
export async function debits(loanId: string): Promise<string[]> {
  const rows = await db().collection.findMany({
    where: { instalment: { loanId } },
    include: { instalment: { select: { number: true } } },
    orderBy: [{ askedOn: 'asc' }, { instalment: { number: 'asc' } }, { attempt: 'asc' }],
  });
  return rows.map(({ instalment, attempt, askedOn, amount, status, failureCode, endedOn }) =>
    [
      `n° ${instalment.number} try ${attempt}`,
      toDay(askedOn),
      amount.toFixed(2),
      failureCode ?? status,
      endedOn ? toDay(endedOn) : '',
    ]
      .join(' ')
      .trim(),
  );
}

/** What each instalment asked, what came and when: "1 2026-12-21 101.21 paid 2026-12-18". */
export async function agenda(loanId: string): Promise<string[]> {
  const rows = await db().instalment.findMany({ where: { loanId }, orderBy: { number: 'asc' } });
  return rows.map((row) => {
    const asked = row.principal.plus(row.interest);
    const paid = row.principalPaid.plus(row.interestPaid);
    const state = row.paidOn ? `paid ${toDay(row.paidOn)}` : `owes ${asked.minus(paid).toFixed(2)}`;
    return `${row.number} ${toDay(row.dueOn)} ${asked.toFixed(2)} ${state}`;
  });
}

/** What each lender lent and got: "ana lent 500.00 back 500.00 interest 3.13 tax 0.98". */
export async function lendersOf(loanId: string, names: Record<string, string>): Promise<string[]> {
  const rows = await db().$queryRaw<
    { personId: string; lent: string; back: string; interest: string; tax: string }[]
  >`
    select s."personId"::text, s.principal::text as lent, sum(l.principal)::text as back, sum(l.interest)::text as interest,
      sum(l."incomeTax" + l."socialLevies")::text as tax
    from "LoanShare" s join "DistributionLine" l on l."loanShareId" = s.id
    where s."loanId" = ${loanId}::uuid group by s.id order by s.rank`;
  return rows.map(
    (row) =>
      `${names[row.personId]} lent ${row.lent} back ${row.back} interest ${row.interest} tax ${row.tax}`,
  );
}
