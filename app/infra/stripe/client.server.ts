import { AsyncLocalStorage } from 'node:async_hooks';
import Stripe from 'stripe';
import { now } from '../clock.server.ts';
import { env } from '../env.server.ts';

/** Stripe did not say how it ended: ask again with the same key, or read the object. Never guess. */
export class UnknownOutcome extends Error {
  constructor(cause: unknown) {
    super('Stripe did not answer; the outcome is unknown', { cause });
    this.name = 'UnknownOutcome';
  }

  /** Stripe has answered, with an error of its own, which it may repeat for a day under the same key. */
  get isKept(): boolean {
    return this.cause instanceof Stripe.errors.StripeAPIError;
  }
}

/** What every object that we make at Stripe carries, so that it can be recognised whatever happens. */
export type Tag = {
  kind:
    | 'pledge'
    | 'monthly_gift'
    | 'pledge_refund'
    | 'collection'
    | 'payout_batch'
    | 'payout_line'
    | 'bank_funding'
    | 'float_top_up'
    | 'refused_shares'
    | 'cooperation'
    | 'person'
    | 'dispute'
    | 'debit_case';
  id: string;
  /** Which try this is, when the same thing may be asked several times. */
  attempt?: string;
};

/** Stripe keeps a key for a day at least; sent again after that, the same order is a new one. */
const keyLivesMs = 20 * 3_600_000;

/** When the call that is being made began. */
const began = new AsyncLocalStorage<Date>();

/**
 * Sends nothing a second time under a key that Stripe may have forgotten: a machine that slept between two tries of one order would
 * have it carried out twice. The outcome is then unknown, and who asks again looks for what was made.
 */
function whileKeysLive(client: Stripe.HttpClient): Stripe.HttpClient {
  const send = client.makeRequest.bind(client);
  client.makeRequest = (host, port, path, method, ...rest) => {
    const since = began.getStore();
    const tooLate = method === 'POST' && since && now().getTime() - since.getTime() > keyLivesMs;
    return tooLate
      ? Promise.reject(new Error(`${path} was first sent too long ago to be sent again`))
      : send(host, port, path, method, ...rest);
  };
  return client;
}

let made: { client: Stripe; address: string } | undefined;

/** The one client; follows STRIPE_API_URL, so that a stand-in or a proxy can take Stripe's place. */
export function stripe(): Stripe {
  const { STRIPE_API_URL, STRIPE_SECRET_KEY } = env();
  const address = `${STRIPE_API_URL} ${STRIPE_SECRET_KEY}`;
  if (made?.address !== address) {
    const url = new URL(STRIPE_API_URL);
    const protocol = url.protocol === 'http:' ? 'http' : 'https';
    const client = new Stripe(STRIPE_SECRET_KEY, {
      host: url.hostname,
      port: url.port || (protocol === 'http' ? 80 : 443),
      protocol,
      timeout: 20_000,
      maxNetworkRetries: 2,
      telemetry: false,
      httpClient: whileKeysLive(Stripe.createNodeHttpClient()),
    });
    made = { client, address };
  }
  return made.client;
}

/** How long to wait, in milliseconds, before asking again what Stripe had no time for; then the caller hears of it. */
const patience = [500, 1_000, 2_000, 4_000];

/**
 * Runs one call; a connection or server failure becomes UnknownOutcome, other errors go through. When we ask too much at once (429), nothing
 * was done: it is asked again after a wait that grows, never the same for two callers. The SDK does not do that by itself.
 */
export function ask<T>(call: (client: Stripe) => Promise<T>): Promise<T> {
  return began.run(now(), () => askPatiently(call, 0));
}

async function askPatiently<T>(call: (client: Stripe) => Promise<T>, refused: number): Promise<T> {
  try {
    return await call(stripe());
  } catch (error) {
    const wait = patience[refused];
    if (error instanceof Stripe.errors.StripeRateLimitError && wait !== undefined) {
      await new Promise((resolve) => setTimeout(resolve, wait * (0.5 + Math.random())));
      return askPatiently(call, refused + 1);
    }
    if (
      error instanceof Stripe.errors.StripeConnectionError ||
      error instanceof Stripe.errors.StripeAPIError
    ) {
      throw new UnknownOutcome(error);
    }
    throw error;
  }
}

/** The code under which Stripe refused an order outright, or null when the error is of another kind. */
export function refusalCode(error: unknown): string | null {
  const refused =
    error instanceof Stripe.errors.StripeInvalidRequestError ||
    error instanceof Stripe.errors.StripeCardError;
  return refused ? (error.code ?? 'unknown') : null;
}

/** Stripe's expandable fields hold an id or the object. */
export function idOf(field: string | { id: string } | null | undefined): string | null {
  return typeof field === 'string' ? field : (field?.id ?? null);
}
