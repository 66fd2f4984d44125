import type { LoaderFunctionArgs } from '@remix-run/node';
import { calendarFeed } from '#app/features/citizens/calendar-feed.server.ts';
import { allow } from '#app/features/people/allow.server.ts';
import { now } from '#app/infra/clock.server.ts';
import { notFound } from '#app/infra/http.server.ts';

/** Read by calendar programs, which sign in nowhere: the address itself is the secret. */
export async function loader(args: LoaderFunctionArgs) {
  await allow(args, 'routes/calendrier.$token');
  const text = (await calendarFeed(args.params['token'] ?? '', now())) ?? notFound();
  return new Response(text, { headers: { 'Content-Type': 'text/calendar; charset=utf-8' } });
}
