import type { StoredRow } from '../engine/commit.ts';
import type { Database } from '../engine/database.ts';
import { kindOfId } from '../engine/kinds.ts';
import type { Work } from '../engine/work.ts';
import type { Tree } from './form.ts';

export type Remembered = { fingerprint: string; created: number; status: number; body: string };

/** Every id of ours that a request names, in its path or anywhere in its parameters. */
export function collectIds(path: Record<string, string>, given: Tree): string[] {
  const ids = new Set<string>();
  const visit = (value: Tree | string): void => {
    if (typeof value !== 'string') Object.values(value).forEach(visit);
    else if (value.length < 60 && kindOfId(value)) ids.add(value);
  };
  Object.values(path).forEach(visit);
  visit(given);
  return [...ids];
}

/** One round trip for what nearly every request needs: the objects it names, and the answer its key may already have. */
export async function firstRead(
  database: Database,
  work: Work,
  ids: string[],
  key: string | undefined,
): Promise<Remembered | undefined> {
  const wanted = work.account.startsWith('acct_') ? [...ids, work.account] : ids;
  const rows = await database.query<StoredRow & { remembered: Remembered | null }>(
    `select id, kind, account, data, hidden, null::jsonb as remembered from standin.object where id = any($1)
     union all
     select null, null, null, null, null, jsonb_build_object('fingerprint', fingerprint, 'created', created, 'status', status, 'body', body)
       from standin.idempotency where account = $2 and key = $3`,
    [wanted, work.account, key ?? null],
    'standin-first-read',
  );
  work.adopt(rows.filter((row) => row.remembered === null));
  return rows.find((row) => row.remembered !== null)?.remembered ?? undefined;
}
