import { randomUUID } from 'node:crypto';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { distributeRepayment } from '#app/features/loans/distribution.server.ts';
import { type HeldShare, lenderLines } from '#app/features/loans/lender-lines.ts';
import { fromDay } from '#app/infra/dates.ts';
import { db, inTransaction } from '#app/infra/db.server.ts';
import { accounts } from '#app/ledger/accounts.ts';
import { credit, debit, journalEntry } from '#app/ledger/entry.ts';
import { post } from '#app/ledger/ledger.server.ts';
import { day } from '#app/money/day.ts';
import { Decimal, type Money, add, cents, fromCents, isPositive, money, sum } from '#app/money/money.ts';
import { freshDatabase } from '#tests/support/database.ts';
import { grant, lentCampaign } from '#tests/support/loan-scene.ts';

// The statement that shares a repayment in PostgreSQL, held to the cent against the pure rule, on inputs as ugly as can be.

const on = day('2026-12-01');
let database: Awaited<ReturnType<typeof freshDatabase>>;
beforeAll(async () => {
  database = await freshDatabase();
});
afterAll(() => database.drop());

type Ugly = {
  shares: { owed: number; person: number }[];
  part: number;
  interest: number;
  turn: number;
  rates: [number, number];
};

const ugly: fc.Arbitrary<Ugly> = fc.record({
  shares: fc.array(
    fc.record({
      // Many equal amounts, cents, and amounts of millions side by side.
      owed: fc.oneof(
        fc.constant(100),
        fc.integer({ min: 1, max: 7 }),
        fc.integer({ min: 1, max: 500_000_000 }),
      ),
      person: fc.integer({ min: 0, max: 7 }),
    }),
    { minLength: 1, maxLength: 40 },
  ),
  part: fc.oneof(fc.constant(0), fc.constant(1_000_000), fc.nat(1_000_000)),
  interest: fc.oneof(fc.constant(0), fc.nat(30), fc.nat(5_000_000)),
  turn: fc.nat(400),
  rates: fc.tuple(fc.nat(600_000), fc.nat(400_000)),
});

test('PostgreSQL shares as the pure rule says, line for line and cent for cent, whatever the loan', async () => {
  await fc.assert(
    fc.asyncProperty(ugly, async (one) => {
      if (one.interest === 0 && one.part === 0) return;
      const scene = await held(one);
      const owed = sum(scene.shares.map(({ outstanding }) => outstanding));
      const principal = fromCents(
        Number((BigInt(Math.round(owed.times(100).toNumber())) * BigInt(one.part)) / 1_000_000n),
      );
      const interest = fromCents(one.interest);
      if (!isPositive(add(principal, interest))) return;
      const rates = {
        incomeTax: new Decimal(one.rates[0]).div(1_000_000),
        socialLevies: new Decimal(one.rates[1]).div(1_000_000),
      };
      const repaymentId = await waiting(scene.loanId, scene.instalmentId, principal, interest);
      await shareOut(repaymentId, scene.loanId, { principal, interest, rates: one.rates, turn: one.turn });
      const expected = lenderLines({ principal, interest }, scene.shares, rates, one.turn);
      expect(await writtenLines(repaymentId)).toEqual(
        expected.map((line) =>
          [line.shareId, line.principal, line.interest, line.incomeTax, line.socialLevies]
            .map((part) => (typeof part === 'string' ? part : part.toFixed(2)))
            .join(' '),
        ),
      );
      expect(await writtenPostings(repaymentId)).toEqual(
        [
          [accounts.collected(scene.loanId).code, add(principal, interest).toFixed(2)],
          ...[...Map.groupBy(expected, ({ personId }) => personId)].map(([personId, lines]) => [
            accounts.wallet(personId).code,
            sum(lines.map(({ net }) => net))
              .negated()
              .toFixed(2),
          ]),
          [
            accounts.incomeTax.code,
            sum(expected.map((line) => line.incomeTax))
              .negated()
              .toFixed(2),
          ],
          [
            accounts.socialLevies.code,
            sum(expected.map((line) => line.socialLevies))
              .negated()
              .toFixed(2),
          ],
        ]
          .filter(([, amount]) => !/^-?0\.00$/.test(amount!))
          .map((pair) => pair.join(' ')),
      );
    }),
    { numRuns: Number(process.env['RUNS'] ?? 60) },
  );
}, 240_000);

