import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { followProject } from '#app/features/following/following.server.ts';
import { setClock } from '#app/infra/clock.server.ts';
import { tellNeighbours } from '#app/features/projects/neighbours.server.ts';
import { t } from '#app/i18n/t.ts';
import { db, inTransaction } from '#app/infra/db.server.ts';
import { queueForMany } from '#app/infra/many-letters.server.ts';
import { letterIn, queueMails } from '#app/infra/mail.server.ts';
import { day } from '#app/money/day.ts';
import * as leave from '#app/routes/lettres.$token.$kind.tsx';
import * as choices from '#app/routes/mon-espace.lettres.tsx';
import * as followed from '#app/routes/mon-espace.suivis.tsx';
import * as page from '#app/routes/projets.$slug.tsx';
import * as follow from '#app/routes/projets.$slug_.suivre.tsx';
import { runJob } from '#jobs/runner.ts';
import { Prisma } from '#prisma/generated/client.ts';
import { followersAndQuestions } from '../../bin/demo/followers.ts';
import { freshDatabase } from '#tests/support/database.ts';
import { cookieOf } from '#tests/support/session.ts';
import { answerOf, visit } from '#tests/support/visit.ts';

let database: Awaited<ReturnType<typeof freshDatabase>>;
let campaignId: string;
const slug = 'le-fournil';
const params = { slug };

beforeAll(async () => {
  database = await freshDatabase();
  setClock(() => new Date('2026-11-22T08:00:00Z'));
  const cooperation = await db().organisation.create({ data: { kind: 'cooperation', slug: 'c', name: 'C' } });
  const project = await db().project.create({
    data: {
      cooperationId: cooperation.id,
      slug,
      title: 'Le fournil',
      status: 'published',
      publishedAt: new Date('2026-11-01'),
      campaigns: {
        create: {
          instrument: 'gift',
          mode: 'keep_what_comes',
          minimum: '100',
          optimum: '4000',
          closesOn: new Date('2026-11-24'),
          openedOn: new Date('2026-11-01'),
          status: 'open',
        },
      },
    },
    include: { campaigns: true },
  });
  campaignId = project.campaigns[0]!.id;
});
afterAll(() => database.drop());
beforeEach(async () => {
  await db().mail.deleteMany();
  await db().letterChoice.deleteMany();
  await db().projectFollower.deleteMany();
});

async function someone(name: string, { verified = true, language = 'fr' } = {}) {
  const person = await db().person.create({
    data: {
      email: `${randomUUID().slice(0, 8)}@exemple.fr`,
      firstName: name,
      lastName: 'Martin',
      language,
      emailVerifiedAt: verified ? new Date() : null,
    },
  });
  return { ...person, cookie: await cookieOf(person.id) };
}

const letters = (to?: string) =>
  db().mail.findMany({ where: to ? { to } : {}, orderBy: [{ createdAt: 'asc' }, { to: 'asc' }] });

describe('following a project', () => {
  test('one button: a visitor signs in on the way, and nothing is followed by looking', async () => {
    const visitor = await answerOf(() =>
      follow.action(visit(`/projets/${slug}/suivre`, { params, form: { intent: 'follow' } })),
    );
    expect([visitor.status, visitor.location]).toEqual([
      303,
      '/connexion?suite=%2Fprojets%2Fle-fournil%2Fsuivre',
    ]);
    const awa = await someone('Awa');
    const at = { params, cookie: awa.cookie };
    await answerOf(() => follow.loader(visit('/projets/le-fournil/suivre', at)));
    expect(await db().projectFollower.count()).toBe(0);

    for (let twice = 0; twice < 2; twice++) {
      await answerOf(() => follow.action(visit('/', { ...at, form: { intent: 'follow' } })));
    }
    expect(await db().projectFollower.count()).toBe(1);
    const shown = await page.loader(visit(`/projets/${slug}`, at));
    expect(shown.following).toEqual({ followers: 1, follows: true, reminds: true });
    const own = await followed.loader(visit('/mon-espace/suivis', at));
    expect(own.cards.map(({ title }) => title)).toEqual(['Le fournil']);

    await answerOf(() => follow.action(visit('/', { ...at, form: { intent: 'unfollow' } })));
    expect(await db().projectFollower.count()).toBe(0);

    // From the list too, which then offers the way back; it says so of no project that is still followed, or unknown.
    await followProject(awa.id, slug);
    const gone = `/mon-espace/suivis?quitte=${slug}`;
    expect((await followed.loader(visit(gone, at))).left).toBeNull();
    const answer = await answerOf(() => followed.action(visit('/', { ...at, form: { slug } })));
    expect([answer.status, answer.location]).toEqual([303, gone]);
    expect((await followed.loader(visit(gone, at))).left).toMatchObject({ title: 'Le fournil' });
    expect((await followed.loader(visit('/mon-espace/suivis?quitte=x', at))).left).toBeNull();
  });

  test('a project that is not public is followed by nobody', async () => {
    const awa = await someone('Awa');
    await expect(followProject(awa.id, 'inconnu')).rejects.toThrow('ne peut pas');
    const answer = await answerOf(() =>
      follow.action(
        visit('/', { params: { slug: 'inconnu' }, cookie: awa.cookie, form: { intent: 'follow' } }),
      ),
    );
    expect(answer.status).toBe(404);
  });
});

