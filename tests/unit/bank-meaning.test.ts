import { expect, test } from 'vitest';
import { meaningsOf, type Facts, type LinePart } from '#app/features/bank/meaning.ts';
import { day } from '#app/money/day.ts';
import { creditorReference } from '#app/money/creditor-reference.ts';
import { money } from '#app/money/money.ts';

// What a line of the bank is follows from our rows and from the lines before it.

const on = day('2026-11-26');
const nothing: Facts = {
  known: new Map(),
  files: [],
  batches: new Map(),
  transfers: new Map(),
  pledges: new Map(),
  fromStripe: [],
  toStripe: [],
  taxMonths: [],
};
const batch = { status: 'approved', total: money('30'), lines: 2, waiting: 2, isShown: false };
const transfer = (id: string, amount: string) => ({
  id,
  batchId: 'lot',
  amount: money(amount),
  isExecuted: false,
  mayReturn: false,
});
const twoTransfers: Facts = {
  ...nothing,
  files: [{ messageId: 'M1', batchId: 'lot' }],
  batches: new Map([['lot', batch]]),
  transfers: new Map([
    ['A', transfer('a', '10')],
    ['B', transfer('b', '20')],
  ]),
};

let written = 0;
function line(
  amount: string,
  more: Partial<Omit<LinePart, 'amount' | 'detail'>> = {},
  detail: string[] = [],
) {
  const [words = '', endToEndId = null] = detail;
  return {
    reference: `L${(written += 1)}`,
    part: 0,
    bookedOn: on,
    valueOn: on,
    messageId: null,
    paymentId: null,
    words: '',
    endToEndIds: [],
    ...more,
    amount: money(amount),
    detail: { party: '', words, endToEndId, messageId: null, paymentId: null, returnReason: null },
  };
}
const told = (lines: LinePart[], facts: Facts) =>
  meaningsOf(lines, facts).map((meaning) => meaning?.is ?? 'known');

test('a file leaves whole, is shown once, and one of its transfers comes back once', () => {
  const leaves = () => line('-30', { paymentId: 'M1.0' });
  const back = () => line('10', {}, ['', 'A']);
  expect(told([back(), leaves(), leaves(), back(), back()], twoTransfers)).toEqual([
    'suspense',
    'batch_executed',
    'suspense',
    'payout_returned',
    'suspense',
  ]);
});

test('transfers that leave one by one end the file with the last; what is not their sum is none of them', () => {
  const alone = (amount: string, ...endToEndIds: string[]) => line(amount, { endToEndIds });
  const lines = [alone('-9.99', 'A'), alone('-10', 'A'), alone('-10', 'A'), alone('-20', 'B', 'Z')];
  expect(told([...lines, alone('-20', 'B')], twoTransfers)).toEqual([
    'suspense',
    'payouts_executed',
    'suspense',
    'suspense',
    'payouts_executed',
  ]);
});

test('a line told twice is known, under another amount it is refused', () => {
  const again = { reference: 'SAME' };
  expect(told([line('1', again), line('1', again)], nothing)).toEqual(['suspense', 'known']);
  expect(() => told([line('1', again), line('2', again)], nothing)).toThrow(/autre montant/);
});

test('of Stripe’s payouts of one amount the one that the words name is taken, else the oldest, each once', () => {
  const payout = (id: string) => ({ id, stripeId: id, amount: money('5'), batchId: null });
  const facts = { ...nothing, fromStripe: [payout('po_1'), payout('po_2')] };
  const lines = [line('5', {}, ['STRIPE po_2']), line('5', {}, ['STRIPE']), line('5', {}, ['STRIPE'])];
  expect(meaningsOf(lines, facts)).toMatchObject([
    { stripePayoutId: 'po_2' },
    { stripePayoutId: 'po_1' },
    { is: 'suspense' },
  ]);
});

test('the reference of one pledge says whose transfer it is; two say nothing', () => {
  const [one, two] = [creditorReference('0000000001'), creditorReference('0000000002')];
  const pledges = new Map([
    [one, 'p1'],
    [two, 'p2'],
  ]);
  const lines = [line('5', {}, [`Don ${one}`]), line('5', {}, [`${one} ${two}`])];
  expect(told(lines, { ...nothing, pledges })).toEqual(['pledge_transfer', 'suspense']);
});

test('a debit of the tax office is the month of its amount: the one it names, else the oldest, each once and never before its end', () => {
  const month = (first: string, amount: string, isPaid = false) => ({
    month: day(first),
    amount: money(amount),
    isPaid,
  });
  const facts: Facts = {
    ...nothing,
    taxMonths: [
      month('2026-08-01', '4.71'),
      month('2026-09-01', '4.71', true),
      month('2026-10-01', '8'),
      month('2026-11-01', '9'),
    ],
  };
  const debit = (amount: string, words: string) => line(amount, { words });
  const lines = [
    debit('-4.71', 'PRLV SEPA DGFIP IMPÔT 2777 09/2026'),
    debit('-4.71', 'Direction générale des finances publiques'),
    debit('-4.71', 'DGFIP'),
    debit('-8', 'Loyer d’octobre'),
    debit('-8.01', 'TRESOR PUBLIC'),
    debit('-9', 'DGFIP 112026'),
    debit('8', 'DGFIP REMBOURSEMENT'),
    debit('-8', 'TRÉSOR PUBLIC'),
  ];
  const read = meaningsOf(lines, facts).map((meaning) =>
    meaning?.is === 'tax_paid' ? [meaning.month, meaning.alreadyBooked] : meaning?.is,
  );
  expect(read).toEqual([
    ['2026-09-01', true],
    ['2026-08-01', false],
    'suspense',
    'suspense',
    'suspense',
    'suspense',
    'suspense',
    ['2026-10-01', false],
  ]);
});
