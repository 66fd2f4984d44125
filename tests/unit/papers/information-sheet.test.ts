import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { identifierOf, informationSheet, type SheetFacts } from '#app/features/papers/information-sheet.ts';
import { wordsOf } from '#app/features/papers/paper.ts';
import { writePdf } from '#app/features/papers/pdf.server.ts';
import {
  figureNames,
  longest,
  noAnswers,
  ratiosOf,
  sheetProblems,
  textsAsked,
  type SheetAnswers,
  type SheetInstrument,
} from '#app/features/protection/sheet-fields.ts';
import { disclaimer, riskWarning, wordings } from '#app/features/protection/wording.ts';
import { loanTerms } from '#app/lending/terms.ts';
import { day } from '#app/money/day.ts';
import { Decimal, money, zero } from '#app/money/money.ts';
import { readPdf } from '#tests/support/pdf.ts';

/** Words of the length of French ones, up to a length exactly. */
function filled(name: string, length: number): string {
  const words = `${name} lorem coopération dolor territoire amet économique `;
  return words
    .repeat(Math.ceil(length / words.length))
    .slice(0, length - 1)
    .trimEnd()
    .padEnd(length, 'x');
}

const year = (number: number) => ({
  year: number,
  ...Object.fromEntries(figureNames.map((name) => [name, '-12345678.90'])),
});

function answers(instrument: SheetInstrument): SheetAnswers {
  const texts = Object.fromEntries(textsAsked(instrument).map((name) => [name, filled(name, longest[name])]));
  return { texts, years: [year(2025), year(2024), year(2023)], declared: true };
}

function sheet(instrument: SheetInstrument, change: Partial<SheetFacts> = {}): SheetFacts {
  const terms = loanTerms({
    principal: money('4999999.99'),
    annualRate: new Decimal('0.0375'),
    count: 480,
    frequency: 'month',
    amortisation: 'annuity',
    principalGrace: 12,
    interestGrace: 'paid',
    start: day('2027-01-10'),
    fees: { atStart: money('150000') },
  });
  return {
    instrument,
    regulated: instrument === 'loan',
    lei: '969500ABCDEFGHIJKL12',
    number: 42,
    version: 1,
    on: day('2026-11-22'),
    platform: {
      name: filled('Terreau', 60),
      url: 'https://terreau.example',
      status: 'Offres proposées par Terreau.',
    },
    owner: {
      name: filled('Le Moulin', 120),
      legalForm: 'scic',
      siren: '732829320',
      rna: null,
      place: 'Bruz (35)',
      host: null,
      email: 'bonjour@moulin.example',
      website: 'https://moulin.example',
    },
    project: {
      title: filled('Une roue neuve', 120),
      summary: filled('Résumé', 300),
      url: 'https://terreau.example/projets/une-roue-neuve',
    },
    minimum: money('1000000'),
    optimum: money('4999999.99'),
    allOrNothing: true,
    closesOn: day('2026-12-31'),
    uses: Array.from({ length: 100 }, (_, n) => ({
      label: filled(`Dépense ${n}`, 120),
      amount: money('49999.99'),
    })),
    ownFunds: money('8000'),
    offersHere: 3,
    loansHere: { granted: 2, late: 1 },
    feeRate: new Decimal('0.03'),
    loan: instrument === 'loan' ? { terms, commercial: true, minimumPledge: money('20') } : null,
    share:
      instrument === 'share'
        ? {
            nominal: money('50'),
            shares: 100_000,
            categories: Array.from({ length: 10 }, (_, n) => filled(`Collège ${n}`, 60)),
          }
        : null,
    answers: answers(instrument),
    declaredBy: { name: 'Léa Martin', on: day('2026-11-20') },
    ...change,
  };
}

const plain = (text: string) => text.replace(/[\u00a0\u202f\s]+/g, ' ').trim();
/** What a reader of the PDF finds again whatever the breaks of its lines. */
const squeezed = (text: string) => text.replace(/[\u00a0\u202f\s]+/g, '');

test.each(['loan', 'share'] as const)(
  'a %s with the longest of everything takes six pages at most, is tagged, and every field can be read back',
  async (instrument) => {
    const facts = sheet(instrument);
    const { bytes, pages } = await writePdf(informationSheet(facts), { draft: true });
    const read = await readPdf(bytes);
    expect(pages).toBeLessThanOrEqual(6);
    expect(read.pages).toBe(pages);
    expect(read.tagged).toBe(true);
    expect(read.language).toBe('fr-FR');
    expect(read.tags).toContain('H2');
    const text = squeezed(read.text);
    for (const name of textsAsked(instrument)) {
      // Three years are known: nothing has to say why some are missing, but what was said is kept.
      expect(text, name).toContain(squeezed(facts.answers.texts[name]!));
    }
    // KIIS-3 and KIIS-6: disclaimer, warning, reflection period, then the overview, in this order, under the title.
    const order = [disclaimer(), riskWarning(), 'Délai de réflexion', 'L’offre en bref', 'Partie A'].map(
      (part) => text.indexOf(squeezed(part)),
    );
    expect(order).toEqual([...order].sort((a, b) => a - b));
    expect(order[0]).toBeGreaterThan(0);
    for (const letter of ['A', 'B', 'C', 'E', 'G', 'H', 'I']) expect(text).toContain(`Partie${letter}.`);
    expect(text).toContain(instrument === 'loan' ? 'PartiesDetF.' : 'PartieD.');
    expect(text).toContain('Projetdetexte');
  },
  20_000,
);

