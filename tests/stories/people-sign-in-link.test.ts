import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { currentPerson } from '#app/features/people/session.server.ts';
import { setClock } from '#app/infra/clock.server.ts';
import { db } from '#app/infra/db.server.ts';
import * as connexion from '#app/routes/connexion.tsx';
import * as byLink from '#app/routes/connexion_.lien.$token.tsx';
import * as inscription from '#app/routes/inscription.tsx';
import { freshDatabase } from '#tests/support/database.ts';
import { answerOf, visit } from '#tests/support/visit.ts';

let drop: () => Promise<void>;
beforeAll(async () => ({ drop } = await freshDatabase()));
afterAll(() => drop());
afterEach(() => setClock(() => new Date()));

const password = 'une phrase que je retiens';

async function registered(email: string, verified = true): Promise<void> {
  const form = { firstName: 'Nadia', lastName: 'Le Gall', email, password };
  await answerOf(() => inscription.action(visit('/inscription', { form })));
  if (verified) await db().person.update({ where: { email }, data: { emailVerifiedAt: new Date() } });
}

const ask = (email: string, path = '/connexion') =>
  answerOf(() => connexion.action(visit(path, { form: { intent: 'link', email } })));
const press = (token: string, query = '') =>
  answerOf(() =>
    byLink.action(visit(`/connexion/lien/${token}${query}`, { params: { token }, form: { ok: '' } })),
  );
const whoIs = (cookie: string | null) => currentPerson(visit('/', { cookie }).request);
const linksTo = (to: string) =>
  db().mail.findMany({
    where: { to, text: { contains: '/connexion/lien/' } },
    orderBy: { createdAt: 'desc' },
  });

async function lastLink(to: string): Promise<{ token: string; query: string }> {
  const [mail] = await linksTo(to);
  const [, token, query] = /\/connexion\/lien\/([\w-]{43})(\S*)/.exec(mail!.text)!;
  return { token: token!, query: query! };
}

test('a link signs in once, and looking at it does not use it up', async () => {
  await registered('claire@exemple.fr');
  const asked = await ask('Claire@Exemple.fr', '/connexion?suite=%2Fprojets%2Ffournil');
  expect([asked.status, asked.location]).toEqual([
    303,
    expect.stringMatching(/^\/connexion\?suite=%2Fprojets%2Ffournil&envoye=[\w-]{43}$/),
  ]);
  const { token, query } = await lastLink('claire@exemple.fr');
  const look = () => answerOf(() => byLink.loader(visit(`/connexion/lien/${token}`, { params: { token } })));
  expect((await look()).page).toEqual({ works: true });
  expect((await look()).page).toEqual({ works: true });

  const entered = await press(token, query);
  expect([entered.status, entered.location]).toEqual([303, '/projets/fournil']);
  expect(await whoIs(entered.cookie)).toMatchObject({ email: 'claire@exemple.fr' });
  expect((await look()).page).toEqual({ works: false });
  const again = await press(token);
  expect([again.status, again.cookie]).toEqual([422, null]);
  // The password goes on working: the address had been proven before.
  const form = { email: 'claire@exemple.fr', password };
  expect((await answerOf(() => connexion.action(visit('/connexion', { form })))).status).toBe(303);
});

const typeCode = (request: string, code: string) =>
  answerOf(() => connexion.action(visit('/connexion?envoye', { form: { intent: 'code', request, code } })));
const requestOf = ({ location }: { location: string | null }) => location!.split('envoye=')[1]!;

test('the code of the letter signs in on the page that asked for it, once, and nowhere else', async () => {
  await registered('rene@exemple.fr');
  const mine = requestOf(await ask('rene@exemple.fr'));
  const [mail] = await linksTo('rene@exemple.fr');
  const [code] = /\d{3} \d{3}/.exec(mail!.text)!;
  const theirs = requestOf(await ask('nobody-else@exemple.fr'));
  expect((await typeCode(theirs, code)).errors['code']).toEqual([
    'Ce code n’est pas le bon, ou n’est plus valable.',
  ]);
  expect((await typeCode(mine, '12345')).errors['code']).toEqual(['Le code a six chiffres.']);
  const typed = await Promise.all([typeCode(mine, code), typeCode(mine, code.replace(' ', ''))]);
  expect(typed.map(({ status }) => status).sort()).toEqual([303, 422]);
  expect(await whoIs(typed.find(({ status }) => status === 303)!.cookie)).toMatchObject({
    email: 'rene@exemple.fr',
  });
  // The link of the same letter has served with it.
  expect((await press((await lastLink('rene@exemple.fr')).token)).status).toBe(422);
  const late = requestOf(await ask('rene@exemple.fr'));
  for (let tries = 0; tries < 5; tries += 1) await typeCode(late, '000000');
  expect((await typeCode(late, '000000')).errors['']![0]).toMatch(/^Trop d’essais/);
});

