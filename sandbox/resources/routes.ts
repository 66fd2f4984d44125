import type { Includes } from '../api/expand.ts';
import type { Route } from '../api/route.ts';
import type { TimerHandler } from '../engine/timers.ts';
import { disputeEnds } from '../play/disputes.ts';
import { holdExpires } from '../play/holds.ts';
import { payoutArrives, payoutLeaves, topupArrives } from '../play/payouts.ts';
import { refundArrives, refundFails, refundWaits } from '../play/refunds.ts';
import { debtCollected, requirementsLate } from '../play/restrictions.ts';
import { debitSettles } from '../play/settlement.ts';
import { accountSessions } from './account-sessions.ts';
import { accounts } from './accounts.ts';
import { applicationFees } from './application-fees.ts';
import { balance } from './balance.ts';
import { charges } from './charges.ts';
import { checkoutSessions, lineItemsOf, sessionExpires } from './checkout-sessions.ts';
import { customers } from './customers.ts';
import { disputes } from './disputes.ts';
import { events } from './events.ts';
import { externalAccounts } from './external-accounts.ts';
import { files } from './files.ts';
import { paymentIntents } from './payment-intents.ts';
import { paymentMethods } from './payment-methods.ts';
import { persons } from './persons.ts';
import { payouts } from './payouts.ts';
import { setupIntents } from './setup-intents.ts';
import { transfers } from './transfers.ts';
import { webhookEndpoints } from './webhook-endpoints.ts';

/** Every operation of the API that the stand-in plays. */
export const routes: Route[] = [
  ...customers,
  ...paymentMethods,
  ...checkoutSessions,
  ...setupIntents,
  ...paymentIntents,
  ...charges,
  ...disputes,
  ...applicationFees,
  ...balance,
  ...accounts,
  ...accountSessions,
  ...externalAccounts,
  ...persons,
  ...transfers,
  ...payouts,
  ...events,
  ...files,
  ...webhookEndpoints,
];

/** Lists that some objects show only when asked. */
export const includes: Includes = {
  'checkout.session.line_items': (work, session) => lineItemsOf(work, String(session.id)),
  'charge.refunds': async (work, charge) => {
    const data = await work.where('refund', [`charge:${String(charge.id)}`]);
    return {
      object: 'list',
      data: data.slice(0, 10),
      has_more: data.length > 10,
      url: `/v1/charges/${String(charge.id)}/refunds`,
    };
  },
};

/** What happens by itself when its time has come. */
export const timerHandlers: Record<string, TimerHandler> = {
  debit_settles: debitSettles,
  debt_collected: debtCollected,
  dispute_decided: disputeEnds,
  dispute_due: disputeEnds,
  hold_expires: holdExpires,
  payout_arrives: payoutArrives,
  payout_leaves: payoutLeaves,
  refund_arrives: refundArrives,
  refund_fails: refundFails,
  refund_waits: refundWaits,
  requirements_late: requirementsLate,
  session_expires: sessionExpires,
  topup_arrives: topupArrives,
};
