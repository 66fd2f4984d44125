import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { currentPerson } from '#app/features/people/session.server.ts';
import { setClock } from '#app/infra/clock.server.ts';
import { db } from '#app/infra/db.server.ts';
import { forgetEnv } from '#app/infra/env.server.ts';
import * as connexion from '#app/routes/connexion.tsx';
import * as deconnexion from '#app/routes/deconnexion.tsx';
import * as inscription from '#app/routes/inscription.tsx';
import * as forgotten from '#app/routes/mot-de-passe-oublie.tsx';
import * as newPassword from '#app/routes/mot-de-passe.$token.tsx';
import * as verification from '#app/routes/verification.$token.tsx';
import { freshDatabase } from '#tests/support/database.ts';
import { answerOf, visit } from '#tests/support/visit.ts';

let drop: () => Promise<void>;
beforeAll(async () => ({ drop } = await freshDatabase()));
afterAll(() => drop());
afterEach(() => setClock(() => new Date()));

const password = 'une phrase que je retiens';
const nadia = { firstName: 'Nadia', lastName: 'Le Gall', email: 'nadia@exemple.fr', password };

const signUp = (form: Record<string, string>) =>
  answerOf(() => inscription.action(visit('/inscription', { form })));
const signIn = (form: Record<string, string>, cookie?: string | null, path = '/connexion') =>
  answerOf(() => connexion.action(visit(path, { form, cookie: cookie ?? null })));
const whoIs = (cookie: string | null) => currentPerson(visit('/', { cookie }).request);

async function lastMail(to: string) {
  return db().mail.findFirstOrThrow({ where: { to }, orderBy: { createdAt: 'desc' } });
}

async function tokenSent(to: string): Promise<string> {
  const { text } = await lastMail(to);
  return /\/(?:verification|mot-de-passe)\/([\w-]{43})/.exec(text)![1]!;
}

async function registered(email: string): Promise<string | null> {
  await signUp({ ...nadia, email });
  return (await signIn({ email, password })).cookie;
}

test('someone signs up, proves their address, signs in and out', async () => {
  const answer = await signUp(nadia);
  expect([answer.status, answer.location, answer.cookie]).toEqual([303, '/inscription?envoye', null]);
  const mail = await lastMail(nadia.email);
  expect(mail.subject).toBe('Confirmez votre adresse e-mail');

  const first = await signIn({ email: 'Nadia@Exemple.fr', password });
  expect([first.status, first.location]).toEqual([303, '/mon-espace']);
  expect(first.setCookie).toContain('HttpOnly; Max-Age=');
  expect(first.setCookie).toContain('SameSite=Lax');
  expect(await whoIs(first.cookie)).toMatchObject({ firstName: 'Nadia', emailVerified: false });

  const token = await tokenSent(nadia.email);
  const at = { params: { token } };
  const shown = await answerOf(() => verification.loader(visit(`/verification/${token}`, at)));
  expect(shown.page).toMatchObject({ state: 'ready' });
  expect(await whoIs(first.cookie)).toMatchObject({ emailVerified: false });
  const confirmed = await answerOf(() =>
    verification.action(visit(`/verification/${token}`, { ...at, form: {} })),
  );
  expect(confirmed.status).toBe(303);
  expect(await whoIs(first.cookie)).toMatchObject({ emailVerified: true });

  const out = await answerOf(() =>
    deconnexion.action(visit('/deconnexion', { form: {}, cookie: first.cookie })),
  );
  expect([out.status, out.location, out.cookie]).toEqual([303, '/', '']);
  expect(await whoIs(first.cookie)).toBeNull();
});

test('a verification link serves once', async () => {
  await signUp({ ...nadia, email: 'once@exemple.fr' });
  const token = await tokenSent('once@exemple.fr');
  const use = () =>
    answerOf(() => verification.action(visit(`/verification/${token}`, { params: { token }, form: {} })));
  expect((await use()).status).toBe(303);
  const again = await use();
  expect(again.status).toBe(422);
  expect(again.errors['']).toEqual(['Ce lien a déjà servi ou n’est plus valable.']);
});

test('who chose no password is let in by confirming their address, unless somebody else is signed in there', async () => {
  const confirm = async (email: string, cookie: string | null) => {
    await signUp({ firstName: nadia.firstName, lastName: nadia.lastName, email });
    const token = await tokenSent(email);
    return answerOf(() =>
      verification.action(visit(`/verification/${token}`, { params: { token }, form: {}, cookie })),
    );
  };
  const { cookie } = await confirm('sans@exemple.fr', null);
  expect(await whoIs(cookie)).toMatchObject({ email: 'sans@exemple.fr', emailVerified: true });
  expect((await confirm('autre@exemple.fr', cookie)).cookie).toBeNull();
});

