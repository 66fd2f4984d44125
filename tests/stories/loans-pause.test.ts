import { afterEach, beforeEach, expect, test } from 'vitest';
import { repaymentsOfShare } from '#app/features/citizens/repayments.queries.server.ts';
import { statistics } from '#app/features/discovery/statistics.queries.server.ts';
import { loanAgenda } from '#app/features/loans/loan.queries.server.ts';
import { takePause } from '#app/features/loans/pause.server.ts';
import { db } from '#app/infra/db.server.ts';
import { day } from '#app/money/day.ts';
import * as calendar from '#app/routes/porteur.prets.$loan_.echeances[.]ics.ts';
import * as pause from '#app/routes/porteur.prets.$loan_.pause.tsx';
import { agenda, bankRefuses, borrow, lendersOf, liveLoan, type Lent } from '#tests/support/borrower.ts';
import { books } from '#tests/support/books.ts';
import { citizen, mailsTo } from '#tests/support/cast.ts';
import { broken } from '#tests/support/holds.ts';
import { plain } from '#tests/support/plain.ts';
import { cookieOf } from '#tests/support/session.ts';
import { openWorld } from '#tests/support/stage.ts';
import { answerOf, visit } from '#tests/support/visit.ts';
import type { World } from '../../bin/world.ts';

let world: World;

beforeEach(async () => {
  world = await openWorld('2026-10-01');
});
afterEach(() => world.close());

const lends = { Ana: '500', Ben: '700' };
const pauses = { count: 1, longest: 2, interest: 'paid' } as const;

const ask = (lent: Lent, wish: { instalments: number; version?: number }) =>
  takePause(
    {
      loanId: lent.loanId,
      cooperationId: lent.borrower.id,
      why: 'La rivière est basse.',
      byId: lent.borrower.member.id,
      version: 1,
      ...wish,
    },
    world.today(),
  );

async function plans(loanId: string): Promise<string[]> {
  const rows = await db().loanPlanRow.findMany({
    where: { loanId },
    orderBy: [{ version: 'asc' }, { number: 'asc' }],
  });
  return rows.map(
    (row) =>
      `v${row.version} ${row.number} ${row.dueOn.toISOString().slice(0, 10)} ${row.principal.toFixed(2)} + ${row.interest.toFixed(2)}`,
  );
}

test('a pause that the contract grants puts principal off, tells the lenders and is no default', async () => {
  const lent = await borrow(world, { lends, count: 4, pauses });
  await liveLoan(world, day('2026-12-01'));
  expect(await agenda(lent.loanId)).toEqual([
    '1 2026-11-23 301.88 paid 2026-11-18',
    '2 2026-12-23 301.88 owes 301.88',
    '3 2027-01-23 301.88 owes 301.88',
    '4 2027-02-23 301.86 owes 301.86',
  ]);
  const before = await books(lent.names);

  await ask(lent, { instalments: 2 });
  // December is within the notice: it stays. January and February pay interest only; the loan ends two months later.
  expect(await agenda(lent.loanId)).toEqual([
    '1 2026-11-23 301.88 paid 2026-11-18',
    '2 2026-12-23 301.88 owes 301.88',
    '3 2027-01-23 1.50 owes 1.50',
    '4 2027-02-23 1.50 owes 1.50',
    '5 2027-03-23 301.87 owes 301.87',
    '6 2027-04-23 301.87 owes 301.87',
  ]);
  // Nothing has moved: no entry, and what each is owed is what it was.
  expect(await books(lent.names)).toBe(before);
  expect(await plans(lent.loanId)).toEqual([
    'v1 1 2026-11-23 298.88 + 3.00',
    'v1 2 2026-12-23 299.63 + 2.25',
    'v1 3 2027-01-23 300.38 + 1.50',
    'v1 4 2027-02-23 301.11 + 0.75',
    'v2 1 2026-11-23 298.88 + 3.00',
    'v2 2 2026-12-23 299.63 + 2.25',
    'v2 3 2027-01-23 0.00 + 1.50',
    'v2 4 2027-02-23 0.00 + 1.50',
    'v2 5 2027-03-23 300.37 + 1.50',
    'v2 6 2027-04-23 301.12 + 0.75',
  ]);
  expect(await mailsTo(lent.lenders['Ana']!.email)).toContain(
    'Une pause prévue au contrat : Un moulin à farine',
  );
  expect(await mailsTo(lent.borrower.member.email)).toContain(
    'La pause de votre prêt est enregistrée : Un moulin à farine',
  );
  const mail = await db().mail.findFirstOrThrow({ where: { subject: { contains: 'Une pause prévue' } } });
  for (const words of [
    'Du 23 janvier 2027 au 23 février 2027, les intérêts sont payés et aucun capital n’est rendu.',
    'Le prêt se termine le 23 avril 2027 et rapporte 3,00 € d’intérêts de plus',
    'Son mot : La rivière est basse.',
  ])
    expect(plain(mail.text)).toContain(words);
  const mine = await db().loanShare.findFirstOrThrow({ where: { personId: lent.lenders['Ana']!.id } });
  const { coming } = await repaymentsOfShare(mine.id, world.today());
  expect(coming.map((line) => plain(`${line.due} ${line.principal}`))).toEqual([
    '23 décembre 2026 124,85 €',
    '23 janvier 2027 0,00 €',
    '23 février 2027 0,00 €',
    '23 mars 2027 125,15 €',
    '23 avril 2027 125,47 €',
  ]);

  await liveLoan(world, day('2027-06-30'));
  expect(await lendersOf(lent.loanId, lent.names)).toEqual([
    'ana lent 500.00 back 500.00 interest 4.36 tax 1.38',
    'ben lent 700.00 back 700.00 interest 6.14 tax 1.91',
  ]);
  expect((await db().loan.findUniqueOrThrow({ where: { id: lent.loanId } })).status).toBe('repaid');
  const { loans } = await statistics(day('2028-01-02'));
  expect(loans.yearly.map((row) => [row.year, row.loans, row.defaults])).toEqual([['2027', '1', '0']]);
  expect(await broken(world)).toEqual([]);
});

