import { afterAll, beforeAll, expect, test } from 'vitest';
import { checkBooks } from '#app/features/books/checks.server.ts';
import { form2062 } from '#app/features/papers/loan-declaration.queries.server.ts';
import { toDay } from '#app/infra/dates.ts';
import { db } from '#app/infra/db.server.ts';
import { day } from '#app/money/day.ts';
import { money, sum } from '#app/money/money.ts';
import { books } from '#tests/support/books.ts';
import { freshDatabase } from '#tests/support/database.ts';
import { collectDay, grant, lentCampaign } from '#tests/support/loan-scene.ts';
import { rowsOf } from '#tests/support/table.ts';

let database: Awaited<ReturnType<typeof freshDatabase>>;
beforeAll(async () => {
  database = await freshDatabase();
});
afterAll(() => database.drop());

test('two thousand lenders get back exactly what each lent, to the cent', async () => {
  const granted = day('2026-11-21');
  const lenders = Array.from({ length: 2_000 }, (_, index) => ({
    name: `Prêteuse ${index}`,
    lent: `${4 + ((index * 7) % 9)}.${String((index * 13) % 100).padStart(2, '0')}`,
    kind: index % 50 === 0 ? ('legal_person' as const) : ('natural_person' as const),
  }));
  const scene = await lentCampaign(lenders, { annualRate: '0.035', count: 6, principalGrace: 2 }, granted);
  // One person lent twice: the tax is hers, and is rounded once.
  const twice = scene.people[7]!.id;
  await db().pledge.updateMany({
    where: { campaignId: scene.campaign.id, personId: scene.people[8]!.id },
    data: { personId: twice },
  });
  const loan = await grant(scene.campaign, scene.total, granted);

  const rows = await db().instalment.findMany({ where: { loanId: loan.id }, orderBy: { number: 'asc' } });
  const asked = [];
  for (const row of rows)
    asked.push(...(await collectDay(toDay(row.nextAskOn!), () => ({ status: 'succeeded' }))));

  // The grace bears interest only; no debit is above what Stripe allows, so each instalment is one.
  expect(asked).toHaveLength(6);
  const shares = await db().$queryRaw<{ off: string }[]>`
    select s.id::text as off from "LoanShare" s
    join (select "loanShareId", sum(principal) as back from "DistributionLine" group by 1) l on l."loanShareId" = s.id
    where l.back <> s.principal or s.outstanding <> 0`;
  expect(shares).toEqual([]);
  expect(await db().loanShare.count()).toBe(2_000);

  const interest = sum(rows.map((row) => money(row.interest)));
  const [line] = await db().$queryRaw<{ interest: string; wrong: number }[]>`
    select sum(l.interest)::text as interest,
      count(*) filter (where p.kind = 'legal_person' and l."incomeTax" + l."socialLevies" > 0)::int as wrong
    from "DistributionLine" l join "LoanShare" s on s.id = l."loanShareId" join "Person" p on p.id = s."personId"`;
  expect(line).toEqual({ interest: interest.toFixed(2), wrong: 0 });

  // Rounded once per person and payment, as the law has it: half up on the interest of both shares together.
  const [hers] = await db().$queryRaw<{ wrong: number }[]>`
    select count(*) filter (where tax <> round(interest * 0.128, 2) or levies <> round(interest * 0.186, 2))::int as wrong from (
      select sum(l.interest) as interest, sum(l."incomeTax") as tax, sum(l."socialLevies") as levies
      from "DistributionLine" l join "LoanShare" s on s.id = l."loanShareId" join "Person" p on p.id = s."personId"
      where p.kind = 'natural_person' group by l."repaymentId", p.id) x`;
  expect(hers!.wrong).toBe(0);

  // Form 2062 is read in pieces: every contract once, the borrower's total on each.
  const contracts = (await rowsOf(await form2062(2026))).slice(1);
  expect(new Set(contracts.map(([id]) => id)).size).toBe(2_000);
  expect([contracts.length, new Set(contracts.map((row) => row.at(-1))).size]).toEqual([2_000, 1]);

  expect((await db().loan.findUniqueOrThrow({ where: { id: loan.id } })).status).toBe('repaid');
  expect((await books()).split('\n').filter((row) => /memo:|campaign:|collected/.test(row))).toEqual([]);
  const broken = (await checkBooks(day('2027-06-01'))).filter(({ holds }) => !holds);
  expect(broken.map(({ id }) => id)).toEqual(['stripe']);
}, 120_000);

test('an instalment above what one debit may ask is asked in several, and a part that fails is asked again', async () => {
  const granted = day('2026-11-21');
  const scene = await lentCampaign(
    [
      { name: 'Ana', lent: '20000' },
      { name: 'Ben', lent: '5000' },
    ],
    { annualRate: '0', count: 1 },
    granted,
  );
  const loan = await grant(scene.campaign, scene.total, granted);
  const instalment = await db().instalment.findFirstOrThrow({ where: { loanId: loan.id } });
  const refuseSecond = ({ attempt }: { attempt: number }) =>
    attempt === 2
      ? ({ status: 'failed', code: 'insufficient_funds' } as const)
      : ({ status: 'succeeded' } as const);
  expect(await collectDay(toDay(instalment.nextAskOn!), refuseSecond)).toEqual([
    '1 try 1 10000.00 succeeded',
    '1 try 2 10000.00 failed',
    '1 try 3 5000.00 succeeded',
  ]);
  const again = await db().instalment.findFirstOrThrow({ where: { loanId: loan.id } });
  expect(await collectDay(toDay(again.nextAskOn!), () => ({ status: 'succeeded' }))).toEqual([
    '1 try 4 10000.00 succeeded',
  ]);
  const shares = await db().loanShare.findMany({ where: { loanId: loan.id } });
  expect(shares.map((share) => share.outstanding.toFixed(2))).toEqual(['0.00', '0.00']);
  expect((await db().loan.findUniqueOrThrow({ where: { id: loan.id } })).status).toBe('repaid');
});
