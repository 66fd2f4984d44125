import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { randomUUID } from 'node:crypto';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { setClock } from '#app/infra/clock.server.ts';
import { db } from '#app/infra/db.server.ts';
import { addWorkingDays } from '#app/money/calendar.ts';
import { dayOf } from '#app/money/day.ts';
import { dayText } from '#app/i18n/format.ts';
import { createProject } from '#app/features/projects/project.server.ts';
import * as queue from '#app/routes/operateur._index.tsx';
import * as review from '#app/routes/operateur.projets.$project.tsx';
import * as cooperationPage from '#app/routes/porteur.$cooperation._index.tsx';
import * as identity from '#app/routes/porteur.$cooperation.identite.tsx';
import * as members from '#app/routes/porteur.$cooperation.membres.tsx';
import * as payments from '#app/routes/porteur.$cooperation.paiements.tsx';
import * as typology from '#app/routes/porteur.$cooperation.typologie.tsx';
import * as newCooperation from '#app/routes/porteur.nouvelle.tsx';
import * as file from '#app/routes/porteur.projets.$project._index.tsx';
import * as news from '#app/routes/porteur.projets.$project.actualites.tsx';
import * as preview from '#app/routes/porteur.projets.$project.apercu.tsx';
import * as budget from '#app/routes/porteur.projets.$project.budget.tsx';
import * as campaign from '#app/routes/porteur.projets.$project.collecte.$instrument.tsx';
import * as images from '#app/routes/porteur.projets.$project.images.tsx';
import * as story from '#app/routes/porteur.projets.$project.recit.tsx';
import * as newProject from '#app/routes/porteur.projets.nouveau.tsx';
import { openFournil, person } from '#tests/support/fournil.ts';
import { cookieOf } from '#tests/support/session.ts';
import { answerOf, visit, type Answer } from '#tests/support/visit.ts';

type Route = {
  loader?: (args: LoaderFunctionArgs) => Promise<unknown>;
  action?: (args: ActionFunctionArgs) => Promise<unknown>;
};
type Typed = Record<string, string | string[]>;

let close: () => Promise<void>;
const cookies: Record<string, string> = {};
let project: string;
const slug = 'le-fournil';

beforeAll(async () => {
  const fournil = await openFournil('Le Fournil');
  close = fournil.close;
  cookies['membre'] = await cookieOf(fournil.member);
  cookies['operatrice'] = await cookieOf(fournil.operator);
  cookies['etrangere'] = await cookieOf(await person('etrangere'));
  project = (await createProject({ cooperationId: fournil.cooperationId, title: 'Un four à pain' })).id;
});
afterAll(() => close());

/** Reads a page, or posts a form to it, as someone. */
function ask(
  route: Route,
  who: string | null,
  params: Record<string, string>,
  path = '/',
  typed?: Typed | FormData,
): Promise<Answer> {
  const { context } = visit(path);
  const headers = new Headers(who ? { Cookie: cookies[who]! } : {});
  const body = typed && (typed instanceof FormData ? typed : formOf(typed));
  const request = new Request(`http://localhost:3000${path}`, {
    headers,
    ...(body && { method: 'POST', body }),
  });
  const args = { request, params, context } as unknown as LoaderFunctionArgs & ActionFunctionArgs;
  return answerOf(async () => (body ? route.action!(args) : route.loader!(args)));
}

function formOf(typed: Typed): URLSearchParams {
  const form = new URLSearchParams();
  for (const [name, value] of Object.entries(typed)) for (const one of [value].flat()) form.append(name, one);
  return form;
}

const mine = (route: Route, typed?: Typed | FormData, path?: string) =>
  ask(route, 'membre', { project }, path, typed);
const kept = (answer: Answer) => (answer.page as { initialValue: Record<string, unknown> }).initialValue;