test('what the contract does not grant is refused, and says why', async () => {
  const without = await borrow(world, { lends, count: 4 });
  await expect(ask(without, { instalments: 1 })).rejects.toThrow(/ne prévoit pas de pause/);
  const lent = await borrow(world, { lends, count: 8, pauses });
  await expect(ask(lent, { instalments: 3 })).rejects.toThrow(/de 1 à 2 échéances/);
  await ask(lent, { instalments: 1 });
  await expect(ask(lent, { instalments: 1 })).rejects.toThrow(/a changé entre-temps/);
  await expect(ask(lent, { instalments: 1, version: 2 })).rejects.toThrow(/ont été prises/);
  await expect(db().loanPlanRow.deleteMany({ where: { loanId: lent.loanId } })).rejects.toThrow(
    /LOAN_HISTORY_APPEND_ONLY/,
  );
});

test('a loan that is late takes no pause; two members who press at once take one', async () => {
  const lent = await borrow(world, { lends, count: 6, pauses: { ...pauses, count: 2 } });
  await liveLoan(world, day('2026-11-12'));
  await bankRefuses(world, 'account_closed');
  await liveLoan(world, day('2026-11-26'));
  await expect(ask(lent, { instalments: 1 })).rejects.toThrow(/en retard/);

  const other = await borrow(world, { lends, count: 6, pauses: { ...pauses, count: 2 } });
  const both = await Promise.allSettled([ask(other, { instalments: 1 }), ask(other, { instalments: 1 })]);
  expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
  expect(await db().loanChange.count({ where: { loanId: other.loanId } })).toBe(1);
});

test('the agenda says what is due, when it is announced and asked, and goes into a calendar', async () => {
  const lent = await borrow(world, { lends, count: 4, pauses });
  await liveLoan(world, day('2026-11-26'));
  const page = await loanAgenda(lent.loanId, world.today());
  expect(page.rows.map(({ due, notice, state, when }) => [due, notice, state, when].join(' | '))).toEqual([
    '23/11/2026 | 09/11/2026 | Payée | le 18/11/2026',
    '23/12/2026 | 09/12/2026 | À venir | sera demandée le 10/12/2026',
    '23/01/2027 | 09/01/2027 | À venir | sera demandée le 12/01/2027',
    '23/02/2027 | 09/02/2027 | À venir | sera demandée le 10/02/2027',
  ]);
  expect(page.byYear.rows.map((row) => plain(`${row.year} ${row.payment} ${row.paid}`))).toEqual([
    '2026 603,76 € 301,88 €',
    '2027 603,74 € 0,00 €',
  ]);
  const cookie = await cookieOf(lent.borrower.member.id);
  const answer = await calendar.loader(
    visit(`/porteur/prets/${lent.loanId}/echeances.ics`, { cookie, params: { loan: lent.loanId } }),
  );
  expect(answer.headers.get('Content-Type')).toMatch('text/calendar');
  const text = (await answer.text()).replaceAll('\r\n ', '');
  expect(text.match(/DTSTART;VALUE=DATE:\d+/g)).toEqual([
    'DTSTART;VALUE=DATE:20261223',
    // The 23rd is a Saturday: the money is debited on the Monday.
    'DTSTART;VALUE=DATE:20270125',
    'DTSTART;VALUE=DATE:20270223',
  ]);
  expect(plain(text)).toContain('Échéance n° 2 : 301\\,88 € (Un moulin à farine)');
});

test('the page shows the plan before and after, and another cooperation finds nothing there', async () => {
  const lent = await borrow(world, { lends, count: 6, pauses });
  const cookie = await cookieOf(lent.borrower.member.id);
  const params = { loan: lent.loanId };
  const path = `/porteur/prets/${lent.loanId}/pause?echeances=2`;
  const { page } = await answerOf(() => pause.loader(visit(path, { cookie, params })));
  const { preview, right } = page as Awaited<ReturnType<typeof pause.loader>>;
  expect([right.left, right.longest, right.first].map((text) => plain(text!))).toEqual([
    '1 pause',
    '2 échéances',
    '23 décembre 2026',
  ]);
  expect(preview?.plans?.totals.map(({ name, was, is }) => plain(`${name} : ${was} → ${is}`))).toEqual([
    'Dernière échéance : 23 avril 2027 → 23 juin 2027',
    'Échéance la plus haute : 201,77 € → 201,77 €',
    'Intérêts en tout : 10,52 € → 15,52 €',
    'Total à rembourser : 1 210,52 € → 1 215,52 €',
  ]);
  const stranger = await cookieOf((await citizen('Zoé')).id);
  expect((await answerOf(() => pause.loader(visit(path, { cookie: stranger, params })))).status).toBe(404);
  const form = { instalments: '2', version: '1', why: '' };
  const done = await answerOf(() => pause.action(visit(path, { cookie, params, form })));
  expect([done.status, done.location]).toEqual([303, `/porteur/prets/${lent.loanId}?pause`]);
  const again = await answerOf(() => pause.action(visit(path, { cookie, params, form })));
  expect(again.status).toBe(422);
});
