import { t } from '#app/i18n/t.ts';
import { requireOperator } from '#app/features/people/operator.server.ts';
import { fromDay, toDay } from '#app/infra/dates.ts';
import { db, inTransaction, type Tx } from '#app/infra/db.server.ts';
import { Refusal } from '#app/infra/refusal.ts';
import { refusalCode } from '#app/infra/stripe/client.server.ts';
import { findRefund, refundPayment, type Refund } from '#app/infra/stripe/payments.server.ts';
import { debitLossBorne, debitReopened } from '#app/ledger/entries-disputes.ts';
import { reversal } from '#app/ledger/entry.ts';
import { overpaidApplied, overpaidGivenBack } from '#app/ledger/entries-loans.ts';
import { toldByOthers } from '#app/ledger/late.server.ts';
import { post } from '#app/ledger/ledger.server.ts';
import type { Day } from '#app/money/day.ts';
import { add, equals, isPositive, isZero, money, subtract } from '#app/money/money.ts';
import { planNextAsk } from './asking.server.ts';
import { openCase } from './debit-case.server.ts';
import { countFor } from './repayment.server.ts';
import { reopen, whereItIs } from './returned.server.ts';

export type Decision = 'applied' | 'given_back' | 'reopened' | 'borne';

/** What can be decided about each kind of case. */
const choices = {
  overpaid: ['applied', 'given_back'],
  taken_back_in_part: ['reopened', 'borne'],
} as const satisfies Record<string, readonly Decision[]>;

type Order = { caseId: string; decision: Decision; why: string; personId: string; today: Day };

/** Somebody of the team says what becomes of money of a debit that fitted nothing. Once for each case; two at the same time are one. */
export async function decideDebitCase(order: Order): Promise<void> {
  await inTransaction((tx) => decide(tx, order));
  if (order.decision === 'given_back') await giveOverpaidBack(order.caseId, order.today);
}

async function decide(tx: Tx, { caseId, decision, why, personId, today }: Order): Promise<void> {
  await requireOperator(tx, personId);
  const waiting = await lockCase(tx, caseId);
  if (waiting.decision) throw new Refusal('decided', t('Quelqu’un de l’équipe a déjà décidé.'));
  if (!(choices[waiting.kind] as readonly Decision[]).includes(decision)) {
    throw new Refusal('no_such_choice', t('Choisissez ce que devient ce montant.'), 'decision');
  }
  const ended = decision === 'given_back' ? {} : { endedOn: fromDay(today) };
  await tx.debitCase.update({
    where: { id: caseId },
    data: { decision, why, decidedOn: fromDay(today), decidedById: personId, ...ended },
  });
  if (decision === 'applied') await apply(tx, waiting, today);
  if (decision === 'reopened') await countAnew(tx, waiting, today);
  if (decision === 'borne') {
    const { collectionId } = waiting;
    await post(tx, debitLossBorne({ caseId, collectionId, amount: money(waiting.amount), on: today }));
  }
}

type Case = Awaited<ReturnType<typeof lockCase>>;

/** A case under the lock of its loan, as everything about a loan. */
async function lockCase(tx: Tx, id: string) {
  const known = await tx.debitCase.findUnique({ where: { id }, select: { loanId: true } });
  if (!known) throw new Refusal('no_case', t('Ce montant n’attend pas de décision.'));
  await tx.$queryRaw`select 1 from "Loan" where id = ${known.loanId}::uuid for update`;
  return tx.debitCase.findUniqueOrThrow({ where: { id }, include: { collection: true } });
}

/** Counts what was overpaid for what is open now; what is still too much waits as another case. */
async function apply(tx: Tx, { loanId, collectionId, amount }: Case, on: Day): Promise<void> {
  const all = money(amount);
  const { excess } = await countFor(tx, { loanId, collectionId, amount: all }, on, async (id, counted) => {
    if (isZero(counted)) {
      throw new Refusal(
        'nothing_owed',
        t('Ce prêt ne doit plus rien : ce montant est à rendre.'),
        'decision',
      );
    }
    await post(tx, overpaidApplied({ repaymentId: id, loanId, amount: counted, on }));
  });
  if (isPositive(excess)) await openCase(tx, { loanId, collectionId, kind: 'overpaid', amount: excess, on });
}

