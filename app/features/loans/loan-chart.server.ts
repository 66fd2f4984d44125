import { barChart } from '#app/components/chart.server.ts';
import { euros } from '#app/i18n/format.ts';
import { t } from '#app/i18n/t.ts';
import { toDay } from '#app/infra/dates.ts';
import { yearOf } from '#app/money/day.ts';
import { type Money, add, decimalText, sum } from '#app/money/money.ts';

type Kept = { dueOn: Date; principal: Money; interest: Money; paid: Money };

/** What a loan asks each year, principal and interest: drawn, and as figures. */
export function loanByYear(rows: readonly Kept[]) {
  const years = [...Map.groupBy(rows, ({ dueOn }) => yearOf(toDay(dueOn)))].map(([year, own]) => ({
    year: String(year),
    principal: sum(own.map((row) => row.principal)),
    interest: sum(own.map((row) => row.interest)),
    paid: sum(own.map((row) => row.paid)),
  }));
  return {
    svg: barChart({
      categories: years.map(({ year }) => year),
      series: [
        { name: t('Capital'), values: years.map((one) => decimalText(one.principal)), color: 'leaf' },
        { name: t('Intérêts'), values: years.map((one) => decimalText(one.interest)), color: 'ochre' },
      ],
      stacked: true,
      unit: '€',
    }),
    rows: years.map(({ year, principal, interest, paid }) => ({
      id: year,
      year,
      principal: euros(principal),
      interest: euros(interest),
      payment: euros(add(principal, interest)),
      paid: euros(paid),
    })),
    description: t('De {first} à {last}.', { first: years[0]?.year ?? '', last: years.at(-1)?.year ?? '' }),
  };
}
