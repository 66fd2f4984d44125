import { day, type Day } from '#app/money/day.ts';

/** A figure of law with the days on which it holds. */
type LawRow = { name: string; value: string; validFrom: Day; validTo?: Day; source: string };

const start = day('2020-01-01');
const since = (name: string, value: string, source: string): LawRow => ({
  name,
  value,
  validFrom: start,
  source,
});

/** What gifts take off a tax, and what a loss on a loan takes off the interest of others. */
const reliefs: LawRow[] = [
  since('gift_reduction', '0.66', 'CGI 200 : réduction d’impôt pour un don'),
  since('gift_income_share', '0.2', 'CGI 200 : part du revenu imposable dans laquelle les dons comptent'),
  since('gift_carried_years', '5', 'CGI 200 : années de report de ce qui dépasse (à confirmer)'),
  since(
    'gift_aid_reduction',
    '0.75',
    'CGI 200, 1 ter : réduction pour un don à un organisme d’aide aux personnes',
  ),
  {
    name: 'gift_aid_ceiling',
    value: '1000',
    validFrom: start,
    validTo: day('2025-10-13'),
    source: 'CGI 200, 1 ter : montant de dons réduits à 75 %',
  },
  {
    name: 'gift_aid_ceiling',
    value: '2000',
    validFrom: day('2025-10-14'),
    source: 'Loi de finances pour 2026, article 28 : dons réduits à 75 %, depuis le 14 octobre 2025',
  },
  since(
    'gift_counterpart_share',
    '0.25',
    'BOI-IR-RICI-250-20 : contrepartie d’un don, part du don au plus (les textes du site disent : un quart)',
  ),
  since(
    'gift_counterpart_amount',
    '73',
    'BOI-IR-RICI-250-20 : contrepartie d’un don, montant au plus, revu tous les cinq ans (à confirmer)',
  ),
  since('company_gift_rate', '0.6', 'CGI 238 bis : réduction d’impôt pour le don d’une entreprise'),
  since('company_gift_rate_above', '0.4', 'CGI 238 bis : au-delà de la limite annuelle de dons'),
  since('company_gift_rate_limit', '2000000', 'CGI 238 bis : dons de l’année réduits au taux plein'),
  since(
    'wealth_gift_reduction',
    '0.75',
    'CGI 978 : réduction d’impôt sur la fortune immobilière pour un don',
  ),
  since('wealth_gift_ceiling', '50000', 'CGI 978 : réduction au plus, par an'),
  since(
    'company_gift_floor',
    '20000',
    'CGI 238 bis : dons qui comptent, quel que soit le chiffre d’affaires',
  ),
  since('company_gift_turnover_share', '0.005', 'CGI 238 bis : part du chiffre d’affaires'),
  since(
    'loss_relief_years',
    '5',
    'CGI 125-00 A : années suivantes où une perte s’impute encore (les textes du site disent : cinq)',
  ),
  since(
    'loss_relief_cap',
    '8000',
    'CGI 125-00 A : pertes imputables par an, prêts accordés depuis 2017 ; un seul plafond, que le texte lu ne double pas pour un couple',
  ),
];

/** What is withheld from interest paid to somebody who pays their taxes in another country. */
const abroad: LawRow[] = [
  since(
    'foreign_income_tax',
    '0',
    'CGI 125 A : intérêts payés à une personne domiciliée hors de France (à confirmer)',
  ),
  since(
    'foreign_social_levies',
    '0',
    'CSS L136-7 : intérêts payés à une personne domiciliée hors de France (à confirmer)',
  ),
  since(
    'uncooperative_income_tax',
    '0.75',
    'CGI 125 A : intérêts payés dans un État non coopératif (CGI 238-0 A)',
  ),
];

/** What a cooperative keeps of its result, and how much interest its shares may bring. */
const interest: LawRow[] = [
  since('coop_legal_reserve', '0.15', 'Loi 47-1775, article 16 : réserve légale, part du résultat'),
  since('coop_statutory_reserve', '0.5', 'Loi 47-1775, article 19 nonies : part du reste mise en réserve'),
  since('coop_interest_margin', '0.02', 'Loi 47-1775, article 14 : points au-dessus de la moyenne du TMO'),
  {
    name: 'tmo',
    value: '0.0314',
    validFrom: day('2023-01-01'),
    validTo: day('2023-06-30'),
    source: 'Taux moyen de rendement des obligations, premier semestre 2023 ; les suivants restent à charger',
  },
  {
    name: 'tmo',
    value: '0.0337',
    validFrom: day('2023-07-01'),
    validTo: day('2023-12-31'),
    source: 'Taux moyen de rendement des obligations, second semestre 2023 ; les suivants restent à charger',
  },
];

/** Who the members of a SCIC are, and how their colleges weigh; how far the capital of a cooperative may fall. */
const members: LawRow[] = [
  since('scic_categories', '3', 'Loi 47-1775, article 19 septies : catégories d’associés, au moins'),
  since(
    'scic_public_share',
    '0.5',
    'Loi 47-1775, article 19 septies : part du capital des collectivités publiques ensemble, au plus',
  ),
  since('scic_colleges', '3', 'Loi 47-1775, article 19 octies : collèges, au moins (à confirmer)'),
  since(
    'scic_college_least',
    '0.1',
    'Loi 47-1775, article 19 octies : voix d’un collège, au moins (à confirmer)',
  ),
  since(
    'scic_college_most',
    '0.5',
    'Loi 47-1775, article 19 octies : voix d’un collège, au plus (à confirmer)',
  ),
  since(
    'coop_capital_floor',
    '0.25',
    'Loi 47-1775, article 13 : part du capital le plus haut sous laquelle aucun remboursement ne mène',
  ),
];

