import { t } from '#app/i18n/t.ts';
import type { Tx } from '#app/infra/db.server.ts';
import { letterIn, queueMails, siteUrl } from '#app/infra/mail.server.ts';

export function paymentsPage({ slug }: { slug: string }): string {
  return siteUrl(`/porteur/${slug}/paiements`);
}

/** Writes to every member of a cooperation about its payments, each in their language. With a `key`, the same event is told once. */
export async function tellMembers(
  tx: Tx,
  of: { where: { id: string } | { stripeAccountId: string }; key?: string },
  write: (name: string) => { subject: string; paragraphs: string[] },
): Promise<void> {
  const cooperation = await tx.organisation.findUniqueOrThrow({
    where: of.where,
    select: {
      name: true,
      slug: true,
      memberships: { select: { person: { select: { email: true, language: true } } } },
    },
  });
  await queueMails(
    tx,
    cooperation.memberships.map(({ person }) =>
      letterIn(person.language, () => ({
        ...(of.key ? { key: `${of.key}:${person.email}` } : {}),
        to: person.email,
        ...write(cooperation.name),
        link: { label: t('Voir les paiements'), url: paymentsPage(cooperation) },
      })),
    ),
  );
}
