import { fromDay } from '#app/infra/dates.ts';
import type { Tx } from '#app/infra/db.server.ts';
import { dayOf } from '#app/money/day.ts';
import type { Money } from '#app/money/money.ts';
import { refusePledge } from './place-rules.ts';
import { lockedTerms } from './pledge.server.ts';

type Charge = {
  id: string;
  campaignId: string;
  personId: string | null;
  email: string;
  firstName: string;
  lastName: string;
  showName: boolean;
  showAmount: boolean;
  language: string;
  amount: Money;
  tip: Money;
  at: Date;
  monthlyGiftId: string;
  giftMonth: Date;
  via: string | null;
  methodKind: 'card' | 'sepa_debit' | null;
  paymentMethodId: string | null;
  mandateId: string | null;
  customerId: string | null;
};

/**
 * Writes a gift that is to be charged to a saved method: its giver is not there, and no page of Stripe's is opened. The rules of its campaign are
 * those of any other gift. Throws the Refusal that it meets.
 */
export async function placeCharge(tx: Tx, charge: Charge): Promise<void> {
  const { at, ...content } = charge;
  refusePledge({ ...content, instrument: 'gift', at }, await lockedTerms(tx, charge));
  await tx.pledge.create({
    data: {
      ...content,
      instrument: 'gift',
      status: 'charging',
      attempts: 1,
      createdAt: at,
      changedOn: fromDay(dayOf(at)),
    },
  });
}
