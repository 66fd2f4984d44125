import { writeToMembers } from '#app/features/people/letters.server.ts';
import { t } from '#app/i18n/t.ts';
import type { Tx } from '#app/infra/db.server.ts';
import { letterIn, queueMail, siteUrl } from '#app/infra/mail.server.ts';
import { pageOfApproval } from './approval-pages.ts';

/** Asks the other owners and treasurers for their agreement. */
export async function tellApprovalAsked(tx: Tx, id: string): Promise<void> {
  const { what, needed, cooperation, cooperationId, askedById } = await requestOf(tx, id);
  const { firstName, lastName } = await tx.person.findUniqueOrThrow({ where: { id: askedById } });
  const { name, slug } = cooperation;
  const others = {
    organisationId: cooperationId,
    personId: { not: askedById },
    duty: { in: ['owner' as const, 'treasurer' as const] },
  };
  await writeToMembers(tx, others, (reader) => ({
    key: `approval:${id}:asked:${reader.id}`,
    subject: t('Votre accord est demandé pour {name}', { name }),
    paragraphs: [
      t('{firstName} {lastName} demande : {what}.', { firstName, lastName, what }),
      t('La règle de {name} veut l’accord de {needed} membres.', { name, needed }),
    ],
    link: { label: t('Voir la demande'), url: siteUrl(`/porteur/${slug}/accords`) },
  }));
}

/** Tells who asked that enough have agreed. */
export async function tellApproved(tx: Tx, id: string): Promise<void> {
  const request = await requestOf(tx, id);
  const { what, needed, cooperation, askedById } = request;
  const asker = await tx.person.findUniqueOrThrow({ where: { id: askedById } });
  const { name, slug } = cooperation;
  await queueMail(
    tx,
    letterIn(asker.language, () => ({
      key: `approval:${id}:given`,
      to: asker.email,
      subject: t('Assez de membres de {name} sont d’accord', { name }),
      paragraphs: [t('{what} : {needed} membres sont d’accord. Vous pouvez le faire.', { what, needed })],
      link: { label: t('Le faire maintenant'), url: siteUrl(pageOfApproval(request, slug)) },
    })),
  );
}

function requestOf(tx: Tx, id: string) {
  return tx.approvalRequest.findUniqueOrThrow({
    where: { id },
    include: { cooperation: { select: { name: true, slug: true } } },
  });
}
