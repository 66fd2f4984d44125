import { dayText, euros } from '#app/i18n/format.ts';
import { t } from '#app/i18n/t.ts';
import { toDay } from '#app/infra/dates.ts';
import { db } from '#app/infra/db.server.ts';
import { inPieces, tableOf, type TableFile } from '#app/infra/http-table.server.ts';
import { type Day, daysBetween } from '#app/money/day.ts';
import { money } from '#app/money/money.ts';
import { Prisma } from '#prisma/generated/client.ts';
import { disputeEnd, disputeReason, payerIn } from './words.ts';

const mostEnded = 50;
const mostShown = 500;

type Row = {
  id: string;
  project: string | null;
  cooperation: string | null;
  who: string | null;
  instalment: number | null;
  amount: string;
  fee: string;
  advanced: string;
  debt: string | null;
  reason: string;
  status: 'inquiry' | 'open' | 'won' | 'lost';
  opened: Day;
  respondBy: Day | null;
};

/** Everything that banks ask back: what waits for our answer, what is over and still owed to us, what is suspected. */
export async function disputesPage(today: Day) {
  const [rows, warnings] = await Promise.all([disputesAfter(null, mostShown), warningsToSee()]);
  const shown = rows.map((row) => ({
    id: row.id,
    about: row.project ?? '—',
    who: row.who ?? row.cooperation ?? '—',
    instalment: row.instalment,
    amount: euros(row.amount),
    reason: disputeReason(row.reason),
    opened: dayText(row.opened),
    status: row.status,
    until: row.respondBy && dayText(row.respondBy),
    daysLeft: row.respondBy && Math.max(0, daysBetween(today, row.respondBy)),
    owed: money(row.debt ?? row.advanced).isZero() ? null : euros(row.debt ?? row.advanced),
  }));
  return {
    waiting: shown.filter(({ status }) => isWaiting(status)),
    owed: shown.filter(({ status, owed }) => !isWaiting(status) && owed !== null),
    ended: shown.filter(({ status, owed }) => !isWaiting(status) && owed === null).slice(0, mostEnded),
    warnings: warnings.map((one) => ({ ...one, amount: euros(one.amount), told: dayText(one.told) })),
  };
}

/** Every dispute, the ended ones too, with its fee and what is still owed to us. */
export function disputesTable(): TableFile {
  return tableOf(
    'litiges',
    [
      [t('Projet'), ({ project }) => project],
      [
        t('Qui a payé'),
        ({ who, cooperation, instalment }) => payerIn({ who: who ?? cooperation ?? '', instalment }),
      ],
      [t('Pourquoi'), ({ reason }) => disputeReason(reason)],
      [t('Ouvert le'), ({ opened }) => opened],
      [t('Répondre avant le'), ({ respondBy }) => respondBy],
      [
        t('État'),
        ({ status }) => (isWaiting(status) ? t('La banque attend notre réponse') : disputeEnd(status)),
      ],
      [t('Montant'), ({ amount }) => money(amount)],
      [t('Frais'), ({ fee }) => money(fee)],
      [t('Encore dû'), ({ debt, advanced }) => money(debt ?? advanced)],
    ],
    inPieces(disputesAfter),
  );
}

/** Every payment that a bank suspects and that waits for somebody. */
export async function warningsTable(): Promise<TableFile> {
  return tableOf(
    'paiements-suspects',
    [
      [t('Projet'), ({ about }) => about],
      [t('Qui a payé'), ({ who }) => who],
      [t('Signalé le'), ({ told }) => told],
      [t('Montant'), ({ amount }) => amount],
    ],
    await warningsToSee(),
  );
}

function isWaiting(status: Row['status']): boolean {
  return status === 'open' || status === 'inquiry';
}

/** At most so many that follow one. For a debit of a loan, what the cooperation still owes of the whole loan: advances are paid back together. */
async function disputesAfter(last: Row | null, most: number): Promise<Row[]> {
  const place = Prisma.sql`(coalesce(d."respondBy", 'infinity'), '2000-01-01'::date - d."openedOn", d.id)`;
  const after = last
    ? Prisma.sql`(coalesce(${last.respondBy}::date, 'infinity'), '2000-01-01'::date - ${last.opened}::date, ${last.id}::uuid)`
    : null;
  return db().$queryRaw<Row[]>`
    select d.id, j.title as project, o.name as cooperation, p."firstName" || ' ' || p."lastName" as who, i.number as instalment,
      d.amount::text, d.fee::text, d.advanced::text, a.balance::text as debt, d.reason, d.status::text as status,
      d."openedOn"::text as opened, d."respondBy"::text as "respondBy"
    from "Dispute" d
    left join "Pledge" p on p.id = d."pledgeId"
    left join "Collection" c on c.id = d."collectionId"
    left join "Instalment" i on i.id = c."instalmentId"
    left join "Loan" l on l.id = i."loanId"
    left join "Campaign" k on k.id = coalesce(p."campaignId", l."campaignId")
    left join "Project" j on j.id = k."projectId"
    left join "Organisation" o on o.id = j."cooperationId"
    left join "AccountBalance" a on a.code = 'assets:owed:loan:' || l.id
    where ${after ? Prisma.sql`${place} > ${after}` : Prisma.sql`true`}
    order by ${place} limit ${most}`;
}

/** Payments that a bank suspects, that nobody has given back and that cannot go back by themselves. */
async function warningsToSee() {
  const rows = await db().fraudWarning.findMany({
    where: { answeredOn: null, actionable: true },
    orderBy: [{ toldOn: 'asc' }, { id: 'asc' }],
  });
  const pledges = await db().pledge.findMany({
    where: { id: { in: rows.map(({ pledgeId }) => pledgeId) } },
    select: {
      id: true,
      firstName: true,
      lastName: true,
      amount: true,
      tip: true,
      campaign: { select: { project: { select: { title: true } } } },
    },
  });
  return rows.flatMap((row) => {
    const pledge = pledges.find(({ id }) => id === row.pledgeId);
    if (!pledge) return [];
    return [
      {
        id: row.id,
        about: pledge.campaign.project.title,
        who: `${pledge.firstName} ${pledge.lastName}`,
        amount: money(pledge.amount.plus(pledge.tip)),
        told: toDay(row.toldOn),
      },
    ];
  });
}
