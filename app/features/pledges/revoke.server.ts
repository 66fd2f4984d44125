import { fromDay } from '#app/infra/dates.ts';
import { inTransaction } from '#app/infra/db.server.ts';
import { queueMail } from '#app/infra/mail.server.ts';
import { Refusal } from '#app/infra/refusal.ts';
import { dayText } from '#app/money/format.ts';
import { dayOf } from '#app/money/day.ts';
import { letterFacts } from './letter-facts.server.ts';
import { pledgeRevoked } from './letters.ts';
import { lockPledge } from './lock.server.ts';

/** Takes back a loan or share pledge during its days of reflection: no reason, no cost, nothing is ever charged. */
export async function revokePledge(revocation: {
  pledgeId: string;
  personId: string;
  at: Date;
}): Promise<void> {
  const { pledgeId, personId, at } = revocation;
  await inTransaction(async (tx) => {
    const pledge = await lockPledge(tx, pledgeId);
    if (!pledge || pledge.personId !== personId) {
      throw new Refusal('not_yours', 'Cet engagement n’est pas le vôtre.');
    }
    if (pledge.status === 'revoked') return;
    const { status, reflectionEndsAt } = pledge;
    if (status !== 'reserved' || !reflectionEndsAt) {
      throw new Refusal('not_revocable', 'Cet engagement ne peut pas, ou plus, être révoqué.');
    }
    if (at.getTime() > reflectionEndsAt.getTime()) {
      throw new Refusal(
        'reflection_over',
        `Votre délai de réflexion a pris fin le ${dayText(dayOf(reflectionEndsAt))} à minuit.`,
      );
    }
    await tx.pledge.update({
      where: { id: pledgeId },
      data: { status: 'revoked', changedOn: fromDay(dayOf(at)) },
    });
    await queueMail(tx, pledgeRevoked(await letterFacts(tx, pledgeId)));
  });
}
