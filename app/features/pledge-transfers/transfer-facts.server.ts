import { debtor, type Debtor } from '#app/features/payouts/debtor.server.ts';
import { letterFacts, type LetterFacts } from '#app/features/pledges/letter-facts.server.ts';
import { toDay } from '#app/infra/dates.ts';
import type { Tx } from '#app/infra/db.server.ts';
import { siteUrl } from '#app/infra/mail.server.ts';
import type { Day } from '#app/money/day.ts';
import { add, max, money, subtract, sum, zero, type Money } from '#app/money/money.ts';

/** What a letter about a transfer needs to know, beside what any letter about a pledge does. */
export type TransferFacts = LetterFacts & {
  account: Debtor;
  reference: string;
  askedOn: Day;
  expectedBy: Day;
  /** Amount and tip. */
  due: Money;
  received: Money;
  missing: Money;
  walletUrl: string;
};

export async function transferFacts(tx: Tx, pledgeId: string): Promise<TransferFacts> {
  const facts = await letterFacts(tx, pledgeId);
  const { arrivals, ...transfer } = await tx.pledgeTransfer.findUniqueOrThrow({
    where: { pledgeId },
    include: { arrivals: { select: { amount: true } } },
  });
  const due = add(facts.amount, facts.tip ?? zero);
  const received = sum(arrivals.map(({ amount }) => money(amount)));
  return {
    ...facts,
    account: debtor(),
    reference: transfer.reference,
    askedOn: toDay(transfer.askedOn),
    expectedBy: toDay(transfer.expectedBy),
    due,
    received,
    missing: max(zero, subtract(due, received)),
    walletUrl: siteUrl('/mon-espace/porte-monnaie', facts.language),
  };
}
