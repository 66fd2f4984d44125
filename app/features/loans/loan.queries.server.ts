import { rhythms } from '#app/features/campaign-modes/rhythms.ts';
import { t } from '#app/i18n/t.ts';
import { toDay } from '#app/infra/dates.ts';
import { db } from '#app/infra/db.server.ts';
import { daysPastDue } from '#app/lending/arrears.ts';
import { standing } from '#app/lending/kept-plan.ts';
import type { Day } from '#app/money/day.ts';
import { dayShort, dayText, euros, percent } from '#app/i18n/format.ts';
import { add, isPositive, money, subtract, sum, type Money } from '#app/money/money.ts';
import { asChange } from './change-facts.ts';
import { noticeDay } from './debit-policy.ts';
import { instalmentState, type InstalmentState, stateTones, stateWords } from './instalment-state.ts';
import { loanByYear } from './loan-chart.server.ts';
import { whyDead } from './mandate.server.ts';
import { failureWords } from './words.ts';
import type { LoanChange, Prisma } from '#prisma/generated/client.ts';

/** A loan as its borrower follows it: what was paid, what comes, what is late, and each debit. */
export async function loanAgenda(loanId: string, today: Day) {
  const loan = await db().loan.findUniqueOrThrow({
    where: { id: loanId },
    include: {
      campaign: { select: { project: { select: { id: true, title: true } } } },
      borrower: { select: { slug: true, name: true, debitMethodId: true, debitMandateId: true } },
      instalments: {
        orderBy: { number: 'asc' },
        include: { collections: { orderBy: { attempt: 'asc' } } },
      },
      changes: { orderBy: { place: 'asc' } },
      _count: { select: { shares: true } },
      writeOff: true,
    },
  });
  const rows = loan.instalments.map((row) => standingOf(row, today));
  const early = earlyNumbers(loan.changes, loan.instalments);
  const late = rows.filter(({ owed, settlesOn }) => isPositive(owed) && settlesOn < today);
  const total = (pick: (one: (typeof rows)[number]) => Money) => euros(sum(rows.map(pick)));
  return {
    title: loan.campaign.project.title,
    cooperation: loan.borrower,
    projectId: loan.campaign.project.id,
    isRepaid: loan.status === 'repaid',
    mayPause: loan.pauseCount > 0,
    isEarlyAnnounced: rows.some(({ row, owed }) => early.has(row.number) && isPositive(owed)),
    lost: loan.writeOff && {
      on: dayText(toDay(loan.writeOff.on)),
      amount: euros(money(loan.writeOff.amount)),
      why: loan.writeOff.why,
    },
    terms: {
      principal: euros(money(loan.principal)),
      rate: percent(loan.annualRate.toFixed()),
      instalments: t('{count} échéances {frequency}', {
        count: loan.instalments.length,
        frequency: rhythms[loan.frequency],
      }),
      disbursedOn: dayText(toDay(loan.disbursedOn)),
      shares: loan._count.shares,
    },
    outstanding: euros(
      sum(loan.instalments.map((row) => subtract(money(row.principal), money(row.principalPaid)))),
    ),
    paid: total(({ paid }) => paid),
    late: {
      amount: euros(sum(late.map(({ owed }) => owed))),
      count: late.length,
      isComing: late.every(({ isComing }) => isComing),
      lendersKnow: late.some(({ row }) => row.lendersToldOn !== null),
      days: daysPastDue(
        rows.map(({ row, payment, paid }) => ({ due: toDay(row.dueOn), payment, paid })),
        today,
      ),
    },
    byYear: loanByYear(
      rows.map(({ row, paid }) => ({
        dueOn: row.dueOn,
        principal: money(row.principal),
        interest: money(row.interest),
        paid,
      })),
    ),
    mandate: await mandateState(loan.borrower),
    next: nextOf(rows, today),
    rows: rows.map(({ row, payment, paid, state, isComing }) => ({
      id: row.id,
      number: row.number,
      isPaid: state === 'paid',
      due: dayShort(toDay(row.dueOn)),
      isEarly: early.has(row.number),
      principal: euros(money(row.principal)),
      interest: euros(money(row.interest)),
      payment: euros(payment),
      paid: isPositive(paid) ? euros(paid) : '',
      state: stateWords[state],
      tone: stateTones[state],
      notice: noticeText(row, state),
      when: whenText({ ...row, isComing }, state),
      debits: row.collections.map((one) => debitText(one)),
    })),
    totals: {
      principal: euros(money(loan.principal)),
      interest: total(({ row }) => money(row.interest)),
      payment: total(({ payment }) => payment),
      paid: total(({ paid }) => paid),
    },
  };
}

