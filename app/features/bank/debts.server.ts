import { euros } from '#app/i18n/format.ts';
import { t } from '#app/i18n/t.ts';
import { db, type Tx } from '#app/infra/db.server.ts';
import { Refusal } from '#app/infra/refusal.ts';
import { debtPaid } from '#app/ledger/entries-disputes.ts';
import { debtOf } from '#app/features/disputes/debt.server.ts';
import { post } from '#app/ledger/ledger.server.ts';
import type { Day } from '#app/money/day.ts';
import { decimalText, isPositive, money, type Money } from '#app/money/money.ts';

const mostShown = 100;

/** The debts that a line of this amount may pay, the nearest amount first. */
export async function debtOptions(amount: Money): Promise<{ value: string; label: string }[]> {
  const rows = await db().$queryRaw<{ id: string; who: string; about: string; owed: string }[]>`
    select d.id, case when p.instrument = 'gift' and p.status = 'disputed' then o.name else p."firstName" || ' ' || p."lastName" end as who,
      j.title as about, d.advanced::text as owed
    from "Dispute" d join "Pledge" p on p.id = d."pledgeId" join "Campaign" c on c.id = p."campaignId"
    join "Project" j on j.id = c."projectId" join "Organisation" o on o.id = j."cooperationId"
    where d.advanced >= ${amount.toFixed(2)}::numeric
    order by d.advanced, d."openedOn", d.id limit ${mostShown}`;
  return rows.map(({ id, who, about, owed }) => ({
    value: `dispute:${id}`,
    label: t('{who}, « {about} », doit {owed}', { who, about, owed: euros(owed) }),
  }));
}

/** A line by which somebody paid, wholly or in part, what a bank had taken back from us. */
export async function settleAsDebt(
  tx: Tx,
  paid: { lineId: string; about: string | null; amount: Money; on: Day },
): Promise<void> {
  const { lineId, about, amount, on } = paid;
  const disputeId = /^dispute:(\w+)$/.exec(about ?? '')?.[1];
  if (!disputeId) throw new Refusal('no_about', t('Dites quelle dette cet argent paie.'), 'about');
  const debt = await debtOf(tx, disputeId);
  if (!isPositive(amount) || !debt || debt.owed.lessThan(amount)) {
    throw new Refusal('other_amount', t('Cette dette est moindre que cette ligne, ou déjà payée.'), 'about');
  }
  await post(tx, debtPaid({ lineId, disputeId, by: debt.account, amount, on }));
  await tx.dispute.update({
    where: { id: disputeId },
    data: { advanced: { decrement: decimalText(money(amount)) } },
  });
}
