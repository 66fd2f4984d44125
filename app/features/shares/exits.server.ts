import { lockRegister } from '#app/features/share-members/register.server.ts';
import { dayText, euros } from '#app/i18n/format.ts';
import { t } from '#app/i18n/t.ts';
import { fromDay } from '#app/infra/dates.ts';
import { db, inTransaction, isRefusal, type Tx } from '#app/infra/db.server.ts';
import { Refusal } from '#app/infra/refusal.ts';
import { addMonths, type Day } from '#app/money/day.ts';
import { decimalText, isPositive, money, sum, type Money } from '#app/money/money.ts';
import type { ExitReason, ShareExit } from '#prisma/generated/client.ts';
import { heldBy } from './capital.queries.server.ts';
import { lotsLeaving, type Lot } from './capital.ts';
import { tellExitAsked, tellExitDecided } from './exit-letters.server.ts';

/** A member asks to leave with some or all of their shares, or the cooperation says that they do. One request at a time. Gives its id. */
export async function askExit(asked: {
  id: string;
  cooperationId: string;
  personId: string;
  shares: number;
  reason: ExitReason;
  words: string;
  askedById: string;
  today: Day;
}): Promise<void> {
  const { today, ...request } = asked;
  try {
    await inTransaction(async (tx) => {
      await lockRegister(tx, asked.cooperationId);
      if (await tx.shareExit.findUnique({ where: { id: asked.id } })) return;
      const held = await heldBy(tx, asked.cooperationId, asked.personId);
      if (!held) throw new Refusal('holds_nothing', t('Cette personne ne tient aucune part.'));
      if (asked.shares < 1 || asked.shares > held.shares) {
        throw new Refusal('too_many_shares', t('Choisissez entre 1 et {shares} parts.', held), 'shares');
      }
      await tx.shareExit.create({ data: { ...request, askedOn: fromDay(today) } });
      await tellExitAsked(tx, asked.id);
    });
  } catch (error) {
    if (!isRefusal(error, 'P2002', '23505')) throw error;
    throw new Refusal('asked_already', t('Une demande de sortie attend déjà une réponse.'));
  }
}

/** Who asked takes their request back, as long as it has no answer. */
export async function cancelExit(id: string, askedById: string, today: Day): Promise<void> {
  await inTransaction(async (tx) => {
    const { count } = await tx.shareExit.updateMany({
      where: { id, askedById, status: 'asked' },
      data: { status: 'cancelled', decidedOn: fromDay(today) },
    });
    if (count === 0) throw new Refusal('answered', t('Cette demande a déjà sa réponse.'));
  });
}

type Answer = { exitId: string; cooperationId: string; answer: string; decidedById: string; today: Day };

/**
 * The cooperation lets a member go: the shares leave the register today, and their value is owed. Nominal value at most, less only with a reason; paid
 * within the deferral that its bylaws allow, five years at the utmost.
 */
export async function acceptExit(
  decision: Answer & { amount: Money; lowerWhy: string; dueOn: Day },
): Promise<void> {
  const { exitId, cooperationId, amount, lowerWhy, dueOn, today } = decision;
  await inTransaction(async (tx) => {
    const exit = await lockExit(tx, decision, 'asked');
    const held = await heldBy(tx, cooperationId, exit.personId);
    if (!held || held.shares < exit.shares) {
      throw new Refusal('too_many_shares', t('Cette personne ne tient plus autant de parts.'));
    }
    const leaving = lotsLeaving(held.lots, exit.shares);
    const nominal = sum(leaving.map((lot) => money(lot.nominal.times(lot.shares))));
    if (!isPositive(amount) || amount.greaterThan(nominal)) {
      const most = euros(nominal);
      throw new Refusal(
        'above_nominal',
        t('Une part se rembourse au plus à sa valeur nominale : {most}.', { most }),
        'amount',
      );
    }
    if (amount.lessThan(nominal) && lowerWhy.trim() === '') {
      throw new Refusal('no_reason', t('Dites pourquoi c’est moins que la valeur nominale.'), 'lowerWhy');
    }
    await refuseTooLate(tx, cooperationId, dueOn, today);
    await tx.shareExit.update({
      where: { id: exitId },
      data: {
        status: 'accepted',
        decidedOn: fromDay(today),
        decidedById: decision.decidedById,
        answer: decision.answer.trim(),
        amount: decimalText(amount),
        lowerWhy: lowerWhy.trim(),
        dueOn: fromDay(dueOn),
      },
    });
    await writeExit(tx, exit, { ...held, leaving }, decision);
    await tellExitDecided(tx, exitId);
  });
}

