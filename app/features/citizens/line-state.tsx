import { Badge } from '#app/components/badge.tsx';
import type { MonthOfRepayments } from './repayments.queries.server.ts';

/** Where an instalment stands, in a word, and what the bank said when it said no. */
export function LineState({ state }: { state: MonthOfRepayments['lines'][number]['state'] }) {
  return (
    <span className="inline-grid gap-1">
      <span>
        <Badge tone={state.tone}>{state.label}</Badge>
      </span>
      {state.note && <span className="text-sm">{state.note}</span>}
    </span>
  );
}
