import type { AddressInfo } from 'node:net';
import Stripe from 'stripe';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openEar, openScene, type Scene } from '#tests/support/sandbox-scene.ts';

let scene: Scene;

beforeAll(async () => {
  scene = await openScene('2025-06-02T08:00:00Z');
});
afterAll(() => scene.close());

const chaos = (settings: Record<string, number>) => scene.control('chaos', settings);

/** A client that does not try again by itself, but comes back as often as it likes with the same key. */
function client(timeout = 5_000): Stripe {
  const { hostname: host, port } = new URL(scene.url);
  return new Stripe('sk_test_standin_chaos', {
    host,
    port,
    protocol: 'http',
    maxNetworkRetries: 0,
    timeout,
  });
}

const customers = async (email: string) => (await scene.direct.customers.list({ email })).data.length;
const lost = { type: 'StripeConnectionError' };

test.each([
  ['fail', { statusCode: 500 }, 0],
  ['fail_saved', { statusCode: 500 }, 1],
  ['drop', lost, 1],
  ['half', lost, 1],
  ['limit', { statusCode: 429, code: 'rate_limit' }, 0],
  ['lock', { statusCode: 429, code: 'lock_timeout' }, 0],
  ['conflict', { statusCode: 409, code: 'idempotency_key_in_use' }, 0],
] as const)('%s: what the caller hears, and what has really happened', async (name, heard, made) => {
  const email = `${name}@exemple.fr`;
  // A closed connection is tried again once by the SDK whatever we say: both tries must meet the same fate.
  await chaos({ [name]: 1 });
  const request = () => client().customers.create({ email }, { idempotencyKey: `chaos:${name}` });
  await expect(request()).rejects.toMatchObject(heard);
  await chaos({});
  expect(await customers(email)).toBe(made);
  if (name === 'fail_saved') {
    // Stripe remembers a 500 like any other answer: the same key says the same for a day.
    await expect(request()).rejects.toMatchObject({ statusCode: 500 });
    await scene.advance('2025-06-03T08:30:00Z');
  }
  await request();
  expect(await customers(email)).toBe(name === 'fail_saved' ? 2 : 1);
});

test('hang: nobody answers in time; half of the requests were carried out all the same', async () => {
  const done = new Set<number>();
  for (const seed of [1, 2, 3, 4, 5, 6]) {
    await chaos({ seed, hang: 1, hang_ms: 60_000 });
    const email = `hang${seed}@exemple.fr`;
    await expect(client(300).customers.create({ email })).rejects.toMatchObject(lost);
    await chaos({});
    done.add(await customers(email));
  }
  expect(done).toEqual(new Set([0, 1]));
});

test('a client that insists with its key gets through, once', async () => {
  await chaos({ seed: 11, fail: 0.15, drop: 0.2, half: 0.1, lock: 0.1, conflict: 0.1 });
  const stubborn = client();
  let tries = 0;
  const insist = async (n: number): Promise<unknown> => {
    tries += 1;
    return stubborn.customers
      .create({ email: `insiste${n}@exemple.fr` }, { idempotencyKey: `insist:${n}` })
      .catch(() => insist(n));
  };
  for (let n = 0; n < 20; n += 1) await insist(n);
  expect(tries).toBeGreaterThan(25);
  await chaos({});
  for (let n = 0; n < 20; n += 1) expect(await customers(`insiste${n}@exemple.fr`)).toBe(1);
});

test('the same seed repeats the same fates', async () => {
  const fates = async (seed: number) => {
    await chaos({ seed, fail: 0.5 });
    const seen: number[] = [];
    for (let n = 0; n < 20; n += 1) {
      const answer = await fetch(`${scene.url}/v1/balance`, {
        headers: { authorization: 'Bearer sk_test_standin' },
      });
      seen.push(answer.status);
    }
    return seen.join(' ');
  };
  const [first, again, other] = [await fates(7), await fates(7), await fates(8)];
  await chaos({});
  expect(again).toBe(first);
  expect(other).not.toBe(first);
  expect(first).toMatch(/200.*500|500.*200/);
  await expect(chaos({ fail: 2 })).rejects.toThrow('a probability from 0 to 1');
  await expect(chaos({ fails: 1 })).rejects.toThrow('Chaos knows');
});

