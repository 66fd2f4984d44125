import type { ReactNode } from 'react';
import { href } from '#app/i18n/href.ts';
import { t } from '#app/i18n/t.ts';
import { classNames } from './class-names.ts';

/**
 * A few facts, name and value: the recap of a pledge, the terms of a loan.
 *   <Facts facts={[{ name: 'Montant', value: '250,00 €', edit: { to: '?etape=montant', label: 'Modifier le montant' } }]} />
 * `layout="tiles"` shows big figures side by side.
 */
export type Fact = {
  name: ReactNode;
  value: ReactNode;
  note?: ReactNode;
  edit?: { to: string; label: string };
};

export function Facts({ facts, layout = 'rows' }: { facts: readonly Fact[]; layout?: 'rows' | 'tiles' }) {
  if (layout === 'tiles')
    return (
      <dl className="flex flex-wrap overflow-hidden rounded-lg border border-line bg-surface">
        {facts.map(({ name, value, note }, index) => (
          <div
            key={index}
            className={classNames(
              'flex grow flex-col-reverse justify-end gap-0.5 p-4 shadow-[0_0_0_1px_var(--color-line)]',
              // Four stand two by two: three and a last one alone would look like a list and its total.
              facts.length === 4 ? 'basis-[max(13.5rem,34%)]' : 'basis-54',
            )}
          >
            {note && <dd className="figures text-sm text-ink-soft">{note}</dd>}
            <dt className="text-sm text-ink-soft">{name}</dt>
            <dd className="figures text-2xl font-bold whitespace-nowrap">{value}</dd>
          </div>
        ))}
      </dl>
    );
  return (
    <dl className="divide-y divide-line">
      {facts.map(({ name, value, note, edit }, index) => (
        <div
          key={index}
          className="grid grid-cols-[minmax(0,1fr)_auto] gap-x-6 py-2.5 sm:grid-cols-[minmax(0,2fr)_minmax(0,3fr)_auto]"
        >
          <dt className="col-span-2 text-ink-soft sm:col-span-1">{name}</dt>
          <dd className="figures font-semibold">
            {value}
            {note && <span className="block text-sm font-normal text-ink-soft">{note}</span>}
          </dd>
          {edit && (
            <dd>
              <a href={href(edit.to)} className="link text-sm" aria-label={edit.label}>
                {t('Modifier')}
              </a>
            </dd>
          )}
        </div>
      ))}
    </dl>
  );
}
