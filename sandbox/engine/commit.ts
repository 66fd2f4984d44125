import type { Kind } from './kinds.ts';

export type StoredRow = {
  id: string;
  kind: Kind;
  account: string;
  data: { id: string; created?: number };
  hidden: object | null;
};

type StoredEvent = {
  id: string;
  body: string;
  account: string;
  type: string;
  created: number;
  object_id: string | null;
  /** Who is to be told. */
  recipients: string[];
};

/** What one request or timer leaves behind, besides objects. */
export type Commit = {
  events: StoredEvent[];
  timers: { due: number; kind: string; account: string; object_id: string; locks: string[]; data: object }[];
  /** Timers that will not happen any more, as `kind:object`. */
  cancelled: string[];
  /** Objects that are gone. */
  removed: string[];
  movements: Map<string, { pending: number; available: number }>;
  /** The timer that this work carries out. */
  fired: number | null;
  /** The answer to remember under an idempotency key. */
  answer: {
    account: string;
    key: string;
    fingerprint: string;
    created: number;
    status: number;
    body: string;
  } | null;
};

type Row = StoredRow & { created: number; keys: string[]; available_on: number | null };

/** Each part of the one statement, with the rows it takes as JSON. A part without rows is left out. */
const parts = {
  objects: `insert into standin.object (id, kind, account, created, keys, available_on, data, hidden)
    select id, kind, account, created, keys, available_on, data, hidden from jsonb_to_recordset($) as
      r(id text, kind text, account text, created bigint, keys text[], available_on bigint, data jsonb, hidden jsonb)
    on conflict (id) do update set keys = excluded.keys, available_on = excluded.available_on, data = excluded.data, hidden = excluded.hidden`,
  events: `insert into standin.event (id, account, type, created, object_id, body)
    select id, account, type, created, object_id, body from jsonb_to_recordset($) as
      r(id text, account text, type text, created bigint, object_id text, body text) order by id`,
  deliveries: `insert into standin.delivery (event_id, endpoint) select id, endpoint from jsonb_to_recordset($) as r(id text, endpoint text)`,
  timers: `insert into standin.timer (due, kind, account, object_id, locks, data)
    select due, kind, account, object_id, locks, data from jsonb_to_recordset($) as
      r(due bigint, kind text, account text, object_id text, locks text[], data jsonb)`,
  cancelled: `delete from standin.timer t using jsonb_array_elements_text($) as c(name)
    where t.object_id = split_part(c.name, ':', 2) and t.kind = split_part(c.name, ':', 1)`,
  removed: `delete from standin.object where id in (select jsonb_array_elements_text($))`,
  fired: `delete from standin.timer where id in (select i::bigint from jsonb_array_elements_text($) as i)`,
  // Always in the same order, so that two statements never wait for each other's accounts.
  movements: `insert into standin.balance (account, pending, available)
    select account, pending, available from jsonb_to_recordset($) as r(account text, pending bigint, available bigint) order by account
    on conflict (account) do update set pending = balance.pending + excluded.pending, available = balance.available + excluded.available`,
  answers: `insert into standin.idempotency (account, key, fingerprint, created, status, body)
    select account, key, fingerprint, created, status, body from jsonb_to_recordset($) as
      r(account text, key text, fingerprint text, created bigint, status int, body text)
    on conflict (account, key) do update
      set fingerprint = excluded.fingerprint, created = excluded.created, status = excluded.status, body = excluded.body`,
};

/** One statement for all of it: one round trip, all or nothing. Undefined when there is nothing to write. */
export function commitStatement(
  objects: Row[],
  commit: Commit,
): { sql: string; values: string[]; name: string } | undefined {
  const rows: Record<keyof typeof parts, unknown[]> = {
    objects,
    events: commit.events,
    deliveries: commit.events.flatMap(({ id, recipients }) =>
      recipients.map((endpoint) => ({ id, endpoint })),
    ),
    timers: commit.timers,
    cancelled: commit.cancelled,
    removed: commit.removed,
    fired: commit.fired === null ? [] : [commit.fired],
    movements: [...commit.movements].map(([account, cents]) => ({ account, ...cents })),
    answers: commit.answer ? [commit.answer] : [],
  };
  const used = (Object.keys(parts) as (keyof typeof parts)[]).filter((part) => rows[part].length > 0);
  if (used.length === 0) return undefined;
  const steps = used.map(
    (part, place) => `${part} as (${parts[part].replace('($)', `($${place + 1}::jsonb)`)})`,
  );
  return {
    sql: `with ${steps.join(',\n')} select 1`,
    values: used.map((part) => JSON.stringify(rows[part])),
    // The same parts make the same text: PostgreSQL plans each combination once per connection.
    name: `standin-commit-${used.map((part) => part.slice(0, 2)).join('')}`,
  };
}
