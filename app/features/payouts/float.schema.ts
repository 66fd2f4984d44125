import * as z from 'zod';
import { money } from '#app/money/money.ts';
import { amountField } from '#app/i18n/amount.ts';

/** What an operator asks to put into the reserve. The id is made with the form: sent twice, it is one top-up. */
export const TopUpSchema = z.object({
  id: z.uuid(),
  amount: amountField({ min: money('1'), max: money('100000') }),
});
