import type { ReactNode } from 'react';
import { t } from '#app/i18n/t.ts';
import { classNames } from './class-names.ts';
import { QuietRows } from './closed-forms.tsx';

/**
 * Rows of facts. Numbers to the right, first column names the row; on phones each row becomes a card with its labels.
 *   <DataTable caption="Échéances" columns={[{ key: 'due', label: 'Échéance' }, { key: 'amount', label: 'Montant', numeric: true }]}
 *              rows={rows.map((row) => ({ id: row.id, due: row.due, amount: row.amount }))} foot={{ due: 'Total', amount: '…' }} />
 * Cells are anything React shows. An empty table shows `empty`.
 */
type Column<Key extends string = string> = { key: Key; label: ReactNode; numeric?: boolean };

export function DataTable<Key extends string>({
  caption,
  hideCaption = false,
  columns,
  rows,
  foot,
  empty,
  phone = 'cards',
}: {
  caption: ReactNode;
  /** Keeps the caption for screen readers when a heading above says the same. */
  hideCaption?: boolean;
  columns: ReadonlyArray<Column<Key>>;
  rows: ReadonlyArray<{ id?: string | number } & Partial<Record<Key, ReactNode>>>;
  foot?: Partial<Record<Key, ReactNode>>;
  empty?: ReactNode;
  /** On phones: `cards` (every cell with its label), `rows` (name and last figure on a line, the rest in a line under it), `scroll` (the same grid). */
  phone?: 'cards' | 'rows' | 'scroll';
}) {
  if (rows.length === 0)
    return (
      <p className="rounded-md border border-dashed border-line p-4 text-ink-soft">
        {empty ?? t('Rien à montrer pour le moment.')}
      </p>
    );
  // A card lays out label and value side by side: what a cell holds is one value, however many pieces it is made of.
  const cell = (shown: ReactNode) =>
    phone === 'cards' && typeof shown === 'object' && shown !== null ? <div>{shown}</div> : shown;
  const main = columns.findLast(({ numeric }) => numeric)?.key;
  const cells = (row: Partial<Record<Key, ReactNode>>, head: boolean) =>
    columns.map(({ key, label, numeric }, index) => {
      const look = classNames(
        phone === 'scroll'
          ? 'px-2 py-2.5 align-top first:pl-1 last:pr-1 sm:px-3 sm:first:pl-4 sm:last:pr-4'
          : 'align-top md:px-3 md:py-2.5 md:first:pl-4 md:last:pr-4 print:px-2 print:py-1',
        numeric &&
          (phone === 'scroll'
            ? 'figures text-right whitespace-nowrap'
            : 'figures md:text-right md:whitespace-nowrap print:text-right print:whitespace-nowrap'),
      );
      if (index === 0)
        return (
          <th key={key} scope="row" className={classNames(look, 'text-left font-semibold')}>
            {row[key]}
          </th>
        );
      return (
        <td
          key={key}
          className={classNames(look, head && 'font-bold')}
          data-label={typeof label === 'string' ? label : undefined}
          data-main={key === main ? '' : undefined}
        >
          {cell(row[key])}
        </td>
      );
    });
  return (
    <div
      className={phone === 'scroll' ? 'overflow-x-auto' : 'md:overflow-x-auto'}
      {...(phone === 'scroll' && {
        tabIndex: 0,
        role: 'region',
        'aria-label': typeof caption === 'string' ? caption : t('Tableau'),
      })}
    >
      <table
        className={classNames(
          'w-full border-collapse text-sm',
          phone === 'cards' && 'cards-on-phone',
          phone === 'rows' && 'rows-on-phone',
        )}
      >
        <caption className={hideCaption ? 'sr-only' : 'pb-3 text-left text-base font-semibold'}>
          {caption}
        </caption>
        <thead className="bg-sunk text-left">
          <tr>
            {columns.map(({ key, label, numeric }) => (
              <th
                key={key}
                scope="col"
                className={classNames(
                  'border-b-2 border-edge px-3 py-2.5 align-bottom font-semibold first:pl-4 last:pr-4',
                  phone === 'scroll' && 'max-sm:px-2 max-sm:first:pl-1 max-sm:last:pr-1',
                  numeric && 'text-right',
                )}
              >
                {label}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          <QuietRows>
            {rows.map((row, index) => (
              <tr key={row.id ?? index} className="border-b border-line">
                {cells(row, false)}
              </tr>
            ))}
          </QuietRows>
        </tbody>
        {foot && (
          <tfoot>
            <tr className="border-t-2 border-edge font-bold">{cells(foot, true)}</tr>
          </tfoot>
        )}
      </table>
    </div>
  );
}
