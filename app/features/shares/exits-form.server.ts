import type { z } from 'zod';
import { withApproval, type MoneyMove } from '#app/features/cooperations/approvals.server.ts';
import { t } from '#app/i18n/t.ts';
import { db, inTransaction } from '#app/infra/db.server.ts';
import { Refusal } from '#app/infra/refusal.ts';
import type { Day } from '#app/money/day.ts';
import { money } from '#app/money/money.ts';
import type { ExitsSchema } from './exit.schema.ts';
import { payExit, reversePayment } from './exit-payments.server.ts';
import { acceptExit, askExit, declineExit, memberNumbered, setShareRules } from './exits.server.ts';

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
    case 'pay': {
      const { payment: id, owed: exitId, paidOn: on, paidAmount: amount, way, reference } = asked;
      if (await db().shareExitPayment.findUnique({ where: { id } })) return;
      return withApproval(await payment(exitId, by), (tx) =>
        payExit(tx, { id, exitId, cooperationId, on, amount, way, reference, saidById: personId, today }),
      );
    }
    case 'reverse':
      return inTransaction((tx) =>
        reversePayment(tx, {
          paymentId: asked.wrong,
          cooperationId,
          reason: asked.reason,
          saidById: personId,
          today,
        }),
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

/** A leaver's payment, as those whose agreement it needs read it: for all that is owed, or parts would escape the rule's amount. */
async function payment(
  exitId: string,
  by: { cooperationId: string; personId: string; today: Day },
): Promise<MoneyMove> {
  const exit = await db().shareExit.findUnique({
    where: { id: exitId, cooperationId: by.cooperationId, status: 'accepted' },
    include: { person: { select: { firstName: true, lastName: true } } },
  });
  if (!exit?.amount) throw new Refusal('unknown_exit', t('Rien n’est dû à cette personne.'));
  const { firstName, lastName } = exit.person;
  const what = t('Rembourser les parts de {name}', { name: `${firstName} ${lastName}` });
  return { ...by, kind: 'share_exit', subjectId: exitId, amount: money(exit.amount), what };
}
