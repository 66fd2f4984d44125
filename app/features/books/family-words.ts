import { phrases } from '#app/i18n/t.ts';

type Words = {
  /** One account of the family, before the name of what it is for. */
  one: string;
  /** The family as a line of the trial balance. */
  all: string;
};

const alone = (code: string): Words => ({ one: code, all: code });

/** Ledger accounts as an operator reads them; an id in a code is written `*`. In the order of the trial balance. */
const families: Readonly<Record<string, Words>> = {
  'assets:stripe': phrases({ one: 'Chez Stripe', all: 'Chez Stripe' }),
  'assets:bank': phrases({ one: 'En banque', all: 'En banque' }),
  'liabilities:campaign:*': phrases({ one: 'Collecte', all: 'Gardé pour les collectes' }),
  'liabilities:loan:*:collected': phrases({ one: 'À partager', all: 'Remboursements à partager' }),
  'liabilities:wallet:*': phrases({ one: 'Portefeuille', all: 'Portefeuilles des prêteurs' }),
  'liabilities:payouts:*': phrases({ one: 'Virements', all: 'Virements en préparation' }),
  'liabilities:suspense:bank': phrases({
    one: 'Lignes de banque inexpliquées',
    all: 'Lignes de banque inexpliquées',
  }),
  'liabilities:tax:income': phrases({
    one: 'Prélèvement sur le revenu retenu',
    all: 'Prélèvement sur le revenu retenu',
  }),
  'liabilities:tax:social': phrases({
    one: 'Prélèvements sociaux retenus',
    all: 'Prélèvements sociaux retenus',
  }),
  'equity:float': phrases({ one: 'Réserve de la plateforme', all: 'Réserve de la plateforme' }),
  'income:platform-fees': phrases({
    one: 'Frais gardés sur les collectes',
    all: 'Frais gardés sur les collectes',
  }),
  'income:tips': phrases({ one: 'Contributions à la plateforme', all: 'Contributions à la plateforme' }),
  'expenses:processing-fees': phrases({ one: 'Frais de Stripe', all: 'Frais de Stripe' }),
  'expenses:bank-fees': phrases({ one: 'Frais de la banque', all: 'Frais de la banque' }),
  'memo:loan:*:borrower': phrases({
    one: 'Capital dû par',
    all: 'Pour mémoire : capital dû par les coopératives',
  }),
  'memo:loan:*:written-off': phrases({
    one: 'Capital passé en perte de',
    all: 'Pour mémoire : capital passé en perte',
  }),
  'memo:loan:*:lenders': phrases({
    one: 'Capital dû aux prêteurs de',
    all: 'Pour mémoire : capital dû aux prêteurs',
  }),
  'in-kind:used:hours:*': phrases({ one: 'Bénévolat reçu', all: 'En nature : bénévolat reçu' }),
  'in-kind:used:skills:*': phrases({ one: 'Compétences reçues', all: 'En nature : compétences reçues' }),
  'in-kind:used:premises:*': phrases({
    one: 'Lieux et biens prêtés',
    all: 'En nature : lieux et biens reçus en prêt',
  }),
  'in-kind:used:things:*': phrases({ one: 'Choses reçues', all: 'En nature : choses reçues' }),
  'in-kind:given:hours:*': phrases({ one: 'Bénévolat donné', all: 'En nature : bénévolat donné' }),
  'in-kind:given:skills:*': phrases({ one: 'Compétences données', all: 'En nature : compétences données' }),
  'in-kind:given:premises:*': phrases({
    one: 'Lieux et biens mis à disposition',
    all: 'En nature : lieux et biens mis à disposition',
  }),
  'in-kind:given:things:*': phrases({ one: 'Choses données', all: 'En nature : choses données' }),
  'memo:loan:*:share:*': phrases({
    one: 'Capital dû à',
    all: 'Pour mémoire : capital dû à chaque prêteur (avant le 22 novembre 2026)',
  }),
};

const order = Object.keys(families);

/** Accounts of contributions in kind: each is a project's, for one sort of thing. */
export const inKindFamilies = order.filter((family) => family.startsWith('in-kind:'));

export function familyOf(code: string): string {
  return code.replace(/[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/g, '*');
}

/** The words of a family; an account that has none yet is shown by its code. */
export function familyWords(family: string): Words {
  return families[family] ?? alone(family);
}

/** For sorting: the order of the list above, unknown families last. */
export function rankOf(family: string): number {
  const place = order.indexOf(family);
  return place === -1 ? order.length : place;
}
