import type { LoaderFunctionArgs } from '@remix-run/node';
import { allow } from '#app/features/people/allow.server.ts';
import {
  collectedTable,
  comingTable,
  followedTable,
  monthsTable,
  portfolioTable,
  stagesTable,
  territoriesTable,
  type PartnerTable,
} from '#app/features/portfolios/export.server.ts';
import { today } from '#app/infra/clock.server.ts';
import { tableReply } from '#app/infra/http-table.server.ts';
import { notFound } from '#app/infra/http.server.ts';

const tables = new Map<string | undefined, PartnerTable>([
  ['prets', portfolioTable],
  ['territoires', territoriesTable],
  ['stades', stagesTable],
  ['instruments', collectedTable],
  ['mois', monthsTable],
  ['echeances', comingTable],
  ['projets', followedTable],
]);

/** A table of a partner, whole, as a file; each is linked from the page that shows it. */
export async function loader(args: LoaderFunctionArgs) {
  const { partner } = await allow(args, 'routes/partenaire.tableaux.$table');
  const table = tables.get(args.params['table']) ?? notFound();
  const file = await table(partner.id, today());
  return tableReply(args.request, { ...file, name: `${file.name}-${partner.slug}-${today()}` });
}
