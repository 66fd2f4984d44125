import { endOfReflection } from '#app/features/parameters/reflection.server.ts';
import { fromDay } from '#app/infra/dates.ts';
import type { Tx } from '#app/infra/db.server.ts';
import { queueMail, siteUrl } from '#app/infra/mail.server.ts';
import { dayOf, type Day } from '#app/money/day.ts';
import type { Prisma } from '#prisma/generated/client.ts';
import { pledgeReserved } from './letters.ts';
import { letterFacts } from './letter-facts.server.ts';
import type { LockedPledge } from './lock.server.ts';
import { makeRevocationLink } from './revocation-link.server.ts';

/** A loan or share pledge has its means of payment: it is reserved, its days of reflection run, and its letter says how it is taken back. */
export async function reserve(
  tx: Tx,
  pledge: LockedPledge,
  means: Prisma.PledgeUncheckedUpdateInput,
  on: Day,
): Promise<void> {
  const reflectionEndsAt = await markReserved(tx, pledge, means, on);
  const facts = await letterFacts(tx, pledge.id);
  const secret = await makeRevocationLink(tx, pledge.id, reflectionEndsAt);
  const revokeUrl = siteUrl(`/revoquer/${secret}`, facts.language);
  await queueMail(tx, pledgeReserved(facts, dayOf(reflectionEndsAt), revokeUrl));
}

/** The same without its letter. Answers until when it can be taken back: as it was said before, where something was. */
export async function markReserved(
  tx: Tx,
  pledge: LockedPledge,
  means: Prisma.PledgeUncheckedUpdateInput,
  on: Day,
): Promise<Date> {
  const reflectionEndsAt = pledge.reflectionEndsAt ?? (await endOfReflection(tx, pledge.createdAt));
  await tx.pledge.update({
    where: { id: pledge.id },
    data: { ...means, status: 'reserved', reflectionEndsAt, changedOn: fromDay(on) },
  });
  return reflectionEndsAt;
}
