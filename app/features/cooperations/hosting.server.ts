import { t } from '#app/i18n/t.ts';
import { now } from '#app/infra/clock.server.ts';
import { db, inTransaction, type Tx } from '#app/infra/db.server.ts';
import { siteUrl } from '#app/infra/mail.server.ts';
import { Refusal } from '#app/infra/refusal.ts';
import { writeToMembers } from '#app/features/people/letters.server.ts';
import { checkRna, checkSiren } from '#app/money/identifiers.ts';
import type { LegalForm } from './words.ts';

/** The legal person that a collective named, if it may hold money for it. Other legal forms have no host. */
export async function possibleHost(
  tx: Tx,
  legalForm: LegalForm,
  hostId: string | null,
  hostedId: string | null,
): Promise<string | null> {
  if (legalForm !== 'informal_collective' || hostId === null) return null;
  if (hostId === hostedId) {
    throw new Refusal('own_host', t('Un collectif ne peut pas se porter lui-même.'), 'host');
  }
  const host = await tx.organisation.findUnique({
    where: { id: hostId, kind: 'cooperation' },
    select: { legalForm: true },
  });
  if (host && host.legalForm !== 'informal_collective') return hostId;
  throw new Refusal(
    'host_without_form',
    t(
      'La structure porteuse doit avoir une existence juridique (association, coopérative, fonds de dotation).',
    ),
    'host',
  );
}

/**
 * Finds a host by what people know of it: its SIREN, its RNA, or its exact name here (capitals and spaces forgiven).
 * Refuses with what to do when none or several answer.
 */
export async function findHost(typed: string): Promise<string> {
  const text = typed.trim();
  const siren = checkSiren(text);
  const rna = checkRna(text);
  const hosts = await db().organisation.findMany({
    where: {
      kind: 'cooperation',
      legalForm: { not: 'informal_collective' },
      ...(siren.ok
        ? { siren: siren.value }
        : rna.ok
          ? { rna: rna.value }
          : { name: { equals: text, mode: 'insensitive' as const } }),
    },
    select: { id: true },
    take: 2,
  });
  if (hosts.length === 1) return hosts[0]!.id;
  const sentence =
    hosts.length === 0
      ? t(
          'Nous ne trouvons pas cette structure. Elle doit d’abord être inscrite ici ; donnez son nom exact, son SIREN ou son RNA.',
        )
      : t('Plusieurs structures portent ce nom : donnez plutôt le SIREN ou le RNA de la vôtre.');
  throw new Refusal('host_not_found', sentence, 'host');
}

/** Tells every member of a host that a collective asks for its help. */
export async function askHost(tx: Tx, hostId: string, collective: string): Promise<void> {
  const { name, slug } = await tx.organisation.findUniqueOrThrow({ where: { id: hostId } });
  await writeToMembers(tx, { organisationId: hostId }, () => ({
    subject: t('« {collective} » demande à être porté par {name}', { collective, name }),
    paragraphs: [
      t(
        'Le collectif « {collective} » n’a pas d’existence juridique et demande que {name} reçoive et garde l’argent de ses projets.',
        { collective, name },
      ),
      t('Rien n’est engagé tant que l’un de vos membres n’a pas accepté.'),
    ],
    link: { label: t('Répondre'), url: siteUrl(`/porteur/${slug}`) },
  }));
}

/** A member of the host agrees to hold the collective's money. Saying it twice is saying it once. */
export async function acceptHosting(hostId: string, hostedId: string): Promise<void> {
  await inTransaction(async (tx) => {
    const hosted = await askedOf(tx, hostId, hostedId);
    if (hosted.hostAcceptedAt) return;
    await tx.organisation.update({ where: { id: hostedId }, data: { hostAcceptedAt: now() } });
    await tellCollective(tx, hostedId, (host, name) => ({
      subject: t('{host} accepte de porter votre collectif', { host }),
      paragraphs: [
        t('{host} accepte de porter votre collectif, « {name} ».', { host, name }),
        t('Vous pouvez maintenant ouvrir le compte de paiement et publier vos projets de dons.'),
      ],
    }));
  });
}

/** A member of the host says no; the collective may ask another. Refused once money can move. */
export async function declineHosting(hostId: string, hostedId: string): Promise<void> {
  await inTransaction(async (tx) => {
    const hosted = await askedOf(tx, hostId, hostedId);
    if (hosted.stripeAccountId) {
      throw new Refusal(
        'hosting_in_use',
        t('Le compte de paiement du collectif est ouvert : écrivez-nous pour organiser la suite.'),
      );
    }
    await tellCollective(tx, hostedId, (host, name) => ({
      subject: t('{host} ne portera pas votre collectif', { host }),
      paragraphs: [
        t('{host} ne portera pas votre collectif, « {name} ».', { host, name }),
        t('Vous pouvez demander à une autre structure, dans l’identité du collectif.'),
      ],
    }));
    await tx.organisation.update({ where: { id: hostedId }, data: { hostId: null, hostAcceptedAt: null } });
  });
}

async function askedOf(tx: Tx, hostId: string, hostedId: string) {
  const hosted = await tx.organisation.findFirst({ where: { id: hostedId, hostId } });
  if (!hosted) throw new Refusal('not_asked', t('Ce collectif ne demande plus à être porté par vous.'));
  return hosted;
}

async function tellCollective(
  tx: Tx,
  hostedId: string,
  write: (host: string, name: string) => { subject: string; paragraphs: string[] },
): Promise<void> {
  const { name, slug, host } = await tx.organisation.findUniqueOrThrow({
    where: { id: hostedId },
    select: { name: true, slug: true, host: { select: { name: true } } },
  });
  await writeToMembers(tx, { organisationId: hostedId }, () => ({
    ...write(host?.name ?? t('La structure porteuse'), name),
    link: { label: t('Voir le collectif'), url: siteUrl(`/porteur/${slug}`) },
  }));
}
