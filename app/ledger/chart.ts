/** Where an account stands in French annual accounts. */
export type Nature =
  'actif' | 'passif' | 'capitaux propres' | 'produit' | 'charge' | 'hors bilan' | 'contribution en nature';

type ChartRow = {
  /** Our code; `*` stands for the id of a campaign, a loan, a person, … */
  readonly account: string;
  /** In the plan comptable général (règlements ANC 2014-03 and, for contributions in kind, 2018-06). */
  readonly number: string;
  readonly label: string;
  readonly nature: Nature;
};

/**
 * Our accounts in the words and numbers of French accountants. Clients' money is never the platform's income (class 7): it is owed (467),
 * one subsidiary account per campaign, loan, lender or file of transfers. The loan book is off the balance sheet, because lenders lend and
 * the platform only keeps count: commitments followed for others (802) against their counterpart (809). The platform's own money comes
 * from its other books, to which 181 is the link.
 */
export const chart: readonly ChartRow[] = [
  row(
    'equity:float',
    '181000',
    'Liaison avec la comptabilité générale : réserve de la plateforme',
    'capitaux propres',
  ),
  row('liabilities:tax:income', '442200', 'Prélèvement forfaitaire non libératoire retenu', 'passif'),
  row('liabilities:tax:social', '442800', 'Prélèvements sociaux retenus', 'passif'),
  row('liabilities:campaign:*', '467100', 'Collectes : fonds gardés pour les coopératives', 'passif'),
  row('liabilities:loan:*:collected', '467200', 'Prêts : échéances reçues à partager', 'passif'),
  row('liabilities:loan:*:overpaid', '467210', 'Prêts : trop-perçus à rendre ou à imputer', 'passif'),
  row('liabilities:wallet:*', '467300', 'Prêteurs : sommes à verser', 'passif'),
  row('liabilities:payouts:*', '467400', 'Prêteurs : virements en préparation', 'passif'),
  row('assets:owed:loan:*', '467500', 'Coopératives : échéances avancées aux prêteurs', 'actif'),
  row('assets:owed:campaign:*', '467600', 'Coopératives : fonds versés puis repris par une banque', 'actif'),
  row('assets:owed:pledge:*', '467700', 'Citoyens : engagements repris par leur banque', 'actif'),
  row('liabilities:suspense:bank', '471000', 'Lignes de banque en attente d’explication', 'passif'),
  row('assets:owed:debit:*', '471100', 'Prélèvements repris en partie, en attente de décision', 'actif'),
  row('assets:bank', '512100', 'Banque : compte des fonds de tiers', 'actif'),
  row('assets:stripe', '517100', 'Stripe, établissement de paiement', 'actif'),
  row('expenses:bank-fees', '627100', 'Frais de tenue de compte', 'charge'),
  row('expenses:processing-fees', '627800', 'Frais de l’établissement de paiement', 'charge'),
  row('expenses:losses', '654000', 'Pertes sur créances irrécouvrables', 'charge'),
  row('income:platform-fees', '706100', 'Commissions sur les collectes', 'produit'),
  row('income:tips', '758800', 'Contributions volontaires à la plateforme', 'produit'),
  row('memo:loan:*:borrower', '802100', 'Capital dû par les coopératives aux prêteurs', 'hors bilan'),
  row('memo:loan:*:written-off', '802900', 'Capital passé en perte, dû aux prêteurs', 'hors bilan'),
  row('memo:loan:*:lenders', '809210', 'Contrepartie : capital dû aux prêteurs', 'hors bilan'),
  row('memo:loan:*:share:*', '809220', 'Contrepartie : capital dû à chaque prêteur', 'hors bilan'),
  row('in-kind:used:things:*', '860000', 'Secours en nature : biens donnés', 'contribution en nature'),
  row(
    'in-kind:used:premises:*',
    '861000',
    'Mise à disposition gratuite de locaux et de biens',
    'contribution en nature',
  ),
  row('in-kind:used:skills:*', '862000', 'Prestations reçues à titre gratuit', 'contribution en nature'),
  row('in-kind:used:hours:*', '864000', 'Personnel bénévole', 'contribution en nature'),
  row('in-kind:given:things:*', '870000', 'Dons en nature', 'contribution en nature'),
  row(
    'in-kind:given:premises:*',
    '871100',
    'Prestations en nature : locaux et biens prêtés',
    'contribution en nature',
  ),
  row('in-kind:given:skills:*', '871200', 'Prestations en nature : compétences', 'contribution en nature'),
  row('in-kind:given:hours:*', '875000', 'Bénévolat', 'contribution en nature'),
];

/** Results of past years that the general meeting has not allotted yet: they open a year, and no entry of ours makes them. */
export const pastResults = {
  profit: { number: '120000', label: 'Résultats antérieurs à affecter (bénéfice)' },
  loss: { number: '129000', label: 'Résultats antérieurs à affecter (perte)' },
} as const;

function row(account: string, number: string, label: string, nature: Nature): ChartRow {
  return { account, number, label, nature };
}

const patterns = chart.map((each) => ({ ...each, parts: each.account.split(':') }));

/**
 * The row of an account's code, and whose it is: the last id in it (null where the account is one of a kind).
 * Throws for an account that the chart does not know.
 */
export function chartRowOf(code: string): ChartRow & { subsidiary: string | null } {
  const parts = code.split(':');
  for (const { parts: wanted, ...found } of patterns) {
    if (wanted.length !== parts.length) continue;
    if (!wanted.every((part, index) => part === '*' || part === parts[index])) continue;
    const last = wanted.lastIndexOf('*');
    return { ...found, subsidiary: last === -1 ? null : (parts[last] ?? null) };
  }
  throw new Error(`Account ${code} has no number in the chart of accounts (app/ledger/chart.ts)`);
}
