import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { setClock } from '#app/infra/clock.server.ts';
import { db } from '#app/infra/db.server.ts';
import * as team from '#app/routes/operateur.questions.tsx';
import * as answering from '#app/routes/porteur.projets.$project.questions.tsx';
import * as page from '#app/routes/projets.$slug.tsx';
import * as asking from '#app/routes/projets.$slug_.questions.tsx';
import { freshDatabase } from '#tests/support/database.ts';
import { mailsTo } from '#tests/support/cast.ts';
import { cookieOf } from '#tests/support/session.ts';
import { answerOf, visit } from '#tests/support/visit.ts';

let database: Awaited<ReturnType<typeof freshDatabase>>;
const slug = 'le-fournil';
const cookies: Record<string, string> = {};
let project: string;

beforeAll(async () => {
  database = await freshDatabase();
  setClock(() => new Date('2026-11-22T08:00:00Z'));
  const [maud, stranger, odile] = [await person('maud'), await person('stranger'), await person('odile')];
  await person('awa');
  await person('ben', 'en');
  await person('unverified', 'fr', false);
  await db().organisation.create({
    data: {
      kind: 'operator',
      slug: 'equipe',
      name: 'L’équipe',
      memberships: { create: { personId: odile, role: 'operator' } },
    },
  });
  const cooperation = (slugOf: string, personId: string) => ({
    create: {
      kind: 'cooperation' as const,
      slug: slugOf,
      name: 'Le Fournil',
      memberships: { create: { personId, role: 'member' as const } },
    },
  });
  const kept = await db().project.create({
    data: {
      cooperation: cooperation('c', maud),
      slug,
      title: 'Un four à pain',
      status: 'published',
      publishedAt: new Date('2026-11-01'),
    },
  });
  project = kept.id;
  await db().project.create({
    data: { cooperation: cooperation('d', stranger), slug: 'autre', title: 'Autre', status: 'draft' },
  });
});
afterAll(() => database.drop());

async function person(name: string, language = 'fr', verified = true): Promise<string> {
  const { id } = await db().person.create({
    data: {
      email: `${name}@exemple.fr`,
      firstName: name,
      lastName: 'Martin',
      language,
      emailVerifiedAt: verified ? new Date() : null,
    },
  });
  cookies[name] = await cookieOf(id);
  return id;
}

const ask = (who: string | null, text: string, id: string = randomUUID(), to = slug) =>
  answerOf(() =>
    asking.action(visit('/', { params: { slug: to }, cookie: who && cookies[who], form: { id, text } })),
  );
const act = (who: string, form: Record<string, string>) =>
  answerOf(() => answering.action(visit('/', { params: { project }, cookie: cookies[who]!, form })));
const byTeam = (who: string, form: Record<string, string>) =>
  answerOf(() => team.action(visit('/', { cookie: cookies[who]!, form })));
const seenBy = (who: string | null, at = '/') =>
  asking.loader(visit(at, { params: { slug }, cookie: who && cookies[who] }));