/** When a loan is in default. */
const defaults: LawRow[] = [
  since(
    'default_days',
    '90',
    'Règlement délégué (UE) 2022/2115, article 1 : jours de retard au-delà desquels un prêt est en défaut (le contrat, la fiche et le questionnaire l’écrivent aussi)',
  ),
];

/** Above which total of a year, of one lender or one borrower, loan contracts are declared. */
const declarations: LawRow[] = [
  since(
    'loan_declaration_threshold',
    '5000',
    'CGI 242 ter, 3 et annexe III, article 49 B : contrats de prêt d’une année, formulaire 2062 (à confirmer)',
  ),
];

/** What the subscription of shares takes off the income tax of who subscribes. */
const subscriptions: LawRow[] = [
  since(
    'share_relief',
    '0.18',
    'CGI 199 terdecies-0 A : réduction pour une souscription au capital d’une PME',
  ),
  {
    name: 'share_relief_solidarity',
    value: '0.18',
    validFrom: start,
    validTo: day('2026-02-20'),
    source: 'CGI 199 terdecies-0 A : entreprise solidaire, avant la loi de finances pour 2026 (à confirmer)',
  },
  {
    name: 'share_relief_solidarity',
    value: '0.25',
    validFrom: day('2026-02-21'),
    validTo: day('2027-12-31'),
    source:
      'Loi de finances pour 2026 : entreprise solidaire, versements depuis le 21 février 2026 (un autre texte attend un décret : à confirmer)',
  },
  {
    name: 'share_relief_solidarity',
    value: '0.18',
    validFrom: day('2028-01-01'),
    source: 'CGI 199 terdecies-0 A : après le 31 décembre 2027, sauf prolongation (à confirmer)',
  },
  since(
    'share_relief_cap_single',
    '50000',
    'CGI 199 terdecies-0 A : versements comptés par an, personne seule',
  ),
  since('share_relief_cap_joint', '100000', 'CGI 199 terdecies-0 A : versements comptés par an, couple'),
  since(
    'share_relief_kept_years',
    '5',
    'CGI 199 terdecies-0 A : parts gardées jusqu’au 31 décembre de la cinquième année (à confirmer)',
  ),
  since(
    'share_relief_repaid_years',
    '7',
    'CGI 199 terdecies-0 A : pas de remboursement avant le 31 décembre de la septième année (à confirmer)',
  ),
];

/** How long one may think again, who is a sophisticated investor (regulation (EU) 2020/1503), and what a participating security may be. */
const annex = 'Règlement (UE) 2020/1503, annexe II';
const investors: LawRow[] = [
  since(
    'reflection_days',
    '4',
    'Règlement (UE) 2020/1503, article 22 : jours calendaires de réflexion (les textes du site les écrivent en lettres)',
  ),
  since('sophisticated_own_funds', '100000', `${annex} : fonds propres d’une personne morale, au moins`),
  since('sophisticated_turnover', '2000000', `${annex} : chiffre d’affaires net, au moins`),
  since('sophisticated_balance_sheet', '1000000', `${annex} : total du bilan, au moins`),
  since('sophisticated_income', '60000', `${annex} : revenu brut annuel d’une personne, au moins`),
  since('sophisticated_portfolio', '100000', `${annex} : portefeuille financier d’une personne, au-delà de`),
  since('sophisticated_experience_months', '12', `${annex} : mois d’expérience professionnelle, au moins`),
  since(
    'sophisticated_transactions',
    '10',
    `${annex} : opérations par trimestre, en moyenne sur quatre trimestres`,
  ),
  since('sophisticated_valid_months', '24', `${annex} : durée d’une reconnaissance, en mois (à confirmer)`),
];
const participating: LawRow[] = [
  since('participating_variable_share', '0.4', 'Code de commerce, L228-36 : assiette de la part variable'),
  since(
    'association_bond_margin',
    '0.03',
    'CMF L213-8 à L213-14 : points au-dessus du rendement moyen des obligations (à confirmer)',
  ),
  since(
    'association_security_margin',
    '0.025',
    'CMF L213-8 à L213-14 : points de plus pour un titre associatif (à confirmer)',
  ),
  since('association_activity_years', '2', 'CMF L213-8 à L213-14 : années d’activité économique, au moins'),
  since(
    'association_security_years',
    '7',
    'CMF L213-8 à L213-14 : années avant le remboursement d’un titre associatif',
  ),
  since('participating_years', '7', 'Code de commerce, L228-36 : années avant un remboursement, au moins'),
];

export const lawOfNumbers: readonly LawRow[] = [
  ...reliefs,
  ...abroad,
  ...interest,
  ...members,
  ...defaults,
  ...declarations,
  ...subscriptions,
  ...investors,
  ...participating,
];
