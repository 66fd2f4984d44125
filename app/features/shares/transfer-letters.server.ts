import { writeToMembers } from '#app/features/people/letters.server.ts';
import { count } from '#app/i18n/format.ts';
import { asLanguage, t } from '#app/i18n/t.ts';
import type { Tx } from '#app/infra/db.server.ts';
import { letterIn, queueMail, queueMails, siteUrl, type Letter } from '#app/infra/mail.server.ts';

const myShares = () => ({ label: t('Voir vos parts'), url: siteUrl('/mon-espace/parts') });

/** Tells whoever is offered shares, at the address that was given; they may have no account yet. */
export async function tellOffered(tx: Tx, id: string): Promise<void> {
  const { transfer, from, name, shares } = await factsOf(tx, id);
  const known = await tx.person.findFirst({
    where: { email: { equals: transfer.toEmail, mode: 'insensitive' } },
    select: { language: true },
  });
  await queueMail(
    tx,
    letterIn(asLanguage(known?.language ?? 'fr'), () => ({
      key: `share-transfer:${id}:offered`,
      to: transfer.toEmail,
      subject: t('{from} vous propose des parts de {name}', { from, name }),
      paragraphs: [
        t('{from} souhaite vous céder {shares} de {name}.', { from, name, shares: shares() }),
        ...(transfer.words ? [t('« {words} »', { words: transfer.words })] : []),
        t(
          'Si vous êtes d’accord, dites-le dans votre espace, avec cette adresse ; la coopérative décide ensuite si elle vous admet. Ce qui est payé pour ces parts se règle entre vous.',
        ),
      ],
      link: { label: t('Répondre'), url: siteUrl('/mon-espace/parts') },
    })),
  );
}

/** Tells the board that shares are to pass from one to the other, and their holder that they are taken. */
export async function tellTaken(tx: Tx, id: string): Promise<void> {
  const { transfer, from, to, name, shares } = await factsOf(tx, id);
  await writeToMembers(tx, { organisationId: transfer.cooperationId }, (reader) => ({
    key: `share-transfer:${id}:taken:${reader.id}`,
    subject: t('{from} cède des parts à {to} : {name} décide', { from, to, name }),
    paragraphs: [
      t('{from} cède {shares} à {to}. Il faut l’accord de votre conseil.', { from, to, shares: shares() }),
      ...(transfer.words ? [t('« {words} »', { words: transfer.words })] : []),
    ],
    link: {
      label: t('Décider'),
      url: siteUrl(`/porteur/${transfer.cooperation.slug}/parts/cessions`),
    },
  }));
  await tellHolder(tx, id, 'accepted', () => ({
    subject: t('{to} accepte vos parts de {name}', { to, name }),
    paragraphs: [t('{name} doit encore donner son accord.', { name })],
  }));
}

export async function tellDeclined(tx: Tx, id: string): Promise<void> {
  const { name } = await factsOf(tx, id);
  await tellHolder(tx, id, 'declined', () => ({
    subject: t('Vos parts de {name} restent à vous', { name }),
    paragraphs: [t('La personne à qui vous les proposiez ne les prend pas.')],
  }));
}

/** Tells whoever was offered shares, or has taken them, that their holder keeps them. */
export async function tellKept(tx: Tx, id: string): Promise<void> {
  const { transfer, from, name } = await factsOf(tx, id);
  await queueMail(
    tx,
    letterIn(asLanguage(transfer.to?.language ?? 'fr'), () => ({
      key: `share-transfer:${id}:kept`,
      to: transfer.toEmail,
      subject: t('{from} garde ses parts de {name}', { from, name }),
      paragraphs: [t('La cession qui vous était proposée n’aura pas lieu. Vous n’avez rien à faire.')],
      link: myShares(),
    })),
  );
}

/** Tells both what the board has decided; whoever holds the shares now finds their certificate. */
export async function tellDecided(tx: Tx, id: string): Promise<void> {
  const { transfer, from, to, name, shares } = await factsOf(tx, id);
  const isAgreed = transfer.status === 'agreed';
  const paper = () => ({
    label: t('L’attestation de la cession (PDF)'),
    url: siteUrl(`/mon-espace/papiers/cession/${id}`),
  });
  await queueMails(
    tx,
    [transfer.from, transfer.to!].map((person) =>
      letterIn(person.language, () => ({
        key: `share-transfer:${id}:decided:${person.id}`,
        to: person.email,
        subject: isAgreed
          ? t('{name} accepte la cession de parts', { name })
          : t('{name} n’accepte pas la cession de parts', { name }),
        paragraphs: [
          t('Bonjour {firstName},', { firstName: person.firstName }),
          isAgreed
            ? t('{shares} de {from} sont désormais à {to}, et le registre de {name} le dit.', {
                from,
                to,
                name,
                shares: shares(),
              })
            : t('{from} garde ses parts.', { from }),
          ...(transfer.answer ? [t('« {words} »', { words: transfer.answer })] : []),
        ],
        link: myShares(),
        ...(isAgreed && { papers: [paper()] }),
      })),
    ),
  );
}

async function tellHolder(
  tx: Tx,
  id: string,
  what: string,
  write: () => Pick<Letter, 'subject' | 'paragraphs'>,
): Promise<void> {
  const { transfer } = await factsOf(tx, id);
  const { from } = transfer;
  await queueMail(
    tx,
    letterIn(from.language, () => {
      const { subject, paragraphs } = write();
      const hello = t('Bonjour {firstName},', { firstName: from.firstName });
      return {
        key: `share-transfer:${id}:${what}`,
        to: from.email,
        subject,
        paragraphs: [hello, ...paragraphs],
        link: myShares(),
      };
    }),
  );
}

async function factsOf(tx: Tx, id: string) {
  const person = { select: { id: true, email: true, firstName: true, lastName: true, language: true } };
  const transfer = await tx.shareTransfer.findUniqueOrThrow({
    where: { id },
    include: { from: person, to: person, cooperation: { select: { name: true, slug: true } } },
  });
  const named = (one: { firstName: string; lastName: string }) => `${one.firstName} ${one.lastName}`;
  return {
    transfer,
    name: transfer.cooperation.name,
    from: named(transfer.from),
    to: transfer.to ? named(transfer.to) : transfer.toEmail,
    shares: () => count(transfer.shares, t('part'), t('parts')),
  };
}
