import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { access, type RouteId, type Rule } from '#app/features/people/access.ts';
import { allow } from '#app/features/people/allow.server.ts';
import { db } from '#app/infra/db.server.ts';
import { openSession } from '#app/infra/session.server.ts';
import { freshDatabase } from '#tests/support/database.ts';
import { visit } from '#tests/support/visit.ts';

const roles = ['anonymous', 'citizen', 'member', 'neighbour', 'partner', 'operator', 'suspended'] as const;
type Who = (typeof roles)[number];

/** yes: the route opens; in: sign in first; 404: it does not exist for them. */
type Answer = 'yes' | 'in' | '404';

/** What each rule answers to each of them. `member` belongs to the cooperation that is asked for, `neighbour` to another one. */
const expected: Record<Rule, Record<Who, Answer>> = {
  public: row('yes', 'yes', 'yes', 'yes', 'yes', 'yes', 'yes'),
  machine: row('yes', 'yes', 'yes', 'yes', 'yes', 'yes', 'yes'),
  person: row('in', 'yes', 'yes', 'yes', 'yes', 'yes', 'in'),
  contributor: row('in', 'yes', 'yes', 'yes', 'yes', 'yes', 'in'),
  pledge: row('in', 'yes', '404', '404', '404', '404', 'in'),
  cooperation: row('in', '404', 'yes', '404', '404', '404', 'in'),
  project: row('in', '404', 'yes', '404', '404', '404', 'in'),
  loan: row('in', '404', 'yes', '404', '404', '404', 'in'),
  partner: row('in', '404', '404', '404', 'yes', '404', 'in'),
  operator: row('in', '404', '404', '404', '404', 'yes', 'in'),
};

function row(...answers: Answer[]): Record<Who, Answer> {
  return Object.fromEntries(roles.map((who, index) => [who, answers[index]])) as Record<Who, Answer>;
}

const ids = { project: '', loan: '', pledge: randomUUID(), gift: randomUUID() };
const cookies: Partial<Record<Who, string>> = {};
let drop: () => Promise<void>;

beforeAll(async () => {
  ({ drop } = await freshDatabase());
  const people = await Promise.all(
    roles
      .slice(1)
      .map((who) =>
        db().person.create({ data: { email: `${who}@exemple.fr`, firstName: who, lastName: 'X' } }),
      ),
  );
  const idOf = (who: Who) => people.find(({ firstName }) => firstName === who)!.id;
  for (const who of roles.slice(1)) {
    const setCookie = await openSession(visit('/').request, idOf(who));
    cookies[who] = setCookie.split(';')[0]!;
  }
  await db().person.update({ where: { id: idOf('suspended') }, data: { suspendedAt: new Date() } });

  const organisation = (slug: string, kind: 'cooperation' | 'partner' | 'operator', members: Who[]) =>
    db().organisation.create({
      data: {
        slug,
        name: slug,
        kind,
        memberships: {
          create: members.map((who) => ({
            personId: idOf(who),
            role: kind === 'cooperation' ? ('member' as const) : kind,
          })),
        },
      },
    });
  // The suspended person was a member everywhere: nothing of it is left.
  const moulin = await organisation('le-moulin', 'cooperation', ['member', 'suspended']);
  await organisation('la-scierie', 'cooperation', ['neighbour']);
  await organisation('la-fondation', 'partner', ['partner', 'suspended']);
  await organisation('terreau', 'operator', ['operator', 'suspended']);

  const project = await db().project.create({
    data: { cooperationId: moulin.id, slug: 'la-roue', title: 'La roue' },
  });
  const campaign = await db().campaign.create({
    data: {
      projectId: project.id,
      instrument: 'loan',
      mode: 'all_or_nothing',
      minimum: '100',
      optimum: '200',
      closesOn: new Date('2026-12-01'),
    },
  });
  const terms = { principal: '100', annualRate: '0.02', count: 12, principalGrace: 0 };
  const loan = await db().loan.create({
    data: {
      ...terms,
      campaignId: campaign.id,
      borrowerId: moulin.id,
      frequency: 'month',
      amortisation: 'annuity',
      interestGrace: 'paid',
      disbursedOn: new Date('2026-12-15'),
      firstDueOn: new Date('2027-01-15'),
    },
  });
  const pledge = {
    campaignId: campaign.id,
    email: 'x@exemple.fr',
    firstName: 'X',
    lastName: 'X',
    amount: '50',
  };
  const made = { ...pledge, changedOn: new Date('2026-11-21') };
  await db().pledge.create({
    data: { ...made, id: ids.pledge, instrument: 'loan', personId: idOf('citizen') },
  });
  await db().pledge.create({ data: { ...made, id: ids.gift, instrument: 'gift' } });
  ids.project = project.id;
  ids.loan = loan.id;
});
afterAll(() => drop());

