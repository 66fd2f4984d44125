import { defaultDaysOn } from '#app/features/parameters/default-days.server.ts';
import { t } from '#app/i18n/t.ts';
import { toDay } from '#app/infra/dates.ts';
import { db } from '#app/infra/db.server.ts';
import { daysPastDue, portfolioAtRisk } from '#app/lending/arrears.ts';
import {
  averageRate,
  dayOfDefault,
  defaultOn,
  ratesByGroup,
  yearlyDefaultRates,
} from '#app/lending/default-rate.ts';
import { addMonths, type Day } from '#app/money/day.ts';
import { dayText, euros, eurosShort, percent } from '#app/i18n/format.ts';
import { add, Decimal, money, subtract, sum, zero, type Money } from '#app/money/money.ts';
import { barChart } from '#app/components/chart.server.ts';

/** The public figures of the platform, as of a day: what worked and what did not, each with its numerator and its denominator. */
export async function statistics(today: Day) {
  const [collected, campaigns, loans] = await Promise.all([
    collectedByYear(),
    campaignsByYear(),
    everyLoan(today),
  ]);
  return {
    asOf: dayText(today),
    collected: collectedInWords(collected),
    campaigns,
    loans: { ...loansInWords(loans, today), defaultDays: await defaultDaysOn(today) },
  };
}

type CollectedRow = { year: number; gift: string; loan: string; share: string };

/** Money received for campaigns and not given back, by the year of the charge: gifts at once, loans and shares at the closing. */
export async function collectedByYear(): Promise<CollectedRow[]> {
  return db().$queryRaw<CollectedRow[]>`
    select extract(year from case when k.instrument = 'gift' then (p."createdAt" at time zone 'Europe/Paris')::date
                                  else coalesce(k."chargingSince", k."settledOn", k."closesOn") end)::int as year,
      coalesce(sum(p.amount) filter (where k.instrument = 'gift'), 0)::text as gift,
      coalesce(sum(p.amount) filter (where k.instrument = 'loan'), 0)::text as loan,
      coalesce(sum(p.amount) filter (where k.instrument = 'share'), 0)::text as share
    from "Pledge" p join "Campaign" k on k.id = p."campaignId"
    where p.status in ('collected', 'released')
    group by 1 order by 1`;
}

function collectedInWords(rows: readonly CollectedRow[]) {
  const totalOf = (row: CollectedRow) => sum([money(row.gift), money(row.loan), money(row.share)]);
  const all = (name: 'gift' | 'loan' | 'share') => sum(rows.map((row) => money(row[name])));
  return {
    total: eurosShort(sum(rows.map(totalOf))),
    rows: rows.map((row) => ({
      id: row.year,
      year: String(row.year),
      gift: eurosShort(money(row.gift)),
      loan: eurosShort(money(row.loan)),
      share: eurosShort(money(row.share)),
      total: eurosShort(totalOf(row)),
    })),
    foot: {
      year: t('Total'),
      gift: eurosShort(all('gift')),
      loan: eurosShort(all('loan')),
      share: eurosShort(all('share')),
      total: eurosShort(sum(rows.map(totalOf))),
    },
    chart:
      rows.length > 0
        ? barChart({
            categories: rows.map(({ year }) => String(year)),
            series: [
              { name: t('Dons'), values: rows.map(({ gift }) => gift), color: 'plum' },
              { name: t('Prêts citoyens'), values: rows.map(({ loan }) => loan), color: 'leaf' },
              { name: t('Parts sociales'), values: rows.map(({ share }) => share), color: 'strata-3' },
            ],
            stacked: true,
            unit: '€',
          })
        : null,
  };
}

/** How many campaigns closed in each year, and how many of them succeeded. */
export async function closedByYear() {
  return db().$queryRaw<{ year: number; succeeded: number; closed: number }[]>`
    select extract(year from "closesOn")::int as year,
      (count(*) filter (where status = 'succeeded'))::int as succeeded, count(*)::int as closed
    from "Campaign" where status in ('succeeded', 'failed') and mode <> 'permanent'
    group by 1 order by 1`;
}

async function campaignsByYear() {
  const rows = await closedByYear();
  const inWords = (name: string, succeeded: number, closed: number) => ({
    id: name,
    year: name,
    closed: String(closed),
    succeeded: String(succeeded),
    failed: String(closed - succeeded),
    rate:
      closed > 0
        ? t('{rate} ({succeeded} sur {closed})', {
            rate: percent(new Decimal(succeeded).dividedBy(closed), 0),
            succeeded,
            closed,
          })
        : t('sans objet'),
  });
  const succeeded = rows.reduce((total, row) => total + row.succeeded, 0);
  const closed = rows.reduce((total, row) => total + row.closed, 0);
  return {
    rows: rows.map((row) => inWords(String(row.year), row.succeeded, row.closed)),
    foot: inWords(t('Total'), succeeded, closed),
  };
}

export async function everyLoan(today: Day) {
  const defaultAfter = await defaultDaysOn(today);
  const loans = await db().loan.findMany({
    include: {
      instalments: { orderBy: { number: 'asc' } },
      changes: { where: { kind: 'rescheduling' }, select: { decidedOn: true } },
      writeOff: true,
    },
  });
  return loans.map(({ principal, disbursedOn, instalments, changes, writeOff }) => ({
    writtenOff: writeOff && money(writeOff.amount),
    unlikelyToPay: [
      ...changes.map(({ decidedOn }) => afterConcession(toDay(decidedOn))),
      ...(writeOff ? [{ from: toDay(writeOff.on), until: null }] : []),
    ],
    principal: money(principal),
    defaultAfter,
    start: toDay(disbursedOn),
    instalments: instalments.map((row) => ({
      due: toDay(row.dueOn),
      paidOn: row.paidOn && toDay(row.paidOn),
      payment: add(money(row.principal), money(row.interest)),
      paid: add(money(row.principalPaid), money(row.interestPaid)),
      principalPaid: money(row.principalPaid),
      interestPaid: money(row.interestPaid),
    })),
  }));
}