describe('a question and its answer', () => {
  const id = randomUUID();

  test('is asked by someone signed in whose address is proven; the members are told once', async () => {
    // Who is not signed in any more finds their question again once they are.
    const away = new URL((await ask(null, 'Combien de pains ?')).location!, 'http://here');
    expect([away.pathname, away.searchParams.get('suite')]).toEqual([
      '/connexion',
      expect.stringMatching(/^\/\?repris=/),
    ]);
    const { draft } = await seenBy('ben', away.searchParams.get('suite')!);
    expect(draft!.kept!.result.initialValue).toMatchObject({ text: 'Combien de pains ?' });
    expect((await ask('unverified', 'Combien de pains ?')).errors['']).toEqual([
      expect.stringContaining('Confirmez d’abord'),
    ]);
    expect((await ask('ben', ' ')).errors['text']).toEqual(['Écrivez votre question.']);
    expect((await ask('ben', 'Combien ?', randomUUID(), 'autre')).errors['']).toHaveLength(1);
    for (let twice = 0; twice < 2; twice++) {
      expect((await ask('ben', 'Combien de pains par jour ?', id)).status).toBe(303);
    }
    expect(await db().question.count()).toBe(1);
    expect(await mailsTo('maud@exemple.fr')).toEqual(['Une question sur « Un four à pain »']);
  });

  test('is seen by its asker alone until it is answered', async () => {
    const [others, own] = [await seenBy('awa'), await seenBy('ben')];
    expect([others.questions, others.own]).toEqual([[], []]);
    expect(own.own.map(({ text }) => text)).toEqual(['Combien de pains par jour ?']);
  });

  test('is answered by a member of that cooperation only, then public, and sent to the asker in their language once', async () => {
    const answer = { intent: 'answer', id, answer: 'Deux cents.\n\nLe samedi, trois cents.' };
    expect((await act('stranger', answer)).status).toBe(404);
    expect((await byTeam('odile', answer)).status).toBe(422);
    expect((await byTeam('maud', answer)).status).toBe(404);
    expect((await act('maud', { ...answer, answer: '' })).errors['answer']).toEqual(['Écrivez la réponse.']);
    expect((await act('maud', answer)).status).toBe(303);
    expect((await act('maud', { ...answer, answer: 'Deux cent dix.' })).status).toBe(303);
    const shown = await page.loader(visit(`/projets/${slug}`, { params: { slug } }));
    expect(shown.asked.questions).toMatchObject([{ who: 'ben', answer: 'Deux cent dix.' }]);
    expect(await mailsTo('ben@exemple.fr')).toEqual(['An answer to your question about “Un four à pain”']);
  });

  test('a question of another project cannot be touched through one’s own', async () => {
    const draft = await db().project.findUniqueOrThrow({ where: { slug: 'autre' } });
    const answer = await answerOf(() =>
      answering.action(
        visit('/', {
          params: { project: draft.id },
          cookie: cookies['stranger']!,
          form: { intent: 'hide', id, why: 'à moi' },
        }),
      ),
    );
    expect(answer.errors['']).toEqual(['Cette question n’existe pas, ou plus.']);
    expect((await db().question.findUniqueOrThrow({ where: { id } })).hiddenAt).toBeNull();
  });

  test('is hidden with a reason that its asker reads; what the team hid, only the team shows again', async () => {
    expect((await act('maud', { intent: 'hide', id, why: '' })).errors['why']).toHaveLength(1);
    expect((await act('maud', { intent: 'hide', id, why: 'Hors sujet.' })).status).toBe(303);
    expect((await seenBy(null)).questions).toEqual([]);
    expect((await seenBy('ben')).own).toMatchObject([{ hiddenWhy: 'Hors sujet.' }]);
    expect((await mailsTo('ben@exemple.fr')).at(-1)).toBe(
      'Your question about “Un four à pain” is not shown',
    );
    expect((await act('maud', { intent: 'show', id })).status).toBe(303);
    expect((await byTeam('odile', { intent: 'hide', id, why: 'Données personnelles.' })).status).toBe(303);
    expect((await act('maud', { intent: 'show', id })).errors['']).toEqual([
      'L’équipe a masqué cette question : elle seule peut la montrer.',
    ]);
    expect((await byTeam('odile', { intent: 'show', id })).status).toBe(303);
    expect((await seenBy(null)).questions).toHaveLength(1);
  });
});

test('many questions come by pages, and too many from one person in an hour are refused', async () => {
  const ben = await db().person.findUniqueOrThrow({ where: { email: 'ben@exemple.fr' } });
  await db().question.createMany({
    data: Array.from({ length: 24 }, (_, n) => ({
      id: randomUUID(),
      projectId: project,
      personId: ben.id,
      text: `Question ${n}`,
      askedAt: new Date('2026-11-02'),
      answer: 'Oui.',
      answeredAt: new Date(Date.UTC(2026, 10, 3, 0, n)),
    })),
  });
  const second = await seenBy(null, '/?page=3');
  expect([second.page, second.pages, second.questions.length]).toEqual([3, 3, 5]);
  const answers = [];
  for (let n = 0; n < 7; n++) answers.push((await ask('awa', `Encore une ${n} ?`)).status);
  expect(answers).toEqual([303, 303, 303, 303, 303, 303, 422]);
});
