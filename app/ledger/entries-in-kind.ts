import type { Money } from '#app/money/money.ts';
import type { Day } from '#app/money/day.ts';
import { accounts, type InKind } from './accounts.ts';
import { credit, debit, journalEntry, type JournalEntry } from './entry.ts';

/**
 * Someone gave a project time, a skill, a place or things, worth `value` euros: what was given (class 87) and what it was used for (class 86)
 * grow alike. Apart from cash: nobody owes anything for it.
 */
export function contributedInKind(contribution: {
  id: string;
  projectId: string;
  kind: InKind;
  value: Money;
  on: Day;
}): JournalEntry {
  const { id, projectId, kind, value, on } = contribution;
  return journalEntry({
    key: `contribution:${id}:validated`,
    kind: 'in_kind_contributed',
    valueDate: on,
    memo: `Contribution in kind ${id} to project ${projectId}`,
    lines: [
      debit(accounts.inKindUsed(kind, projectId), value),
      credit(accounts.inKindGiven(kind, projectId), value),
    ],
  });
}
