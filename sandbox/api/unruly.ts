import type { RequestMishap } from '../engine/chaos.ts';
import type { Engine } from '../engine/engine.ts';
import { platform } from '../engine/events.ts';
import { newId } from '../engine/ids.ts';
import type { Answer, Asked } from '../http.ts';
import type { Api } from './api.ts';
import type { ErrorBody } from './errors.ts';

const json = { 'content-type': 'application/json' };

function refusal(status: number, error: ErrorBody, headers: Record<string, string> = {}): Answer {
  return {
    status,
    headers: { ...json, 'request-id': newId('req'), ...headers },
    body: JSON.stringify({ error }, null, 2),
  };
}

const tooMany = () =>
  refusal(
    429,
    { type: 'invalid_request_error', code: 'rate_limit', message: 'Request rate limit exceeded.' },
    { 'stripe-rate-limited-reason': 'global-rate', 'stripe-should-retry': 'false' },
  );

const serverError: ErrorBody = {
  type: 'api_error',
  message: 'An error occurred with our connection to Stripe, or within it. (The stand-in was told to fail.)',
};

/** The API behind a limit and a bad line: what the chaos settings say happens to a request, happens. */
export async function answerUnruly(engine: Engine, api: Api, asked: Asked): Promise<Answer> {
  if (!engine.rate.allows()) return tooMany();
  const { mishap, draw } = engine.chaos.forRequest();
  return mishap ? mishaps[mishap](engine, api, asked, draw) : api.answer(asked);
}

type Mishap = (engine: Engine, api: Api, asked: Asked, draw: number) => Promise<Answer>;

const mishaps: Record<RequestMishap, Mishap> = {
  fail: async () => refusal(500, serverError),
  fail_saved: failSaved,
  drop: async (_engine, api, asked) => ({ ...(await api.answer(asked)), cut: { after: 0, sent: 'nothing' } }),
  half: async (_engine, api, asked) => ({ ...(await api.answer(asked)), cut: { after: 0, sent: 'half' } }),
  // Half of the requests that time out were carried out before.
  hang: async ({ chaos }, api, asked, draw) => {
    const answer = draw < 0.5 ? await api.answer(asked) : refusal(500, serverError);
    return { ...answer, cut: { after: chaos.settings.hang_ms, sent: 'nothing' } };
  },
  limit: async () => tooMany(),
  lock: async () =>
    refusal(
      429,
      {
        type: 'invalid_request_error',
        code: 'lock_timeout',
        message:
          'This object cannot be accessed right now because another API request or Stripe process is currently accessing it.',
      },
      { 'stripe-should-retry': 'true' },
    ),
  conflict: async (_engine, api, asked) =>
    asked.method === 'POST' && asked.headers['idempotency-key']
      ? refusal(409, {
          type: 'idempotency_error',
          code: 'idempotency_key_in_use',
          message: 'There is currently another in-progress request using this Stripe Idempotent Key.',
        })
      : api.answer(asked),
};

/** It was carried out, and the answer is 500; the same key gets the same 500 for a day, as Stripe remembers it. */
async function failSaved(engine: Engine, api: Api, asked: Asked): Promise<Answer> {
  const answer = await api.answer(asked);
  const key = asked.method === 'POST' ? asked.headers['idempotency-key'] : undefined;
  if (!key || answer.status !== 200 || answer.headers['idempotent-replayed']) return answer;
  const failed = refusal(500, serverError, { 'idempotency-key': key });
  await engine.database.query(
    'update standin.idempotency set status = 500, body = $3 where account = $1 and key = $2',
    [asked.headers['stripe-account'] ?? platform, key, failed.body],
  );
  return failed;
}
