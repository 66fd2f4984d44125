import { afterAll, beforeAll, expect, test } from 'vitest';
import { db } from '#app/infra/db.server.ts';
import { fromDay } from '#app/infra/dates.ts';
import { day } from '#app/money/day.ts';
import { parameterOn } from '#app/features/parameters/parameters.queries.server.ts';
import { loadParameters } from '#prisma/seed/parameters.ts';
import { freshDatabase } from '#tests/support/database.ts';

let database: Awaited<ReturnType<typeof freshDatabase>>;
beforeAll(async () => {
  database = await freshDatabase();
});
afterAll(() => database.drop());

const on = async (name: string, when: string) => (await parameterOn(name, day(when))).toFixed();

test('a rate is that of the day: the social levies rose on 1 January 2026', async () => {
  expect(await on('social_levies', '2025-12-31')).toBe('0.172');
  expect(await on('social_levies', '2026-01-01')).toBe('0.186');
  expect(await on('pfnl', '2026-11-21')).toBe('0.128');
  expect([await on('platform_fee_gift', '2020-01-01'), await on('ifp_project_cap', '2026-11-21')]).toEqual([
    '0.03',
    '1000000',
  ]);
});

test('what no row covers is an error, never a guess', async () => {
  await expect(on('platform_fee_gift', '2019-12-31')).rejects.toThrow(/No row gives/);
  await expect(on('no_such_rate', '2026-11-21')).rejects.toThrow(/No row gives/);
});

test('loading again adds nothing, keeps what an operator decided, and puts the law right', async () => {
  const before = await db().parameter.count();
  const key = (name: string, from: string) => ({ name_validFrom: { name, validFrom: fromDay(day(from)) } });
  await db().parameter.update({ where: key('payout_threshold', '2020-01-01'), data: { value: '25' } });
  await db().parameter.update({ where: key('social_levies', '2026-01-01'), data: { value: '0.5' } });
  await db().parameter.create({
    data: {
      name: 'platform_fee_loan',
      validFrom: fromDay(day('2027-01-01')),
      value: '0.01',
      source: 'Décision',
    },
  });
  // A rate of law that the team has entered is theirs, and an older version knew fewer parameters.
  await db().parameter.update({
    where: key('reflection_days', '2020-01-01'),
    data: { value: '5', confirmed: true },
  });
  await db().parameter.deleteMany({ where: { name: { in: ['monthly_gift_late_days', 'ifp_project_cap'] } } });
  expect(await loadParameters()).toBe(2);
  expect(await loadParameters()).toBe(0);
  expect(await on('monthly_gift_late_days', '2026-11-21')).toBe('10');
  expect(await on('ifp_project_cap', '2026-11-21')).toBe('1000000');
  expect(await on('reflection_days', '2026-11-21')).toBe('5');
  expect(await db().parameter.count()).toBe(before + 1);
  expect(await on('payout_threshold', '2026-11-21')).toBe('25');
  expect(await on('social_levies', '2026-11-21')).toBe('0.186');
  expect([await on('platform_fee_loan', '2026-12-31'), await on('platform_fee_loan', '2027-01-01')]).toEqual([
    '0.02',
    '0.01',
  ]);
});
