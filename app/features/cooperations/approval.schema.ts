import { z } from 'zod';
import { amountField } from '#app/i18n/amount.ts';
import { t } from '#app/i18n/t.ts';
import { zero } from '#app/money/money.ts';

const sentence = { error: () => t('Un nombre entre 1 et 10.') };

/** What members do about agreements. */
export const ApprovalsSchema = z.discriminatedUnion('intent', [
  z.object({ intent: z.literal('agree'), request: z.uuid() }),
  z.object({ intent: z.literal('withdraw'), request: z.uuid() }),
  z.object({
    intent: z.literal('rule'),
    fromAmount: amountField({ min: zero }),
    approvals: z.coerce.number(sentence).int(sentence).min(1, sentence).max(10, sentence),
  }),
]);
