import { t } from '#app/i18n/t.ts';

type Titled = { instrument: 'gift' | 'loan' | 'share'; project: { title: string } };

/** What a citizen is about to do. */
export function titleOfOffer({ instrument, project: { title } }: Titled): string {
  if (instrument === 'gift') return t('Donner à « {title} »', { title });
  if (instrument === 'loan') return t('Prêter à « {title} »', { title });
  return t('Prendre des parts pour « {title} »', { title });
}

/** Who asks, and until when. */
export function introOfOffer(cooperation: string, closesOn: string | null): string {
  if (closesOn === null)
    return t('Porté par {cooperation}. La collecte n’a pas de date de fin.', { cooperation });
  return t('Porté par {cooperation}. La collecte prend fin le {closesOn} à 23 h 59.', {
    cooperation,
    closesOn,
  });
}

/** What a citizen has begun or done. */
export function titleOfPledge(pledge: Titled & { status: string }): string {
  const { title } = pledge.project;
  if (['reserved', 'charging', 'collected', 'released'].includes(pledge.status)) {
    return t('Merci pour « {title} »', { title });
  }
  if (pledge.instrument === 'gift') return t('Votre don à « {title} »', { title });
  if (pledge.instrument === 'loan') return t('Votre prêt à « {title} »', { title });
  return t('Vos parts pour « {title} »', { title });
}

/** The named steps of a pledge. */
export function pledgeSteps(): string[] {
  return [t('Montant'), t('Coordonnées'), t('Récapitulatif'), t('Paiement')];
}
