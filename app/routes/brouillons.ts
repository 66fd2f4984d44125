import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { allow } from '#app/features/people/allow.server.ts';
import { forgetDraft, keepDraft } from '#app/features/people/drafts.server.ts';
import { ownPath } from '#app/features/people/own-path.ts';
import { readForm, seeOther } from '#app/infra/http.server.ts';

/** Who had to sign in before throwing something away comes back here. */
export async function loader(args: LoaderFunctionArgs) {
  await allow(args, 'routes/brouillons');
  return seeOther('/porteur');
}

/** What a page with a long form sends while somebody writes in it; or that they throw away what was kept. */
export async function action(args: ActionFunctionArgs) {
  const { person } = await allow(args, 'routes/brouillons');
  const form = await readForm(args.request);
  const discarded = form.get('discard');
  if (typeof discarded === 'string') {
    const page = ownPath(discarded, '/porteur');
    await forgetDraft(person.id, page);
    return seeOther(page);
  }
  const { status, said } = await keepDraft(person.id, form);
  return Response.json({ said }, { status });
}
