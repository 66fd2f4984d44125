import { afterAll, beforeAll, expect, test } from 'vitest';
import { ballotFor, votesAwaiting } from '#app/features/votes/ballot.queries.server.ts';
import { resultOf } from '#app/features/votes/result.queries.server.ts';
import { castVote, closeVote, openVote, votesToClose } from '#app/features/votes/votes.server.ts';
import { setClock } from '#app/infra/clock.server.ts';
import { db, inTransaction } from '#app/infra/db.server.ts';
import { addDays, day } from '#app/money/day.ts';
import { Decimal } from '#app/money/money.ts';
import * as page from '#app/routes/mon-espace.votes.$vote.tsx';
import { citizen, mailsTo, type Citizen } from '#tests/support/cast.ts';
import { freshDatabase } from '#tests/support/database.ts';
import { cookieOf } from '#tests/support/session.ts';
import { answerOf, visit } from '#tests/support/visit.ts';

let database: Awaited<ReturnType<typeof freshDatabase>>;
let voters: Citizen[];
let stranger: Citizen;
const opened = day('2026-11-02');
const last = day('2026-11-16');

beforeAll(async () => {
  database = await freshDatabase();
  setClock(() => new Date('2026-11-02T09:00:00Z'));
  voters = [];
  for (const name of ['Ana', 'Bob', 'Chloé', 'Dina', 'Éli']) voters.push(await citizen(name));
  stranger = await citizen('Zoé');
});
afterAll(async () => {
  setClock(() => new Date());
  await database.drop();
});

const open = (wish: Partial<Parameters<typeof openVote>[1]> = {}) =>
  inTransaction((tx) =>
    openVote(tx, {
      kind: 'members',
      subjectId: '018f0000-0000-7000-8000-000000000001',
      question: 'Ouvrir le dimanche ?',
      choices: ['Oui', 'Non'],
      electorate: voters.map(({ id }) => ({ personId: id })),
      quorum: new Decimal('0.5'),
      today: opened,
      closesOn: last,
      ...wish,
    }),
  );
const cast = (voteId: string, who: Citizen, choice: number | null, today = opened) =>
  castVote({ voteId, personId: who.id, choice, today });

