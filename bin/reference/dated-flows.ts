import { effectiveRate } from '#app/lending/apr.ts';
import { day } from '#app/money/day.ts';
import { dayCountNamed } from './day-count-names.ts';
import { named, textOf } from './fields.ts';
import { fractionIn, rateAnswer } from './rates.ts';

/** The effective yearly rate (XIRR) of [day, amount] flows, time by the day count of the case: real days over 365 unless it says. */
export function datedFlows(input: Record<string, unknown>) {
  const dayCount = dayCountNamed(textOf(input, 'day_count') ?? 'ACT/365F');
  const { flows } = input;
  if (!Array.isArray(flows)) throw new RangeError(`flows is ${JSON.stringify(flows)}, but it must be a list`);
  const dated = flows.map((flow: unknown, index) => {
    const [on, amount] = Array.isArray(flow) ? (flow as unknown[]) : [];
    return { on: day(String(on)), amount: fractionIn({ [`flows.${index}`]: amount }, `flows.${index}`) };
  });
  return named(rateAnswer('rate', () => effectiveRate(dated, dayCount)));
}
