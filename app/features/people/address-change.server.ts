import { dayText } from '#app/i18n/format.ts';
import { t } from '#app/i18n/t.ts';
import { now } from '#app/infra/clock.server.ts';
import { db, inTransaction, isRefusal, type Tx } from '#app/infra/db.server.ts';
import { countedAddress, countTry } from '#app/infra/rate-limit.server.ts';
import { Refusal } from '#app/infra/refusal.ts';
import { openSession } from '#app/infra/session.server.ts';
import { dayOf } from '#app/money/day.ts';
import type { AddressChange, Person } from '#prisma/generated/client.ts';
import {
  askForProof,
  halfHidden,
  sayAddressIsTaken,
  sayChangeAsked,
  sayChanged,
  sayStopped,
} from './address-letters.server.ts';
import { linkSpent, makeEmailLink } from './email-link.server.ts';
import { limits } from './limits.ts';
import { hashOf, newSecret } from './secret.server.ts';

const hoursToProve = 24;
/** How long the owner of the old address can take a change back. */
const daysToUndo = 7;

const later = (at: Date, hours: number) => new Date(at.getTime() + hours * 3_600_000);

/**
 * Someone wants another address; that it is them was made sure of just before. Nothing changes before its mailbox has proven it. The answer is the same when
 * it is somebody else's: only the letter that goes there says so. An old address that was proven is told, with a link that stops it.
 */
export async function askForAddressChange(
  personId: string,
  form: { newEmail: string },
  asked: { clientAddress: string },
): Promise<void> {
  await countTry(limits.addressChange, personId);
  await countTry(limits.letterAddress, countedAddress(asked.clientAddress));
  await countTry(limits.letterAccount, form.newEmail);
  await inTransaction(async (tx) => {
    const person = await locked(tx, personId);
    if (person.email === form.newEmail)
      throw new Refusal('same_address', t('C’est déjà votre adresse.'), 'newEmail');
    await tx.addressChange.updateMany({
      where: { personId, provedAt: null, endedAt: null },
      data: { endedAt: now() },
    });
    const taken = await belongsToAnother(tx, form.newEmail, personId);
    const proof = taken ? null : newSecret();
    const stop = person.emailVerifiedAt ? newSecret() : null;
    const change = await tx.addressChange.create({
      data: {
        personId,
        fromEmail: person.email,
        toEmail: form.newEmail,
        askedAt: now(),
        expiresAt: later(now(), hoursToProve),
        proofHash: proof?.hash ?? null,
        stopHash: stop?.hash ?? null,
      },
    });
    if (proof) await askForProof(tx, change, person, proof.secret);
    else await sayAddressIsTaken(tx, change, person.language);
    if (stop) await sayChangeAsked(tx, change, person, stop.secret);
  });
}

/** Is it somebody's, or kept for somebody who could still take a change back? */
async function belongsToAnother(tx: Tx, email: string, personId: string): Promise<boolean> {
  const people = await tx.person.count({ where: { email, id: { not: personId } } });
  return people > 0 || isKept(tx, email, personId);
}

/** Is it kept for somebody who left it, and could still come back to it? */
export async function isKept(tx: Tx, email: string, personId: string | null = null): Promise<boolean> {
  const kept = { fromEmail: email, undoUntil: { gt: now() }, endedAt: null };
  return (
    (await tx.addressChange.count({ where: { ...kept, personId: personId ? { not: personId } : {} } })) > 0
  );
}

/** The change that a link would prove, if it still works and is this person's. Looking proves nothing. */
export async function changeToProve(secret: string, personId: string): Promise<{ toEmail: string } | null> {
  return db().addressChange.findFirst({
    where: { proofHash: hashOf(secret), personId, provedAt: null, endedAt: null, expiresAt: { gt: now() } },
    select: { toEmail: true },
  });
}

/**
 * The new mailbox is theirs: from now on the address is. They must be signed in, so that a stranger at a mistyped address gains nothing. All
 * other sessions end, and so does what letters to the old address still opened. Gives the Set-Cookie header.
 */
export async function proveNewAddress(secret: string, personId: string, request: Request): Promise<string> {
  await whereFree(async (tx) => {
    const person = await locked(tx, personId);
    const change = await tx.addressChange.findUnique({ where: { proofHash: hashOf(secret) } });
    const works =
      change?.personId === personId && !change.provedAt && !change.endedAt && change.expiresAt > now();
    if (!works || change.fromEmail !== person.email) throw linkSpent();
    if (await belongsToAnother(tx, change.toEmail, personId)) throw taken();
    const undo = person.emailVerifiedAt ? newSecret() : null;
    const undoUntil = undo && later(now(), daysToUndo * 24);
    const { count } = await tx.addressChange.updateMany({
      where: { id: change.id, provedAt: null, endedAt: null },
      data: { provedAt: now(), undoUntil, undoHash: undo?.hash ?? null },
    });
    if (count === 0) throw linkSpent();
    if (person.emailVerifiedAt) await keepWhatTheAddressProved(tx, person);
    await moveTo(tx, person, change.toEmail);
    await sayChanged(tx, change, person, undo && { secret: undo.secret, days: daysToUndo });
  });
  return openSession(request, personId);
}

/** What the link in a letter to the old address would do: nothing any more, stop what is asked, or undo what was done. */
export async function changeToStop(
  secret: string,
): Promise<{ state: 'asked' | 'done'; from: string; to: string } | null> {
  const change = await stoppable(db(), secret);
  if (!change) return null;
  const { fromEmail, toEmail, provedAt } = change;
  return { state: provedAt ? 'done' : 'asked', from: fromEmail, to: halfHidden(toEmail) };
}

