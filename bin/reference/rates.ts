import { Decimal } from '#app/money/money.ts';
import { NoRate } from '#app/lending/apr.ts';
import { fieldsOf, wholeOf } from './fields.ts';

type Fields = Record<string, unknown>;

/** A number of a published case: "0.012", "401/4380", "0.1/12", or a JSON number that is whole. */
export function fractionIn(fields: Fields, name: string, usual?: string): Decimal {
  const value = fields[name] ?? usual;
  const text = typeof value === 'number' && Number.isSafeInteger(value) ? String(value) : value;
  const [, over, under = '1'] =
    (typeof text === 'string' && /^(-?[0-9]+(?:\.[0-9]+)?)(?:\/([0-9]+(?:\.[0-9]+)?))?$/.exec(text)) || [];
  if (over !== undefined && !new Decimal(under).isZero()) return new Decimal(over).dividedBy(under);
  throw new RangeError(`${name} is ${JSON.stringify(value)}, but it must be a number or a fraction`);
}

/** A list of objects, or an error that names what should have been one. */
export function listIn(fields: Fields, name: string): Fields[] {
  const value = fields[name];
  if (!Array.isArray(value))
    throw new RangeError(`${name} is ${JSON.stringify(value)}, but it must be a list`);
  return value.map((one, index) => fieldsOf(`${name}.${index}`, one));
}

/** An entry that stands for several, `count` of them, one every `step` of what `name` counts. */
export function repeated(fields: Fields, name: string): Decimal[] {
  const first = fractionIn(fields, name);
  const step = fractionIn(fields, 'step', '0');
  return Array.from({ length: wholeOf(fields, 'count', 1) }, (_, index) => first.plus(step.times(index)));
}

/**
 * A rate and, when several fit the flows, all of them: the one nearest to zero is then the answer, as spreadsheets have it. Flows without
 * a rate are an error.
 */
export function rateAnswer(name: string, rate: () => Decimal): Fields {
  try {
    return { [name]: rate().toFixed(12) };
  } catch (error) {
    if (!(error instanceof NoRate) || error.rates.length === 0) throw error;
    const [nearest] = [...error.rates].sort((a, b) => a.abs().comparedTo(b.abs()));
    return {
      [name]: nearest!.toFixed(12),
      several_rates: error.rates.map((one) => one.toFixed(12)),
    };
  }
}
