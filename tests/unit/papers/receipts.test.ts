import { giftDeclarationDue } from '#app/features/papers/gift-declaration.ts';
import { expect, test, vi } from 'vitest';
import { giftReceipt, type ReceiptFacts, receiptNumber } from '#app/features/papers/gift-receipt.ts';
import { wordsOf } from '#app/features/papers/paper.ts';
import { writePdf } from '#app/features/papers/pdf.server.ts';
import { type IssuerCategory, type ReceiptCase, receiptRefusal } from '#app/features/papers/receipt-rules.ts';
import { day } from '#app/money/day.ts';
import { money } from '#app/money/money.ts';
import { lawOn } from '#tests/support/law.ts';
import { readPdf } from '#tests/support/pdf.ts';

vi.setConfig({ testTimeout: 30_000 });

const on = day('2026-11-21');

const largest = { share: lawOn('gift_counterpart_share'), amount: lawOn('gift_counterpart_amount') };
const refusalOf = (asked: ReceiptCase) => receiptRefusal(asked, largest);

function gift(change: Partial<ReceiptCase> = {}, issuer: Partial<ReceiptCase['issuer']> = {}): ReceiptCase {
  return {
    instrument: 'gift',
    status: 'released',
    settledOn: on,
    fromLegalPerson: false,
    amount: money('100'),
    counterpart: money('0'),
    issuer: {
      name: 'Le Moulin',
      legalForm: 'association',
      identified: true,
      declared: true,
      confirmed: false,
      ...issuer,
    },
    ...change,
  };
}

test('a gift to an organisation that declared it may has a receipt', () => {
  expect(refusalOf(gift())).toBeNull();
  expect(refusalOf(gift({}, { legalForm: 'scic', confirmed: true }))).toBeNull();
});

test.each([
  [gift({ instrument: 'loan' }), 'Seul un don donne droit à un reçu fiscal'],
  [gift({ status: 'refunded' }), 'Ce don vous a été rendu'],
  [gift({ status: 'collected' }), 'quand l’argent est arrivé chez Le Moulin'],
  [gift({ settledOn: null }), 'quand l’argent est arrivé'],
  [gift({ fromLegalPerson: true }), '2041-MEC-SD'],
  [gift({}, { legalForm: 'informal_collective' }), 'n’a pas de structure'],
  [gift({}, { declared: false }), 'n’a pas déclaré'],
  [gift({}, { legalForm: 'scic' }), 'est une société'],
  [gift({}, { identified: false }), 'SIREN ou RNA'],
  [gift({ counterpart: money('30') }), 'plus du quart de votre don'],
  [gift({ amount: money('1000'), counterpart: money('73.01') }), 'contrepartie trop importante'],
])('no receipt without its reason: %#', (asked, why) => {
  expect(refusalOf(asked)).toContain(why);
});

test('a counterpart of a quarter of the gift, or of 73 €, is still small', () => {
  expect(refusalOf(gift({ counterpart: money('25') }))).toBeNull();
  expect(refusalOf(gift({ counterpart: money('25.01') }))).not.toBeNull();
  expect(refusalOf(gift({ amount: money('1000'), counterpart: money('73') }))).toBeNull();
});

const facts: ReceiptFacts = {
  number: receiptNumber({ siren: null, rna: 'W261000123' }, 2026, 1),
  issuedOn: on,
  givenOn: day('2026-11-02'),
  amount: money('250'),
  issuer: {
    name: 'Pôle du Diois',
    siren: null,
    rna: 'W261000123',
    street: '3 rue du Four',
    postcode: '26150',
    city: 'Die',
    purpose: 'Soutenir les coopérations du territoire',
    category: 'general_interest',
    signatory: 'Maud Rivière',
    signatoryRole: 'présidente',
  },
  donor: { name: 'Riou Anne', street: '1 place de l’Horloge', postcode: '35170', city: 'Bruz' },
  hosted: 'Le Moulin commun',
  method: 'card',
};

test('only a gift to a body of the short list counts for the tax on real estate', () => {
  const words = (category: IssuerCategory) =>
    wordsOf(giftReceipt({ ...facts, issuer: { ...facts.issuer, category } }));
  expect(words('foundation')).toContain(
    'prévue aux articles 200 et 978 du CGI. Un même don ne compte que pour l’une des deux.',
  );
  for (const category of ['general_interest', 'public_utility', 'endowment_fund', 'aid'] as const) {
    expect(words(category)).not.toContain('200 et 978');
  }
});

test('the receipt has every field of the form, the amount between asterisks', async () => {
  const { bytes, pages } = await writePdf(giftReceipt(facts));
  const { text, tagged } = await readPdf(bytes);
  expect({ tagged, pages }).toEqual({ tagged: true, pages: 1 });
  expect(text).not.toContain('articles 200 et 978 du CGI');
  for (const words of [
    'Numéro d’ordre du reçu : W261000123-2026-000001',
    'Cerfa n° 11580*05',
    'Nom Pôle du Diois',
    'Numéro RNA W261000123',
    'Adresse 3 rue du Four, 26150 Die',
    'Objet Soutenir les coopérations du territoire',
    'Qualité Œuvre ou organisme d’intérêt général',
    'Nom et prénom Riou Anne',
    '1 place de l’Horloge, 35170 Bruz',
    '***250,00 €***',
    'Date du versement 2 novembre 2026',
    'Forme du don Don manuel',
    'Nature du don Numéraire',
    'Mode de versement Virement, prélèvement, carte bancaire',
    'Réduction d’impôt article 200 du CGI',
    'prévue à l’article 200 du CGI.',
    'Fait le 21 novembre 2026. Signé : Maud Rivière, présidente.',
  ])
    expect(text).toContain(words);
});

test('gifts are declared on the second working day after 1 May, or three months after accounts that close otherwise', () => {
  expect(giftDeclarationDue(day('2026-12-31'))).toBe('2027-05-04');
  expect(giftDeclarationDue(day('2027-06-30'))).toBe('2027-09-30');
});
