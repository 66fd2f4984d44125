import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node';
import { allow } from '#app/features/people/allow.server.ts';
import { seeOther } from '#app/infra/http.server.ts';
import { closeSession } from '#app/infra/session.server.ts';

/** A link or an image must not sign anyone out: only a form does. */
export async function loader(args: LoaderFunctionArgs) {
  await allow(args, 'routes/deconnexion');
  return seeOther('/mon-espace');
}

export async function action(args: ActionFunctionArgs) {
  await allow(args, 'routes/deconnexion');
  return redirect('/', { status: 303, headers: { 'Set-Cookie': await closeSession(args.request) } });
}
