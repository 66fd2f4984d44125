import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { inLanguage } from '#app/i18n/language.server.ts';
import { setClock } from '#app/infra/clock.server.ts';
import { db, inTransaction } from '#app/infra/db.server.ts';
import { accounts } from '#app/ledger/accounts.ts';
import { closePeriod } from '#app/ledger/keeping.server.ts';
import { day } from '#app/money/day.ts';
import { euros } from '#app/money/format.ts';
import * as help from '#app/routes/projets.$slug_.aider.tsx';
import * as list from '#app/routes/porteur.projets.$project.benevolat.tsx';
import { books, journal } from '#tests/support/books.ts';
import { freshDatabase } from '#tests/support/database.ts';
import { cookieOf } from '#tests/support/session.ts';
import { answerOf, visit } from '#tests/support/visit.ts';

let database: Awaited<ReturnType<typeof freshDatabase>>;
let project: { id: string; slug: string };
let other: { id: string; slug: string };
let member: { id: string; cookie: string };
let citizen: { id: string; cookie: string };
let now = new Date('2026-11-21T10:00:00Z');

beforeAll(async () => {
  database = await freshDatabase();
  setClock(() => now);
  member = await person('maud');
  citizen = await person('ana');
  project = await published('le-fournil', member.id);
  other = await published('le-moulin', (await person('noé')).id);
});
afterAll(() => database.drop());

async function person(firstName: string): Promise<{ id: string; cookie: string }> {
  const { id } = await db().person.create({
    data: { email: `${firstName}@exemple.fr`, firstName, lastName: 'Martin' },
  });
  return { id, cookie: await cookieOf(id) };
}

async function published(slug: string, memberId: string) {
  return db().project.create({
    data: {
      slug,
      title: `Projet ${slug}`,
      status: 'published',
      publishedAt: now,
      cooperation: {
        create: {
          kind: 'cooperation',
          slug,
          name: `Coopération ${slug}`,
          contactEmail: `bonjour@${slug}.example`,
          memberships: { create: { personId: memberId, role: 'member' } },
        },
      },
    },
    select: { id: true, slug: true },
  });
}

type Typed = Record<string, string>;
const offered = {
  kind: 'hours',
  description: 'Deux samedis de peinture',
  quantity: '12',
  unit: 'hour',
  share: 'on',
};
const guest = { firstName: 'Léo', lastName: 'Petit', email: 'leo@exemple.fr' };

function offer(typed: Typed, cookie?: string) {
  const path = `/projets/${project.slug}/aider`;
  return answerOf(() =>
    help.action(visit(path, { params: { slug: project.slug }, cookie, form: typed }) as ActionFunctionArgs),
  );
}

function act(typed: Typed, { cookie = member.cookie, id = project.id } = {}) {
  const path = `/porteur/projets/${id}/benevolat`;
  return answerOf(() =>
    list.action(visit(path, { params: { project: id }, cookie, form: typed }) as ActionFunctionArgs),
  );
}

const stateOf = async (id: string) => (await db().contribution.findUniqueOrThrow({ where: { id } })).status;
const mails = async (to: string) =>
  (await db().mail.findMany({ where: { to }, orderBy: { createdAt: 'asc' } })).map(({ subject }) => subject);

