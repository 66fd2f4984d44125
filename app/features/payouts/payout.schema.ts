import * as z from 'zod';
import { t } from '#app/i18n/t.ts';
import { dayField } from '#app/money/parse-day.ts';

/** What an operator can do with a batch: say yes, write its file, write down its execution, take back one transfer by Stripe, or all of it. */
export const BatchStepSchema = z.discriminatedUnion('intent', [
  z.object({ intent: z.literal('approve') }),
  z.object({
    intent: z.literal('write'),
    executeOn: dayField(),
    replaces: z
      .literal('on')
      .optional()
      .transform((box) => box === 'on'),
  }),
  z.object({ intent: z.literal('execute'), on: dayField() }),
  z.object({ intent: z.literal('take-back'), lineId: z.uuid() }),
  z.object({
    intent: z.literal('withdraw'),
    why: z
      .string({ error: () => t('Dites pourquoi ce lot est retiré.') })
      .trim()
      .min(5, { error: () => t('Dites pourquoi ce lot est retiré.') })
      .max(500),
    neverLeft: z
      .literal('on')
      .optional()
      .transform((box) => box === 'on'),
  }),
]);
