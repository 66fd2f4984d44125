import { toDay } from '#app/infra/dates.ts';
import { frenchOnly } from '#app/i18n/t.ts';
import { db } from '#app/infra/db.server.ts';
import { day, type Day } from '#app/money/day.ts';
import { money } from '#app/money/money.ts';
import { capitalLosses } from './capital-losses.queries.server.ts';
import type { StatementFacts } from './person-statement.ts';
import { platformName } from './party.server.ts';
import { paysAbroadOn } from './tax-residence.queries.server.ts';

export type Period = { from: Day; to: Day };

/** What a person gave, lent, received and was withheld between two days, both within; the same question has the same answer for ever. */
export async function statementFacts(personId: string, { from, to }: Period): Promise<StatementFacts> {
  const [person, loans, payments, gifts, followed, payouts, shares, platform, abroad] = await Promise.all([
    db().person.findUniqueOrThrow({ where: { id: personId } }),
    loansOf(personId, { from, to }),
    paymentsOf(personId, { from, to }),
    giftsGiven(personId, { from, to }),
    capitalLosses(personId, to),
    db().payoutLine.findMany({
      where: { personId, executedOn: { gte: new Date(from), lte: new Date(to) } },
      orderBy: [{ executedOn: 'asc' }, { id: 'asc' }],
    }),
    db().shareHolding.findMany({
      where: { personId, subscribedOn: { lte: new Date(to) } },
      orderBy: [{ subscribedOn: 'asc' }, { id: 'asc' }],
      include: { cooperation: { select: { name: true } } },
    }),
    platformName(),
    paysAbroadOn(personId, to),
  ]);
  return {
    personId,
    from,
    to,
    platform,
    person: {
      name: `${person.firstName} ${person.lastName}`,
      email: person.email,
      kind: person.kind,
      taxResident: !abroad,
    },
    loans,
    payments,
    gifts,
    ...followed,
    payouts: payouts.map((line) => ({
      on: toDay(line.executedOn!),
      amount: money(line.amount),
      account: line.iban === null ? frenchOnly('virement Stripe') : `…${line.iban.slice(-4)}`,
      reference: line.endToEndId,
      returned: line.returnedOn !== null && toDay(line.returnedOn) <= to,
    })),
    shares: shares.map((holding) => ({
      cooperation: holding.cooperation.name,
      shares: holding.shares,
      value: money(holding.nominal.times(holding.shares)),
      on: toDay(holding.subscribedOn),
    })),
  };
}

async function loansOf(personId: string, { from, to }: Period): Promise<StatementFacts['loans']> {
  const rows = await db().$queryRaw<
    { project: string; on: string; lent: string; principal: string; owed: string }[]
  >`
    select j.title as project, l."disbursedOn"::text as on, s.principal::text as lent,
      coalesce(sum(d.principal) filter (where r."distributedOn" >= ${from}::date), 0)::text as principal,
      (s.principal - coalesce(sum(d.principal), 0))::text as owed
    from "LoanShare" s
    join "Loan" l on l.id = s."loanId"
    join "Campaign" c on c.id = l."campaignId"
    join "Project" j on j.id = c."projectId"
    left join ("DistributionLine" d join "Repayment" r on r.id = d."repaymentId" and r."distributedOn" <= ${to}::date)
      on d."loanShareId" = s.id
    where s."personId" = ${personId}::uuid and l."disbursedOn" <= ${to}::date
    group by s.id, j.title, l."disbursedOn" order by l."disbursedOn", s.id`;
  return rows.map((row) => ({
    project: row.project,
    on: day(row.on),
    lent: money(row.lent),
    repaid: money(row.principal),
    owed: money(row.owed),
  }));
}

async function paymentsOf(personId: string, { from, to }: Period): Promise<StatementFacts['payments']> {
  const rows = await db().$queryRaw<
    { project: string; on: string; principal: string; interest: string; tax: string; social: string }[]
  >`
    select j.title as project, r."distributedOn"::text as on, sum(d.principal)::text as principal, sum(d.interest)::text as interest,
      sum(d."incomeTax")::text as tax, sum(d."socialLevies")::text as social
    from "LoanShare" s
    join "DistributionLine" d on d."loanShareId" = s.id
    join "Repayment" r on r.id = d."repaymentId"
    join "Loan" l on l.id = s."loanId"
    join "Campaign" c on c.id = l."campaignId"
    join "Project" j on j.id = c."projectId"
    where s."personId" = ${personId}::uuid and r."distributedOn" between ${from}::date and ${to}::date
    group by r.id, j.title, r."distributedOn" order by r."distributedOn", r.id`;
  return rows.map((row) => ({
    project: row.project,
    on: day(row.on),
    principal: money(row.principal),
    interest: money(row.interest),
    incomeTax: money(row.tax),
    socialLevies: money(row.social),
  }));
}

async function giftsGiven(personId: string, { from, to }: Period): Promise<StatementFacts['gifts']> {
  const within = { gte: new Date(from), lte: new Date(to) };
  const gifts = await db().pledge.findMany({
    where: {
      personId,
      instrument: 'gift',
      status: 'released',
      OR: [{ release: { releasedOn: within } }, { releaseId: null, campaign: { settledOn: within } }],
    },
    orderBy: { rank: 'asc' },
    select: {
      amount: true,
      release: { select: { releasedOn: true } },
      campaign: { select: { settledOn: true, project: { select: { title: true } } } },
    },
  });
  return gifts.map(({ amount, release, campaign }) => ({
    project: campaign.project.title,
    on: toDay((release?.releasedOn ?? campaign.settledOn)!),
    amount: money(amount),
  }));
}
