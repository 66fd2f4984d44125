import type Stripe from 'stripe';
import { invalid, missing } from '../api/errors.ts';
import { boundsSql } from '../api/lists.ts';
import { expand, flag, list, pages, range, text } from '../api/parameters.ts';
import { type Call, route } from '../api/route.ts';

type Row = { body: string; waiting: number };

/** The event as it was made; only the count of deliveries still to come is of today. */
function shown({ body, waiting }: Row): Stripe.Event {
  return { ...(JSON.parse(body) as Stripe.Event), pending_webhooks: waiting };
}

const selected = `select e.body,
    (select count(*) from standin.delivery d where d.event_id = e.id and d.state = 'pending') as waiting
  from standin.event e`;
/** Not yet heard by someone who has been told at least once. */
const unheard = `exists (select 1 from standin.delivery d
    where d.event_id = e.id and (d.state = 'failed' or (d.state = 'pending' and d.attempts > 0)))`;
const unfinished = `exists (select 1 from standin.delivery d where d.event_id = e.id and d.state <> 'delivered')`;
const reach = 30 * 24 * 3600;

async function listEvents({ work, params, url }: Call<Stripe.EventListParams>): Promise<object> {
  const {
    limit = 10,
    starting_after: after,
    ending_before: before,
    type,
    types,
    delivery_success: success,
  } = params;
  if (type && types)
    throw invalid('You may only specify one of these parameters: type, types.', {
      code: 'parameters_exclusive',
      param: 'types',
    });
  const values: unknown[] = [work.account, limit + 1, work.now - reach];
  let where = boundsSql('e.created', params.created);
  const add = (sql: string, value: unknown) => {
    values.push(value);
    where += ` and ${sql.replace('?', `$${values.length}`)}`;
  };
  if (type?.endsWith('.*')) add('e.type like ?', `${type.slice(0, -1).replaceAll('_', '\\_')}%`);
  else if (type && type !== '*') add('e.type = ?', type);
  if (types) add('e.type = any(?)', types);
  if (success === true) where += ` and not ${unfinished}`;
  if (success === false) where += ` and ${unheard}`;
  const cursor = after ?? before;
  if (cursor) {
    const [seen] = await work.query<{ seq: number }>(
      'select seq from standin.event where id = $1 and account = $2',
      [cursor, work.account],
    );
    if (!seen) throw missing('event', cursor, after ? 'starting_after' : 'ending_before');
    add(after ? 'e.seq < ?' : 'e.seq > ?', seen.seq);
  }
  const rows = await work.query<Row>(
    `${selected} where e.account = $1 and e.created >= $3 ${where} order by e.seq ${before ? 'asc' : 'desc'} limit $2`,
    values,
  );
  const page = rows.slice(0, limit).map(shown);
  return { object: 'list', data: before ? page.reverse() : page, has_more: rows.length > limit, url };
}

export const events = [
  route<Stripe.EventRetrieveParams>('GET', '/v1/events/:id', { expand }, async ({ work, path }) => {
    const [row] = await work.query<Row>(`${selected} where e.id = $1 and e.account = $2`, [
      path.id,
      work.account,
    ]);
    if (!row) throw missing('event', path.id!);
    return shown(row);
  }),
  route<Stripe.EventListParams>(
    'GET',
    '/v1/events',
    { ...pages, created: range(), delivery_success: flag, type: text(), types: list(text()) },
    listEvents,
  ),
];