describe('what people give otherwise than in money', () => {
  const id = randomUUID();

  test('a citizen offers hours, once however often the button is pressed; the members are told', async () => {
    const answers = await Promise.all([1, 2, 3].map(() => offer({ id, ...offered }, citizen.cookie)));
    expect(answers.map(({ status, location }) => [status, location])).toEqual(
      Array(3).fill([303, '/projets/le-fournil/aider?envoyee']),
    );
    expect(await db().contribution.count()).toBe(1);
    expect(await mails('maud@exemple.fr')).toEqual(['Une aide est proposée pour « Projet le-fournil »']);
    expect(await db().journalEntry.count()).toBe(0);
  });

  test('the cooperation accepts, notes what was really done, and says what an hour is worth: the books tell it apart from cash', async () => {
    expect((await act({ id, intent: 'accept', answer: 'Avec joie, samedi à 9 h.' })).status).toBe(303);
    expect((await act({ id, intent: 'done', quantity: '10,5', doneOn: '2026-11-20' })).status).toBe(303);
    expect((await act({ id, intent: 'validate', unitValue: '14,31' })).status).toBe(303);
    expect(await stateOf(id)).toBe('validated');

    const names = { [project.id]: 'fournil' };
    expect(await journal(names)).toBe(`
 on          kind                 account                       amount
 2026-11-20  in_kind_contributed  in-kind:used:hours:fournil    150.26
                                  in-kind:given:hours:fournil  -150.26
`);
    expect(await books(names)).toBe(`
 account                      balance
 in-kind:given:hours:fournil  -150.26
 in-kind:used:hours:fournil    150.26
`);
    expect(await mails('ana@exemple.fr')).toEqual([
      'Votre aide à « Projet le-fournil » est acceptée',
      'Ce que vous avez donné à « Projet le-fournil » est compté',
    ]);
    const entry = await db().journalEntry.findUniqueOrThrow({
      where: { key: `contribution:${id}:validated` },
    });
    expect([entry.journal, entry.madeBy.length > 0]).toEqual(['NA', true]);
  });

  test('what is in the books is validated once and does not change any more', async () => {
    const again = await Promise.all([1, 2].map(() => act({ id, intent: 'validate', unitValue: '99' })));
    expect(again.map(({ status }) => status)).toEqual([422, 422]);
    await expect(
      db().$executeRaw`update "Contribution" set quantity = 1 where id = ${id}::uuid`,
    ).rejects.toThrow(/CONTRIBUTION_KEPT/);
    await expect(db().$executeRaw`delete from "Contribution" where id = ${id}::uuid`).rejects.toThrow(
      /CONTRIBUTION_KEPT/,
    );
    expect(await db().journalEntry.count()).toBe(1);
  });

  test('two members validate at the same instant: one entry', async () => {
    const both = randomUUID();
    await offer({ id: both, ...offered, kind: 'things', unit: 'item', quantity: '3', ...guest });
    await act({ id: both, intent: 'accept' });
    await act({ id: both, intent: 'done', quantity: '3', doneOn: '2026-11-21' });
    const answers = await Promise.all(
      [1, 2].map(() => act({ id: both, intent: 'validate', unitValue: '20' })),
    );
    expect(answers.map(({ status }) => status).sort()).toEqual([303, 422]);
    expect(await db().journalEntry.count({ where: { key: `contribution:${both}:validated` } })).toBe(1);
    expect(await mails('leo@exemple.fr')).toHaveLength(2);
  });

  test('a guest who offers on an English page is answered in English, and the members read theirs', async () => {
    const inEnglish = randomUUID();
    const answer = await inLanguage('en', () =>
      offer({ id: inEnglish, ...offered, ...guest, email: 'kim@exemple.fr' }),
    );
    expect(answer.status).toBe(303);
    await act({ id: inEnglish, intent: 'decline', answer: 'Thank you, not this year.' });
    expect(await mails('kim@exemple.fr')).toEqual(['Your offer to “Projet le-fournil”']);
    expect((await mails('maud@exemple.fr')).at(-1)).toBe('Une aide est proposée pour « Projet le-fournil »');
  });

  test('the page of the cooperation shows them, what waits for an answer first', async () => {
    await offer({ id: randomUUID(), ...offered, ...guest, description: 'Une camionnette' });
    const path = `/porteur/projets/${project.id}/benevolat`;
    const page = (await list.loader(
      visit(path, { params: { project: project.id }, cookie: member.cookie }) as LoaderFunctionArgs,
    )) as Awaited<ReturnType<typeof list.loader>>;
    expect(page.contributions.map(({ status }) => status)).toEqual([
      'offered',
      'validated',
      'validated',
      'declined',
    ]);
    expect(page.total).toBe(euros('210.26'));
  });
});

