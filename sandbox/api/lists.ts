import type { StoredRow } from '../engine/commit.ts';
import type { Kind, Kinds } from '../engine/kinds.ts';
import type { Work } from '../engine/work.ts';
import { invalid, missing } from './errors.ts';

type Page = { limit?: number; starting_after?: string; ending_before?: string };
type Bounds = { gt?: number; gte?: number; lt?: number; lte?: number };

export type ListOf<T> = { object: 'list'; data: T[]; has_more: boolean; url: string };

const comparisons = { gt: '>', gte: '>=', lt: '<', lte: '<=' } as const;

/** The SQL of `created=…` and its like; the values are integers that the parameter rules have checked. */
export function boundsSql(column: string, given: number | Bounds | undefined): string {
  if (given === undefined) return '';
  if (typeof given === 'number') return ` and ${column} = ${given}`;
  return Object.entries(given)
    .map(([name, value]) => ` and ${column} ${comparisons[name as keyof Bounds]} ${value}`)
    .join('');
}

/** One page of a kind, newest first, as Stripe pages: after or before an object that the caller has seen. */
export async function listPage<K extends Kind>(
  work: Work,
  kind: K,
  url: string,
  page: Page & { created?: number | Bounds },
  filters: Record<string, string | undefined> = {},
  account = work.account,
): Promise<ListOf<Kinds[K]>> {
  const { limit = 10, starting_after: after, ending_before: before } = page;
  if (after && before)
    throw invalid('You cannot use both starting_after and ending_before.', { param: 'ending_before' });
  const keys = Object.entries(filters).flatMap(([name, value]) =>
    value === undefined ? [] : [`${name}:${value}`],
  );
  const values: unknown[] = [account, kind, limit + 1, keys];
  let where = boundsSql('created', page.created);
  const cursor = after ?? before;
  if (cursor) {
    const param = after ? 'starting_after' : 'ending_before';
    const [seen] = await work.query<{ seq: number }>(
      'select seq from standin.object where id = $1 and account = $2',
      [cursor, account],
    );
    if (!seen) throw missing(kind, cursor, param);
    values.push(seen.seq);
    where += after ? ' and seq < $5' : ' and seq > $5';
  }
  const rows = await work.query<StoredRow>(
    `select id, kind, account, data, hidden from standin.object
      where account = $1 and kind = $2 and ($4::text[] = '{}' or keys @> $4) ${where}
      order by seq ${before ? 'asc' : 'desc'} limit $3`,
    values,
  );
  const has_more = rows.length > limit;
  const shown = rows.slice(0, limit);
  if (before) shown.reverse();
  work.adopt(shown);
  return { object: 'list', data: shown.map((row) => row.data as unknown as Kinds[K]), has_more, url };
}
