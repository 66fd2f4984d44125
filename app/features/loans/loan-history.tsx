import { Section } from '#app/components/page.tsx';
import { t } from '#app/i18n/t.ts';
import type { loanHistory } from './history.queries.server.ts';

/** The changes of a plan: nothing that was agreed before is hidden. */
export function LoanHistory({ changes }: { changes: Awaited<ReturnType<typeof loanHistory>> }) {
  if (changes.length === 0) return null;
  return (
    <Section
      title={t('Ce qui a changé')}
      intro={t('L’échéancier signé et ceux qui l’ont suivi sont tous gardés.')}
    >
      <ul className="grid gap-3">
        {changes.map(({ id, what, when, why }) => (
          <li key={id} className="rounded-md border border-line p-4">
            <p className="font-semibold">{what}</p>
            <p className="text-ink-soft">{when}</p>
            {why && <blockquote className="mt-2 border-l-2 border-line pl-3">{why}</blockquote>}
          </li>
        ))}
      </ul>
    </Section>
  );
}
