import { currentLanguage, t, type Language } from '#app/i18n/t.ts';
import { drawShareImage } from './share-image.server.ts';

const drawn = new Map<Language, Promise<Buffer>>();

/** The picture of the site itself, drawn once for each language. */
export function siteImage(): Promise<Buffer> {
  const language = currentLanguage();
  const known = drawn.get(language);
  if (known) return known;
  const picture = drawShareImage(
    {
      title: t('Donner, prêter, s’associer près de chez soi'),
      under: t('Le financement citoyen des coopérations territoriales'),
      figures: null,
      state: t('Chaque euro est suivi'),
      seed: 'terreau',
    },
    null,
  );
  drawn.set(language, picture);
  picture.catch(() => drawn.delete(language));
  return picture;
}
