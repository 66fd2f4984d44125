type Words = {
  /** One account of the family, before the name of what it is for. */
  one: string;
  /** The family as a line of the trial balance. */
  all: string;
};

const same = (words: string): Words => ({ one: words, all: words });

/** Ledger accounts as an operator reads them; an id in a code is written `*`. In the order of the trial balance. */
const families: Readonly<Record<string, Words>> = {
  'assets:stripe': same('Chez Stripe'),
  'assets:bank': same('En banque'),
  'liabilities:campaign:*': { one: 'Collecte', all: 'Gardé pour les collectes' },
  'liabilities:loan:*:collected': { one: 'À partager', all: 'Remboursements à partager' },
  'liabilities:wallet:*': { one: 'Portefeuille', all: 'Portefeuilles des prêteurs' },
  'liabilities:payouts:*': { one: 'Virements', all: 'Virements en préparation' },
  'liabilities:suspense:bank': same('Lignes de banque inexpliquées'),
  'liabilities:tax:income': same('Prélèvement sur le revenu retenu'),
  'liabilities:tax:social': same('Prélèvements sociaux retenus'),
  'equity:float': same('Réserve de la plateforme'),
  'income:platform-fees': same('Frais gardés sur les collectes'),
  'income:tips': same('Contributions à la plateforme'),
  'expenses:processing-fees': same('Frais de Stripe'),
  'expenses:bank-fees': same('Frais de la banque'),
  'memo:loan:*:borrower': { one: 'Capital dû par', all: 'Pour mémoire : capital dû par les coopératives' },
  'memo:loan:*:lenders': {
    one: 'Capital dû aux prêteurs de',
    all: 'Pour mémoire : capital dû aux prêteurs',
  },
  'in-kind:used:hours:*': { one: 'Bénévolat reçu', all: 'En nature : bénévolat reçu' },
  'in-kind:used:skills:*': { one: 'Compétences reçues', all: 'En nature : compétences reçues' },
  'in-kind:used:premises:*': {
    one: 'Lieux et biens prêtés',
    all: 'En nature : lieux et biens reçus en prêt',
  },
  'in-kind:used:things:*': { one: 'Choses reçues', all: 'En nature : choses reçues' },
  'in-kind:given:hours:*': { one: 'Bénévolat donné', all: 'En nature : bénévolat donné' },
  'in-kind:given:skills:*': { one: 'Compétences données', all: 'En nature : compétences données' },
  'in-kind:given:premises:*': {
    one: 'Lieux et biens mis à disposition',
    all: 'En nature : lieux et biens mis à disposition',
  },
  'in-kind:given:things:*': { one: 'Choses données', all: 'En nature : choses données' },
  'memo:loan:*:share:*': {
    one: 'Capital dû à',
    all: 'Pour mémoire : capital dû à chaque prêteur (avant le 22 novembre 2026)',
  },
};

const order = Object.keys(families);

/** Accounts of contributions in kind: each is a project's, for one sort of thing. */
export const inKindFamilies = order.filter((family) => family.startsWith('in-kind:'));

export function familyOf(code: string): string {
  return code.replace(/[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/g, '*');
}

/** The words of a family; an account that has none yet is shown by its code. */
export function familyWords(family: string): Words {
  return families[family] ?? same(family);
}

/** For sorting: the order of the list above, unknown families last. */
export function rankOf(family: string): number {
  const place = order.indexOf(family);
  return place === -1 ? order.length : place;
}
