import { z } from 'zod';
import { amountField } from '#app/i18n/amount.ts';
import { t } from '#app/i18n/t.ts';
import { zero } from '#app/money/money.ts';
import { dayField } from '#app/money/parse-day.ts';

export const text = (longest: number) =>
  z
    .string()
    .trim()
    .max(longest, { error: () => t('C’est trop long : {longest} caractères au plus.', { longest }) })
    .default('');

const paymentWays = ['bank_transfer', 'cheque', 'other'] as const;

export const shares = z.coerce
  .number({ error: () => t('Indiquez un nombre de parts.') })
  .int({ error: () => t('Indiquez un nombre de parts.') })
  .min(1, { error: () => t('Indiquez un nombre de parts.') })
  .max(1_000_000, { error: () => t('Indiquez un nombre de parts.') });

/** What a cooperation does about those who leave. */
export const ExitsSchema = z.discriminatedUnion('intent', [
  z.object({
    intent: z.literal('accept'),
    exit: z.uuid(),
    amount: amountField(),
    lowerWhy: text(500),
    dueOn: dayField(),
    answer: text(1000),
  }),
  z.object({ intent: z.literal('decline'), exit: z.uuid(), answer: text(1000) }),
  z.object({
    intent: z.literal('pay'),
    payment: z.uuid(),
    owed: z.uuid({ error: () => t('Choisissez à qui.') }),
    paidOn: dayField(),
    paidAmount: amountField(),
    way: z.enum(paymentWays, { error: () => t('Choisissez comment.') }),
    reference: text(200),
  }),
  z.object({
    intent: z.literal('reverse'),
    wrong: z.uuid({ error: () => t('Choisissez un paiement de la liste.') }),
    reason: text(500),
  }),
  z.object({
    intent: z.literal('open'),
    id: z.uuid(),
    number: z.coerce
      .number({ error: () => t('Indiquez le numéro d’un associé.') })
      .int({ error: () => t('Indiquez le numéro d’un associé.') })
      .min(1, { error: () => t('Indiquez le numéro d’un associé.') })
      .max(1_000_000_000, { error: () => t('Indiquez le numéro d’un associé.') }),
    shares,
    reason: z.enum(['withdrawal', 'exclusion', 'death'], { error: () => t('Choisissez une raison.') }),
    words: text(1000),
  }),
  z.object({
    intent: z.literal('rules'),
    minimumCapital: amountField({ min: zero }),
    deferralMonths: z.coerce
      .number({ error: () => t('Entre 0 et 60 mois.') })
      .int({ error: () => t('Entre 0 et 60 mois.') })
      .min(0, { error: () => t('Entre 0 et 60 mois.') })
      .max(60, { error: () => t('Entre 0 et 60 mois.') }),
  }),
]);

/** What a member does about their own shares. */
export const MyExitSchema = z.discriminatedUnion('intent', [
  z.object({ intent: z.literal('ask'), id: z.uuid(), cooperation: z.uuid(), shares, words: text(1000) }),
  z.object({ intent: z.literal('cancel'), exit: z.uuid() }),
]);
