import { afterAll, beforeAll, expect, test } from 'vitest';
import { eraseAccount, tiesOf } from '#app/features/protection/erasure.server.ts';
import { sweepExpired } from '#app/features/protection/sweep.server.ts';
import { db } from '#app/infra/db.server.ts';
import { day } from '#app/money/day.ts';
import * as exported from '#app/routes/mon-espace.donnees_.export[.]json.ts';
import * as page from '#app/routes/mon-espace.donnees.tsx';
import { citizen } from '#tests/support/cast.ts';
import { freshDatabase } from '#tests/support/database.ts';
import { debit, grant, openLoanCampaign } from '#tests/support/lender.ts';
import { cookieOf } from '#tests/support/session.ts';
import { answerOf, visit } from '#tests/support/visit.ts';

let drop: () => Promise<void>;
beforeAll(async () => ({ drop } = await freshDatabase()));
afterAll(() => drop());

const books = () => db().$queryRaw`select count(*)::int as n, sum(abs(amount))::text as total from "Posting"`;

async function lender(firstName: string, on: string) {
  const who = await citizen(firstName);
  const lent = { personId: who.id, amount: '120' };
  const loan = await openLoanCampaign(`Prêt de ${firstName}`, [lent], day(on));
  await db().pledge.updateMany({ where: { personId: who.id }, data: { showName: true } });
  return { who, loan };
}

test('someone carries away all that is kept of them, and nobody else’s', async () => {
  const { who, loan } = await lender('Lou', '2026-01-10');
  await grant(loan, day('2026-01-12'));
  await lender('Ali', '2026-01-10');
  const answer = await exported.loader(
    visit('/mon-espace/donnees/export.json', { cookie: await cookieOf(who.id) }),
  );
  const text = await answer.text();
  const file = JSON.parse(text) as { person: object; pledges: object[]; loanShares: { principal: string }[] };
  expect(file.pledges).toHaveLength(1);
  expect(file.loanShares.map(({ principal }) => principal)).toEqual(['120']);
  expect(file.person).not.toHaveProperty('passwordHash');
  expect(text).not.toMatch(/Ali|ali-/);
  const stranger = await answerOf(() => exported.loader(visit('/mon-espace/donnees/export.json')));
  expect(stranger.location).toMatch(/^\/connexion/);
});

test('as long as a cooperation owes them money, the account stays, and the page says why', async () => {
  const { who, loan } = await lender('Zoé', '2026-01-10');
  expect(await tiesOf(who.id)).toHaveLength(1);
  await grant(loan, day('2026-01-12'));
  expect((await tiesOf(who.id))[0]?.replace(/\s/g, ' ')).toMatch(/doit encore 120,00 €/);
  const asked = visit('/mon-espace/donnees', { cookie: await cookieOf(who.id), form: { email: who.email } });
  expect((await answerOf(() => page.action(asked))).status).toBe(422);
  expect((await db().person.findUniqueOrThrow({ where: { id: who.id } })).erasedAt).toBeNull();
});

test('erased: nothing opens or names the account, what law keeps is under a number, the books are as they were', async () => {
  const { who, loan } = await lender('Max', '2026-01-10');
  const loanId = await grant(loan, day('2026-01-12'));
  await debit(loanId, 1, day('2026-02-12'), 'succeeded');
  expect((await tiesOf(who.id)).length).toBeGreaterThan(0);

  const other = await citizen('Nina');
  const given = { campaignId: loan.campaignId, instrument: 'gift' as const, personId: other.id };
  const names = { email: other.email, firstName: 'Nina', lastName: 'Martin', amount: '50' };
  for (const status of ['released', 'revoked'] as const) {
    const consents = { showName: true, contactSharedAt: new Date('2026-01-02') };
    const state = { id: crypto.randomUUID(), status, ...consents, changedOn: new Date('2026-01-02') };
    await db().pledge.create({ data: { ...given, ...names, ...state } });
  }
  const before = await books();
  const cookie = await cookieOf(other.id);
  const wrong = visit('/mon-espace/donnees', { cookie, form: { email: 'autre@exemple.fr' } });
  expect((await answerOf(() => page.action(wrong))).status).toBe(400);
  const right = visit('/mon-espace/donnees', { cookie, form: { email: other.email } });
  expect((await answerOf(() => page.action(right))).location).toBe('/mentions-legales?efface');

  const person = await db().person.findUniqueOrThrow({ where: { id: other.id } });
  expect([person.firstName, person.email]).toEqual(['', `${other.id}@efface.invalid`]);
  expect(await db().session.count({ where: { personId: other.id } })).toBe(0);
  const pledges = await db().pledge.findMany({ where: { personId: other.id }, orderBy: { rank: 'asc' } });
  expect(pledges.map(({ status, firstName, showName }) => [status, firstName, showName])).toEqual([
    ['released', 'Nina', false],
    ['revoked', '', false],
  ]);
  // Nor may its cooperation write to it any more.
  expect(pledges.filter(({ contactSharedAt }) => contactSharedAt !== null)).toEqual([]);
  expect(await books()).toEqual(before);
  await eraseAccount(other.id, new Date());
  const seen = await answerOf(() => page.loader(visit('/mon-espace/donnees', { cookie })));
  expect(seen.location).toMatch(/^\/connexion/);
});

test('what has expired is forgotten, what is alive stays', async () => {
  const who = await citizen('Eve');
  await cookieOf(who.id);
  const at = new Date();
  const past = new Date(at.getTime() - 31 * 86_400_000);
  await db().session.create({ data: { id: 'vieille', personId: who.id, expiresAt: past } });
  const token = { personId: who.id, purpose: 'verify_email' as const };
  await db().emailToken.create({ data: { ...token, tokenHash: 'vieux', expiresAt: past } });
  await db().emailToken.create({ data: { ...token, tokenHash: 'récent', expiresAt: at } });
  expect(await sweepExpired(at)).toEqual({ sessions: 1, links: 1, invitations: 0, papers: 0 });
  expect(await db().session.count({ where: { personId: who.id } })).toBe(1);
  expect(await sweepExpired(at)).toEqual({ sessions: 0, links: 0, invitations: 0, papers: 0 });
});
