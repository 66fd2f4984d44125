import { randomUUID } from 'node:crypto';
import { collectionChanged } from '#app/features/loans/collection.server.ts';
import { distributeRepayment } from '#app/features/loans/distribution.server.ts';
import { grantLoan } from '#app/features/loans/grant.server.ts';
import { fromDay } from '#app/infra/dates.ts';
import { db, inTransaction } from '#app/infra/db.server.ts';
import { type Day } from '#app/money/day.ts';
import { add, money } from '#app/money/money.ts';

type LoanStory = { campaignId: string; projectId: string; pledgeIds: string[] };

/** A loan campaign of a cooperation in Bruz, open, with one reserved pledge a lender: `amounts` in euros, by person. */
export async function openLoanCampaign(
  title: string,
  lenders: { personId: string; amount: string; reflectionEndsAt?: Date }[],
  on: Day,
): Promise<LoanStory> {
  const slug = `${title.toLowerCase().replace(/[^a-z]+/g, '-')}-${randomUUID().slice(0, 8)}`;
  const cooperation = await db().organisation.create({
    data: {
      kind: 'cooperation',
      slug,
      name: `Coopérative ${title}`,
      legalForm: 'scic',
      communeCode: '35047',
    },
  });
  const project = await db().project.create({
    data: { cooperationId: cooperation.id, slug, title, status: 'published', publishedAt: new Date() },
  });
  const total = lenders.reduce((sum, { amount }) => add(sum, money(amount)), money('0'));
  const campaign = await db().campaign.create({
    data: {
      projectId: project.id,
      instrument: 'loan',
      mode: 'all_or_nothing',
      minimum: total,
      optimum: total,
      closesOn: fromDay(on),
      status: 'open',
      loanOffer: { create: { annualRate: '0.02', count: 12, frequency: 'month', amortisation: 'annuity' } },
    },
  });
  const pledgeIds = [];
  for (const { personId, amount, reflectionEndsAt } of lenders) {
    const person = await db().person.findUniqueOrThrow({ where: { id: personId } });
    const { email, firstName, lastName } = person;
    const pledge = await db().pledge.create({
      data: {
        id: randomUUID(),
        campaignId: campaign.id,
        instrument: 'loan',
        personId,
        email,
        firstName,
        lastName,
        amount,
        status: 'reserved',
        reflectionEndsAt: reflectionEndsAt ?? fromDay(on),
        changedOn: fromDay(on),
      },
    });
    pledgeIds.push(pledge.id);
  }
  return { campaignId: campaign.id, projectId: project.id, pledgeIds };
}

/** The pledges were charged and the money has left: the loan lives from today. */
export async function grant({ campaignId }: LoanStory, today: Day): Promise<string> {
  await db().pledge.updateMany({ where: { campaignId }, data: { status: 'collected' } });
  const { id } = await inTransaction((tx) => grantLoan(tx, { id: campaignId }, today));
  const changedOn = fromDay(today);
  await db().pledge.updateMany({ where: { campaignId }, data: { status: 'released', changedOn } });
  return id;
}

/** The bank has answered for one instalment: its money is here and shared among the lenders, or it was refused. */
export async function debit(
  loanId: string,
  number: number,
  on: Day,
  status: 'succeeded' | 'failed',
): Promise<void> {
  const {
    id: instalmentId,
    principal,
    interest,
  } = await db().instalment.findUniqueOrThrow({
    where: { loanId_number: { loanId, number } },
  });
  const amount = add(money(principal), money(interest));
  const asked = { instalmentId, attempt: 1, amount, askedOn: fromDay(on), status: 'processing' as const };
  const collection = await db().collection.create({
    data: { ...asked, customerId: 'cus_test', paymentMethodId: 'pm_test' },
  });
  const payment = {
    id: `pi_${randomUUID()}`,
    status,
    amount,
    currency: 'eur',
    chargeId: `py_${randomUUID()}`,
    failureCode: status === 'failed' ? 'insufficient_funds' : null,
    fee: null,
    metadata: { kind: 'collection', id: collection.id },
    succeededOn: status === 'succeeded' ? on : null,
  };
  await inTransaction((tx) => collectionChanged(tx, payment, on));
  if (status === 'failed') return;
  const { id } = await db().repayment.findFirstOrThrow({ where: { collectionId: collection.id } });
  await distributeRepayment(id, on);
}
