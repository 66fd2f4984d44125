import { phrases, t } from '#app/i18n/t.ts';
import { db } from '#app/infra/db.server.ts';
import { tableOf, type TableFile } from '#app/infra/http-table.server.ts';
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
export async function admissionsTable(cooperationId: string): Promise<TableFile> {
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
  return tableOf(
    'admissions',
    [
      [t('Nom'), ({ name }) => name],
      [t('Numéro d’associé'), ({ number }) => number],
      [t('Catégorie'), ({ category }) => category],
      [t('Parts'), ({ shares }) => shares],
      [t('Montant'), ({ amount }) => money(amount)],
      [t('Souscrites le'), ({ subscribed }) => subscribed],
      [t('État'), ({ status }) => states[status]],
      [t('Décidé le'), ({ decided }) => decided],
      [t('Raison'), ({ why }) => why],
    ],
    rows,
  );
}

/** Everyone who asked to leave or was made to, with what is owed and what was paid of it, oldest first. */
export async function departuresTable(cooperationId: string): Promise<TableFile> {
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
  return tableOf(
    'sorties',
    [
      [t('Nom'), ({ name }) => name],
      [t('Raison'), ({ reason }) => exitReasons[reason]],
      [t('Parts'), ({ shares }) => shares],
      [t('Demandé le'), ({ asked }) => asked],
      [t('État'), ({ status }) => exitStates[status]],
      [t('Décidé le'), ({ decided }) => decided],
      [t('Au plus tard le'), ({ due }) => due],
      [t('Montant'), ({ amount }) => amount && money(amount)],
      [t('Payé'), ({ amount, paid }) => amount && money(paid)],
      [t('Reste à payer'), ({ left }) => left && money(left)],
      [t('Réponse'), ({ answer }) => answer],
    ],
    rows,
  );
}
