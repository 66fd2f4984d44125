import { euros } from '#app/i18n/format.ts';
import { t } from '#app/i18n/t.ts';
import { fromDay } from '#app/infra/dates.ts';
import { inTransaction, isRefusal, type Tx } from '#app/infra/db.server.ts';
import { awaitsOthers, Refusal } from '#app/infra/refusal.ts';
import type { Day } from '#app/money/day.ts';
import { decimalText, money, type Money } from '#app/money/money.ts';
import { tellApproved, tellApprovalAsked } from './approval-letters.server.ts';

/** Something that moves a cooperation's money, or the rule about it. Without an amount, it needs agreements whatever the rule's amount. */
export type MoneyMove = {
  cooperationId: string;
  kind:
    | 'share_exit'
    | 'payment_account'
    | 'approval_rule'
    | 'membership'
    | 'early_repayment'
    | 'revenue_declaration'
    | 'register_takeover'
    | 'loan_pause'
    | 'loan_rescheduling';
  subjectId: string;
  amount: Money | null;
  /** What it is, for those who are asked. */
  what: string;
  personId: string;
  today: Day;
};

/** Those whose agreement counts: owners and treasurers. */
export const agreeing = { duty: { in: ['owner' as const, 'treasurer' as const] } };

const approvalNeeded = 'approval_needed';

/**
 * Runs a command that moves a cooperation's money, in one transaction with the agreement that it uses up. Where the cooperation's rule wants
 * several to agree and they have not yet, their agreement is asked for instead, and a Refusal says so.
 */
export async function withApproval<Result>(
  move: MoneyMove,
  command: (tx: Tx) => Promise<Result>,
): Promise<Result> {
  try {
    return await inTransaction(async (tx) => {
      await useApproval(tx, move);
      return command(tx);
    });
  } catch (error) {
    if (!(error instanceof Refusal && error.code === approvalNeeded)) throw error;
    const missing = await askApproval(move);
    throw new Refusal(
      awaitsOthers,
      t(
        'Votre règle demande l’accord de plusieurs membres : il en manque {missing}. Ils sont prévenus ; revenez ensuite ici.',
        {
          missing,
        },
      ),
    );
  }
}

/** Uses up the agreement to a move; throws the Refusal of `withApproval` where one is needed and has not been given. */
async function useApproval(tx: Tx, move: MoneyMove): Promise<void> {
  const { cooperationId, kind, subjectId, amount, today } = move;
  // The rule does not change between this look at it and what follows.
  await tx.$queryRaw`select id from "Organisation" where id = ${cooperationId}::uuid for no key update`;
  if (!(await isNeeded(tx, cooperationId, amount))) return;
  const { count } = await tx.approvalRequest.updateMany({
    where: {
      cooperationId,
      kind,
      subjectId,
      withdrawnOn: null,
      usedOn: null,
      approvedOn: { not: null },
      amount: amount && decimalText(amount),
    },
    data: { usedOn: fromDay(today) },
  });
  if (count === 0) throw new Refusal(approvalNeeded, '');
}

async function isNeeded(tx: Tx, cooperationId: string, amount: Money | null): Promise<boolean> {
  const rule = await tx.approvalRule.findUnique({ where: { cooperationId } });
  return rule !== null && (amount === null || amount.greaterThanOrEqualTo(money(rule.fromAmount)));
}

/** Asks the others, once; who asks agrees. What was agreed for another amount counts no more. Gives how many are missing. */
async function askApproval(move: MoneyMove): Promise<number> {
  const { cooperationId, kind, subjectId, amount, what, personId, today } = move;
  const on = fromDay(today);
  try {
    return await inTransaction(async (tx) => {
      const rule = await tx.approvalRule.findUniqueOrThrow({ where: { cooperationId } });
      const open = { cooperationId, kind, subjectId, usedOn: null, withdrawnOn: null };
      const known = await tx.approvalRequest.findFirst({ where: open, include: { voices: true } });
      const isSame = known && (known.amount === null ? amount === null : amount?.equals(money(known.amount)));
      if (known && isSame) return Math.max(0, known.needed - known.voices.length);
      if (known) await tx.approvalRequest.update({ where: { id: known.id }, data: { withdrawnOn: on } });
      const { id } = await tx.approvalRequest.create({
        data: {
          cooperationId,
          kind,
          subjectId,
          what,
          askedById: personId,
          askedOn: on,
          amount: amount && decimalText(amount),
          needed: rule.approvals,
          voices: { create: { personId, on } },
        },
      });
      await tellApprovalAsked(tx, id);
      return rule.approvals - 1;
    });
  } catch (error) {
    // Asked by two at once: the other one's request stands.
    if (isRefusal(error, 'P2002', '23505')) return askApproval(move);
    throw error;
  }
}