describe('two days before the end', () => {
  test('each follower is told once, in their language; not who gave, nor who cannot be written to', async () => {
    const [awa, ben, gave, unverified, refused] = [
      await someone('Awa <b>'),
      await someone('Ben', { language: 'en' }),
      await someone('Chloé'),
      await someone('Dan', { verified: false }),
      await someone('Ève'),
    ];
    for (const { id } of [awa, ben, gave, unverified, refused]) await followProject(id, slug);
    await db().pledge.create({
      data: {
        id: randomUUID(),
        campaignId,
        instrument: 'gift',
        personId: gave.id,
        email: gave.email,
        firstName: 'Chloé',
        lastName: 'M',
        amount: '10',
        status: 'collected',
        changedOn: new Date('2026-11-20'),
      },
    });
    await db().person.update({ where: { id: refused.id }, data: { mutedLetters: ['reminders'] } });

    expect((await runJob('recall-campaigns', { today: day('2026-11-21') })).total).toBe(0);
    expect((await runJob('recall-campaigns', { today: day('2026-11-22') })).done).toBe(1);
    const told = await letters();
    expect(told.map(({ to, subject }) => [to, subject]).sort()).toEqual(
      [
        [awa.email, '« Le fournil » : la collecte prend bientôt fin'],
        [ben.email, '“Le fournil”: the campaign ends soon'],
      ].sort(),
    );
    const [mine] = await letters(awa.email);
    expect(mine!.text).toContain('Bonjour Awa <b>,');
    expect(mine!.html).toContain('Bonjour Awa &#60;b&#62;,');
    expect(mine!.text).toContain('elle se clôt le 24 novembre 2026 à 23 h 59');
    expect(mine!.text).toContain(`Ne plus recevoir ce genre de messages :\n${mine!.leaveUrl}`);
    const [his] = await letters(ben.email);
    expect(his!.leaveUrl).toMatch(/\/en\/lettres\/[0-9a-f-]{36}\/reminders$/);

    await runJob('recall-campaigns', { today: day('2026-11-22') });
    await runJob('recall-campaigns', { today: day('2026-11-24') });
    expect(await letters()).toHaveLength(2);
    await runJob('recall-campaigns', { today: day('2026-11-25') });
  });
});

