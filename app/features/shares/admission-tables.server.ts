import { phrases, t } from '#app/i18n/t.ts';
import { db } from '#app/infra/db.server.ts';
import type { TableFile } from '#app/infra/http-table.server.ts';
import type { Day } from '#app/money/day.ts';
import { money } from '#app/money/money.ts';
import type { ExitReason, ExitStatus } from '#prisma/generated/client.ts';
import { exitReasons, exitStates } from './words.ts';

const states = phrases({
  subscribed: 'Attend une réponse',
  admitted: 'Admise',
  refused: 'Refusée',
});

/** Every subscription whose money has come, with what the board decided, oldest first. */
export async function admissionsTable(cooperationId: string): Promise<Pick<TableFile, 'rows'>> {
  const rows = await db().$queryRaw<
    {
      name: string;
      number: number | null;
      category: string;
      shares: number;
      amount: string;
      subscribed: Day;
      status: keyof typeof states;
      decided: Day | null;
      why: string;
    }[]
  >`
    select p."firstName" || ' ' || p."lastName" as name, h."memberNumber" as number, h.category, h.shares,
      (h.shares * h.nominal)::text as amount, h."subscribedOn"::text as subscribed, h.status::text as status,
      coalesce(h."admittedOn", h."refusedOn")::text as decided, h."refusedWhy" as why
    from "ShareHolding" h join "Person" p on p.id = h."personId" join "Pledge" g on g.id = h."pledgeId"
    where h."cooperationId" = ${cooperationId}::uuid and (h.status <> 'subscribed' or g.status = 'released')
    order by h."subscribedOn", g.rank`;
  const heads = [
    t('Nom'),
    t('Numéro d’associé'),
    t('Catégorie'),
    t('Parts'),
    t('Montant'),
    t('Souscrites le'),
    t('État'),
    t('Décidé le'),
    t('Raison'),
  ];
  const lines = rows.map((row) => [
    row.name,
    row.number === null ? '' : String(row.number),
    row.category,
    String(row.shares),
    money(row.amount),
    row.subscribed,
    states[row.status],
    row.decided ?? '',
    row.why,
  ]);
  return { rows: [heads, ...lines] };
}

/** Everyone who asked to leave or was made to, with what is owed and what was paid of it, oldest first. */
export async function departuresTable(cooperationId: string): Promise<Pick<TableFile, 'rows'>> {
  const rows = await db().$queryRaw<
    {
      name: string;
      reason: ExitReason;
      shares: number;
      asked: Day;
      status: ExitStatus;
      decided: Day | null;
      due: Day | null;
      amount: string | null;
      paid: string;
      left: string | null;
      answer: string;
    }[]
  >`
    select p."firstName" || ' ' || p."lastName" as name, x.reason::text as reason, x.shares, x."askedOn"::text as asked,
      x.status::text as status, x."decidedOn"::text as decided, x."dueOn"::text as due, x.amount::text as amount,
      y.paid::text as paid, (x.amount - y.paid)::text as left, x.answer
    from "ShareExit" x join "Person" p on p.id = x."personId"
    cross join lateral (select coalesce(sum(s.amount), 0) as paid from "ShareExitPayment" s
      where s."exitId" = x.id and not exists (select 1 from "ShareExitReversal" v where v."paymentId" = s.id)) y
    where x."cooperationId" = ${cooperationId}::uuid
    order by x."askedOn", x.id`;
  const heads = [
    t('Nom'),
    t('Raison'),
    t('Parts'),
    t('Demandé le'),
    t('État'),
    t('Décidé le'),
    t('Au plus tard le'),
    t('Montant'),
    t('Payé'),
    t('Reste à payer'),
    t('Réponse'),
  ];
  const lines = rows.map((row) => [
    row.name,
    exitReasons[row.reason],
    String(row.shares),
    row.asked,
    exitStates[row.status],
    row.decided ?? '',
    row.due ?? '',
    row.amount === null ? '' : money(row.amount),
    row.amount === null ? '' : money(row.paid),
    row.left === null ? '' : money(row.left),
    row.answer,
  ]);
  return { rows: [heads, ...lines] };
}
