import { z } from 'zod';
import { amountField } from '#app/i18n/amount.ts';
import { t } from '#app/i18n/t.ts';
import { zero } from '#app/money/money.ts';

const whole = () => t('Indiquez un nombre entier, par exemple 12.');
const count = z
  .string()
  .regex(/^[0-9]{1,4}$/, { error: whole })
  .transform(Number)
  .optional();
const amount = amountField({ min: zero }).optional();
const ticked = (sentence: () => string) =>
  z.boolean({ error: sentence }).refine(Boolean, { error: sentence });

/** What somebody says of themselves to be treated as a sophisticated investor; a legal person gives the size of its accounts instead. */
export const RecognitionSchema = z.discriminatedUnion('intent', [
  z.object({
    intent: z.literal('ask'),
    income: amount,
    portfolio: amount,
    financeMonths: count,
    executiveMonths: count,
    yearlyTransactions: count,
    ownFunds: amount,
    turnover: amount,
    balanceSheet: amount,
    understood: ticked(() => t('Dites que vous savez ce que vous perdez.')),
    sworn: ticked(() => t('Attestez que ce que vous déclarez est vrai.')),
  }),
  z.object({ intent: z.literal('renounce') }),
]);

export type Declared = Omit<
  Extract<z.output<typeof RecognitionSchema>, { intent: 'ask' }>,
  'intent' | 'understood' | 'sworn'
>;

/** What the team decides of a request, and what it saw. */
export const DecisionSchema = z.object({
  intent: z.enum(['accept', 'refuse']),
  request: z.uuid(),
  note: z
    .string({ error: () => t('Dites ce que vous avez vu, ou pourquoi vous refusez.') })
    .trim()
    .min(10, { error: () => t('Dites ce que vous avez vu, ou pourquoi vous refusez.') })
    .max(500, { error: () => t('Restez en dessous de 500 caractères.') }),
});
