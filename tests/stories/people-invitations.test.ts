import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { inviteMember } from '#app/features/people/invitations.server.ts';
import { currentPerson } from '#app/features/people/session.server.ts';
import { setClock } from '#app/infra/clock.server.ts';
import { db, inTransaction } from '#app/infra/db.server.ts';
import * as invitations from '#app/routes/invitations.$token.tsx';
import { freshDatabase } from '#tests/support/database.ts';
import { cookieOf } from '#tests/support/session.ts';
import { answerOf, visit } from '#tests/support/visit.ts';

let drop: () => Promise<void>;
let founder: { id: string; cookie: string };
const organisations = { cooperation: '', partner: '' };

beforeAll(async () => {
  ({ drop } = await freshDatabase());
  founder = await someone('founder@exemple.fr');
  for (const kind of ['cooperation', 'partner'] as const) {
    const role = kind === 'cooperation' ? 'member' : kind;
    const made = await db().organisation.create({
      data: {
        kind,
        slug: `le-${kind}`,
        name: `Le ${kind}`,
        memberships: { create: { personId: founder.id, role } },
      },
    });
    organisations[kind] = made.id;
  }
});
afterAll(() => drop());
afterEach(() => setClock(() => new Date()));

async function someone(email: string) {
  const { id } = await db().person.create({ data: { email, firstName: 'Éva', lastName: 'Cloarec' } });
  return { id, cookie: await cookieOf(id) };
}

const invite = (email: string, kind: 'cooperation' | 'partner' = 'cooperation') =>
  inTransaction((tx) =>
    inviteMember(tx, { organisationId: organisations[kind], email, invitedById: founder.id }),
  );
const accept = (token: string, cookie: string | null) =>
  answerOf(() => invitations.action(visit(`/invitations/${token}`, { params: { token }, form: {}, cookie })));
const look = (token: string, cookie: string | null) =>
  answerOf(() => invitations.loader(visit(`/invitations/${token}`, { params: { token }, cookie })));

test('someone invited joins with the same rights, once, and their address is proven by the way', async () => {
  const eva = await someone('eva@exemple.fr');
  const token = await invite(' Eva@Exemple.fr ');
  const mail = await db().mail.findFirstOrThrow({ where: { to: 'eva@exemple.fr' } });
  expect(mail.text).toContain(`/invitations/${token}`);
  expect((await db().invitation.findFirstOrThrow({ where: { email: 'eva@exemple.fr' } })).tokenHash).not.toBe(
    token,
  );

  const shown = await look(token, eva.cookie);
  expect(shown.page).toMatchObject({
    invitation: { organisation: { name: 'Le cooperation' }, invitedBy: 'Éva Cloarec' },
  });
  expect((await accept(token, eva.cookie)).location).toBe('/porteur/le-cooperation?bienvenue');
  const person = (await currentPerson(visit('/', { cookie: eva.cookie }).request))!;
  expect(person.emailVerified).toBe(true);
  expect(person.roles).toEqual({ cooperation: true, partner: false, operator: false });
  const roles = await db().membership.findMany({ where: { organisationId: organisations.cooperation } });
  expect(roles.map(({ role }) => role)).toEqual(['member', 'member']);

  const again = await accept(token, (await someone('curious@exemple.fr')).cookie);
  expect([again.status, again.errors['']]).toEqual([
    422,
    ['Cette invitation a déjà servi ou n’est plus valable.'],
  ]);
  expect((await look(token, eva.cookie)).page).toMatchObject({ invitation: null });
});

test('the role follows the kind of organisation; another address may accept, without being proven', async () => {
  const token = await invite('office@exemple.fr', 'partner');
  const { id, cookie } = await someone('home@exemple.fr');
  expect((await accept(token, cookie)).location).toBe('/partenaire');
  const membership = await db().membership.findFirstOrThrow({ where: { personId: id } });
  expect(membership.role).toBe('partner');
  expect((await db().person.findUniqueOrThrow({ where: { id } })).emailVerifiedAt).toBeNull();
});

test('someone not signed in is sent to sign in and comes back', async () => {
  const token = await invite('later@exemple.fr');
  const answer = await accept(token, null);
  expect(answer.location).toBe(`/connexion?suite=${encodeURIComponent(`/invitations/${token}`)}`);
  expect(await db().invitation.count({ where: { email: 'later@exemple.fr', acceptedAt: null } })).toBe(1);
});

test('an invitation ends after fourteen days', async () => {
  const token = await invite('slow@exemple.fr');
  const { cookie } = await someone('slow@exemple.fr');
  setClock(() => new Date(Date.now() + 14 * 86_400_000 + 1));
  expect((await accept(token, cookie)).status).toBe(422);
});

test('only members invite, and a member is not invited again', async () => {
  const stranger = await someone('stranger@exemple.fr');
  const forged = {
    organisationId: organisations.cooperation,
    email: 'x@exemple.fr',
    invitedById: stranger.id,
  };
  await expect(inTransaction((tx) => inviteMember(tx, forged))).rejects.toThrow('Only a member');
  await expect(invite('founder@exemple.fr')).rejects.toThrow('Cette personne est déjà membre.');
});