describe('what may be refused', () => {
  const letter = (to: string, kind: 'news' | undefined) =>
    letterIn('fr', () => ({ to, subject: 'x', paragraphs: ['y'], ...(kind && { kind }) }));

  test('the queue honours it; letters of money and law leave all the same', async () => {
    const awa = await someone('Awa');
    await db().person.update({ where: { id: awa.id }, data: { mutedLetters: ['news'] } });
    await inTransaction((tx) =>
      queueMails(tx, [
        letter(awa.email, 'news'),
        letter(awa.email, undefined),
        letter('guest@exemple.fr', 'news'),
      ]),
    );
    expect((await letters()).map(({ to, kind }) => [to, kind]).sort()).toEqual(
      [
        [awa.email, null],
        ['guest@exemple.fr', 'news'],
      ].sort(),
    );
  });

  test('the link of a letter refuses without signing in: looking does nothing, one click is enough, also for a guest', async () => {
    await inTransaction((tx) => queueMails(tx, [letter('guest@exemple.fr', 'news')]));
    const [sent] = await letters();
    const [, token = '', kind = ''] = /lettres\/([^/]+)\/(.+)$/.exec(sent!.leaveUrl!)!;
    const at = { params: { token, kind } };
    expect(await leave.loader(visit('/', at))).toEqual({
      address: 'g…@exemple.fr',
      label: 'Les nouvelles des projets',
      refused: false,
    });
    const answer = await answerOf(() =>
      leave.action(visit('/', { ...at, form: { 'List-Unsubscribe': 'One-Click' } })),
    );
    expect([answer.status, answer.location]).toEqual([200, null]);
    expect(await leave.loader(visit('/', at))).toMatchObject({ refused: true });
    // What waited is not sent any more, and nothing more is written.
    await inTransaction((tx) => queueMails(tx, [letter('guest@exemple.fr', 'news')]));
    expect(await letters()).toEqual([]);
    await answerOf(() => leave.action(visit('/', { ...at, form: { intent: 'again' } })));
    await inTransaction((tx) => queueMails(tx, [letter('guest@exemple.fr', 'news')]));
    expect(await letters()).toHaveLength(1);
    for (const wrong of [
      { token: randomUUID(), kind },
      { token, kind: 'money' },
      { token: 'x', kind },
    ]) {
      expect((await answerOf(() => leave.loader(visit('/', { params: wrong })))).status).toBe(404);
      expect((await answerOf(() => leave.action(visit('/', { params: wrong, form: {} })))).status).toBe(404);
    }
  });

  test('in one’s own space: each kind at once, once a week or never, and the link agrees', async () => {
    const awa = await someone('Awa');
    const at = { cookie: awa.cookie };
    const chosen = async () => {
      const { kinds } = await choices.loader(visit('/mon-espace/lettres', at));
      return Object.fromEntries(kinds.map((kind) => [kind.name, kind.chosen]));
    };
    expect(await chosen()).toEqual({
      news: 'now',
      near: 'never',
      answers: 'now',
      reminders: 'now',
      messages: 'now',
    });
    // A reminder cannot wait for a week: what the form cannot say changes nothing.
    const form = { news: 'weekly', near: 'weekly', answers: 'now', reminders: 'weekly', messages: 'never' };
    await answerOf(() => choices.action(visit('/', { ...at, form })));
    expect(await chosen()).toEqual({ ...form, reminders: 'now' });
    const { mutedLetters, weeklyLetters } = await db().person.findUniqueOrThrow({ where: { id: awa.id } });
    expect([mutedLetters, weeklyLetters]).toEqual([['messages'], ['news', 'near']]);
  });
});

