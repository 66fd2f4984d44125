import { Notice } from '#app/components/notice.tsx';
import { rich } from '#app/i18n/rich.tsx';
import { t } from '#app/i18n/t.ts';

/**
 * What the law asks to be said wherever an offer is made. Draft wording, shown as such, to be compared with the official text before
 * any real offer.
 */
export function RiskNotices() {
  return (
    <Notice tone="warning" still title={t('Avertissement sur les risques')}>
      <div className="grid gap-2.5">
        <p>
          {t(
            'Investir dans ce projet comporte des risques, y compris celui de perdre tout ou partie de l’argent investi. Votre investissement n’est couvert ni par un système de garantie des dépôts (directive 2014/49/UE), ni par un système d’indemnisation des investisseurs (directive 97/9/CE). Il se peut que vous ne receviez aucun retour. Ce n’est pas un produit d’épargne : n’y mettez pas plus de 10 % de votre patrimoine net. Il se peut que vous ne puissiez pas céder ce placement quand vous le souhaitez, ou seulement à perte.',
          )}
        </p>
        <p>
          {rich(
            'Cette offre n’a été ni vérifiée ni approuvée par une autorité. Vous disposez de <strong>quatre jours calendaires</strong> de réflexion : jusqu’au quatrième jour à 23 h 59, vous révoquez votre engagement en un clic, sans motif et sans frais, depuis votre espace ou le message reçu.',
            { strong: (text) => <strong>{text}</strong> },
          )}
        </p>
        <p className="text-sm">{t('Rédaction à confirmer.')}</p>
      </div>
    </Notice>
  );
}
