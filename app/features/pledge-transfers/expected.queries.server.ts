import { isOffered } from '#app/features/parameters/offered-ways.server.ts';
import { parameterOn } from '#app/features/parameters/parameters.queries.server.ts';
import { dayText, euros, eurosShort } from '#app/i18n/format.ts';
import { t } from '#app/i18n/t.ts';
import { toDay } from '#app/infra/dates.ts';
import { db } from '#app/infra/db.server.ts';
import { inPieces, tableOf, type TableFile } from '#app/infra/http-table.server.ts';
import { inFours } from '#app/money/creditor-reference.ts';
import { daysBetween, type Day } from '#app/money/day.ts';
import { isPositive, money, round, type Money } from '#app/money/money.ts';
import { Prisma, type TransferOutcome } from '#prisma/generated/client.ts';
import { missingAccount, ownAccount } from './offer.server.ts';

const pageSize = 50;
/** Arrivals that were not simply what was asked: the newest of them. */
const oddShown = 50;

/** The transfers that we wait for, the first to end first, and what came otherwise than it was asked. */
export async function expectedTransfers(today: Day, page: number) {
  const [waiting, [figures], odd, offered, from] = await Promise.all([
    waitingAfter(null, pageSize, (page - 1) * pageSize),
    db().$queryRaw<{ count: number; due: string; atBank: string }[]>`
      select (select count(*) from "Pledge" where status = 'awaiting_transfer')::int as count,
        (select coalesce(sum(amount + tip), 0) from "Pledge" where status = 'awaiting_transfer')::text as due,
        (select coalesce(sum(p.amount), 0) from "Pledge" p join "Campaign" c on c.id = p."campaignId" and c.status in ('open', 'charging')
          where p.status in ('reserved', 'collected') and exists (select 1 from "WalletGift" w where w."pledgeId" = p.id)
            and exists (select 1 from "TransferArrival" a where a."pledgeId" = p.id and a.outcome = 'complete'))::text as "atBank"`,
    oddArrivals(),
    isOffered('bank_transfers', today),
    parameterOn('bank_transfer_from', today),
  ]);
  const { count, due, atBank } = figures!;
  return {
    offered,
    from: eurosShort(round(from)),
    missingAccount: ownAccount() ? null : missingAccount(),
    count,
    due: euros(due),
    /** Held for campaigns that Stripe will pay out, while the money is in our bank. */
    atBank: isPositive(money(atBank)) ? euros(atBank) : null,
    pages: Math.max(1, Math.ceil(count / pageSize)),
    waiting: waiting.map((row) => ({
      id: row.id,
      reference: inFours(row.reference),
      who: row.who,
      project: row.project,
      amount: euros(row.due),
      received: isPositive(money(row.received)) ? euros(row.received) : null,
      age: daysBetween(toDay(row.askedOn), today),
      until: dayText(toDay(row.expectedBy)),
      isLate: toDay(row.expectedBy) < today,
    })),
    odd,
  };
}

/** Every transfer that we wait for, the first to end first. */
export function expectedTable(): TableFile {
  return tableOf(
    'virements-attendus',
    [
      [t('Référence'), ({ reference }) => inFours(reference)],
      [t('Qui'), ({ who }) => who],
      [t('Projet'), ({ project }) => project],
      [t('Demandé le'), ({ askedOn }) => toDay(askedOn)],
      [t('Attendu jusqu’au'), ({ expectedBy }) => toDay(expectedBy)],
      [t('Montant'), ({ due }) => money(due)],
      [t('Déjà reçu'), ({ received }) => money(received)],
    ],
    inPieces<Waiting>((last, most) => waitingAfter(last, most, 0)),
  );
}

type Waiting = {
  id: string;
  reference: string;
  who: string;
  project: string;
  due: string;
  received: string;
  askedOn: Date;
  expectedBy: Date;
};

/** So many that follow one, without the first of them. */
async function waitingAfter(last: Waiting | null, most: number, skip: number): Promise<Waiting[]> {
  const after = last
    ? Prisma.sql`(t."expectedBy", p.id) > (${last.expectedBy}::date, ${last.id}::uuid)`
    : Prisma.sql`true`;
  return db().$queryRaw<Waiting[]>`
    select p.id::text, t.reference, p."firstName" || ' ' || p."lastName" as who, j.title as project, (p.amount + p.tip)::text as due,
      (select coalesce(sum(a.amount), 0) from "TransferArrival" a where a."pledgeId" = p.id)::text as received, t."askedOn", t."expectedBy"
    from "Pledge" p join "PledgeTransfer" t on t."pledgeId" = p.id join "Campaign" c on c.id = p."campaignId" join "Project" j on j.id = c."projectId"
    where p.status = 'awaiting_transfer' and ${after} order by t."expectedBy", p.id limit ${most} offset ${skip}`;
}

/** What came otherwise than it was asked, the newest first: so many of them. */
function oddRows(most: { take: number; skip?: 1; cursor?: { bankLineId: string } }) {
  return db().transferArrival.findMany({
    where: { OR: [{ outcome: { not: 'complete' } }, { surplus: { gt: 0 } }] },
    orderBy: [{ on: 'desc' }, { bankLineId: 'asc' }],
    ...most,
    select: {
      bankLineId: true,
      amount: true,
      surplus: true,
      on: true,
      outcome: true,
      bankLine: { select: { party: true } },
      transfer: { select: { reference: true, pledge: { select: { firstName: true, lastName: true } } } },
    },
  });
}

type Odd = Awaited<ReturnType<typeof oddRows>>[number];

async function oddArrivals() {
  const rows = await oddRows({ take: oddShown });
  return rows.map(({ bankLineId, amount, surplus, on, outcome, bankLine, transfer }) => ({
    id: bankLineId,
    on: dayText(toDay(on)),
    amount: euros(money(amount)),
    what: whatBecame(outcome, money(surplus)),
    payer: bankLine.party || '—',
    who: `${transfer.pledge.firstName} ${transfer.pledge.lastName}`,
    reference: inFours(transfer.reference),
  }));
}

/** All that came otherwise than it was asked. */
export function oddTable(): TableFile {
  return tableOf(
    'virements-inattendus',
    [
      [t('Date'), ({ on }) => toDay(on)],
      [t('Payé par'), ({ bankLine }) => bankLine.party],
      [t('Engagement de'), ({ transfer: { pledge } }) => `${pledge.firstName} ${pledge.lastName}`],
      [t('Référence'), ({ transfer }) => inFours(transfer.reference)],
      [t('Ce qu’il en est'), ({ outcome, surplus }) => whatBecame(outcome, money(surplus))],
      [t('Montant'), ({ amount }) => money(amount)],
    ],
    inPieces<Odd>((last, take) =>
      oddRows(last ? { take, skip: 1, cursor: { bankLineId: last.bankLineId } } : { take }),
    ),
  );
}

function whatBecame(outcome: TransferOutcome, surplus: Money): string {
  if (outcome === 'short') return t('Trop peu : dans son porte-monnaie, le reste est attendu.');
  if (outcome === 'late') return t('Trop tard : dans son porte-monnaie, la place n’était plus gardée.');
  if (outcome === 'again') return t('Déjà payé : dans son porte-monnaie.');
  return t('Payé ; {surplus} de trop restent dans son porte-monnaie.', { surplus: euros(surplus) });
}

export type ExpectedTransfers = Awaited<ReturnType<typeof expectedTransfers>>;