describe('what is another cooperation’s does not exist: 404, never 403, to read and to write', () => {
  const ofProject: [string, Route, Typed | null][] = [
    ['file', file, { intent: 'submit' }],
    ['story', story, { title: 'Volé', version: '1', commune: 'Bruz' }],
    ['images', images, { act: `remove:${randomUUID()}` }],
    ['budget', budget, { seen: 'x' }],
    ['campaign', campaign, { intent: 'remove' }],
    ['preview', preview, null],
    ['news', news, { title: 'Fausse', body: 'Nouvelle' }],
  ];
  test.each(ofProject)('%s', async (_, route, typed) => {
    const params = { project, instrument: 'don' };
    const before = await db().project.findUniqueOrThrow({ where: { id: project } });
    for (const who of ['etrangere', 'operatrice']) {
      expect((await ask(route, who, params)).status).toBe(404);
      if (typed) expect((await ask(route, who, params, '/', typed)).status).toBe(404);
    }
    expect((await ask(route, null, params, '/porteur/x')).location).toBe('/connexion?suite=%2Fporteur%2Fx');
    if (typed) expect((await ask(route, null, params, '/porteur/x', typed)).status).toBe(303);
    for (const id of [randomUUID(), '1', '../..', '%00']) {
      expect((await ask(route, 'membre', { ...params, project: id })).status).toBe(404);
    }
    expect((await ask(route, 'membre', params)).status).toBe(200);
    expect(await db().project.findUniqueOrThrow({ where: { id: project } })).toEqual(before);
  });

  const ofCooperation: [string, Route, Typed][] = [
    ['home', cooperationPage, { hosted: randomUUID(), answer: 'accept' }],
    ['identity', identity, { name: 'Volée', legalForm: 'scic', commune: 'Bruz', siren: '732829320' }],
    ['typology', typology, { notModelled: '0', systemic: '0', nonMarket: '0' }],
    ['members', members, { intent: 'invite', email: 'complice@exemple.fr' }],
    ['payments', payments, { intent: 'account' }],
  ];
  test.each(ofCooperation)('%s', async (_, route, typed) => {
    expect((await ask(route, 'etrangere', { cooperation: slug })).status).toBe(404);
    expect((await ask(route, 'etrangere', { cooperation: slug }, '/', typed)).status).toBe(404);
    expect((await ask(route, 'membre', { cooperation: slug })).status).toBe(200);
    expect(await db().invitation.count()).toBe(0);
  });

  test('a project is begun only for one’s own cooperation', async () => {
    const path = `/porteur/projets/nouveau?cooperation=${slug}`;
    expect((await ask(newProject, 'etrangere', {}, path, { title: 'Intrus' })).status).toBe(404);
    expect((await ask(newProject, 'membre', {}, path, { title: ' ' })).errors).toEqual({
      title: ['Donnez un titre au projet.'],
    });
    expect((await ask(newProject, 'membre', {}, path, { title: 'Second four' })).location).toMatch(
      /^\/porteur\/projets\/[0-9a-f-]{36}\/recit$/,
    );
  });

  test('the review is for operators', async () => {
    for (const [route, params] of [
      [queue, {}],
      [review, { project }],
    ] as [Route, Record<string, string>][]) {
      expect((await ask(route, 'membre', params)).status).toBe(404);
      expect((await ask(route, 'operatrice', params)).status).toBe(200);
    }
    expect((await ask(review, 'membre', { project }, '/', { intent: 'publish' })).status).toBe(404);
    expect(
      (await ask(review, 'operatrice', { project: randomUUID() }, '/', { intent: 'publish' })).status,
    ).toBe(404);
    expect((await ask(review, 'operatrice', { project: 'x' })).status).toBe(404);
  });
});

describe('what no form of ours sends is answered 400 at once', () => {
  test.each<[string, Typed]>([
    ['a list of thirty million lines', { 'lines[30000000].label': 'x' }],
    ['a name that means nothing, as far away', { 'x[999999999]': 'x' }],
    ['an order that is no JSON', { __intent__: '{' }],
    ['an order that is nothing', { __intent__: 'null' }],
    [
      'an order about a line far away',
      { __intent__: '{"type":"remove","payload":{"name":"lines","index":1e9}}' },
    ],
    [
      'two thousand fields',
      Object.fromEntries(Array.from({ length: 2000 }, (_, index) => [`f${index}`, ''])),
    ],
  ])('%s', async (_, typed) => {
    const began = performance.now();
    expect((await mine(budget, { seen: 'x', ...typed })).status).toBe(400);
    expect(performance.now() - began).toBeLessThan(1000);
  });

  test('a body that is no form', async () => {
    const request = new Request('http://localhost:3000/', {
      method: 'POST',
      body: '{}',
      headers: { Cookie: cookies['membre']!, 'Content-Type': 'application/json' },
    });
    const args = { request, params: { project }, context: {} } as unknown as ActionFunctionArgs;
    expect((await answerOf(() => budget.action(args))).status).toBe(400);
  });
});

