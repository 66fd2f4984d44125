import { refuseIfChanged } from '#app/features/people/drafts.server.ts';
import { refuseOutsideRegime } from '#app/features/protection/regime.server.ts';
import { today } from '#app/infra/clock.server.ts';
import { fromDay, toDay } from '#app/infra/dates.ts';
import { inTransaction, type Tx } from '#app/infra/db.server.ts';
import { Refusal } from '#app/infra/refusal.ts';
import { type KeptRevenue, pausesOf } from '#app/lending/kept-terms.ts';
import { Decimal, decimalText, money } from '#app/money/money.ts';
import { campaignProblems, offeredLoan, type CampaignTerms } from './campaign-terms.ts';
import { parameterOn } from '#app/features/parameters/parameters.queries.server.ts';
import { revenueCosts, type RevenueOffer } from './revenue-terms.ts';
import type { LoanOffer as Kept } from '#prisma/generated/client.ts';
import { editableProject } from './project.server.ts';
import { frequencies, type Instrument } from './words.ts';

/**
 * Says how the project calls for money by one instrument: how much, until when, on which terms. Refuses with the first thing
 * that is wrong. Saying it again replaces what was said.
 */
export async function setCampaign(projectId: string, terms: CampaignTerms, seen?: string): Promise<void> {
  await inTransaction(async (tx) => {
    await editableProject(tx, projectId);
    const { cooperation } = await tx.project.findUniqueOrThrow({
      where: { id: projectId },
      select: { cooperation: { select: { legalForm: true } } },
    });
    const [problem] = campaignProblems(terms, cooperation.legalForm, today());
    if (problem) throw new Refusal('wrong_terms', problem.sentence, problem.field);
    await refuseOutsideRegime(tx, projectId, await asOffered(tx, terms), today());
    const before = (await campaignsOf(tx, projectId)).find(
      ({ instrument }) => instrument === terms.instrument,
    );
    refuseIfChanged(seen, before ? comparableTerms(before) : null);
    await writeTerms(tx, projectId, terms);
  });
}

async function asOffered(tx: Tx, { instrument, optimum, loan }: CampaignTerms) {
  if (!loan) return { instrument, optimum };
  const { annualRate, commercial, count, frequency, revenue } = loan;
  const { months } = frequencies[frequency];
  const offered = { annualRate, commercial, months: count * months };
  if (!revenue) return { instrument, optimum, loan: offered };
  const feeRate = await parameterOn('platform_fee_loan', today(), tx);
  const costs = revenueCosts(offeredLoan(loan, optimum, today()), revenue.expected, feeRate);
  const futures = costs.map(({ instalments, taeg }) => ({ months: instalments * months, rate: taeg }));
  return { instrument, optimum, loan: { ...offered, futures } };
}

async function writeTerms(tx: Tx, projectId: string, terms: CampaignTerms): Promise<void> {
  const { instrument, mode, minimum, optimum, closesOn, monthlyCost, loan, share } = terms;
  const content = {
    monthlyCost: monthlyCost ? decimalText(monthlyCost) : null,
    mode,
    minimum: decimalText(minimum),
    optimum: decimalText(optimum),
    closesOn: closesOn && fromDay(closesOn),
  };
  const { id: campaignId } = await tx.campaign.upsert({
    where: { projectId_instrument: { projectId, instrument } },
    create: { projectId, instrument, ...content },
    update: content,
    select: { id: true },
  });
  if (instrument === 'loan' && loan) {
    const { annualRate, minimumPledge, pauses, revenue, ...others } = loan;
    const offer = {
      ...others,
      annualRate: annualRate.toFixed(),
      minimumPledge: decimalText(minimumPledge),
      ...keptRevenue(revenue ?? null),
      pauseCount: pauses?.count ?? 0,
      pauseLongest: pauses?.longest ?? 0,
      pauseInterest: pauses?.interest === 'deferred' ? ('deferred' as const) : ('paid' as const),
    };
    await tx.loanOffer.upsert({ where: { campaignId }, create: { campaignId, ...offer }, update: offer });
  }
  if (instrument === 'share' && share) {
    const offer = {
      nominal: decimalText(share.nominal),
      shares: share.shares,
      categories: [...share.categories],
    };
    await tx.shareOffer.upsert({ where: { campaignId }, create: { campaignId, ...offer }, update: offer });
  }
}

function keptRevenue(revenue: RevenueOffer | null) {
  return {
    revenueShare: revenue && revenue.share.toFixed(),
    revenueFloor: revenue && decimalText(revenue.floor),
    revenueCap: revenue && decimalText(revenue.cap),
    revenueExpected: revenue && decimalText(revenue.expected),
    revenueOf: revenue?.of ?? '',
  };
}

/** What links an offer to revenue, as it is kept; null where nothing does. */
function offeredRevenue(
  kept: KeptRevenue & Pick<Kept, 'revenueExpected' | 'revenueOf'>,
): RevenueOffer | null {
  const { revenueShare, revenueFloor, revenueCap, revenueExpected, revenueOf } = kept;
  if (!revenueShare || !revenueFloor || !revenueCap || !revenueExpected) return null;
  return {
    share: new Decimal(revenueShare.toFixed()),
    floor: money(revenueFloor.toFixed()),
    cap: money(revenueCap.toFixed()),
    expected: money(revenueExpected),
    of: revenueOf,
  };
}

/** Gives up calling for money by this instrument, before the project is published. */
export async function removeCampaign(projectId: string, instrument: Instrument): Promise<void> {
  await inTransaction(async (tx) => {
    await editableProject(tx, projectId);
    await tx.campaign.deleteMany({ where: { projectId, instrument, status: 'draft' } });
  });
}

/** The terms of every campaign of a project: gifts, then loans, then shares. */
export async function campaignsOf(tx: Tx, projectId: string): Promise<CampaignTerms[]> {
  const rows = await tx.campaign.findMany({
    where: { projectId },
    orderBy: { instrument: 'asc' },
    include: { loanOffer: true, shareOffer: true },
  });
  return rows.map(({ instrument, mode, minimum, optimum, closesOn, monthlyCost, loanOffer, shareOffer }) => ({
    instrument,
    mode,
    minimum: money(minimum),
    optimum: money(optimum),
    closesOn: toDay(closesOn),
    ...(monthlyCost && { monthlyCost: money(monthlyCost) }),
    ...(loanOffer && {
      loan: {
        ...loanOffer,
        pauses: pausesOf(loanOffer),
        revenue: offeredRevenue(loanOffer),
        annualRate: new Decimal(loanOffer.annualRate.toFixed()),
        minimumPledge: money(loanOffer.minimumPledge),
      },
    }),
    ...(shareOffer && { share: { ...shareOffer, nominal: money(shareOffer.nominal) } }),
  }));
}

/** The terms as text, for their fingerprint. */
export function comparableTerms(terms: CampaignTerms) {
  const { mode, minimum, optimum, closesOn, monthlyCost, loan, share } = terms;
  return [
    [mode, decimalText(minimum), decimalText(optimum), closesOn],
    monthlyCost && decimalText(monthlyCost),
    loan && [
      loan.annualRate.toFixed(),
      loan.count,
      loan.frequency,
      loan.amortisation,
      loan.principalGrace,
      loan.interestGrace,
      loan.pauses ?? null,
      ...(loan.revenue ? [Object.values(keptRevenue(loan.revenue))] : []),
      loan.commercial,
      decimalText(loan.minimumPledge),
    ],
    share && [decimalText(share.nominal), share.shares, share.categories],
  ];
}
