import type { z } from 'zod';
import { withApproval, type MoneyMove } from '#app/features/cooperations/approvals.server.ts';
import { t } from '#app/i18n/t.ts';
import { db } from '#app/infra/db.server.ts';
import { Refusal } from '#app/infra/refusal.ts';
import type { Day } from '#app/money/day.ts';
import { money } from '#app/money/money.ts';
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
      return withApproval(await payment(asked.owed, by), (tx) =>
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

/** A leaver's payment, as those whose agreement it needs read it. */
async function payment(
  exitId: string,
  by: { cooperationId: string; personId: string; today: Day },
): Promise<MoneyMove> {
  const exit = await db().shareExit.findUnique({
    where: { id: exitId, cooperationId: by.cooperationId },
    include: { person: { select: { firstName: true, lastName: true } } },
  });
  if (!exit?.amount) throw new Refusal('unknown_exit', t('Cette demande de sortie n’existe pas.'));
  const { firstName, lastName } = exit.person;
  const what = t('Rembourser les parts de {name}', { name: `${firstName} ${lastName}` });
  return { ...by, kind: 'share_exit', subjectId: exitId, amount: money(exit.amount), what };
}
