import { expect, test } from 'vitest';
import { isRevocable, momentText, pledgeState, type PledgeStatus } from '#app/features/citizens/words.ts';
import { reflectionEnd } from '#app/lending/reflection.ts';
import { day } from '#app/money/day.ts';

const offered = new Date('2026-10-23T08:00:00Z');
const reflectionEndsAt = reflectionEnd(offered, 4);
const told = {
  instrument: 'loan' as const,
  reflectionEndsAt,
  closesOn: day('2026-11-30'),
  changedOn: day('2026-10-23'),
  nextAttemptOn: null,
  whyDeclined: 'la banque a refusé sans donner de raison',
  fromWallet: false,
  stopped: null,
};

test('the end of the reflection is said to the minute, on the clocks of Paris, across a change of hour', () => {
  expect(momentText(reflectionEndsAt)).toBe('mardi 27 octobre 2026 à 23 h 59');
});

test('a reserved pledge can be taken back until that very instant', () => {
  const pledge = { status: 'reserved' as const, reflectionEndsAt };
  expect(isRevocable(pledge, reflectionEndsAt)).toBe(true);
  expect(isRevocable(pledge, new Date(reflectionEndsAt.getTime() + 1))).toBe(false);
  expect(isRevocable({ ...pledge, status: 'collected' }, offered)).toBe(false);
  expect(isRevocable({ status: 'reserved', reflectionEndsAt: null }, offered)).toBe(false);
});

test('the words change when the reflection is over', () => {
  const during = pledgeState({ ...told, status: 'reserved' }, offered);
  expect(during.label).toBe('En réflexion');
  expect(during.sentence).toContain('révoquer jusqu’au mardi 27 octobre 2026');
  const after = pledgeState({ ...told, status: 'reserved' }, new Date('2026-10-28T00:00:00Z'));
  expect(after).toMatchObject({
    label: 'Réservé',
    sentence: 'Il sera débité si la collecte réussit, après le 30 novembre 2026.',
  });
});

test('a pledge in an offer that is suspended, or was cancelled, says so and nothing of a minimum', () => {
  const suspended = pledgeState({ ...told, status: 'reserved', stopped: 'suspended' }, offered);
  expect(suspended.sentence).toContain('L’offre est suspendue');
  expect(suspended.sentence).not.toContain('sera débité');
  const cancelled = pledgeState({ ...told, status: 'cancelled', stopped: 'cancelled' }, offered);
  expect(cancelled.sentence).not.toContain('minimum');
});

test('each state has words of its own', () => {
  const statuses: PledgeStatus[] = [
    'awaiting_checkout',
    'abandoned',
    'reserved',
    'revoked',
    'charging',
    'declined',
    'dropped',
    'collected',
    'cancelled',
    'released',
    'refunded',
  ];
  const labels = statuses.map((status) => pledgeState({ ...told, status }, offered).label);
  expect(new Set(labels).size).toBe(statuses.length);
  const sentences = statuses.map((status) => pledgeState({ ...told, status }, offered).sentence);
  expect(sentences.every((sentence) => sentence.endsWith('.'))).toBe(true);
});