/** A concession to a borrower in difficulty is a default from its day (delegated regulation (EU) 2022/2115, article 1): for a year, by our rule. */
function afterConcession(from: Day) {
  return { from, until: addMonths(from, 12) };
}

type KnownLoan = Awaited<ReturnType<typeof everyLoan>>[number];

function loansInWords(loans: readonly KnownLoan[], today: Day) {
  // What is written off is lost, not at risk: it has its own line.
  const alive = loans.filter(({ writtenOff }) => writtenOff === null);
  const lost = loans.filter(({ writtenOff }) => writtenOff !== null);
  const portfolio = alive.map((loan) => ({
    outstanding: subtract(loan.principal, repaidOf(loan)),
    daysPastDue: daysPastDue(loan.instalments, today),
  }));
  const outstanding = sum(portfolio.map((loan) => loan.outstanding));
  const overdue = sum(
    alive.flatMap((loan) =>
      loan.instalments.filter(({ due }) => due < today).map(({ payment, paid }) => subtract(payment, paid)),
    ),
  );
  const late = (days: number) => portfolio.filter((loan) => loan.daysPastDue > days);
  const atRisk = (days: number) => ({
    rate: percent(portfolioAtRisk(portfolio, days), 1),
    note: t('{days} sur {outstanding}', {
      days: eurosShort(sum(late(days).map((loan) => loan.outstanding))),
      outstanding: eurosShort(outstanding),
    }),
  });
  const yearly = yearlyDefaultRates(loans, today);
  const average = averageRate(yearly);
  return {
    count: loans.length,
    lent: eurosShort(sum(loans.map(({ principal }) => principal))),
    repaid: eurosShort(sum(loans.map(repaidOf))),
    interest: euros(
      sum(loans.flatMap(({ instalments }) => instalments.map(({ interestPaid }) => interestPaid))),
    ),
    outstanding: eurosShort(outstanding),
    overdue: eurosShort(overdue.lessThan(0) ? zero : overdue),
    lateLoans: t('{late} sur {loans}', { late: late(0).length, loans: loans.length }),
    lost: {
      loans: t('{some} sur {all}', { some: lost.length, all: loans.length }),
      amount: eurosShort(sum(lost.map((loan) => subtract(loan.principal, repaidOf(loan))))),
    },
    par30: atRisk(30),
    par90: atRisk(90),
    defaultRate: average ? percent(average) : null,
    covered: covered(yearly),
    inDefault: loansInDefault(loans, today),
    cohorts: cohorts(loans, today),
    yearly: yearly.map(({ from, loans: watched, defaults, rate }) => ({
      id: from,
      year: from.slice(0, 4),
      loans: String(watched),
      defaults: String(defaults),
      rate: rate ? percent(rate) : t('sans objet'),
    })),
  };
}

/** The period that the published rate covers, and how many of its years had no loan to watch. */
function covered(yearly: ReturnType<typeof yearlyDefaultRates>) {
  const [first, last] = [yearly.at(0), yearly.at(-1)];
  if (!first || !last) return null;
  const empty = yearly.filter(({ rate }) => rate === null).length;
  return {
    years: yearly.length,
    from: dayText(first.from),
    to: dayText(last.to),
    empty,
    // Younger than thirty-six months, a platform uses its whole life and says so.
    short: yearly.length < 3,
  };
}

function loansInDefault(loans: readonly KnownLoan[], today: Day) {
  const now = loans.filter((loan) => defaultOn(loan, today) !== null);
  return {
    loans: t('{some} sur {all}', { some: now.length, all: loans.length }),
    amount: eurosShort(sum(now.map((loan) => subtract(loan.principal, repaidOf(loan))))),
  };
}

/** Each year of loans as it has fared since: what was lent and given back, how many ever were in default, and their average rate. */
function cohorts(loans: readonly KnownLoan[], today: Day) {
  return ratesByGroup(loans, today).map(({ group, years, average }) => {
    const own = loans.filter((loan) => loan.start.slice(0, 4) === group);
    const lent = sum(own.map(({ principal }) => principal));
    const repaid = sum(own.map(repaidOf));
    const everIn = own.filter((loan) => everInDefault(loan, today)).length;
    return {
      id: group,
      year: group,
      loans: String(own.length),
      lent: eurosShort(lent),
      repaid: t('{repaid} ({share})', {
        repaid: eurosShort(repaid),
        share: percent(lent.isZero() ? new Decimal(0) : repaid.dividedBy(lent), 0),
      }),
      defaults: t('{some} sur {all}', { some: everIn, all: own.length }),
      rate: average ? percent(average) : years.length > 0 ? t('sans objet') : t('pas encore d’année entière'),
    };
  });
}

/** Was a loan ever in default up to a day: on the day on which an instalment is late enough, it shows. */
export function everInDefault(loan: KnownLoan, today: Day): boolean {
  const days = [
    ...loan.instalments.map(({ due }) => dayOfDefault(due, loan.defaultAfter)),
    ...loan.unlikelyToPay.map(({ from }) => from),
  ];
  return days.some((on) => on <= today && defaultOn(loan, on) !== null);
}

export function repaidOf(loan: KnownLoan): Money {
  return sum(loan.instalments.map(({ principalPaid }) => principalPaid));
}
