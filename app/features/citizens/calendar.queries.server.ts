import { euros, dayText, monthText } from '#app/i18n/format.ts';
import { toDay } from '#app/infra/dates.ts';
import { db } from '#app/infra/db.server.ts';
import { day, yearOf, type Day } from '#app/money/day.ts';
import { add, money, subtract, sum, type Money } from '#app/money/money.ts';
import { totalOf } from './expected.ts';
import { comingLines, shownLine, type Line } from './repayments.queries.server.ts';
import { firstWaiverYear, waiverDeadline } from './waiver.ts';

type Received = {
  id: string;
  pledgeId: string;
  project: string;
  on: Day;
  principal: Money;
  interest: Money;
  withheld: Money;
};

/**
 * A year of a lender, month by month: what came, after what was withheld, and what is still expected, before tax. Late instalments stand
 * in the month in which they were due.
 */
export async function calendarOf(personId: string, year: number, today: Day) {
  const [lines, received, firstYear, waiver] = await Promise.all([
    comingLines(personId, today),
    receivedIn(personId, year),
    firstYearOf(personId),
    waiverAhead(personId, today),
  ]);
  const lastYear = Math.max(yearOf(today), ...lines.map(({ dueOn }) => yearOf(dueOn)));
  const years = Array.from({ length: lastYear - (firstYear ?? lastYear) + 1 }, (_, at) => lastYear - at);
  const months = Array.from({ length: 12 }, (_, at) => `${year}-${String(at + 1).padStart(2, '0')}`);
  return {
    year,
    years,
    months: months.map((month) => monthShown(month, received, lines)),
    received: euros(sum(received.map(netOf))),
    expected: euros(totalOf(lines.filter(({ dueOn }) => yearOf(dueOn) === year))),
    waiver: {
      year: waiver.year,
      deadline: dayText(waiver.deadline),
      filedOn: waiver.filedOn && dayText(waiver.filedOn),
    },
  };
}

/** The next waiver of the advance of tax: until when it may be asked for, and when the person did. */
export async function waiverAhead(personId: string, today: Day) {
  const year = firstWaiverYear(today);
  const filed = await db().taxWaiver.findUnique({ where: { personId_year: { personId, year } } });
  return { year, deadline: waiverDeadline(year), filedOn: filed && toDay(filed.filedOn) };
}

export type CalendarShown = Awaited<ReturnType<typeof calendarOf>>;

function monthShown(month: string, received: readonly Received[], coming: readonly Line[]) {
  const came = received.filter(({ on }) => on.startsWith(month));
  const comes = coming.filter(({ dueOn }) => dueOn.startsWith(month));
  return {
    month,
    title: monthText(day(`${month}-01`)),
    received: came.length > 0 ? euros(sum(came.map(netOf))) : null,
    expected: comes.length > 0 ? euros(totalOf(comes)) : null,
    came: came.map(({ id, pledgeId, project, on, ...line }) => ({
      id,
      project,
      path: `/mon-espace/engagements/${pledgeId}`,
      on: dayText(on),
      principal: euros(line.principal),
      interest: euros(line.interest),
      withheld: euros(line.withheld),
      net: euros(netOf(line)),
    })),
    comes: comes.map(shownLine),
  };
}

function netOf({ principal, interest, withheld }: Pick<Received, 'principal' | 'interest' | 'withheld'>) {
  return subtract(add(principal, interest), withheld);
}

async function receivedIn(personId: string, year: number): Promise<Received[]> {
  const rows = await db().$queryRaw<
    {
      id: string;
      pledgeId: string;
      project: string;
      on: string;
      principal: string;
      interest: string;
      withheld: string;
    }[]
  >`
    select s.id || ':' || r.id as id, s."pledgeId", p.title as project,
      coalesce(r."distributedOn", r."receivedOn")::text as on, l.principal::text, l.interest::text,
      (l."incomeTax" + l."socialLevies")::text as withheld
    from "LoanShare" s
      join "DistributionLine" l on l."loanShareId" = s.id
      join "Repayment" r on r.id = l."repaymentId"
      join "Loan" o on o.id = s."loanId" join "Campaign" c on c.id = o."campaignId"
      join "Project" p on p.id = c."projectId"
    where s."personId" = ${personId}::uuid
      and coalesce(r."distributedOn", r."receivedOn") between ${`${year}-01-01`}::date and ${`${year}-12-31`}::date
    order by coalesce(r."distributedOn", r."receivedOn"), p.title, r.id`;
  return rows.map((row) => ({
    ...row,
    on: row.on as Day,
    principal: money(row.principal),
    interest: money(row.interest),
    withheld: money(row.withheld),
  }));
}

/** The year in which the first loan of a person began; null for who never lent. */
async function firstYearOf(personId: string): Promise<number | null> {
  const first = await db().loanShare.findFirst({
    where: { personId },
    orderBy: { loan: { disbursedOn: 'asc' } },
    select: { loan: { select: { disbursedOn: true } } },
  });
  return first && first.loan.disbursedOn.getUTCFullYear();
}
