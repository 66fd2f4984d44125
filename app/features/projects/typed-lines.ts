import { euros } from '#app/i18n/format.ts';
import { t } from '#app/i18n/t.ts';
import { parseAmount } from '#app/i18n/read-amount.ts';
import { resourceKinds, resourceStatuses, type ResourceKind, type ResourceStatus } from './words.ts';

/** A line of the budget as its form holds it. */
export type TypedLine = Partial<Record<'side' | 'label' | 'amount' | 'kind' | 'status' | 'year', string>>;

/** The lines of two budgets by their names, to be compared: what each costs or brings. */
export function comparedLines(saved: readonly TypedLine[], typed: readonly TypedLine[]) {
  const labels: Record<string, string> = {};
  const [theirs, own] = [saved, typed].map((lines) => {
    const said: Record<string, string> = {};
    for (const line of lines) {
      const { side, label = '' } = line;
      const key = `${side}:${label}`;
      labels[key] = side === 'use' ? t('Dépense : {label}', { label }) : t('Ressource : {label}', { label });
      const facts = [amountOf(line), line.year, ...(side === 'use' ? [] : [natureOf(line)])];
      said[key] = [said[key], facts.filter(Boolean).join(', ')].filter(Boolean).join('\n');
    }
    return said;
  });
  return { labels, saved: theirs!, typed: own! };
}

/** A saved amount in the reader's language; what is no amount stays as it was typed. */
export function amountOf({ amount = '' }: TypedLine): string {
  const read = parseAmount(amount);
  return read.ok ? euros(read.amount) : amount;
}

/** What kind of money it is and how sure, in words. */
export function natureOf({ kind, status }: TypedLine): string {
  if (!kind || !status) return '—';
  return `${resourceKinds[kind as ResourceKind]}, ${resourceStatuses[status as ResourceStatus].toLowerCase()}`;
}
