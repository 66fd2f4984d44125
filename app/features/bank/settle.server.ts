import { requireOperator } from '#app/features/people/operator.server.ts';
import { returnPayoutLine } from '#app/features/payouts/returned.server.ts';
import { t } from '#app/i18n/t.ts';
import { fromDay, toDay } from '#app/infra/dates.ts';
import { inTransaction, type Tx } from '#app/infra/db.server.ts';
import { Refusal } from '#app/infra/refusal.ts';
import { accounts } from '#app/ledger/accounts.ts';
import { bankLineSettled } from '#app/ledger/entries-bank.ts';
import { post } from '#app/ledger/ledger.server.ts';
import type { Day } from '#app/money/day.ts';
import { equals, isPositive, money, negate } from '#app/money/money.ts';
import { settleAsDebt } from './debts.server.ts';
import { settleAsGivenBack } from './given-back.server.ts';
import { settleAsTransfer } from './transfer.server.ts';

export type Settlement = {
  lineId: string;
  as:
    | 'own_money'
    | 'bank_fee'
    | 'payout_returned'
    | 'already_booked'
    | 'set_off'
    | 'given_back'
    | 'debt_paid'
    | 'pledge_transfer';
  /** What the operator knows, in their words; kept. */
  why: string;
  /** payout_returned: the reference (EndToEndId) of the transfer that came back. set_off: the bank's reference of the opposite line. */
  reference: string | null;
  /** given_back, debt_paid, pledge_transfer: what it was about, as the options of the line name it. */
  about?: string | null;
  personId: string;
  today: Day;
};

/** An operator says what an unexplained line of the bank was; its money leaves suspense accordingly. Once for each line. */
export async function settleBankLine(settlement: Settlement): Promise<void> {
  const { lineId, as, why, personId, today } = settlement;
  await inTransaction(async (tx) => {
    await requireOperator(tx, personId);
    await tx.$queryRaw`select 1 from "BankLine" where id = ${lineId}::uuid for update`;
    const line = await tx.bankLine.findUniqueOrThrow({ where: { id: lineId } });
    if (line.meaning !== 'suspense' || line.settledOn) {
      throw new Refusal('settled', t('Cette ligne est déjà expliquée.'));
    }
    const settled = { settlement: as, settledOn: fromDay(today), settledById: personId, settledWhy: why };
    const about = settlement.about ?? null;
    const amount = money(line.amount);
    switch (as) {
      case 'own_money':
        await post(tx, bankLineSettled({ lineId, amount, to: accounts.float, what: why, on: today }));
        break;
      case 'bank_fee':
        await post(tx, bankLineSettled({ lineId, amount, to: accounts.bankFees, what: why, on: today }));
        break;
      case 'already_booked':
        // The bank was booked when the event was told otherwise, and again by this line: once too many.
        await post(tx, bankLineSettled({ lineId, amount, to: accounts.bank, what: why, on: today }));
        break;
      case 'given_back':
        await settleAsGivenBack(tx, { lineId, about, amount, why, personId, on: today });
        break;
      case 'debt_paid':
        await settleAsDebt(tx, { lineId, about, amount, on: today });
        break;
      case 'pledge_transfer':
        await settleAsTransfer(tx, { ...settlement, amount, on: toDay(line.bookedOn) });
        break;
      case 'payout_returned':
        await settleAsReturn(tx, settlement, line);
        break;
      case 'set_off':
        await tx.bankLine.update({
          where: { id: await opposite(tx, settlement, line) },
          data: settled,
        });
    }
    const named = ['given_back', 'debt_paid', 'pledge_transfer'].includes(as) ? { settledAbout: about } : {};
    await tx.bankLine.update({ where: { id: lineId }, data: { ...settled, ...named } });
  });
}

async function settleAsReturn(
  tx: Tx,
  { reference, today }: Settlement,
  line: { id: string; amount: { toFixed(): string; isFinite(): boolean }; returnReason: string | null },
): Promise<void> {
  const amount = money(line.amount);
  const transfer = await tx.payoutLine.findUnique({ where: { endToEndId: reference ?? '' } });
  if (!transfer) throw new Refusal('no_transfer', t('Aucun virement ne porte cette référence.'), 'reference');
  if (!isPositive(amount) || !equals(money(transfer.amount), amount)) {
    throw new Refusal('other_amount', t('Ce virement n’est pas du montant de cette ligne.'), 'reference');
  }
  if (!transfer.executedOn || transfer.returnedOn) {
    throw new Refusal(
      'not_executed',
      transfer.returnedOn
        ? t('Ce virement est déjà revenu.')
        : t('Ce virement n’est pas noté comme exécuté.'),
      'reference',
    );
  }
  await returnPayoutLine(tx, {
    lineId: transfer.id,
    reason: line.returnReason,
    on: today,
    from: 'bankSuspense',
  });
  await tx.bankLine.update({ where: { id: line.id }, data: { payoutLineId: transfer.id } });
}

async function opposite(
  tx: Tx,
  { reference }: Settlement,
  line: { amount: { toFixed(): string; isFinite(): boolean } },
): Promise<string> {
  // Found and locked by one statement: what another operator has just settled is looked at again, and is no longer found.
  const [found] = await tx.$queryRaw<{ id: string }[]>`
    select id::text from "BankLine" where reference = ${reference ?? ''} and meaning = 'suspense' and "settledOn" is null
      and amount = ${negate(money(line.amount)).toFixed(2)}::numeric order by id limit 1 for update`;
  if (!found) {
    throw new Refusal(
      'no_opposite',
      t('Aucune autre ligne inexpliquée ne porte cette référence et le montant opposé.'),
      'reference',
    );
  }
  return found.id;
}
