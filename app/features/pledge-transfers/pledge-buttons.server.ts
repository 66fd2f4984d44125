import { startConfirmation } from '#app/features/pledges/confirm.server.ts';
import { revokePledge } from '#app/features/pledges/revoke.server.ts';
import { startCheckout } from '#app/features/pledges/start-checkout.server.ts';
import { payFromWallet } from '#app/features/pledges/wallet-pledge.server.ts';
import { dayOf } from '#app/money/day.ts';
import { leaveTransfer, promiseTransfer } from './promise.server.ts';

/** What can be pressed on the page of a pledge. */
export const pledgeButtons = ['pay', 'wallet', 'transfer', 'leave', 'confirm', 'revoke'] as const;

type Pressed = { pledgeId: string; personId: string | null; at: Date };

/** Does what a button of the page says, and answers where to go next: a page of Stripe's, or the pledge's own. */
export async function press(button: (typeof pledgeButtons)[number], pressed: Pressed): Promise<string> {
  const { pledgeId, at } = pressed;
  const asked = { pledgeId, personId: pressed.personId ?? '', at };
  switch (button) {
    case 'pay':
      // Who was to make a transfer pays by card after all.
      if (pressed.personId) await leaveTransfer(asked, true);
      return startCheckout(pledgeId);
    case 'confirm':
      return startConfirmation(pledgeId, dayOf(at));
    case 'wallet':
      await payFromWallet(asked);
      break;
    case 'transfer':
      await promiseTransfer(asked);
      break;
    case 'leave':
      await leaveTransfer(asked, false);
      break;
    case 'revoke':
      await revokePledge(asked);
  }
  return `/engagements/${pledgeId}`;
}
