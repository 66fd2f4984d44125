import { readiness } from '#app/infra/readiness.server.ts';

/** May visitors be sent here? 503 with one sentence when not. */
export async function loader(): Promise<Response> {
  const obstacle = await readiness();
  return new Response(`${obstacle ?? 'ready'}\n`, {
    status: obstacle === null ? 200 : 503,
    headers: { 'Content-Type': 'text/plain; charset=utf-8' },
  });
}
