import { resultOf } from '#app/features/votes/result.queries.server.ts';
import { dayText, euros } from '#app/i18n/format.ts';
import { t } from '#app/i18n/t.ts';
import { fromDay, toDay } from '#app/infra/dates.ts';
import { db, inTransaction, type Tx } from '#app/infra/db.server.ts';
import type { Day } from '#app/money/day.ts';
import type { ProposalEnd } from '#prisma/generated/client.ts';
import { changePlan, rowsNow, rowsWith } from './change-plan.server.ts';
import { changeDay, keptLoan, lockLoan } from './kept-loan.server.ts';
import { tellBorrower, tellLenders } from './letters.server.ts';
import { outcomeOf } from './plan-words.ts';
import { reschedulingOf, unpaidOf } from './rescheduling.server.ts';

/**
 * The proposals whose vote is over and of which nothing was done. A debit on its way waits for its answer first: what it brings is not owed
 * any more.
 */
export async function proposalsToDecide(): Promise<{ id: string; label: string }[]> {
  return db().$queryRaw`
    select p.id::text, o.name || ', nouvel échéancier' as label
    from "LoanProposal" p join "Vote" v on v.id = p."voteId" join "Loan" l on l.id = p."loanId"
    join "Organisation" o on o.id = l."borrowerId"
    where p."endedOn" is null and v."closedOn" is not null
      and not exists (select 1 from "Collection" c join "Instalment" i on i.id = c."instalmentId"
        where i."loanId" = p."loanId" and c.status in ('intended', 'processing'))
    order by v."closedOn", p.id`;
}

/**
 * Does what the lenders have decided: on yes, all that is owed on this day gets the new plan, and everyone is told; on no, nothing changes.
 * A plan that has changed since, or a first instalment that has come too near, makes the vote outdated. Twice is once.
 */
export async function decideProposal(id: string, today: Day): Promise<void> {
  await inTransaction(async (tx) => {
    const { loanId } = await tx.loanProposal.findUniqueOrThrow({ where: { id }, select: { loanId: true } });
    await lockLoan(tx, loanId);
    const proposal = await tx.loanProposal.findUniqueOrThrow({ where: { id } });
    if (proposal.endedOn) return;
    const result = await resultOf(tx, proposal.voteId);
    const loan = await keptLoan(tx, loanId);
    if (!result.isOver || loan.rows.some(({ isAsked }) => isAsked)) return;
    const end = (how: ProposalEnd) =>
      tx.loanProposal.update({ where: { id }, data: { end: how, endedOn: fromDay(today) } });
    if (result.adopted !== 0) {
      await end('refused');
      return tellOfNo(tx, loanId, id, result);
    }
    const on = changeDay(loan, today, 0);
    const firstDue = toDay(proposal.firstDueOn);
    const { count, principalGrace } = proposal;
    if (loan.version !== proposal.version || loan.status === 'repaid' || firstDue <= on) {
      await end('outdated');
      return;
    }
    const event = reschedulingOf(id, { count, firstDue, principalGrace }, on);
    const unpaid = unpaidOf(loan.rows.filter(({ due }) => due <= on));
    const [was, is] = [rowsNow(loan), rowsWith(loan, { event, unpaid })].map(outcomeOf);
    const { why, proposedById: byId } = proposal;
    await changePlan(tx, loan, { event, unpaid, why, byId, on: today });
    await end('applied');
    await tellOfYes(tx, loanId, id, { firstDue, was: was!, is: is! });
  });
}

type Outcome = ReturnType<typeof outcomeOf>;

async function tellOfYes(
  tx: Tx,
  loanId: string,
  id: string,
  { firstDue, was, is }: { firstDue: Day; was: Outcome; is: Outcome },
): Promise<void> {
  const facts = () =>
    t(
      'Sa première échéance est le {firstDue}, la dernière le {lastDue} au lieu du {wasLast} ; les intérêts font {interest} en tout au lieu de {wasInterest}. Ce qui était en retard en fait partie.',
      {
        firstDue: dayText(firstDue),
        lastDue: dayText(is.lastDue),
        wasLast: dayText(was.lastDue),
        interest: euros(is.interest),
        wasInterest: euros(was.interest),
      },
    );
  await tellLenders(tx, loanId, `rescheduling:${id}`, ({ project, borrower }) => ({
    subject: t('Le nouvel échéancier s’applique : {project}', { project }),
    paragraphs: [
      t('Les prêteurs ont accepté le nouvel échéancier du prêt « {project} » ({borrower}).', {
        project,
        borrower,
      }),
      facts(),
      t(
        'Le capital qui vous est dû n’a pas changé. Nos statistiques publiques comptent ce prêt en défaut : c’est la règle quand un emprunteur en difficulté obtient un délai.',
      ),
    ],
  }));
  await tellBorrower(tx, loanId, `rescheduling:${id}:borrower`, ({ project }) => ({
    subject: t('Vos prêteurs ont dit oui : {project}', { project }),
    paragraphs: [t('Le nouvel échéancier s’applique dès aujourd’hui.'), facts()],
  }));
}

async function tellOfNo(
  tx: Tx,
  loanId: string,
  id: string,
  {
    voted,
    voters,
    needed,
    quorumReached,
  }: { voted: number; voters: number; needed: number; quorumReached: boolean },
): Promise<void> {
  await tellBorrower(tx, loanId, `rescheduling:${id}:refused`, ({ project }) => ({
    subject: t('L’échéancier reste le même : {project}', { project }),
    paragraphs: [
      quorumReached
        ? t('Vos prêteurs n’ont pas accepté le nouvel échéancier.')
        : t('Trop peu de prêteurs ont répondu : {voted} sur {voters}, il en fallait {needed}.', {
            voted,
            voters,
            needed,
          }),
      t('L’échéancier actuel continue. Vous pouvez en proposer un autre, ou nous écrire.'),
    ],
  }));
}
