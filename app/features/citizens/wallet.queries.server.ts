import { isPaidAtStripe } from '#app/features/payouts/payee.queries.server.ts';
import { parameterOn } from '#app/features/parameters/parameters.queries.server.ts';
import { phrases, t } from '#app/i18n/t.ts';
import { toDay } from '#app/infra/dates.ts';
import { db } from '#app/infra/db.server.ts';
import { accounts } from '#app/ledger/accounts.ts';
import { owedOn } from '#app/ledger/ledger.server.ts';
import type { Day } from '#app/money/day.ts';
import { dayText, euros, eurosShort } from '#app/i18n/format.ts';
import { add, isPositive, money, round } from '#app/money/money.ts';

/** What a person has lent, got back, was withheld, is still owed by borrowers, and what we owe them ourselves. */
export async function moneyOf(personId: string, today: Day) {
  const [shares, [received], wallet, threshold, person, atStripe] = await Promise.all([
    db().loanShare.aggregate({ where: { personId }, _sum: { principal: true, outstanding: true } }),
    db().$queryRaw<{ principal: string; interest: string; withheld: string }[]>`
      select coalesce(sum(l.principal), 0)::text as principal, coalesce(sum(l.interest), 0)::text as interest,
        coalesce(sum(l."incomeTax" + l."socialLevies"), 0)::text as withheld
      from "LoanShare" s join "DistributionLine" l on l."loanShareId" = s.id where s."personId" = ${personId}::uuid`,
    owedOn(db(), accounts.wallet(personId)),
    parameterOn('payout_threshold', today),
    db().person.findUniqueOrThrow({ where: { id: personId }, select: { iban: true } }),
    isPaidAtStripe(personId, today),
  ]);
  const { principal, interest, withheld } = received!;
  const lent = money(shares._sum.principal ?? '0');
  return {
    isLender: isPositive(lent),
    lent: euros(lent),
    outstanding: euros(money(shares._sum.outstanding ?? '0')),
    received: euros(add(money(principal), money(interest))),
    principal: euros(money(principal)),
    interest: euros(money(interest)),
    withheld: euros(money(withheld)),
    wallet: euros(wallet),
    payoutFrom: eurosShort(round(threshold)),
    /** Repayments wait here for want of an account to send them to. */
    needsIban: isPositive(lent) && person.iban === null && !atStripe,
  };
}

const payoutWords = {
  proposed: phrases({ label: 'En préparation' }, { tone: 'neutral' }),
  approved: phrases({ label: 'Remis à la banque' }, { tone: 'info' }),
  executed: phrases({ label: 'Viré' }, { tone: 'success' }),
  approvedAtStripe: phrases({ label: 'Demandé à Stripe' }, { tone: 'info' }),
  refused: phrases({ label: 'Remis dans le porte-monnaie' }, { tone: 'warning' }),
  withdrawn: phrases({ label: 'Retiré' }, { tone: 'neutral' }),
  returned: phrases({ label: 'Revenu dans le porte-monnaie' }, { tone: 'warning' }),
} as const;

/** The transfers to a person, to their bank or to their account at Stripe, newest first. */
export async function payoutsOf(personId: string) {
  const lines = await db().payoutLine.findMany({
    where: { personId, batch: { status: { not: 'withdrawn' } } },
    orderBy: { batch: { createdOn: 'desc' } },
    take: 120,
    select: {
      id: true,
      amount: true,
      iban: true,
      endToEndId: true,
      executedOn: true,
      returnedOn: true,
      refusedOn: true,
      batch: { select: { status: true, createdOn: true } },
    },
  });
  return lines.map(({ id, amount, iban, endToEndId, batch, executedOn, returnedOn, refusedOn }) => {
    const end = returnedOn ? 'returned' : refusedOn ? 'refused' : executedOn ? 'executed' : null;
    const underWay = iban === null && batch.status === 'approved' ? 'approvedAtStripe' : batch.status;
    return {
      id,
      on: dayText(toDay(returnedOn ?? refusedOn ?? executedOn ?? batch.createdOn)),
      amount: euros(money(amount)),
      account: iban === null ? t('Stripe') : `…\u00a0${iban.slice(-4)}`,
      reference: endToEndId,
      state: payoutWords[end ?? underWay],
    };
  });
}