describe('a cooperation is typed', () => {
  const typed = {
    name: 'Les Voisins',
    legalForm: 'association',
    rna: 'W351234567',
    commune: 'bruz',
    presentation: 'Un café.',
    notModelled: '20',
    systemic: '60',
    nonMarket: '80',
    stage: 'emergence',
    stageSince: '01/06/2026',
  };
  const send = (change: Typed) =>
    ask(newCooperation, 'membre', {}, '/porteur/nouvelle', { ...typed, ...change });

  test('what is wrong is told on its field, and everything typed is kept', async () => {
    const answer = await send({ rna: 'W35', stageSince: '31/06/2026' });
    expect(answer.status).toBe(400);
    expect(answer.errors).toEqual({ stageSince: ['Cette date n’existe pas. Vérifiez le jour et le mois.'] });
    expect(kept(answer)).toMatchObject({ ...typed, rna: 'W35', stageSince: '31/06/2026' });
    expect((await send({ rna: 'W35' })).errors['rna']?.[0]).toMatch(/RNA commence par W/);
    expect((await send({ legalForm: 'sarl' })).errors['legalForm']).toEqual([
      'Choisissez une forme juridique.',
    ]);
    expect((await send({ systemic: '101' })).errors['systemic']).toEqual([
      'Placez le curseur entre 0 et 100.',
    ]);
    expect((await send({ website: 'javascript:alert(1)' })).errors['website']?.[0]).toMatch(/https/);
    expect(
      (await send({ legalForm: 'informal_collective', rna: '', host: 'Personne' })).errors['host']?.[0],
    ).toMatch(/ne trouvons pas/);
  });

  test('a commune that several carry gives the choice', async () => {
    const answer = await send({ commune: 'Saint-Denis' });
    expect(answer.status).toBe(422);
    expect(answer.errors['commune']).toEqual(['Plusieurs communes correspondent : choisissez la vôtre.']);
    const { choices } = answer.page as { choices: { value: string }[] };
    expect(choices.length).toBeGreaterThan(1);
    const chosen = await send({ commune: ['Saint-Denis', choices[0]!.value] });
    expect(chosen.location).toBe('/porteur/les-voisins');
  });
});

describe('the story is typed', () => {
  const typed = {
    title: 'Un four à pain',
    summary: 'Pour dix villages.',
    story: '## Pourquoi\n\nLe **dernier** fournil a fermé. <script>alert(1)</script>',
    risks: '',
    commune: 'Bruz',
    themes: ['alimentation', 'emploi'],
    version: '1',
  };

  test('saved, shown before it is saved, never with a script', async () => {
    const shown = await mine(story, { ...typed, intent: 'preview' });
    const { rendered } = shown.page as { rendered: { story: string } };
    expect(rendered.story).toContain('<h3>Pourquoi</h3>');
    expect(rendered.story).not.toContain('<script');
    expect((await db().project.findUniqueOrThrow({ where: { id: project } })).story).toBe('');
    expect((await mine(story, { ...typed, intent: 'save' })).location).toBe(
      `/porteur/projets/${project}/recit?enregistre`,
    );
    expect(await db().project.findUniqueOrThrow({ where: { id: project } })).toMatchObject({
      communeCode: '35047',
      themes: ['alimentation', 'emploi'],
      story: typed.story,
    });
  });

  test('from an old version: nothing is replaced, what was typed comes back, the page has the saved one', async () => {
    const answer = await mine(story, { ...typed, summary: 'Une autre main.' });
    expect(answer.status).toBe(422);
    expect(answer.errors['']?.[0]).toMatch(/^Vous avez enregistré une autre version dans une autre fenêtre/);
    expect(kept(answer)).toMatchObject({ summary: 'Une autre main.', version: '1' });
    const { story: saved } = (await mine(story)).page as { story: { version: number; summary: string } };
    expect(saved).toMatchObject({ version: 2, summary: 'Pour dix villages.' });
  });

  test('five themes, one unknown, a commune that does not exist', async () => {
    const themes = ['alimentation', 'emploi', 'culture', 'soin', 'nature'];
    expect((await mine(story, { ...typed, themes })).errors['themes']).toEqual([
      'Choisissez quatre thèmes au plus.',
    ]);
    expect((await mine(story, { ...typed, themes: ['x'] })).status).toBe(400);
    const nowhere = await mine(story, { ...typed, version: '2', commune: 'Zzyzxqwk' });
    expect(nowhere.errors['commune']?.[0]).toMatch(/ne trouvons pas/);
    expect(kept(nowhere)).toMatchObject({ commune: 'Zzyzxqwk', title: typed.title });
  });
});

