import { expect, test } from 'vitest';
import {
  afterDecline,
  declineInWords,
  isAboutTheMethod,
  isRetried,
} from '#app/features/pledges/charge-policy.ts';
import { day } from '#app/money/day.ts';

const on = day('2026-12-20');

test('a refusal is tried again after 3 days, then after 7, then the pledge is dropped', () => {
  expect(afterDecline('insufficient_funds', 1, on)).toEqual({ next: 'retry', on: '2026-12-23' });
  expect(afterDecline('insufficient_funds', 2, on)).toEqual({ next: 'retry', on: '2026-12-27' });
  expect(afterDecline('insufficient_funds', 3, on)).toEqual({ next: 'drop' });
  expect(afterDecline('authentication_required', 1, on)).toEqual({ next: 'confirm', until: '2026-12-25' });
  expect(afterDecline('authentication_required', 3, on)).toEqual({ next: 'drop' });
  expect(afterDecline(null, 1, on)).toEqual({ next: 'retry', on: '2026-12-23' });
});

test.each([
  'debit_not_authorized',
  'account_closed',
  'authorization_revoked',
  'payment_intent_mandate_invalid',
  'lost_card',
])('%s is never charged again: another way to pay is awaited for ten days', (code) => {
  expect(isRetried(code)).toBe(false);
  expect(afterDecline(code, 1, on)).toEqual({ next: 'wait', until: '2026-12-30' });
  expect(declineInWords(code)).not.toMatch(/sans donner de raison/);
});

test('only what concerns the card or account is a decline; any other refusal of Stripe is a bug of ours', () => {
  expect(isAboutTheMethod('charge_exceeds_source_limit')).toBe(true);
  expect(isAboutTheMethod('payment_intent_mandate_invalid')).toBe(true);
  expect(isAboutTheMethod('parameter_unknown')).toBe(false);
  expect(isAboutTheMethod('unknown')).toBe(false);
});
