import { fromDay } from '#app/infra/dates.ts';
import { accounts, type Account } from '#app/ledger/accounts.ts';
import type { Day } from '#app/money/day.ts';
import { decimalText, isPositive, type Money } from '#app/money/money.ts';

/** What is owed to us after the money of a pledge went back, in euros, and the account on which it stands. */
export type Debt = { account: Account; owed: Money };

/** A gift that was sent on is owed by its cooperation; a loan or shares stand, so that their owner owes. Null when nothing is owed. */
export function debtAfter(
  pledge: { id: string; campaignId: string },
  { owed, ofCooperation }: { owed: Money; ofCooperation: boolean },
): Debt | null {
  if (!isPositive(owed)) return null;
  const account = ofCooperation
    ? accounts.owedForCampaign(pledge.campaignId)
    : accounts.owedForPledge(pledge.id);
  return { account, owed };
}

/** Who gives up what is owed to us, and why. */
export type GivingUp = { why: string; personId: string; today: Day };

/** What the row of a debt keeps of its being given up. */
export function givenUp(owed: Money, { why, personId, today }: GivingUp) {
  return {
    advanced: 0,
    writtenOff: { increment: decimalText(owed) },
    writtenOffOn: fromDay(today),
    writtenOffWhy: why,
    writtenOffById: personId,
  };
}
