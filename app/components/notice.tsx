import type { ReactNode } from 'react';
import { phrases } from '#app/i18n/t.ts';
import { classNames } from './class-names.ts';
import { Icon, type IconName } from './icon.tsx';

/**
 * Something to know now. `success` and `info` are announced politely, `warning` and `danger` at once; `still` for texts that belong to the page.
 *   <Notice tone="success" title="Votre promesse est enregistrée">…</Notice>
 */
type NoticeTone = 'info' | 'success' | 'warning' | 'danger';

const looks: Record<NoticeTone, { box: string; ink: string; icon: IconName; word: string }> = {
  info: phrases({ word: 'Information' }, { box: 'border-sky bg-sky-soft', ink: 'text-sky', icon: 'info' }),
  success: phrases(
    { word: 'Fait' },
    { box: 'border-leaf bg-leaf-soft', ink: 'text-leaf', icon: 'check-circle' },
  ),
  warning: phrases(
    { word: 'Attention' },
    { box: 'border-ochre bg-ochre-soft', ink: 'text-ochre', icon: 'alert' },
  ),
  danger: phrases(
    { word: 'Important' },
    { box: 'border-brick bg-brick-soft', ink: 'text-brick', icon: 'alert' },
  ),
};

export function Notice({
  tone = 'info',
  title,
  still = false,
  action,
  children,
}: {
  tone?: NoticeTone;
  title?: ReactNode;
  /** Part of the page from the start: not announced. */
  still?: boolean;
  action?: ReactNode;
  children?: ReactNode;
}) {
  const { box, ink, icon, word } = looks[tone];
  const role = still ? undefined : tone === 'info' || tone === 'success' ? 'status' : 'alert';
  return (
    <div role={role} className={classNames('flex gap-3 rounded-md border-l-[5px] p-4', box)}>
      <Icon name={icon} size={24} className={ink} label={word} />
      <div className="grid min-w-0 gap-1.5">
        {title && <p className="font-bold">{title}</p>}
        {children && (
          <div className="[&_a:not([class*=no-underline])]:underline [&_ul]:list-disc [&_ul]:pl-5">
            {children}
          </div>
        )}
        {action && <div className="mt-1.5">{action}</div>}
      </div>
    </div>
  );
}
