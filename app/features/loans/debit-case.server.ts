import { randomUUID } from 'node:crypto';
import { euros } from '#app/i18n/format.ts';
import { t } from '#app/i18n/t.ts';
import { tellOperators } from '#app/features/people/operator-letters.server.ts';
import { fromDay } from '#app/infra/dates.ts';
import type { Tx } from '#app/infra/db.server.ts';
import type { Day } from '#app/money/day.ts';
import { decimalText, type Money } from '#app/money/money.ts';

/** Money of a debit that nothing of ours explains waits for somebody of the team, who are told. */
export async function openCase(
  tx: Tx,
  opened: {
    loanId: string;
    collectionId: string;
    kind: 'overpaid' | 'taken_back_in_part';
    disputeId?: string;
    amount: Money;
    on: Day;
  },
): Promise<string> {
  const { amount, on, kind } = opened;
  const id = randomUUID();
  await tx.debitCase.create({
    data: { ...opened, id, amount: decimalText(amount), on: fromDay(on) },
  });
  await tellOperators(tx, `debit-case:${id}`, () => ({
    subject:
      kind === 'overpaid'
        ? t('Une coopération a payé {amount} de trop', { amount: euros(amount) })
        : t('Une banque a repris {amount} d’un prélèvement', { amount: euros(amount) }),
    paragraphs: [
      kind === 'overpaid'
        ? t(
            'Son prêt ne doit plus rien de ce montant. Il attend que vous décidiez : le compter ou le rendre.',
          )
        : t('Ce n’est pas le montant du prélèvement : il attend que vous décidiez ce que cela veut dire.'),
    ],
    path: `/operateur/rapprochement/prelevements/${id}`,
  }));
  return id;
}

/** Ends the cases of overpaid money of a debit that was taken back as a whole: there is nothing left to decide. */
export async function endCases(
  tx: Tx,
  ended: { collectionId: string; decision: 'reopened'; on: Day },
): Promise<void> {
  const { collectionId, decision, on } = ended;
  await tx.debitCase.updateMany({
    where: { collectionId, kind: 'overpaid', decision: null },
    data: { decision, decidedOn: fromDay(on), endedOn: fromDay(on) },
  });
}