/** An instalment with what is owed and paid of it, and its state. */
export function standingOf<
  Instalment extends Prisma.InstalmentGetPayload<{ include: { collections: true } }>,
>(row: Instalment, today: Day) {
  const payment = add(money(row.principal), money(row.interest));
  const paid = add(money(row.principalPaid), money(row.interestPaid));
  const last = row.collections.at(-1);
  const standing = {
    isMoved: row.movedOn !== null,
    payment,
    owed: subtract(payment, paid),
    settlesOn: toDay(row.settlesOn),
    isComing: row.collections.some(({ status }) => status === 'intended' || status === 'processing'),
    wasRefused: last?.status === 'failed' || last?.status === 'returned',
  };
  return { row, paid, ...standing, state: instalmentState(standing, today) };
}

/** The instalments that were asked for before their day. Where one of the contract falls on the same day, the early one comes after it. */
function earlyNumbers(
  changes: readonly LoanChange[],
  instalments: readonly { number: number; dueOn: Date }[],
): Set<number> {
  const days = standing(changes.map(asChange)).flatMap(({ event }) =>
    event.type === 'extra_instalment' ? event.on : [],
  );
  return new Set(
    days.flatMap((on) => instalments.findLast(({ dueOn }) => toDay(dueOn) === on)?.number ?? []),
  );
}

/** The day on which the members are told of a debit, as SEPA asks: past or to come. */
function noticeText(row: { dueOn: Date; noticeSentOn: Date | null }, state: InstalmentState): string {
  if (row.noticeSentOn) return dayShort(toDay(row.noticeSentOn));
  return state === 'to come' ? dayShort(noticeDay(toDay(row.dueOn))) : '';
}

type Row = { row: { dueOn: Date; nextAskOn: Date | null }; owed: Money };

/** The next instalment that will fall due and asks for money, and the day on which the bank is asked. */
function nextOf(rows: readonly Row[], today: Day) {
  const next = rows.find(({ row, owed }) => isPositive(owed) && toDay(row.dueOn) >= today);
  if (!next) return null;
  const asked = next.row.nextAskOn && dayText(toDay(next.row.nextAskOn));
  return { amount: euros(next.owed), due: dayText(toDay(next.row.dueOn)), asked };
}

async function mandateState(borrower: {
  debitMethodId: string | null;
  debitMandateId: string | null;
}): Promise<'missing' | 'dead' | 'fine'> {
  const { debitMethodId, debitMandateId } = borrower;
  if (!debitMethodId) return 'missing';
  return (await whyDead(db(), { debitMethodId, debitMandateId })) ? 'dead' : 'fine';
}

function whenText(
  row: { movedOn: Date | null; paidOn: Date | null; nextAskOn: Date | null; isComing: boolean },
  state: InstalmentState,
): string {
  if (row.movedOn)
    return t('dans le nouvel échéancier, le {movedOn}', { movedOn: dayShort(toDay(row.movedOn)) });
  if (row.paidOn) return t('le {paidOn}', { paidOn: dayShort(toDay(row.paidOn)) });
  if (state === 'nothing to pay') return '';
  if (row.nextAskOn) {
    const on = dayShort(toDay(row.nextAskOn));
    return state === 'to come' ? t('sera demandée le {on}', { on }) : t('sera redemandée le {on}', { on });
  }
  return row.isComing && state === 'late' ? t('redemandée, réponse attendue') : '';
}

function debitText(debit: {
  amount: { toFixed(): string; isFinite(): boolean };
  askedOn: Date;
  endedOn: Date | null;
  status: string;
  failureCode: string | null;
}): string {
  const asked = t('{amount} demandés le {askedOn}', {
    amount: euros(money(debit.amount)),
    askedOn: dayShort(toDay(debit.askedOn)),
  });
  if (debit.status === 'returned')
    return t('{asked}, reçus puis repris par votre banque : {why}', {
      asked,
      why: failureWords(debit.failureCode),
    });
  if (debit.status === 'failed')
    return t('{asked}, refusés : {why}', { asked, why: failureWords(debit.failureCode) });
  if (debit.status === 'succeeded' && debit.endedOn)
    return t('{asked}, reçus le {endedOn}', { asked, endedOn: dayShort(toDay(debit.endedOn)) });
  return t('{asked}, réponse attendue', { asked });
}
