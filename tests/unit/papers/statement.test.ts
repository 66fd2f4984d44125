import { expect, test, vi } from 'vitest';
import { wordsOf } from '#app/features/papers/paper.ts';
import { writePdf } from '#app/features/papers/pdf.server.ts';
import { personStatement, type StatementFacts } from '#app/features/papers/person-statement.ts';
import { taxStatement } from '#app/features/papers/tax-statement.ts';
import { withholding } from '#app/lending/tax.ts';
import { day, type Day } from '#app/money/day.ts';
import { money } from '#app/money/money.ts';
import { withholdingRatesOn } from '#app/money/tax-rates.ts';
import { readPdf } from '#tests/support/pdf.ts';
import { plain } from '#tests/support/plain.ts';

vi.setConfig({ testTimeout: 30_000 });

function paid(on: Day, interest: string, waiver = false) {
  const lender = { kind: 'natural_person', waiver, resident: true } as const;
  const { incomeTax, socialLevies } = withholding(money(interest), lender, withholdingRatesOn(on));
  return {
    project: 'Un moulin',
    on,
    principal: money('100'),
    interest: money(interest),
    incomeTax,
    socialLevies,
  };
}

function stated(change: Partial<StatementFacts> = {}): StatementFacts {
  return {
    personId: '01936f00-0000-7000-8000-00009f2c11aa',
    from: day('2026-01-01'),
    to: day('2026-12-31'),
    platform: 'Terreau du Diois',
    person: { name: 'Anne Riou', email: 'anne@exemple.fr', kind: 'natural_person', taxResident: true },
    loans: [
      {
        project: 'Un moulin',
        on: day('2026-01-10'),
        lent: money('1500'),
        repaid: money('400'),
        owed: money('1100'),
      },
    ],
    payments: ['12.34', '33.33', '1.67', '1234.56'].map((interest) => paid(day('2026-06-01'), interest)),
    gifts: [{ project: 'Un four', on: day('2026-03-02'), amount: money('50') }],
    payouts: [
      { on: day('2026-07-01'), amount: money('80'), account: '…0189', reference: 'T-1', returned: false },
      { on: day('2026-08-01'), amount: money('70'), account: '…0189', reference: 'T-2', returned: true },
    ],
    shares: [{ cooperation: 'Le Four', shares: 3, value: money('150'), on: day('2026-02-01') }],
    losses: [],
    interest: [],
    lossLaw: { cap: money('8000'), years: 5 },
    ...change,
  };
}

test('each payment shows what was withheld at the rates of its day, and the sums are true', () => {
  const words = plain(wordsOf(personStatement(stated())));
  for (const line of [
    'RELEVE-9f2c11aa-2026-01-01-2026-12-31',
    '01/06/2026 | Un moulin | 100,00 € | 12,34 € | 1,58 € | 2,30 € | 108,46 €',
    '01/06/2026 | Un moulin | 100,00 € | 33,33 € | 4,27 € | 6,20 € | 122,86 €',
    '01/06/2026 | Un moulin | 100,00 € | 1,67 € | 0,21 € | 0,31 € | 101,15 €',
    '01/06/2026 | Un moulin | 100,00 € | 1 234,56 € | 158,02 € | 229,63 € | 946,91 €',
    'Total |  | 400,00 € | 1 281,90 € | 164,08 € | 238,44 € | 1 279,38 €',
    'Capital restant dû à la fin : 1 100,00 €',
    'Dons arrivés : 50,00 €',
    'T-2 (revenu)',
    'Le Four | 01/02/2026 | 3 | 150,00 €',
  ])
    expect(words).toContain(line);
  expect(words).toMatch(/^Relevé de l’année 2026\n/);
});

test('a payment of the last day of 2025 bears 17.2 %, one of the first of 2026 bears 18.6 %', () => {
  const payments = [paid(day('2025-12-31'), '100'), paid(day('2026-01-01'), '100')];
  const words = plain(wordsOf(personStatement(stated({ payments, from: day('2025-07-01') }))));
  expect(words).toContain('31/12/2025 | Un moulin | 100,00 € | 100,00 € | 12,80 € | 17,20 € | 170,00 €');
  expect(words).toContain('01/01/2026 | Un moulin | 100,00 € | 100,00 € | 12,80 € | 18,60 € | 168,60 €');
  expect(words).toMatch(/^Relevé du 1er juillet 2025 au 31 décembre 2026\n/);
});

