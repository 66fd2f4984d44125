import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { currentPerson } from '#app/features/people/session.server.ts';
import { tiesOf } from '#app/features/protection/erasure.server.ts';
import { setClock } from '#app/infra/clock.server.ts';
import { db } from '#app/infra/db.server.ts';
import { hashPassword } from '#app/infra/password.server.ts';
import * as prove from '#app/routes/adresse.$token.tsx';
import * as undo from '#app/routes/adresse.$token_.annuler.tsx';
import * as inscription from '#app/routes/inscription.tsx';
import * as profil from '#app/routes/mon-espace.profil.tsx';
import * as choose from '#app/routes/mot-de-passe.$token.tsx';
import { freshDatabase } from '#tests/support/database.ts';
import { cookieOf } from '#tests/support/session.ts';
import { answerOf, visit } from '#tests/support/visit.ts';

const password = 'une phrase que je retiens';
const email = 'denise@exemple.fr';
let drop: () => Promise<void>;
let cookie: string;
let personId: string;

beforeAll(async () => {
  ({ drop } = await freshDatabase());
  const passwordHash = await hashPassword(password);
  const person = {
    email,
    firstName: 'Denise',
    lastName: 'Morvan',
    passwordHash,
    emailVerifiedAt: new Date(),
  };
  personId = (await db().person.create({ data: person })).id;
});
beforeEach(async () => {
  cookie = await cookieOf(personId);
});
afterAll(() => drop());
afterEach(() => setClock(() => new Date()));

const send = async (form: Record<string, string>, by = cookie) => {
  const answer = await answerOf(() => profil.action(visit('/mon-espace/profil', { form, cookie: by })));
  const page = answer.page as {
    reply?: { error?: Record<string, string[]> };
    choices?: { label: string }[];
  } | null;
  return { ...answer, errors: page?.reply?.error ?? {}, choices: page?.choices ?? [] };
};
const person = () => db().person.findUniqueOrThrow({ where: { id: personId } });
const iban = { intent: 'iban', iban: 'FR76 3000 6000 0112 3456 7890 189', ibanHolder: 'Denise Morvan' };

test('names and commune are corrected; a commune is a real one, accents forgiven', async () => {
  const names = { intent: 'identity', firstName: 'Denise', lastName: 'Morvan-Petit' };
  expect((await send({ ...names, commune: 'chateaulin' })).location).toBe('/mon-espace/profil?fait=identity');
  expect(await person()).toMatchObject({ lastName: 'Morvan-Petit', communeCode: '29026' });

  const unclear = await send({ ...names, commune: 'Saint-Denis' });
  expect(unclear.status).toBe(422);
  expect(unclear.choices.length).toBeGreaterThan(1);
  const unknown = await send({ ...names, commune: 'Qqqqwwww' });
  expect(unknown.errors['commune']![0]).toContain('Qqqqwwww');
  expect(await person()).toMatchObject({ communeCode: '29026' });

  expect((await send(names)).status).toBe(303);
  expect(await person()).toMatchObject({ communeCode: null });
});

test('an IBAN is kept only with the right key and the right password, and a mail says so', async () => {
  const wrongKey = await send({ ...iban, iban: 'FR7630006000011234567890188', password });
  expect(wrongKey.errors['iban']).toEqual([
    'Cet IBAN n’existe pas : sa clé est fausse. Vérifiez chaque caractère.',
  ]);
  expect((await send(iban)).errors['password']![0]).toContain('Retapez votre mot de passe');
  const wrongPassword = await send({ ...iban, password: 'not the right one at all' });
  expect(wrongPassword.errors).toEqual({ password: ['Ce n’est pas votre mot de passe actuel.'] });
  expect(JSON.stringify(wrongKey.page)).not.toContain(password);
  expect((await person()).iban).toBeNull();

  expect((await send({ ...iban, password })).status).toBe(303);
  expect(await person()).toMatchObject({ iban: 'FR7630006000011234567890189', ibanHolder: 'Denise Morvan' });
  const mail = await db().mail.findFirstOrThrow({ where: { to: email, subject: { contains: 'IBAN' } } });
  expect(mail.text).toContain('0189');
  expect(mail.text).not.toContain('30006000');
  const { page } = await answerOf(() => profil.loader(visit('/mon-espace/profil', { cookie })));
  expect(JSON.stringify(page)).not.toContain('30006000');
});