test('of two presses at the same instant one signs in', async () => {
  await registered('paul@exemple.fr');
  await ask('paul@exemple.fr');
  const { token } = await lastLink('paul@exemple.fr');
  const answers = await Promise.all([press(token), press(token), press(token)]);
  expect(answers.map(({ status }) => status).sort()).toEqual([303, 422, 422]);
});

test('a link ends after a quarter of an hour, and with the use of another', async () => {
  await registered('lea@exemple.fr');
  await ask('lea@exemple.fr');
  const { token } = await lastLink('lea@exemple.fr');
  const later = Date.now() + 15 * 60_000 + 1_000;
  setClock(() => new Date(later));
  expect((await press(token)).status).toBe(422);
  setClock(() => new Date(later + 1_000));
  await ask('lea@exemple.fr');
  const first = (await lastLink('lea@exemple.fr')).token;
  setClock(() => new Date(later + 2_000));
  await ask('lea@exemple.fr');
  const second = (await lastLink('lea@exemple.fr')).token;
  expect((await press(second)).status).toBe(303);
  expect((await press(first)).status).toBe(422);
});

test('Enter asks for the link when no password was typed, and signs in when one was', async () => {
  await registered('enter@exemple.fr');
  const enter = (typed: string) =>
    answerOf(() =>
      connexion.action(visit('/connexion', { form: { email: 'enter@exemple.fr', password: typed } })),
    );
  const asked = await enter('');
  expect([asked.cookie, asked.location]).toEqual([null, expect.stringMatching(/envoye=[\w-]{43}$/)]);
  expect(await linksTo('enter@exemple.fr')).toHaveLength(1);
  expect((await enter(password)).location).toBe('/mon-espace');
  const form = { email: 'enter@exemple.fr', password: '', intent: 'password' };
  const pressed = await answerOf(() => connexion.action(visit('/connexion', { form })));
  expect(pressed.errors['password']).toEqual(['Indiquez votre mot de passe.']);
});

test('an unknown address and a suspended one get the same answer, and no link', async () => {
  await registered('sami@exemple.fr');
  await db().person.update({ where: { email: 'sami@exemple.fr' }, data: { suspendedAt: new Date() } });
  const answers = await Promise.all(['sami@exemple.fr', 'nobody@exemple.fr'].map((email) => ask(email)));
  expect(answers.map(({ status, location }) => [status, location])).toEqual([
    [303, expect.stringMatching(/^\/connexion\?envoye=[\w-]{43}$/)],
    [303, expect.stringMatching(/^\/connexion\?envoye=[\w-]{43}$/)],
  ]);
  expect([...(await linksTo('sami@exemple.fr')), ...(await linksTo('nobody@exemple.fr'))]).toEqual([]);
});

test('links are asked for five times an hour, known or not', async () => {
  await registered('many@exemple.fr');
  // The letter of the sign-up counts.
  for (const [email, left] of [
    ['many@exemple.fr', 4],
    ['noone@exemple.fr', 5],
  ] as const) {
    for (let tries = 0; tries < left; tries++) expect((await ask(email)).status).toBe(303);
    const oneMore = await ask(email);
    expect(oneMore.errors['']![0]).toMatch(/^Trop d’essais en peu de temps\./);
  }
  expect(await linksTo('many@exemple.fr')).toHaveLength(4);
});

test('who signed up with an address that is not theirs is out when its owner enters by a link', async () => {
  await registered('victim@exemple.fr', false);
  const form = { email: 'victim@exemple.fr', password };
  const stranger = await answerOf(() => connexion.action(visit('/connexion', { form })));
  expect(await whoIs(stranger.cookie)).not.toBeNull();
  await ask('victim@exemple.fr');
  const owner = await press((await lastLink('victim@exemple.fr')).token);
  expect(await whoIs(owner.cookie)).toMatchObject({ emailVerified: true });
  expect(await whoIs(stranger.cookie)).toBeNull();
  expect((await answerOf(() => connexion.action(visit('/connexion', { form })))).status).toBe(422);
});
