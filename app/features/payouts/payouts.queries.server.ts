import { isOffered } from '#app/features/parameters/offered-ways.server.ts';
import { phrases, t } from '#app/i18n/t.ts';
import { toDay } from '#app/infra/dates.ts';
import { db } from '#app/infra/db.server.ts';
import { followingTargetDay } from '#app/money/calendar.ts';
import type { Day } from '#app/money/day.ts';
import { count, dayText, euros } from '#app/i18n/format.ts';
import { money, sum } from '#app/money/money.ts';
import { walletsToPayOut, type WalletToPay } from './batch.server.ts';
import { mayBeTakenBack } from './payee-reversal.server.ts';
import { refusedWords } from './payee-words.ts';
import { payoutFailureWords } from './payout-failures.ts';
import { stepsOf } from './payout-steps.ts';
import { returnReasonWords } from './return-reasons.ts';

const batchesOnPage = 20;
const linesOnPage = 50;
export const latestBatchFirst = [{ createdOn: 'desc' as const }, { messageId: 'desc' as const }];

/** The batches, latest first, and what could enter the next one. */
export async function payoutsPage(today: Day, page: number) {
  const [total, batches, ready, byStripe, stripe, [waiting]] = await Promise.all([
    db().payoutBatch.count(),
    db().payoutBatch.findMany({
      orderBy: latestBatchFirst,
      include: { approvals: true, files: { select: { messageId: true } } },
      skip: (page - 1) * batchesOnPage,
      take: batchesOnPage,
    }),
    walletsToPayOut(today),
    walletsToPayOut(today, 'stripe'),
    stripeWay(today),
    db().$queryRaw<{ people: number; amount: string; without: number; refused: number }[]>`
      select count(*)::int as people, coalesce(-sum(a.balance), 0)::text as amount,
        count(*) filter (where p.iban is null and k."personId" is null)::int as without,
        count(*) filter (where p."ibanRefusedOn" is not null)::int as refused
      from "AccountBalance" a join "Person" p on a.code = 'liabilities:wallet:' || p.id
      left join "PayeeAccount" k on k."personId" = p.id and k.ready and k."endedOn" is null
      where a.balance < 0`,
  ]);
  return {
    pages: Math.max(1, Math.ceil(total / batchesOnPage)),
    ready: readyShown(ready),
    readyByStripe: readyShown(byStripe),
    stripe,
    wallets: {
      people: count(waiting!.people, t('prêteur'), t('prêteurs')),
      total: euros(waiting!.amount),
      without: waiting!.without,
      refused: waiting!.refused,
    },
    batches: batches.map((batch) => ({
      id: batch.id,
      messageId: batch.messageId,
      way: wayWords[batch.way],
      createdOn: dayText(toDay(batch.createdOn)),
      count: count(batch.count, t('virement'), t('virements')),
      total: euros(money(batch.total)),
      step: stepsOf(batch).now,
      isPaid: batch.status === 'executed' && (batch.way === 'stripe' || batch.fundedOn !== null),
    })),
  };
}

function readyShown(wallets: readonly WalletToPay[]) {
  return { count: wallets.length, total: euros(sum(wallets.map(({ amount }) => amount))) };
}

/** By which way a batch leaves. */
export const wayWords = phrases({ bank: 'Fichier pour la banque', stripe: 'Virements Stripe' });

/** Is that way offered, and what does it cost: Stripe counts each account that is paid in a month. */
async function stripeWay(today: Day) {
  const [offered, accounts] = await Promise.all([
    isOffered('stripe_payouts', today),
    db().payeeAccount.count({ where: { ready: true, endedOn: null } }),
  ]);
  return { offered, accounts };
}

