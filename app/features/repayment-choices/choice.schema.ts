import { z } from 'zod';
import { t } from '#app/i18n/t.ts';

/** One of four, none of them chosen beforehand; a project only where repayments are given. */
export const ChoiceSchema = z.object({
  use: z.enum(['keep', 'payout', 'ask', 'give'], {
    error: () => t('Choisissez ce que deviennent vos remboursements.'),
  }),
  campaign: z.uuid({ error: () => t('Choisissez un projet de la liste.') }).optional(),
});
