import type { LoaderFunctionArgs } from '@remix-run/node';
import { allow } from '#app/features/people/allow.server.ts';
import { movementsTable, registerTable } from '#app/features/shares/register-tables.server.ts';
import { today } from '#app/infra/clock.server.ts';
import { tableReply } from '#app/infra/http-table.server.ts';
import { parseDay } from '#app/money/parse-day.ts';

/** The register of members as at a day (?au=), or its movements until then (?quoi=mouvements); as an Excel file too (?format=xlsx). */
export async function loader(args: LoaderFunctionArgs) {
  const { cooperation } = await allow(args, 'routes/porteur.$cooperation.parts.registre[.]csv');
  const asked = new URL(args.request.url).searchParams;
  const parsed = parseDay(asked.get('au') ?? '');
  const on = parsed.ok ? parsed.day : today();
  const movements = asked.get('quoi') === 'mouvements';
  const table = await (movements ? movementsTable : registerTable)(cooperation.id, on);
  const name = `${movements ? 'mouvements' : 'associes'}-${cooperation.slug}-${on}`;
  return tableReply(args.request, { name, ...table });
}
