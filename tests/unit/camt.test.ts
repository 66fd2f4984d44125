import { expect, test } from 'vitest';
import { readCamt } from '#app/features/bank/camt.server.ts';
import { camt, ourIban, type Written } from '#tests/support/camt.ts';

const statement: Written = {
  id: 'R-1',
  on: '2026-11-25',
  opening: '100.00',
  closing: '41.50',
  lines: [
    {
      amount: '-60.00',
      reference: 'B-1',
      on: '2026-11-25',
      messageId: 'TERREAU-1',
      details: [
        { amount: '20.00', endToEndId: 'E1' },
        { amount: '40.00', endToEndId: 'E2' },
      ],
    },
    {
      amount: '1.50',
      on: '2026-11-25',
      words: 'Virement',
      reversal: true,
      details: [
        { amount: '1.50', endToEndId: 'NOTPROVIDED', reason: 'AC04', party: 'Mme Roy', words: 'merci' },
      ],
    },
  ],
};
const text = (file: Written) => new TextDecoder().decode(camt(file));
const reading = (xml: string) => () => readCamt(new TextEncoder().encode(xml));

test.each(['02', '08'] as const)(
  'a statement of version %s is read: balances, lines, transfers',
  (version) => {
    const [file] = readCamt(camt({ ...statement, version }));
    expect(file).toMatchObject({
      kind: 'statement',
      reference: 'R-1',
      iban: ourIban,
      closesOn: '2026-11-25',
    });
    expect(file!.lines.map((line) => line.amount.toFixed(2))).toEqual(['-60.00', '1.50']);
    const [paid, back] = file!.lines;
    expect(paid).toMatchObject({ reference: 'B-1', messageId: 'TERREAU-1', reversal: false });
    expect(paid!.details.map(({ endToEndId, amount }) => [endToEndId, amount!.toFixed(2)])).toEqual([
      ['E1', '20.00'],
      ['E2', '40.00'],
    ]);
    expect(back).toMatchObject({ reversal: true, words: 'Virement' });
    expect(back!.details[0]).toMatchObject({
      endToEndId: null,
      party: 'Mme Roy',
      words: 'merci',
      returnReason: 'AC04',
    });
    // The bank gave no reference: what the line says names it, the same each time.
    expect(back!.reference).toMatch(/^sha256:/);
    expect(readCamt(camt({ ...statement, version }))[0]!.lines[1]!.reference).toBe(back!.reference);
  },
);

test('a notice has no balances; what is not booked yet is left out', () => {
  const xml = text({ ...statement, kind: '054' }).replace('<Cd>BOOK</Cd>', '<Cd>PDNG</Cd>');
  const [file] = readCamt(new TextEncoder().encode(xml));
  expect(file).toMatchObject({ kind: 'notice' });
  expect(file!.lines).toHaveLength(1);
});

test('a structured reference is read beside the words of a transfer', () => {
  const details = [{ amount: '12.00', endToEndId: 'NOTPROVIDED', words: 'PRET FOUR' }];
  const lines = [{ amount: '12.00', reference: 'N1', on: '2026-11-05', details }];
  const structured = '<Strd><CdtrRefInf><Ref>RF18539007547034</Ref></CdtrRefInf></Strd></RmtInf>';
  const notice = text({ kind: '054', id: 'A-1', on: '2026-11-05', lines }).replace('</RmtInf>', structured);
  expect(reading(notice)()[0]!.lines[0]!.details[0]!.words).toBe('PRET FOUR RF18539007547034');
});

test('what is not a statement of an account in euros, to the cent, is refused with a sentence', () => {
  const xml = text(statement);
  expect(reading(xml.replace('>41.50<', '>41.49<'))).toThrow(/ne mènent pas du solde/);
  expect(reading(xml.replace('camt.053.001.08', 'camt.053.001.99'))).toThrow(/ni un relevé/);
  expect(reading(xml.replace('camt.053.001.08', 'pain.001.001.09'))).toThrow(/ni un relevé/);
  expect(reading(xml.replace('xmlns="urn:iso:std:iso:20022:tech:xsd:camt.053.001.08"', ''))).toThrow(
    /ni un relevé/,
  );
  expect(reading(xml.replace('<Ccy>EUR</Ccy>', '<Ccy>CHF</Ccy>'))).toThrow(/CHF/);
  expect(reading(xml.replace('Ccy="EUR">60.00', 'Ccy="USD">60.00'))).toThrow(/USD/);
  expect(reading(xml.replace('>60.00<', '>60.001<'))).toThrow(/au centime/);
  expect(reading(xml.replace('>60.00<', '>6e1<'))).toThrow(/pas un montant/);
  expect(reading(xml.replaceAll('<Dt>2026-11-25</Dt>', '<Dt>2026-02-30</Dt>'))).toThrow(/pas une date/);
  expect(reading(xml.replace(`<IBAN>${ourIban}</IBAN>`, ''))).toThrow(/IBAN/);
  expect(reading(xml.replace('<Id>R-1</Id>', ''))).toThrow(/référence du relevé/);
  expect(reading('<Document')).toThrow(/pas du XML/);
  expect(reading('')).toThrow(/vide/);
  expect(reading(`{"json": true}`)).toThrow(/pas du XML/);
  const twice = { ...statement, opening: '160.00', closing: '40.00' };
  expect(reading(text({ ...twice, lines: [statement.lines[0]!, statement.lines[0]!] }))).toThrow(
    /même référence/,
  );
});

test('nothing outside the file is read, and entities are not played with', () => {
  const body = text(statement).replace(/^<\?xml[^>]*>\s*/, '');
  const external = `<!DOCTYPE Document [<!ENTITY x SYSTEM "file:///etc/passwd">]>${body.replace('R-1', '&x;')}`;
  expect(reading(external)).toThrow(/type de document|pas du XML/);
  const parameter = `<!DOCTYPE Document SYSTEM "http://127.0.0.1:9/evil.dtd">${body}`;
  expect(reading(parameter)).toThrow(/type de document|pas du XML/);
  const laughs = Array.from({ length: 12 }, (_, n) => `<!ENTITY l${n + 1} "${`&l${n};`.repeat(10)}">`).join(
    '',
  );
  const bomb = `<!DOCTYPE Document [<!ENTITY l0 "ha">${laughs}]>${body.replace('R-1', '&l12;')}`;
  const before = process.memoryUsage().rss;
  expect(reading(bomb)).toThrow(/type de document|pas du XML/);
  expect(process.memoryUsage().rss - before).toBeLessThan(200 * 1024 * 1024);
  const deep = body.replace('<GrpHdr>', `${'<a>'.repeat(200)}${'</a>'.repeat(200)}<GrpHdr>`);
  expect(reading(deep)).toThrow(/trop profond|pas du XML/);
});