/** The debit is as if it had not been, and what is left of it is counted at once for what is open then. */
async function countAnew(tx: Tx, waiting: Case, on: Day): Promise<void> {
  const { id: caseId, loanId, collectionId, collection } = waiting;
  const taken = money(waiting.amount);
  const where = await whereItIs(tx, { id: collectionId, loanId });
  const ours = add(where.held, where.advanced);
  if (ours.lessThan(taken)) {
    throw new Refusal(
      'more_than_counted',
      t('La banque a repris plus que ce prélèvement n’a payé : la plateforme porte ce montant.'),
      'decision',
    );
  }
  await reopen(tx, { id: collectionId, loanId }, { on, why: 'taken_back_in_part' });
  await post(tx, debitReopened({ caseId, loanId, collectionId, ...where, taken, on }));
  const amount = subtract(ours, taken);
  if (isPositive(amount)) {
    await countFor(tx, { loanId, collectionId, amount }, on, (id, counted) =>
      post(tx, overpaidApplied({ repaymentId: id, loanId, amount: counted, on })),
    );
  }
  await planNextAsk(tx, { loanId, on, code: null, round: collection.round });
}

/** Overpaid money that is to be given back and of which Stripe has not said that it is asked. Oldest first. */
export async function overpaidToGiveBack(): Promise<{ id: string; label: string }[]> {
  return db().$queryRaw`
    select c.id::text, o.name || ', ' || c.amount || ' €' as label from "DebitCase" c
    join "Loan" l on l.id = c."loanId" join "Organisation" o on o.id = l."borrowerId"
    where c.decision = 'given_back' and c."refundId" is null and c."endedOn" is null order by c."decidedOn", c.id`;
}

/** Refunds overpaid money to the account that was debited, once: what may have been asked before is looked for first. */
export async function giveOverpaidBack(caseId: string, today: Day): Promise<void> {
  const waiting = await db().debitCase.findUniqueOrThrow({
    where: { id: caseId },
    include: { collection: { select: { paymentId: true } } },
  });
  if (waiting.decision !== 'given_back' || waiting.refundId || waiting.endedOn) return;
  const paymentId = waiting.collection.paymentId!;
  const attempt = String(waiting.refundFailures + 1);
  const metadata = { kind: 'debit_case', id: caseId, attempt } as const;
  try {
    const refund =
      (await findRefund(paymentId, metadata)) ??
      (await refundPayment({
        key: `debit-case:${caseId}:refund:${attempt}`,
        paymentId,
        amount: money(waiting.amount),
        metadata,
      }));
    await toldByOthers(() => inTransaction((tx) => overpaidRefundChanged(tx, refund, today)));
  } catch (error) {
    if (!refusalCode(error)) throw error;
    await undecide(db(), caseId);
    throw new Refusal(
      'not_refundable',
      t('Stripe ne peut plus rembourser ce prélèvement : faites un virement à la coopération.'),
      'decision',
    );
  }
}

/**
 * A refund of overpaid money is as Stripe says it is now: in the books once it has succeeded. One that a bank sends back leaves the case to be
 * decided again, and what is said late of it then is nothing.
 */
export async function overpaidRefundChanged(tx: Tx, refund: Refund, today: Day): Promise<void> {
  const { kind, id, attempt } = refund.metadata;
  if (kind !== 'debit_case' || !id) return;
  const known = await lockCase(tx, id);
  if (Number(attempt) !== known.refundFailures + 1) return;
  const { loanId, endedOn } = known;
  const amount = money(known.amount);
  if (!equals(refund.amount, amount)) {
    throw new Error(`Refund ${refund.id} is of ${refund.amount.toFixed(2)}, another sum than was overpaid`);
  }
  const given = (on: Day) => overpaidGivenBack({ loanId, refundId: refund.id, amount, on });
  if (refund.status === 'failed') {
    if (endedOn) await post(tx, reversal(given(toDay(endedOn)), 'The refund came back', today));
    await tx.debitCase.update({ where: { id }, data: { ...undecided, refundFailures: { increment: 1 } } });
    return;
  }
  const isNew = refund.status === 'succeeded' && !endedOn;
  await tx.debitCase.update({
    where: { id },
    data: { refundId: refund.id, ...(isNew ? { endedOn: fromDay(refund.on) } : {}) },
  });
  if (isNew) await post(tx, given(refund.on));
}

const undecided = { decision: null, decidedOn: null, decidedById: null, refundId: null, endedOn: null };

async function undecide(tx: Tx, id: string): Promise<void> {
  await tx.debitCase.updateMany({
    where: { id, refundId: null },
    data: undecided,
  });
}
