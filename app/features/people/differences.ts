import { at } from '#app/components/form.tsx';
import { dayText } from '#app/i18n/format.ts';
import { parseAmount } from '#app/i18n/read-amount.ts';
import { isDay } from '#app/money/day.ts';

/** How the values of a field are said: a word for each that may be chosen, or a sentence for what is no text. */
export type Said = Readonly<Record<string, string>> | ((value: unknown) => string);

type Values = Record<string, unknown>;

/** The fields, by name and label, in which what was typed is not what is saved, both in words. An amount typed otherwise is the same amount. */
export function differences(
  { saved, typed }: { saved: Values; typed: Values },
  labels: Readonly<Record<string, string>>,
  said: Readonly<Record<string, Said>> = {},
) {
  return Object.entries(labels).flatMap(([name, label]) => {
    const [theirs, own] = [saved, typed].map((values) => inWords(at(values, name), said[name])) as [
      string,
      string,
    ];
    return isSame(theirs, own) ? [] : [{ id: name, label, theirs, own }];
  });
}

function inWords(value: unknown, said: Said = {}): string {
  if (typeof said === 'function') return said(value);
  const parts = (Array.isArray(value) ? value : [value]).map((one) =>
    String(one ?? '')
      .replaceAll('\r\n', '\n')
      .trim(),
  );
  return parts
    .filter(Boolean)
    .map((one) => said[one] ?? (isDay(one) ? dayText(one) : one))
    .join(', ');
}

function isSame(one: string, other: string): boolean {
  if (one === other) return true;
  const [first, second] = [parseAmount(one), parseAmount(other)];
  return first.ok && second.ok && first.amount.equals(second.amount);
}
