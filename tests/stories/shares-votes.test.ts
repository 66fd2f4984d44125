import { afterAll, beforeAll, expect, test } from 'vitest';
import { consultation, consultationsOf } from '#app/features/shares/consultations.queries.server.ts';
import { castVote, closeVote } from '#app/features/votes/votes.server.ts';
import { setClock } from '#app/infra/clock.server.ts';
import { db } from '#app/infra/db.server.ts';
import { fromDay } from '#app/infra/dates.ts';
import { day } from '#app/money/day.ts';
import * as list from '#app/routes/porteur.$cooperation.votes._index.tsx';
import * as one from '#app/routes/porteur.$cooperation.votes.$vote.tsx';
import { citizen, mailsTo, type Citizen } from '#tests/support/cast.ts';
import { freshDatabase } from '#tests/support/database.ts';
import { cookieOf } from '#tests/support/session.ts';
import { answerOf, visit } from '#tests/support/visit.ts';

let database: Awaited<ReturnType<typeof freshDatabase>>;
let members: Citizen[];
let left: Citizen;
let maud: Citizen;
let stranger: Citizen;
let cooperationId: string;

beforeAll(async () => {
  database = await freshDatabase();
  setClock(() => new Date('2026-12-14T09:00:00Z'));
  [maud, stranger, left] = [await citizen('Maud'), await citizen('Zoé'), await citizen('Léo')];
  const made = await db().organisation.create({
    data: {
      kind: 'cooperation',
      slug: 'fournil',
      name: 'Le Fournil',
      legalForm: 'scic',
      memberships: { create: { personId: maud.id, role: 'member' } },
    },
  });
  cooperationId = made.id;
  members = [];
  const places = ['Usagers', 'Usagers', 'Usagers', 'Salariés', 'Soutiens'];
  for (const [index, category] of places.entries()) {
    members.push(await citizen(`Membre${index}`));
    // The last one holds a hundred times more, and has one voice.
    await enters(members[index]!, index + 1, category, index === 4 ? 500 : 5);
  }
  await enters(left, 6, 'Usagers', 5);
  await moves(left, 6, 'Usagers', { kind: 'exit', shares: -5, exitId: maud.id });
});
afterAll(async () => {
  setClock(() => new Date());
  await database.drop();
});

const enters = (who: Citizen, memberNumber: number, category: string, shares: number) =>
  moves(who, memberNumber, category, { kind: 'admission', shares, holdingId: who.id });

async function moves(
  who: Citizen,
  memberNumber: number,
  category: string,
  movement: { kind: 'admission' | 'exit'; shares: number; holdingId?: string; exitId?: string },
): Promise<void> {
  const on = fromDay(day('2026-12-01'));
  await db().shareMovement.create({
    data: { cooperationId, personId: who.id, memberNumber, category, on, nominal: '50', ...movement },
  });
}

async function asks(who: Citizen, form: Record<string, string>) {
  const asked = visit('/porteur/fournil/votes', {
    params: { cooperation: 'fournil' },
    cookie: await cookieOf(who.id),
    form: {
      question: 'Augmenter le prix du pain ?',
      choices: 'Oui\nNon\n',
      closesOn: '2026-12-20',
      quorum: '50',
      majority: 'half',
      secrecy: 'named',
      ...form,
    },
  });
  return answerOf(() => list.action(asked));
}

const colleges = (weights: Record<string, string>) => ({
  byCollege: 'on',
  ...Object.fromEntries(
    Object.entries(weights).flatMap(([name, weight], place) => [
      [`colleges[${place}].name`, name],
      [`colleges[${place}].weight`, weight],
    ]),
  ),
});

test('what is wrong with a question is said on its field; another person finds no page', async () => {
  expect((await asks(stranger, {})).status).toBe(404);
  expect((await asks(maud, { choices: 'Oui' })).errors).toMatchObject({ choices: [/deux réponses/] });
  const weights = { Usagers: '60', Salariés: '30', Soutiens: '10' };
  expect((await asks(maud, colleges(weights))).errors).toMatchObject({ colleges: [/10 à 50/] });
  const two = { Usagers: '50', Salariés: '50' };
  expect((await asks(maud, colleges(two))).errors).toMatchObject({ colleges: [/trois collèges/] });
  expect((await asks(maud, { closesOn: '2026-12-13' })).errors).toMatchObject({ closesOn: [/à venir/] });
  expect(await consultationsOf(cooperationId)).toEqual([]);
});

test('scenario 13, accepted: by college, who holds most has one voice, who has left has none, and names are read at the end', async () => {
  const { status, location } = await asks(maud, colleges({ Usagers: '50', Salariés: '30', Soutiens: '20' }));
  expect(status).toBe(303);
  const voteId = location!.split('/').at(-1)!;
  expect((await mailsTo(members[0]!.email)).at(-1)).toBe(
    'Votre voix est demandée : Augmenter le prix du pain ?',
  );
  expect(await mailsTo(left.email)).toEqual([]);
  const cast = (who: Citizen, choice: number) =>
    castVote({ voteId, personId: who.id, choice, today: day('2026-12-15') });
  await expect(cast(left, 0)).rejects.toThrow(/liste/);
  for (const [place, who] of members.entries()) await cast(who, place === 4 ? 0 : 1);
  expect((await consultation(voteId, { page: 1 })).named).toEqual([]);
  await closeVote(voteId, day('2026-12-21'));
  const cookie = await cookieOf(maud.id);
  const params = { cooperation: 'fournil', vote: voteId };
  const { page } = await answerOf(() =>
    one.loader(visit(`/porteur/fournil/votes/${voteId}`, { params, cookie })),
  );
  const { vote } = page as Awaited<ReturnType<typeof one.loader>>;
  expect(vote.outcome).toMatchObject({ adopted: 'Non', rows: [{ ballots: 1 }, { ballots: 4 }] });
  expect(vote.outcome!.rows.map(({ part }) => part.replaceAll('\u00a0', ' '))).toEqual(['20 %', '80 %']);
  expect(vote.named.map(({ name, choice }) => [name, choice]).at(-1)).toEqual(['Membre4 Martin', 'Oui']);
});

test('a vote of another cooperation is not shown here', async () => {
  const [{ id: voteId } = { id: '' }] = await consultationsOf(cooperationId);
  await db().organisation.create({
    data: {
      kind: 'cooperation',
      slug: 'autre',
      name: 'Autre',
      legalForm: 'scic',
      memberships: { create: { personId: stranger.id, role: 'member' } },
    },
  });
  const params = { cooperation: 'autre', vote: voteId };
  const cookie = await cookieOf(stranger.id);
  expect(
    (await answerOf(() => one.loader(visit(`/porteur/autre/votes/${voteId}`, { params, cookie })))).status,
  ).toBe(404);
});