type Voice = { requestId: string; cooperationId: string; personId: string; today: Day };

/** An owner or treasurer agrees, once. With the last voice needed, who asked is told that it can be done. */
export async function agree({ requestId, cooperationId, personId, today }: Voice): Promise<void> {
  await inTransaction(async (tx) => {
    const request = await openRequest(tx, requestId, cooperationId);
    const counts = await tx.membership.count({
      where: { personId, organisationId: cooperationId, ...agreeing },
    });
    if (counts === 0)
      throw new Refusal('not_yours', t('Seuls les responsables et la trésorerie donnent leur accord.'));
    await tx.approvalVoice.createMany({
      data: [{ requestId, personId, on: fromDay(today) }],
      skipDuplicates: true,
    });
    // Someone who has left since, or has another duty now, counts no more.
    const voices = await tx.approvalVoice.count({
      where: {
        requestId,
        person: { memberships: { some: { organisationId: cooperationId, ...agreeing } } },
      },
    });
    if (request.approvedOn || voices < request.needed) return;
    await tx.approvalRequest.update({ where: { id: requestId }, data: { approvedOn: fromDay(today) } });
    await tellApproved(tx, requestId);
  });
}

/** Takes a request off the table: whoever may agree may also say no. */
export async function withdrawRequest({ requestId, cooperationId, today }: Voice): Promise<void> {
  await inTransaction(async (tx) => {
    await openRequest(tx, requestId, cooperationId);
    await tx.approvalRequest.update({ where: { id: requestId }, data: { withdrawnOn: fromDay(today) } });
  });
}

async function openRequest(tx: Tx, id: string, cooperationId: string) {
  await tx.$queryRaw`select id from "ApprovalRequest" where id = ${id}::uuid for update`;
  const request = await tx.approvalRequest.findUnique({ where: { id, cooperationId } });
  if (!request || request.usedOn || request.withdrawnOn) {
    throw new Refusal('not_open', t('Cette demande d’accord n’attend plus rien.'));
  }
  return request;
}

/**
 * From which amount how many members must agree; one is no rule. A rule in force is changed under itself. There must be so many owners and
 * treasurers, or nothing could ever be paid.
 */
export async function setApprovalRule(order: {
  cooperationId: string;
  fromAmount: Money;
  approvals: number;
  personId: string;
  today: Day;
}): Promise<void> {
  const { cooperationId, fromAmount, approvals, personId, today } = order;
  const what =
    approvals === 1
      ? t('Ne plus demander plusieurs accords')
      : t('Demander {approvals} accords à partir de {amount}', { approvals, amount: euros(fromAmount) });
  const subjectId = `${decimalText(fromAmount)}:${approvals}`;
  const move = {
    cooperationId,
    kind: 'approval_rule' as const,
    subjectId,
    amount: null,
    what,
    personId,
    today,
  };
  await withApproval(move, async (tx) => {
    if (approvals > (await countAgreeing(tx, cooperationId))) {
      throw new Refusal(
        'too_many',
        t('Vous n’êtes pas assez de responsables et de trésoriers pour cela.'),
        'approvals',
      );
    }
    if (approvals === 1) {
      await tx.approvalRule.deleteMany({ where: { cooperationId } });
      return;
    }
    const rule = { fromAmount: decimalText(fromAmount), approvals };
    await tx.approvalRule.upsert({
      where: { cooperationId },
      create: { cooperationId, ...rule },
      update: rule,
    });
  });
}

/** How many owners and treasurers there are. */
export function countAgreeing(tx: Tx, cooperationId: string): Promise<number> {
  return tx.membership.count({ where: { organisationId: cooperationId, ...agreeing } });
}
