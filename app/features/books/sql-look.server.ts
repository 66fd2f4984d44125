import { t } from '#app/i18n/t.ts';
import { inTransaction } from '#app/infra/db.server.ts';
import type { Day } from '#app/money/day.ts';
import { sqlChecks } from './sql-checks.ts';
import { sums } from './sums.ts';

const mostShown = 5;

/** All the invariants that SQL can look at, as one statement; $1 is the business date. */
const everyCheck = `with ${sums}\n${sqlChecks
  .map(
    ({ id, sql }) =>
      `select '${id}' as id, broken, more from (select broken, count(*) over () as more from (${sql}) b limit ${mostShown}) "${id}"`,
  )
  .join('\nunion all\n')}`;

/**
 * Looks at every invariant that SQL can look at, in one statement that reads each large table once and sees one moment. Gives what
 * contradicts a check, by its id: the first rows, and how many more; nothing for those that hold. Memory for the sums of a hundred
 * thousand accounts, and one processor: the others are left to the site.
 */
export async function lookBySql(today: Day): Promise<Map<string, string>> {
  const rows = await inTransaction(
    async (tx) => {
      await tx.$executeRaw`select set_config('work_mem', '128MB', true), set_config('max_parallel_workers_per_gather', '0', true)`;
      return tx.$queryRawUnsafe<{ id: string; broken: string; more: bigint }[]>(everyCheck, today);
    },
    { seconds: 600 },
  );
  const found = new Map<string, string>();
  for (const [id, broken] of Map.groupBy(rows, (row) => row.id)) {
    const others = Number(broken[0]!.more) - broken.length;
    const shown = broken.map((row) => row.broken).join(' ; ');
    found.set(id, others > 0 ? t('{shown} ; et {others} de plus', { shown, others }) : shown);
  }
  return found;
}
