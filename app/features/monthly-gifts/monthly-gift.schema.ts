import { z } from 'zod';
import { ForgottenSchema, namesShape } from '#app/features/people/people.schema.ts';
import { amountField } from '#app/i18n/amount.ts';
import { t } from '#app/i18n/t.ts';
import { viaOf } from '#app/infra/via.ts';
import { money, zero } from '#app/money/money.ts';
import { lastDayOfMonth } from './rhythm.ts';

const box = z
  .literal('on')
  .optional()
  .transform((ticked) => ticked === 'on');

const amounts = {
  amount: amountField(),
  /** Nothing typed is no tip. */
  tip: amountField({ min: zero, max: money('1000') })
    .optional()
    .transform((tip) => tip ?? zero),
};

/** What someone types to give every month; a guest says who they are. */
export function monthlyGiftSchema(guest: boolean) {
  return z.object({
    id: z.uuid(),
    ...amounts,
    dayOfMonth: z.coerce
      .number({ error: () => t('Choisissez un jour dans la liste.') })
      .int()
      .min(1)
      .max(lastDayOfMonth),
    firstName: guest ? namesShape.firstName : z.string().optional(),
    lastName: guest ? namesShape.lastName : z.string().optional(),
    email: guest ? ForgottenSchema.shape.email : z.string().optional(),
    showName: box,
    showAmount: box,
    via: z.unknown().optional().transform(viaOf),
  });
}

/** What its giver may ask on its page. */
export const giftOrder = z.discriminatedUnion('intent', [
  z.object({ intent: z.literal('method') }),
  z.object({ intent: z.literal('pause') }),
  z.object({ intent: z.literal('resume') }),
  z.object({ intent: z.literal('stop') }),
  z.object({ intent: z.literal('change'), ...amounts }),
]);
