import { z } from 'zod';
import { zero } from '#app/money/money.ts';
import { amountField } from '#app/i18n/amount.ts';

/** All that the simulation page may send: its result, or that the citizen keeps it. */
export const SimulationSchema = z.discriminatedUnion('intent', [
  z.object({ intent: z.literal('declare'), capacity: amountField({ min: zero }) }),
  z.object({ intent: z.literal('keep') }),
]);
