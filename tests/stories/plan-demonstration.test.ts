import { afterAll, beforeAll, expect, test } from 'vitest';
import { setClock } from '#app/infra/clock.server.ts';
import { db } from '#app/infra/db.server.ts';
import { saveBudget } from '#app/features/projects/budget.server.ts';
import { day } from '#app/money/day.ts';
import { money } from '#app/money/money.ts';
import { operator } from '#tests/support/cast.ts';
import { freshDatabase } from '#tests/support/database.ts';
import { plansAndEffects } from '../../bin/demo/plans.ts';

let database: Awaited<ReturnType<typeof freshDatabase>>;

beforeAll(async () => {
  database = await freshDatabase();
  setClock(() => new Date('2026-11-21T10:00:00Z'));
});
afterAll(() => database.drop());

test('the demonstration has a plan that funders read, effects that were measured, and a collective that asks for hands', async () => {
  const { id: personId } = await db().person.create({
    data: { email: 'maud@exemple.fr', firstName: 'Maud', lastName: 'Martin' },
  });
  const project = await db().project.create({
    data: {
      slug: 'mediation',
      title: 'Une médiatrice de plus au village de santé',
      cooperation: {
        create: {
          kind: 'cooperation',
          slug: 'sante',
          name: 'Santé',
          memberships: { create: { personId, role: 'member' } },
        },
      },
    },
  });
  await saveBudget(project.id, [
    { side: 'use', label: 'Salaire, seconde année', amount: money('28500'), year: 2028 },
    {
      side: 'resource',
      label: 'Fondation de quartier',
      amount: money('13000'),
      kind: 'grant',
      status: 'asked',
      year: 2028,
    },
  ]);
  await db().project.update({
    where: { id: project.id },
    data: { status: 'published', publishedAt: new Date('2026-11-01') },
  });
  await plansAndEffects(day('2026-11-21'), await operator());
  expect(await db().planVersion.count()).toBe(2);
  expect(await db().measure.count()).toBe(3);
  expect(await db().helpOffer.count({ where: { accepted: true } })).toBe(1);
  expect(await db().helpOffer.count({ where: { accepted: null } })).toBe(1);
});
