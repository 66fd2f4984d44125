import { z } from 'zod';
import { amountField, percentField } from '#app/i18n/amount.ts';
import { t } from '#app/i18n/t.ts';

const years = () => t('Indiquez un nombre d’années, par exemple 7.');

/** The contract of a participating security as its issuer thinks of it, and how the activity might go, in per cent of the year of reference. */
export const ParticipatingSchema = z.object({
  nominal: amountField(),
  fixe: percentField(),
  variable: percentField(),
  assiette: percentField(),
  indice: z
    .string({ error: () => t('Indiquez un indice, par exemple 112 pour une activité en hausse de 12 %.') })
    .regex(/^[0-9]{1,3}$/, {
      error: () => t('Indiquez un indice, par exemple 112 pour une activité en hausse de 12 %.'),
    }),
  annees: z
    .string({ error: years })
    .regex(/^[0-9]{1,2}$/, { error: years })
    .transform(Number),
});
