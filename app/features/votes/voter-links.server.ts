import { hashOf, newSecret } from '#app/features/people/secret.server.ts';
import { now } from '#app/infra/clock.server.ts';
import { fromDay } from '#app/infra/dates.ts';
import { db, type Tx } from '#app/infra/db.server.ts';
import { siteUrl } from '#app/infra/mail.server.ts';
import { addDays, dayOf, type Day } from '#app/money/day.ts';
import { ballotFor } from './ballot.queries.server.ts';

/** A link shows the result for so many days after the vote, then is forgotten with its address. */
const daysShown = 90;

/** Makes the link of each voter who has no account, and gives it by voter. Only its hash is kept. */
export async function makeLinks(
  tx: Tx,
  voteId: string,
  voters: readonly { personId: string; letterTo: string }[],
): Promise<Map<string, { to: string; url: string }>> {
  const made = voters.map((voter) => ({ ...voter, ...newSecret() }));
  await tx.voterLink.createMany({
    data: made.map(({ personId, letterTo, hash }) => ({ voteId, personId, email: letterTo, hash })),
  });
  return new Map(
    made.map(({ personId, letterTo, secret }) => [
      personId,
      { to: letterTo, url: siteUrl(`/bulletins/${secret}`) },
    ]),
  );
}

/** Whose ballot a link opens, and how it stands; null when it is unknown or forgotten. Looking votes nothing. */
export async function ballotByLink(secret: string, today: Day) {
  const link = await db().voterLink.findUnique({
    where: { hash: hashOf(secret) },
    include: { voter: { include: { person: { select: { firstName: true, lastName: true } } } } },
  });
  if (!link) return null;
  const { voteId, personId, voter } = link;
  const ballot = await ballotFor(personId, voteId, today);
  const who = `${voter.person.firstName} ${voter.person.lastName}`.trim();
  return ballot && { voteId, personId, who, ballot };
}

/** Forgets the links of votes that ended long ago, and the addresses to which they went. */
export async function sweepVoterLinks(at = now()): Promise<void> {
  const before = fromDay(addDays(dayOf(at), -daysShown));
  await db().voterLink.deleteMany({ where: { voter: { vote: { closedOn: { lt: before } } } } });
}
