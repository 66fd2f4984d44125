import { z } from 'zod';
import { amountField } from '#app/i18n/amount.ts';
import { t } from '#app/i18n/t.ts';
import { zero } from '#app/money/money.ts';

/** What is asked to say what a gift costs: computed for the answer, kept nowhere. */
export const GiftReliefSchema = z
  .object({
    who: z.enum(['household', 'company', 'wealth'], { error: () => t('Choisissez qui donne.') }),
    amount: amountField(),
    income: amountField({ min: zero }).optional(),
    aid: z.boolean().default(false),
    listed: z.boolean().default(false),
  })
  .superRefine(({ who, income, listed }, context) => {
    if (who === 'wealth' && !listed) {
      context.addIssue({
        code: 'custom',
        path: ['listed'],
        message: t(
          'En général, une association ou un fonds de dotation n’ouvre pas droit à cette réduction : cochez si le don va à un organisme de la liste.',
        ),
      });
    }
    if (who === 'company' && income === undefined) {
      context.addIssue({
        code: 'custom',
        path: ['income'],
        message: t('Indiquez le chiffre d’affaires : ce qui compte en dépend.'),
      });
    }
  });
