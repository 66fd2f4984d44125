import { afterAll, beforeAll, expect, test } from 'vitest';
import { db } from '#app/infra/db.server.ts';
import { day } from '#app/money/day.ts';
import { refreshOnboarding } from '#app/features/cooperations/connected-account.server.ts';
import {
  startOnboarding,
  startRepaymentMandate,
} from '#app/features/cooperations/cooperation-payments.server.ts';
import { paymentsOf } from '#app/features/cooperations/payments.queries.server.ts';
import { createCooperation, type NewCooperation } from '#app/features/cooperations/cooperation.server.ts';
import { acceptHosting } from '#app/features/cooperations/hosting.server.ts';
import { openWorld } from '#tests/support/stage.ts';
import { fillCheckout, finishOnboarding, ibans } from '../../bin/story/pages.ts';
import type { World } from '../../bin/world.ts';

let world: World;
let founder: string;

beforeAll(async () => {
  world = await openWorld('2026-11-02');
  const data = { email: 'ana@exemple.fr', firstName: 'Ana', lastName: 'Martin' };
  founder = (await db().person.create({ data })).id;
});
afterAll(() => world.close());

function cooperation(change: Partial<NewCooperation>): NewCooperation {
  return {
    name: 'Le Fournil',
    legalForm: 'scic',
    communeCode: '35047',
    presentation: 'Un four.',
    sliders: { notModelled: 30, systemic: 40, nonMarket: 60 },
    stage: 'creation',
    stageSince: day('2025-03-01'),
    foundedById: founder,
    ...change,
  };
}

const accountOf = async (id: string) =>
  (await db().organisation.findUniqueOrThrow({ where: { id } })).stripeAccountId;

test('its account is made once, however often its page is asked for, and is ready when its papers are given', async () => {
  const { id } = await createCooperation(cooperation({ siren: '732829320' }));
  const urls = [await startOnboarding(id), await startOnboarding(id)];
  const account = await accountOf(id);
  expect(account).toMatch(/^acct_/);
  expect(urls[0]).not.toBe('');
  expect((await paymentsOf(id)).account).toBe('begun');
  await refreshOnboarding(id, world.today());
  expect((await paymentsOf(id)).account).toBe('begun');

  await finishOnboarding(urls[1]!);
  await world.drain();
  expect((await paymentsOf(id)).account).toBe('ready');
  expect(await accountOf(id)).toBe(account);
});

test('a member who comes back before the webhook already sees that it is ready', async () => {
  const { id } = await createCooperation(cooperation({ name: 'Le Moulin', siren: '900000001' }));
  world.hold();
  await finishOnboarding(await startOnboarding(id));
  expect((await paymentsOf(id)).account).toBe('begun');
  await refreshOnboarding(id, world.today());
  expect((await paymentsOf(id)).account).toBe('ready');
  world.release();
});

test('a mandate page left open is shown again; signed, it is kept; another account may be signed for later', async () => {
  const { id } = await createCooperation(cooperation({ name: 'Le Pressoir', siren: '123456782' }));
  const first = await startRepaymentMandate(id);
  expect(await startRepaymentMandate(id)).toBe(first);
  expect((await paymentsOf(id)).mandate).toBe('begun');
  const sign = async (iban: string) => {
    const who = { name: 'Le Pressoir', email: 'ana@exemple.fr' };
    await fillCheckout(world, await startRepaymentMandate(id), { method: 'sepa_debit', iban }, who);
    await world.drain();
    return db().organisation.findUniqueOrThrow({ where: { id } });
  };
  const signed = await sign(ibans.good);
  expect((await paymentsOf(id)).mandate).toBe('signed');
  expect(signed.debitMandateId).toMatch(/^mandate_/);

  const changed = await sign(ibans.good);
  expect(changed.debitCustomerId).toBe(signed.debitCustomerId);
  expect(changed.debitMandateId).not.toBe(signed.debitMandateId);
  const told = await db().mail.count({ where: { subject: { contains: 'est signé' } } });
  expect(told).toBe(2);
});

test('the account of a collective is opened by its host, and the host comes back to its own page', async () => {
  const host = await createCooperation(cooperation({ name: 'La Maison', siren: '356000000' }));
  const hosted = await createCooperation(
    cooperation({ name: 'Les Voisins', legalForm: 'informal_collective', hostId: host.id }),
  );
  await expect(startOnboarding(hosted.id, host.id)).rejects.toMatchObject({ code: 'no_host' });
  await acceptHosting(host.id, hosted.id);
  await finishOnboarding(await startOnboarding(hosted.id, host.id));
  await world.drain();
  expect((await paymentsOf(hosted.id)).account).toBe('ready');
  expect((await paymentsOf(host.id)).hosted).toMatchObject([{ name: 'Les Voisins', account: 'ready' }]);
  expect(await accountOf(host.id)).toBeNull();
});
