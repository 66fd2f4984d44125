import * as z from 'zod';
import { t } from '#app/i18n/t.ts';

/** The most that a field of evidence holds, for Stripe. */
const mostWritten = 20_000;

const tooLong = () => t('Ce texte est trop long pour la banque.');
const noProof = () => t('Dites ce qui prouve que ce paiement était voulu.');

/** What an operator does about a dispute: answers the bank, or gives up what is owed. */
export const DisputeStepSchema = z.discriminatedUnion('intent', [
  z.object({
    intent: z.literal('answer'),
    product_description: z
      .string({ error: () => t('Dites ce qui a été payé.') })
      .trim()
      .min(5, { error: () => t('Dites ce qui a été payé.') })
      .max(mostWritten, { error: tooLong }),
    uncategorized_text: z
      .string({ error: noProof })
      .trim()
      .min(15, { error: noProof })
      .max(mostWritten, { error: tooLong }),
    customer_name: z.string().trim().max(200),
    customer_email_address: z.string().trim().max(200),
    service_date: z.string().trim().max(20),
  }),
  z.object({
    intent: z.literal('write-off'),
    why: z
      .string({ error: () => t('Dites pourquoi.') })
      .trim()
      .min(5, { error: () => t('Dites pourquoi.') })
      .max(500),
  }),
]);