test('the password is asked for ten times, then one waits', async () => {
  for (let tries = 0; tries < 10; tries += 1) await send({ ...iban, password: `wrong number ${tries}` });
  expect((await send({ ...iban, password })).errors['']![0]).toContain('Trop d’essais');
});

test('a waiver for a year is filed until 30 November before it', async () => {
  const file = (year: string, form: Record<string, string> = { sworn: 'on' }) =>
    send({ intent: 'waiver', year, ...form });
  setClock(() => new Date('2026-12-01T09:00:00+01:00'));
  const late = await file('2027');
  expect(late.errors['year']).toEqual(['La dispense pour 2027 se demande jusqu’au 30 novembre 2026.']);
  expect((await file('2028')).status).toBe(303);
  expect((await file('2029')).errors['year']![0]).toContain('une année à la fois');

  setClock(() => new Date('2026-11-30T23:30:00+01:00'));
  expect((await file('2027', {})).errors['sworn']![0]).toContain('Cochez la case');
  expect((await file('2027')).status).toBe(303);
  expect((await file('2027')).status).toBe(303);
  const waivers = await db().taxWaiver.findMany({ where: { personId }, orderBy: { year: 'asc' } });
  expect(waivers.map(({ year, filedOn }) => `${year} ${filedOn.toISOString().slice(0, 10)}`)).toEqual([
    '2027 2026-11-30',
    '2028 2026-12-01',
  ]);
});

test('nothing is withheld from a legal person: there is nothing to waive', async () => {
  await db().person.update({ where: { id: personId }, data: { kind: 'legal_person' } });
  setClock(() => new Date('2027-03-01T12:00:00Z'));
  const refused = await send({ intent: 'waiver', year: '2028', sworn: 'on' });
  expect(refused.errors['']![0]).toContain('Rien n’est prélevé');
});

test('the verification link is sent again to who has not confirmed yet', async () => {
  expect((await send({ intent: 'verify' })).errors['']).toEqual(['Votre adresse est déjà confirmée.']);
  await db().person.update({ where: { id: personId }, data: { emailVerifiedAt: null } });
  expect((await send({ intent: 'verify' })).status).toBe(303);
  expect(await db().emailToken.count({ where: { personId, purpose: 'verify_email' } })).toBe(1);
});

/** Someone else than Denise, with an address of their own and a session. */
async function member(at: string, verified = true) {
  const { passwordHash } = await person();
  const names = { firstName: 'Paul', lastName: 'Kerdoncuff', passwordHash };
  const { id } = await db().person.create({
    data: { ...names, email: at, emailVerifiedAt: verified ? new Date() : null },
  });
  return { id, cookie: await cookieOf(id) };
}

const askFor = (newEmail: string, by: string, addressPassword = password) =>
  send({ intent: 'address', newEmail, addressPassword }, by);
const subjectsTo = async (to: string) =>
  (await db().mail.findMany({ where: { to }, orderBy: { id: 'asc' } })).map(({ subject }) => subject);

/** The secret in the last letter to an address that has a link of this kind. */
async function linkTo(to: string, kind: 'proof' | 'undo'): Promise<string> {
  const found = await db().mail.findMany({
    where: { to, text: { contains: '/adresse/' } },
    orderBy: { id: 'desc' },
  });
  const pattern = kind === 'proof' ? /\/adresse\/([\w-]{43})\n/ : /\/adresse\/([\w-]{43})\/annuler/;
  return found.map(({ text }) => pattern.exec(text)?.[1]).find((secret) => secret !== undefined)!;
}
const pressProof = (token: string, by: string | null) =>
  answerOf(() =>
    prove.action(visit(`/adresse/${token}`, { params: { token }, cookie: by, form: { ok: '' } })),
  );
