import type { ReactNode } from 'react';

/** What not everybody comes for, behind a line that says what it is. Opens without script, and is printed open. */
export function Fold({
  title,
  open = false,
  children,
}: {
  title: string;
  open?: boolean;
  children: ReactNode;
}) {
  return (
    <details open={open} className="rounded-md border border-line bg-surface">
      <summary className="min-h-11 px-4 py-2.5 font-semibold">{title}</summary>
      <div className="border-t border-line p-2 sm:p-4">{children}</div>
    </details>
  );
}
