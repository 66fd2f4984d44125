import { z } from 'zod';
import { t } from '#app/i18n/t.ts';

/** A ballot as the form sends it: the place of an answer, or blank. */
export const BallotSchema = z.object({
  choice: z.union([z.literal('blank'), z.coerce.number().int().min(0).max(9)], {
    error: () => t('Choisissez une des réponses.'),
  }),
});
