import { t } from '#app/i18n/t.ts';
import { fromDay } from '#app/infra/dates.ts';
import { inTransaction } from '#app/infra/db.server.ts';
import { queueMail } from '#app/infra/mail.server.ts';
import { Refusal } from '#app/infra/refusal.ts';
import { dayText } from '#app/i18n/format.ts';
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
      throw new Refusal('not_yours', t('Cet engagement n’est pas le vôtre.'));
    }
    if (pledge.status === 'revoked') return;
    const { status, reflectionEndsAt } = pledge;
    if (status !== 'reserved' || !reflectionEndsAt) {
      throw new Refusal('not_revocable', t('Cet engagement ne peut pas, ou plus, être révoqué.'));
    }
    if (at.getTime() > reflectionEndsAt.getTime()) {
      throw new Refusal(
        'reflection_over',
        t('Votre délai de réflexion a pris fin le {reflectionEndsAt} à minuit.', {
          reflectionEndsAt: dayText(dayOf(reflectionEndsAt)),
        }),
      );
    }
    await tx.pledge.update({
      where: { id: pledgeId },
      data: { status: 'revoked', changedOn: fromDay(dayOf(at)) },
    });
    await queueMail(tx, pledgeRevoked(await letterFacts(tx, pledgeId)));
  });
}
