import { z } from 'zod';
import { requiredText } from '#app/features/cooperations/cooperation.schema.ts';
import { phrases, t } from '#app/i18n/t.ts';

/** What is there for those who do not hear. */
export const captions = phrases({
  yes: 'Oui, elle est sous-titrée',
  no_speech: 'On n’y dit rien : des images et de la musique',
  no: 'Pas encore',
});
export type Captions = 'yes' | 'no_speech' | 'no';
const captionNames = ['yes', 'no_speech', 'no'] as const;

const seen = z.string().max(100).optional();

export const VideoSchema = z.discriminatedUnion('intent', [
  z.object({ intent: z.literal('remove'), seen }),
  z.object({
    intent: z.literal('save'),
    seen,
    address: requiredText(() => t('Collez l’adresse de la page de la vidéo.'), 300),
    title: requiredText(() => t('Dites en quelques mots ce que montre la vidéo.'), 120),
    captions: z.enum(captionNames, { error: () => t('Dites si la vidéo est sous-titrée.') }),
    poster: z.uuid().optional(),
  }),
]);
