import type { z } from 'zod';
import type { Day } from '#app/money/day.ts';
import { askExit, cancelExit } from './exits.server.ts';
import type { MySharesSchema } from './transfer.schema.ts';
import { declineShares, keepShares, offerShares, takeShares } from './transfers.server.ts';

/** Does what a form of the page of one's own shares asks for. */
export async function answerMine(
  asked: z.output<typeof MySharesSchema>,
  me: { id: string; email: string; emailVerified: boolean },
  today: Day,
): Promise<void> {
  switch (asked.intent) {
    case 'ask': {
      const { id, shares, words, cooperation: cooperationId } = asked;
      const mine = { personId: me.id, askedById: me.id, reason: 'withdrawal' as const };
      return askExit({ id, shares, words, cooperationId, ...mine, today });
    }
    case 'cancel':
      return cancelExit(asked.exit, me.id, today);
    case 'hand': {
      const { id, handFrom: cooperationId, toEmail, handShares: shares, handWords: words } = asked;
      return offerShares({ id, cooperationId, from: me, toEmail, shares, words, today });
    }
    case 'keep':
      return keepShares(asked.transfer, me.id, today);
    case 'take':
      return takeShares({ id: asked.transfer, category: asked.category }, me, today);
    case 'decline':
      return declineShares(asked.transfer, me, today);
  }
}