/**
 * The owner of the old address did not ask for this: somebody knows their password. A change under way is stopped, one that was done is undone
 * with all that came after it; the password and all sessions end. Gives the secret with which they choose another password.
 */
export async function stopAddressChange(secret: string): Promise<string> {
  const found = await stoppable(db(), secret);
  if (!found) throw linkSpent();
  return whereFree(async (tx) => {
    const person = await locked(tx, found.personId);
    const change = await stoppable(tx, secret);
    if (!change) throw linkSpent();
    await tx.addressChange.updateMany({
      where: { personId: person.id, askedAt: { gte: change.askedAt }, endedAt: null },
      data: { endedAt: now() },
    });
    await moveTo(tx, person, change.fromEmail);
    await tx.person.update({ where: { id: person.id }, data: { passwordHash: null } });
    await sayStopped(tx, change, person);
    return makeEmailLink(tx, person.id, 'reset_password');
  });
}

async function stoppable(tx: Tx, secret: string): Promise<AddressChange | null> {
  const hash = hashOf(secret);
  const change = await tx.addressChange.findFirst({
    where: { OR: [{ stopHash: hash }, { undoHash: hash }], endedAt: null },
  });
  const until = change?.provedAt ? change.undoUntil : change?.expiresAt;
  return change && until && until > now() ? change : null;
}

/**
 * Until when the last change of somebody's address can be undone; null when it cannot. Until then the account that their money goes to stays
 * the same: whoever took their address would else take the money too.
 */
export async function undoableUntil(personId: string, tx: Tx = db()): Promise<Date | null> {
  const change = await tx.addressChange.findFirst({
    where: { personId, undoUntil: { gt: now() }, endedAt: null },
    orderBy: { undoUntil: 'desc' },
    select: { undoUntil: true },
  });
  return change?.undoUntil ?? null;
}

/** Refuses to say elsewhere where somebody's money goes while a change of their address can still be undone. */
export async function refuseWhileUndoable(personId: string): Promise<void> {
  const until = await undoableUntil(personId);
  if (!until) return;
  throw new Refusal(
    'address_just_changed',
    t(
      'Votre adresse e-mail vient de changer : le compte où va votre argent ne peut pas changer avant le {day}. C’est une protection, si ce n’était pas vous.',
      { day: dayText(dayOf(until)) },
    ),
  );
}

/** What somebody did or refused as a guest, under an address that they had proven, stays theirs when the address goes. */
async function keepWhatTheAddressProved(tx: Tx, { id, email, mutedLetters }: Person): Promise<void> {
  const refused = await tx.letterChoice.findUnique({ where: { email } });
  if (refused) {
    const both = [...new Set([...mutedLetters, ...refused.muted])];
    await tx.person.update({ where: { id }, data: { mutedLetters: both } });
  }
  const guest = { where: { email, personId: null }, data: { personId: id } };
  await tx.pledge.updateMany(guest);
  await tx.monthlyGift.updateMany(guest);
  await tx.complaint.updateMany(guest);
  await tx.helpOffer.updateMany(guest);
  // Those in the books stay as they were written.
  await tx.contribution.updateMany({ ...guest, where: { ...guest.where, status: { not: 'validated' } } });
}

/**
 * Gives the person another address, proven by its mailbox. Shares offered to them stay offered; every session and every link of a letter
 * ends. Stripe is told by a job.
 */
async function moveTo(tx: Tx, person: Person, email: string): Promise<void> {
  const { id: personId } = person;
  await tx.session.deleteMany({ where: { personId } });
  await tx.emailToken.deleteMany({ where: { personId } });
  await tx.$executeRaw`
    delete from "RevocationLink" l using "Pledge" g where g.id = l."pledgeId" and g."personId" = ${personId}::uuid`;
  for (const { id } of await tx.monthlyGift.findMany({ where: { personId }, select: { id: true } }))
    await tx.monthlyGift.update({ where: { id }, data: { key: newSecret().secret } });
  await tx.repaymentChoice.updateMany({ where: { personId }, data: { key: newSecret().secret } });
  if (email === person.email) return;
  await tx.shareTransfer.updateMany({
    where: { toEmail: person.email, status: 'offered' },
    data: { toEmail: email },
  });
  await rewrite(tx, { personId, email: person.email }, email);
  await tx.person.update({
    where: { id: personId },
    data: {
      email,
      emailVerifiedAt: now(),
      customerEmail: person.customerEmail ?? person.email,
    },
  });
}

/**
 * What goes on bears the new address. Pledges keep the one they were made with, as Stripe was told; who reads them for a letter takes their
 * person's.
 */
async function rewrite(tx: Tx, of: { personId: string; email: string }, email: string): Promise<void> {
  const data = { email };
  await tx.monthlyGift.updateMany({ where: of, data });
  await tx.complaint.updateMany({ where: { ...of, answeredOn: null }, data });
  await tx.helpOffer.updateMany({ where: of, data });
  await tx.contribution.updateMany({ where: { ...of, status: { not: 'validated' } }, data });
}

async function locked(tx: Tx, id: string): Promise<Person> {
  await tx.$queryRaw`select id from "Person" where id = ${id}::uuid for update`;
  return tx.person.findUniqueOrThrow({ where: { id } });
}

/** A transaction that gives somebody an address, which somebody else may take at the same instant. */
async function whereFree<T>(work: (tx: Tx) => Promise<T>): Promise<T> {
  try {
    return await inTransaction(work);
  } catch (error) {
    throw isRefusal(error, 'P2002', '23505') ? taken() : error;
  }
}

const taken = () =>
  new Refusal(
    'address_taken',
    t('Cette adresse sert entre-temps à un autre accès. Écrivez-nous si c’est la vôtre.'),
  );
