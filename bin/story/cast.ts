import { actingAs } from '#app/infra/actor.server.ts';
import { confirmEmail, register } from '#app/features/people/sign-up.server.ts';
import { acceptInvitation, inviteMember } from '#app/features/people/invitations.server.ts';
import { changeBankAccount } from '#app/features/citizens/profile.server.ts';
import { db, inTransaction } from '#app/infra/db.server.ts';
import { hashPassword } from '#app/infra/password.server.ts';

export type Someone = { id: string; email: string; firstName: string; lastName: string };
export type Newcomer = { email: string; firstName: string; lastName: string };

/** What somebody does, under their name: the story of rows says who did it, and when it was in the story. */
export function as<T>({ id }: { id: string }, work: () => T): T {
  return actingAs(`person:${id}`, work);
}

const hashes = new Map<string, Promise<string>>();

/** People of a story who share a password share its hash: hashing is slow on purpose, and nothing is learned from 300 of them. */
function hashOnce(password: string): Promise<string> {
  const known = hashes.get(password) ?? hashPassword(password);
  hashes.set(password, known);
  return known;
}

/** Someone signs up and follows the link in the mail. */
export async function newcomer(person: Newcomer, password: string): Promise<Someone> {
  const passwordHash = await hashOnce(password);
  const secret = await inTransaction((tx) => register(tx, { ...person, passwordHash }));
  if (!secret) throw new Error(`${person.email} is in the story twice`);
  await confirmEmail(secret);
  const { id } = await db().person.findUniqueOrThrow({
    where: { email: person.email },
    select: { id: true },
  });
  return { ...person, id };
}

/** Says where repayments are to be sent. */
export async function giveIban(person: Someone, iban: string): Promise<void> {
  await changeBankAccount(person.id, { iban, ibanHolder: `${person.firstName} ${person.lastName}` });
}

/** Someone is invited by a member, and accepts. */
export async function joinsBy(organisationId: string, inviter: Someone, invited: Someone): Promise<void> {
  const secret = await inTransaction((tx) =>
    inviteMember(tx, { organisationId, email: invited.email, invitedById: inviter.id }),
  );
  await acceptInvitation(secret, invited.id);
}
