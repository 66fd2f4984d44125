import { knownCategories, openCategories } from '#app/features/share-members/categories.server.ts';
import { refuseTooPublic } from '#app/features/share-members/public-capital.server.ts';
import { lockRegister } from '#app/features/share-members/register.server.ts';
import { t } from '#app/i18n/t.ts';
import { fromDay } from '#app/infra/dates.ts';
import { inTransaction, isRefusal, type Tx } from '#app/infra/db.server.ts';
import { Refusal } from '#app/infra/refusal.ts';
import type { Day } from '#app/money/day.ts';
import { money, negate, sum } from '#app/money/money.ts';
import type { Prisma, ShareTransfer, ShareTransferStatus } from '#prisma/generated/client.ts';
import { heldBy } from './capital.queries.server.ts';
import { lotsLeaving } from './capital.ts';
import { tellDecided, tellDeclined, tellKept, tellOffered, tellTaken } from './transfer-letters.server.ts';

/**
 * A member offers shares to somebody, by their address: whoever has proven it may take them, and then the board decides. What is paid for them
 * is between the two. One offer at a time in each cooperation; the same form twice is one offer.
 */
export async function offerShares(offer: {
  id: string;
  cooperationId: string;
  from: { id: string; email: string };
  toEmail: string;
  shares: number;
  words: string;
  today: Day;
}): Promise<void> {
  const { id, cooperationId, from, shares, words, today } = offer;
  const toEmail = offer.toEmail.trim().toLowerCase();
  if (toEmail === from.email.toLowerCase())
    throw new Refusal('own_address', t('Cette adresse est la vôtre.'), 'toEmail');
  try {
    await inTransaction(async (tx) => {
      await lockRegister(tx, cooperationId);
      if (await tx.shareTransfer.findUnique({ where: { id } })) return;
      const most = await freeShares(tx, cooperationId, from.id);
      if (most < 1) throw new Refusal('holds_nothing', t('Vous n’avez pas de parts à céder ici.'));
      if (shares > most)
        throw new Refusal(
          'too_many_shares',
          t('Choisissez entre 1 et {most} parts.', { most }),
          'handShares',
        );
      await tx.shareTransfer.create({
        data: { id, cooperationId, fromId: from.id, toEmail, shares, words, offeredOn: fromDay(today) },
      });
      await tellOffered(tx, id);
    });
  } catch (error) {
    if (!isRefusal(error, 'P2002', '23505')) throw error;
    throw new Refusal('offered_already', t('Une cession attend déjà sa réponse : reprenez-la d’abord.'));
  }
}

/** What a member holds and has not asked to give back. */
async function freeShares(tx: Tx, cooperationId: string, personId: string): Promise<number> {
  const held = await heldBy(tx, cooperationId, personId);
  const leaving = await tx.shareExit.aggregate({
    where: { cooperationId, personId, status: 'asked' },
    _sum: { shares: true },
  });
  return (held?.shares ?? 0) - (leaving._sum.shares ?? 0);
}

/** The member keeps their shares after all, until the board has decided. */
export async function keepShares(id: string, fromId: string, today: Day): Promise<void> {
  await inTransaction(async (tx) => {
    await moveOn(tx, { id, fromId, status: { in: ['offered', 'taken'] } }, 'cancelled', {
      decidedOn: fromDay(today),
    });
    await tellKept(tx, id);
  });
}

type Taker = { id: string; email: string; emailVerified: boolean };

/**
 * Somebody takes the shares that they are offered, at the address that they have proven; the board is told. A new member asks for a category;
 * who is a member keeps theirs.
 */
export async function takeShares(
  asked: { id: string; category: string },
  taker: Taker,
  today: Day,
): Promise<void> {
  await inTransaction(async (tx) => {
    const offer = await tx.shareTransfer.findUnique({ where: { id: asked.id } });
    if (!offer) throw answered();
    const held = await heldBy(tx, offer.cooperationId, taker.id);
    const category = held?.category ?? asked.category;
    const open = held ? [] : await categoriesToTake(tx, offer.cooperationId, taker.id);
    if (!held && !open.includes(category))
      throw new Refusal('unknown_category', t('Choisissez une catégorie d’associés.'), 'category');
    const taken = { toId: taker.id, takenOn: fromDay(today), category };
    await moveOn(tx, { ...offeredTo(taker), id: asked.id }, 'taken', taken);
    await tellTaken(tx, asked.id);
  });
}

/** The categories that a new member may ask for. */
export async function categoriesToTake(tx: Tx, cooperationId: string, personId: string): Promise<string[]> {
  const categories = await knownCategories(tx, cooperationId);
  return (await openCategories(tx, { cooperationId, personId, categories })).map(({ name }) => name);
}