describe('once a week', () => {
  test('one letter on Friday gathers what was chosen for it, once, and its link refuses it', async () => {
    const [awa, ben] = [await someone('Awa <b>'), await someone('Ben', { language: 'en' })];
    for (const { id } of [awa, ben]) {
      const data = { weeklyLetters: ['news', 'answers'], mutedLetters: [] };
      await db().person.update({ where: { id }, data });
    }
    const write = async (instant: string, title: string) => {
      setClock(() => new Date(instant));
      const audience = Prisma.sql`select email, "firstName", language from "Person" where id in (${awa.id}::uuid, ${ben.id}::uuid)`;
      const link = { label: 'x', url: `http://localhost/projets/${title}` };
      const paragraphs = ['Bonjour', `Le récit de ${title}`];
      await inTransaction((tx) =>
        queueForMany(tx, {
          kind: 'news',
          key: title,
          audience,
          write: () => ({ subject: t('Voir le projet'), paragraphs, link }),
        }),
      );
    };
    await write('2026-11-19T10:00:00Z', 'jeudi');
    await write('2026-11-19T11:00:00Z', 'jeudi');
    await inTransaction((tx) =>
      queueMails(tx, [
        {
          kind: 'answers',
          key: 'a',
          to: ben.email,
          subject: 'Réponse',
          paragraphs: ['Hello', 'y'.repeat(400)],
        },
      ]),
    );
    await write('2026-11-20T11:00:00Z', 'vendredi');
    expect(await letters()).toEqual([]);

    // Thursday is too early; after an outage Saturday makes up for Friday, and Friday’s own news waits for a week.
    expect((await runJob('write-weekly-letters', { today: day('2026-11-19') })).total).toBe(0);
    expect((await runJob('write-weekly-letters', { today: day('2026-11-21'), dryRun: true })).total).toBe(2);
    expect((await runJob('write-weekly-letters', { today: day('2026-11-21') })).done).toBe(2);
    expect((await runJob('write-weekly-letters', { today: day('2026-11-22') })).total).toBe(0);
    const [mine] = await letters(awa.email);
    expect(mine!.subject).toMatch(/^Votre lettre de la semaine : 1.nouvelle$/);
    expect(mine!.text).toContain('Bonjour Awa <b>,');
    expect(mine!.text).toContain('Voir le projet\nLe récit de jeudi\nhttp://localhost/projets/jeudi');
    expect(mine!.html).toContain('<a href="http://localhost/projets/jeudi">Voir le projet</a>');
    const [his] = await letters(ben.email);
    expect(his!.subject).toMatch(/^Your letter of the week: 2.pieces of news$/);
    expect(his!.text).toContain('See the project\nLe récit de jeudi');
    expect(his!.text).toMatch(/Réponse\ny{300}…/);
    expect(await db().gatheredLetter.count()).toBe(2);

    const [, token = ''] = /\/en\/lettres\/([^/]+)\/weekly$/.exec(his!.leaveUrl!)!;
    const at = { params: { token, kind: 'weekly' } };
    expect(await leave.loader(visit('/', at))).toMatchObject({
      label: 'La lettre de la semaine',
      refused: false,
    });
    await answerOf(() => leave.action(visit('/', { ...at, form: { 'List-Unsubscribe': 'One-Click' } })));
    expect(await leave.loader(visit('/', at))).toMatchObject({ refused: true });
    expect((await runJob('write-weekly-letters', { today: day('2026-11-27') })).done).toBe(1);
    expect(await letters(ben.email)).toHaveLength(1);
    expect(await letters(awa.email)).toHaveLength(2);
    await answerOf(() => leave.action(visit('/', { ...at, form: { intent: 'again' } })));
    await write('2026-11-28T11:00:00Z', 'samedi');
    expect(await db().gatheredLetter.count({ where: { personId: ben.id } })).toBe(1);
    setClock(() => new Date('2026-11-22T08:00:00Z'));
  });

  test('who asks for it is told of projects around their commune, and nobody else', async () => {
    const commune = await db().commune.findFirstOrThrow();
    const [awa, ben] = [await someone('Awa'), await someone('Ben')];
    const { id: projectId } = await db().project.update({
      where: { slug },
      data: { communeCode: commune.code, summary: 'Du pain.' },
    });
    for (const { id } of [awa, ben])
      await db().person.update({ where: { id }, data: { communeCode: commune.code } });
    await db().person.update({ where: { id: awa.id }, data: { mutedLetters: [] } });
    await inTransaction((tx) => tellNeighbours(tx, projectId));
    await inTransaction((tx) => tellNeighbours(tx, projectId));
    const [told, ...others] = await letters();
    expect(others).toEqual([]);
    expect([told!.to, told!.subject]).toEqual([
      awa.email,
      'Un nouveau projet près de chez vous : Le fournil',
    ]);
  });
});

test('the demonstration’s citizens follow what is open, and ask', async () => {
  const people = [await someone('Awa'), await someone('Ben'), await someone('Chloé')];
  await followersAndQuestions(people);
  expect(await db().projectFollower.count()).toBeGreaterThan(0);
  expect(await db().question.count()).toBe(3);
});

test('a letter to 20,000 people is one statement, and a second call writes none', async () => {
  const audience = Prisma.sql`select 'p' || n || '@exemple.fr' as email, 'Personne ' || n as "firstName",
    case when n % 2 = 0 then 'fr' else 'en' end as language from generate_series(1, 20000) n`;
  const many = {
    kind: 'news' as const,
    key: 'many',
    audience,
    write: (firstName: string) => ({ subject: 'Nouvelles', paragraphs: [firstName, 'x'.repeat(500)] }),
  };
  const began = performance.now();
  expect(await inTransaction((tx) => queueForMany(tx, many))).toBe(20_000);
  console.info(`20,000 letters in ${Math.round(performance.now() - began)} ms`);
  expect(await inTransaction((tx) => queueForMany(tx, many))).toBe(0);
  const [one] = await letters('p20000@exemple.fr');
  expect(one!.text).toContain('Personne 20000');
  expect(await db().letterChoice.count()).toBe(20_000);
});
