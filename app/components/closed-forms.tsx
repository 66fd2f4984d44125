import { createContext, useContext, type ReactNode } from 'react';
import { href } from '#app/i18n/href.ts';
import { t } from '#app/i18n/t.ts';

type Closed = { sentence: string; to: string; inTable?: boolean };

/** What a member reads instead of forms that their duty does not let them send. Pages of cooperations are drawn by the server only. */
const ClosedContext = createContext<Closed | undefined>(undefined);

export function ClosedForms({ value, children }: { value: Closed | undefined; children: ReactNode }) {
  return <ClosedContext.Provider value={value}>{children}</ClosedContext.Provider>;
}

/** In the rows of a table the sentence would be said too often: there forms are only left out. */
export function QuietRows({ children }: { children: ReactNode }) {
  const closed = useContext(ClosedContext);
  return <ClosedForms value={closed && { ...closed, inTable: true }}>{children}</ClosedForms>;
}

export function useClosedForms(): Closed | undefined {
  return useContext(ClosedContext);
}

/** Stands where a form would. */
export function InsteadOfForm({ closed }: { closed: Closed }) {
  if (closed.inTable) return null;
  return (
    <p className="rounded-md border border-dashed border-line p-4 text-ink-soft">
      {closed.sentence}{' '}
      <a className="link" href={href(closed.to)}>
        {t('Voir les membres')}
      </a>
    </p>
  );
}
