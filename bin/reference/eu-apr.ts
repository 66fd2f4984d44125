import { type Day, addDays, addMonths } from '#app/money/day.ts';
import { Decimal } from '#app/money/money.ts';
import { type AprUnit, type Flow, aprTime, publishedPercent, taeg } from '#app/lending/apr.ts';
import { dayOf, fieldsOf, named, textOf, wholeOf } from './fields.ts';
import { fractionIn, listIn, repeated } from './rates.ts';

type Fields = Record<string, unknown>;

/** The European yearly rate of a series of flows, in percent, and as it is published. Real dates, where there are some, give the times. */
export function euApr(input: Fields) {
  const days = paymentDays(input);
  const rate = taeg(listIn(input, 'series').flatMap((one) => flowsOf(one, days)));
  const rounded = publishedPercent(rate);
  return {
    ...named({ apr_percent: rate.times(100).toFixed(10) }),
    rounded_1dp: rounded,
    published_rounded_1dp: rounded,
  };
}

/** The days on which payments are made, and what remark (c) counts between them. */
type PaymentDays = { drawdown: Day; days: readonly Day[]; unit: AprUnit };

function flowsOf(one: Fields, dated: PaymentDays | null): Flow[] {
  const amount = fractionIn(one, 'amount');
  const isDated = dated !== null && wholeOf(one, 'count', 1) === dated.days.length && one.t !== '0';
  const times = isDated
    ? dated.days.map((on) => aprTime(dated.drawdown, on, dated.unit))
    : 't' in one
      ? repeated(one, 't')
      : [new Decimal(0)];
  return times.map((at) => ({ amount, at }));
}

const every = /^([0-9]+) (day|week|month|quarter|year)s?$/;
const monthsIn: Record<string, number> = { month: 1, quarter: 3, year: 12 };

function paymentDays(input: Fields): PaymentDays | null {
  if (input.dates === undefined) return null;
  const dates = fieldsOf('dates', input.dates);
  const [, many, unit] = every.exec(textOf(dates, 'every') ?? '') ?? [];
  if (!many || !unit || !dates.first_payment || !dates.drawdown) return null;
  const first = dayOf(dates, 'first_payment');
  const months = monthsIn[unit];
  const step = (index: number) =>
    months
      ? addMonths(first, index * Number(many) * months)
      : addDays(first, index * Number(many) * (unit === 'week' ? 7 : 1));
  return {
    drawdown: dayOf(dates, 'drawdown'),
    days: Array.from({ length: wholeOf(dates, 'count') }, (_, index) => step(index)),
    unit: unit === 'week' || unit === 'year' ? unit : 'month',
  };
}
