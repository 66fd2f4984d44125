import { createCooperation } from '#app/features/cooperations/cooperation.server.ts';
import { setClock } from '#app/infra/clock.server.ts';
import { db } from '#app/infra/db.server.ts';
import { day } from '#app/money/day.ts';
import { freshDatabase } from './database.ts';

/** Someone without a role yet, `name@exemple.fr`. */
export async function person(name: string): Promise<string> {
  const data = { email: `${name}@exemple.fr`, firstName: name, lastName: 'Martin' };
  return (await db().person.create({ data, select: { id: true } })).id;
}

/** A database of its own, on 21 November 2026, with a bakery of Bruz that has a member and no project yet, and a team that has an operator. */
export async function openFournil(name: string) {
  const database = await freshDatabase();
  setClock(() => new Date('2026-11-21T10:00:00Z'));
  const member = await person('membre');
  const operator = await person('operatrice');
  await db().organisation.create({
    data: {
      kind: 'operator',
      slug: 'equipe',
      name: 'L’équipe',
      memberships: { create: { personId: operator, role: 'operator' } },
    },
  });
  const { id: cooperationId } = await createCooperation({
    name,
    legalForm: 'scic',
    siren: '732829320',
    communeCode: '35047',
    presentation: 'Un four pour dix villages.',
    sliders: { notModelled: 30, systemic: 40, nonMarket: 60 },
    stage: 'creation',
    stageSince: day('2025-03-01'),
    foundedById: member,
  });
  return { member, operator, cooperationId, close: () => database.drop() };
}
