import { expect, test } from 'vitest';
import { latin, pain001, type Transfer } from '#app/features/payouts/pain001.ts';
import { checkAgainstSchema } from '#app/features/payouts/pain-schema.server.ts';
import { day } from '#app/money/day.ts';
import { Decimal, fromCents, money } from '#app/money/money.ts';

const debtor = { name: 'Terreau', iban: 'FR7630006000011234567890189', bic: '' };
const file = (transfers: readonly Transfer[]) => ({
  messageId: 'TERREAU-20261121-0A1B2C3D',
  createdAt: new Date('2026-11-21T10:00:00Z'),
  executeOn: day('2026-11-25'),
  debtor,
  transfers,
});
const transfer = (amount: string, n = 1): Transfer => ({
  endToEndId: `E${n}`,
  holder: 'Ana Dupré',
  iban: 'FR1420041010050500013M02606',
  amount: money(amount),
  remittance: 'Terreau',
});

test('names are spelled in the letters that every bank reads', () => {
  expect(latin('Élodie Œuvrard-Nuñez')).toBe('Elodie OEuvrard-Nunez');
  expect(latin('SCI « L’Été » & fils')).toBe("SCI L'Ete + fils");
  expect(latin('Straße 12, Łódź; <b>')).toBe('Strasse 12, Lodz b');
  expect(latin('//Réf//2')).toBe('Ref/2');
  expect(latin('Мария')).toBe('NOTPROVIDED');
  expect(latin('x'.repeat(80))).toHaveLength(70);
});

test('a file says what it holds: amounts, count and control sums to the cent', () => {
  const xml = pain001(file([transfer('0.10', 1), transfer('0.20', 2), transfer('1234.56', 3)]));
  expect(xml.match(/<CtrlSum>1235\.86|<CtrlSum>1234\.86/g)).toHaveLength(2);
  expect(xml.match(/<NbOfTxs>3<\/NbOfTxs>/g)).toHaveLength(2);
  expect(xml).toContain('<InstdAmt Ccy="EUR">1234.56</InstdAmt>');
  expect(xml).toContain('<SvcLvl><Cd>SEPA</Cd></SvcLvl>');
  expect(xml).toContain('<ChrgBr>SLEV</ChrgBr>');
  expect(xml).toContain('<Id>NOTPROVIDED</Id>');
  expect(xml).toContain('<Nm>Ana Dupre</Nm>');
});

test('its identifiers stay within 35 characters, whatever the number of transfers', () => {
  const many = Array.from({ length: 12_000 }, (_, index) => transfer('1.01', index));
  const ids = [...pain001(file(many)).matchAll(/<(?:MsgId|PmtInfId|InstrId|EndToEndId)>([^<]*)</g)].map(
    ([, id]) => id!,
  );
  expect(ids).toHaveLength(24_002);
  expect(Math.max(...ids.map((id) => id.length)) + '99999'.length - '11999'.length).toBeLessThanOrEqual(35);
});

test('cents that floating-point sums lose are not lost', () => {
  const cents = Array.from({ length: 5_000 }, (_, index) => BigInt(1 + ((index * 7_919) % 9_999_999)));
  const xml = pain001(
    file(cents.map((count, index) => ({ ...transfer('1', index), amount: fromCents(count) }))),
  );
  const total = cents.reduce((sum, count) => sum + count, 0n);
  const written = [...xml.matchAll(/<CtrlSum>([^<]*)</g)].map(([, sum]) =>
    new Decimal(sum!).times(100).toFixed(),
  );
  expect(written).toEqual([String(total), String(total)]);
});

test('what cannot be in a file is refused', () => {
  expect(() => pain001(file([]))).toThrow(/at least one/);
  expect(() => pain001(file([transfer('0')]))).toThrow(/of nothing/);
  expect(() => pain001(file([transfer('-1')]))).toThrow(/of nothing/);
  expect(() => pain001(file([{ ...transfer('1'), iban: 'FR7630006000011234567890188' }]))).toThrow(/IBAN/);
  expect(() => pain001({ ...file([transfer('1')]), messageId: 'x'.repeat(26) })).toThrow(/MsgId/);
});

test('what we write is what the banks’ schema describes, whatever the names; what it does not describe is refused', () => {
  const names = ['Élodie Œuvrard', 'Мария', '<b>&', 'x'.repeat(200), '//'];
  const xml = pain001(file(names.map((holder, n) => ({ ...transfer('0.01', n), holder }))));
  expect(() => checkAgainstSchema(xml)).not.toThrow();
  for (const [good, bad] of [
    ['<PmtMtd>TRF</PmtMtd>', '<PmtMtd>NONE</PmtMtd>'],
    ['Ccy="EUR"', 'Ccy="euros"'],
    ['<Dt>2026-11-25</Dt>', '<Dt>25/11/2026</Dt>'],
    ['<CtrlSum>0.05</CtrlSum>', '<CtrlSum>0,05</CtrlSum>'],
    ['<EndToEndId>E0</EndToEndId>', ''],
    ['pain.001.001.09', 'pain.001.001.03'],
  ] as const) {
    expect(xml).toContain(good);
    expect(() => checkAgainstSchema(xml.replaceAll(good, bad))).toThrow(/is not a pain.001.001.09/);
  }
});
