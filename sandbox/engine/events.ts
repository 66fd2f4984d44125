import type Stripe from 'stripe';
import type { Cause } from './work.ts';
import { newId } from './ids.ts';

export const apiVersion = '2026-10-28.endive';

/** The account that the API keys belong to. */
export const platform = 'acct_1StandinPlateforme';

type Happening = {
  type: Stripe.Event.Type;
  object: object;
  previous?: object;
  account: string;
  created: number;
  cause: Cause;
  /** To how many addresses it goes. */
  deliveries: number;
};

/** An event as it will be delivered and listed: a text made once, so that every delivery is the same byte for byte. */
export function eventText({ type, object, previous, account, created, cause, deliveries }: Happening): {
  id: string;
  body: string;
} {
  const id = newId('evt');
  const event = {
    id,
    object: 'event',
    ...(account === platform ? {} : { account }),
    api_version: apiVersion,
    created,
    data: {
      object,
      ...(previous && Object.keys(previous).length > 0 ? { previous_attributes: previous } : {}),
    },
    livemode: false,
    pending_webhooks: deliveries,
    request: cause,
    type,
  };
  return { id, body: JSON.stringify(event) };
}
