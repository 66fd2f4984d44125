import { t } from '#app/i18n/t.ts';
import { fromDay } from '#app/infra/dates.ts';
import { inTransaction, type Tx } from '#app/infra/db.server.ts';
import { queueMail } from '#app/infra/mail.server.ts';
import { Refusal } from '#app/infra/refusal.ts';
import { dayText } from '#app/i18n/format.ts';
import { dayOf } from '#app/money/day.ts';
import { letterFacts } from './letter-facts.server.ts';
import { pledgeRevoked } from './letters.ts';
import { lockPledge } from './lock.server.ts';
import { tellOfRevocation } from './owner-letters.server.ts';
import { offerFreedPlaces } from './waiting-list.server.ts';
import { freeWallets } from './wallet-pledge.server.ts';

/** Takes back a loan or share pledge during its days of reflection: no reason, no cost, nothing is ever charged. */
export async function revokePledge(revocation: {
  pledgeId: string;
  personId: string;
  at: Date;
}): Promise<void> {
  const { pledgeId, personId, at } = revocation;
  await inTransaction(async (tx) => {
    const pledge = await tx.pledge.findUnique({ where: { id: pledgeId }, select: { personId: true } });
    if (pledge?.personId !== personId) {
      throw new Refusal('not_yours', t('Cet engagement n’est pas le vôtre.'));
    }
    await revoke(tx, pledgeId, at);
  });
}

/** The same for whoever may: the place is free again for those who wait, and the cooperation is told, without a name. */
export async function revoke(tx: Tx, pledgeId: string, at: Date): Promise<void> {
  // The campaign first, as those who pledge take their locks.
  await tx.$queryRaw`select id from "Campaign" where id = (select "campaignId" from "Pledge" where id = ${pledgeId}::uuid)
    for no key update`;
  const pledge = await lockPledge(tx, pledgeId);
  if (pledge?.status === 'revoked') return;
  // Before the money of a transfer has come, nothing binds anybody.
  const waits = pledge?.status === 'awaiting_transfer';
  if ((pledge?.status !== 'reserved' && !waits) || !pledge.reflectionEndsAt) {
    throw new Refusal('not_revocable', t('Cet engagement ne peut pas, ou plus, être révoqué.'));
  }
  const { reflectionEndsAt, campaignId } = pledge;
  if (!waits && at.getTime() > reflectionEndsAt.getTime()) {
    throw new Refusal(
      'reflection_over',
      t('Votre délai de réflexion a pris fin le {reflectionEndsAt} à 23 h 59.', {
        reflectionEndsAt: dayText(dayOf(reflectionEndsAt)),
      }),
    );
  }
  await freeWallets(tx, { id: pledgeId });
  await tx.pledge.update({
    where: { id: pledgeId },
    data: { status: 'revoked', changedOn: fromDay(dayOf(at)) },
  });
  const facts = await letterFacts(tx, pledgeId);
  await queueMail(tx, pledgeRevoked(facts));
  // Nobody was told of a promise whose money had not come.
  if (!waits) await tellOfRevocation(tx, facts, campaignId);
  await offerFreedPlaces(tx, campaignId, at);
}
