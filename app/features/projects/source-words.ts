import { phrases, t } from '#app/i18n/t.ts';

/** The links that the platform itself writes. */
const ours: Record<string, string> = phrases({
  nouvelles: 'Lettres de nouvelles',
  rappel: 'Rappels avant la fin',
  voisins: 'Lettres aux gens d’alentour',
  courriel: 'Bouton « Envoyer par e-mail »',
  compteur: 'Compteur sur votre site',
  whatsapp: 'Bouton « Partager sur WhatsApp »',
});

/** How people came, in words: a cooperation's own links are called as it named them. */
export function sourceWords(via: string | null): string {
  if (!via) return t('Sans lien particulier');
  return Object.hasOwn(ours, via) ? ours[via]! : t('Lien « {via} »', { via });
}
