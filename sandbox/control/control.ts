import { ApiError, invalid } from '../api/errors.ts';
import { firstEndpoint } from '../engine/endpoints.ts';
import type { Engine } from '../engine/engine.ts';
import { platform } from '../engine/events.ts';
import type { Timers } from '../engine/timers.ts';
import type { Answer, Asked } from '../http.ts';
import { redirect } from '../pages/html.ts';
import { balances } from './balances.ts';
import { consolePage } from './console.ts';
import { decideFate } from './fates.ts';

type Control = { engine: Engine; timers: Timers };

/** Everything that Stripe has no name for: the clock, the deliveries, the fates of payments. JSON, or the page's forms. */
export async function answerControl({ engine, timers }: Control, asked: Asked): Promise<Answer> {
  const given = parametersOf(asked);
  try {
    const name = `${asked.method} ${asked.path.slice('/__standin/'.length)}`;
    if (name === 'GET ') return await consolePage(engine);
    const answer = await carryOut({ engine, timers }, name, given);
    const fromPage = asked.headers['content-type']?.startsWith('application/x-www-form-urlencoded') ?? false;
    return fromPage ? redirect('/__standin/') : json(200, answer);
  } catch (error) {
    if (error instanceof ApiError) return json(error.status, { error: error.body });
    throw error;
  }
}

async function carryOut(
  { engine, timers }: Control,
  name: string,
  given: Record<string, string>,
): Promise<object> {
  const decided = name.startsWith('POST ') ? await decideFate(engine, name.slice(5), given) : null;
  if (decided) return decided;
  switch (name) {
    case 'GET clock':
      return clockShown(engine);
    case 'POST clock/advance': {
      const fired = await timers.advance(await instantToReach(engine, given));
      return { ...clockShown(engine), fired, stuck: await stuckTimers(engine) };
    }
    case 'POST clock/live': {
      const now = Math.floor(Date.now() / 1000);
      if (engine.clock.now() > now)
        throw invalid('The clock is ahead of real time: it cannot go back to it.');
      const fired = await timers.live();
      return { ...clockShown(engine), fired, stuck: await stuckTimers(engine) };
    }
    case 'POST deliveries/drain':
      return engine.deliveries.drain();
    case 'POST endpoints/roll': {
      const secret = engine.endpoints.roll(given.id ?? firstEndpoint);
      if (!secret) throw invalid(`The stand-in does not know ${given.id}.`, { param: 'id' });
      return { id: given.id ?? firstEndpoint, secret };
    }
    case 'GET chaos':
      return engine.chaos.settings;
    case 'POST chaos':
      await engine.chaos.set(given).catch((error: unknown) => {
        throw error instanceof RangeError ? invalid(error.message) : error;
      });
      return engine.chaos.settings;
    case 'GET balances':
      return balances(engine.database);
    default:
      throw new ApiError(404, {
        type: 'invalid_request_error',
        message: `The stand-in has no control called ${name}.`,
      });
  }
}

/** Its own clock, and the time of this machine, to which it goes back when it lives. */
function clockShown({ clock }: Engine): { now: string; frozen: boolean; machine: string } {
  const machine = new Date().toISOString();
  return { now: new Date(clock.now() * 1000).toISOString(), frozen: clock.frozen, machine };
}

/** What should have happened by itself and could not; each with its reason. Empty unless the stand-in has a bug. */
async function stuckTimers({ database }: Engine): Promise<string[]> {
  const rows = await database.query<{ kind: string; object_id: string; error: string }>(
    'select kind, object_id, error from standin.timer where error is not null order by id limit 20',
  );
  return rows.map(({ kind, object_id, error }) => `${kind} ${object_id}: ${error}`);
}

/** Where to advance to. Never before something that has already happened. */
async function instantToReach(engine: Engine, { to = '' }: Record<string, string>): Promise<number> {
  const milliseconds = Date.parse(to);
  if (!/^\d{4}-\d{2}-\d{2}/.test(to) || Number.isNaN(milliseconds))
    throw invalid('Give the instant as "to", such as 2025-03-01T06:00:00Z.', { param: 'to' });
  const wanted = Math.floor(milliseconds / 1000);
  const [last] = await engine.database.query<{ at: number | null }>(
    `select max(at) as at from (select max(created) as at from standin.object where id <> $1 union all select max(created) from standin.event) as happened`,
    [platform],
  );
  const floor = last?.at ?? (engine.clock.frozen ? engine.clock.now() : null);
  if (floor !== null && wanted < Math.max(floor, engine.clock.frozen ? engine.clock.now() : floor))
    throw invalid(
      `The clock cannot go back to ${to}: something has already happened at ${new Date(floor * 1000).toISOString()}.`,
      { param: 'to' },
    );
  return wanted;
}

function parametersOf(asked: Asked): Record<string, string> {
  if (asked.body === '') return {};
  if (!asked.headers['content-type']?.startsWith('application/x-www-form-urlencoded')) {
    try {
      const read: unknown = JSON.parse(asked.body);
      if (read && typeof read === 'object')
        return Object.fromEntries(Object.entries(read).map(([name, value]) => [name, String(value)]));
    } catch {
      // Said below, with what was expected.
    }
    throw invalid('The body of a control request is JSON.');
  }
  return Object.fromEntries(new URLSearchParams(asked.body));
}

function json(status: number, answer: object): Answer {
  return { status, headers: { 'content-type': 'application/json' }, body: JSON.stringify(answer, null, 2) };
}
