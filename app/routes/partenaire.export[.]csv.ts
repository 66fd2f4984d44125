import type { LoaderFunctionArgs } from '@remix-run/node';
import { allow } from '#app/features/people/allow.server.ts';
import { portfolioCsv } from '#app/features/portfolios/export.server.ts';
import { today } from '#app/infra/clock.server.ts';

/** The portfolio as a file for spreadsheets. */
export async function loader(args: LoaderFunctionArgs) {
  const { partner } = await allow(args, 'routes/partenaire.export[.]csv');
  const on = today();
  return new Response(await portfolioCsv(partner.id, on), {
    headers: {
      'Content-Type': 'text/csv; charset=utf-8',
      'Content-Disposition': `attachment; filename="portefeuille-${partner.slug}-${on}.csv"`,
      'Cache-Control': 'private, no-store',
    },
  });
}