/** Somebody does not take them. */
export async function declineShares(id: string, taker: Taker, today: Day): Promise<void> {
  await inTransaction(async (tx) => {
    await moveOn(tx, { ...offeredTo(taker), id }, 'declined', { decidedOn: fromDay(today) });
    await tellDeclined(tx, id);
  });
}

/** What is offered to somebody: at their address, once it is proven to be theirs. */
export function offeredTo({ id, email, emailVerified }: Taker) {
  const toEmail = emailVerified ? email.toLowerCase() : '';
  return { toEmail, status: 'offered', fromId: { not: id } } satisfies Prisma.ShareTransferWhereInput;
}

type Decision = {
  id: string;
  cooperationId: string;
  answer: string;
  decidedById: string;
  today: Day;
};

/**
 * The board agrees, as it admits a subscriber: the shares leave one member's line of the register and enter the other's, the last subscribed
 * first, at their nominal value. A new member takes the next number. The capital does not change.
 */
export async function agreeTransfer(decision: Decision): Promise<void> {
  const { id, cooperationId, today, decidedById } = decision;
  const answer = decision.answer.trim();
  await inTransaction(async (tx) => {
    const transfer = await lockTaken(tx, decision);
    const from = await heldBy(tx, cooperationId, transfer.fromId);
    if (!from || from.shares < transfer.shares)
      throw new Refusal('too_many_shares', t('Cette personne ne tient plus autant de parts.'));
    const to = await memberTaking(tx, transfer);
    const lots = lotsLeaving(from.lots, transfer.shares);
    const amount = sum(lots.map(({ nominal, shares }) => money(nominal.times(shares))));
    const handed = [
      { personId: transfer.fromId, category: from.category, amount: negate(amount) },
      { personId: transfer.toId!, category: to.category, amount },
    ];
    await refuseTooPublic(tx, cooperationId, handed, { today, field: 'transfer' });
    const line = { cooperationId, transferId: id, on: fromDay(today), note: answer, madeById: decidedById };
    await tx.shareMovement.createMany({
      data: [
        ...lots.map(({ nominal, shares }) => ({
          ...line,
          kind: 'transfer_out' as const,
          shares: -shares,
          nominal: nominal.toFixed(2),
          personId: transfer.fromId,
          memberNumber: from.memberNumber,
          category: from.category,
        })),
        ...lots.map(({ nominal, shares }) => ({
          ...line,
          kind: 'transfer_in' as const,
          shares,
          nominal: nominal.toFixed(2),
          personId: transfer.toId!,
          ...to,
        })),
      ],
    });
    await moveOn(tx, { id, status: 'taken' }, 'agreed', { decidedOn: fromDay(today), decidedById, answer });
    await tellDecided(tx, id);
  });
}

/** The board does not agree, and says why: both keep what they had. */
export async function refuseTransfer(decision: Decision): Promise<void> {
  const { id, today, decidedById } = decision;
  const answer = decision.answer.trim();
  if (answer === '')
    throw new Refusal('no_reason', t('Dites pourquoi : les deux personnes le liront.'), 'answer');
  await inTransaction(async (tx) => {
    await lockTaken(tx, decision);
    await moveOn(tx, { id, status: 'taken' }, 'refused', { decidedOn: fromDay(today), decidedById, answer });
    await tellDecided(tx, id);
  });
}

/** The number and category of whoever takes shares: theirs since they were first in the register, or the next number. */
async function memberTaking(tx: Tx, { cooperationId, toId, category }: ShareTransfer) {
  const own = await tx.shareMovement.findFirst({
    where: { cooperationId, personId: toId! },
    orderBy: { rank: 'desc' },
    select: { memberNumber: true },
  });
  if (own) return { memberNumber: own.memberNumber, category };
  const { _max } = await tx.shareMovement.aggregate({
    where: { cooperationId },
    _max: { memberNumber: true },
  });
  return { memberNumber: (_max.memberNumber ?? 0) + 1, category };
}

async function lockTaken(tx: Tx, { id, cooperationId }: Decision): Promise<ShareTransfer> {
  await lockRegister(tx, cooperationId);
  const transfer = await tx.shareTransfer.findUnique({ where: { id, cooperationId, status: 'taken' } });
  if (!transfer) throw answered();
  return transfer;
}

/** One step of a transfer, from where it is expected to be; two at once make one. */
async function moveOn(
  tx: Tx,
  from: Prisma.ShareTransferWhereInput,
  status: ShareTransferStatus,
  facts: Prisma.ShareTransferUncheckedUpdateManyInput,
): Promise<void> {
  const { count } = await tx.shareTransfer.updateMany({ where: from, data: { ...facts, status } });
  if (count === 0) throw answered();
}

const answered = () => new Refusal('answered', t('Cette cession n’attend plus cette réponse.'));
