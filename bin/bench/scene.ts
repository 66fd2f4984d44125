import { randomUUID } from 'node:crypto';
import { intendDebits } from '#app/features/loans/collect.server.ts';
import { collectionChanged } from '#app/features/loans/collection.server.ts';
import { grantLoan } from '#app/features/loans/grant.server.ts';
import { fromDay } from '#app/infra/dates.ts';
import { db, forManyRows, inTransaction } from '#app/infra/db.server.ts';
import { floatToppedUp } from '#app/ledger/entries-platform.ts';
import { post } from '#app/ledger/ledger.server.ts';
import { type Day, addDays } from '#app/money/day.ts';
import { money } from '#app/money/money.ts';

/** A loan of so many lenders that begins on a day: made by set-based SQL, granted by the product. Gives its id and how long granting took. */
export async function lentBy(
  lenders: number,
  count: number,
  on: Day,
): Promise<{ loanId: string; granting: number }> {
  const tag = randomUUID().slice(0, 8);
  const debited = {
    debitCustomerId: `cus_${tag}`,
    debitMethodId: `pm_${tag}`,
    debitMandateId: `mandate_${tag}`,
  };
  const cooperation = await db().organisation.create({
    data: { kind: 'cooperation', slug: `bench-${tag}`, name: 'Banc d’essai', legalForm: 'scic', ...debited },
  });
  const project = await db().project.create({
    data: { cooperationId: cooperation.id, slug: `bench-${tag}`, title: 'Banc d’essai', status: 'published' },
  });
  const campaign = await db().campaign.create({
    data: {
      projectId: project.id,
      instrument: 'loan',
      mode: 'all_or_nothing',
      minimum: '1.00',
      optimum: '100000000.00',
      closesOn: fromDay(addDays(on, -10)),
      status: 'charging',
      loanOffer: { create: { amortisation: 'annuity', frequency: 'month', annualRate: '0.03', count } },
    },
  });
  // One in fifty is a company, one in ten has a waiver, one in a hundred lends twice.
  await db().$executeRaw`
    with people as (
      insert into "Person" (id, email, "firstName", "lastName", kind)
      select gen_random_uuid(), 'preteur-' || n || ${`-${tag}@bench.example`}, 'Prêteuse ' || n, 'Dupré',
        (case when n % 50 = 0 then 'legal_person' else 'natural_person' end)::"PersonKind"
      from generate_series(1, ${lenders}::int) n returning id, email, "firstName"),
    numbered as (select *, row_number() over (order by split_part(email, '-', 2)::int) as n from people),
    waived as (insert into "TaxWaiver" ("personId", year, "filedOn") select id, 2026, ${on}::date from numbered where n % 10 = 0)
    insert into "Pledge" (id, "campaignId", instrument, "personId", email, "firstName", "lastName", amount, status, "changedOn")
    select gen_random_uuid(), ${campaign.id}::uuid, 'loan', case when n % 100 = 2 then lag(id) over (order by n) else id end,
      email, "firstName", 'Dupré', 40 + (n * 37 % 9000) / 100.0, 'collected', ${on}::date
    from numbered order by n`;
  await db().$executeRaw`analyze "Person", "Pledge"`;
  const began = performance.now();
  const { id } = await inTransaction((tx) => grantLoan(tx, campaign, on), forManyRows);
  const granting = performance.now() - began;
  await db().$executeRaw`update "Pledge" set status = 'released' where "campaignId" = ${campaign.id}::uuid`;
  // Stripe's fees are the platform's: it has put money of its own there.
  await inTransaction((tx) => post(tx, floatToppedUp({ id: tag, amount: money('100000'), on })));
  await db().$executeRaw`analyze "LoanShare", "Person", "LedgerAccount"`;
  return { loanId: id, granting };
}

/** The borrower's bank has paid one instalment whole; nothing is shared yet. Gives the repayment. */
export async function instalmentPaid(loanId: string, number: number, today: Day): Promise<string> {
  const where = { loanId_number: { loanId, number } };
  const instalment = await db().instalment.findUniqueOrThrow({ where });
  return inTransaction(async (tx) => {
    const before = await tx.repayment.findMany({ where: { loanId }, select: { id: true } });
    for (const debit of await intendDebits(tx, instalment.id, today)) {
      const payment = {
        id: `pi_${debit.id}`,
        amount: debit.amount,
        currency: 'eur',
        chargeId: `py_${debit.id}`,
        failureCode: null,
        metadata: { kind: 'collection', id: debit.id },
        status: 'succeeded' as const,
        fee: money('0.35'),
        succeededOn: today,
      };
      await collectionChanged(tx, payment, today);
    }
    // A large instalment comes in several debits: they are one for the measure.
    const ids = before.map(({ id }) => id);
    const came = await tx.repayment.findMany({ where: { loanId, id: { notIn: ids } } });
    const [first, ...others] = came;
    if (!first) throw new Error(`Instalment ${number} brought nothing`);
    for (const other of others) {
      await tx.repayment.update({
        where: { id: first.id },
        data: { principal: { increment: other.principal }, interest: { increment: other.interest } },
      });
      await tx.repaymentPart.deleteMany({ where: { repaymentId: other.id } });
      await tx.repaymentPart.updateMany({
        where: { repaymentId: first.id },
        data: { principal: { increment: other.principal }, interest: { increment: other.interest } },
      });
      await tx.repayment.delete({ where: { id: other.id } });
    }
    return first.id;
  }, forManyRows);
}