describe('the budget is typed', () => {
  const seen = async () => ((await mine(budget)).page as { budget: { seen: string } }).budget.seen;
  const line = (index: number, fields: Record<string, string>) =>
    Object.fromEntries(Object.entries(fields).map(([name, value]) => [`lines[${index}].${name}`, value]));
  const use = (amount: string, more: object = {}) => ({ side: 'use', label: 'Four', amount, ...more });
  const resource = (amount: string) => ({
    side: 'resource',
    label: 'Dons',
    amount,
    kind: 'gift',
    status: 'asked',
  });

  test('amounts in every French habit', async () => {
    const amounts = ['1 234,50', '1234.5', '50 €', '1\u202f000'];
    const typed = Object.assign(
      { seen: await seen() },
      ...amounts.map((amount, index) => line(index, use(amount))),
    );
    expect((await mine(budget, typed as Typed)).location).toBe(
      `/porteur/projets/${project}/budget?enregistre`,
    );
    const saved = await db().budgetLine.findMany({
      where: { projectId: project },
      orderBy: { position: 'asc' },
    });
    expect(saved.map(({ amount }) => amount.toFixed(2))).toEqual(['1234.50', '1234.50', '50.00', '1000.00']);
  });

  test.each(['0', '-5', '12,345', '1.234,56', 'mille', '', '1e3', '9999999999999'])(
    '“%s” is refused on its line, and kept',
    async (amount) => {
      const typed = { seen: await seen(), ...line(0, use('10')), ...line(1, resource(amount)) };
      const answer = await mine(budget, typed as Typed);
      expect(answer.status).toBe(400);
      expect(Object.keys(answer.errors)).toEqual(['lines[1].amount']);
      expect(kept(answer)['lines']).toMatchObject([{ amount: '10' }, { label: 'Dons', kind: 'gift' }]);
    },
  );

  test('a year that is none, a kind that is none', async () => {
    const typed = {
      seen: await seen(),
      ...line(0, use('10', { year: '27' })),
      ...line(1, { ...resource('10'), kind: 'gold' }),
    };
    expect(Object.keys((await mine(budget, typed as Typed)).errors).sort()).toEqual([
      'lines[0].year',
      'lines[1].kind',
    ]);
  });

  test('lines are added and removed without script, and nothing of what was typed is lost or judged', async () => {
    const typed = { seen: 'x', ...line(0, use('12,345')), ...line(1, resource('50')) };
    const added = await mine(budget, {
      ...typed,
      __intent__: JSON.stringify({
        type: 'insert',
        payload: { name: 'lines', defaultValue: { side: 'use' } },
      }),
    } as Typed);
    expect([added.status, added.errors]).toEqual([200, {}]);
    expect(kept(added)['lines']).toMatchObject([{ amount: '12,345' }, { amount: '50' }, { side: 'use' }]);
    const removed = await mine(budget, {
      ...typed,
      __intent__: JSON.stringify({ type: 'remove', payload: { name: 'lines', index: 0 } }),
    } as Typed);
    expect(kept(removed)['lines']).toMatchObject([{ amount: '50' }]);
    expect((removed.page as { totals: { resources: string } }).totals.resources).toBe('50,00\u00a0€');
    expect(await db().budgetLine.count({ where: { projectId: project } })).toBe(4);
  });

  test('an empty plan may be saved; one that another member changed meanwhile is not replaced', async () => {
    const before = await seen();
    await mine(budget, { seen: before, ...line(0, use('10')) } as Typed);
    const late = await mine(budget, { seen: before });
    expect(late.errors['']?.[0]).toMatch(/par un autre membre ou par vous dans une autre fenêtre/);
    expect(await db().budgetLine.count({ where: { projectId: project } })).toBe(1);
    expect((await mine(budget, { seen: await seen() })).status).toBe(303);
    expect(await db().budgetLine.count({ where: { projectId: project } })).toBe(0);
  });
});

