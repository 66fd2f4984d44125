import { giveBack } from '#app/features/pledges/give-back.server.ts';
import { lockCampaignOf, lockPledge } from '#app/features/pledges/lock.server.ts';
import { refundFailed } from '#app/features/pledges/refund.server.ts';
import { euros } from '#app/i18n/format.ts';
import { t } from '#app/i18n/t.ts';
import { fromDay } from '#app/infra/dates.ts';
import { db, type Tx } from '#app/infra/db.server.ts';
import { Refusal } from '#app/infra/refusal.ts';
import { overpaidPaidBack } from '#app/ledger/entries-loans.ts';
import { post } from '#app/ledger/ledger.server.ts';
import type { Day } from '#app/money/day.ts';
import { add, equals, money, type Money } from '#app/money/money.ts';

const mostShown = 100;

/** What waits to be given back by hand for exactly this amount: what a line of the bank that left us may have been. */
export async function givenBackOptions(amount: Money): Promise<{ value: string; label: string }[]> {
  const rows = await db().$queryRaw<{ value: string; who: string; about: string; amount: string }[]>`
    select 'pledge:' || p.id as value, p."firstName" || ' ' || p."lastName" as who, j.title as about, (p.amount + p.tip)::text as amount
    from "Pledge" p join "Campaign" c on c.id = p."campaignId" join "Project" j on j.id = c."projectId"
    where p.status = 'collected' and p."failureCode" = ${refundFailed} and p.amount + p.tip = ${amount.toFixed(2)}::numeric
    union all
    select 'refund:' || r.id, p."firstName" || ' ' || p."lastName", j.title, (r.amount + r.tip)::text
    from "PledgeRefund" r join "Pledge" p on p.id = r."pledgeId" join "Campaign" c on c.id = p."campaignId"
    join "Project" j on j.id = c."projectId"
    where r.status = 'paid_back' and r.amount + r.tip = ${amount.toFixed(2)}::numeric
      and not exists (select 1 from "BankLine" l where l."settledAbout" = 'refund:' || r.id)
    union all
    select 'case:' || x.id, o.name, j.title, x.amount::text
    from "DebitCase" x join "Loan" l on l.id = x."loanId" join "Organisation" o on o.id = l."borrowerId"
    join "Campaign" c on c.id = l."campaignId" join "Project" j on j.id = c."projectId"
    where x.kind = 'overpaid' and x.decision is null and x.amount = ${amount.toFixed(2)}::numeric
    order by 2, 1 limit ${mostShown}`;
  return rows.map(({ value, who, about, amount }) => ({
    value,
    label: t('{who}, « {about} », {amount}', { who, about, amount: euros(amount) }),
  }));
}

/** A line by which money was given back to somebody: what it names is in the books, and of the same amount. */
export async function settleAsGivenBack(
  tx: Tx,
  given: { lineId: string; about: string | null; amount: Money; why: string; personId: string; on: Day },
): Promise<void> {
  const [kind, id] = (given.about ?? '').split(':');
  if (kind === 'pledge' && id) return pledgeGivenBack(tx, id, given);
  if (kind === 'refund' && id) return refundPaid(tx, id, given);
  if (kind === 'case' && id) return overpaidGivenBack(tx, id, given);
  throw new Refusal('no_about', t('Dites à qui cet argent a été rendu.'), 'about');
}

type Given = Parameters<typeof settleAsGivenBack>[1];

async function pledgeGivenBack(tx: Tx, pledgeId: string, given: Given): Promise<void> {
  await lockCampaignOf(tx, pledgeId);
  const pledge = await lockPledge(tx, pledgeId);
  if (pledge?.status !== 'collected' || pledge.failureCode !== refundFailed) return alreadyGiven();
  refuseOther(given, add(money(pledge.amount), money(pledge.tip)));
  const { lineId, why, personId, on } = given;
  await giveBack(tx, pledge, { way: 'transfer', bankLineId: lineId, on, why, decidedById: personId });
}

/** The refund was booked when it was said to be paid: its money waits in suspense for this very line. */
async function refundPaid(tx: Tx, refundId: string, given: Given): Promise<void> {
  await tx.$queryRaw`select 1 from "PledgeRefund" where id = ${refundId}::uuid for update`;
  const refund = await tx.pledgeRefund.findUnique({ where: { id: refundId } });
  const shown = await tx.bankLine.count({ where: { settledAbout: `refund:${refundId}` } });
  if (refund?.status !== 'paid_back' || shown > 0) return alreadyGiven();
  refuseOther(given, add(money(refund.amount), money(refund.tip)));
}

async function overpaidGivenBack(tx: Tx, caseId: string, given: Given): Promise<void> {
  await tx.$queryRaw`select 1 from "DebitCase" where id = ${caseId}::uuid for update`;
  const known = await tx.debitCase.findUnique({ where: { id: caseId } });
  if (known?.kind !== 'overpaid' || known.decision) return alreadyGiven();
  const amount = money(known.amount);
  refuseOther(given, amount);
  const { on, why, personId: decidedById } = given;
  await tx.debitCase.update({
    where: { id: caseId },
    data: { decision: 'given_back', why, decidedOn: fromDay(on), decidedById, endedOn: fromDay(on) },
  });
  await post(tx, overpaidPaidBack({ caseId, loanId: known.loanId, amount, on }));
}

function alreadyGiven(): never {
  throw new Refusal('already_given', t('Cet argent n’attend pas, ou plus, d’être rendu.'), 'about');
}

/** Money that leaves is a negative line. */
function refuseOther({ amount }: Given, due: Money): void {
  if (equals(amount, money(due.negated()))) return;
  throw new Refusal('other_amount', t('Ce n’est pas le montant de cette ligne.'), 'about');
}
