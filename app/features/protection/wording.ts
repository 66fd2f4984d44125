import { t } from '#app/i18n/t.ts';

/**
 * Sentences whose wording law or regulation fixes, kept apart so that nobody polishes them: a test holds their fingerprint. They stay
 * drafts until somebody has compared them, word for word, with the Official Journal (regulation (EU) 2020/1503, articles 19 and 23).
 */
export const wordingStatus: 'draft' | 'official' = 'draft';

export const wordingVersion = '2026-11-22';

export function disclaimer(): string {
  return t(
    'La présente offre de financement participatif n’a été ni vérifiée ni approuvée par des autorités compétentes ou par l’Autorité européenne des marchés financiers (AEMF). L’adéquation de vos connaissances et de votre expérience n’a pas nécessairement été évaluée avant que l’accès à cet investissement ne vous soit accordé. En réalisant cet investissement, vous assumez pleinement le risque qu’il comporte, y compris le risque de perte partielle ou totale de l’argent investi.',
  );
}

export function riskWarning(): string {
  return t(
    'L’investissement dans ce projet de financement participatif comporte des risques, y compris le risque de perte partielle ou totale de l’argent investi. Votre investissement n’est pas couvert par les systèmes de garantie des dépôts établis conformément à la directive 2014/49/UE du Parlement européen et du Conseil. Il n’est pas non plus couvert par les systèmes d’indemnisation des investisseurs établis conformément à la directive 97/9/CE du Parlement européen et du Conseil. Il se peut que vous ne receviez aucun retour sur investissement. Il ne s’agit pas d’un produit d’épargne et nous vous conseillons de ne pas investir plus de 10 % de votre patrimoine net dans des projets de financement participatif. Il se peut que vous ne puissiez pas vendre les instruments d’investissement lorsque vous le souhaitez. Si vous pouvez les vendre, vous pourriez néanmoins subir des pertes.',
  );
}
