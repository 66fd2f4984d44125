import type { ReactNode } from 'react';
import { Fold } from './fold.tsx';

/** So many rows stay in sight. */
const inSight = 6;

/**
 * A long table: its first rows, and the others behind a line that counts them, which is also their caption.
 *   <FirstRows rows={rows} others={(n) => t('{n} autres', { n })}>{(some, caption) => <DataTable caption={caption ?? t('Avis')} rows={some} … />}</FirstRows>
 */
export function FirstRows<Row>({
  rows,
  others,
  children,
}: {
  rows: readonly Row[];
  others: (n: number) => string;
  children: (rows: readonly Row[], caption?: string) => ReactNode;
}) {
  const rest = rows.slice(inSight);
  const title = others(rest.length);
  return (
    <>
      {children(rows.slice(0, inSight))}
      {rest.length > 0 && <Fold title={title}>{children(rest, title)}</Fold>}
    </>
  );
}
