import { db } from '#app/infra/db.server.ts';
import { accounts, type InKind } from '#app/ledger/accounts.ts';
import { balancesOf } from '#app/ledger/ledger.server.ts';
import { money, negate, subtract, sum, zero, type Money } from '#app/money/money.ts';
import { campaignsOf } from '#app/features/discovery/cards.queries.server.ts';
import { withEvidence, type Evidence, type KnownResource, type PlanUse } from './plan.ts';

export type ResourceRead = KnownResource & {
  funder: string;
  condition: string;
  scheme: string | null;
  proof: string;
  allocated: Money;
};

type PlanRead = { uses: (PlanUse & { allocated: Money })[]; resources: ResourceRead[] };

/** The plan of a project with what the books say of each line. */
export async function planOf(projectId: string): Promise<PlanRead> {
  const [rows, evidence] = await Promise.all([
    db().budgetLine.findMany({
      where: { projectId },
      orderBy: [{ position: 'asc' }, { id: 'asc' }],
      include: { allocations: true, allocated: true },
    }),
    evidenceOf(projectId),
  ]);
  const lines = rows.map((row) => ({
    ...row,
    amount: money(row.amount),
    kind: row.kind ?? ('own_revenue' as const),
    status: row.status ?? ('imagined' as const),
    allocated: sum([...row.allocations, ...row.allocated].map((one) => money(one.amount))),
  }));
  const resources = lines.filter(({ side }) => side === 'resource');
  const known = withEvidence(resources, evidence);
  return {
    uses: lines
      .filter(({ side }) => side === 'use')
      .map(({ id, label, amount, year, allocated }) => ({ id, label, amount, year, allocated })),
    resources: resources.map(({ funder, condition, scheme, proof, allocated }, index) => ({
      ...known[index]!,
      funder,
      condition,
      scheme,
      proof,
      allocated,
    })),
  };
}

const releases = ['gifts_released', 'loan_disbursed', 'share_capital_released'];

const inKind: readonly InKind[] = ['hours', 'skills', 'premises', 'things'];

/** What the ledger and the pledges say of what is collected here, and of what is given in kind. Drafts of campaigns say nothing. */
export async function evidenceOf(projectId: string): Promise<Evidence> {
  const campaigns = (await campaignsOf([projectId])).filter(({ status }) => status !== 'draft');
  const given = inKind.map((kind) => accounts.inKindGiven(kind, projectId));
  const [released, balances] = await Promise.all([
    releasedTo(campaigns.map(({ id }) => id)),
    balancesOf(db(), given),
  ]);
  const evidence: Evidence = {};
  for (const { id, instrument, status, engaged } of campaigns) {
    const received = released.get(id) ?? zero;
    const rest = subtract(engaged, received);
    const over = status === 'failed' || status === 'succeeded';
    evidence[instrument] = { received, promised: over || rest.isNegative() ? zero : rest, over };
  }
  const gifts = sum([...balances.values()].map(negate));
  if (gifts.greaterThan(0)) evidence.non_monetary = { received: gifts, promised: zero, over: false };
  return evidence;
}

/** What has left each campaign's account for the cooperation, as the ledger tells it, before the platform's fee. */
async function releasedTo(campaignIds: readonly string[]): Promise<Map<string, Money>> {
  const codes = campaignIds.map((id) => accounts.campaign(id).code);
  const rows = await db().$queryRaw<{ code: string; amount: string }[]>`
    select a.code, sum(p.amount)::text as amount
    from "LedgerAccount" a join "Posting" p on p."accountId" = a.id join "JournalEntry" e on e.id = p."entryId"
    where a.code = any(${codes}::text[]) and e.kind = any(${releases}::text[]) group by a.code`;
  const amounts = new Map(rows.map(({ code, amount }) => [code, money(amount)]));
  return new Map(campaignIds.map((id) => [id, amounts.get(accounts.campaign(id).code) ?? zero]));
}

/** Who changed the plan and when, the latest first. */
export async function versionsOf(projectId: string) {
  const rows = await db().planVersion.findMany({
    where: { projectId },
    orderBy: { number: 'desc' },
    take: 20,
    select: { number: true, at: true, madeById: true },
  });
  const people = await db().person.findMany({
    where: { id: { in: rows.map(({ madeById }) => madeById) } },
    select: { id: true, firstName: true, lastName: true },
  });
  const names = new Map(people.map(({ id, firstName, lastName }) => [id, `${firstName} ${lastName}`]));
  return rows.map(({ number, at, madeById }) => ({ number, at, who: names.get(madeById) ?? '' }));
}
