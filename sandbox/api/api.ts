import { createHash } from 'node:crypto';
import type { Engine } from '../engine/engine.ts';
import { apiVersion, platform } from '../engine/events.ts';
import { newId } from '../engine/ids.ts';
import { Work } from '../engine/work.ts';
import type { Answer, Asked } from '../http.ts';
import { ApiError, invalid, unauthorized } from './errors.ts';
import { type Includes, expanded } from './expand.ts';
import { canonical, decodeForm, type Tree } from './form.ts';
import { decodeMultipart, type Upload } from './multipart.ts';
import { readShape } from './parameters.ts';
import { findRoute, type Route } from './route.ts';
import { collectIds, firstRead, type Remembered } from './first-read.ts';

const day = 24 * 3600;

/** Stripe's v1 API over one engine. */
export class Api {
  readonly #engine: Engine;
  readonly #routes: Route[];
  readonly #includes: Includes;
  readonly #apiKey: string | undefined;
  /** Idempotency keys whose first request has not been answered yet. */
  readonly #inFlight = new Set<string>();

  constructor(engine: Engine, routes: Route[], includes: Includes, apiKey?: string) {
    this.#engine = engine;
    this.#routes = routes;
    this.#includes = includes;
    this.#apiKey = apiKey;
  }

  async answer(asked: Asked): Promise<Answer> {
    const requestId = newId('req');
    const key = asked.method === 'POST' ? asked.headers['idempotency-key'] : undefined;
    const headers = {
      'content-type': 'application/json',
      'request-id': requestId,
      'stripe-version': apiVersion,
      ...(key ? { 'idempotency-key': key } : {}),
      ...(asked.headers['stripe-account'] ? { 'stripe-account': asked.headers['stripe-account'] } : {}),
    };
    try {
      const { status, body, replayed } = await this.#carryOut(asked, requestId, key);
      return { status, headers: replayed ? { ...headers, 'idempotent-replayed': 'true' } : headers, body };
    } catch (error) {
      if (error instanceof ApiError)
        return { status: error.status, headers, body: errorText(error, requestId) };
      console.error(`The stand-in failed on ${asked.method} ${asked.path}:`, error);
      const failure = new ApiError(500, {
        type: 'api_error',
        message: `The stand-in failed: ${String(error)}`,
      });
      return { status: 500, headers, body: errorText(failure, requestId) };
    }
  }

