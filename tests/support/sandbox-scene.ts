import { existsSync } from 'node:fs';
import http from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import Stripe from 'stripe';
import { type Sandbox, type SandboxOptions, startSandbox } from '#sandbox/server.ts';
import { freshDatabase } from '#tests/support/database.ts';
import { ROOT } from '#tests/support/imports.ts';

const judgeFile = join(ROOT, '../shared/tools/stripe-conformance.mjs');
const secret = 'whsec_standin_scene';

/** The judge of both sides of the traffic, where this machine has it. */
export const hasJudge = existsSync(judgeFile);

type Found = { severity: string; party: string; code: string; op: string; ptr: string; message: string };
type Judge = { summary(): { distinct: Found[]; exchanges: number; events: { seen: number } } };
type Proxy = { srv: http.Server; url: string };

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
  verdict(): { exchanges: number; events: number; faults: string[] };
  close(): Promise<void>;
};

/** A stand-in on a database of its own, at an instant, with an application that listens to it. */
export async function openScene(at: string, more: Partial<SandboxOptions> = {}): Promise<Scene> {
  const database = await freshDatabase();
  const events: Stripe.Event[] = [];
  const ear = await openEar(events);
  const judged = hasJudge ? await openJudge() : undefined;
  const hook = await judged?.webhooks(ear.url);
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
    stripe: proxy ? client((proxy.srv.address() as AddressInfo).port) : direct,
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
    verdict() {
      const { distinct = [], exchanges = 0, events: heard = { seen: 0 } } = judged?.judge.summary() ?? {};
      const faults = distinct.filter(({ severity }) => severity !== 'info');
      return {
        exchanges,
        events: heard.seen,
        faults: faults.map(
          (f) => `${f.severity} of the ${f.party}: ${f.code} ${f.op} ${f.ptr}: ${f.message}`,
        ),
      };
    },
    async close() {
      await sandbox.close();
      for (const server of [ear.srv, proxy?.srv, hook?.srv]) {
        server?.closeAllConnections();
        await new Promise((resolve) => (server ? server.close(resolve) : resolve(undefined)));
      }
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

async function openJudge() {
  const { Spec, Judge, startProxy, startWebhookProxy } = await import(pathToFileURL(judgeFile).href);
  const judge = new Judge(Spec.load(join(ROOT, '../shared/stripe/openapi.pruned.json'))) as Judge;
  const listen = '127.0.0.1:0';
  return {
    judge,
    api: (upstream: string) => startProxy({ judge, upstream, listen }) as Promise<Proxy>,
    webhooks: (target: string) =>
      startWebhookProxy({ judge, target: `${target}/webhooks/stripe`, listen, secret }) as Promise<Proxy>,
  };
}
