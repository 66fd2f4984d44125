import { db, type Tx } from '#app/infra/db.server.ts';
import { socialLevyParts } from '#app/lending/tax.ts';
import { day, type Day } from '#app/money/day.ts';
import { type Money, money } from '#app/money/money.ts';
import { rateOn } from '#app/money/tax-rates.ts';
import { isLevied } from './tax-residence.queries.server.ts';

/** What was paid to lenders in a time, and what was withheld from it. Bases are gross interest, in euros. */
type Withheld = {
  interest: Money;
  /** Interest of those who are withheld the advance on income tax, and of those who are withheld social levies. */
  incomeTaxBase: Money;
  socialBase: Money;
  incomeTax: Money;
  socialLevies: Money;
};

type Row = {
  month: string;
  interest: string;
  tax_base: string;
  social_base: string;
  tax: string;
  social: string;
};

/** What was withheld in each month of a year in which interest was paid, by the day on which it was credited: the base of form 2777. */
export async function withheldByMonth(year: number, tx: Tx = db()): Promise<(Withheld & { month: Day })[]> {
  const rows = await tx.$queryRaw<Row[]>`
    select to_char(date_trunc('month', r."distributedOn"), 'YYYY-MM-DD') as month,
      sum(l.interest)::text as interest, sum(l."incomeTax")::text as tax, sum(l."socialLevies")::text as social,
      coalesce(sum(l.interest) filter (where ${isLevied} and w."personId" is null), 0)::text as tax_base,
      coalesce(sum(l.interest) filter (where ${isLevied}), 0)::text as social_base
    from "DistributionLine" l
    join "Repayment" r on r.id = l."repaymentId"
    join "LoanShare" s on s.id = l."loanShareId"
    join "Person" p on p.id = s."personId"
    left join "TaxWaiver" w on w."personId" = p.id and w.year = ${year}
    where r."distributedOn" between make_date(${year}, 1, 1) and make_date(${year}, 12, 31)
    group by 1 having sum(l.interest) > 0 order by 1`;
  return rows.map((row) => ({
    month: day(row.month),
    interest: money(row.interest),
    incomeTaxBase: money(row.tax_base),
    socialBase: money(row.social_base),
    incomeTax: money(row.tax),
    socialLevies: money(row.social),
  }));
}

/** The parts of social levies that were withheld up to this day, which sum to them. */
export function levyParts(socialLevies: Money, on: Day): { csg: Money; crds: Money; solidarity: Money } {
  const parts = socialLevyParts(
    socialLevies,
    (['csg', 'crds', 'solidarity_levy'] as const).map((key) => ({ key, rate: rateOn(key, on) })),
  );
  return { csg: parts.get('csg')!, crds: parts.get('crds')!, solidarity: parts.get('solidarity_levy')! };
}
