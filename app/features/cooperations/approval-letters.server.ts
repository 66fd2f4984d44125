import { t } from '#app/i18n/t.ts';
import type { Tx } from '#app/infra/db.server.ts';
import { letterIn, queueMails, siteUrl } from '#app/infra/mail.server.ts';

/** Asks the other owners and treasurers for their agreement. */
export async function tellApprovalAsked(tx: Tx, id: string): Promise<void> {
  const request = await factsOf(tx, id);
  const asker = await tx.person.findUniqueOrThrow({ where: { id: request.askedById } });
  const { name, slug, memberships } = request.cooperation;
  const others = memberships.filter(({ person }) => person.id !== asker.id);
  await queueMails(
    tx,
    others.map(({ person }) =>
      letterIn(person.language, () => ({
        key: `approval:${id}:asked:${person.id}`,
        to: person.email,
        subject: t('Votre accord est demandé pour {name}', { name }),
        paragraphs: [
          t('{firstName} {lastName} demande : {what}.', {
            firstName: asker.firstName,
            lastName: asker.lastName,
            what: request.what,
          }),
          t('La règle de {name} veut l’accord de {needed} membres.', { name, needed: request.needed }),
        ],
        link: { label: t('Voir la demande'), url: siteUrl(`/porteur/${slug}/accords`) },
      })),
    ),
  );
}

/** Tells who asked that enough have agreed. */
export async function tellApproved(tx: Tx, id: string): Promise<void> {
  const request = await factsOf(tx, id);
  const asker = await tx.person.findUniqueOrThrow({ where: { id: request.askedById } });
  const { name, slug } = request.cooperation;
  await queueMails(tx, [
    letterIn(asker.language, () => ({
      key: `approval:${id}:given`,
      to: asker.email,
      subject: t('Assez de membres de {name} sont d’accord', { name }),
      paragraphs: [
        t('{what} : {needed} membres sont d’accord. Vous pouvez le faire.', {
          what: request.what,
          needed: request.needed,
        }),
      ],
      link: { label: t('Voir la demande'), url: siteUrl(`/porteur/${slug}/accords`) },
    })),
  ]);
}

function factsOf(tx: Tx, id: string) {
  const person = { select: { id: true, email: true, language: true } };
  const memberships = {
    where: { duty: { in: ['owner' as const, 'treasurer' as const] } },
    select: { person },
  };
  return tx.approvalRequest.findUniqueOrThrow({
    where: { id },
    include: { cooperation: { select: { name: true, slug: true, memberships } } },
  });
}