test('what was withheld is told by levy, the parts summing to it, with the boxes of the return', () => {
  const words = plain(wordsOf(taxStatement(stated({ payments: [paid(day('2026-06-01'), '1.67')] }))));
  const amount = (name: string) => new RegExp(`${name} : ([0-9,]+) €`).exec(words)![1]!.replace(',', '.');
  expect(amount('Prélèvements sociaux')).toBe('0.31');
  const parts = ['dont CSG', 'dont CRDS', 'dont prélèvement de solidarité'].map(
    (name) => Number(amount(name)) * 100,
  );
  expect(Math.round(parts.reduce((a, b) => a + b))).toBe(31);
  expect(words).toContain('2TT intérêts des prêts participatifs : 1,67 €');
  expect(words).toContain('2CK acompte d’impôt déjà versé : 0,21 €');
  expect(words).not.toContain('2TR');
});

test('a waiver spares the advance, not the social levies', () => {
  const words = plain(wordsOf(taxStatement(stated({ payments: [paid(day('2026-06-01'), '33.33', true)] }))));
  expect(words).toContain('Acompte d’impôt sur le revenu : 0,00 €');
  expect(words).toContain('Net : 27,13 €');
});

test('it is a tagged PDF, the same to the byte', async () => {
  const [once, again] = [
    await writePdf(personStatement(stated())),
    await writePdf(personStatement(stated())),
  ];
  expect(once.bytes.equals(again.bytes)).toBe(true);
  const read = await readPdf(once.bytes);
  expect(read).toMatchObject({ tagged: true, title: 'Relevé de l’année 2026' });
  expect(read.text).toContain('Net crédité 1 279,38 €');
  expect(read.bookmarks).toContain('Remboursements reçus');
});

const silo = { project: 'Un silo', on: day('2026-09-01'), amount: money('500') };
const interestOf = (year: number, amount: string) => ({ year, amount: money(amount) });

test('a loss for good has its own box: what this interest takes up, what is carried; without one nothing is said', () => {
  const payments = [paid(day('2026-06-01'), '300')];
  const interest = [interestOf(2026, '300')];
  const words = plain(wordsOf(taxStatement(stated({ payments, interest, losses: [silo] }))));
  for (const line of [
    'Un silo, le 01/09/2026 : 500,00 €',
    '2TY perte en capital de l’année : 500,00 €',
    'Imputable sur les intérêts de 2026, au plus : 300,00 €',
    'Reportable sur les années suivantes : 200,00 €',
    '2026 | 500,00 € | 0,00 € | 300,00 € | 200,00 € | 2031',
    'Acompte d’impôt sur le revenu : 38,40 €',
    'Prélèvements sociaux : 55,80 €',
  ]) {
    expect(words).toContain(line);
  }
  expect(words).toContain('dans la limite de 8 000,00 € par an');
  expect(wordsOf(taxStatement(stated()))).not.toContain('2TY');
});

test('in the years after, the paper says what earlier interest took up, to the last year in which a loss counts', () => {
  const interest = [interestOf(2026, '300'), interestOf(2027, '80')];
  const inYear = (year: number) =>
    plain(
      wordsOf(
        taxStatement(
          stated({
            from: day(`${year}-01-01`),
            to: day(`${year}-12-31`),
            payments: [],
            interest,
            losses: [silo],
          }),
        ),
      ),
    );
  expect(inYear(2027)).toContain('2026 | 500,00 € | 300,00 € | 80,00 € | 120,00 € | 2031');
  expect(inYear(2027)).not.toContain('2TY');
  expect(inYear(2031)).toContain('Reportable sur les années suivantes : 0,00 €');
  expect(inYear(2032)).not.toContain('Pertes en capital');
});

test('an organisation has no return 2042, nor who pays their taxes elsewhere', () => {
  const words = (of: Partial<StatementFacts['person']>) =>
    wordsOf(taxStatement(stated({ person: { ...stated().person, ...of }, payments: [], losses: [silo] })));
  for (const [of, said] of [
    [{ kind: 'legal_person' }, 'personne morale'],
    [{ taxResident: false }, 'hors de France'],
  ] as const) {
    expect(words(of)).toContain(said);
    expect(words(of)).not.toMatch(/2TT|2TY/);
  }
  expect(words({})).toContain('2TT');
  // Who moved in the year declares here what was withheld from.
  const moved = { ...stated().person, taxResident: false };
  const free = { ...paid(day('2026-11-01'), '50'), incomeTax: money('0'), socialLevies: money('0') };
  const payments = [paid(day('2026-06-01'), '10'), free];
  expect(plain(wordsOf(taxStatement(stated({ person: moved, payments }))))).toContain(
    '2TT intérêts des prêts participatifs : 10,00 €',
  );
});
