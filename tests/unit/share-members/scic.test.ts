import { expect, test } from 'vitest';
import { type CategoryHeld, lacksOf, publicRoom } from '#app/features/share-members/scic.ts';
import { Decimal, money } from '#app/money/money.ts';
import { lawOn } from '#tests/support/law.ts';

const law = { categories: lawOn('scic_categories').toNumber(), publicShare: lawOn('scic_public_share') };
const of = (kind: CategoryHeld['kind'], capital = '100', members = 1): CategoryHeld => ({
  name: `${kind}`,
  kind,
  members,
  capital: money(capital),
});
const [users, staff, growers] = [of('beneficiary'), of('employee'), of('producer')];

test('COOP-02: three categories, among them beneficiaries and employees or producers', () => {
  const third = of('volunteer');
  expect(lacksOf([users, staff, third], law)).toEqual([]);
  expect(lacksOf([users, growers, third], law)).toEqual([]);
  expect(lacksOf([users, staff], law)).toEqual(['few']);
  expect(lacksOf([staff, growers, third], law)).toEqual(['beneficiaries']);
  expect(lacksOf([users, third, of('other')], law)).toEqual(['employees']);
  expect(lacksOf([], law)).toEqual(['few', 'beneficiaries', 'employees']);
});

test('two names for one kind are one category, and one without a member or without a kind is none', () => {
  expect(lacksOf([users, { ...users, name: 'Voisins' }, staff], law)).toEqual(['few']);
  expect(lacksOf([users, staff, of('volunteer', '0', 0)], law)).toEqual(['few']);
  expect(lacksOf([users, staff, growers, of(null)], law)).toEqual(['unsaid']);
  expect(lacksOf([users, staff, of(null)], law)).toEqual(['unsaid', 'few']);
});

test('COOP-02: public bodies hold half of the capital together, and not a cent more', () => {
  expect(lacksOf([users, staff, of('public_body', '200')], law)).toEqual([]);
  expect(lacksOf([users, staff, of('public_body', '200.01')], law)).toEqual(['public']);
});

test('what is left to public bodies: as much as the others hold; of shares that are handed, what is below half', () => {
  const held = { capital: money('1000'), ofPublic: money('300') };
  expect(publicRoom(held, law.publicShare, false).toFixed(2)).toBe('400.00');
  expect(publicRoom(held, law.publicShare, true).toFixed(2)).toBe('200.00');
  const others = { capital: money('100'), ofPublic: money('0') };
  expect(publicRoom(others, new Decimal('0.4'), false).toFixed(2)).toBe('66.66');
  expect(
    publicRoom({ capital: money('600'), ofPublic: money('400') }, law.publicShare, false).toFixed(2),
  ).toBe('0.00');
});
