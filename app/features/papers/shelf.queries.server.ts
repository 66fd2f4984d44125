import { dayText, euros } from '#app/i18n/format.ts';
import { toDay } from '#app/infra/dates.ts';
import { db } from '#app/infra/db.server.ts';
import { money } from '#app/money/money.ts';

/** The loan contracts of a person, newest first. */
export async function contractsOf(personId: string) {
  const shares = await db().loanShare.findMany({
    where: { personId },
    orderBy: [{ loan: { disbursedOn: 'desc' } }, { id: 'desc' }],
    select: {
      id: true,
      principal: true,
      loan: { select: { disbursedOn: true, campaign: { select: { project: { select: { title: true } } } } } },
    },
  });
  return shares.map(({ id, principal, loan }) => ({
    id,
    title: loan.campaign.project.title,
    on: dayText(toDay(loan.disbursedOn)),
    amount: euros(money(principal)),
  }));
}
