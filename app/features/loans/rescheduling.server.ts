import { randomUUID } from 'node:crypto';
import { openVote } from '#app/features/votes/votes.server.ts';
import { parametersOn } from '#app/features/parameters/parameters.queries.server.ts';
import { count as countText, dayText, euros } from '#app/i18n/format.ts';
import { t } from '#app/i18n/t.ts';
import { fromDay } from '#app/infra/dates.ts';
import type { Tx } from '#app/infra/db.server.ts';
import { Refusal } from '#app/infra/refusal.ts';
import type { ScheduleRow } from '#app/lending/schedule.ts';
import { type Day, addDays, addMonths } from '#app/money/day.ts';
import { add, isPositive, sum } from '#app/money/money.ts';
import { type Decision, agreedChange } from './agreed-change.server.ts';
import type { PlanEvent } from './change-facts.ts';
import { rowsNow, rowsWith } from './change-plan.server.ts';
import { type KeptLoan, type KeptRow, changeDay, lateRows } from './kept-loan.server.ts';
import { loanNames } from './letters.server.ts';
import { outcomeOf, waitsForEarly } from './plan-words.ts';
import { unlinkedOn } from './revenue-standing.ts';

/** The kind of vote by which lenders decide on a new plan. */
const reschedulingVote = 'loan_rescheduling';

/** A first instalment after a vote leaves room for its notice and its debit; nothing is put off by more than a year before it. */
const daysBeforeFirst = 30;
const monthsBeforeFirst = 12;
const longestVoteDays = 60;

/** What a cooperation asks its lenders: so many instalments from a day on, the first ones perhaps without principal. */
export type Wish = { count: number; firstDue: Day; principalGrace: number; closesOn: Day };

/** What may be proposed today, or why nothing may. */
export async function reschedulingRules(tx: Tx, loan: KeptLoan, today: Day) {
  const rates = await parametersOn(
    {
      quorum: 'rescheduling_quorum',
      majority: 'rescheduling_majority',
      days: 'rescheduling_vote_days',
    },
    today,
    tx,
  );
  const earliestClose = addDays(today, rates.days.toNumber());
  return {
    ...rates,
    earliestClose,
    latestClose: addDays(today, longestVoteDays),
    refused: whyNot(loan, today),
  };
}

/** So long before the latest end of a loan linked to revenue its cooperation may ask for another. */
const monthsBeforeLatestEnd = 12;

function whyNot(loan: KeptLoan, today: Day): string | null {
  const owed = sum(loan.rows.map((row) => row.owed.principal));
  if (loan.status === 'written_off') return t('Ce prêt est passé en perte.');
  if (loan.status === 'repaid' || !isPositive(owed)) return t('Ce prêt est remboursé.');
  const { revenue } = loan.terms;
  if (revenue && !unlinkedOn(loan) && lateRows(loan, today).length === 0) {
    const from = addMonths(revenue.latestEnd, -monthsBeforeLatestEnd);
    if (today < from) {
      return t(
        'Ce prêt suit vos recettes : ses échéances baissent déjà avec elles. Une autre date de fin que le {latestEnd} se demande à partir du {from}, ou dès qu’une échéance est en retard.',
        { latestEnd: dayText(revenue.latestEnd), from: dayText(from) },
      );
    }
  }
  if (loan.terms.interestOn !== 'balance') return t('Ce prêt ne peut pas recevoir d’autre échéancier.');
  if (loan.rows.some(({ advanced }) => isPositive(advanced)))
    return t(
      'Une échéance a été reprise par votre banque après son partage : réglez-la avant de proposer un autre échéancier.',
    );
  if (loan.early) return waitsForEarly(loan.early.row.due);
  return loan.isVoting ? t('Vos prêteurs votent déjà sur un nouvel échéancier.') : null;
}

/**
 * The plan as it is and as the wish would leave it if the vote said yes and what is not late today were paid by then; nothing is written.
 * Refuses a wish that cannot be.
 */
export function wishedPlan(
  loan: KeptLoan,
  wish: Wish,
  rules: { earliestClose: Day; latestClose: Day },
  today: Day,
): { before: readonly ScheduleRow[]; after: readonly ScheduleRow[] } {
  const { count, firstDue, principalGrace, closesOn } = wish;
  const refuse = (field: string, sentence: string) => new Refusal('wrong_wish', sentence, field);
  if (closesOn < rules.earliestClose || closesOn > rules.latestClose) {
    throw refuse(
      'closesOn',
      t('Le vote se termine entre le {earliest} et le {latest}.', {
        earliest: dayText(rules.earliestClose),
        latest: dayText(rules.latestClose),
      }),
    );
  }
  const [from, to] = [addDays(closesOn, daysBeforeFirst), addMonths(closesOn, monthsBeforeFirst)];
  if (firstDue < from || firstDue > to) {
    throw refuse(
      'firstDue',
      t('La première échéance du nouvel échéancier tombe entre le {from} et le {to}.', {
        from: dayText(from),
        to: dayText(to),
      }),
    );
  }
  if (count < 1 || count > 360)
    throw refuse(
      'count',
      t('Le nombre d’échéances est un nombre entier de {least} à {most}.', { least: 1, most: 360 }),
    );
  if (principalGrace < 0 || principalGrace >= count)
    throw refuse('principalGrace', t('Le différé doit être plus court que le nouvel échéancier.'));
  const event = reschedulingOf(randomUUID(), wish, changeDay(loan, addDays(closesOn, 1), 0));
  return { before: rowsNow(loan), after: rowsWith(loan, { event, unpaid: unpaidOf(lateRows(loan, today)) }) };
}