/** The values that make a route of this rule concern the cooperation of `member` and the pledge of `citizen`. */
function paramsOf(route: RouteId): Record<string, string> {
  const values: Record<string, string> = {
    cooperation: 'le-moulin',
    project: ids.project,
    loan: ids.loan,
    pledge: ids.pledge,
    instrument: 'pret',
  };
  const names = [...route.matchAll(/\$([a-z]+)/g)].map(([, name]) => name!);
  return Object.fromEntries(names.map((name) => [name, values[name] ?? 'x']));
}

async function ask(route: RouteId, who: Who, params = paramsOf(route), query = ''): Promise<Answer> {
  try {
    await allow(visit(`/somewhere${query}`, { params, cookie: cookies[who] ?? null }), route);
    return 'yes';
  } catch (thrown) {
    if (!(thrown instanceof Response)) throw thrown;
    if (thrown.status === 404) return '404';
    expect(thrown.headers.get('Location')).toBe(
      `/connexion?suite=${encodeURIComponent(`/somewhere${query}`)}`,
    );
    return 'in';
  }
}

describe('each route answers each of them as its rule says', () => {
  test.each(Object.entries(access) as [RouteId, Rule][])('%s', async (route, rule) => {
    // A cooperation that no part of the address names is named by its query.
    const query = rule === 'cooperation' && !route.includes('$cooperation') ? '?cooperation=le-moulin' : '';
    const answers = await Promise.all(
      roles.map(async (who) => [who, await ask(route, who, paramsOf(route), query)]),
    );
    expect(Object.fromEntries(answers)).toEqual(expected[rule]);
  });
});

test('anyone may give, nobody contributes by an instrument that does not exist', async () => {
  const route = 'routes/projets.$slug_.contribuer.$instrument';
  expect(await ask(route, 'anonymous', { slug: 'x', instrument: 'don' })).toBe('yes');
  expect(await ask(route, 'anonymous', { slug: 'x', instrument: 'parts' })).toBe('in');
  expect(await ask(route, 'citizen', { slug: 'x', instrument: 'obligation' })).toBe('404');
});

test('a guest’s gift is open to who holds its address', async () => {
  expect(await ask('routes/engagements.$pledge', 'anonymous', { pledge: ids.gift })).toBe('yes');
});

test.each(['nothing-like-an-id', '', "'; drop table", randomUUID()])(
  'the id “%s” does not exist',
  async (id) => {
    expect(await ask('routes/porteur.projets.$project.recit', 'member', { project: id })).toBe('404');
    expect(await ask('routes/porteur.prets.$loan', 'member', { loan: id })).toBe('404');
    expect(await ask('routes/engagements.$pledge', 'citizen', { pledge: id })).toBe('404');
  },
);

test('someone of several partners chooses one, and only among theirs', async () => {
  expect(await ask('routes/partenaire._index', 'partner', {}, '?partenaire=la-fondation')).toBe('yes');
  expect(await ask('routes/partenaire._index', 'partner', {}, '?partenaire=le-moulin')).toBe('404');
});
