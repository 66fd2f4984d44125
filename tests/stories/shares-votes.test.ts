import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { namedTable, resultTable } from '#app/features/shares/consultation-tables.server.ts';
import { consultation, consultationsOf } from '#app/features/shares/consultations.queries.server.ts';
import { castVote, closeVote } from '#app/features/votes/votes.server.ts';
import { setClock } from '#app/infra/clock.server.ts';
import { db } from '#app/infra/db.server.ts';
import { fromDay } from '#app/infra/dates.ts';
import { day } from '#app/money/day.ts';
import { money } from '#app/money/money.ts';
import * as ballots from '#app/routes/bulletins.$token.tsx';
import * as list from '#app/routes/porteur.$cooperation.votes._index.tsx';
import * as one from '#app/routes/porteur.$cooperation.votes.$vote.tsx';
import { writeSlice } from '#app/features/shares/takeover-writing.server.ts';
import { bringRegister, decideTakeover } from '#app/features/shares/takeover.server.ts';
import { sweepVoterLinks } from '#app/features/votes/voter-links.server.ts';
import { citizen, mailsTo, type Citizen } from '#tests/support/cast.ts';
import { freshDatabase } from '#tests/support/database.ts';
import { cookieOf } from '#tests/support/session.ts';
import { answerOf, visit } from '#tests/support/visit.ts';
import { rowsOf } from '#tests/support/table.ts';

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
  expect((await asks(maud, colleges(two))).errors).toMatchObject({ colleges: [/3 collèges/] });
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
  expect((await consultation(voteId, { page: 1, today: day('2026-12-15') })).named).toEqual([]);
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
  const named = await rowsOf((await namedTable(cooperationId, voteId))!);
  expect([named.length, named.at(-1)!.at(-1)]).toEqual([6, 'Oui']);
  const [, ...answers] = await rowsOf((await resultTable(cooperationId, voteId))!);
  const ballots = (answer: string) =>
    answers.filter((row) => row.at(-2) === answer).reduce((all, row) => all + Number(row.at(-1)), 0);
  expect([ballots('Oui'), ballots('Non'), ballots('Vote blanc')]).toEqual([1, 4, 0]);
  expect(await resultTable(randomUUID(), voteId)).toBeNull();
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

/** Members of before, who have no account: some with an address in the register. */
async function takeOver(...people: [firstName: string, email: string][]): Promise<{ id: string }[]> {
  const by = { cooperationId, personId: maud.id };
  const lines = people.map(([firstName, email]) => `Martin;${firstName};${email};Usagers;1;12/05/2021`);
  const takeoverId = await bringRegister({
    ...by,
    fileName: 'associes.csv',
    bytes: new TextEncoder().encode(['Nom;Prénom;E-mail;Catégorie;Parts;Admis le', ...lines].join('\n')),
    nominal: money('50'),
    categories: ['Usagers'],
  });
  const today = day('2026-12-14');
  await decideTakeover({ ...by, takeoverId, today });
  await writeSlice(takeoverId, today);
  const entries = await db().registerEntry.findMany({ where: { takeoverId } });
  return people.map(([name]) => ({ id: entries.find(({ firstName }) => firstName === name)!.personId }));
}

test('who has no account votes once by the link of a letter, or on paper that the secretary counts without names', async () => {
  const [annick, rene, lise] = (await takeOver(
    ['Annick', 'annick@exemple.fr'],
    ['René', ''],
    ['Lise', 'lise@exemple.fr'],
  )) as [{ id: string }, { id: string }, { id: string }];
  const { location } = await asks(maud, { secrecy: 'secret', quorum: '20', closesOn: '2027-01-10' });
  const voteId = location!.split('/').at(-1)!;

  const letter = await db().mail.findFirstOrThrow({ where: { to: 'annick@exemple.fr' } });
  const token = /bulletins\/([\w-]+)/.exec(letter.text)![1]!;
  expect(await db().voterLink.count({ where: { hash: token } })).toBe(0);
  const open = async (secret: string) => ballots.loader(visit('/', { params: { token: secret } }));
  const vote = (secret: string) =>
    answerOf(() => ballots.action(visit('/', { params: { token: secret }, form: { choice: '0' } })));
  expect((await open(token))!.ballot).toMatchObject({ isOpen: true, votedOn: null });
  expect([await open('inconnu'), (await vote('inconnu')).status]).toEqual([null, 404]);
  expect((await vote(token)).location).toBe(`/bulletins/${token}`);
  expect((await vote(token)).errors).toMatchObject({ '': [/déjà voté/] });
  expect(await open(token)).toMatchObject({ who: 'Annick Martin', ballot: { votedOn: '14 décembre 2026' } });

  const params = { cooperation: 'fournil', vote: voteId };
  const cookie = await cookieOf(maud.id);
  const shown = async () =>
    (await answerOf(() => one.loader(visit('/', { params, cookie })))).page as Awaited<
      ReturnType<typeof one.loader>
    >;
  const record = (voters: { id: string }[], counts: string[]) => {
    const form = new URLSearchParams(voters.map(({ id }) => ['voters', id]));
    counts.forEach((papers, place) => form.append(`counts[${place}]`, papers));
    const asked = visit('/', { params, cookie });
    const request = new Request(asked.request.url, {
      method: 'POST',
      headers: asked.request.headers,
      body: form,
    });
    return answerOf(() => one.action({ ...asked, request }));
  };
  expect((await shown()).papers.voters.map(({ name }) => name)).toEqual(['Lise Martin', 'René Martin']);
  expect((await record([rene, lise], ['1', '0', '0'])).errors).toMatchObject({ voters: [/autant/] });
  expect((await record([annick, rene], ['1', '1', '0'])).errors).toMatchObject({ voters: [/déjà voté/] });
  expect((await record([members[0]!], ['1', '0', '0'])).errors).toMatchObject({ voters: [/vote elle-même/] });
  expect((await record([], ['1', '0', '0'])).errors).toMatchObject({ voters: [/Cochez/] });
  expect((await record([rene, lise], ['1', '0', '1'])).status).toBe(303);
  expect((await record([rene], ['1', '0', '0'])).status).toBe(422);
  expect((await mailsTo('lise@exemple.fr')).at(-1)).toBe(
    'Votre bulletin papier est compté : Augmenter le prix du pain ?',
  );
  const { papers, numbers, vote: after } = await shown();
  expect(numbers[rene.id]).toBeGreaterThan(0);
  expect(papers.recorded.map(({ name, by }) => [name, by]).sort()).toEqual([
    ['Lise Martin', 'Maud Martin'],
    ['René Martin', 'Maud Martin'],
  ]);
  expect([after.turnout.voted, papers.found]).toEqual([3, 0]);
  await expect(db().paperBallot.deleteMany({ where: { voteId } })).rejects.toThrow(/VOTE_KEPT/);

  await closeVote(voteId, day('2027-01-11'));
  expect((await open(token))!.ballot.outcome).toMatchObject({
    blank: 1,
    rows: [{ ballots: 2 }, { ballots: 0 }],
  });
  expect((await mailsTo('annick@exemple.fr')).at(-1)).toMatch(/^Résultat du vote/);
  await sweepVoterLinks(new Date('2027-05-01T00:00:00Z'));
  expect(await open(token)).toBeNull();
});