test('a verification link ends after a day, and a reset link does not verify', async () => {
  await signUp({ ...nadia, email: 'late@exemple.fr' });
  const token = await tokenSent('late@exemple.fr');
  setClock(() => new Date(Date.now() + 24 * 3_600_000 + 1));
  const late = await answerOf(() =>
    verification.action(visit(`/verification/${token}`, { params: { token }, form: {} })),
  );
  expect(late.status).toBe(422);
  setClock(() => new Date());
  await answerOf(() =>
    forgotten.action(visit('/mot-de-passe-oublie', { form: { email: 'late@exemple.fr' } })),
  );
  const reset = await tokenSent('late@exemple.fr');
  expect(reset).not.toBe(token);
  const misused = await answerOf(() =>
    verification.action(visit(`/verification/${reset}`, { params: { token: reset }, form: {} })),
  );
  expect(misused.status).toBe(422);
});

test('signing up with a known address answers the same, and tells its owner by mail', async () => {
  await signUp({ ...nadia, email: 'known@exemple.fr' });
  await db().person.update({ where: { email: 'known@exemple.fr' }, data: { emailVerifiedAt: new Date() } });
  const fresh = await signUp({ ...nadia, email: 'unknown@exemple.fr' });
  const known = await signUp({ ...nadia, email: 'known@exemple.fr', password: 'a very different one' });
  expect(known).toEqual(fresh);
  expect((await lastMail('known@exemple.fr')).subject).toBe('Vous êtes déjà inscrit·e');
  expect((await signIn({ email: 'known@exemple.fr', password: 'a very different one' })).status).toBe(422);
  expect((await signIn({ email: 'known@exemple.fr', password })).status).toBe(303);
});

test('who registers an address that is not theirs loses it to its owner', async () => {
  const intruder = await registered('mine@exemple.fr');
  expect(await whoIs(intruder)).not.toBeNull();
  await signUp({ ...nadia, email: 'mine@exemple.fr' });
  const token = await tokenSent('mine@exemple.fr');
  const chosen = await answerOf(() =>
    newPassword.action(
      visit(`/mot-de-passe/${token}`, { params: { token }, form: { password: 'the owner decides here' } }),
    ),
  );
  expect(await whoIs(chosen.cookie)).toMatchObject({ email: 'mine@exemple.fr', emailVerified: true });
  expect(await whoIs(intruder)).toBeNull();
  expect((await signIn({ email: 'mine@exemple.fr', password })).status).toBe(422);
});

test('an unknown address and a wrong password get the same answer, in similar time', async () => {
  await registered('slow@exemple.fr');
  const timed = async (email: string) => {
    const began = performance.now();
    const answer = await signIn({ email, password: 'not the right one at all' });
    return { ms: performance.now() - began, answer };
  };
  const known = await timed('slow@exemple.fr');
  const unknown = await timed('nobody@exemple.fr');
  expect(unknown.answer.errors).toEqual(known.answer.errors);
  expect(unknown.answer.errors['']).toEqual(['L’adresse ou le mot de passe n’est pas le bon.']);
  // The hash is most of the time; without it the answer would come ten times sooner.
  expect(unknown.ms).toBeGreaterThan(known.ms / 4);
});

test('the session changes at each sign-in, and the one before ends', async () => {
  const first = await registered('again@exemple.fr');
  const second = (await signIn({ email: 'again@exemple.fr', password }, first)).cookie;
  expect(second).not.toBe(first);
  expect(await whoIs(first)).toBeNull();
  expect(await whoIs(second)).not.toBeNull();
});

test('what the database keeps of a session opens nothing', async () => {
  const cookie = await registered('thief@exemple.fr');
  const person = (await whoIs(cookie))!;
  const { id } = await db().session.findFirstOrThrow({ where: { personId: person.id } });
  expect(cookie).not.toContain(id);
  expect(await whoIs(`session=${id}`)).toBeNull();
  expect(await whoIs('session=%E0%A4%A')).toBeNull();
  await db().session.update({ where: { id }, data: { expiresAt: new Date(Date.now() - 1) } });
  expect(await whoIs(cookie)).toBeNull();
});

test('over https the cookie is tied to this very host', async () => {
  await registered('https@exemple.fr');
  process.env['APP_URL'] = 'https://terreau.example';
  forgetEnv();
  try {
    const { setCookie, cookie } = await signIn({ email: 'https@exemple.fr', password });
    expect(setCookie).toMatch(/^__Host-session=[a-z0-9]{40}; HttpOnly; .*Path=\/; SameSite=Lax; Secure$/);
    expect(setCookie).not.toContain('Domain');
    expect(await whoIs(cookie)).not.toBeNull();
    expect(await whoIs(cookie!.replace('__Host-', ''))).toBeNull();
  } finally {
    delete process.env['APP_URL'];
    forgetEnv();
  }
});

