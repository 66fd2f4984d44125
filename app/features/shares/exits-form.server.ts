import type { z } from 'zod';
import { inTransaction } from '#app/infra/db.server.ts';
import type { Day } from '#app/money/day.ts';
import type { ExitsSchema } from './exit.schema.ts';
import { acceptExit, askExit, declineExit, memberNumbered, payExit, setShareRules } from './exits.server.ts';

/** Does what a form of the page of departures asks for. */
export async function answerExits(
  asked: z.output<typeof ExitsSchema>,
  by: { cooperationId: string; personId: string; today: Day },
): Promise<void> {
  const { cooperationId, personId, today } = by;
  switch (asked.intent) {
    case 'accept':
      return acceptExit({ ...asked, exitId: asked.exit, cooperationId, decidedById: personId, today });
    case 'decline':
      return declineExit({ ...asked, exitId: asked.exit, cooperationId, decidedById: personId, today });
    case 'pay':
      return inTransaction((tx) =>
        payExit(tx, { exitId: asked.owed, how: asked.how, cooperationId, paidById: personId, today }),
      );
    case 'open': {
      const { id, shares, reason, words } = asked;
      const leaver = await memberNumbered(cooperationId, asked.number);
      return askExit({
        id,
        cooperationId,
        personId: leaver,
        shares,
        reason,
        words,
        askedById: personId,
        today,
      });
    }
    case 'rules':
      return setShareRules(cooperationId, asked);
  }
}
