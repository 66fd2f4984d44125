import { holdingStatuses } from '#app/features/campaign-modes/pledge-states.ts';
import { declineInWords } from '#app/features/pledges/charge-policy.ts';
import { t } from '#app/i18n/t.ts';
import { toDay } from '#app/infra/dates.ts';
import { db } from '#app/infra/db.server.ts';
import { tableOf, type TableFile } from '#app/infra/http-table.server.ts';
import { isUuid } from '#app/infra/uuid.ts';
import { stopOf, stopping } from '#app/features/protection/suspension.queries.server.ts';
import { count, dayText, euros, percent } from '#app/i18n/format.ts';
import { dayOf, type Day } from '#app/money/day.ts';
import { Decimal, money } from '#app/money/money.ts';
import type { PledgeStatus, Prisma } from '#prisma/generated/client.ts';
import { instrumentNames, isRevocable, momentText, pledgeState } from './words.ts';

/** Who looks at their own space. */
type Self = { id: string; email: string; emailVerified: boolean };

/** What someone made signed in, and the gifts they made as a guest with an address that they have proven since. */
function theirs({ id, email, emailVerified }: Self): Prisma.PledgeWhereInput {
  return emailVerified ? { OR: [{ personId: id }, { personId: null, email }] } : { personId: id };
}

const wanted = {
  id: true,
  instrument: true,
  amount: true,
  tip: true,
  shares: true,
  shareCategory: true,
  status: true,
  createdAt: true,
  changedOn: true,
  reflectionEndsAt: true,
  nextAttemptOn: true,
  failureCode: true,
  campaign: {
    select: {
      closesOn: true,
      loanOffer: { select: { annualRate: true } },
      offerChanges: stopping,
      project: { select: { title: true, slug: true, cooperation: { select: { name: true } } } },
    },
  },
  monthlyGiftId: true,
  residenceProof: { select: { status: true, handBy: true } },
  walletPayment: { select: { pledgeId: true } },
  loanShare: { select: { id: true } },
  shareHolding: { select: { status: true, memberNumber: true } },
} satisfies Prisma.PledgeSelect;

type Row = Prisma.PledgeGetPayload<{ select: typeof wanted }>;

/** Every commitment of a person, newest first, as their space lists them. */
export async function commitmentsOf(self: Self, now: Date) {
  const rows = await db().pledge.findMany({ where: theirs(self), orderBy: { rank: 'desc' }, select: wanted });
  return rows.map((row) => shown(row, now));
}

/** The same as a file. */
export async function commitmentsTable(self: Self, now: Date): Promise<TableFile> {
  const rows = await db().pledge.findMany({ where: theirs(self), orderBy: { rank: 'desc' }, select: wanted });
  return tableOf(
    'engagements',
    [
      [t('Pris'), ({ row }) => dayOf(row.createdAt)],
      [t('Engagement'), ({ row }) => instrumentNames[row.instrument]],
      [t('Projet'), ({ row }) => row.campaign.project.title],
      [t('Coopération'), ({ row }) => row.campaign.project.cooperation.name],
      [t('Précision'), ({ row }) => detailOf(row)],
      [t('Montant'), ({ row }) => money(row.amount)],
      [t('Pour la plateforme'), ({ row }) => money(row.tip)],
      [t('État'), ({ state }) => state.label],
    ],
    rows.map((row) => ({ row, state: shown(row, now).state })),
  );
}

/** One commitment of this very person, or null. */
export async function commitmentOf(self: Self, pledgeId: string, now: Date) {
  if (!isUuid(pledgeId)) return null;
  const row = await db().pledge.findFirst({ where: { id: pledgeId, ...theirs(self) }, select: wanted });
  return row && { ...shown(row, now), loanShareId: row.loanShare?.id ?? null };
}

export type Commitment = Awaited<ReturnType<typeof commitmentsOf>>[number];

const underWay: readonly PledgeStatus[] = holdingStatuses;

function shown(row: Row, now: Date) {
  const { campaign, instrument, status } = row;
  const told = {
    ...row,
    closesOn: toDay(campaign.closesOn),
    changedOn: toDay(row.changedOn),
    nextAttemptOn: row.nextAttemptOn && toDay(row.nextAttemptOn),
    whyDeclined: declineInWords(row.failureCode),
    fromWallet: row.walletPayment !== null,
    stopped: stopOf(campaign.offerChanges),
  };
  const tip = money(row.tip);
  return {
    id: row.id,
    instrument,
    kind: instrumentNames[instrument],
    project: campaign.project.title,
    projectPath: `/projets/${campaign.project.slug}`,
    cooperation: campaign.project.cooperation.name,
    amount: euros(money(row.amount)),
    tip: tip.isZero() ? null : euros(tip),
    detail: detailOf(row),
    madeAt: momentText(row.createdAt),
    state: pledgeState(told, now),
    stage: underWay.includes(status)
      ? ('underWay' as const)
      : status === 'released'
        ? ('alive' as const)
        : ('over' as const),
    toDo: toDo(row, dayOf(now)),
    /** A card or an account is saved, and not charged yet. */
    replaceable: status === 'reserved' && !row.walletPayment,
    revocableUntil: isRevocable(row, now) && row.reflectionEndsAt ? momentText(row.reflectionEndsAt) : null,
  };
}

/** What its person has still to do, and where: to finish it without a payment method or with one that failed, then to show where they live. */
function toDo({ id, status, monthlyGiftId, residenceProof }: Row, today: Day) {
  // The page of a monthly gift asks for another method by itself.
  const unpaid = status === 'declined' && !monthlyGiftId;
  if (unpaid || status === 'awaiting_checkout' || status === 'awaiting_transfer')
    return { what: t('Terminer cet engagement'), to: `/engagements/${id}` };
  const until = residenceProof?.status === 'awaited' && toDay(residenceProof.handBy);
  if (!until || until < today || !underWay.includes(status)) return null;
  const what = t('Remettre un justificatif de domicile jusqu’au {day}', { day: dayText(until) });
  return { what, to: `/engagements/${id}/domicile` };
}

function detailOf({ instrument, shares, shareCategory, shareHolding, campaign }: Row): string | null {
  if (instrument === 'loan' && campaign.loanOffer) {
    const rate = new Decimal(campaign.loanOffer.annualRate.toFixed());
    return rate.isZero() ? t('sans intérêt') : t('à {rate} par an', { rate: percent(rate) });
  }
  if (instrument !== 'share' || shares === null) return null;
  const parts = [count(shares, t('part'), t('parts')), shareCategory];
  if (shareHolding) {
    const admitted = shareHolding.memberNumber
      ? t('associé·e n° {memberNumber}', { memberNumber: shareHolding.memberNumber })
      : t('associé·e');
    const waits = shareHolding.status === 'refused' ? t('admission refusée') : t('admission à venir');
    parts.push(shareHolding.status === 'admitted' ? admitted : waits);
  }
  return parts.filter(Boolean).join(', ');
}