/** One batch: where it stands, who approved it, and a page of its lines. Null when there is none. */
export async function batchPage(id: string, personId: string, page: number, today: Day) {
  const batch = await db().payoutBatch.findUnique({
    where: { id },
    include: {
      approvals: { orderBy: { at: 'asc' } },
      files: { orderBy: { number: 'asc' }, omit: { content: true } },
      fundingFailures: { orderBy: { attempt: 'asc' } },
    },
  });
  if (!batch) return null;
  const people = await db().person.findMany({
    where: {
      id: {
        in: [
          ...batch.approvals.map((one) => one.personId),
          ...batch.files.map((one) => one.writtenById ?? id),
          batch.executedById ?? id,
          batch.withdrawnById ?? id,
        ],
      },
    },
    select: { id: true, firstName: true, lastName: true },
  });
  const nameOf = (wanted: string) => {
    const person = people.find((one) => one.id === wanted);
    return person ? `${person.firstName} ${person.lastName}` : t('Une personne de l’équipe');
  };
  const lines = await linesOf(id, { take: linesOnPage, offset: (page - 1) * linesOnPage });
  const [stopped, twin] = await Promise.all([
    batch.way === 'stripe' ? mayBeTakenBack(lines.map((line) => line.id)) : new Set<string>(),
    db().payoutBatch.findFirst({
      where: { createdOn: batch.createdOn, way: batch.way === 'bank' ? 'stripe' : 'bank' },
      orderBy: { id: 'desc' },
      select: { id: true, way: true, total: true, count: true },
    }),
  ]);
  return {
    id,
    way: batch.way,
    wayWords: wayWords[batch.way],
    /** What was prepared on the same day for those who are paid by the other way. */
    twin: twin && {
      id: twin.id,
      way: wayWords[twin.way],
      total: euros(money(twin.total)),
      count: count(twin.count, t('virement'), t('virements')),
    },
    messageId: batch.messageId,
    createdOn: dayText(toDay(batch.createdOn)),
    count: count(batch.count, t('virement'), t('virements')),
    total: euros(money(batch.total)),
    ...stepsOf(batch),
    approvals: batch.approvals.map((one) => nameOf(one.personId)),
    approvedByMe: batch.approvals.some((one) => one.personId === personId),
    fundedOn: batch.fundedOn && dayText(toDay(batch.fundedOn)),
    failures: batch.fundingFailures.map((one) => ({
      id: one.payoutId,
      on: dayText(toDay(one.failedOn)),
      why: payoutFailureWords(one.failureCode),
      what: one.hadArrived ? t('Revenu après être arrivé') : t('N’est pas arrivé'),
      amount: euros(money(one.amount)),
    })),
    executedOn: batch.executedOn && dayText(toDay(batch.executedOn)),
    executedBy: batch.executedById && nameOf(batch.executedById),
    /** The first day on which the bank could execute a file written now. */
    executeOn: followingTargetDay(today),
    withdrawn: batch.withdrawnOn && {
      on: dayText(toDay(batch.withdrawnOn)),
      by: nameOf(batch.withdrawnById ?? id),
      why: batch.withdrawnWhy ?? '',
    },
    files: batch.files.map((file) => ({
      messageId: file.messageId,
      executeOn: dayText(toDay(file.executeOn)),
      writtenBy: nameOf(file.writtenById ?? id),
      last: file.number === batch.files.length,
    })),
    lines: lines.map((line) => ({
      id: line.id,
      holder: line.holder,
      reference: line.reference,
      amount: euros(line.amount),
      iban: ibanShown(line.iban),
      state: lineWords(line),
      mayBeTakenBack: stopped.has(line.id),
    })),
    pages: Math.max(1, Math.ceil(batch.count / linesOnPage)),
  };
}

type Line = {
  id: string;
  holder: string;
  iban: string | null;
  amount: string;
  reference: string;
  executedOn: Day | null;
  returnedOn: Day | null;
  returnReason: string | null;
  refusedOn: Day | null;
  refusedWhy: string | null;
  askedOn: Day | null;
  reversed: string | null;
};

/** So many transfers of a batch, in their order: after one of them, or leaving some out. */
export function linesOf(
  batchId: string,
  { take, cursor, offset = 0 }: { take: number; cursor?: { id: string }; offset?: number },
): Promise<Line[]> {
  return db().$queryRaw<Line[]>`
    select id::text, holder, iban, amount::text, "endToEndId" as reference, "executedOn"::text as "executedOn",
      "returnedOn"::text as "returnedOn", "returnReason", "refusedOn"::text as "refusedOn", "refusedWhy", "askedOn"::text as "askedOn",
      (select sum(v.amount)::text from "PayoutReversal" v where v."lineId" = "PayoutLine".id) as reversed
    from "PayoutLine" where "batchId" = ${batchId}::uuid and (${cursor?.id ?? null}::uuid is null or id > ${cursor?.id ?? null}::uuid)
    order by id limit ${take} offset ${offset}`;
}

/** An account as a page of the team shows it: enough to know it again. */
export function ibanShown(iban: string | null): string {
  return iban === null ? t('Stripe') : `${iban.slice(0, 4)} … ${iban.slice(-4)}`;
}

/** What became of one transfer. */
export function lineWords(line: Line): string {
  const { executedOn, returnedOn, returnReason, refusedOn, refusedWhy, askedOn, reversed } = line;
  if (refusedOn) {
    return t('Remis au portefeuille le {refusedOn} : {why}', {
      refusedOn: dayText(refusedOn),
      why: refusedWords(refusedWhy),
    });
  }
  if (returnedOn && line.iban === null)
    return t('Repris le {returnedOn}', { returnedOn: dayText(returnedOn) });
  if (returnedOn) {
    return t('Revenu le {returnedOn} : {returnReason}', {
      returnedOn: dayText(returnedOn),
      returnReason: returnReasonWords(returnReason),
    });
  }
  if (executedOn && reversed) {
    return t('Viré le {executedOn}, dont {reversed} repris', {
      executedOn: dayText(executedOn),
      reversed: euros(reversed),
    });
  }
  if (executedOn) return t('Viré le {executedOn}', { executedOn: dayText(executedOn) });
  return askedOn ? t('Demandé à Stripe, sans réponse encore') : '';
}

/** The last file of a batch, with its name. Null when there is none (yet), or when the batch was withdrawn. */
export async function batchFile(id: string): Promise<{ name: string; xml: string } | null> {
  const file = await db().payoutFile.findFirst({
    where: { batchId: id, batch: { status: { not: 'withdrawn' } } },
    orderBy: { number: 'desc' },
  });
  return file && { name: `${file.messageId}.xml`, xml: file.content };
}