test('a secret vote: each voter once, no ballot leads to a person, the result at the end', async () => {
  const id = await open();
  expect((await mailsTo(voters[0]!.email)).at(-1)).toBe('Votre voix est demandée : Ouvrir le dimanche ?');
  await cast(id, voters[0]!, 0);
  // Ten clicks at once are one voice.
  const clicks = await Promise.allSettled(Array.from({ length: 10 }, () => cast(id, voters[1]!, 1)));
  expect(clicks.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
  await cast(id, voters[2]!, 0, last);
  await expect(cast(id, stranger, 0)).rejects.toThrow(/pas sur la liste/);
  await expect(cast(id, voters[3]!, 2)).rejects.toThrow(/une des réponses/);
  await expect(cast(id, voters[3]!, 0, day('2026-11-17'))).rejects.toThrow(/clos/);
  expect(await db().ballot.count({ where: { voteId: id, personId: { not: null } } })).toBe(0);

  // Nobody reads the result before the end.
  expect((await ballotFor(voters[0]!.id, id, opened))!.outcome).toBeNull();
  // Their space asks those who have not answered, until the last day, and nobody else.
  const asked = async (on: typeof opened, ...of: Citizen[]) =>
    (await Promise.all(of.map((who) => votesAwaiting(who.id, on)))).map((votes) =>
      votes.map((vote) => vote.id),
    );
  expect(await asked(opened, voters[0]!, voters[4]!, stranger)).toEqual([[], [id], []]);
  expect(await asked(addDays(last, 1), voters[4]!)).toEqual([[]]);
  await closeVote(id, last);
  expect((await resultOf(db(), id)).isOver).toBe(false);
  expect(await votesToClose(last)).toEqual([]);
  const next = day('2026-11-17');
  expect(await votesToClose(next)).toEqual([{ id, label: 'Ouvrir le dimanche ?' }]);
  await Promise.all([closeVote(id, next), closeVote(id, next)]);
  expect(await resultOf(db(), id)).toMatchObject({
    isOver: true,
    voters: 5,
    voted: 3,
    needed: 3,
    choices: [2, 1],
    adopted: 0,
  });
  expect((await mailsTo(voters[4]!.email)).at(-1)).toBe('Résultat du vote : Ouvrir le dimanche ?');
  expect((await ballotFor(voters[4]!.id, id, next))!.outcome).toMatchObject({
    adopted: 'Oui',
    rows: [{ ballots: 2 }, { ballots: 1 }],
  });
});

test('the list of voters, the ballots and the question cannot be changed by anybody', async () => {
  const id = await open({ secret: false, choices: ['Pour', 'Contre', 'Plus tard'] });
  await cast(id, voters[0]!, 2);
  const kept = /VOTE_KEPT/;
  const voteId = id;
  await expect(
    db().voter.create({ data: { voteId, personId: stranger.id, college: 'everyone' } }),
  ).rejects.toThrow(kept);
  await expect(db().voter.deleteMany({ where: { voteId } })).rejects.toThrow(kept);
  await expect(db().voter.updateMany({ where: { voteId }, data: { votedOn: null } })).rejects.toThrow(kept);
  await expect(db().ballot.updateMany({ where: { voteId }, data: { choice: 0 } })).rejects.toThrow(kept);
  await expect(db().ballot.deleteMany({ where: { voteId } })).rejects.toThrow(kept);
  await expect(db().ballot.create({ data: { voteId, college: 'everyone', choice: 1 } })).rejects.toThrow(
    kept,
  );
  await expect(db().vote.update({ where: { id }, data: { quorum: 0 } })).rejects.toThrow(kept);
  expect(await db().ballot.findMany({ where: { voteId }, select: { choice: true, personId: true } })).toEqual(
    [{ choice: 2, personId: voters[0]!.id }],
  );
});

test('colleges: one person is one voice inside, and weights count between them', async () => {
  const [a, b, c, d, e] = voters.map(({ id }) => id);
  const weights = { Usagers: '0.5', Salariés: '0.3', Soutiens: '0.2' };
  const id = await open({
    colleges: Object.entries(weights).map(([name, weight]) => ({ name, weight: new Decimal(weight) })),
    electorate: [
      { personId: a!, college: 'Usagers' },
      { personId: b!, college: 'Usagers' },
      { personId: c!, college: 'Usagers' },
      { personId: d!, college: 'Salariés' },
      { personId: e!, college: 'Soutiens' },
    ],
  });
  // Users say no by two to one, the others yes: 0.5 × 1/3 + 0.3 + 0.2 = 66.67 %.
  for (const [place, choice] of [0, 1, 1, 0, 0].entries()) await cast(id, voters[place]!, choice);
  await closeVote(id, day('2026-11-17'));
  const { outcome } = (await ballotFor(a!, id, day('2026-11-17')))!;
  expect(outcome!.adopted).toBe('Oui');
  expect(outcome!.rows.map(({ part }) => part.replace('\u00a0', ' '))).toEqual(['66,67 %', '33,33 %']);
  expect(outcome!.colleges.map(({ name, voted, choices }) => [name, voted, choices])).toEqual([
    ['Salariés', 1, [1, 0]],
    ['Soutiens', 1, [1, 0]],
    ['Usagers', 3, [1, 2]],
  ]);
});

test('the page: a voter votes there, another person finds nothing', async () => {
  const id = await open();
  const at = async (who: Citizen, form?: Record<string, string>) => {
    const asked = visit(`/mon-espace/votes/${id}`, {
      params: { vote: id },
      cookie: await cookieOf(who.id),
      ...(form && { form }),
    });
    return answerOf(() => (form ? page.action(asked) : page.loader(asked)));
  };
  expect((await at(stranger)).status).toBe(404);
  expect((await at(stranger, { choice: '0' })).status).toBe(404);
  expect((await at(voters[0]!, {})).errors).toMatchObject({ choice: ['Choisissez une des réponses.'] });
  expect(await at(voters[0]!, { choice: 'blank' })).toMatchObject({
    status: 303,
    location: `/mon-espace/votes/${id}`,
  });
  expect((await at(voters[0]!, { choice: '0' })).errors).toMatchObject({ '': [/déjà voté/] });
  expect(await resultOf(db(), id)).toMatchObject({ voted: 1, blank: 1 });
});
