import { aprTime } from '#app/lending/apr.ts';
import { countedDays, yearFraction } from '#app/lending/day-count.ts';
import { dayCountNamed } from './day-count-names.ts';
import { dayOf, named, numberOf, textOf } from './fields.ts';

const aprTimeName = /^EU APR time .*, unit (month|week|year)$/;

/** Days and years between two days by a convention, and the rate of that period where a yearly one is given. */
export function daycount(input: Record<string, unknown>) {
  const [from, to] = [dayOf(input, 'start'), dayOf(input, 'end')];
  const convention = textOf(input, 'convention') ?? '';
  const unit = aprTimeName.exec(convention)?.[1] as 'month' | 'week' | 'year' | undefined;
  if (unit) return named({ year_fraction: aprTime(from, to, unit).toFixed() });

  const dayCount = dayCountNamed(convention);
  const options = 'termination_date' in input ? { termination: dayOf(input, 'termination_date') } : {};
  const years = yearFraction(dayCount, from, to, options);
  return named({
    days: countedDays(dayCount, from, to, options),
    year_fraction: years.toFixed(),
    ...('annual_rate' in input && { period_rate: years.times(numberOf(input, 'annual_rate')).toFixed() }),
  });
}
