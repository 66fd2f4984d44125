import { resultOf } from '#app/features/votes/result.queries.server.ts';
import { count, dayText, euros, percent } from '#app/i18n/format.ts';
import { t } from '#app/i18n/t.ts';
import { toDay } from '#app/infra/dates.ts';
import { db } from '#app/infra/db.server.ts';
import { type Day, addDays } from '#app/money/day.ts';
import { type Money, add, money, round, subtract, sum } from '#app/money/money.ts';
import { type KeptLoan, keptLoan } from './kept-loan.server.ts';
import { loanNames } from './letters.server.ts';
import { plansSideBySide } from './plan-words.ts';
import { type Wish, followsRevenue, reschedulingRules, wishedPlan } from './rescheduling.server.ts';
import { previewed } from './wished-change.server.ts';

/** What the cooperation sees while it prepares a proposal: the rules of the vote and, for a wish, both plans. */
export async function reschedulingPage(loanId: string, wish: Wish | null, today: Day) {
  const loan = await keptLoan(db(), loanId);
  const rules = await reschedulingRules(db(), loan, today);
  const left = loan.rows.filter(({ stands, due }) => !stands && due > today).length;
  return {
    title: (await loanNames(db(), loanId)).project,
    version: loan.version,
    refused: rules.refused,
    latestEnd: followsRevenue(loan) ? dayText(loan.terms.revenue!.latestEnd) : null,
    vote: { quorum: percent(rules.quorum), majority: percent(rules.majority) },
    usual: {
      count: String(Math.max(1, left)),
      firstDue: addDays(rules.earliestClose, 60),
      principalGrace: '0',
      closesOn: rules.earliestClose,
    },
    preview:
      rules.refused || !wish
        ? null
        : previewed(() => {
            const { before, after } = wishedPlan(loan, wish, rules, today);
            return { plans: plansSideBySide(before, after) };
          }),
  };
}

/** The proposals of a loan, newest first, as its cooperation follows them. */
export async function proposalsOf(loanId: string) {
  const proposals = await db().loanProposal.findMany({ where: { loanId }, orderBy: { proposedOn: 'desc' } });
  return Promise.all(
    proposals.map(async (proposal) => {
      const { voted, voters, needed } = await resultOf(db(), proposal.voteId);
      const vote = await db().vote.findUniqueOrThrow({ where: { id: proposal.voteId } });
      return {
        id: proposal.id,
        what: t('{long} à partir du {firstDue}', {
          long: count(proposal.count, t('échéance'), t('échéances')),
          firstDue: dayText(toDay(proposal.firstDueOn)),
        }),
        why: proposal.why,
        end: proposal.end,
        until: dayText(toDay(vote.closesOn)),
        endedOn: proposal.endedOn && dayText(toDay(proposal.endedOn)),
        turnout: t('{voted} sur {voters} ont voté ; il en faut {needed}.', { voted, voters, needed }),
      };
    }),
  );
}

/**
 * What a lender should know before they vote: both plans, and what each would still bring them. Null when the vote is about something else
 * or is decided.
 */
export async function proposalForVoter(voteId: string, personId: string, today: Day) {
  const proposal = await db().loanProposal.findUnique({ where: { voteId } });
  if (!proposal || proposal.endedOn) return null;
  const vote = await db().vote.findUniqueOrThrow({ where: { id: voteId } });
  const loan = await keptLoan(db(), proposal.loanId);
  const closesOn = toDay(vote.closesOn);
  if (loan.version !== proposal.version || closesOn < today) return null;
  const wish = {
    count: proposal.count,
    firstDue: toDay(proposal.firstDueOn),
    principalGrace: proposal.principalGrace,
    closesOn,
  };
  const { before, after } = wishedPlan(loan, wish, { earliestClose: closesOn, latestClose: closesOn }, today);
  const mine = await db().loanShare.aggregate({
    where: { loanId: loan.id, personId },
    _sum: { outstanding: true },
  });
  const outstanding = money(mine._sum.outstanding ?? '0');
  const paid = sum(loan.rows.map((row) => subtract(row.interest, row.owed.interest)));
  const part = (interest: Money) => partOf(subtract(interest, paid), outstanding, loan);
  const [was, is] = [before, after].map((rows) => part(sum(rows.map((row) => row.interest))));
  return {
    why: proposal.why,
    plans: plansSideBySide(before, after),
    mine: {
      outstanding: euros(outstanding),
      was: euros(was!),
      is: euros(is!),
    },
  };
}

/** One lender's part of interest to come, by what each is owed now. */
function partOf(interest: Money, outstanding: Money, { rows }: KeptLoan): Money {
  const all = rows.reduce((total, row) => add(total, row.owed.principal), money('0'));
  return all.isZero() ? all : round(interest.times(outstanding).dividedBy(all));
}
