import { randomUUID } from 'node:crypto';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { setClock } from '#app/infra/clock.server.ts';
import { db } from '#app/infra/db.server.ts';
import { day } from '#app/money/day.ts';
import * as feed from '#app/routes/calendrier.$token.ts';
import * as calendar from '#app/routes/mon-espace.calendrier.tsx';
import { freshDatabase } from '#tests/support/database.ts';
import { debit, grant, openLoanCampaign } from '#tests/support/lender.ts';
import { plain } from '#tests/support/plain.ts';
import { cookieOf } from '#tests/support/session.ts';
import { answerOf, visit } from '#tests/support/visit.ts';

let drop: () => Promise<void>;
beforeAll(async () => ({ drop } = await freshDatabase()));
afterAll(() => drop());
afterEach(() => setClock(() => new Date()));

async function someone(firstName: string) {
  const email = `${firstName.toLowerCase()}-${randomUUID().slice(0, 6)}@exemple.fr`;
  const { id } = await db().person.create({
    data: { email, firstName, lastName: 'Riou', emailVerifiedAt: new Date() },
  });
  return { id, cookie: await cookieOf(id) };
}

type Page = Awaited<ReturnType<typeof calendar.loader>>;
const yearOf = async (cookie: string, year: number) =>
  (await answerOf(() => calendar.loader(visit(`/mon-espace/calendrier?annee=${year}`, { cookie }))))
    .page as Page;
const press = (cookie: string, intent: string) =>
  answerOf(() => calendar.action(visit('/mon-espace/calendrier', { cookie, form: { intent } })));

async function read(address: string): Promise<string | number> {
  const token = address.split('/').at(-1)!;
  const answer = await feed
    .loader(visit(`/calendrier/${token}`, { params: { token } }))
    .catch((thrown: unknown) => thrown as Response);
  // Lines are folded at 75 octets.
  return answer.status === 200 ? (await answer.text()).replaceAll('\r\n ', '') : answer.status;
}

test('a year has what came and what is expected; a calendar program follows it until its address is closed', async () => {
  const anne = await someone('Anne');
  const story = await openLoanCampaign(
    'Le moulin',
    [
      { personId: anne.id, amount: '1000.00' },
      { personId: (await someone('Paul')).id, amount: '500.00' },
    ],
    day('2026-02-20'),
  );
  const loanId = await grant(story, day('2026-03-02'));
  for (let number = 1; number <= 6; number += 1) {
    await debit(loanId, number, day(`2026-${String(number + 3).padStart(2, '0')}-02`), 'succeeded');
  }
  await debit(loanId, 7, day('2026-10-02'), 'failed');
  setClock(() => new Date('2026-10-07T08:00:00Z'));

  const page = await yearOf(anne.cookie, 2026);
  expect(page.years).toEqual([2027, 2026]);
  const lived = page.months.map(({ month, received, expected }) => [
    month,
    received !== null,
    expected !== null,
  ]);
  expect(lived.filter(([, came]) => came).map(([month]) => month)).toEqual(
    ['04', '05', '06', '07', '08', '09'].map((month) => `2026-${month}`),
  );
  expect(lived.filter(([, , comes]) => comes).map(([month]) => month)).toEqual(
    ['10', '11', '12'].map((month) => `2026-${month}`),
  );
  // Six instalments: 497.52 of principal and 7.92 of interest (as the space counts them); what was withheld is off.
  const { withheld } = (
    await db().$queryRaw<{ withheld: string }[]>`
      select sum(l."incomeTax" + l."socialLevies")::text as withheld from "DistributionLine" l
      join "LoanShare" s on s.id = l."loanShareId" where s."personId" = ${anne.id}::uuid`
  )[0]!;
  expect(plain(page.received)).toBe(`${(505.44 - Number(withheld)).toFixed(2).replace('.', ',')} €`);
  expect(page.months[9]!.comes[0]!.state.label).toMatch(/^En retard/);
  expect((await yearOf(anne.cookie, 2027)).months[2]!.expected).not.toBeNull();

  expect(page.since).toBeNull();
  const { address } = (await press(anne.cookie, 'open')).page as { address: string };
  expect(
    await db().calendarFeed.count({
      where: { tokenHash: { contains: address.split('/').at(-1)!.slice(0, 20) } },
    }),
  ).toBe(0);
  const text = (await read(address)) as string;
  expect(text.match(/BEGIN:VEVENT/g)).toHaveLength(7);
  expect(plain(text)).toContain('DTSTART;VALUE=DATE:20261002');
  expect(plain(text)).toMatch(/SUMMARY:En retard : 84\\,\d\d € \(Le moulin\)/);
  expect(plain(text)).toContain('SUMMARY:Dernier jour pour demander la dispense d’acompte d’impôt de 2027');
  // The same events keep their names from one reading to the next, so that programs replace them.
  const names = (calendarText: string) => calendarText.match(/UID:.*/g);
  expect(names((await read(address)) as string)).toEqual(names(text));

  expect((await yearOf(anne.cookie, 2026)).since).toBe('7 octobre 2026');
  const other = ((await press(anne.cookie, 'open')).page as { address: string }).address;
  expect(await read(address)).toBe(404);
  expect(await read(other)).toContain('BEGIN:VCALENDAR');
  await db().taxWaiver.create({ data: { personId: anne.id, year: 2027, filedOn: new Date('2026-10-07') } });
  expect(await read(other)).not.toContain('dispense');
  expect((await yearOf(anne.cookie, 2026)).waiver.filedOn).toBe('7 octobre 2026');
  await press(anne.cookie, 'close');
  expect(await read(other)).toBe(404);
  expect(await read('https://terreau.example/calendrier/autre.ics')).toBe(404);
});

test('who never lent has an empty year, and nobody else reads it', async () => {
  const nour = await someone('Nour');
  const page = await yearOf(nour.cookie, 2026);
  expect(page.months.every(({ received, expected }) => !received && !expected)).toBe(true);
  const closed = await answerOf(() => calendar.loader(visit('/mon-espace/calendrier')));
  expect([closed.status, closed.location]).toEqual([302, '/connexion?suite=%2Fmon-espace%2Fcalendrier']);
});
