import type { StoredRow } from '../engine/commit.ts';
import type { Kind, Kinds } from '../engine/kinds.ts';
import type { Work } from '../engine/work.ts';
import { invalid } from './errors.ts';

type SearchParams = { query: string; limit?: number; page?: string };
type Field = 'text' | 'number';

/** Stripe finds what is at least about a minute old: its search is not up to date at once. */
const lag = 60;

const clause =
  /^(-)?(?:([a-z_.]+)|metadata\[(?:"([^"]*)"|'([^']*)')\])(:|~|>=|<=|>|<)(?:"((?:[^"\\]|\\.)*)"|'((?:[^'\\]|\\.)*)'|(-?\d+)|(null))\s*/i;

function wrong(why: string): Error {
  return invalid(`We were unable to parse your search query: ${why}`, { param: 'query' });
}

/** Stripe's search language as SQL over stored objects: clauses joined by AND or by OR, never both. */
function whereOf(query: string, fields: Record<string, Field>, values: unknown[]): string {
  const parts: string[] = [];
  const joints = new Set<string>();
  let rest = query.trim();
  while (rest !== '') {
    const found = clause.exec(rest);
    if (!found) throw wrong(rest.slice(0, 60));
    const [all, minus, field, key1, key2, sign, text1, text2, number, none] = found;
    const key = key1 ?? key2;
    const kind = key === undefined ? fields[field!] : 'text';
    if (!kind) throw wrong(`the field ${field} is not searchable.`);
    values.push(key === undefined ? field!.split('.') : ['metadata', key]);
    const column = `data #>> $${values.length}`;
    parts.push(
      `${minus ? 'not ' : ''}${condition(column, kind, sign!, (text1 ?? text2)?.replaceAll(/\\(.)/g, '$1') ?? number, none)}`,
    );
    rest = rest.slice(all.length);
    const joint = /^(AND|OR)\s+/i.exec(rest);
    if (joint) joints.add(joint[1]!.toUpperCase());
    else if (rest !== '') joints.add('AND');
    rest = rest.slice(joint?.[0].length ?? 0);
    if (joint && rest === '') throw wrong('it ends in the middle.');
  }
  if (parts.length === 0) throw wrong('it is empty.');
  if (joints.size > 1) throw wrong('AND and OR cannot be combined.');
  return parts.join(joints.has('OR') ? ' or ' : ' and ');

  function condition(column: string, kind: Field, sign: string, value?: string, none?: string): string {
    if (none) return `(${column} is null)`;
    values.push(value);
    const given = `$${values.length}`;
    if (kind === 'number') {
      if (sign === '~' || !/^-?\d+$/.test(value ?? '')) throw wrong(`${value} is not a number.`);
      return `coalesce((${column})::bigint ${sign === ':' ? '=' : sign} ${given}::bigint, false)`;
    }
    if (sign === ':') return `coalesce(lower(${column}) = lower(${given}::text), false)`;
    if (sign === '~') return `coalesce(position(lower(${given}::text) in lower(${column})) > 0, false)`;
    throw wrong(`texts have no order (${sign}).`);
  }
}

/** One page of a search, newest first. */
export async function searchPage<K extends Kind>(
  work: Work,
  kind: K,
  url: string,
  params: SearchParams,
  fields: Record<string, Field>,
): Promise<object> {
  const { limit = 10, page = '0' } = params;
  if (!/^\d{1,6}$/.test(page)) throw invalid('Invalid page.', { param: 'page' });
  const values: unknown[] = [work.account, kind, limit + 1, Number(page), work.now - lag];
  const where = whereOf(params.query, fields, values);
  const rows = await work.query<StoredRow>(
    `select id, kind, account, data, hidden from standin.object
      where account = $1 and kind = $2 and created <= $5 and (${where}) order by seq desc limit $3 offset $4`,
    values,
  );
  const has_more = rows.length > limit;
  const shown = rows.slice(0, limit);
  work.adopt(shown);
  return {
    object: 'search_result',
    data: shown.map((row) => row.data as unknown as Kinds[K]),
    has_more,
    next_page: has_more ? String(Number(page) + limit) : null,
    url,
  };
}
