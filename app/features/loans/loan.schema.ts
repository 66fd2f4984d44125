import * as z from 'zod';
import { t } from '#app/i18n/t.ts';

const word = z
  .string()
  .trim()
  .max(600, { error: () => t('Restez en dessous de 600 caractères.') })
  .default('');

/** A pause as the form sends it; the rules of the contract are the command's. */
export const PauseSchema = z.object({
  instalments: z.coerce.number({ error: () => t('Choisissez la durée de la pause.') }),
  version: z.coerce.number(),
  why: word,
});
