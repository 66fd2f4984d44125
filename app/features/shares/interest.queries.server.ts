import type { z } from 'zod';
import { parametersOn } from '#app/features/parameters/parameters.queries.server.ts';
import { euros, percent } from '#app/i18n/format.ts';
import { db } from '#app/infra/db.server.ts';
import { fromDay } from '#app/infra/dates.ts';
import { withholding } from '#app/lending/tax.ts';
import { day, daysBetween, type Day } from '#app/money/day.ts';
import { Decimal, type Money, money, sum, zero } from '#app/money/money.ts';
import { withholdingRatesOn } from '#app/money/tax-rates.ts';
import { highestInterest, interestOn, shareResult } from './interest.ts';
import type { InterestSchema } from './interest.schema.ts';

const example = money('1000');

/** What the result of a year lets a cooperative pay on its shares: reserves, cap of the rate, interest of all members by the days of the register. */
export async function interestShown(
  cooperationId: string,
  asked: z.output<typeof InterestSchema>,
  today: Day,
) {
  const { annee: year, resultat, aides, taux, tmo } = asked;
  const [from, to] = [day(`${year}-01-01`), day(`${year}-12-31`)];
  const names = {
    legal: 'coop_legal_reserve',
    statutory: 'coop_statutory_reserve',
    margin: 'coop_interest_margin',
  };
  const [law, known] = await Promise.all([parametersOn(names, to), halfYearsBefore(year)]);
  const daysOfYear = daysBetween(from, to) + 1;
  const { legal, statutory, mostInterest } = shareResult(resultat, aides ?? zero, law);
  const mean = tmo ? Array.from({ length: 6 }, () => tmo) : known;
  const cap = mean.length === 6 ? highestInterest(mean, law.margin) : null;
  const all = await interestOfAll(cooperationId, year, taux);
  const gross = interestOn(example.times(daysOfYear), taux, daysOfYear);
  const citizen = { kind: 'natural_person', resident: true, waiver: false } as const;
  const { net } = withholding(gross, citizen, withholdingRatesOn(today));
  return {
    legal: euros(legal),
    statutory: euros(statutory),
    mostInterest: euros(mostInterest),
    cap: cap && percent(cap, 3),
    margin: percent(law.margin),
    known: known.length,
    isAboveCap: cap !== null && taux.greaterThan(cap),
    isTooMuch: all.greaterThan(mostInterest),
    all: euros(all),
    example: { capital: euros(example), gross: euros(gross), net: euros(net) },
  };
}

/** The rates of bonds that are known for the three calendar years before the meeting, which is held in the year after. */
async function halfYearsBefore(year: number): Promise<Decimal[]> {
  const rows = await db().parameter.findMany({
    where: {
      name: 'tmo',
      validFrom: { gte: fromDay(day(`${year - 2}-01-01`)), lte: fromDay(day(`${year}-12-31`)) },
    },
    select: { value: true },
    take: 6,
  });
  return rows.map(({ value }) => new Decimal(value.toFixed()));
}

/** The interest of all members for a year, rounded for each; members who had the same for the same days are counted, not read. */
async function interestOfAll(cooperationId: string, year: number, rate: Decimal): Promise<Money> {
  const [from, to] = [day(`${year}-01-01`), day(`${year}-12-31`)];
  const rows = await db().$queryRaw<{ capitalDays: string; members: number }[]>`
    select held."capitalDays"::text, count(*)::int as members from (
      select sum(m.shares * m.nominal * (${to}::date - greatest(m."on", ${from}::date) + 1)) as "capitalDays"
      from "ShareMovement" m
      where m."cooperationId" = ${cooperationId}::uuid and m."on" <= ${to}::date group by m."personId") held
    where held."capitalDays" > 0 group by 1`;
  const daysOfYear = daysBetween(from, to) + 1;
  return sum(
    rows.map(({ capitalDays, members }) =>
      money(interestOn(new Decimal(capitalDays), rate, daysOfYear).times(members)),
    ),
  );
}
