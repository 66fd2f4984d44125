import { expect, test } from 'vitest';
import { pageOfApproval } from '#app/features/cooperations/approval-pages.ts';

test('what several agreed to is done on its page, as it was filled in', () => {
  const page = (kind: string, subjectId: string) => pageOfApproval({ kind, subjectId }, 'fournil');
  expect(page('loan_rescheduling', 'a1:30:2027-02-05:3:2026-12-15')).toBe(
    '/porteur/prets/a1/reechelonnement?count=30&firstDue=2027-02-05&principalGrace=3&closesOn=2026-12-15',
  );
  expect(page('loan_pause', 'a1:2')).toBe('/porteur/prets/a1/pause?echeances=2');
  expect(page('early_repayment', 'a1:all')).toBe('/porteur/prets/a1/anticipe');
  expect(page('register_takeover', 'b2')).toBe('/porteur/fournil/parts/reprise/b2');
  expect(page('share_exit', 'c3')).toBe('/porteur/fournil/parts/sorties');
  expect(page('approval_rule', '500.00:2')).toBe('/porteur/fournil/accords');
});
