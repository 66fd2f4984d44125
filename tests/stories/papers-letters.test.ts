import { afterAll, beforeAll, expect, test } from 'vitest';
import { announceYear, yearToAnnounce } from '#app/features/papers/yearly-letters.server.ts';
import { paperOfPerson } from '#app/features/papers/of-person.server.ts';
import { statementOf } from '#app/features/papers/statement.server.ts';
import { db } from '#app/infra/db.server.ts';
import { day } from '#app/money/day.ts';
import { runJob } from '#jobs/runner.ts';
import { borrow, liveLoan } from '#tests/support/borrower.ts';
import {
  citizen,
  gift,
  giftCall,
  liveUntil,
  mailsTo,
  openProject,
  pledge,
  shareCall,
  shares,
  type Citizen,
} from '#tests/support/cast.ts';
import { openWorld } from '#tests/support/stage.ts';
import type { World } from '../../bin/world.ts';

let world: World;
beforeAll(async () => {
  world = await openWorld('2026-10-01');
});
afterAll(() => world.close());

/** The last letter of this subject: its two bodies, and the addresses of its papers in both. */
async function letter(who: Citizen, subject: RegExp) {
  const mails = await db().mail.findMany({ where: { to: who.email }, orderBy: { id: 'desc' } });
  const mail = mails.find((one) => subject.test(one.subject))!;
  const links = [...mail.text.matchAll(/\/mon-espace\/papiers\/[^\s]+/g)].map(([link]) => link);
  for (const link of links) expect(mail.html).toContain(link.replaceAll('&', '&#38;'));
  return { text: mail.text, links };
}

/** What an address in a letter hands over to this person. */
async function follow(who: Citizen, link: string) {
  const [kind, subject] = link.split('/').slice(-2) as [string, string];
  return paperOfPerson({ id: who.id, email: who.email, emailVerified: true }, kind, subject);
}

test('each step brings its paper: the contract with the loan, the statements with the new year', async () => {
  const lent = await borrow(world, { lends: { Ana: '500', Ben: '300' }, annualRate: '0.04', count: 3 });
  const { Ana: ana, Ben: ben } = lent.lenders as { Ana: Citizen; Ben: Citizen };
  const start = await letter(ana, /Votre argent est arrivé/);
  expect(start.links).toHaveLength(1);
  expect((await follow(ana, start.links[0]!))?.name).toMatch(/^PRET-2026-.*\.pdf$/);
  // Somebody else's contract does not exist.
  expect(await follow(ben, start.links[0]!)).toBeNull();

  await liveLoan(world, day('2026-12-20'));
  expect(yearToAnnounce(day('2027-01-14'))).toBeNull();
  expect(yearToAnnounce(day('2027-04-01'))).toBeNull();
  expect((await runJob('announce-year', { today: day('2027-01-15') })).failed).toBe(0);
  const yearly = await letter(ana, /Vos papiers de l’année 2026/);
  expect(yearly.text).toContain('ce qui a été retenu');
  for (const paper of ['releve', 'impot']) {
    const link = yearly.links.find((one) => one.includes(`papier=${paper}`))!;
    const asked = new URL(link, 'https://terreau.example').searchParams;
    const period = { paper, from: asked.get('du')!, to: asked.get('au')! };
    expect((await statementOf(ana.id, period, day('2027-01-15')))?.name).toMatch(
      /2026-01-01-2026-12-31\.pdf$/,
    );
  }
  // Told once, however often the job runs; nobody to whom nothing happened.
  await announceYear(2026);
  await announceYear(2026);
  expect((await mailsTo(ana.email)).filter((subject) => /Vos papiers/.test(subject))).toHaveLength(1);
  expect(await mailsTo(lent.borrower.member.email)).not.toContain('Vos papiers de l’année 2026 sont prêts');
});

test('a subscription brings its bulletin, a gift the way to its receipt', async () => {
  const lou = await citizen('Lou');
  const scic = (await db().organisation.findFirstOrThrow({ where: { name: 'Le Moulin' } })).id;
  const member = await citizen('Maud');
  const { slug, stripeAccountId } = await db().organisation.findUniqueOrThrow({ where: { id: scic } });
  const moulin = { id: scic, slug, name: 'Le Moulin', member, accountId: stripeAccountId! };
  const closesOn = day('2027-01-05');
  const project = await openProject(world, moulin, 'Des sacs', [
    shareCall({ minimum: '50', nominal: '50', shares: 4, closesOn }),
    giftCall({ minimum: '0', optimum: '500', closesOn, mode: 'keep_what_comes' }),
  ]);
  await pledge(world, shares(project, lou, { amount: '100', shares: 2 }));
  const given = await pledge(world, gift(project, lou, { amount: '20' }));
  await liveUntil(world, day('2027-01-15'));
  const mails = await db().mail.findMany({ where: { to: lou.email, subject: { contains: 'est arrivé' } } });
  const links = mails.flatMap(({ text }) =>
    [...text.matchAll(/\/mon-espace\/papiers\/[^\s]+/g)].map(([link]) => link),
  );
  const bulletin = links.find((link) => link.includes('/bulletin/'))!;
  expect((await follow(lou, bulletin))?.name).toMatch(/^BULLETIN-2027-/);
  expect(links.filter((link) => link.includes('/recus/'))).toEqual([`/mon-espace/papiers/recus/${given}`]);
});
