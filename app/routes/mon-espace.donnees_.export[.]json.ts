import type { LoaderFunctionArgs } from '@remix-run/node';
import { allow } from '#app/features/people/allow.server.ts';
import { ownFile } from '#app/features/protection/export.server.ts';
import { today } from '#app/infra/clock.server.ts';

/** Everything that is kept of whoever asks, for them alone. */
export async function loader(args: LoaderFunctionArgs) {
  const { person } = await allow(args, 'routes/mon-espace.donnees_.export[.]json');
  return new Response(await ownFile(person), {
    headers: {
      'Content-Type': 'application/json; charset=utf-8',
      'Content-Disposition': `attachment; filename="terreau-mes-donnees-${today()}.json"`,
      'Cache-Control': 'private, no-store',
    },
  });
}
