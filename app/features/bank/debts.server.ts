import { euros } from '#app/i18n/format.ts';
import { t } from '#app/i18n/t.ts';
import { db, type Tx } from '#app/infra/db.server.ts';
import { Refusal } from '#app/infra/refusal.ts';
import { debtPaid, type DebtKind } from '#app/ledger/entries-disputes.ts';
import { refundDebtOf } from '#app/features/refunds/debt.server.ts';
import { debtOf } from '#app/features/disputes/debt.server.ts';
import { post } from '#app/ledger/ledger.server.ts';
import type { Day } from '#app/money/day.ts';
import { decimalText, isPositive, money, type Money } from '#app/money/money.ts';

const mostShown = 100;

/** The debts that a line of this amount may pay, the nearest amount first. */
export async function debtOptions(amount: Money): Promise<{ value: string; label: string }[]> {
  const rows = await db().$queryRaw<{ value: string; who: string; about: string; owed: string }[]>`
    select 'dispute:' || d.id as value, case when p.instrument = 'gift' and p.status = 'disputed' then o.name else p."firstName" || ' ' || p."lastName" end as who,
      j.title as about, d.advanced::text as owed, d.advanced, d."openedOn" as since
    from "Dispute" d join "Pledge" p on p.id = d."pledgeId" join "Campaign" c on c.id = p."campaignId"
    join "Project" j on j.id = c."projectId" join "Organisation" o on o.id = j."cooperationId"
    where d.advanced > 0 and d.advanced >= ${amount.toFixed(2)}::numeric
    union all
    select 'refund:' || r.id, case when p.instrument = 'gift' then o.name else p."firstName" || ' ' || p."lastName" end,
      j.title, r.advanced::text, r.advanced, r."askedOn"
    from "PledgeRefund" r join "Pledge" p on p.id = r."pledgeId" join "Campaign" c on c.id = p."campaignId"
    join "Project" j on j.id = c."projectId" join "Organisation" o on o.id = j."cooperationId"
    where r.advanced > 0 and r.advanced >= ${amount.toFixed(2)}::numeric
    order by advanced, since, value limit ${mostShown}`;
  return rows.map(({ value, who, about, owed }) => ({
    value,
    label: t('{who}, « {about} », doit {owed}', { who, about, owed: euros(owed) }),
  }));
}

/** A line by which somebody paid, wholly or in part, what a bank had taken back from us, or what we had given back of money sent on. */
export async function settleAsDebt(
  tx: Tx,
  paid: { lineId: string; about: string | null; amount: Money; on: Day },
): Promise<void> {
  const { lineId, about, amount, on } = paid;
  const [, kind, id] = /^(dispute|refund):([\w-]+)$/.exec(about ?? '') ?? [];
  if (!kind || !id) throw new Refusal('no_about', t('Dites quelle dette cet argent paie.'), 'about');
  const debt = kind === 'refund' ? await refundDebtOf(tx, id) : await debtOf(tx, id);
  if (!isPositive(amount) || !debt || debt.owed.lessThan(amount)) {
    throw new Refusal('other_amount', t('Cette dette est moindre que cette ligne, ou déjà payée.'), 'about');
  }
  const of = { kind, id } as { kind: DebtKind; id: string };
  await post(tx, debtPaid({ lineId, of, by: debt.account, amount, on }));
  const less = { advanced: { decrement: decimalText(money(amount)) } };
  if (kind === 'refund') await tx.pledgeRefund.update({ where: { id }, data: less });
  else await tx.dispute.update({ where: { id }, data: less });
}
