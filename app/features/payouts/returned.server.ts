import { spokenIn } from '#app/i18n/t.ts';
import { fromDay } from '#app/infra/dates.ts';
import type { Tx } from '#app/infra/db.server.ts';
import { payoutReturned } from '#app/ledger/entries-payouts.ts';
import { post } from '#app/ledger/ledger.server.ts';
import type { Day } from '#app/money/day.ts';
import { money } from '#app/money/money.ts';
import { tellOfReturn } from './lender-letters.server.ts';
import { returnReasonWords } from './return-reasons.ts';

/**
 * A bank sent one transfer back: its amount is in the wallet again, the account that refused it is paid no more until its owner gives
 * another one, and they are told. Throws when the transfer was never executed; twice, it is one return.
 */
export async function returnPayoutLine(
  tx: Tx,
  returned: { lineId: string; reason: string | null; on: Day; from?: 'bank' | 'bankSuspense' },
): Promise<void> {
  const { lineId, reason, on, from = 'bank' } = returned;
  await tx.$queryRaw`select 1 from "PayoutLine" where id = ${lineId}::uuid for update`;
  const line = await tx.payoutLine.findUniqueOrThrow({ where: { id: lineId } });
  if (line.returnedOn) return;
  const { iban } = line;
  if (!line.executedOn || !iban)
    throw new Error(`Transfer ${line.endToEndId} came back, and no bank was asked to execute it`);
  await tx.payoutLine.update({
    where: { id: lineId },
    data: { returnedOn: fromDay(on), returnReason: reason },
  });
  const amount = money(line.amount);
  await post(
    tx,
    payoutReturned({ lineId, personId: line.personId, amount, reason: reason ?? 'no reason', on, from }),
  );
  const person = await tx.person.findUniqueOrThrow({
    where: { id: line.personId },
    select: { email: true, firstName: true, language: true },
  });
  // Another account may have been given since: that one was refused by nobody. Kept in French, whoever brings the statement.
  await tx.person.updateMany({
    where: { id: line.personId, iban },
    data: { ibanRefusedOn: fromDay(on), ibanRefusedWhy: spokenIn('fr', () => returnReasonWords(reason)) },
  });
  await tellOfReturn(tx, {
    ...person,
    amount: amount.toFixed(2),
    iban,
    endToEndId: line.endToEndId,
    why: () => returnReasonWords(reason),
  });
}