describe('a campaign is typed', () => {
  const at = (instrument: string, typed?: Typed) =>
    ask(campaign, 'membre', { project, instrument }, '/', typed);
  const gift = { mode: 'all_or_nothing', minimum: '5 000', optimum: '8000 €', closesOn: '2027-01-31' };
  const loan = {
    ...gift,
    annualRate: '2,5',
    count: '24',
    frequency: 'month',
    amortisation: 'annuity',
    principalGrace: '6',
    interestGrace: 'paid',
    minimumPledge: '20',
  };
  const share = {
    minimum: '2000',
    nominal: '50',
    shares: '100',
    categories: 'Usagers\n\n Voisins ',
    closesOn: '31/01/2027',
  };

  test('gifts, loans and shares are saved as typed, and come back as people type', async () => {
    for (const [instrument, typed] of [
      ['don', gift],
      ['pret', loan],
      ['parts', share],
    ] as const) {
      expect((await at(instrument, typed)).location).toBe(
        `/porteur/projets/${project}/collecte/${instrument}?enregistre`,
      );
    }
    const saved = await db().campaign.findMany({
      where: { projectId: project },
      orderBy: { instrument: 'asc' },
      include: { loanOffer: true, shareOffer: true },
    });
    expect(
      saved.map(({ optimum, closesOn }) => [optimum.toFixed(2), closesOn!.toISOString().slice(0, 10)]),
    ).toEqual([
      ['8000.00', '2027-01-31'],
      ['8000.00', '2027-01-31'],
      ['5000.00', '2027-01-31'],
    ]);
    expect(saved[1]!.loanOffer).toMatchObject({ count: 24, principalGrace: 6, commercial: false });
    expect(saved[1]!.loanOffer!.annualRate.toFixed()).toBe('0.025');
    expect(saved[2]!.shareOffer).toMatchObject({ shares: 100, categories: ['Usagers', 'Voisins'] });
    const { campaign: form } = (await at('pret')).page as { campaign: { values: object } };
    expect(form.values).toMatchObject({ annualRate: '2,5', minimum: '5000', closesOn: '2027-01-31' });
  });

  test('a loan is simulated without being saved', async () => {
    const answer = await at('pret', { ...loan, annualRate: '3', intent: 'simulate' });
    const { simulation } = answer.page as {
      simulation: { rows: { interest: string; principal: string }[]; start: string };
    };
    expect(simulation.rows).toHaveLength(24);
    expect(simulation.start).toBe('10 février 2027');
    expect(simulation.rows[0]).toMatchObject({ principal: '0,00\u00a0€', interest: '20,00\u00a0€' });
    expect(kept(answer)).toMatchObject({ annualRate: '3' });
    const { campaign: form } = (await at('pret')).page as { campaign: { values: object } };
    expect(form.values).toMatchObject({ annualRate: '2,5' });
  });

  test.each<[string, string, Typed, string]>([
    ['don', 'a day that does not exist', { ...gift, closesOn: '2027-02-30' }, 'closesOn'],
    ['don', 'too soon', { ...gift, closesOn: '2026-11-25' }, 'closesOn'],
    ['don', 'a minimum above the optimum', { ...gift, minimum: '8000,01' }, 'minimum'],
    ['don', 'no minimum for all or nothing', { ...gift, minimum: '' }, 'minimum'],
    ['don', 'a negative amount', { ...gift, optimum: '-8000' }, 'optimum'],
    ['don', 'three decimals', { ...gift, optimum: '8000,001' }, 'optimum'],
    ['pret', 'a rate above 100 %', { ...loan, annualRate: '250' }, 'annualRate'],
    ['pret', 'a grace as long as the loan', { ...loan, principalGrace: '24' }, 'principalGrace'],
    ['pret', 'half an instalment', { ...loan, count: '1,5' }, 'count'],
    ['pret', 'a frequency of our own', { ...loan, frequency: 'fortnight' }, 'frequency'],
    ['parts', 'no share', { ...share, shares: '0' }, 'shares'],
    ['parts', 'more than the world has', { ...share, shares: '9999999', nominal: '999999999' }, 'shares'],
    ['parts', 'no category', { ...share, categories: ' ' }, 'categories'],
  ])('%s, %s: refused on its field, and kept', async (instrument, _, typed, field) => {
    const answer = await at(instrument, typed);
    expect([answer.status, Object.keys(answer.errors)]).toEqual([400, [field]]);
    expect(kept(answer)).toMatchObject({ closesOn: typed['closesOn'] });
  });

  test('an instrument that does not exist is a page that does not exist', async () => {
    expect((await at('actions')).status).toBe(404);
    expect((await at('actions', gift)).status).toBe(404);
  });

  test('given up', async () => {
    expect((await at('parts', { intent: 'remove' })).status).toBe(303);
    expect(await db().campaign.count({ where: { projectId: project } })).toBe(2);
  });
});

