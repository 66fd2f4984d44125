import { type Day, day } from '#app/money/day.ts';
import { Decimal, type Money, money } from '#app/money/money.ts';

/** An option that the engine does not offer: the answer says so, and computes nothing. */
export class Unsupported extends Error {
  constructor(what: string) {
    super(`unsupported: ${what}`);
  }
}

type Fields = Record<string, unknown>;

/** An object, or an error that names what should have been one. */
export function fieldsOf(name: string, value: unknown): Fields {
  if (typeof value === 'object' && value !== null && !Array.isArray(value)) return value as Fields;
  throw new RangeError(`${name} is ${JSON.stringify(value)}, but it must be an object`);
}

/** The inputs of a case, whether they stand in `inputs` or by themselves. */
export function inputsOf(input: Fields): Fields {
  return 'inputs' in input ? fieldsOf('inputs', input.inputs) : input;
}

/** A text, or nothing where the field is absent. */
export function textOf(fields: Fields, name: string): string | undefined {
  const value = fields[name];
  if (value === undefined || value === null) return undefined;
  if (typeof value === 'string') return value;
  throw new RangeError(`${name} is ${JSON.stringify(value)}, but it must be a text`);
}

/** An exact number written as text ("9.4822") or as a whole JSON number. */
export function numberOf(fields: Fields, name: string): Decimal {
  const value = fields[name];
  const text = typeof value === 'number' && Number.isSafeInteger(value) ? String(value) : value;
  if (typeof text === 'string' && /^-?[0-9]+(\.[0-9]+)?$/.test(text)) return new Decimal(text);
  throw new RangeError(`${name} is ${JSON.stringify(value)}, but it must be a number written as text`);
}

/** A whole JSON number, or the usual one where the field is absent. */
export function wholeOf(fields: Fields, name: string, usual?: number): number {
  const value = fields[name] ?? usual;
  if (Number.isSafeInteger(value)) return value as number;
  throw new RangeError(`${name} is ${JSON.stringify(value)}, but it must be a whole number`);
}

/** An amount in euros and cents. */
export function amountOf(fields: Fields, name: string): Money {
  const value = fields[name];
  if (typeof value === 'string') return money(value);
  throw new RangeError(`${name} is ${JSON.stringify(value)}, but it must be an amount written as text`);
}

/** A day that exists. */
export function dayOf(fields: Fields, name: string): Day {
  return day(textOf(fields, name) ?? '');
}

/** The published files call their figures expected_rate, expected_days…: each is given under both names. */
export function named(figures: Fields): Fields {
  const expected = Object.entries(figures).map(([name, value]) => [`expected_${name}`, value]);
  return { ...figures, ...Object.fromEntries(expected) };
}
