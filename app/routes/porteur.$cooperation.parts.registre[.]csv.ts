import { Readable } from 'node:stream';
import { createReadableStreamFromReadable, type LoaderFunctionArgs } from '@remix-run/node';
import { allow } from '#app/features/people/allow.server.ts';
import { movementsAsCsv, registerAsCsv } from '#app/features/shares/register-csv.server.ts';
import { today } from '#app/infra/clock.server.ts';
import { parseDay } from '#app/money/parse-day.ts';

/** The register of members as at a day (?au=), or its movements until then (?quoi=mouvements), written while it is being sent. */
export async function loader(args: LoaderFunctionArgs) {
  const { cooperation } = await allow(args, 'routes/porteur.$cooperation.parts.registre[.]csv');
  const asked = new URL(args.request.url).searchParams;
  const parsed = parseDay(asked.get('au') ?? '');
  const on = parsed.ok ? parsed.day : today();
  const movements = asked.get('quoi') === 'mouvements';
  const rows = movements ? movementsAsCsv(cooperation.id, on) : registerAsCsv(cooperation.id, on);
  const name = `${movements ? 'mouvements' : 'associes'}-${cooperation.slug}-${on}.csv`;
  return new Response(createReadableStreamFromReadable(Readable.from(rows)), {
    headers: {
      'Content-Type': 'text/csv; charset=utf-8',
      'Content-Disposition': `attachment; filename="${name}"`,
      'Cache-Control': 'private, no-store',
    },
  });
}