/** The cooperation does not let a member go for now, and says why. */
export async function declineExit(decision: Answer): Promise<void> {
  const { exitId, answer, decidedById, today } = decision;
  if (answer.trim() === '')
    throw new Refusal('no_reason', t('Dites pourquoi : la personne le lira.'), 'answer');
  await inTransaction(async (tx) => {
    await lockExit(tx, decision, 'asked');
    await tx.shareExit.update({
      where: { id: exitId },
      data: { status: 'declined', decidedOn: fromDay(today), decidedById, answer: answer.trim() },
    });
    await tellExitDecided(tx, exitId);
  });
}

async function refuseTooLate(tx: Tx, cooperationId: string, dueOn: Day, today: Day): Promise<void> {
  const rules = await tx.shareRules.findUnique({ where: { cooperationId } });
  const latest = addMonths(today, rules?.deferralMonths ?? 60);
  if (dueOn < today) throw new Refusal('past', t('Ce jour est passé.'), 'dueOn');
  if (dueOn <= latest) return;
  throw new Refusal(
    'too_late',
    t('Vos règles permettent d’attendre jusqu’au {latest} au plus.', { latest: dayText(latest) }),
    'dueOn',
  );
}

async function writeExit(
  tx: Tx,
  exit: ShareExit,
  held: { leaving: Lot[]; memberNumber: number; category: string },
  { answer, decidedById, today }: Answer,
): Promise<void> {
  await tx.shareMovement.createMany({
    data: held.leaving.map(({ nominal, shares }) => ({
      cooperationId: exit.cooperationId,
      personId: exit.personId,
      exitId: exit.id,
      memberNumber: held.memberNumber,
      category: held.category,
      kind: 'exit' as const,
      on: fromDay(today),
      shares: -shares,
      nominal: decimalText(nominal),
      note: answer.trim(),
      madeById: decidedById,
    })),
  });
}

/** A request to leave, under the cooperation's lock, as long as it is where the caller wants it. */
export async function lockExit(
  tx: Tx,
  { exitId, cooperationId }: { exitId: string; cooperationId: string },
  wanted: 'asked' | 'accepted',
): Promise<ShareExit> {
  await lockRegister(tx, cooperationId);
  const exit = await tx.shareExit.findUnique({ where: { id: exitId, cooperationId } });
  if (!exit) throw new Refusal('unknown_exit', t('Cette demande de sortie n’existe pas.'));
  if (exit.status !== wanted) throw new Refusal('answered', t('Cette demande a déjà sa réponse.'));
  return exit;
}

/** What the bylaws say: the capital below which nobody is paid back, and how long the cooperation may wait before it pays. */
export async function setShareRules(
  cooperationId: string,
  rules: { minimumCapital: Money; deferralMonths: number },
): Promise<void> {
  const said = { minimumCapital: decimalText(rules.minimumCapital), deferralMonths: rules.deferralMonths };
  await inTransaction((tx) =>
    tx.shareRules.upsert({
      where: { cooperationId },
      create: { cooperationId, ...said },
      update: said,
    }),
  );
}

/** Whose member number this is in a cooperation. */
export async function memberNumbered(cooperationId: string, memberNumber: number): Promise<string> {
  const movement = await db().shareMovement.findFirst({
    where: { cooperationId, memberNumber },
    select: { personId: true },
  });
  if (!movement) throw new Refusal('no_member', t('Personne n’a ce numéro dans le registre.'), 'number');
  return movement.personId;
}
