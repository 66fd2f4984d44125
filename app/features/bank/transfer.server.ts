import { pledgeOfTransfer, transferArrived } from '#app/features/pledge-transfers/arrival.server.ts';
import { euros } from '#app/i18n/format.ts';
import { t } from '#app/i18n/t.ts';
import { db, type Tx } from '#app/infra/db.server.ts';
import { Refusal } from '#app/infra/refusal.ts';
import { inFours } from '#app/money/creditor-reference.ts';
import type { Day } from '#app/money/day.ts';
import { isPositive, type Money } from '#app/money/money.ts';

const mostShown = 100;

/** The pledges whose transfer is waited for, those of the nearest amount first. */
export async function transferOptions(amount: Money): Promise<{ value: string; label: string }[]> {
  const rows = await db().$queryRaw<
    { value: string; who: string; about: string; due: string; reference: string }[]
  >`
    select 'pledge:' || p.id as value, p."firstName" || ' ' || p."lastName" as who, j.title as about, (p.amount + p.tip)::text as due, t.reference
    from "Pledge" p join "PledgeTransfer" t on t."pledgeId" = p.id join "Campaign" c on c.id = p."campaignId" join "Project" j on j.id = c."projectId"
    where p.status = 'awaiting_transfer' order by abs(p.amount + p.tip - ${amount.toFixed(2)}::numeric), t."expectedBy", p.id limit ${mostShown}`;
  return rows.map(({ value, who, about, due, reference }) => ({
    value,
    label: t('{who}, « {about} », virement attendu de {due} ({reference})', {
      who,
      about,
      due: euros(due),
      reference: inFours(reference),
    }),
  }));
}

type Explained = {
  lineId: string;
  about?: string | null;
  reference: string | null;
  why: string;
  amount: Money;
  on: Day;
  today: Day;
};

/**
 * A line whose words named no pledge, or wrongly: an operator says which one it is for, from the list or by its reference, also one whose place is
 * no longer kept. From there on it is as if the words had said it.
 */
export async function settleAsTransfer(tx: Tx, explained: Explained): Promise<void> {
  const { lineId, about, reference, why, amount, on, today } = explained;
  const [, chosen] = /^pledge:([\w-]+)$/.exec(about ?? '') ?? [];
  const known =
    chosen &&
    (await tx.pledgeTransfer.findFirst({ where: { pledgeId: chosen, person: { erasedAt: null } } }));
  const pledgeId = known ? known.pledgeId : chosen ? null : await pledgeOfTransfer(tx, reference ?? '');
  if (!pledgeId || !isPositive(amount)) {
    throw new Refusal(
      'no_pledge',
      t('Choisissez l’engagement que ce virement paie, ou indiquez sa référence.'),
      chosen ? 'about' : 'reference',
    );
  }
  await transferArrived(tx, { lineId, pledgeId, amount, on, today, explained: why });
}
