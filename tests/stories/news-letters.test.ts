import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { followProject } from '#app/features/following/following.server.ts';
import { postUpdate } from '#app/features/projects/news.server.ts';
import { setClock } from '#app/infra/clock.server.ts';
import { db } from '#app/infra/db.server.ts';
import * as page from '#app/routes/porteur.projets.$project.actualites.tsx';
import type { PledgeStatus } from '#prisma/generated/enums.ts';
import { freshDatabase } from '#tests/support/database.ts';
import { cookieOf } from '#tests/support/session.ts';
import { answerOf, visit } from '#tests/support/visit.ts';

let database: Awaited<ReturnType<typeof freshDatabase>>;
let member: string;
let cookie: string;
let projectId: string;
let campaignId: string;

beforeAll(async () => {
  database = await freshDatabase();
  setClock(() => new Date('2026-11-22T08:00:00Z'));
  member = await person('maud');
  cookie = await cookieOf(member);
  const project = await db().project.create({
    data: {
      cooperation: {
        create: {
          kind: 'cooperation',
          slug: 'c',
          name: 'C',
          memberships: { create: { personId: member, role: 'member' } },
        },
      },
      slug: 'le-fournil',
      title: 'Le fournil',
      status: 'published',
      publishedAt: new Date('2026-11-01'),
      campaigns: {
        create: {
          instrument: 'gift',
          mode: 'keep_what_comes',
          minimum: '100',
          optimum: '9999999',
          closesOn: new Date('2026-12-24'),
          status: 'open',
        },
      },
    },
    include: { campaigns: true },
  });
  projectId = project.id;
  campaignId = project.campaigns[0]!.id;
  const [follower, both, refuses] = [await person('awa'), await person('ben', 'en'), await person('eve')];
  for (const id of [follower, both, refuses]) await followProject(id, 'le-fournil');
  await db().person.update({ where: { id: refuses }, data: { mutedLetters: ['news'] } });
  await pledge('ben@exemple.fr', 'collected', both);
  await pledge('Guest@exemple.fr'.toLowerCase(), 'collected');
  await pledge('guest@exemple.fr', 'released');
  await pledge('undone@exemple.fr', 'refunded');
  await pledge('unfinished@exemple.fr', 'awaiting_checkout');
});
afterAll(() => database.drop());

async function person(name: string, language = 'fr'): Promise<string> {
  const { id } = await db().person.create({
    data: {
      email: `${name}@exemple.fr`,
      firstName: name,
      lastName: 'Martin',
      language,
      emailVerifiedAt: new Date(),
    },
  });
  return id;
}

async function pledge(email: string, status: PledgeStatus, personId: string | null = null): Promise<void> {
  await db().pledge.create({
    data: {
      id: randomUUID(),
      campaignId,
      instrument: 'gift',
      personId,
      email,
      firstName: 'Inès',
      lastName: 'G',
      amount: '10',
      status,
      changedOn: new Date('2026-11-20'),
    },
  });
}

const news = () => ({
  id: randomUUID(),
  projectId,
  authorId: member,
  title: 'Le chantier avance',
  body: 'Les **briques** sont là.',
});
const typed = (form: Record<string, string>) =>
  page.action(visit('/', { params: { project: projectId }, cookie, form }));

test('a preview shows page and letters, and sends nothing', async () => {
  const { id, title, body } = news();
  const answer = await answerOf(() => typed({ id, title, body, readers: 'all', intent: 'preview' }));
  const { letters } = answer.page as {
    letters: { language: string; subject: string; paragraphs: string[] }[];
  };
  expect(letters.map(({ subject }) => subject)).toEqual([
    'Des nouvelles de « Le fournil » : Le chantier avance',
    'News of “Le fournil”: Le chantier avance',
  ]);
  expect(letters[1]!.paragraphs).toEqual([
    'Hello maud,',
    'Les briques sont là.',
    'You receive this letter because you follow or support “Le fournil”.',
  ]);
  expect(await db().mail.count()).toBe(0);
  expect(await db().projectUpdate.count()).toBe(0);
});

