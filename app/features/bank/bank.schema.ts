import * as z from 'zod';
import { t } from '#app/i18n/t.ts';

/** How an operator settles an unexplained line of the bank. */
export const SettlementSchema = z.object({
  as: z.enum(
    [
      'own_money',
      'bank_fee',
      'payout_returned',
      'already_booked',
      'set_off',
      'given_back',
      'debt_paid',
      'pledge_transfer',
    ],
    {
      error: () => t('Choisissez ce que c’était.'),
    },
  ),
  reference: z.string().trim().max(64).optional(),
  about: z.string().trim().max(100).optional(),
  why: z
    .string({ error: () => t('Dites ce que vous savez de cette ligne.') })
    .trim()
    .min(5, { error: () => t('Dites ce que vous savez de cette ligne.') })
    .max(500),
});

/** What a form of the page of one file of the bank asks for. */
export const ImportSchema = z.object({ intent: z.enum(['write', 'resume', 'drop']) });
