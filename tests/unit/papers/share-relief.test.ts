import { expect, test } from 'vitest';
import { wordsOf } from '#app/features/papers/paper.ts';
import {
  heldUntil,
  shareRelief,
  shareReliefCertificate,
  shareReliefRefusal,
  type ShareReliefCase,
  type ShareReliefLaw,
} from '#app/features/papers/share-relief.ts';
import { day } from '#app/money/day.ts';
import { money } from '#app/money/money.ts';
import { lawOn } from '#tests/support/law.ts';

const lawFor = (solidarity: boolean, on = day('2026-11-02')): ShareReliefLaw => ({
  rate: lawOn(solidarity ? 'share_relief_solidarity' : 'share_relief', on),
  capSingle: lawOn('share_relief_cap_single', on),
  capJoint: lawOn('share_relief_cap_joint', on),
  keptYears: lawOn('share_relief_kept_years', on).toNumber(),
  repaidYears: lawOn('share_relief_repaid_years', on).toNumber(),
});

test.each([
  ['1000', false, false, '180.00'],
  ['1000', true, false, '250.00'],
  ['50000.01', false, false, '9000.00'],
  ['60000', false, true, '10800.00'],
  ['120000', true, true, '25000.00'],
])('%s paid, solidarity %s, couple %s: %s less tax', (paid, solidarity, joint, relief) => {
  expect(shareRelief(money(paid), lawFor(solidarity), joint).toFixed(2)).toBe(relief);
});

test('a payment before 21 February 2026 has not the rate that began that day', () => {
  expect(lawFor(true, day('2026-02-20')).rate.toFixed()).toBe('0.18');
  expect(lawFor(true, day('2026-02-21')).rate.toFixed()).toBe('0.25');
});

const asked = (
  change: Partial<
    ShareReliefCase['cooperation'] & ShareReliefCase['subscriber'] & { admitted: boolean }
  > = {},
) => {
  const { legalPerson = false, taxResident = true, admitted = true, ...cooperation } = change;
  return shareReliefRefusal({
    cooperation: { name: 'Le Four', legalForm: 'scic', identified: true, declared: true, ...cooperation },
    subscriber: { legalPerson, taxResident },
    admitted,
  });
};

test('no certificate without its reason', () => {
  expect(asked()).toBeNull();
  expect(asked({ legalPerson: true })).toContain('personnes physiques');
  expect(asked({ taxResident: false })).toContain('en France');
  expect(asked({ legalForm: 'association' })).toContain('n’est pas une société');
  expect(asked({ declared: false })).toContain('n’a pas déclaré');
  expect(asked({ identified: false })).toContain('SIREN');
  expect(asked({ admitted: false })).toContain('vous a admis');
});

test('the certificate has what the tax office asks, and until when shares are kept', () => {
  expect([heldUntil(day('2026-11-02'), 5), heldUntil(day('2026-11-02'), 7)]).toEqual([
    '2031-12-31',
    '2033-12-31',
  ]);
  const address = { street: '3 rue du Four', postcode: '35170', city: 'Bruz' };
  const words = wordsOf(
    shareReliefCertificate({
      id: '01936f00-0000-7000-8000-00009f2c11aa',
      on: day('2026-11-20'),
      cooperation: {
        ...address,
        name: 'Le Four',
        siren: '732829320',
        rna: null,
        purpose: 'Faire du pain ensemble',
        solidarity: false,
        signatory: 'Maud Riou',
        signatoryRole: 'gérante',
      },
      subscriber: { ...address, name: 'Riou Nour', street: '2 rue du Port' },
      shares: 3,
      nominal: money('50'),
      paid: money('150'),
      subscribedOn: day('2026-11-02'),
      law: lawFor(false),
    }),
  ).replace(/[\u00a0\u202f]/g, ' ');
  for (const line of [
    'article 199 terdecies-0 A',
    'Dénomination : Le Four',
    'Siège : 3 rue du Four, 35170 Bruz',
    'Objet social : Faire du pain ensemble',
    'Nom : Riou Nour',
    'Adresse : 2 rue du Port, 35170 Bruz',
    'Nombre de parts : 3',
    'Versé en numéraire : 150,00 €',
    'Date du versement : 2 novembre 2026',
    'Taux de la réduction : 18 % (à confirmer)',
    'conservées jusqu’au 31 décembre 2031',
    'avant le 31 décembre 2033',
    'Fait le 20 novembre 2026. Signé : Maud Riou, gérante.',
  ])
    expect(words).toContain(line);
});
