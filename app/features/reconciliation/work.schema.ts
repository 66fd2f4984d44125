import * as z from 'zod';

/**
 * What an operator does from the list: a transfer that came back is sent again (Stripe's id of the reversal), or a pledge that cannot be refunded is
 * given back into a wallet.
 */
export const WorkSchema = z.union([
  z.object({ reversal: z.string().regex(/^trr_[A-Za-z0-9]+$/) }),
  z.object({ wallet: z.uuid() }),
]);