const pressUndo = (token: string) =>
  answerOf(() => undo.action(visit(`/adresse/${token}/annuler`, { params: { token }, form: { ok: '' } })));
const whoIs = (by: string | null) => currentPerson(visit('/', { cookie: by }).request);

test('an address changes with the password, once its own mailbox has proven it, for who is signed in', async () => {
  const paul = await member('paul@ancien.fr');
  const elsewhere = await cookieOf(paul.id);
  const stranger = await member('stranger@exemple.fr');
  await db().letterChoice.create({ data: { email: 'paul@ancien.fr', muted: ['news'] } });
  const guest = { name: '', email: 'paul@ancien.fr', topic: 'other', text: 'Bonjour' } as const;
  const due = { receivedAt: new Date(), acknowledgeBy: new Date(), answerBy: new Date() };
  await db().complaint.create({ data: { ...guest, ...due } });

  expect((await askFor('paul@neuf.fr', paul.cookie, 'not the right one')).errors['addressPassword']).toEqual([
    'Ce n’est pas votre mot de passe actuel.',
  ]);
  expect((await askFor('Paul@Ancien.fr', paul.cookie)).errors['newEmail']).toEqual([
    'C’est déjà votre adresse.',
  ]);
  expect((await askFor('Paul@Neuf.fr', paul.cookie)).location).toBe('/mon-espace/profil?fait=address');
  expect(await whoIs(paul.cookie)).toMatchObject({ email: 'paul@ancien.fr' });
  const proof = await linkTo('paul@neuf.fr', 'proof');
  // Somebody else at a mistyped address gains nothing by its link, nor does who is not signed in.
  expect((await pressProof(proof, stranger.cookie)).status).toBe(422);
  expect((await pressProof(proof, null)).location).toMatch(/^\/connexion\?suite=/);

  const presses = await Promise.all([pressProof(proof, paul.cookie), pressProof(proof, paul.cookie)]);
  expect(presses.map(({ status }) => status).sort()).toEqual([303, 422]);
  const proven = presses.find(({ status }) => status === 303)!;
  expect(await whoIs(proven.cookie)).toMatchObject({ email: 'paul@neuf.fr', emailVerified: true });
  expect(await whoIs(paul.cookie)).toBeNull();
  expect(await whoIs(elsewhere)).toBeNull();
  const after = await db().person.findUniqueOrThrow({ where: { id: paul.id } });
  expect(after).toMatchObject({ mutedLetters: ['near', 'news'], customerEmail: 'paul@ancien.fr' });
  expect(await db().complaint.count({ where: { personId: paul.id, email: 'paul@neuf.fr' } })).toBe(1);

  // For some days the money stays where it went, the account stays, and nobody else gets the old address.
  const kept = await send({ ...iban, password }, proven.cookie!);
  expect(kept.errors['']![0]).toContain('vient de changer');
  expect(await tiesOf(paul.id)).toHaveLength(1);
  const names = { firstName: 'Eve', lastName: 'Le Bris', email: 'paul@ancien.fr', password: `${password} !` };
  await answerOf(() => inscription.action(visit('/inscription', { form: names })));
  expect(await db().person.count({ where: { email: 'paul@ancien.fr' } })).toBe(0);
  setClock(() => new Date(Date.now() + 8 * 86_400_000));
  expect((await pressUndo(await linkTo('paul@ancien.fr', 'undo'))).status).toBe(422);
  expect((await send({ ...iban, password }, proven.cookie!)).status).toBe(303);
});

