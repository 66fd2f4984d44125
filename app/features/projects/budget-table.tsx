import { DataTable } from '#app/components/data-table.tsx';
import { euros } from '#app/i18n/format.ts';
import { t } from '#app/i18n/t.ts';
import { parseAmount } from '#app/i18n/read-amount.ts';
import type { TypedLine } from './budget-form.tsx';
import { resourceKinds, resourceStatuses, type ResourceKind, type ResourceStatus } from './words.ts';

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

/** The plan to read, when it can no longer be changed. */
export function BudgetTable({ lines }: { lines: readonly TypedLine[] }) {
  return (
    <DataTable
      caption={t('Lignes du budget')}
      hideCaption
      columns={[
        { key: 'label', label: t('Intitulé') },
        { key: 'side', label: t('Côté') },
        { key: 'nature', label: t('Nature') },
        { key: 'year', label: t('Année') },
        { key: 'amount', label: t('Montant'), numeric: true },
      ]}
      rows={lines.map((line, index) => ({
        id: index,
        label: line.label,
        side: line.side === 'use' ? t('Dépense') : t('Ressource'),
        nature: natureOf(line),
        year: line.year || '—',
        amount: amountOf(line),
      }))}
    />
  );
}

/** A saved amount in the reader's language; what is no amount stays as it was typed. */
function amountOf({ amount = '' }: TypedLine): string {
  const read = parseAmount(amount);
  return read.ok ? euros(read.amount) : amount;
}

function natureOf({ kind, status }: TypedLine): string {
  if (!kind || !status) return '—';
  return `${resourceKinds[kind as ResourceKind]}, ${resourceStatuses[status as ResourceStatus].toLowerCase()}`;
}