test('a loan linked to revenue says so with its three futures, and still takes six pages at most', async () => {
  const { loan } = sheet('loan');
  const terms = loanTerms({
    ...loan!.terms,
    amortisation: 'revenue',
    principalGrace: 0,
    revenue: { share: '0.1', floor: '100', cap: '60000' },
  });
  const revenue = { of: filled('les ventes', 200), expected: money('350000') };
  const facts = sheet('loan', { loan: { ...loan!, terms, revenue } });
  const words = plain(wordsOf(informationSheet(facts)));
  for (const line of [
    'Chaque échéance est de 10 % des recettes déclarées',
    'Le capital peut revenir plus tôt ou plus tard que prévu.',
    'Très basses : le plancher',
    'd) Échéancier au plancher',
  ])
    expect(words).toContain(line);
  expect((await writePdf(informationSheet(facts), { draft: true })).pages).toBeLessThanOrEqual(6);
}, 20_000);

test('every field of the annex is there, with its letter, or says why it is not', () => {
  const loan = plain(wordsOf(informationSheet(sheet('loan'))));
  const fields = loan.match(/(?:^|\s)([a-h])\) [A-ZÉ][^:|]*? [:|]/g) ?? [];
  expect(fields.map((field) => plain(field).replace(/ [:|]$/, ''))).toMatchInlineSnapshot(`
    [
      "a) Identité",
      "a) Forme juridique",
      "a) Structure porteuse",
      "a) Propriété",
      "a) Direction",
      "a) Contacts",
      "b) Personnes responsables",
      "b) Déclaration",
      "c) Activités principales",
      "d) Derniers états financiers",
      "e) Chiffres et ratios clés En euros",
      "e) Chiffres et ratios clés",
      "f) Résumé",
      "f) Objet et caractéristiques",
      "f) Emploi des fonds",
      "a) Objectif minimal de fonds",
      "a) Offres achevées pour ce projet",
      "b) Date limite",
      "c) Si l’objectif minimal n’est pas atteint",
      "d) Objectif maximal",
      "e) Fonds propres engagés par le porteur",
      "f) Effet sur le capital ou les dettes",
      "g) Délai de réflexion",
      "a) Nature et durée",
      "b) Taux ou autre rémunération",
      "c) Garanties et atténuation des risques",
      "d) Remboursement",
      "e) Défauts du porteur depuis cinq ans",
      "f) Suivi du prêt et défaut",
      "d) Échéancier pour le montant maximal, à titre indicatif Période",
      "a) Frais pour l’investisseur",
      "a) Frais pour le porteur",
      "b) Où s’informer gratuitement",
      "c) Réclamations",
    ]
  `);
  expect(loan).toContain('Parties D et F');
  expect(loan).toContain('aucune valeur mobilière n’est émise');
  const share = plain(wordsOf(informationSheet(sheet('share'))));
  expect(share).toContain('rien n’est prêté ni remboursé à échéance');
  expect(share).toContain('Capital recherché');
  expect(loan).toContain('Fonds recherchés');
  expect(share).toContain('Hors du règlement (UE) 2020/1503');
});

test('the offer is named by the LEI of the platform and eight figures, or by the figures alone, which says so', () => {
  expect(identifierOf({ lei: '969500ABCDEFGHIJKL12', number: 42 })).toMatch(/^[A-Z0-9]{18}[0-9]{2}[0-9]{8}$/);
  const without = plain(wordsOf(informationSheet(sheet('loan', { lei: null }))));
  expect(without).toContain('00000042 (huit chiffres ; la plateforme n’a pas encore de LEI)');
});

test('what is missing is said field by field; three years of figures need no reason, fewer do', () => {
  const fields = (instrument: SheetInstrument, given: SheetAnswers) =>
    sheetProblems(instrument, given).map(({ field }) => field);
  expect(fields('loan', noAnswers)).toEqual([...textsAsked('loan'), 'declared']);
  const whole = answers('share');
  expect(fields('share', whole)).toEqual([]);
  const { noFigures: _, ...texts } = whole.texts;
  expect(fields('share', { ...whole, texts })).toEqual([]);
  expect(fields('share', { ...whole, texts, years: whole.years.slice(1) })).toEqual(['noFigures']);
  expect(fields('share', { ...whole, declared: false })).toEqual(['declared']);
  expect(fields('loan', { ...answers('loan'), texts: { ...answers('loan').texts, defaults: '  ' } })).toEqual(
    ['defaults'],
  );
});

test('ratios are those of the figures, and are left out where they would say nothing', () => {
  const ratios = ratiosOf({
    year: 2025,
    turnover: '120000',
    profit: '-6000',
    equity: '40000',
    debt: '30000',
    ebitda: '18000',
    debtService: '12000',
  });
  expect(Object.values(ratios).map((ratio) => ratio?.toFixed() ?? null)).toEqual([
    '-0.05',
    '-0.15',
    '0.75',
    '1.5',
    null,
  ]);
  expect(ratiosOf({ year: 2025, profit: '10', equity: '-5' }).returnOnEquity).toBeNull();
  expect(ratiosOf({ year: 2025, profit: '10', equity: zero.toFixed() }).returnOnEquity).toBeNull();
});

test('the words of the sheet are those of its version', () => {
  const said = wordsOf(informationSheet(sheet('loan'))) + wordsOf(informationSheet(sheet('share')));
  const print = createHash('sha256').update(said).digest('hex').slice(0, 16);
  expect({ [wordings.key_information]: print }).toMatchInlineSnapshot(`
    {
      "fiche-informations/2026-11": "e6d2d3e03d377c63",
    }
  `);
});
