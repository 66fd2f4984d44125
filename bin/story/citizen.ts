import { randomUUID } from 'node:crypto';
import { placePledge } from '#app/features/pledges/pledge.server.ts';
import { startCheckout } from '#app/features/pledges/start-checkout.server.ts';
import { now } from '#app/infra/clock.server.ts';
import { money, zero, type Money } from '#app/money/money.ts';
import type { Newcomer, Someone } from './cast.ts';
import type { Typed } from '../world.ts';
import { fillCheckout, type Visitor } from './pages.ts';

type Wish = {
  campaignId: string;
  instrument: 'gift' | 'loan' | 'share';
  amount: Money;
  tip?: string;
  shares?: number;
  shareCategory?: string;
  showName?: boolean;
  via?: string;
  shareContact?: boolean;
  /** The code of the commune where they say they live, where a campaign opens to its inhabitants first. */
  declaredCommune?: string;
  /** The version of the key information sheet that they read, where the offer has one. */
  sheetRead?: number;
};

/** A citizen commits on our pages, then fills Stripe's. Gives the pledge's id. */
export async function commit(
  world: Visitor,
  who: Someone | Newcomer,
  wish: Wish,
  typed: Typed,
): Promise<string> {
  const id = randomUUID();
  const { firstName, lastName, email } = who;
  await placePledge({
    id,
    ...wish,
    personId: 'id' in who ? who.id : null,
    email,
    firstName,
    lastName,
    tip: wish.tip ? money(wish.tip) : zero,
    showName: wish.showName ?? false,
    showAmount: false,
    riskAcknowledged: wish.instrument !== 'gift',
    thresholdConfirmed: wish.instrument !== 'gift',
    at: now(),
  });
  await fillCheckout(world, await startCheckout(id), typed, { name: `${firstName} ${lastName}`, email });
  return id;
}
