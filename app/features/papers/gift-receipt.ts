import { wordings } from '#app/features/protection/wording.ts';
import { frenchOnly } from '#app/i18n/t.ts';
import type { Day } from '#app/money/day.ts';
import { dayText, euros } from '#app/money/format.ts';
import type { Money } from '#app/money/money.ts';
import { type Paper, facts, heading, notice, paragraph, small } from './paper.ts';
import { type IssuerCategory, issuerCategories, reliefArticles } from './receipt-rules.ts';
import { type Party, identifierText } from './words.ts';

export type ReceiptFacts = {
  number: string;
  issuedOn: Day;
  givenOn: Day;
  amount: Money;
  issuer: Pick<Party, 'name' | 'siren' | 'rna'> & {
    street: string;
    postcode: string;
    city: string;
    purpose: string;
    category: IssuerCategory;
    signatory: string;
    signatoryRole: string;
  };
  donor: { name: string; street: string; postcode: string; city: string };
  /** The hosted collective for which it was given. */
  hosted: string | null;
  method: 'card' | 'sepa_debit' | 'transfer' | null;
};

/** The tax receipt of a gift: every field of the form 2041-RD (Cerfa 11580*05), for the whole amount given. */
export function giftReceipt(receipt: ReceiptFacts): Paper {
  const { issuer, donor, number, amount, hosted, method } = receipt;
  const articles = reliefArticles(issuer.category);
  return frenchOnly({
    title: 'Reçu au titre des dons à certains organismes d’intérêt général',
    reference: number,
    on: receipt.issuedOn,
    author: issuer.name,
    wording: 'gift_receipt',
    blocks: [
      paragraph(`Numéro d’ordre du reçu : ${number}`),
      small(
        'Formulaire 2041-RD, Cerfa n° 11580*05. Articles 200, 238 bis et 978 du Code général des impôts (CGI).',
      ),
      heading('Bénéficiaire du don'),
      facts(
        'L’organisme',
        ['Nom', issuer.name],
        ['Numéro', identifierText(issuer)],
        ['Adresse', `${issuer.street}, ${issuer.postcode} ${issuer.city}`],
        ['Objet', issuer.purpose],
        ['Qualité', issuerCategories[issuer.category]],
        ['Réduction d’impôt', `article${articles.length > 1 ? 's' : ''} ${articles.join(' et ')} du CGI`],
        ['Action soutenue', hosted && `${hosted}, portée par l’organisme`],
      ),
      heading('Donateur'),
      facts(
        'La personne',
        ['Nom et prénom', donor.name],
        ['Adresse', `${donor.street}, ${donor.postcode} ${donor.city}`],
      ),
      heading('Don'),
      notice(`Le bénéficiaire reconnaît avoir reçu la somme de ***${euros(amount)}***`),
      facts(
        'Le versement',
        ['Date du versement', dayText(receipt.givenOn)],
        ['Forme du don', 'Don manuel'],
        ['Nature du don', 'Numéraire'],
        [
          'Mode de versement',
          `Virement, prélèvement, carte bancaire (${method === 'transfer' ? 'virement' : method === 'sepa_debit' ? 'prélèvement' : 'carte'})`,
        ],
      ),
      paragraph(
        `Le bénéficiaire certifie sur l’honneur que les dons et versements qu’il reçoit ouvrent droit à la réduction d’impôt prévue ${articles.length > 1 ? `aux articles ${articles.join(' et ')}` : 'à l’article 200'} du CGI.${articles.length > 1 ? ' Un même don ne compte que pour l’une des deux.' : ''}`,
      ),
      paragraph(
        `Fait le ${dayText(receipt.issuedOn)}. Signé : ${issuer.signatory}, ${issuer.signatoryRole}.`,
      ),
      small(
        `Les frais de l’intermédiaire et de la structure porteuse ne sont pas déduits de ce montant ; ce qui a été ajouté pour la plateforme n’y est pas compris. Modèle ${wordings.gift_receipt}.`,
      ),
    ],
  });
}

/** "W261000123-2026-000001": gapless for each issuer and year. */
export function receiptNumber(issuer: Pick<Party, 'siren' | 'rna'>, year: number, number: number): string {
  return `${issuer.rna ?? issuer.siren}-${year}-${String(number).padStart(6, '0')}`;
}
