import type { Engine } from '../engine/engine.ts';
import type { Work } from '../engine/work.ts';
import type { Upload } from './multipart.ts';
import type { Shape } from './parameters.ts';

/** One request, read and found well-formed. `P` is the SDK's own type of the operation's parameters. */
export type Call<P> = {
  work: Work;
  params: P;
  path: Record<string, string>;
  url: string;
  engine: Engine;
  /** What was uploaded with the request, by parameter. */
  files?: Record<string, Upload>;
};

export type Route = {
  method: 'GET' | 'POST' | 'DELETE';
  segments: string[];
  shape: object;
  run(call: Call<never>): Promise<object>;
};

/** An operation of the API: where it is, which parameters Stripe documents for it, and what it does. */
export function route<P>(
  method: Route['method'],
  path: string,
  shape: Shape<P>,
  run: (call: Call<P>) => Promise<object>,
): Route {
  return { method, segments: path.split('/').slice(1), shape, run };
}

/** The operation a request asks for. A fixed word in a path wins over a `:name`. */
export function findRoute(
  routes: Route[],
  method: string,
  pathname: string,
): { route: Route; path: Record<string, string> } | undefined {
  const given = pathname.split('/').slice(1);
  const fitting = routes.filter(
    ({ segments, method: m }) =>
      m === method &&
      segments.length === given.length &&
      segments.every((s, i) => (s.startsWith(':') ? /^[\w-]+$/.test(given[i]!) : s === given[i])),
  );
  const fixed = (r: Route) => r.segments.filter((s) => !s.startsWith(':')).length;
  const best = fitting.sort((a, b) => fixed(b) - fixed(a))[0];
  if (!best) return undefined;
  const path: Record<string, string> = {};
  best.segments.forEach((s, i) => {
    if (s.startsWith(':')) path[s.slice(1)] = given[i]!;
  });
  return { route: best, path };
}
