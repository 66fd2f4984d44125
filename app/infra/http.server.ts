import type { Submission } from '@conform-to/react';
import { data, redirect } from '@remix-run/node';
import { Refusal } from './refusal.ts';

/** 404, also for what exists and is not yours. */
export function notFound(): never {
  throw new Response('Not found', { status: 404 });
}

/** After a successful post, the browser is sent on, so that a reload sends nothing twice. */
export function seeOther(url: string): Response {
  return redirect(url, 303);
}

/** Bad input, on its field, with everything that was typed. */
export function invalidReply<T>(submission: Submission<T>) {
  return data(submission.reply(), { status: 400 });
}

/** A refusal becomes a sentence on the form, with everything that was typed; anything else is a bug and goes on. */
export function refusalReply<T>(submission: Submission<T>, error: unknown) {
  if (!(error instanceof Refusal)) throw error;
  const reply = error.field
    ? submission.reply({ fieldErrors: { [error.field]: [error.message] } })
    : submission.reply({ formErrors: [error.message] });
  return data(reply, { status: 422 });
}
