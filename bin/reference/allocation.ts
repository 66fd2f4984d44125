import { splitCents } from '#app/lending/split.ts';
import { Unsupported, numberOf, textOf, wholeOf } from './fields.ts';

/** Cents shared by largest remainder, in the order of the ratios; or in equal parts. Both names of the file are given. */
export function allocation(input: Record<string, unknown>) {
  const rule = textOf(input, 'rule') ?? 'largest_remainder';
  if (rule !== 'largest_remainder') throw new Unsupported(`the rule ${rule}`);
  const weights = 'parts' in input ? equalWeights(wholeOf(input, 'parts')) : weightsOf(input.ratios);
  const amount = BigInt(numberOf(input, 'amount_minor').toFixed());
  const minor = splitCents(amount, weights).map(Number);
  return { minor, expected_minor: minor };
}

function equalWeights(parts: number): bigint[] {
  if (parts < 1) throw new RangeError(`parts is ${parts}, but an amount is shared among one or more`);
  return Array.from({ length: parts }, () => 1n);
}

/** Ratios as whole weights: "3", "33.5", "1/3", or parts of a hundred ("25%") that may not be more than all. */
function weightsOf(ratios: unknown): bigint[] {
  if (!Array.isArray(ratios) || ratios.length === 0)
    throw new RangeError(`ratios is ${JSON.stringify(ratios)}, but it must name one share or more`);
  const fractions = ratios.map(fractionOf);
  const common = fractions.reduce((product, { under }) => product * under, 1n);
  const weights = fractions.map(({ over, under }) => over * (common / under));
  const all = weights.reduce((sum, weight) => sum + weight, 0n);
  if (all === 0n) throw new RangeError('ratios are all zero, but one must be more');
  if (ratios.every((ratio) => String(ratio).endsWith('%')) && all > 100n * common)
    throw new RangeError('ratios are more than 100 %, but they share one whole');
  return weights;
}

function fractionOf(ratio: unknown): { over: bigint; under: bigint } {
  const [, whole, decimals = '', under = '1'] =
    /^([0-9]+)(?:\.([0-9]+))?(?:\/([0-9]+)|%)?$/.exec(String(ratio)) ?? [];
  if (whole === undefined || BigInt(under) === 0n)
    throw new RangeError(`ratios holds ${JSON.stringify(ratio)}, but a share is a number of zero or more`);
  return { over: BigInt(whole + decimals), under: 10n ** BigInt(decimals.length) * BigInt(under) };
}
