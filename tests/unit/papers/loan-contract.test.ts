import { readFileSync } from 'node:fs';
import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { type ContractFacts, contractReference, loanContract } from '#app/features/papers/loan-contract.ts';
import { wordsOf } from '#app/features/papers/paper.ts';
import { writePdf } from '#app/features/papers/pdf.server.ts';
import { consentWordings } from '#app/features/pledges/signature.server.ts';
import { loanTerms } from '#app/lending/terms.ts';
import { day } from '#app/money/day.ts';
import { money } from '#app/money/money.ts';
import { readPdf } from '#tests/support/pdf.ts';
import { plain } from '#tests/support/plain.ts';

function contract(change: Partial<ContractFacts> = {}, fee = '300'): ContractFacts {
  return {
    reference: 'PRET-2026-9f2c11aa-0007',
    platform: 'Terreau du Diois',
    borrower: {
      name: 'Le Moulin commun',
      legalForm: 'association',
      siren: '123456782',
      rna: null,
      place: 'Die (26)',
      host: null,
    },
    lender: { name: 'Zoé Łukasz', email: 'zoe@exemple.fr', legalPerson: false },
    project: 'Un moulin à farine',
    terms: loanTerms({
      principal: '10000',
      annualRate: '0.04',
      count: 24,
      start: '2026-11-21',
      rounding: 'half_up',
      fees: { atStart: fee },
    }),
    pauseNoticeDays: 30,
    commercial: false,
    lent: money('500'),
    lenders: 25,
    signed: {
      at: new Date('2026-10-02T13:05:00Z'),
      address: '192.0.2.7',
      wording: '2026-11/fr',
      wordingHash: 'a1b2',
    },
    reflectionEndsAt: new Date('2026-10-06T21:59:59Z'),
    borrowerAgreed: { name: 'Maud Rivière', at: new Date('2026-09-01T08:00:00Z') },
    ...change,
  };
}

test('a pause is said only where the terms grant one, with its number, its length and its notice', () => {
  const granted = contract();
  const terms = loanTerms({ ...granted.terms, pauses: { count: 2, longest: 3, interest: 'deferred' } });
  const rule =
    'peut suspendre le remboursement du capital 2 fois au plus, pendant 3 échéances au plus chaque fois, en le disant 30 jours au moins avant la première échéance suspendue. Les intérêts de ce temps sont reportés';
  expect(plain(wordsOf(loanContract({ ...granted, terms })))).toContain(rule);
  expect(plain(wordsOf(loanContract(granted)))).not.toContain('suspendre');
});

test('a loan linked to revenue says what sets an instalment, what silence and corrections do, when it ends, and its three futures', () => {
  const linked = contract();
  const terms = loanTerms({
    ...linked.terms,
    amortisation: 'revenue',
    revenue: { share: '0.04', floor: '100', cap: '1200' },
  });
  const revenue = { of: 'les ventes de farine', expected: money('15000') };
  const words = plain(wordsOf(loanContract({ ...linked, terms, revenue, lent: money('333.33') })));
  for (const line of [
    'Chaque échéance est de 4 % des recettes déclarées (les ventes de farine), au moins 100,00 € et les intérêts courus, au plus 1 200,00 €, intérêts compris ; la dernière demande tout ce qui reste dû.',
    'L’échéance du 21 décembre 2026 porte sur les recettes du 1er octobre 2026 au 31 octobre 2026',
    'Sans déclaration, le plancher est dû, et les prêteurs en sont informés.',
    'compte dans l’échéance suivante',
    'Le prêt finit au plus tard le 21 novembre 2028.',
    'au plus 24 échéances',
    'Attendues : 15 000,00 €',
  ])
    expect(words).toContain(line);
  expect(plain(wordsOf(loanContract(linked)))).not.toContain('recettes');
});

test('shows both rates, the period rate and its length, with the fee that the borrower pays', () => {
  const words = plain(wordsOf(loanContract(contract())));
  for (const line of [
    'Taux de période : 0,58248 % par période de 1 mois',
    'TEG proportionnel : 6,99 % (à titre de comparaison)',
    'TAEG : 7,22 % (taux légal de ce prêt)',
    'Intérêts, en tout : 421,98 €',
    'Frais de la plateforme, au versement : 300,00 €, 3 % du capital',
    'Coût total : 721,98 €',
  ])
    expect(words).toContain(line);
  const professional = plain(wordsOf(loanContract(contract({ commercial: true }, '0'))));
  expect(professional).toContain('TEG proportionnel : 4 % (taux légal de ce prêt)');
  expect(professional).toContain('TAEG : 4,07 % (à titre de comparaison)');
});

