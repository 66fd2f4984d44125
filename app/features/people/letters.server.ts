import type { Tx } from '#app/infra/db.server.ts';
import { letterIn, queueMails, type Letter } from '#app/infra/mail.server.ts';
import type { Prisma } from '#prisma/generated/client.ts';

/**
 * Writes to the people who hold these memberships, each once and in their language: one query, and one statement whatever their number.
 * The caller makes the key, from the id or the address of the reader; a letter without one may repeat.
 */
export async function writeToMembers(
  tx: Tx,
  memberships: Prisma.MembershipWhereInput,
  write: (reader: { id: string; email: string; firstName: string }) => Omit<Letter, 'to' | 'language'>,
): Promise<void> {
  const people = await tx.person.findMany({
    where: { memberships: { some: memberships } },
    select: { id: true, email: true, firstName: true, language: true },
  });
  await queueMails(
    tx,
    people.map((person) => letterIn(person.language, () => ({ ...write(person), to: person.email }))),
  );
}

/** What a letter to a cooperation or from it says of the project. */
export const projectOfLetter = {
  id: true,
  title: true,
  slug: true,
  cooperationId: true,
  cooperation: { select: { name: true, contactEmail: true } },
} as const satisfies Prisma.ProjectSelect;
