import * as z from 'zod';

/** Which transfer that came back is sent again: Stripe's id of the reversal. */
export const SendAgainSchema = z.object({ reversal: z.string().regex(/^trr_[A-Za-z0-9]+$/) });
