import { termsOfLoan } from '#app/features/loans/terms-of-loan.ts';
import { db } from '#app/infra/db.server.ts';
import { toDay } from '#app/infra/dates.ts';
import { Decimal, money, round } from '#app/money/money.ts';
import { type Handed, keptPaper } from './kept-paper.server.ts';
import { type ContractFacts, contractReference, loanContract } from './loan-contract.ts';
import { partyOf, partySelect, platformName } from './party.server.ts';

/** The contract of one of this person's loan shares, named by its own id or by that of its pledge; null when it is not theirs. */
export async function contractOfLender(personId: string, shareId: string): Promise<Handed | null> {
  const mine = await db().loanShare.findFirst({
    where: { personId, OR: [{ id: shareId }, { pledgeId: shareId }] },
    select: { id: true },
  });
  return mine && contractOf(mine.id);
}

/** The contract of one share of a loan of this cooperation; null when it owes no such loan. */
export async function contractOfBorrower(cooperationId: string, shareId: string): Promise<Handed | null> {
  const theirs = await db().loanShare.findFirst({
    where: { id: shareId, loan: { borrowerId: cooperationId } },
    select: { id: true },
  });
  return theirs && contractOf(theirs.id);
}

function contractOf(shareId: string): Promise<Handed> {
  return keptPaper('loan_contract', shareId, async () => loanContract(await contractFacts(shareId)));
}

/** All that the contract of a loan share says, drawn from the loan as it was granted: what happened since changes nothing. */
async function contractFacts(shareId: string): Promise<ContractFacts> {
  const share = await db().loanShare.findUniqueOrThrow({
    where: { id: shareId },
    include: {
      person: { select: { firstName: true, lastName: true, email: true, kind: true } },
      pledge: { include: { signature: true } },
      loan: {
        include: {
          borrower: { select: partySelect },
          campaign: { include: { loanOffer: true, project: { select: { id: true, title: true } } } },
        },
      },
    },
  });
  const { loan, pledge, person } = share;
  const [place, lenders, borrowerAgreed, platform] = await Promise.all([
    db().loanShare.count({ where: { loanId: loan.id, rank: { lte: share.rank } } }),
    db().loanShare.count({ where: { loanId: loan.id } }),
    agreementOf(loan.campaign.project.id, loan.disbursedOn),
    platformName(),
  ]);
  const principal = money(loan.principal);
  const start = toDay(loan.disbursedOn);
  const fee = round(principal.times(new Decimal(loan.campaign.feeRate.toFixed())));
  return {
    reference: contractReference({ id: loan.id, on: start }, place),
    platform,
    borrower: partyOf(loan.borrower),
    lender: {
      name: `${person.firstName} ${person.lastName}`,
      email: person.email,
      legalPerson: person.kind === 'legal_person',
    },
    project: loan.campaign.project.title,
    terms: termsOfLoan(loan, { atStart: fee }),
    pauseNoticeDays: loan.pauseNoticeDays,
    revenue: loan.revenueExpected && { of: loan.revenueOf, expected: money(loan.revenueExpected) },
    commercial: loan.campaign.loanOffer?.commercial ?? false,
    lent: money(share.principal),
    lenders,
    signed: {
      at: pledge.signature?.signedAt ?? pledge.createdAt,
      address: pledge.signature?.address ?? null,
      wording: pledge.signature?.wording ?? null,
      wordingHash: pledge.signature?.wordingHash ?? null,
    },
    reflectionEndsAt: pledge.reflectionEndsAt,
    borrowerAgreed,
  };
}

/** The member who last submitted the project, with the conditions of its loan, before the money was paid out. */
async function agreementOf(projectId: string, before: Date): Promise<{ name: string; at: Date } | null> {
  const [row] = await db().$queryRaw<{ name: string; at: Date }[]>`
    select p."firstName" || ' ' || p."lastName" as name, r.at
    from "ProjectReview" r join "Person" p on p.id = r."personId"
    where r."projectId" = ${projectId}::uuid and r.step = 'submitted' and r.at < ${before}::date + 1
    order by r.at desc limit 1`;
  return row ?? null;
}
