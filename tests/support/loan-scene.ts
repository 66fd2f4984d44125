import { randomUUID } from 'node:crypto';
import { grantLoan } from '#app/features/loans/grant.server.ts';
import { collectionChanged } from '#app/features/loans/collection.server.ts';
import { instalmentsToCollect, intendDebits } from '#app/features/loans/collect.server.ts';
import { distributeRepayment, repaymentsToDistribute } from '#app/features/loans/distribution.server.ts';
import { fromDay } from '#app/infra/dates.ts';
import { db, inTransaction } from '#app/infra/db.server.ts';
import type { Payment } from '#app/infra/stripe/payments.server.ts';
import { campaignReleased } from '#app/ledger/entries-campaigns.ts';
import { accounts } from '#app/ledger/accounts.ts';
import { floatToppedUp } from '#app/ledger/entries-platform.ts';
import { credit, debit, journalEntry } from '#app/ledger/entry.ts';
import { post } from '#app/ledger/ledger.server.ts';
import { addTargetDays } from '#app/money/calendar.ts';
import { type Day, addDays } from '#app/money/day.ts';
import { type Money, money, sum, zero } from '#app/money/money.ts';
import { frenchIban } from '../../bin/story/names.ts';

// Sets the scene of a loan story: people who lent, a cooperation that owes, and a bank that answers as the story says.

type SceneLender = {
  name: string;
  lent: string;
  kind?: 'natural_person' | 'legal_person';
  iban?: string | null;
};

type Offer = { annualRate: string; count: number; principalGrace?: number; frequency?: 'month' | 'quarter' };

/** A cooperation with one member, ready to be debited, its project and a loan campaign of which everything was collected. */
export async function lentCampaign(lenders: readonly SceneLender[], offer: Offer, today: Day) {
  const tag = randomUUID().slice(0, 8);
  const cooperation = await db().organisation.create({
    data: {
      kind: 'cooperation',
      slug: `moulin-${tag}`,
      name: 'Le Moulin commun',
      legalForm: 'scic',
      debitCustomerId: `cus_${tag}`,
      debitMethodId: `pm_${tag}`,
      debitMandateId: `mandate_${tag}`,
    },
  });
  const member = await db().person.create({
    data: { email: `membre-${tag}@moulin.example`, firstName: 'Maud', lastName: 'Rivière' },
  });
  await db().membership.create({
    data: { personId: member.id, organisationId: cooperation.id, role: 'member' },
  });
  const project = await db().project.create({
    data: {
      cooperationId: cooperation.id,
      slug: `moulin-${tag}`,
      title: 'Un moulin à farine',
      status: 'published',
    },
  });
  const total = sum(lenders.map(({ lent }) => money(lent)));
  const campaign = await db().campaign.create({
    data: {
      projectId: project.id,
      instrument: 'loan',
      mode: 'all_or_nothing',
      minimum: '0.01',
      optimum: total.toFixed(2),
      closesOn: fromDay(addDays(today, -10)),
      status: 'charging',
      loanOffer: {
        create: { amortisation: 'annuity', frequency: 'month', ...offer },
      },
    },
  });
  const people = lenders.map((lender, index) => ({
    id: randomUUID(),
    email: `preteur-${index}-${tag}@example.org`,
    firstName: lender.name,
    lastName: 'Dupré',
    kind: lender.kind ?? ('natural_person' as const),
    iban: lender.iban === undefined ? frenchIban(index + 1) : lender.iban,
  }));
  await db().person.createMany({ data: people });
  const pledges = lenders.map((lender, index) => ({
    id: randomUUID(),
    campaignId: campaign.id,
    instrument: 'loan' as const,
    personId: people[index]!.id,
    email: people[index]!.email,
    firstName: lender.name,
    lastName: 'Dupré',
    amount: lender.lent,
    status: 'collected' as const,
    changedOn: fromDay(today),
  }));
  for (let from = 0; from < pledges.length; from += 1000) {
    await db().pledge.createMany({ data: pledges.slice(from, from + 1000) });
  }
  // Everything collected at once, as one entry: how pledges come in is another story.
  await inTransaction((tx) =>
    post(
      tx,
      journalEntry({
        key: `scene:${campaign.id}`,
        kind: 'test',
        valueDate: today,
        memo: 'all pledges',
        lines: [debit(accounts.stripe, total), credit(accounts.campaign(campaign.id), total)],
      }),
    ),
  );
  await inTransaction((tx) => post(tx, floatToppedUp({ id: tag, amount: money('100'), on: today })));
  return { cooperation, member, project, campaign, people, total };
}

/** Releases the campaign's money and grants the loan, as the closing of a campaign does. */
export async function grant(campaign: { id: string }, total: Money, today: Day) {
  return inTransaction(async (tx) => {
    const loan = await grantLoan(tx, campaign, today);
    await post(
      tx,
      campaignReleased({ campaignId: campaign.id, instrument: 'loan', amount: total, fee: zero, on: today }),
    );
    await tx.campaign.update({ where: { id: campaign.id }, data: { status: 'succeeded' } });
    await tx.pledge.updateMany({ where: { campaignId: campaign.id }, data: { status: 'released' } });
    return loan;
  });
}

type Answer =
  { status: 'succeeded'; fee?: string } | { status: 'failed'; code: string } | { status: 'processing' };

/**
 * Asks the bank for all that is due by a day and answers six TARGET days later as `bank` says, then shares what came. Gives what was
 * asked: "3 try 1 110.25 succeeded".
 */
export async function collectDay(today: Day, bank: (ask: { number: number; attempt: number }) => Answer) {
  const asked: string[] = [];
  const answeredOn = addTargetDays(today, 6);
  for (const { id } of await instalmentsToCollect(today)) {
    const { number } = await db().instalment.findUniqueOrThrow({ where: { id }, select: { number: true } });
    for (const one of await inTransaction((tx) => intendDebits(tx, id, today))) {
      const answer = bank({ number, attempt: one.attempt });
      const base = payment(`pi_${one.id}`, one.id, one.amount);
      await inTransaction((tx) => collectionChanged(tx, { ...base, status: 'processing' }, today));
      await inTransaction((tx) => collectionChanged(tx, answered(base, answer, answeredOn), answeredOn));
      asked.push(`${number} try ${one.attempt} ${one.amount.toFixed(2)} ${answer.status}`);
    }
  }
  await distributeAll(answeredOn);
  return asked;
}

async function distributeAll(today: Day): Promise<void> {
  for (const { id } of await repaymentsToDistribute(today)) await distributeRepayment(id, today);
}

export function payment(id: string, collectionId: string, amount: Money): Payment {
  return {
    id,
    status: 'open',
    amount,
    currency: 'eur',
    chargeId: `py_${id}`,
    failureCode: null,
    fee: null,
    metadata: { kind: 'collection', id: collectionId },
    succeededOn: null,
  };
}

function answered(base: Payment, answer: Answer, on: Day): Payment {
  if (answer.status === 'failed') return { ...base, status: 'failed', failureCode: answer.code };
  if (answer.status === 'processing') return { ...base, status: 'processing' };
  return { ...base, status: 'succeeded', fee: money(answer.fee ?? '0.35'), succeededOn: on };
}
