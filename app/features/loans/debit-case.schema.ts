import * as z from 'zod';
import { t } from '#app/i18n/t.ts';

/** What an operator decides about money of a debit that fitted nothing. */
export const DebitCaseSchema = z.object({
  decision: z.enum(['applied', 'given_back', 'reopened', 'borne'], {
    error: () => t('Choisissez ce que devient ce montant.'),
  }),
  why: z
    .string({ error: () => t('Dites pourquoi.') })
    .trim()
    .min(5, { error: () => t('Dites pourquoi.') })
    .max(500),
});
