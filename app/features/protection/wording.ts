import { t } from '#app/i18n/t.ts';

/**
 * Words that law or regulation fixes, each with its version: a test holds the fingerprint of each, so that nobody polishes them without
 * changing it. A version is a draft, and says so wherever it is read, until somebody of the team has compared it, word for word, with
 * its source (`wording.server.ts`).
 */
export const wordings = {
  /** Regulation (EU) 2020/1503, articles 19 and 23. */
  offer_notices: 'mentions/2026-11-22',
  /** The same, annex I; regulation (EU) 2022/2119. */
  key_information: 'fiche-informations/2026-11',
  /** Code civil, Code de la consommation, Code monétaire et financier. */
  loan_contract: 'contrat-pret/2026-11-22-2',
  /** Loi n° 47-1775. */
  shares: 'parts-sociales/2026-11',
  /** Cerfa 11580*05. */
  gift_receipt: 'recu-2041-rd/2026-11-22',
  /** Code général des impôts, 199 terdecies-0 A; annex III, 46 AI bis. */
  share_relief: 'etat-individuel/2026-11-22',
  /** Code général des impôts, 125 A, 125-00 A and 242 ter. */
  statement: 'releve/2026-11-22',
  /** Code général des impôts, 125 A; Code de la sécurité sociale, L136-7. A rule, not a text: nobody is spared a levy while it is a draft. */
  foreign_levies: 'residence-fiscale/2026-11-22',
} as const;

export type WordingName = keyof typeof wordings;

/** The words that a draft bears. */
export function draftMark(): string {
  return t('Projet de texte : rédaction à confirmer.');
}

export function disclaimer(): string {
  return t(
    'La présente offre de financement participatif n’a été ni vérifiée ni approuvée par des autorités compétentes ou par l’Autorité européenne des marchés financiers (AEMF). L’adéquation de vos connaissances et de votre expérience n’a pas nécessairement été évaluée avant que l’accès à cet investissement ne vous soit accordé. En réalisant cet investissement, vous assumez pleinement le risque qu’il comporte, y compris le risque de perte partielle ou totale de l’argent investi.',
  );
}

/** What becomes of the levies on interest paid to somebody who pays their taxes in another country. */
export function foreignLevies(): string {
  return t(
    'Rien n’est retenu sur les intérêts payés à une personne qui paie ses impôts hors de France : ni acompte d’impôt, ni prélèvements sociaux. Dans un État ou territoire non coopératif, 75 % sont retenus.',
  );
}

export function riskWarning(): string {
  return t(
    'L’investissement dans ce projet de financement participatif comporte des risques, y compris le risque de perte partielle ou totale de l’argent investi. Votre investissement n’est pas couvert par les systèmes de garantie des dépôts établis conformément à la directive 2014/49/UE du Parlement européen et du Conseil. Il n’est pas non plus couvert par les systèmes d’indemnisation des investisseurs établis conformément à la directive 97/9/CE du Parlement européen et du Conseil. Il se peut que vous ne receviez aucun retour sur investissement. Il ne s’agit pas d’un produit d’épargne et nous vous conseillons de ne pas investir plus de 10 % de votre patrimoine net dans des projets de financement participatif. Il se peut que vous ne puissiez pas vendre les instruments d’investissement lorsque vous le souhaitez. Si vous pouvez les vendre, vous pourriez néanmoins subir des pertes.',
  );
}
