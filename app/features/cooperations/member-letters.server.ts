import { t } from '#app/i18n/t.ts';
import type { Tx } from '#app/infra/db.server.ts';
import { siteUrl } from '#app/infra/mail.server.ts';
import { writeToMembers } from '#app/features/people/letters.server.ts';

export function paymentsPage({ slug }: { slug: string }): string {
  return siteUrl(`/porteur/${slug}/paiements`);
}

/** Writes to every member of a cooperation about its payments, each in their language. With a `key`, the same event is told once. */
export async function tellMembers(
  tx: Tx,
  of: { where: { id: string } | { stripeAccountId: string }; key?: string },
  write: (name: string) => { subject: string; paragraphs: string[] },
): Promise<void> {
  const { id, name, slug } = await tx.organisation.findUniqueOrThrow({
    where: of.where,
    select: { id: true, name: true, slug: true },
  });
  await writeToMembers(tx, { organisationId: id }, ({ email }) => ({
    ...(of.key ? { key: `${of.key}:${email}` } : {}),
    ...write(name),
    link: { label: t('Voir les paiements'), url: paymentsPage({ slug }) },
  }));
}