describe('it is refused', () => {
  test.each<[string, Typed, string]>([
    ['without consent', { share: '' }, 'share'],
    ['without an address', { email: '' }, 'email'],
    ['without words', { description: ' ' }, 'description'],
    ['of nothing', { quantity: '0' }, 'quantity'],
    ['of less than nothing', { quantity: '-3' }, 'quantity'],
    ['of three decimals', { quantity: '1,234' }, 'quantity'],
    ['of another kind', { kind: 'money' }, 'kind'],
  ])('to offer %s', async (_, wrong, field) => {
    const before = await db().contribution.count();
    const answer = await offer({ id: randomUUID(), ...offered, ...guest, ...wrong });
    expect([answer.status, Object.keys(answer.errors)]).toEqual([400, [field]]);
    expect(await db().contribution.count()).toBe(before);
  });

  test('to help a project that is not published', async () => {
    await db().project.update({ where: { id: other.id }, data: { status: 'draft' } });
    const path = `/projets/${other.slug}/aider`;
    const args = visit(path, { params: { slug: other.slug } }) as LoaderFunctionArgs;
    expect((await answerOf(() => help.loader(args))).status).toBe(404);
  });

  test('to answer for another cooperation', async () => {
    const { id } = await db().contribution.findFirstOrThrow({ where: { status: 'offered' } });
    const stranger = citizen.cookie;
    expect((await act({ id, intent: 'accept' }, { cookie: stranger })).status).toBe(404);
    const theirs = await db().membership.findFirstOrThrow({ where: { organisation: { slug: 'le-moulin' } } });
    const cookie = await cookieOf(theirs.personId);
    expect((await act({ id, intent: 'accept' }, { cookie, id: other.id })).status).toBe(422);
    expect(await stateOf(id)).toBe('offered');
  });

  test('to skip a step, to decline without a word, to note what is not done yet', async () => {
    const { id } = await db().contribution.findFirstOrThrow({ where: { status: 'offered' } });
    expect((await act({ id, intent: 'validate', unitValue: '10' })).status).toBe(422);
    expect((await act({ id, intent: 'decline' })).status).toBe(400);
    await act({ id, intent: 'accept' });
    const early = await act({ id, intent: 'done', quantity: '1', doneOn: '2026-11-22' });
    expect([early.status, Object.keys(early.errors)]).toEqual([422, ['doneOn']]);
    expect((await act({ id, intent: 'decline', answer: 'Nous avons trouvé.' })).status).toBe(303);
    expect(await stateOf(id)).toBe('declined');
  });

  test('to enter a day of books that are closed: nothing of it is written', async () => {
    const id = randomUUID();
    await offer({ id, ...offered, ...guest });
    await act({ id, intent: 'accept' });
    await act({ id, intent: 'done', quantity: '1', doneOn: '2026-11-02' });
    now = new Date('2026-12-03T10:00:00Z');
    await inTransaction((tx) => closePeriod(tx, day('2026-11-30'), day('2026-12-03')));
    const answer = await act({ id, intent: 'validate', unitValue: '14' });
    expect([answer.status, answer.errors['']?.[0]]).toEqual([
      422,
      expect.stringContaining('30 novembre 2026'),
    ]);
    expect(await stateOf(id)).toBe('done');
  });

  test('by PostgreSQL: cash in an entry of contributions in kind', async () => {
    const { code } = accounts.inKindUsed('hours', project.id);
    await expect(
      db().$executeRaw`select ledger_post('mixed', 'test', 'OD', '2026-12-02'::date, '', 'command:test', '',
        array[${code}, 'assets:bank'], array['in_kind', 'asset'], array['EUR', 'EUR'], array[false, false], array[1, -1]::numeric[])`,
    ).rejects.toThrow(/mixes the loan book, contributions in kind and cash/);
  });
});