test('a suspended person is nobody, and is told so only with the right password', async () => {
  const cookie = await registered('out@exemple.fr');
  await db().person.update({ where: { email: 'out@exemple.fr' }, data: { suspendedAt: new Date() } });
  expect(await whoIs(cookie)).toBeNull();
  const wrong = await signIn({ email: 'out@exemple.fr', password: 'not the right one at all' });
  expect(wrong.errors['']).toEqual(['L’adresse ou le mot de passe n’est pas le bon.']);
  const right = await signIn({ email: 'out@exemple.fr', password });
  expect([right.status, right.cookie]).toEqual([422, null]);
  expect(right.errors['']![0]).toContain('suspendu');
});

test('a forgotten password is chosen again, once, and the other sessions end', async () => {
  const before = await registered('lost@exemple.fr');
  const ask = (email: string) =>
    answerOf(() => forgotten.action(visit('/mot-de-passe-oublie', { form: { email } })));
  expect(await ask('lost@exemple.fr')).toEqual(await ask('stranger@exemple.fr'));
  expect(await db().mail.count({ where: { to: 'stranger@exemple.fr' } })).toBe(0);

  const token = await tokenSent('lost@exemple.fr');
  const choose = (secret: string, chosen: string) =>
    answerOf(() =>
      newPassword.action(
        visit(`/mot-de-passe/${secret}`, { params: { token: secret }, form: { password: chosen } }),
      ),
    );
  const short = await choose(token, 'onze lettre');
  expect(short.status).toBe(400);
  const chosen = await choose(token, 'une autre phrase encore');
  expect([chosen.status, chosen.location]).toEqual([303, '/mon-espace']);
  expect(await whoIs(before)).toBeNull();
  expect(await whoIs(chosen.cookie)).toMatchObject({ email: 'lost@exemple.fr' });
  expect((await signIn({ email: 'lost@exemple.fr', password })).status).toBe(422);

  expect((await choose(token, 'and again another one')).status).toBe(422);
  expect((await signIn({ email: 'lost@exemple.fr', password: 'une autre phrase encore' })).status).toBe(303);
});

test('a reset link ends after an hour', async () => {
  await registered('hour@exemple.fr');
  await answerOf(() =>
    forgotten.action(visit('/mot-de-passe-oublie', { form: { email: 'hour@exemple.fr' } })),
  );
  const token = await tokenSent('hour@exemple.fr');
  setClock(() => new Date(Date.now() + 3_600_001));
  const late = await answerOf(() =>
    newPassword.action(
      visit('/mot-de-passe/x', { params: { token }, form: { password: 'une autre phrase encore' } }),
    ),
  );
  expect(late.status).toBe(422);
});

test('ten wrong passwords close an account for a while, known or not, and ask nobody else to wait', async () => {
  await registered('target@exemple.fr');
  for (const email of ['target@exemple.fr', 'ghost@exemple.fr']) {
    for (let tries = 0; tries < 10; tries += 1) {
      const wrong = await signIn({ email, password: `wrong number ${tries}` });
      expect(wrong.errors['']).toEqual(['L’adresse ou le mot de passe n’est pas le bon.']);
    }
    const eleventh = await signIn({ email, password });
    expect(eleventh.status).toBe(422);
    expect(eleventh.errors['']![0]).toMatch(
      /^Trop d’essais en peu de temps\. Réessayez dans 1[45] minutes\.$/,
    );
  }
  expect(await registered('other@exemple.fr')).not.toBeNull();
  const rows = await db().rateLimit.findMany({ select: { key: true } });
  expect(rows.some(({ key }) => key.includes('exemple.fr') || key.includes('192.0.2.1'))).toBe(false);
});

test('tries made at the same instant are all counted', async () => {
  const answers = await Promise.all(
    Array.from({ length: 15 }, (_, tries) =>
      signIn({ email: 'burst@exemple.fr', password: `wrong ${tries}` }),
    ),
  );
  const refusedEarly = answers.filter(({ errors }) => errors['']![0]!.startsWith('Trop d’essais'));
  expect(refusedEarly).toHaveLength(5);
});

test('what was typed wrong is said on its field', async () => {
  const { status, errors } = await signUp({ firstName: ' ', email: 'nadia', password: 'onze lettre' });
  expect(status).toBe(400);
  expect(errors).toEqual({
    firstName: ['Indiquez votre prénom.'],
    lastName: ['Indiquez votre nom.'],
    email: ['Écrivez l’adresse comme nom@exemple.fr.'],
    password: ['Choisissez au moins 12 caractères. Une phrase convient très bien.'],
  });
});

test('after signing in one goes where one wanted, within this site only', async () => {
  await registered('way@exemple.fr');
  const form = { email: 'way@exemple.fr', password };
  const to = async (next: string) =>
    (await signIn(form, null, `/connexion?suite=${encodeURIComponent(next)}`)).location;
  expect(await to('/projets/moulin?x=1')).toBe('/projets/moulin?x=1');
  expect(await to('//evil.example/')).toBe('/mon-espace');
  expect(await to('https://evil.example/')).toBe('/mon-espace');
});
