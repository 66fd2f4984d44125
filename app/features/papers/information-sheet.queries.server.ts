import { pausesOf, revenueOf } from '#app/lending/kept-terms.ts';
import { parameterOn } from '#app/features/parameters/parameters.queries.server.ts';
import { operatorInWords } from '#app/features/protection/notices.queries.server.ts';
import { loanRouteOn } from '#app/features/protection/regime.server.ts';
import { requiresSheet } from '#app/features/protection/regime.ts';
import { answersOf } from '#app/features/protection/sheet.server.ts';
import { spokenIn } from '#app/i18n/t.ts';
import { toDay } from '#app/infra/dates.ts';
import { db, type Tx } from '#app/infra/db.server.ts';
import { env } from '#app/infra/env.server.ts';
import { indicativeStart } from '#app/lending/indicative-start.ts';
import { loanTerms } from '#app/lending/terms.ts';
import { dayOf, type Day } from '#app/money/day.ts';
import { Decimal, money, round, sum, zero } from '#app/money/money.ts';
import type { SheetFacts } from './information-sheet.ts';
import { partyOf, partySelect, platformName } from './party.server.ts';

const wanted = {
  instrument: true,
  mode: true,
  status: true,
  feeRate: true,
  minimum: true,
  optimum: true,
  closesOn: true,
  loanOffer: true,
  shareOffer: true,
  project: {
    select: {
      id: true,
      title: true,
      slug: true,
      summary: true,
      cooperationId: true,
      budgetLines: { select: { side: true, kind: true, label: true, amount: true } },
      cooperation: {
        select: {
          ...partySelect,
          contactEmail: true,
          website: true,
        },
      },
    },
  },
} as const;

/** All that the key information sheet of a loan or share offer says on a day, as its `version`. Null for gifts, which have none. */
export async function sheetFacts(
  tx: Tx,
  campaignId: string,
  on: Day,
  version: number,
): Promise<SheetFacts | null> {
  const campaign = await tx.campaign.findUniqueOrThrow({ where: { id: campaignId }, select: wanted });
  const { instrument, project, loanOffer, shareOffer } = campaign;
  if (instrument === 'gift') return null;
  const { cooperation, budgetLines } = project;
  const platform = await platformName(tx);
  // Fixed when the campaign opens.
  const feeRate =
    campaign.status === 'draft'
      ? await parameterOn(`platform_fee_${instrument}`, on, tx)
      : new Decimal(campaign.feeRate.toFixed());
  const given = await answersOf(tx, campaignId);
  const offersHere = await tx.campaign.count({
    where: { projectId: project.id, status: 'succeeded', id: { not: campaignId } },
  });
  const loansHere = await loansOf(tx, project.cooperationId, on);
  const { PLATFORM_LEI: lei = null, APP_URL: url } = env();
  const lines = budgetLines.map((line) => ({ ...line, amount: money(line.amount) }));
  const optimum = money(campaign.optimum);
  const closesOn = toDay(campaign.closesOn!);
  return {
    instrument,
    regulated: loanOffer ? requiresSheet((await loanRouteOn(rated(loanOffer), on, tx)).regime) : false,
    lei,
    number: given.number,
    version,
    on,
    platform: { name: platform, url, status: spokenIn('fr', operatorInWords) },
    owner: {
      ...partyOf(cooperation),
      email: cooperation.contactEmail,
      website: cooperation.website,
    },
    project: { title: project.title, summary: project.summary, url: `${url}/projets/${project.slug}` },
    minimum: money(campaign.minimum),
    optimum,
    closesOn,
    allOrNothing: campaign.mode === 'all_or_nothing',
    uses: lines.filter(({ side }) => side === 'use'),
    ownFunds: sum(lines.filter(({ kind }) => kind === 'own_revenue').map(({ amount }) => amount)),
    offersHere,
    loansHere,
    feeRate,
    loan: loanOffer && {
      commercial: loanOffer.commercial,
      minimumPledge: money(loanOffer.minimumPledge),
      revenue: loanOffer.revenueExpected && {
        of: loanOffer.revenueOf,
        expected: money(loanOffer.revenueExpected),
      },
      terms: loanTerms({
        ...rated(loanOffer),
        count: loanOffer.count,
        frequency: loanOffer.frequency,
        amortisation: loanOffer.amortisation,
        principalGrace: loanOffer.principalGrace,
        interestGrace: loanOffer.interestGrace,
        principal: optimum,
        start: indicativeStart(closesOn),
        pauses: pausesOf(loanOffer),
        revenue: revenueOf(loanOffer),
        fees: { atStart: feeRate.isZero() ? zero : round(optimum.times(feeRate)) },
      }),
    },
    share: shareOffer && { ...shareOffer, nominal: money(shareOffer.nominal) },
    answers: given,
    declaredBy: given.declaredBy && { name: given.declaredBy.name, on: dayOf(given.declaredBy.at) },
  };
}

function rated({ annualRate, commercial }: { annualRate: { toFixed(): string }; commercial: boolean }) {
  return { annualRate: new Decimal(annualRate.toFixed()), commercial };
}

/** The loans that a cooperation has had here, and how many are late on a day. */
async function loansOf(tx: Tx, borrowerId: string, on: Day) {
  const [row] = await tx.$queryRaw<{ granted: number; late: number }[]>`
    select count(*)::int as granted, (count(*) filter (where exists (
      select 1 from "Instalment" i where i."loanId" = l.id and i."paidOn" is null and i."settlesOn" < ${on}::date
    )))::int as late
    from "Loan" l where l."borrowerId" = ${borrowerId}::uuid`;
  return row ?? { granted: 0, late: 0 };
}

/** The versions of the sheet of an offer, newest first: what is kept of each. */
export async function sheetVersionsOf(campaignId: string) {
  return db().sheetVersion.findMany({
    where: { campaignId },
    orderBy: { number: 'desc' },
    select: { id: true, number: true, publishedAt: true },
  });
}
