import { lockRegister } from '#app/features/share-members/register.server.ts';
import { dayText, euros } from '#app/i18n/format.ts';
import { t } from '#app/i18n/t.ts';
import { fromDay, toDay } from '#app/infra/dates.ts';
import type { Tx } from '#app/infra/db.server.ts';
import { Refusal } from '#app/infra/refusal.ts';
import type { Day } from '#app/money/day.ts';
import { decimalText, equals, money, negate, subtract, sum, type Money } from '#app/money/money.ts';
import type { ShareExit, ShareMovement, SharePaymentWay } from '#prisma/generated/client.ts';
import { capitalOf } from './capital.queries.server.ts';
import { tellExitPaid, tellPaymentReversed } from './exit-letters.server.ts';
import { lockExit } from './exits.server.ts';

/** What a cooperation says it paid a leaver: the day, the sum, how, and what both will find on their bank's statement. */
type SaidPayment = {
  id: string;
  exitId: string;
  cooperationId: string;
  on: Day;
  amount: Money;
  way: SharePaymentWay;
  reference: string;
  saidById: string;
  today: Day;
};

/**
 * The cooperation has paid a leaver from its own account, in part or in whole, and says how: none of it passes through us. The leaver is told,
 * and the register has a line for it. Refused when the capital would fall below its floor: then the leaver waits until others have come.
 * The same payment told twice is told once.
 */
export async function payExit(tx: Tx, payment: SaidPayment): Promise<void> {
  const { id, exitId, cooperationId, on, amount, way, saidById, today } = payment;
  const reference = payment.reference.trim();
  const exit = await lockExit(tx, payment, 'accepted');
  if (await tx.shareExitPayment.findUnique({ where: { id } })) return;
  if (reference === '')
    throw new Refusal(
      'no_evidence',
      t('Donnez la référence que porte le relevé de votre banque.'),
      'reference',
    );
  refuseDay(exit, on, today);
  const paid = await paidOf(tx, exitId);
  const left = subtract(money(exit.amount!), paid);
  if (amount.greaterThan(left))
    throw new Refusal('too_much', t('Il reste à payer {left}.', { left: euros(left) }), 'paidAmount');
  const isLast = equals(amount, left);
  const lines = await tx.shareMovement.findMany({
    where: { exitId, kind: 'exit' },
    orderBy: { rank: 'asc' },
  });
  const nominal = sum(lines.map((line) => money(line.nominal.times(-line.shares))));
  await refuseBelowFloor(tx, { cooperationId, today }, isLast ? subtract(nominal, paid) : amount);
  await tx.shareExitPayment.create({
    data: {
      id,
      exitId,
      on: fromDay(on),
      amount: decimalText(amount),
      way,
      reference,
      saidOn: fromDay(today),
      saidById,
    },
  });
  if (isLast)
    await tx.shareExit.update({
      where: { id: exitId },
      data: { status: 'paid', paidOn: fromDay(on), paidHow: reference },
    });
  await addLine(tx, lines[0]!, {
    kind: 'reimbursement',
    on,
    paid: amount,
    note: reference,
    madeById: saidById,
  });
  await tellExitPaid(tx, id);
}

/**
 * A payment was written down by mistake: wrong person, wrong sum, or never made. Its lines stay, a line of the register takes it back, what is
 * owed is owed again, and the leaver is told why. Twice is once.
 */
export async function reversePayment(
  tx: Tx,
  said: { paymentId: string; cooperationId: string; reason: string; saidById: string; today: Day },
): Promise<void> {
  const { paymentId, cooperationId, saidById, today } = said;
  const reason = said.reason.trim();
  if (reason === '')
    throw new Refusal('no_reason', t('Dites ce qui était faux : la personne le lit.'), 'reason');
  await lockRegister(tx, cooperationId);
  const payment = await tx.shareExitPayment.findFirst({
    where: { id: paymentId, exit: { cooperationId } },
    include: { reversal: true },
  });
  if (!payment) throw new Refusal('unknown_payment', t('Choisissez un paiement de la liste.'), 'wrong');
  if (payment.reversal) return;
  const { exitId } = payment;
  await tx.shareExitReversal.create({ data: { paymentId, reason, saidOn: fromDay(today), saidById } });
  await tx.shareExit.update({
    where: { id: exitId },
    data: { status: 'accepted', paidOn: null, paidHow: '' },
  });
  const line = await tx.shareMovement.findFirstOrThrow({
    where: { exitId, kind: 'exit' },
    orderBy: { rank: 'asc' },
  });
  await addLine(tx, line, {
    kind: 'reimbursement_reversed',
    on: today,
    paid: negate(money(payment.amount)),
    note: t('{reference} : {reason}', { reference: payment.reference, reason }),
    madeById: saidById,
  });
  await tellPaymentReversed(tx, paymentId);
}

type PaymentLine = {
  kind: 'reimbursement' | 'reimbursement_reversed';
  on: Day;
  paid: Money;
  note: string;
  madeById: string;
};

/** A line of the register about money and no share, in the name under which the leaver left. */
async function addLine(tx: Tx, left: ShareMovement, line: PaymentLine): Promise<void> {
  const { cooperationId, personId, memberNumber, category, exitId, nominal } = left;
  const leaver = { cooperationId, personId, memberNumber, category, exitId, nominal };
  const { kind, note, madeById } = line;
  const said = { kind, note, madeById, on: fromDay(line.on), paid: decimalText(line.paid) };
  await tx.shareMovement.create({ data: { ...leaver, ...said, shares: 0 } });
}

/** What was said to be paid of an exit until now, and was not taken back. */
async function paidOf(tx: Tx, exitId: string): Promise<Money> {
  const counted = { exitId, reversal: null };
  const { _sum } = await tx.shareExitPayment.aggregate({ where: counted, _sum: { amount: true } });
  return money(_sum.amount ?? '0');
}

function refuseDay(exit: ShareExit, on: Day, today: Day): void {
  const from = toDay(exit.decidedOn!);
  if (on >= from && on <= today) return;
  throw new Refusal(
    'wrong_day',
    t('Le paiement a eu lieu entre le {from}, jour de votre réponse, et aujourd’hui.', {
      from: dayText(from),
    }),
    'paidOn',
  );
}

async function refuseBelowFloor(
  tx: Tx,
  { cooperationId, today }: { cooperationId: string; today: Day },
  leaving: Money,
): Promise<void> {
  const { room, floor } = await capitalOf(tx, cooperationId, today);
  if (!leaving.greaterThan(room)) return;
  throw new Refusal(
    'below_floor',
    t('Le capital descendrait sous son plancher de {floor} : ce remboursement doit attendre.', {
      floor: euros(floor),
    }),
  );
}