test('deliveries come twice, in another order, late, or never; the list of events knows them all', async () => {
  await scene.news();
  const before = scene.events.length;
  await chaos({ seed: 3, duplicate: 0.5, reorder: 0.5, delay: 0.3, delay_ms: 500, lose: 0.2 });
  const { data: earlier } = await scene.direct.events.list({ limit: 1 });
  for (let n = 0; n < 30; n += 1) await scene.direct.customers.create({ name: `Suite ${n}` });
  const { failed } = await scene.control<{ failed: number }>('deliveries/drain', {});
  await chaos({});
  const heard = scene.events.slice(before).map(({ id }) => id);
  expect(heard.length).toBeGreaterThan(new Set(heard).size);
  expect([...heard].sort()).not.toEqual(heard);
  const listed = await scene.direct.events.list({ limit: 100, ending_before: earlier[0]!.id });
  expect(listed.data).toHaveLength(30);
  const missing = listed.data.filter(({ id }) => !heard.includes(id));
  expect(missing.length).toBeGreaterThan(0);
  expect(failed).toBe(missing.length);
  const undelivered = await scene.direct.events.list({ limit: 100, delivery_success: false });
  expect(undelivered.data.map(({ id }) => id).sort()).toEqual(missing.map(({ id }) => id).sort());
});

test('several addresses hear of what they asked for, each with its secret, which can be replaced', async () => {
  const [ours, theirs]: Stripe.Event[][] = [[], []];
  let [secret, connectSecret] = ['', ''];
  const ear = await openEar(ours!, () => secret);
  const connectEar = await openEar(theirs!, () => connectSecret);
  const made = await scene.stripe.webhookEndpoints.create({
    url: `${ear.url}/ecoute`,
    enabled_events: ['customer.created', 'account.updated'],
    api_version: '2026-10-28.endive',
  });
  const connect = await scene.stripe.webhookEndpoints.create({
    url: `${connectEar.url}/ecoute`,
    enabled_events: ['*'],
    connect: true,
  });
  [secret, connectSecret] = [made.secret!, connect.secret!];
  const types = async (events: Stripe.Event[]) => {
    await scene.control('deliveries/drain', {});
    return events.splice(0).map(({ type }) => type);
  };
  await scene.direct.customers.create({});
  const account = await scene.direct.accounts.create({ country: 'FR' });
  await scene.direct.accounts.update(account.id, { metadata: { a: '1' } });
  expect([await types(ours!), await types(theirs!)]).toEqual([['customer.created'], ['account.updated']]);
  const rolled = await scene.control<{ secret: string }>('endpoints/roll', { id: made.id });
  await scene.direct.customers.create({});
  expect(await types(ours!)).toEqual(['customer.created']);
  secret = rolled.secret;
  await scene.direct.customers.create({});
  expect(await types(ours!)).toEqual(['customer.created']);
  const off = await scene.stripe.webhookEndpoints.update(made.id, { disabled: true });
  expect([off.status, off.secret]).toEqual(['disabled', undefined]);
  await scene.direct.customers.create({});
  expect(await types(ours!)).toEqual([]);
  expect(await scene.stripe.webhookEndpoints.del(made.id)).toMatchObject({ deleted: true });
  expect((await scene.stripe.webhookEndpoints.list()).data.map(({ id }) => id)).toEqual([
    connect.id,
    'we_1Standin',
  ]);
  await scene.stripe.webhookEndpoints.del(connect.id);
  for (const { srv } of [ear, connectEar]) {
    srv.closeAllConnections();
    expect((srv.address() as AddressInfo).port).toBeGreaterThan(0);
    await new Promise((resolve) => srv.close(resolve));
  }
});

test('keys are forgotten after a day', async () => {
  const create = () => scene.direct.customers.create({ email: 'cle@exemple.fr' }, { idempotencyKey: 'day' });
  const first = await create();
  expect((await create()).id).toBe(first.id);
  await scene.advance('2025-06-06T08:00:00Z');
  expect((await create()).id).not.toBe(first.id);
});

test('a limit of requests, when one is wished', async () => {
  const limited = await openScene('2025-06-02T08:00:00Z', { rateLimit: 25 });
  const answers = await Promise.all(
    Array.from({ length: 60 }, () =>
      fetch(`${limited.url}/v1/balance`, { headers: { authorization: 'Bearer sk_test_standin' } }),
    ),
  );
  const refused = answers.filter(({ status }) => status === 429);
  expect(refused.length).toBeGreaterThan(10);
  expect(refused[0]!.headers.get('stripe-rate-limited-reason')).toBe('global-rate');
  expect(answers.filter(({ status }) => status === 200).length).toBeGreaterThanOrEqual(25);
  await limited.close();
});
