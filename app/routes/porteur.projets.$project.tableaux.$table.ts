import type { LoaderFunctionArgs } from '@remix-run/node';
import { measuresTable } from '#app/features/impact/impact.queries.server.ts';
import { allow } from '#app/features/people/allow.server.ts';
import { planTable } from '#app/features/plan/export.server.ts';
import { directGiftsTable } from '#app/features/projects/direct-gifts.queries.server.ts';
import { daysTable, releasesTable, sourcesTable } from '#app/features/projects/project-tables.server.ts';
import { contactsTable, thanksTable } from '#app/features/projects/thanks.queries.server.ts';
import { communesTable } from '#app/features/residence/communes.queries.server.ts';
import { tableReply, type TableFile } from '#app/infra/http-table.server.ts';
import { notFound } from '#app/infra/http.server.ts';

type Table = (projectId: string, search: URLSearchParams) => TableFile | Promise<TableFile>;

const tables = new Map<string | undefined, Table>([
  ['plan', planTable],
  ['engagements', daysTable],
  ['chemins', sourcesTable],
  ['versements', releasesTable],
  ['remerciements', (projectId, search) => thanksTable(projectId, search.get('tri'))],
  ['contacts', contactsTable],
  ['dons-directs', directGiftsTable],
  ['mesures', measuresTable],
  ['communes', communesTable],
]);

/** A table of a project, whole, as a file; each is linked from the page that shows it. */
export async function loader(args: LoaderFunctionArgs) {
  const { project } = await allow(args, 'routes/porteur.projets.$project.tableaux.$table');
  const table = tables.get(args.params['table']) ?? notFound();
  const { searchParams } = new URL(args.request.url);
  return tableReply(args.request, await table(project.id, searchParams));
}
