import type { z } from 'zod';
import { countTry } from '#app/infra/rate-limit.server.ts';
import type { monthlyGiftSchema } from './monthly-gift.schema.ts';
import { placeMonthlyGift } from './monthly-gift.server.ts';

/** Leaves room for a village meeting behind one connection, and none for a program. */
const placing = { name: 'monthly-gift-address', tries: 120, minutes: 15 };

/** A monthly gift that comes from a browser: counted by address, then placed under the name of who is signed in, or of who wrote. */
export async function placeFromMonthlyForm(asked: {
  campaignId: string;
  person: { id: string; email: string; firstName: string; lastName: string } | null;
  typed: z.output<ReturnType<typeof monthlyGiftSchema>>;
  at: Date;
  clientAddress: string;
}): Promise<{ key: string }> {
  const { campaignId, person, typed, at } = asked;
  await countTry(placing, asked.clientAddress);
  const { firstName = '', lastName = '', email = '' } = person ?? typed;
  return placeMonthlyGift({
    ...typed,
    campaignId,
    personId: person?.id ?? null,
    firstName,
    lastName,
    email,
    at,
  });
}