test('says all that an intermediary tells both sides before a contract (code monétaire et financier, R548-7)', () => {
  const words = plain(wordsOf(loanContract(contract())));
  const told: Record<string, string> = {
    'sums lent': 'Montant du prêt : 10 000,00 €',
    'of this lender': 'Part du prêteur : 500,00 €',
    term: '24 échéances, une par mois',
    rate: 'Taux d’intérêt annuel : 4 %',
    instalment: '1 | 21/12/2026 | 400,92 € | 33,33 € | 434,25 €',
    'withdrawal, then none': 'sans motif ni frais ; passé ce délai, il est irrévocable',
    'the intermediary’s pay': '300,00 €, 3 % du capital',
    'when the money is released': 'Le capital est versé à l’emprunteur quand la collecte a réuni son minimum',
    'the risk': 'ne pas rembourser tout ou partie du capital',
    'over-indebtedness': 'Un endettement excessif peut le conduire à ne plus pouvoir faire face à ses dettes',
    'who does what in a failure':
      'prévient les prêteurs et publie le défaut au-delà de 90 jours. Elle ne paie pas à sa place',
  };
  expect(Object.keys(told).filter((item) => !words.includes(told[item]!))).toEqual([]);
});

test('holds the whole schedule and that of the lender, to the cent', () => {
  const words = plain(wordsOf(loanContract(contract())));
  expect(words).toContain('1 | 21/12/2026 | 400,92 € | 33,33 € | 434,25 € | 9 599,08 €');
  expect(words).toContain('24 | 21/11/2028 | 432,79 € | 1,44 € | 434,23 € | 0,00 €');
  expect(words).toContain('1 | 21/12/2026 | 20,04 € | 1,67 € | 21,71 € | 479,96 €');
  expect(words).toContain('24 | 21/11/2028 | 21,71 € | 0,07 € | 21,78 € | 0,00 €');
  expect(words).toContain('Total |  | 500,00 € | 21,11 € | 521,11 € | ');
});

test('says who agreed, when, from where and to which words', () => {
  const words = plain(wordsOf(loanContract(contract())));
  expect(words).toContain('Quand : 2 octobre 2026 à 15 h 05, heure de Paris');
  expect(words).toContain('Adresse de connexion : 192.0.2.7');
  expect(words).toContain('Texte accepté : version 2026-11/fr, empreinte a1b2');
  expect(words).toContain('Qui : Maud Rivière, pour Le Moulin commun');
  const before = { at: new Date('2026-10-02T13:05:00Z'), address: null, wording: null, wordingHash: null };
  const old = plain(wordsOf(loanContract(contract({ signed: before }))));
  expect(old).toContain('Adresse de connexion : non conservée pour cet engagement');
  expect(old).not.toContain('Texte accepté');
});

test('is signed by the host of a collective that has no legal form', () => {
  const host = {
    name: 'Pôle du Diois',
    legalForm: 'association',
    siren: null,
    rna: 'W261000123',
    place: null,
  } as const;
  const collective = { ...contract().borrower, legalForm: 'informal_collective', siren: null, host } as const;
  const words = wordsOf(loanContract(contract({ borrower: collective })));
  expect(words).toContain('L’emprunteur : Pôle du Diois, association, RNA W261000123');
  expect(words).toContain('Pour le compte de : Le Moulin commun, collectif porté par l’emprunteur');
});

test('reads the same from its PDF, tagged, with its parts as bookmarks', { timeout: 30_000 }, async () => {
  const { bytes } = await writePdf(loanContract(contract()));
  const read = await readPdf(bytes);
  expect(read).toMatchObject({
    tagged: true,
    language: 'fr-FR',
    title: 'Contrat de prêt : Un moulin à farine',
  });
  expect(read.text).toContain('TAEG 7,22 % (taux légal de ce prêt)');
  expect(read.text).toContain('PRET-2026-9f2c11aa-0007 Page 1 /');
  expect(read.bookmarks).toContain('Signatures électroniques');
});

test('has a reference made of the year, the loan and the place of the lender', () => {
  const loan = { id: '01936f00-0000-7000-8000-00009f2c11aa', on: day('2026-11-21') };
  expect(contractReference(loan, 7)).toBe('PRET-2026-9f2c11aa-0007');
});

test('the words that people accept are those on the page, and a version never changes', () => {
  const page = readFileSync('app/features/pledges/care-part.tsx', 'utf8');
  for (const sentence of consentWordings.at(-1)!.sentences) expect(page).toContain(sentence);
  const hashes = consentWordings.map(({ version, sentences }) => [
    version,
    createHash('sha256').update(sentences.join('\n')).digest('hex').slice(0, 12),
  ]);
  expect(hashes).toEqual([['2026-11', 'f5350c4fe292']]);
});
