import http from 'node:http';
import type { AddressInfo } from 'node:net';
import Stripe from 'stripe';
import { type Sandbox, type SandboxOptions, startSandbox } from '#sandbox/server.ts';
import { freshDatabase } from '#tests/support/database.ts';
import { hasJudge, openJudge, type Verdict } from '#tests/support/judge.ts';

const secret = 'whsec_standin_scene';

export { hasJudge };

export type Scene = {
  /** The SDK as our application uses it; the judge listens in between, where there is one. */
  stripe: Stripe;
  /** The SDK without the judge, for requests that Stripe would refuse. */
  direct: Stripe;
  url: string;
  /** What the stand-in has told us, in the order in which it arrived; the signatures were checked. */
  events: Stripe.Event[];
  control<T = Record<string, unknown>>(path: string, body?: object): Promise<T>;
  advance(to: string): Promise<void>;
  /** Types of the events that arrived since the last call. */
  news(): Promise<string[]>;
  /** What a person sends from a hosted page. */
  submit(
    url: string,
    fields: Record<string, string>,
  ): Promise<{ status: number; location: string; text: string }>;
  /** The application answers the next deliveries with an error. */
  refuseNext(count: number): void;
  restart(): Promise<void>;
  /** How much the judge has heard, and what it holds against either side. */
  verdict(): Verdict;
  close(): Promise<void>;
};

/** A stand-in on a database of its own, at an instant, with an application that listens to it. */
export async function openScene(at: string, more: Partial<SandboxOptions> = {}): Promise<Scene> {
  const database = await freshDatabase();
  const events: Stripe.Event[] = [];
  const ear = await openEar(events);
  const judged = hasJudge ? await openJudge(secret) : undefined;
  const hook = await judged?.webhooks(`${ear.url}/webhooks/stripe`);
  const target = hook?.url ?? ear.url;
  const options = {
    databaseUrl: database.url,
    webhookTarget: `${target}/webhooks/stripe`,
    webhookSecret: secret,
    ...more,
  };
  let sandbox: Sandbox = await startSandbox({ port: 0, ...options });
  const { port, url } = sandbox;
  const proxy = await judged?.api(url);
  const direct = client(port);
  let told = 0;
  const scene: Scene = {
    stripe: proxy ? client(proxy.port) : direct,
    direct,
    url,
    events,
    async control(path, body) {
      const init = body === undefined ? {} : { method: 'POST', body: JSON.stringify(body) };
      const answer = await fetch(`${url}/__standin/${path}`, init);
      const read: unknown = await answer.json();
      if (!answer.ok) throw new Error((read as { error: { message: string } }).error.message);
      return read as never;
    },
    async advance(to) {
      await scene.control('clock/advance', { to });
    },
    async news() {
      await scene.control('deliveries/drain', {});
      const since = events.slice(told);
      told = events.length;
      // Stripe promises no order of arrival; a story is easier to read in the order of what happened.
      return since.sort((a, b) => (a.id < b.id ? -1 : 1)).map((event) => event.type);
    },
    async submit(address, fields) {
      const answer = await fetch(address, {
        method: 'POST',
        body: new URLSearchParams(fields),
        redirect: 'manual',
      });
      return {
        status: answer.status,
        location: answer.headers.get('location') ?? '',
        text: await answer.text(),
      };
    },
    refuseNext: ear.refuseNext,
    async restart() {
      await sandbox.close();
      sandbox = await startSandbox({ port, ...options });
    },
    verdict: () => judged?.verdict() ?? { exchanges: 0, events: 0, faults: [] },
    async close() {
      await sandbox.close();
      ear.srv.closeAllConnections();
      await new Promise((resolve) => ear.srv.close(resolve));
      await judged?.close();
      await database.drop();
    },
  };
  await scene.advance(at);
  return scene;
}

function client(port: number): Stripe {
  return new Stripe('sk_test_standin_scene', {
    host: '127.0.0.1',
    port,
    protocol: 'http',
    maxNetworkRetries: 0,
  });
}

/** The application's webhook address. */
export async function openEar(events: Stripe.Event[], secretNow: () => string = () => secret) {
  let refusals = 0;
  const srv = http.createServer((request, response) => {
    void (async () => {
      let body = '';
      for await (const piece of request) body += String(piece);
      if (refusals > 0) {
        refusals -= 1;
        response.writeHead(500).end();
        return;
      }
      events.push(
        Stripe.webhooks.constructEvent(body, request.headers['stripe-signature'] ?? '', secretNow()),
      );
      response.end();
    })().catch(() => response.writeHead(400).end());
  });
  await new Promise<void>((resolve) => srv.listen(0, '127.0.0.1', resolve));
  const url = `http://127.0.0.1:${(srv.address() as AddressInfo).port}`;
  return { srv, url, refuseNext: (count: number) => void (refusals = count) };
}