describe('an image is sent', () => {
  const upload = (bytes: Uint8Array, alt: string, name = 'photo.jpg') => {
    const form = new FormData();
    form.append('alt', alt);
    form.append('file', new File([new Uint8Array(bytes)], name, { type: 'image/jpeg' }));
    return mine(images, form, `/porteur/projets/${project}/images?ajout`);
  };

  test('a photo is kept; its description can be corrected', async () => {
    const bytes = await sharp({ create: { width: 60, height: 40, channels: 3, background: 'tan' } })
      .jpeg()
      .toBuffer();
    expect((await upload(bytes, 'Le four')).location).toBe(`/porteur/projets/${project}/images?enregistre`);
    const { id } = await db().image.findFirstOrThrow({ where: { projectId: project } });
    const describe = (alt: string, act = '') =>
      mine(images, { 'images[0].id': id, 'images[0].alt': alt, ...(act && { act }) });
    expect((await describe('')).errors).toEqual({
      'images[0].alt': ['Dites en quelques mots ce que l’image montre.'],
    });
    expect((await describe('Le vieux four', `cover:${id}`)).status).toBe(303);
    expect((await db().image.findUniqueOrThrow({ where: { id } })).alt).toBe('Le vieux four');
    expect((await describe('Autre', 'burn:me')).errors).toHaveProperty('act');
    expect((await describe('Autre', `remove:${randomUUID()}`)).errors['']).toEqual([
      'Cette image a déjà été retirée.',
    ]);
  });

  test('what is not an image, whatever its name, is refused and the description kept', async () => {
    const answer = await upload(new TextEncoder().encode('#!/bin/sh\necho bonjour'), 'Une photo');
    expect([answer.status, Object.keys(answer.errors)]).toEqual([422, ['file']]);
    expect(kept(answer)).toMatchObject({ alt: 'Une photo' });
  });

  test.each([
    [11, 'Trop lourde', { alt: 'Trop lourde' }],
    [22, 'Bien trop lourde', {}],
  ])('%i MB are refused with a sentence', async (size, alt, stays) => {
    const answer = await upload(new Uint8Array(size * 1024 * 1024), alt);
    expect([answer.status, Object.keys(answer.errors)]).toEqual([422, ['file']]);
    expect(kept(answer)).toMatchObject(stays);
    expect(await db().image.count({ where: { projectId: project } })).toBe(1);
  });

  test('no file, no description', async () => {
    expect(Object.keys((await upload(new Uint8Array(), 'Rien')).errors)).toEqual(['file']);
    expect(Object.keys((await upload(new Uint8Array(), '')).errors)).toEqual(['alt']);
  });
});

