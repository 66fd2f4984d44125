import { wakeWorker } from '#app/features/jobs/wake.server.ts';
import { count } from '#app/i18n/format.ts';
import { t } from '#app/i18n/t.ts';
import { now } from '#app/infra/clock.server.ts';
import { db, forManyRows, inTransaction, type Tx } from '#app/infra/db.server.ts';
import { letterIn, queueMails, siteUrl } from '#app/infra/mail.server.ts';
import { Refusal } from '#app/infra/refusal.ts';
import { linkSpent } from '#app/features/people/email-link.server.ts';
import { hashOf, newSecret } from '#app/features/people/secret.server.ts';
import { tellInvited } from './takeover-letters.server.ts';
import { nameOf } from './takeover.ts';

const validDays = 90;
const atATime = 500;

/** Since when a link must have been sent to open anything still. */
function stillValidSince(): Date {
  return new Date(now().getTime() - validDays * 86_400_000);
}

/** The entries that a letter can go to: an address, no account yet, and no letter whose link still works. */
export function toInvite() {
  return {
    email: { not: '' },
    linkedAt: null,
    OR: [{ invitedAt: null }, { invitedAt: { lt: stillValidSince() } }],
  };
}

/**
 * Asks for one letter to each member of a takeover who has an address, no account and no letter yet: a link by which they may join their account to
 * their line of the register. Who does nothing receives nothing more. A job writes them.
 */
export async function askInvitations(order: {
  cooperationId: string;
  takeoverId: string;
  personId: string;
}): Promise<void> {
  const { cooperationId, takeoverId, personId } = order;
  await inTransaction(async (tx) => {
    await tx.registerTakeover.updateMany({
      where: { id: takeoverId, cooperationId, writtenAt: { not: null }, lettersAskedAt: null },
      data: { lettersAskedAt: now(), lettersAskedById: personId },
    });
    await wakeWorker(tx, 'write-registers');
  });
}

/** The slices in which letters that were asked for are still to be written: each bears the id of its takeover. */
export async function slicesToInvite(): Promise<{ id: string; label: string }[]> {
  const takeovers = await db().registerTakeover.findMany({
    where: { lettersAskedAt: { not: null } },
    orderBy: { lettersAskedAt: 'asc' },
    select: { id: true, fileName: true, _count: { select: { entries: { where: toInvite() } } } },
  });
  return takeovers.flatMap(({ id, fileName, _count }) =>
    Array.from({ length: Math.max(1, Math.ceil(_count.entries / atATime)) }, () => ({ id, label: fileName })),
  );
}

/** Writes the next letters of a takeover, all or none; after the last, tells who asked for them. */
export async function inviteSlice(takeoverId: string): Promise<void> {
  await inTransaction(async (tx) => {
    await tx.$queryRaw`select id from "RegisterTakeover" where id = ${takeoverId}::uuid for update`;
    const { lettersAskedAt, cooperation } = await tx.registerTakeover.findUniqueOrThrow({
      where: { id: takeoverId },
      select: { lettersAskedAt: true, cooperation: { select: { name: true } } },
    });
    if (!lettersAskedAt) return;
    const entries = await tx.registerEntry.findMany({
      where: { ...toInvite(), takeoverId },
      orderBy: { memberNumber: 'asc' },
      take: atATime + 1,
    });
    const letters = entries.slice(0, atATime).map((entry) => ({ entry, ...newSecret() }));
    await queueMails(
      tx,
      letters.map(({ entry, secret }) => invitation(cooperation.name, entry, secret)),
    );
    await tx.$executeRaw`
      update "RegisterEntry" e set "linkHash" = sent.hash, "invitedAt" = ${now()}
      from unnest(${letters.map(({ entry }) => entry.id)}::uuid[], ${letters.map(({ hash }) => hash)}::text[]) sent(id, hash)
      where e.id = sent.id`;
    if (letters.length < entries.length) return;
    await tellInvited(tx, takeoverId);
    await tx.registerTakeover.update({
      where: { id: takeoverId },
      data: { lettersAskedAt: null, lettersAskedById: null },
    });
  }, forManyRows);
}

