import { decimalText } from '#app/money/money.ts';
import { type Ratio, multiply, ratioOf } from '#app/money/ratio.ts';
import { exactYearFraction } from '#app/lending/day-count.ts';
import { simpleInterest } from '#app/lending/interest.ts';
import { dayCountNamed } from './day-count-names.ts';
import { amountOf, dayOf, inputsOf, numberOf, textOf } from './fields.ts';
import { roundingOf } from './terms.ts';

/** {"interest": amount} of an amount over a fraction of a year, or between two days. */
export function interest(input: Record<string, unknown>) {
  const inputs = inputsOf(input);
  const rate = numberOf(inputs, 'annual_rate_percent').dividedBy(100);
  return {
    interest: decimalText(
      simpleInterest(amountOf(inputs, 'principal'), rate, timeOf(inputs), roundingOf(inputs)),
    ),
  };
}

function timeOf(inputs: Record<string, unknown>): Ratio {
  const dayCount = textOf(inputs, 'day_count');
  if (dayCount && !('time_numerator' in inputs)) {
    const to = 'end_date' in inputs ? 'end_date' : 'due_date';
    return exactYearFraction(dayCountNamed(dayCount), dayOf(inputs, 'start_date'), dayOf(inputs, to));
  }
  const [over, under] = [
    ratioOf(numberOf(inputs, 'time_numerator')),
    ratioOf(numberOf(inputs, 'time_denominator')),
  ];
  if (under.over <= 0n) throw new RangeError('time_denominator must be above zero');
  return multiply(over, { over: under.under, under: under.over });
}