describe('from the list of what is missing to the page', () => {
  test('the list leads to each field, the operator answers, the queue follows', async () => {
    const open = async () =>
      (await mine(file)).page as { list: { blockers: { link: string }[]; steps: unknown[] } };
    const links = (await open()).list.blockers.map(({ link }) => link);
    expect(links).toContain(`/porteur/projets/${project}/budget#depenses`);
    expect((await mine(file, { intent: 'submit' })).errors['']?.[0]).toMatch(/autres points/);

    const long = {
      title: 'Un four à pain',
      summary: 'Pour dix villages.',
      story: 'x '.repeat(200),
      risks: 'y '.repeat(80),
    };
    expect(
      (await mine(story, { ...long, commune: 'insee:35047', themes: 'emploi', version: '2' })).status,
    ).toBe(303);
    const seen = ((await mine(budget)).page as { budget: { seen: string } }).budget.seen;
    const lines = {
      'lines[0].side': 'use',
      'lines[0].label': 'Four',
      'lines[0].amount': '8000',
      'lines[1].side': 'resource',
      'lines[1].label': 'Dons',
      'lines[1].amount': '8 000,00',
      'lines[1].kind': 'gift',
      'lines[1].status': 'asked',
    };
    expect((await mine(budget, { seen, ...lines })).status).toBe(303);
    expect((await open()).list.blockers).toEqual([]);
    expect((await mine(file, { intent: 'submit' })).status).toBe(303);

    const states = async () => {
      const { states } = (await ask(queue, 'operatrice', {})).page as {
        states: { name: string; number: number }[];
      };
      return Object.fromEntries(states.map(({ name, number }) => [name, number]));
    };
    expect(await states()).toMatchObject({ submitted: 1, draft: 1 });
    const answer = (typed: Typed) => ask(review, 'operatrice', { project }, '/', typed);
    expect((await answer({ intent: 'changes', note: '' })).errors).toEqual({
      note: ['Dites aux porteurs ce qui est à changer.'],
    });
    const early = await answer({ intent: 'publish' });
    expect([early.status, early.errors['']?.[0]]).toEqual([
      422,
      'Le compte de paiement de la coopération n’est pas encore prêt.',
    ]);

    // The day promised is kept; two working days after it, lateness is told on both sides. Words go both ways beside.
    const { submittedAt } = await db().project.findUniqueOrThrow({ where: { id: project } });
    const promised = addWorkingDays(dayOf(submittedAt!), 2);
    const lateDay = addWorkingDays(promised, 2);
    setClock(() => new Date(`${lateDay}T10:00:00Z`));
    const standing = { submittedOn: dayText(dayOf(submittedAt!)), dueOn: dayText(promised), lateBy: 2 };
    expect((await mine(file)).page).toMatchObject({ list: { standing: { ...standing, next: 'team' } } });
    expect((await ask(queue, 'operatrice', {})).page).toMatchObject({
      rows: [{ due: standing.dueOn, lateBy: 2 }],
    });
    expect((await mine(file, { intent: 'write', words: '' })).errors).toEqual({
      words: ['Écrivez votre message.'],
    });
    expect((await mine(file, { intent: 'write', words: 'La foire est le 12.' })).status).toBe(303);
    setClock(() => new Date(`${lateDay}T10:01:00Z`));
    expect((await answer({ intent: 'write', words: 'Merci, on lit demain.' })).status).toBe(303);
    expect((await mine(file)).page).toMatchObject({
      list: {
        steps: [{ note: 'Merci, on lit demain.' }, { note: 'La foire est le 12.' }, { step: 'submitted' }],
      },
    });
    const letters = await db().mail.findMany({
      where: { key: { startsWith: 'review:' } },
      orderBy: { id: 'asc' },
    });
    expect(letters.map(({ subject }) => subject)).toEqual([
      'Le Fournil vous écrit à propos de « Un four à pain »',
      '« Un four à pain » : un message de l’équipe',
    ]);
    expect((await answer({ intent: 'changes', note: 'Le prix du four ?' })).status).toBe(303);
    expect((await mine(file)).page).toMatchObject({ list: { asked: { note: 'Le prix du four ?' } } });
    expect(await states()).toMatchObject({ submitted: 0, changes_requested: 1 });
  });
});
