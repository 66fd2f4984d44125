import type { AddressInfo } from 'node:net';
import { Api } from './api/api.ts';
import { answerUnruly } from './api/unruly.ts';
import { answerControl } from './control/control.ts';
import { Chaos } from './engine/chaos.ts';
import { Clock } from './engine/clock.ts';
import { openDatabase } from './engine/database.ts';
import { Deliveries } from './engine/deliveries.ts';
import { Endpoints } from './engine/endpoints.ts';
import type { Engine } from './engine/engine.ts';
import { Locks } from './engine/locks.ts';
import { openPlatform } from './engine/platform.ts';
import { RateLimit } from './engine/rate.ts';
import { Timers } from './engine/timers.ts';
import { type Answer, type Asked, listen } from './http.ts';
import { answerChallenge, showChallenge } from './pages/challenge.ts';
import { showCheckout, submitCheckout } from './pages/checkout.ts';
import { notFound } from './pages/html.ts';
import { showMandate } from './pages/mandate.ts';
import { showExpress, showOnboarding, submitOnboarding } from './pages/onboarding.ts';
import { includes, routes, timerHandlers } from './resources/routes.ts';

export type SandboxOptions = {
  /** 0 takes any free port. */
  port: number;
  databaseUrl: string;
  webhookTarget: string;
  /** Several secrets, separated by commas, while one replaces another. */
  webhookSecret: string;
  /** Where events of connected accounts go, when not to the same address. */
  connectWebhook?: { url: string; secret: string };
  /** Requests a second before 429; no limit unless said. */
  rateLimit?: number;
  /** Only this key is accepted, instead of every key that begins with sk_test_standin. */
  apiKey?: string;
};

export type Sandbox = { url: string; port: number; close(): Promise<void> };

export const besideLiveKey =
  'The Stripe stand-in does not start beside a live key: STRIPE_SECRET_KEY begins with sk_live or rk_live.';

/** Starts the local stand-in for Stripe: API, hosted pages, control. What it knows survives in the database. */
export async function startSandbox(options: SandboxOptions): Promise<Sandbox> {
  // Whoever holds a live key must never wonder which of the two answers.
  if (/^(sk|rk)_live/.test(process.env.STRIPE_SECRET_KEY ?? '')) throw new Error(besideLiveKey);
  const database = await openDatabase(options.databaseUrl);
  try {
    const clock = await Clock.open(database);
    const own = { url: options.webhookTarget, secret: options.webhookSecret };
    const endpoints = await Endpoints.open(database, own, options.connectWebhook);
    const chaos = await Chaos.open(database);
    const deliveries = await Deliveries.open(database, endpoints, chaos);
    const rate = new RateLimit(options.rateLimit ?? 0);
    const engine: Engine = {
      database,
      clock,
      deliveries,
      endpoints,
      chaos,
      rate,
      locks: new Locks(),
      url: '',
    };
    const timers = new Timers(engine, timerHandlers);
    const api = new Api(engine, routes, includes, options.apiKey);
    await openPlatform(engine);
    const server = await listen(options.port, (asked) => answer({ engine, timers, api }, asked));
    const { port } = server.address() as AddressInfo;
    engine.url = `http://127.0.0.1:${port}`;
    timers.start();
    return {
      url: engine.url,
      port,
      async close() {
        // Requests under way are finished; connections that are only kept open are not waited for.
        const closed = new Promise<void>((resolve) => server.close(() => resolve()));
        server.closeIdleConnections();
        await timers.stop();
        await closed;
        await deliveries.close();
        await database.close();
      },
    };
  } catch (error) {
    await database.close();
    throw error;
  }
}

type Parts = { engine: Engine; timers: Timers; api: Api };

async function answer({ engine, timers, api }: Parts, asked: Asked): Promise<Answer> {
  const [, room, id = ''] = asked.path.split('/');
  if (room === 'v1' || room === 'v2') return answerUnruly(engine, api, asked);
  if (room === '__standin') return answerControl({ engine, timers }, asked);
  const posted = asked.method === 'POST';
  // PostgreSQL keeps no NUL in a text.
  const form = new URLSearchParams(asked.body.replaceAll('%00', ''));
  const userAgent = asked.headers['user-agent'] ?? '';
  if (room === 'checkout')
    return posted ? submitCheckout(engine, id, form, { userAgent }) : showCheckout(engine, id);
  if (room === 'challenge') return posted ? answerChallenge(engine, id, form) : showChallenge(engine, id);
  if (room === 'onboarding') return posted ? submitOnboarding(engine, id, form) : showOnboarding(engine, id);
  if (room === 'express') return showExpress(engine, id);
  if (room === 'mandate') return showMandate(engine, id);
  return notFound();
}
