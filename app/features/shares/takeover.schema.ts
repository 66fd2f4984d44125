import { z } from 'zod';
import { amountField } from '#app/i18n/amount.ts';
import { t } from '#app/i18n/t.ts';

/** What goes with a spreadsheet of members: the value of a share, and the categories of the bylaws, a line each. */
export const BringSchema = z.object({
  nominal: amountField(),
  categories: z
    .string({ error: () => t('Indiquez au moins une catégorie.') })
    .max(2_000, { error: () => t('Restez en dessous de 2 000 caractères.') })
    .transform((text) => [...new Set(text.split('\n').map((name) => name.trim()))].filter(Boolean))
    .refine((names) => names.length > 0, { error: () => t('Indiquez au moins une catégorie.') })
    .refine((names) => names.length <= 30 && names.every((name) => name.length <= 80), {
      error: () => t('Trente catégories au plus, de 80 caractères au plus.'),
    }),
});

export const TakeoverSchema = z.object({ intent: z.enum(['write', 'resume', 'drop', 'forget', 'invite']) });