function invitation(
  cooperation: string,
  entry: { email: string; memberNumber: number; firstName: string; lastName: string; denomination: string },
  secret: string,
) {
  return letterIn('fr', () => ({
    to: entry.email,
    subject: t('{cooperation} tient désormais son registre des associés sur Terreau', { cooperation }),
    paragraphs: [
      t('Bonjour {firstName},', { firstName: nameOf(entry) }),
      t(
        'Vous êtes associé·e de {cooperation}, sous le numéro {number}. Son registre est désormais tenu sur Terreau, où vous pouvez voir vos parts, vos attestations et les consultations, si vous rattachez un compte à votre ligne.',
        { cooperation, number: entry.memberNumber },
      ),
      t(
        'Rien ne vous y oblige : sans vous, aucun compte n’est ouvert, vous restez associé·e et cette lettre est la seule. Le lien sert une fois, pendant {validDays} jours.',
        { validDays },
      ),
    ],
    link: { label: t('Voir ma ligne du registre'), url: siteUrl(`/registre/${secret}`) },
  }));
}

async function openEntry(tx: Tx, secret: string) {
  return tx.registerEntry.findFirst({
    where: { linkHash: hashOf(secret), linkedAt: null, invitedAt: { gt: stillValidSince() } },
    include: { cooperation: { select: { name: true } }, person: { select: { kind: true } } },
  });
}

/** What somebody reads who follows the link of their letter; null when it is unknown, used or too old. */
export async function entryShown(secret: string) {
  const entry = await openEntry(db(), secret);
  if (!entry) return null;
  const { cooperationId, personId } = entry;
  const held = await db().shareMovement.aggregate({
    where: { cooperationId, personId },
    _sum: { shares: true },
  });
  return {
    cooperation: entry.cooperation.name,
    number: entry.memberNumber,
    name: nameOf(entry),
    shares: count(held._sum.shares ?? 0, t('part'), t('parts')),
  };
}

/**
 * A member joins their account to the entry under which they were taken over: the lines of the register are theirs from then on, and the row that
 * stood for them goes. The link was sent to their mailbox; it serves once.
 */
export async function linkEntry(secret: string, personId: string): Promise<void> {
  await inTransaction(async (tx) => {
    const found = await openEntry(tx, secret);
    if (!found) throw linkSpent();
    const { id, cooperationId, personId: before } = found;
    await tx.$queryRaw`select id from "Organisation" where id = ${cooperationId}::uuid for no key update`;
    const me = await tx.person.findUniqueOrThrow({ where: { id: personId } });
    if (!me.emailVerifiedAt) throw new Refusal('unverified', t('Confirmez d’abord votre adresse e-mail.'));
    if (me.kind !== found.person.kind) throw new Refusal('other_kind', kindSentence(found.person.kind));
    if ((await tx.shareMovement.count({ where: { cooperationId, personId } })) > 0) {
      throw new Refusal(
        'already_member',
        t(
          'Votre compte a déjà une ligne dans ce registre. Écrivez à la coopération, qui saura laquelle garder.',
        ),
      );
    }
    const { count: joined } = await tx.registerEntry.updateMany({
      where: { id, linkedAt: null },
      data: { personId, linkedAt: now(), linkHash: null },
    });
    if (joined === 0) throw linkSpent();
    const own = { where: { cooperationId, personId: before }, data: { personId } };
    await tx.shareExit.updateMany(own);
    // Who was counted among the voters of a vote stays in its list, which nobody changes.
    await tx.person.deleteMany({ where: { id: before, voices: { none: {} } } });
  });
}

function kindSentence(kind: 'natural_person' | 'legal_person'): string {
  return kind === 'legal_person'
    ? t(
        'Cette ligne est celle d’une personne morale : connectez-vous avec le compte de cette personne morale.',
      )
    : t('Cette ligne est celle d’une personne physique : connectez-vous avec votre propre compte.');
}
