import { z } from 'zod';
import { amountField } from '#app/i18n/amount.ts';
import { t } from '#app/i18n/t.ts';
import { zero } from '#app/money/money.ts';

/** What is asked to say what a gift costs: computed for the answer, kept nowhere. */
export const GiftReliefSchema = z
  .object({
    who: z.enum(['household', 'company'], { error: () => t('Choisissez qui donne.') }),
    amount: amountField(),
    income: amountField({ min: zero }).optional(),
    aid: z.boolean().default(false),
  })
  .superRefine(({ who, income }, context) => {
    if (who === 'company' && income === undefined) {
      context.addIssue({
        code: 'custom',
        path: ['income'],
        message: t('Indiquez le chiffre d’affaires : ce qui compte en dépend.'),
      });
    }
  });
