import { afterAll, beforeAll, expect, test } from 'vitest';
import { parameterOn } from '#app/features/parameters/parameters.queries.server.ts';
import { participatingShown } from '#app/features/shares/participating.queries.server.ts';
import { ParticipatingSchema } from '#app/features/shares/participating.schema.ts';
import { setClock } from '#app/infra/clock.server.ts';
import { day, startOfDay } from '#app/money/day.ts';
import * as baremes from '#app/routes/operateur.baremes.tsx';
import { citizen, operator } from '#tests/support/cast.ts';
import { freshDatabase } from '#tests/support/database.ts';
import { cookieOf } from '#tests/support/session.ts';
import { answerOf, visit } from '#tests/support/visit.ts';

let database: Awaited<ReturnType<typeof freshDatabase>>;
beforeAll(async () => {
  database = await freshDatabase();
  setClock(() => startOfDay(day('2026-11-22')));
});
afterAll(async () => {
  setClock(() => new Date());
  await database.drop();
});

const at = '/operateur/baremes';

test('the team reads which periods lack a rate, enters one with its source, and it holds for its days', async () => {
  const stranger = await cookieOf((await citizen('Nour')).id);
  expect((await answerOf(() => baremes.loader(visit(at, { cookie: stranger })))).status).toBe(404);
  const cookie = await cookieOf(await operator());
  type Shown = {
    series: { name: string; missing: number; periods: { label: string; value: string | null }[] }[];
  };
  const shown = async () => {
    const { page } = await answerOf(() => baremes.loader(visit(at, { cookie })));
    return (name: string) => (page as Shown).series.find((one) => one.name === name)!;
  };
  const before = await shown();
  // Four quarters to this one; half-years that are over since 2023, of which the first two are known.
  expect(before('usury_fixed_2_to_10_years')).toMatchObject({ missing: 4 });
  expect(before('tmo')).toMatchObject({ missing: 5 });
  expect(before('tmo').periods.map(({ label, value }) => `${label} ${value ?? '?'}`)).toEqual([
    '1er semestre 2026 ?',
    '2e semestre 2025 ?',
    '1er semestre 2025 ?',
    '2e semestre 2024 ?',
    '1er semestre 2024 ?',
    expect.stringMatching(/^2e semestre 2023 3,37/) as string,
    expect.stringMatching(/^1er semestre 2023 3,14/) as string,
  ]);

  const send = (form: Record<string, string>) => answerOf(() => baremes.action(visit(at, { cookie, form })));
  const said = {
    name: 'usury_fixed_2_to_10_years',
    from: '2026-10-01',
    value: '5,55',
    source: 'JO du 26 septembre 2026',
  };
  expect(Object.keys((await send({ ...said, source: 'oui' })).errors)).toEqual(['source']);
  expect(Object.keys((await send({ ...said, from: '2026-11-01' })).errors)).toEqual(['from']);
  expect(Object.keys((await send({ ...said, name: 'tmo' })).errors)).toEqual(['from']);
  await expect(parameterOn(said.name, day('2026-10-01'))).rejects.toThrow(/No row/);
  expect((await send(said)).status).toBe(303);
  // Read again and put right.
  expect((await send({ ...said, value: '5,65' })).status).toBe(303);
  expect((await parameterOn(said.name, day('2026-12-31'))).toFixed()).toBe('0.0565');
  await expect(parameterOn(said.name, day('2027-01-01'))).rejects.toThrow(/No row/);
  expect((await shown())(said.name)).toMatchObject({ missing: 3 });
});

test('a contract of participating securities is held against the law of the day, then counted', async () => {
  const typed = { nominal: '500', fixe: '2', variable: '1,5', assiette: '40', indice: '112', annees: '7' };
  const shown = (change: Partial<typeof typed> = {}) =>
    participatingShown(ParticipatingSchema.parse({ ...typed, ...change }), day('2026-11-22'));
  expect(await shown()).toMatchObject({
    faults: [],
    fixed: expect.stringMatching(/^6,00/) as string,
    variable: expect.stringMatching(/^3,36/) as string,
    total: expect.stringMatching(/^9,36/) as string,
    usual: expect.stringMatching(/^9,00/) as string,
  });
  expect((await shown({ assiette: '45', annees: '6' })).faults).toEqual(['variableShare', 'years']);
});
