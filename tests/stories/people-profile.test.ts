import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { setClock } from '#app/infra/clock.server.ts';
import { db } from '#app/infra/db.server.ts';
import { hashPassword } from '#app/infra/password.server.ts';
import * as profil from '#app/routes/mon-espace.profil.tsx';
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

const send = async (form: Record<string, string>) => {
  const answer = await answerOf(() => profil.action(visit('/mon-espace/profil', { form, cookie })));
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
