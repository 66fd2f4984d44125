import type { ReactNode } from 'react';
import { Icon, type IconName } from './icon.tsx';

/** Nothing here: why, and what one can do next. <EmptyState title="Aucun engagement" action={<LinkButton …/>}>…</EmptyState> */
export function EmptyState({
  title,
  children,
  action,
  icon = 'sprout',
}: {
  title: ReactNode;
  children?: ReactNode;
  action?: ReactNode;
  icon?: IconName;
}) {
  return (
    <div className="grid justify-items-start gap-3 rounded-lg border-2 border-dashed border-line p-6 sm:p-8">
      <Icon name={icon} size={32} className="text-leaf" />
      <p className="text-lg font-bold">{title}</p>
      {children && <div className="max-w-[60ch] text-ink-soft">{children}</div>}
      {action}
    </div>
  );
}
