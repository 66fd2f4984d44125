import { existsSync } from 'node:fs';
import type http from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { ROOT } from '#tests/support/imports.ts';

const judgeFile = join(ROOT, '../shared/tools/stripe-conformance.mjs');
const document = join(ROOT, '../shared/stripe/openapi.pruned.json');

/** The judge of both sides of the traffic with Stripe stands outside of this folder: where it is absent, its tests are skipped. */
export const hasJudge = existsSync(judgeFile) && existsSync(document);

type Found = { severity: string; party: string; code: string; op: string; ptr: string; message: string };
type Summary = { distinct: Found[]; exchanges: number; events: { seen: number } };
type Server = { srv: http.Server };

export type Verdict = { exchanges: number; events: number; faults: string[] };

/** A proxy between the SDK and the stand-in, and one between the stand-in and whoever hears its events. */
export type Judge = {
  /** Stands before the stand-in's address; answers where it listens. */
  api(upstream: string): Promise<{ url: string; port: number }>;
  webhooks(target: string): Promise<{ url: string }>;
  verdict(): Verdict;
  close(): Promise<void>;
};

/** Errors and warnings count alike: there is none that we mean to make. */
export async function openJudge(secret: string): Promise<Judge> {
  const { Spec, Judge: Made, startProxy, startWebhookProxy } = await import(pathToFileURL(judgeFile).href);
  const judge = new Made(Spec.load(document));
  const servers: http.Server[] = [];
  const listen = '127.0.0.1:0';
  const at = ({ srv }: Server) => {
    servers.push(srv);
    const { port } = srv.address() as AddressInfo;
    return { url: `http://127.0.0.1:${port}`, port };
  };
  return {
    api: async (upstream) => at(await startProxy({ judge, upstream, listen })),
    webhooks: async (target) => at(await startWebhookProxy({ judge, target, listen, secret })),
    verdict: () => verdictOf(judge.summary() as Summary),
    async close() {
      for (const server of servers) {
        server.closeAllConnections();
        await new Promise((resolve) => server.close(resolve));
      }
    },
  };
}

export function verdictOf({ distinct, exchanges, events }: Summary): Verdict {
  const faults = distinct.filter(({ severity }) => severity !== 'info');
  return {
    exchanges,
    events: events.seen,
    faults: faults.map((f) => `${f.severity} of the ${f.party}: ${f.code} ${f.op} ${f.ptr}: ${f.message}`),
  };
}

/** The judge as a program of its own, for services that run in processes of their own. */
export function judgeProgram(at: { upstream: string; listen: number; hook: number; target: string }): {
  args: string[];
  summary: string;
} {
  const listen = `127.0.0.1:${at.listen}`;
  const hook = ['--webhook-listen', `127.0.0.1:${at.hook}`, '--webhook-target', at.target];
  return {
    args: [judgeFile, '--upstream', at.upstream, '--listen', listen, ...hook, '--fail-on', 'none'],
    summary: `http://${listen}/__conformance/summary`,
  };
}
