import type { Tx } from '#app/infra/db.server.ts';
import { env } from '#app/infra/env.server.ts';
import { queueMails } from '#app/infra/mail.server.ts';

export function paymentsPage({ slug }: { slug: string }): string {
  return `${env().APP_URL}/porteur/${slug}/paiements`;
}

/** Writes to every member of a cooperation about its payments. With a `key`, the same event is told once. */
export async function tellMembers(
  tx: Tx,
  of: { where: { id: string } | { stripeAccountId: string }; key?: string },
  write: (name: string) => { subject: string; paragraphs: string[] },
): Promise<void> {
  const cooperation = await tx.organisation.findUniqueOrThrow({
    where: of.where,
    select: { name: true, slug: true, memberships: { select: { person: { select: { email: true } } } } },
  });
  await queueMails(
    tx,
    cooperation.memberships.map(({ person }) => ({
      ...(of.key ? { key: `${of.key}:${person.email}` } : {}),
      to: person.email,
      ...write(cooperation.name),
      link: { label: 'Voir les paiements', url: paymentsPage(cooperation) },
    })),
  );
}