test('who took an account over and moved its address twice is out when the first mailbox undoes it', async () => {
  const victim = await member('victime@exemple.fr');
  const thief = victim.cookie;
  await askFor('voleur@exemple.fr', thief);
  const first = (await pressProof(await linkTo('voleur@exemple.fr', 'proof'), thief)).cookie!;
  const back = await linkTo('victime@exemple.fr', 'undo');
  await askFor('voleur2@exemple.fr', first);
  const second = (await pressProof(await linkTo('voleur2@exemple.fr', 'proof'), first)).cookie!;
  expect(await whoIs(second)).toMatchObject({ email: 'voleur2@exemple.fr' });

  const look = () => answerOf(() => undo.loader(visit('/', { params: { token: back } })));
  expect((await look()).page).toMatchObject({ change: { state: 'done', from: 'victime@exemple.fr' } });
  const undone = await pressUndo(back);
  expect(await whoIs(second)).toBeNull();
  const token = undone.location!.split('/').at(-1)!;
  const form = { password: 'une phrase toute nouvelle' };
  const chosen = await answerOf(() => choose.action(visit('/', { params: { token }, form })));
  expect(await whoIs(chosen.cookie)).toMatchObject({ id: victim.id, email: 'victime@exemple.fr' });
  // Neither the password of before nor the links that the thief received open anything.
  expect((await askFor('voleur@exemple.fr', chosen.cookie!)).errors['addressPassword']).toBeDefined();
  expect((await pressUndo(await linkTo('voleur@exemple.fr', 'undo'))).status).toBe(422);
  expect((await pressUndo(back)).status).toBe(422);
});

test('the old mailbox stops what is only asked, and the password with it', async () => {
  const { id, cookie: by } = await member('attentive@exemple.fr');
  await askFor('ailleurs@exemple.fr', by);
  const proof = await linkTo('ailleurs@exemple.fr', 'proof');
  expect((await pressUndo(await linkTo('attentive@exemple.fr', 'undo'))).location).toMatch(
    /^\/mot-de-passe\//,
  );
  expect(await db().person.findUniqueOrThrow({ where: { id } })).toMatchObject({
    email: 'attentive@exemple.fr',
    passwordHash: null,
  });
  expect((await pressProof(proof, await cookieOf(id))).status).toBe(422);
});

test('an address that is taken is answered as any other, and only its owner is told; five are asked a day', async () => {
  const { cookie: by } = await member('curieux@exemple.fr');
  const [taken, free] = [await askFor(email, by), await askFor('libre@exemple.fr', by)];
  expect([taken.status, taken.location]).toEqual([free.status, free.location]);
  expect((await subjectsTo(email)).at(-1)).toBe('Cette adresse sert déjà sur Terreau');
  expect(await subjectsTo('curieux@exemple.fr')).toEqual([
    'Changement d’adresse demandé',
    'Changement d’adresse demandé',
  ]);
  for (let left = 3; left > 0; left -= 1) await askFor(`libre${left}@exemple.fr`, by);
  expect((await askFor('encore@exemple.fr', by)).errors['']![0]).toContain('Trop d’essais');
});

test('an address that was never proven is mended, and its mailbox hears and undoes nothing', async () => {
  const { id, cookie: by } = await member('faute@exmple.fr', false);
  await askFor('faute@exemple.fr', by);
  expect((await pressProof(await linkTo('faute@exemple.fr', 'proof'), by)).status).toBe(303);
  expect(await subjectsTo('faute@exmple.fr')).toEqual([]);
  expect(await db().person.findUniqueOrThrow({ where: { id } })).toMatchObject({ email: 'faute@exemple.fr' });
});

test('who never chose a password is asked for a sign-in of the last quarter of an hour instead', async () => {
  const form = { firstName: 'Sacha', lastName: 'Le Bihan', email: 'sacha@exemple.fr' };
  expect((await answerOf(() => inscription.action(visit('/inscription', { form })))).status).toBe(303);
  const { id, passwordHash } = await db().person.findUniqueOrThrow({ where: { email: form.email } });
  expect(passwordHash).toBeNull();
  const own = await cookieOf(id);
  expect((await send(iban, own)).location).toBe('/mon-espace/profil?fait=iban');
  await db().session.updateMany({
    where: { personId: id },
    data: { createdAt: new Date(Date.now() - 16 * 60_000) },
  });
  const late = await send({ ...iban, iban: 'FR1420041010050500013M02606' }, own);
  expect(late.errors['']![0]).toContain('reconnectez-vous par le lien');
  expect((await db().person.findUniqueOrThrow({ where: { id } })).iban).toBe('FR7630006000011234567890189');
});
