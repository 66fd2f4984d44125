import type { ActionFunctionArgs } from '@remix-run/node';
import { handleSoon } from '#app/features/payments/handle-soon.server.ts';
import { keepEvent } from '#app/features/payments/inbox.server.ts';
import { allow } from '#app/features/people/allow.server.ts';
import { BadSignature } from '#app/infra/stripe/events.server.ts';

/** Stripe's door: what is kept is answered at once, and handled after the answer. */
export async function action(args: ActionFunctionArgs) {
  await allow(args, 'routes/webhooks.stripe');
  const { request } = args;
  if (request.method !== 'POST') return answer('Only POST\n', 405);
  try {
    const kept = await keepEvent(await request.text(), request.headers.get('stripe-signature'));
    if (kept) handleSoon(kept);
    return answer('Kept\n', 200);
  } catch (error) {
    if (error instanceof BadSignature) return answer('The signature is not Stripe’s\n', 400);
    throw error;
  }
}

export async function loader(args: ActionFunctionArgs) {
  await allow(args, 'routes/webhooks.stripe');
  return answer('Only POST\n', 405);
}

function answer(text: string, status: number): Response {
  return new Response(text, { status, headers: { 'Content-Type': 'text/plain; charset=utf-8' } });
}
