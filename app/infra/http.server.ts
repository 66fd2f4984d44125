import type { Submission } from '@conform-to/react';
import { parseWithZod } from '@conform-to/zod/v4';
import { data, redirect } from '@remix-run/node';
import { z } from 'zod';
import { plainPath } from '#app/i18n/href.ts';
import { t } from '#app/i18n/t.ts';
import { awaitsOthers, Refusal } from './refusal.ts';
import { UnknownOutcome } from './stripe/client.server.ts';

export { framesHeader } from './frames.ts';

/** 404, also for what exists and is not yours. */
export function notFound(): never {
  throw new Response('Not found', { status: 404 });
}

/** After a successful post, the browser is sent on, so that a reload sends nothing twice. Remix keeps a path in its language. */
export function seeOther(url: string): Response {
  return redirect(plainPath(url), 303);
}

const mostFields = 1000;

/**
 * Reads a posted form. What none of our forms sends is answered 400: a body that is no form, thousands of fields, a name such as
 * `lines[30000000]`, from which a list of that length would be built and keep the server busy for minutes, or the sign of number zero, which
 * PostgreSQL keeps in no text.
 */
export async function readForm(request: Request): Promise<FormData> {
  const form = await request.formData().catch(() => unreadable());
  checkNames(form);
  return form;
}

/** The same check for a form that was read otherwise. */
export function checkNames(form: FormData): void {
  const fields = [...form];
  const intent = form.get('__intent__');
  const hostile =
    fields.length > mostFields ||
    fields.some(([name, value]) => /\[\d{4,}\]/.test(name) || String(value).includes('\0'));
  if (hostile || (intent !== null && !isOrder(intent))) unreadable();
}

function unreadable(): never {
  throw new Response(t('Ce formulaire est illisible.'), { status: 400 });
}

/** Conform's own orders, such as adding a line, are small JSON objects whose index is within reach. */
function isOrder(text: FormDataEntryValue): boolean {
  try {
    const { type, payload } = JSON.parse(String(text)) as { type?: unknown; payload?: { index?: unknown } };
    const index = payload?.index ?? 0;
    return (
      typeof type === 'string' && typeof payload === 'object' && typeof index === 'number' && index < 1000
    );
  } catch {
    return false;
  }
}

/** Everything that was typed is sent back, except passwords. */
function hidden({ payload }: Submission<unknown>): { hideFields: string[] } {
  return { hideFields: Object.keys(payload).filter((name) => /password/i.test(name)) };
}

/** Bad input, on its field, with everything that was typed. */
export function invalidReply<T>(submission: Submission<T>) {
  return data(submission.reply(hidden(submission)), { status: 400 });
}

/**
 * A refusal becomes a sentence on the form, with everything that was typed; so does Stripe's silence, which is nobody's fault here. Anything else
 * is a bug and goes on.
 */
export function refusalReply<T>(submission: Submission<T>, error: unknown) {
  if (error instanceof UnknownOutcome) {
    const formErrors = [
      t(
        'Stripe n’a pas répondu. Rien n’est perdu, et rien ne sera fait deux fois : réessayez dans une minute.',
      ),
    ];
    return data(submission.reply({ formErrors, ...hidden(submission) }), {
      status: 503,
      headers: { 'Retry-After': '60' },
    });
  }
  if (!(error instanceof Refusal)) throw error;
  const reply = error.field
    ? submission.reply({ fieldErrors: { [error.field]: [error.message] }, ...hidden(submission) })
    : submission.reply({ formErrors: [error.message], ...hidden(submission) });
  return data({ ...reply, awaited: error.code === awaitsOthers }, { status: 422 });
}

/** A form that holds nothing but its button: what `command` answers, or its refusal in words. */
export async function pressed(form: FormData, command: () => Promise<Response>) {
  try {
    return await command();
  } catch (error) {
    return refusalReply(parseWithZod(form, { schema: z.object({}) }), error);
  }
}

/** The furthest page that is looked for: no list of ours is as long. */
const lastPage = 1_000_000;

/** Which page of a list is asked for: `?page=3`. The first, for anything that is no page. */
export function pageOf(request: Request): number {
  const asked = Number(new URL(request.url).searchParams.get('page'));
  return Number.isSafeInteger(asked) && asked > 1 ? Math.min(asked, lastPage) : 1;
}
