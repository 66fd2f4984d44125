import * as z from 'zod';
import { dayField } from '#app/money/parse-day.ts';

/** What an operator can do with a batch: say yes to it, or write down on which day the bank executed it. */
export const BatchStepSchema = z.discriminatedUnion('intent', [
  z.object({ intent: z.literal('approve') }),
  z.object({ intent: z.literal('execute'), on: dayField() }),
]);
