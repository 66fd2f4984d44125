import http from 'node:http';
import { startSandbox } from '#sandbox/server.ts';
import { handledAll, handleSoon } from '#app/features/payments/handle-soon.server.ts';
import { keepEvent, sweepInbox } from '#app/features/payments/inbox.server.ts';
import { setClock } from '#app/infra/clock.server.ts';
import { forgetEnv } from '#app/infra/env.server.ts';
import { BadSignature } from '#app/infra/stripe/events.server.ts';
import { dayOf, startOfDay, type Day } from '#app/money/day.ts';
import { askStandIn } from './stand-in.ts';

/** A webhook as it came: what Stripe wrote, and its signature. */
export type Delivery = { body: string; signature: string };

/** What a person types on Stripe's page. */
export type Typed =
  | { method: 'card'; number?: string; exp?: string; cvc?: string; name?: string; email?: string }
  | { method: 'sepa_debit'; iban?: string; name?: string; email?: string };

/**
 * A world of our own beside the real one: the Stripe stand-in, the door where its webhooks arrive, and one clock that both
 * obey. The product's own commands run in this process, on the database given. One world per process.
 */
export type World = {
  sandbox: { url: string };
  databaseUrl: string;
  /** The business date of this world. */
  today(): Day;
  /** Moves the clock to ten in the morning of a day; what falls due on the way happens, and its webhooks are handled. */
  advance(to: Day): Promise<void>;
  /** Waits until every webhook has been delivered and handled. */
  drain(): Promise<void>;
  /** Goes through Stripe's page as a person does; answers where it leads afterwards. */
  visit(checkoutUrl: string, typed: Typed): Promise<{ status: number; location: string | null }>;
  /** From now on webhooks are kept here instead of being handled; `deliver` handles one. */
  hold(): void;
  held: Delivery[];
  deliver(delivery: Delivery): Promise<void>;
  /** Back to handling each as it comes. What is still held stays held. */
  release(): void;
  close(): Promise<void>;
};

const secret = 'whsec_standin_world';
/** Ten in the morning: before the banks' cut-off. */
const hour = 10 * 3_600_000;

export async function startWorld(options: {
  databaseUrl: string;
  from: Day;
  /** Where the stand-in listens; any free port by default. */
  sandboxPort?: number | undefined;
  /** Where our Stripe client talks instead of the stand-in: a proxy that listens in between. */
  stripeApiUrl?: string | undefined;
  /** Where our door for webhooks listens; any free port by default. */
  doorPort?: number | undefined;
  /** Where the stand-in delivers instead of our door: a proxy that passes on to it. */
  webhookTarget?: string | undefined;
}): Promise<World> {
  const door = await openDoor(options.doorPort ?? 0);
  const sandbox = await startSandbox({
    port: options.sandboxPort ?? 0,
    databaseUrl: options.databaseUrl,
    webhookTarget: options.webhookTarget ?? `${door.url}/webhooks/stripe`,
    webhookSecret: secret,
  });
  Object.assign(process.env, {
    DATABASE_URL: options.databaseUrl,
    STRIPE_SECRET_KEY: 'sk_test_standin_world',
    STRIPE_WEBHOOK_SECRET: secret,
    STRIPE_API_URL: options.stripeApiUrl ?? sandbox.url,
  });
  forgetEnv();

  let instant = instantOf(options.from);
  const world: World = {
    sandbox,
    databaseUrl: options.databaseUrl,
    today: () => dayOf(instant),
    async advance(to) {
      const target = instantOf(to);
      if (target < instant) throw new RangeError(`The clock does not go back to ${to}`);
      instant = target;
      await askStandIn(sandbox.url, 'clock/advance', { to: instant.toISOString() });
      await world.drain();
    },
    async drain() {
      for (;;) {
        await askStandIn(sandbox.url, 'deliveries/drain', {});
        await handledAll();
        const { handled } = await sweepInbox({ limit: 1_000 });
        if (handled === 0) return;
      }
    },
    visit,
    hold: () => door.hold(),
    held: door.held,
    deliver: (delivery) => door.deliver(delivery),
    release: () => door.release(),
    async close() {
      await handledAll();
      await sandbox.close();
      await door.close();
      setClock(() => new Date());
    },
  };
  setClock(() => new Date(instant));
  await askStandIn(sandbox.url, 'clock/advance', { to: instant.toISOString() });
  return world;
}

function instantOf(day: Day): Date {
  return new Date(startOfDay(day).getTime() + hour);
}

/** Goes through Stripe's page as a person does; answers where it leads afterwards. */
export async function visit(checkoutUrl: string, typed: Typed) {
  const holder = { name: typed.name ?? 'Camille Test', email: typed.email ?? 'camille@exemple.fr' };
  const fields: Record<string, string> =
    typed.method === 'card'
      ? { number: typed.number ?? '4242424242424242', exp: typed.exp ?? '12/40', cvc: typed.cvc ?? '123' }
      : { iban: typed.iban ?? 'FR1420041010050500013M02606' };
  const answer = await fetch(checkoutUrl, {
    method: 'POST',
    redirect: 'manual',
    body: new URLSearchParams({ method: typed.method, ...fields, ...holder }),
  });
  await answer.arrayBuffer();
  return { status: answer.status, location: answer.headers.get('location') };
}

/** Where webhooks arrive: what the route of the site does, without the rest of the site. */
async function openDoor(fixedPort: number) {
  const held: Delivery[] = [];
  let holding = false;
  const server = http.createServer((request, response) => {
    void (async () => {
      let body = '';
      request.setEncoding('utf8');
      for await (const piece of request) body += piece as string;
      const delivery = { body, signature: String(request.headers['stripe-signature'] ?? '') };
      if (holding) held.push(delivery);
      response.writeHead(holding ? 200 : await answer(delivery)).end();
    })().catch((error: unknown) => {
      response.writeHead(500).end(String(error));
    });
  });
  await new Promise<void>((resolve) => server.listen(fixedPort, '127.0.0.1', resolve));
  const address = server.address();
  const port = typeof address === 'object' && address ? address.port : 0;
  return {
    url: `http://127.0.0.1:${port}`,
    held,
    hold: () => void (holding = true),
    release: () => void (holding = false),
    async deliver(delivery: Delivery) {
      await answer(delivery);
      await handledAll();
    },
    close: () => {
      server.closeAllConnections();
      return new Promise<void>((resolve) => server.close(() => resolve()));
    },
  };
}

async function answer({ body, signature }: Delivery): Promise<number> {
  try {
    const kept = await keepEvent(body, signature);
    if (kept) handleSoon(kept);
    return 200;
  } catch (error) {
    if (error instanceof BadSignature) return 400;
    throw error;
  }
}
