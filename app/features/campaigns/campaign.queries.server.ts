import { now } from '#app/infra/clock.server.ts';
import { db } from '#app/infra/db.server.ts';
import { money, zero, type Money } from '#app/money/money.ts';

/** What the pledges of a campaign sum to. A failed campaign shows what it had reached, though nothing of it was kept. */
export type CampaignFigures = {
  /** Promised or paid, and neither taken back nor dropped. */
  pledged: Money;
  /** Of `pledged`: may still be taken back. */
  inReflection: Money;
  /** Really received: held, or released to the cooperation. */
  collected: Money;
  /** How many pledges. */
  count: number;
};

type Row = {
  campaignId: string;
  pledged: string | null;
  inReflection: string | null;
  collected: string | null;
  count: number;
};

/** The figures of these campaigns at an instant, by campaign; zeros for one without pledges. */
export async function campaignFigures(
  campaignIds: readonly string[],
  at = now(),
): Promise<Map<string, CampaignFigures>> {
  const rows = await db().$queryRaw<Row[]>`
    select "campaignId",
      sum(amount)::text as pledged,
      (sum(amount) filter (where p.status = 'reserved' and "reflectionEndsAt" >= ${at}))::text as "inReflection",
      (sum(amount) filter (where p.status in ('collected', 'released')))::text as collected,
      count(*)::int as count
    from "Pledge" p join "Campaign" c on c.id = p."campaignId"
    where c.id = any(${[...campaignIds]}::uuid[])
      and (p.status in ('reserved', 'charging', 'declined', 'collected', 'released')
        or c.status = 'failed' and p.status in ('cancelled', 'refunded'))
    group by "campaignId"`;
  const figures = new Map<string, CampaignFigures>(
    campaignIds.map((id) => [id, { pledged: zero, inReflection: zero, collected: zero, count: 0 }]),
  );
  for (const row of rows) {
    figures.set(row.campaignId, {
      pledged: money(row.pledged ?? '0'),
      inReflection: money(row.inReflection ?? '0'),
      collected: money(row.collected ?? '0'),
      count: row.count,
    });
  }
  return figures;
}
