import { requireOperator } from '#app/features/people/operator.server.ts';
import { t } from '#app/i18n/t.ts';
import { fromDay } from '#app/infra/dates.ts';
import { db, inTransaction, type Tx } from '#app/infra/db.server.ts';
import { Refusal } from '#app/infra/refusal.ts';
import { refusalCode } from '#app/infra/stripe/client.server.ts';
import { readTransfer, reverseTransfer, type Transfer } from '#app/infra/stripe/connected.server.ts';
import { payoutReversed } from '#app/ledger/entries-payouts.ts';
import { toldByOthers } from '#app/ledger/late.server.ts';
import { post } from '#app/ledger/ledger.server.ts';
import type { Day } from '#app/money/day.ts';
import { decimalText, equals, isPositive, money, subtract, sum } from '#app/money/money.ts';
import { endWay, lookAtPayee } from './payee-account.server.ts';
import { tellReversed } from './payee-letters.server.ts';
import { transferMade } from './transfer.server.ts';

/**
 * What Stripe says of a transfer to a person: each part of it that came back is in their wallet again, once, they are told, and nothing more is
 * sent there. A transfer whose making we had not heard of is booked first. One that is no line of ours changes nothing.
 */
export async function payeeTransferChanged(tx: Tx, transfer: Transfer, on: Day): Promise<void> {
  const { kind, id: lineId } = transfer.metadata;
  if (kind !== 'payout_line' || !lineId) return;
  const line = await tx.payoutLine.findUnique({ where: { id: lineId } });
  if (!line) return;
  await transferMade(tx, lineId, transfer, on);
  const { personId } = line;
  for (const { id, amount, on: reversedOn } of transfer.reversals) {
    const { count } = await tx.payoutReversal.createMany({
      data: [{ id, lineId, amount: decimalText(amount), on: fromDay(reversedOn) }],
      skipDuplicates: true,
    });
    if (count === 0) continue;
    await post(tx, payoutReversed({ id, lineId, personId, amount, on: reversedOn }));
    await endWay(tx, personId, line.accountId!, 'reversed', reversedOn);
    await tellReversed(tx, { id, personId, amount });
  }
  const back = sum(transfer.reversals.map(({ amount }) => amount));
  const last = transfer.reversals
    .map((one) => one.on)
    .sort()
    .at(-1);
  if (last && equals(back, money(line.amount))) {
    await tx.payoutLine.updateMany({
      where: { id: lineId, returnedOn: null },
      data: { returnedOn: fromDay(last), returnReason: 'reversed' },
    });
  }
}

/**
 * An operator takes a transfer back from an account that can no longer pay its owner: what is left of it is in the wallet again. Asked twice, it
 * is taken once. Refused while the account is well, and when Stripe has not got the money any more.
 */
export async function takeTransferBack(order: {
  lineId: string;
  personId: string;
  today: Day;
}): Promise<void> {
  const { lineId, personId, today } = order;
  const line = await inTransaction(async (tx) => {
    await requireOperator(tx, personId);
    return tx.payoutLine.findUnique({ where: { id: lineId } });
  });
  const { transferId, accountId, returnedOn } = line ?? {};
  if (!line || !transferId || !accountId || returnedOn) {
    throw new Refusal('nothing_to_take_back', t('Il n’y a rien à reprendre de ce virement.'));
  }
  if ((await lookAtPayee(accountId, today))?.ready) {
    throw new Refusal('account_well', t('Ce compte Stripe peut payer sa personne : rien n’est à reprendre.'));
  }
  const before = await readTransfer(transferId);
  const taken = sum(before.reversals.map(({ amount }) => amount));
  const amount = subtract(money(line.amount), taken);
  const key = `payout-line:${lineId}:back:${before.reversals.length + 1}`;
  try {
    if (isPositive(amount))
      await reverseTransfer({ key, transferId, amount, metadata: { kind: 'payout_line', id: lineId } });
  } catch (error) {
    if (refusalCode(error) === null) throw error;
    throw new Refusal(
      'not_there',
      t('Stripe ne peut pas reprendre ce virement : l’argent n’est plus sur ce compte.'),
    );
  }
  const after = await readTransfer(transferId);
  await toldByOthers(() => inTransaction((tx) => payeeTransferChanged(tx, after, today)));
}

/** Which of these lines an operator may take back: their account at Stripe is stopped. */
export async function mayBeTakenBack(lineIds: readonly string[]): Promise<Set<string>> {
  const rows = await db().$queryRaw<{ id: string }[]>`
    select l.id::text from "PayoutLine" l join "ConnectedAccount" c on c.id = l."accountId"
    where l.id = any(${[...lineIds]}::uuid[]) and l."transferId" is not null and l."returnedOn" is null
      and (c.transfers <> 'active' or not c."payoutsEnabled" or c."disabledWhy" is not null)`;
  return new Set(rows.map(({ id }) => id));
}
