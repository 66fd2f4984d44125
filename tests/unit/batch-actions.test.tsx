import type { ComponentProps } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import { BatchActions } from '#app/features/payouts/batch-actions.tsx';

type Batch = ComponentProps<typeof BatchActions>['batch'];

test('a refused approval says why, also once the batch offers no form for it any more', () => {
  const shown = (batch: Pick<Batch, 'state' | 'approvedByMe'>) => {
    const result = { initialValue: { intent: 'approve' }, error: { '': ['Ce lot est déjà approuvé.'] } };
    const whole = { way: 'file', approvals: [], total: '10,00 €', ...batch } as unknown as Batch;
    return renderToStaticMarkup(<BatchActions batch={whole} today="2026-11-22" result={result} />);
  };
  for (const batch of [
    { state: 'to approve', approvedByMe: false },
    { state: 'to approve', approvedByMe: true },
    { state: 'to fund', approvedByMe: true },
  ] as const) {
    expect(shown(batch).split('Ce lot est déjà approuvé.')).toHaveLength(2);
  }
});