  async #carryOut(
    asked: Asked,
    requestId: string,
    key: string | undefined,
  ): Promise<{ status: number; body: string; replayed: boolean }> {
    this.#authenticate(asked);
    const found = findRoute(this.#routes, asked.method, asked.path);
    if (!found) {
      const message = `Unrecognized request URL (${asked.method}: ${asked.path}). The stand-in does not offer it.`;
      throw new ApiError(404, { type: 'invalid_request_error', message });
    }
    const { given, files } = parametersOf(asked);
    const params = readShape(found.route.shape, given);
    const account = asked.headers['stripe-account'] ?? platform;
    const cause = asked.method === 'GET' ? undefined : { id: requestId, idempotency_key: key ?? null };
    const work = new Work(this.#engine, { account, now: this.#engine.clock.now(), cause });
    const claim = key ? this.#claim(account, key) : undefined;
    try {
      const ids = collectIds(found.path, given);
      if (asked.method !== 'GET')
        await work.hold(...ids.filter((id) => /^(pi|seti|cs|pm|tr|po|tu|du|re|pyr|fee|acct)_/.test(id)));
      const fingerprint = key ? fingerprintOf(asked, given) : '';
      const remembered = await firstRead(this.#engine.database, work, ids, key);
      await this.#knownAccount(work, account);
      if (remembered && remembered.created > work.now - day) return replay(remembered, fingerprint);
      const { status, body, error } = await this.#run(found, work, { params, files }, asked.path, requestId);
      if (error && !error.keepsWork) work.forget();
      if (key) work.commit.answer = { account, key, fingerprint, created: work.now, status, body };
      this.#engine.deliveries.send(await work.save());
      return { status, body, replayed: false };
    } finally {
      work.release();
      claim?.();
    }
  }

  /** Runs the operation. A refusal is an answer too: it may leave work behind, and it is remembered under the key. */
  async #run(
    found: { route: Route; path: Record<string, string> },
    work: Work,
    sent: { params: Record<string, unknown>; files: Record<string, Upload> },
    url: string,
    requestId: string,
  ): Promise<{ status: number; body: string; error?: ApiError }> {
    try {
      const { expand = [], ...rest } = sent.params as { expand?: string[] };
      const common = { work, path: found.path, url, engine: this.#engine, files: sent.files };
      const call = { ...common, params: rest as never };
      const answer = await found.route.run(call);
      return {
        status: 200,
        body: JSON.stringify(await expanded(work, answer, expand, this.#includes), null, 2),
      };
    } catch (error) {
      if (!(error instanceof ApiError)) throw error;
      return { status: error.status, body: errorText(error, requestId), error };
    }
  }

  #authenticate({ headers }: Asked): void {
    const [scheme, credentials = ''] = (headers.authorization ?? '').split(' ');
    const key =
      scheme === 'Basic'
        ? Buffer.from(credentials, 'base64').toString().split(':')[0]!
        : scheme === 'Bearer'
          ? credentials
          : '';
    if (key === '')
      throw unauthorized(
        "You did not provide an API key. You need to provide your API key in the Authorization header, using Bearer auth (e.g. 'Authorization: Bearer YOUR_SECRET_KEY').",
      );
    const known = this.#apiKey ? key === this.#apiKey : key.startsWith('sk_test_standin');
    if (!known)
      throw unauthorized(
        `Invalid API Key provided: ${key.slice(0, 8)}***. The stand-in takes keys that begin with sk_test_standin.`,
      );
    const version = headers['stripe-version'];
    if (version && version !== apiVersion)
      throw invalid(`Invalid Stripe API version: ${version}. The stand-in plays ${apiVersion}.`);
  }

  async #knownAccount(work: Work, account: string): Promise<void> {
    if (account === platform || (await work.find('account', account, platform))) return;
    const message = `The provided key does not have access to account '${account}' (or that account does not exist).`;
    throw new ApiError(403, { type: 'invalid_request_error', code: 'account_invalid', message });
  }

  /** Two requests with one key at the same time: the second is told to come back. */
  #claim(account: string, key: string): () => void {
    if (key.length > 255) throw invalid('Idempotency keys are at most 255 characters long.');
    const name = `${account} ${key}`;
    if (this.#inFlight.has(name)) {
      const message =
        'There is currently another in-progress request using this Stripe Idempotent Key (that probably means you submitted twice, and the other request is still going through).';
      throw new ApiError(409, { type: 'idempotency_error', code: 'idempotency_key_in_use', message });
    }
    this.#inFlight.add(name);
    return () => this.#inFlight.delete(name);
  }
}

function errorText(error: ApiError, requestId: string): string {
  return JSON.stringify(
    { error: { ...error.body, request_log_url: `https://dashboard.stripe.com/test/logs/${requestId}` } },
    null,
    2,
  );
}

/** The parameters of a request: in its address, in its form, or, with files, in parts. */
function parametersOf({ method, headers, body, query }: Asked): {
  given: Tree;
  files: Record<string, Upload>;
} {
  const type = headers['content-type'] ?? '';
  if (method === 'POST' && type.startsWith('multipart/form-data')) return decodeMultipart(type, body);
  return { given: decodeForm(method === 'POST' ? body : query), files: {} };
}

function fingerprintOf(asked: Asked, given: Tree): string {
  return createHash('sha256')
    .update(`${asked.method} ${asked.path} ${canonical(given)}`)
    .digest('base64');
}

function replay(
  remembered: Remembered,
  fingerprint: string,
): { status: number; body: string; replayed: boolean } {
  if (remembered.fingerprint === fingerprint)
    return { status: remembered.status, body: remembered.body, replayed: true };
  const message =
    'Keys for idempotent requests can only be used with the same parameters they were first used with. Try using a key other than the one you sent if you meant to execute a different request.';
  throw new ApiError(400, { type: 'idempotency_error', message });
}
