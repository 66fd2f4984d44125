import { z } from 'zod';
import { amountField } from '#app/i18n/amount.ts';
import { t } from '#app/i18n/t.ts';

/** What the team may order about a payment. */
export const refundOrder = z.discriminatedUnion('intent', [
  z.object({
    intent: z.literal('refund'),
    id: z.uuid(),
    amount: amountField(),
    reason: z
      .string({ error: () => t('Dites pourquoi : la personne le lira.') })
      .trim()
      .max(500, { error: () => t('Restez en dessous de 500 caractères.') }),
  }),
  z.object({ intent: z.literal('paid'), refund: z.uuid() }),
  z.object({ intent: z.literal('give_up'), refund: z.uuid() }),
  z.object({
    intent: z.literal('write_off'),
    refund: z.uuid({ error: () => t('Choisissez la dette.') }),
    why: z
      .string({ error: () => t('Dites pourquoi.') })
      .trim()
      .min(5, { error: () => t('Dites pourquoi.') })
      .max(500, { error: () => t('Restez en dessous de 500 caractères.') }),
  }),
]);
