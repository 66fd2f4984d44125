import { dayText, euros } from '#app/i18n/format.ts';
import { t } from '#app/i18n/t.ts';
import { fromDay, toDay } from '#app/infra/dates.ts';
import { db } from '#app/infra/db.server.ts';
import type { Day } from '#app/money/day.ts';
import { add, money, round, subtract, sum } from '#app/money/money.ts';

/** What a lender is told first of a loan that is not as it was promised: since when, how much, and what comes next. Null when all is well. */
export async function loanStanding(
  loanShareId: string,
  today: Day,
): Promise<{ tone: 'danger' | 'warning'; title: string; sentences: string[] } | null> {
  const share = await db().loanShare.findUniqueOrThrow({
    where: { id: loanShareId },
    select: {
      outstanding: true,
      loan: {
        select: {
          id: true,
          borrower: { select: { name: true } },
          writeOff: true,
          proposals: { where: { endedOn: null }, select: { voteId: true } },
          instalments: {
            where: { paidOn: null, settlesOn: { lt: fromDay(today) } },
            orderBy: { number: 'asc' },
          },
        },
      },
    },
  });
  const { borrower, writeOff, instalments, proposals } = share.loan;
  const mine = money(share.outstanding);
  if (writeOff) {
    return {
      tone: 'danger',
      title: t('Prêt passé en perte le {on}', { on: dayText(toDay(writeOff.on)) }),
      sentences: [
        writeOff.why,
        mine.isZero()
          ? t('Tout ce qui vous était dû a finalement été récupéré.')
          : t(
              '{lost} de votre capital ne sont plus attendus. Ils vous restent dus : ce qui serait récupéré vous sera partagé.',
              {
                lost: euros(mine),
              },
            ),
      ],
    };
  }
  const late = instalments.filter(({ principal, interest }) => !principal.plus(interest).isZero());
  if (late.length === 0 || mine.isZero()) return null;
  const missing = sum(
    late.map((row) =>
      subtract(
        add(money(row.principal), money(row.interest)),
        add(money(row.principalPaid), money(row.interestPaid)),
      ),
    ),
  );
  const { _sum } = await db().loanShare.aggregate({
    where: { loanId: share.loan.id },
    _sum: { outstanding: true },
  });
  const part = round(missing.times(mine).dividedBy(money(_sum.outstanding ?? '1')));
  // A day that has passed without a debit waits for something else: most often another account.
  const next = late.flatMap(({ nextAskOn }) => nextAskOn ?? []).find((asked) => toDay(asked) >= today);
  return {
    tone: 'warning',
    title: t('En retard depuis le {since}', { since: dayText(toDay(late[0]!.dueOn)) }),
    sentences: [
      t('{borrower} n’a pas payé {missing}, dont environ {part} vous reviennent.', {
        borrower: borrower.name,
        missing: euros(missing),
        part: euros(part),
      }),
      nextStep(next, proposals.length > 0),
      t('Un retard n’est pas une perte. Vous n’avez rien à faire.'),
    ],
  };
}

function nextStep(next: Date | undefined, isVoting: boolean): string {
  if (isVoting)
    return t('Elle propose un autre échéancier : vous votez dans votre espace, à la page « Mes votes ».');
  if (next) return t('Sa banque sera sollicitée de nouveau le {next}.', { next: dayText(toDay(next)) });
  return t('Un prélèvement est en cours, ou nous attendons qu’elle donne un autre compte à débiter.');
}
