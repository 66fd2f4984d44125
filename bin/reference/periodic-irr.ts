import { yearlyRate } from '#app/lending/apr.ts';
import { internalRate } from '#app/lending/internal-rate.ts';
import { Decimal } from '#app/money/money.ts';
import { named } from './fields.ts';
import { fractionIn, rateAnswer } from './rates.ts';

/** The rate by period of flows that come one a period, from now. */
export function periodicIrr(input: Record<string, unknown>) {
  const flows = input.flows_per_period;
  if (!Array.isArray(flows))
    throw new RangeError(`flows_per_period is ${JSON.stringify(flows)}, but it must be a list`);
  const timed = flows.map((amount: unknown, index) => ({
    amount: fractionIn({ [`flows.${index}`]: amount }, `flows.${index}`),
    at: new Decimal(index),
  }));
  return named(rateAnswer('rate_per_period', () => internalRate(timed)));
}

/** The effective yearly rate of a rate by period, in percent. */
export function periodRateToYear(input: Record<string, unknown>) {
  const yearly = yearlyRate(fractionIn(input, 'period_rate'), fractionIn(input, 'periods_per_year'));
  return named({ effective_percent: yearly.times(100).toFixed(10) });
}
