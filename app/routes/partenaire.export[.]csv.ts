import type { LoaderFunctionArgs } from '@remix-run/node';
import { allow } from '#app/features/people/allow.server.ts';
import { portfolioRows } from '#app/features/portfolios/export.server.ts';
import { today } from '#app/infra/clock.server.ts';
import { tableReply } from '#app/infra/http-table.server.ts';

/** The portfolio as a file for spreadsheets; as an Excel file too (?format=xlsx). */
export async function loader(args: LoaderFunctionArgs) {
  const { partner } = await allow(args, 'routes/partenaire.export[.]csv');
  const on = today();
  const name = `portefeuille-${partner.slug}-${on}`;
  return tableReply(args.request, { name, rows: await portfolioRows(partner.id, on) });
}