test('what a lender is owed moves with a line of a distribution, and in no other way', async () => {
  const one: Ugly = {
    shares: [
      { owed: 10_000, person: 0 },
      { owed: 5_000, person: 1 },
    ],
    part: 0,
    interest: 0,
    turn: 0,
    rates: [0, 0],
  };
  const [scene, other] = [await held(one), await held(one)];
  const [ours, theirs] = [scene.shares[0]!.id, other.shares[0]!.id];
  const repaymentId = await waiting(scene.loanId, scene.instalmentId, money('30'), money('0'));
  const line = (share: string, principal: string) =>
    `insert into "DistributionLine" values ('${repaymentId}', '${share}', ${principal}, 0, 0, 0)`;
  const refused = async (sql: string, why: RegExp) =>
    expect(inTransaction((tx) => tx.$executeRawUnsafe(sql))).rejects.toThrow(why);

  await refused(`update "LoanShare" set outstanding = outstanding - 1`, /LOAN_SHARE_OUTSTANDING/);
  await refused(`update "LoanShare" set principal = principal + 1`, /LOAN_SHARE_OUTSTANDING/);
  await refused(
    `insert into "LoanShare" select gen_random_uuid(), "loanId", gen_random_uuid(), "personId", rank, 10, 9 from "LoanShare" limit 1`,
    /LOAN_SHARE_OUTSTANDING/,
  );
  // More than is owed, a share of another loan (with principal and without), and a line that is not alone of its repayment.
  await refused(line(ours, '100.01'), /loan_share_outstanding/);
  await refused(line(theirs, '1'), /DISTRIBUTION_STRAY/);
  await refused(line(theirs, '0'), /DISTRIBUTION_STRAY/);
  await refused(line(ours, '1').replace(repaymentId, randomUUID()), /DISTRIBUTION_STRAY/);
  await inTransaction((tx) => tx.$executeRawUnsafe(line(ours, '12.34')));
  const share = await db().loanShare.findUniqueOrThrow({ where: { id: ours } });
  expect(share.outstanding.toFixed(2)).toBe('87.66');
  await refused(`update "DistributionLine" set interest = 1`, /DISTRIBUTION_APPEND_ONLY/);
  await refused(`delete from "DistributionLine"`, /DISTRIBUTION_APPEND_ONLY/);
  await refused(`truncate "DistributionLine"`, /DISTRIBUTION_APPEND_ONLY/);
  await refused(`update "Person" set "walletId" = 1 where "walletId" is not null`, /LEDGER_WALLET/);
  const shared = fromDay(on);
  await db().repayment.update({ where: { id: repaymentId }, data: { distributedOn: shared } });
  await refused(line(scene.shares[1]!.id, '1'), /DISTRIBUTION_STRAY/);
});

test('a repayment that the lenders are not owed is refused, and nothing of it is written', async () => {
  const scene = await held({
    shares: [{ owed: 100, person: 0 }],
    part: 0,
    interest: 0,
    turn: 0,
    rates: [0, 0],
  });
  const repaymentId = await waiting(scene.loanId, scene.instalmentId, money('1.01'), money('0'));
  await expect(distributeRepayment(repaymentId, on)).rejects.toThrow(/loan_share_outstanding/);
  const all = await waiting(scene.loanId, scene.instalmentId, money('1.00'), money('0'));
  expect(await distributeRepayment(all, on)).toBe(true);
  const late = await waiting(scene.loanId, scene.instalmentId, money('0'), money('0.50'));
  await expect(distributeRepayment(late, on)).rejects.toThrow(
    /DISTRIBUTION_NOT_OWED: .* 0.00 € of principal and 0.50 € of interest/,
  );
  for (const refused of [repaymentId, late]) {
    expect(await writtenLines(refused)).toEqual([]);
    expect(await writtenPostings(refused)).toEqual([]);
  }
});

test('what is too large for 64 bits is refused in words, and nothing of it is written', async () => {
  const one: Ugly = {
    shares: [{ owed: 4_000_000_000, person: 0 }],
    part: 0,
    interest: 0,
    turn: 0,
    rates: [0, 0],
  };
  const [scene, second] = [await held(one), await held(one)];
  const [fits, beyond] = [money('20000000'), money('30000000')];
  const repaymentId = await waiting(scene.loanId, scene.instalmentId, beyond, money('0'));
  await expect(distributeRepayment(repaymentId, on)).rejects.toThrow(
    new RegExp(`^Repayment ${repaymentId} of 30000000.00 € and 0.00 € is too large to be shared exactly`),
  );
  expect(await writtenLines(repaymentId)).toEqual([]);
  const other = await waiting(second.loanId, second.instalmentId, fits, money('0'));
  await distributeRepayment(other, on);
  expect(await writtenLines(other)).toEqual([`${second.shares[0]!.id} 20000000.00 0.00 0.00 0.00`]);
});

