import type { ReactNode } from 'react';
import { classNames } from './class-names.ts';

/** What not everybody comes for, behind a line that says what it is; `alarm`: what one should look at first. Opens without script, and is printed open. */
export function Fold({
  title,
  open = false,
  alarm = false,
  children,
}: {
  title: string;
  open?: boolean;
  alarm?: boolean;
  children: ReactNode;
}) {
  const [box, line] = alarm
    ? ['border-ochre bg-ochre-soft', 'border-ochre']
    : ['border-line bg-surface', 'border-line'];
  return (
    <details open={open} className={classNames('rounded-md border', box)}>
      <summary className="min-h-11 px-4 py-2.5 font-semibold">{title}</summary>
      <div className={classNames('border-t p-2 sm:p-4', line)}>{children}</div>
    </details>
  );
}