test('followers and supporters have one letter each, in their language; not who refused it, nor whose pledge is undone', async () => {
  const shown = await page.loader(visit('/', { params: { project: projectId }, cookie }));
  expect(shown.readers.map(({ label }) => label)).toEqual([
    'À toutes les personnes qui suivent ou soutiennent le projet (3)',
    'À celles qui le suivent (2)',
    'À celles qui ont donné (2)',
  ]);
  const { id, title, body } = news();
  // A double click, and once more from the page that is still open.
  const answers = await Promise.all(
    [1, 2, 3].map(() => answerOf(() => typed({ id, title, body, readers: 'all' }))),
  );
  expect(answers.map(({ status }) => status)).toEqual([303, 303, 303]);
  const sent = await db().mail.findMany({ orderBy: { to: 'asc' } });
  expect(sent.map(({ to, subject }) => [to, subject])).toEqual([
    ['awa@exemple.fr', 'Des nouvelles de « Le fournil » : Le chantier avance'],
    ['ben@exemple.fr', 'News of “Le fournil”: Le chantier avance'],
    ['guest@exemple.fr', 'Des nouvelles de « Le fournil » : Le chantier avance'],
  ]);
  expect(sent[2]!.text).toContain('Bonjour Inès,\n\nLes briques sont là.');
  expect(await db().projectUpdate.findMany({ select: { id: true, letters: true } })).toEqual([
    { id, letters: 3 },
  ]);
});

test('without the box nothing is sent; three letters a week at most, and the text is kept', async () => {
  await postUpdate(news());
  expect(await db().mail.count()).toBe(3);
  await postUpdate({ ...news(), readers: 'all' });
  await postUpdate({ ...news(), readers: 'all' });
  const fourth = news();
  const answer = await answerOf(() =>
    typed({ id: fourth.id, title: fourth.title, body: fourth.body, readers: 'all' }),
  );
  expect(answer.errors).toEqual({ readers: [expect.stringContaining('Trois lettres par semaine au plus')] });
  expect(await db().projectUpdate.count({ where: { id: fourth.id } })).toBe(0);
});

test('a letter to some goes to them alone; a test of it to its writer alone, and publishes nothing', async () => {
  await db().projectUpdate.deleteMany();
  await db().mail.deleteMany();
  await postUpdate({ ...news(), readers: 'gift' });
  const sent = await db().mail.findMany({ orderBy: { to: 'asc' } });
  expect(sent.map(({ to }) => to)).toEqual(['ben@exemple.fr', 'guest@exemple.fr']);
  const { id, title, body } = news();
  const answer = await answerOf(() => typed({ id, title, body, readers: 'all', intent: 'test' }));
  expect(answer.page).toMatchObject({ tried: 'maud@exemple.fr', initialValue: { readers: 'all' } });
  const [test] = await db().mail.findMany({ where: { to: 'maud@exemple.fr' } });
  expect(test?.subject).toBe('Essai : Des nouvelles de « Le fournil » : Le chantier avance');
  expect([await db().mail.count(), await db().projectUpdate.count()]).toEqual([3, 1]);
});

test('to 20,000 supporters in one statement', async () => {
  await db().projectUpdate.deleteMany();
  await db().$executeRaw`
    insert into "Pledge" (id, "campaignId", instrument, email, "firstName", "lastName", amount, status, "changedOn")
    select gen_random_uuid(), ${campaignId}::uuid, 'gift', 'p' || n || '@exemple.fr', 'Personne', 'M', 5, 'collected', '2026-11-20'
    from generate_series(1, 20000) n`;
  const began = performance.now();
  const { letters } = await postUpdate({ ...news(), readers: 'all' });
  console.info(`${letters} letters in ${Math.round(performance.now() - began)} ms`);
  expect(letters).toBe(20_003);
});