type Share = { principal: Money; interest: Money; rates: readonly [number, number]; turn: number };

/** The statement alone, with any turn and any rates in millionths. */
async function shareOut(repaymentId: string, loanId: string, { principal, interest, rates, turn }: Share) {
  await db()
    .$queryRaw`select * from share_out(${repaymentId}::uuid, ${loanId}::uuid, ${cents(principal)}, ${cents(interest)}, ${turn}::int,
    ${rates[0]}::bigint, ${rates[1]}::bigint, ${on}::date, 'PF', 'command:test')`;
}

/** A loan whose shares are owed these amounts by people of every sort for tax, some of whom hold several. */
async function held({ shares }: Ugly) {
  const lenders = shares.map(({ owed }, index) => ({ name: `L${index}`, lent: fromCents(owed).toFixed(2) }));
  const scene = await lentCampaign(lenders, { annualRate: '0.03', count: 1 }, on);
  const people = scene.people.slice(0, 8).map(({ id }) => id);
  const holder = (index: number) => people[shares[index]!.person] ?? people[0]!;
  await db().$executeRaw`update "Pledge" p set "personId" = n."personId"
    from unnest(${scene.people.map(({ id }) => id)}::uuid[], ${shares.map((_, index) => holder(index))}::uuid[]) as n(was, "personId")
    where p."personId" = n.was and p."campaignId" = ${scene.campaign.id}::uuid`;
  // One in four is a company, lives abroad, has a waiver, or is the plain case.
  for (const [index, id] of people.entries()) {
    if (index % 4 === 1) await db().person.update({ where: { id }, data: { kind: 'legal_person' } });
    if (index % 4 === 2) await db().person.update({ where: { id }, data: { taxResident: false } });
    if (index % 4 === 3)
      await db().taxWaiver.create({ data: { personId: id, year: 2026, filedOn: fromDay(on) } });
  }
  const loan = await grant(scene.campaign, scene.total, on);
  const { id: instalmentId } = await db().instalment.findFirstOrThrow({ where: { loanId: loan.id } });
  const rows = await db().loanShare.findMany({
    where: { loanId: loan.id },
    orderBy: { rank: 'asc' },
    include: { person: { include: { taxWaivers: true } } },
  });
  const held: HeldShare[] = rows.map(({ id, personId, outstanding, person }) => ({
    id,
    personId,
    outstanding: money(outstanding),
    kind: person.kind,
    resident: person.taxResident,
    waiver: person.taxWaivers.length > 0,
  }));
  return { loanId: loan.id, instalmentId, shares: held };
}

/** A repayment that has come and is in the books, whatever the schedule says. */
async function waiting(loanId: string, instalmentId: string, principal: Money, interest: Money) {
  const amount = add(principal, interest);
  const collection = await db().collection.create({
    data: {
      instalmentId,
      attempt: 1 + (await db().collection.count({ where: { instalmentId } })),
      customerId: 'cus',
      paymentMethodId: 'pm',
      amount: amount.toFixed(2),
      status: 'succeeded',
      askedOn: fromDay(on),
    },
  });
  const repayment = await db().repayment.create({
    data: {
      loanId,
      collectionId: collection.id,
      principal: principal.toFixed(2),
      interest: interest.toFixed(2),
      receivedOn: fromDay(on),
    },
  });
  const lines = [debit(accounts.stripe, amount), credit(accounts.collected(loanId), amount)];
  const entry = { key: `test:${randomUUID()}`, kind: 'test', valueDate: on, memo: 'came', lines };
  await inTransaction((tx) => post(tx, journalEntry(entry)));
  return repayment.id;
}

async function writtenLines(repaymentId: string): Promise<string[]> {
  const rows = await db().$queryRaw<{ line: string }[]>`
    select concat_ws(' ', s.id, l.principal, l.interest, l."incomeTax", l."socialLevies") as line
    from "DistributionLine" l join "LoanShare" s on s.id = l."loanShareId"
    where l."repaymentId" = ${repaymentId}::uuid order by s.rank`;
  return rows.map(({ line }) => line);
}

async function writtenPostings(repaymentId: string): Promise<string[]> {
  const rows = await db().$queryRaw<{ line: string }[]>`
    select a.code || ' ' || p.amount as line
    from "JournalEntry" e join "Posting" p on p."entryId" = e.id join "LedgerAccount" a on a.id = p."accountId"
    where e.key = ${`repayment:${repaymentId}:distributed`} order by p.line`;
  return rows.map(({ line }) => line);
}
