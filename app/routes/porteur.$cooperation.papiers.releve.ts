import type { LoaderFunctionArgs } from '@remix-run/node';
import {
  statementOfCooperation,
  statementTable,
} from '#app/features/papers/cooperation-statement.queries.server.ts';
import { handOver } from '#app/features/papers/hand-over.server.ts';
import { periodOf } from '#app/features/papers/statement.server.ts';
import { allow } from '#app/features/people/allow.server.ts';
import { today } from '#app/infra/clock.server.ts';
import { tableReply } from '#app/infra/http-table.server.ts';
import { notFound } from '#app/infra/http.server.ts';

/** What a cooperation received and paid for the days ?du … ?au, for its accountant: PDF, or a spreadsheet for ?format=csv or xlsx. */
export async function loader(args: LoaderFunctionArgs) {
  const { cooperation } = await allow(args, 'routes/porteur.$cooperation.papiers.releve');
  const { searchParams } = new URL(args.request.url);
  const [from, to] = [searchParams.get('du') ?? '', searchParams.get('au') ?? ''];
  const period = periodOf({ from, to }, today()) ?? notFound();
  if (searchParams.has('format'))
    return tableReply(args.request, await statementTable(cooperation.id, period));
  return handOver(statementOfCooperation(cooperation.id, period));
}