/** A rescheduling is a concession to a borrower in difficulty, whatever one calls it: the default rate counts it. */
export function reschedulingOf(id: string, wish: Omit<Wish, 'closesOn'>, on: Day): PlanEvent {
  const { count, firstDue, principalGrace } = wish;
  return { id, on, type: 'rescheduling', count, firstDue, principalGrace, isDistressed: true };
}

/** What is owed of these instalments, as the new plan takes it. */
export function unpaidOf(rows: readonly KeptRow[]) {
  return rows
    .filter(({ owed }) => isPositive(add(owed.principal, owed.interest)))
    .map(({ number, owed }) => ({ number, ...owed }));
}

type Proposed = Decision & Wish & { why: string };

/**
 * Asks the lenders for another plan: everyone to whom the loan owes something has one voice, on the list as it is today. The vote's quorum,
 * majority and shortest length are dated parameters. Instalments go on falling due meanwhile. Where
 * the cooperation's rule wants several to agree, they are asked first, for the principal still owed. Gives the proposal's id.
 */
export async function proposeRescheduling(asked: Proposed, today: Day): Promise<{ id: string }> {
  const { loanId, byId, count, firstDue, principalGrace, closesOn, why } = asked;
  return agreedChange(asked, today, {
    async plan(loan, tx) {
      const rules = await reschedulingRules(tx, loan, today);
      if (rules.refused) throw new Refusal('no_rescheduling', rules.refused);
      return { rules, ...wishedPlan(loan, asked, rules, today) };
    },
    amount: (_, loan) => sum(loan.rows.map((row) => row.owed.principal)),
    move: ({ project }) => ({
      kind: 'loan_rescheduling',
      subjectId: [loanId, count, firstDue, principalGrace, closesOn].join(':'),
      what: t('Proposer aux prêteurs {instalments} à partir du {firstDue} : {project}', {
        instalments: countText(count, t('échéance'), t('échéances')),
        firstDue: dayText(firstDue),
        project,
      }),
    }),
    async carryOut(tx, loan, { rules, before, after }) {
      const { version } = loan;
      const electorate = await tx.loanShare.findMany({
        where: { loanId, outstanding: { gt: 0 } },
        distinct: ['personId'],
        orderBy: { rank: 'asc' },
        select: { personId: true },
      });
      const id = randomUUID();
      const { project, borrower } = await loanNames(tx, loanId);
      const voteId = await openVote(tx, {
        kind: reschedulingVote,
        subjectId: id,
        question: t('Accepter un nouvel échéancier pour le prêt « {project} » ?', { project }),
        details: detailsOf(borrower, why, before, after, followsRevenue(loan)),
        choices: [t('Accepter le nouvel échéancier'), t('Garder l’échéancier actuel')],
        electorate,
        quorum: rules.quorum,
        majority: rules.majority,
        openedById: byId,
        today,
        closesOn,
      });
      await tx.loanProposal.create({
        data: {
          id,
          loanId,
          version,
          count,
          firstDueOn: fromDay(firstDue),
          principalGrace,
          why,
          voteId,
          proposedById: byId,
          proposedOn: fromDay(today),
        },
      });
      return { id };
    },
  });
}

function detailsOf(
  borrower: string,
  why: string,
  before: readonly ScheduleRow[],
  after: readonly ScheduleRow[],
  isLinked: boolean,
): string {
  const [was, is] = [outcomeOf(before), outcomeOf(after)];
  const link = isLinked
    ? t(
        ' Le contrat promet que tout est rendu au plus tard le {wasLast}, quelles que soient les recettes : c’est cette promesse qui changerait, et le prêt ne suivrait plus les recettes.',
        { wasLast: dayText(was.lastDue) },
      )
    : '';
  const asked = t(
    '{borrower} demande un autre échéancier : {why} Aujourd’hui le prêt finit le {wasLast} avec {wasInterest} d’intérêts en tout ; il finirait le {isLast} avec {isInterest}. Le capital dû à chacun ne change pas. Montants calculés à ce jour : ils le seront de nouveau sur ce qui sera dû après le vote.',
    {
      borrower,
      why: /[.!?…]$/.test(why) ? why : `${why}.`,
      wasLast: dayText(was.lastDue),
      wasInterest: euros(was.interest),
      isLast: dayText(is.lastDue),
      isInterest: euros(is.interest),
    },
  );
  return asked + link;
}

/** Do the instalments to come follow the cooperation's revenue? */
export function followsRevenue(loan: KeptLoan): boolean {
  return loan.terms.revenue !== null && unlinkedOn(loan) === null;
}
