import { count, dayText, euros } from '#app/i18n/format.ts';
import { t } from '#app/i18n/t.ts';
import { toDay } from '#app/infra/dates.ts';
import { db } from '#app/infra/db.server.ts';
import { daysBetween, type Day } from '#app/money/day.ts';
import { money } from '#app/money/money.ts';

const mostShown = 200;

const kindWords = (kind: 'overpaid' | 'taken_back_in_part') =>
  kind === 'overpaid' ? t('Payé de trop') : t('Repris par la banque, pour un autre montant');

/** Money of debits that waits for a decision of the team, the oldest first. */
export async function casesToDecide(today: Day) {
  const rows = await db().$queryRaw<
    {
      id: string;
      name: string;
      number: number;
      kind: Parameters<typeof kindWords>[0];
      amount: string;
      on: Day;
    }[]
  >`
    select c.id::text, o.name, i.number, c.kind::text as kind, c.amount::text, c."on"::text as "on"
    from "DebitCase" c join "Collection" d on d.id = c."collectionId" join "Instalment" i on i.id = d."instalmentId"
    join "Loan" l on l.id = c."loanId" join "Organisation" o on o.id = l."borrowerId"
    where c.decision is null and c."endedOn" is null order by c."on", c.id limit ${mostShown}`;
  return rows.map((row) => ({
    id: row.id,
    name: row.name,
    what: t('{kind}, échéance n° {number}', { kind: kindWords(row.kind), number: row.number }),
    age: count(Math.max(0, daysBetween(row.on, today)), t('jour'), t('jours')),
    amount: euros(row.amount),
  }));
}

/** One of them with what there is to know before deciding. Null when there is none. */
export async function debitCase(id: string) {
  const found = await db().debitCase.findUnique({
    where: { id },
    include: {
      collection: {
        include: {
          instalment: {
            select: { number: true, loan: { select: { id: true, borrower: { select: { name: true } } } } },
          },
        },
      },
    },
  });
  if (!found) return null;
  const { collection, kind, disputeId } = found;
  const { number, loan } = collection.instalment;
  const open = await db().instalment.aggregate({
    where: { loanId: loan.id },
    _sum: { principal: true, interest: true, principalPaid: true, interestPaid: true },
  });
  const { principal, interest, principalPaid, interestPaid } = open._sum;
  const owed = principal && interest && principal.plus(interest).minus(principalPaid!).minus(interestPaid!);
  return {
    id,
    kind,
    what: kindWords(kind),
    amount: euros(money(found.amount)),
    on: dayText(toDay(found.on)),
    cooperation: loan.borrower.name,
    number,
    debited: euros(money(collection.amount)),
    debitedOn: dayText(toDay(collection.endedOn ?? collection.askedOn)),
    disputeId,
    owed: owed ? euros(money(owed)) : null,
    decided: found.decision !== null,
  };
}
