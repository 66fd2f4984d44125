import { randomUUID } from 'node:crypto';
import { count as countText, dayText, euros } from '#app/i18n/format.ts';
import { t } from '#app/i18n/t.ts';
import type { Tx } from '#app/infra/db.server.ts';
import { Refusal } from '#app/infra/refusal.ts';
import { interestGraceOn } from '#app/lending/kept-plan.ts';
import type { ScheduleRow } from '#app/lending/schedule.ts';
import type { Day } from '#app/money/day.ts';
import { isPositive, subtract, sum } from '#app/money/money.ts';
import { type Decision, agreedChange } from './agreed-change.server.ts';
import { changePlan, rowsNow, rowsWith } from './change-plan.server.ts';
import { type KeptLoan, changeDay, lateRows } from './kept-loan.server.ts';
import { tellBorrower, tellLenders } from './letters.server.ts';
import { outcomeOf, waitsForEarly } from './plan-words.ts';

/** What a cooperation may pause today: how many pauses are left, how long, which instalment would be the first; or why it may not. */
export function pauseChoices(loan: KeptLoan, today: Day) {
  const right = loan.terms.pauses;
  const left = (right?.count ?? 0) - loan.state.pausesTaken;
  const on = changeDay(loan, today, loan.noticeDays);
  const first = loan.rows.find(({ due }) => due > on);
  return {
    left,
    longest: right?.longest ?? 0,
    interest: right?.interest ?? 'paid',
    first: first ? { number: first.number, due: first.due } : null,
    on,
    refused: whyNot(loan, { left, on, isAnyLeft: first !== undefined }, today),
  };
}

type Chosen = { left: number; on: Day; isAnyLeft: boolean };

function whyNot(loan: KeptLoan, { left, on, isAnyLeft }: Chosen, today: Day): string | null {
  if (loan.status === 'written_off') return t('Ce prêt est passé en perte.');
  if (!loan.terms.pauses) return t('Le contrat de ce prêt ne prévoit pas de pause.');
  if (left <= 0) return t('Toutes les pauses prévues au contrat ont été prises.');
  if (!isAnyLeft) return t('Il ne reste pas d’échéance que le préavis permette de suspendre.');
  if (lateRows(loan, today).length > 0)
    return t('Une échéance est en retard : la pause se demande quand le prêt est à jour.');
  if (loan.early) return waitsForEarly(loan.early.row.due);
  if (loan.isVoting) return t('Vos prêteurs votent déjà sur un nouvel échéancier.');
  if (interestGraceOn(loan.state, on) > 0) return t('Le différé du prêt n’est pas fini.');
  return null;
}

/** The plan as it is and as a pause would leave it; nothing is written. Refuses what the contract does not grant. */
export function pausedPlan(loan: KeptLoan, instalments: number, today: Day) {
  const { longest, on, refused } = pauseChoices(loan, today);
  if (refused) throw new Refusal('no_pause', refused);
  if (!Number.isInteger(instalments) || instalments < 1 || instalments > longest) {
    throw new Refusal(
      'pause_too_long',
      t('Une pause dure de 1 à {longest} échéances.', { longest }),
      'instalments',
    );
  }
  const event = { id: randomUUID(), on, type: 'pause', instalments } as const;
  return { event, on, before: rowsNow(loan), after: rowsWith(loan, { event, unpaid: [] }) };
}

type Asked = Decision & { instalments: number; why: string };

/**
 * The cooperation takes a pause that its contract grants: no principal is asked for so many instalments from the first outside the notice,
 * and the loan ends as much later. Its lenders are told. Where the cooperation's rule wants several to agree, they are asked first, for the
 * principal that is put off. Refuses a pause that is not granted, and one decided on a plan that has changed.
 */
export async function takePause(asked: Asked, today: Day): Promise<void> {
  const { loanId, instalments, why, byId } = asked;
  await agreedChange(asked, today, {
    plan: (loan) => pausedPlan(loan, instalments, today),
    amount: ({ before, on }) => sum(pausedRows(before, on, instalments).map(({ principal }) => principal)),
    move: ({ project }) => ({
      kind: 'loan_pause',
      subjectId: `${loanId}:${instalments}`,
      what: t('Prendre une pause de {long} : {project}', {
        long: countText(instalments, t('échéance'), t('échéances')),
        project,
      }),
    }),
    async carryOut(tx, loan, { event, on, before, after }) {
      await changePlan(tx, loan, { event, unpaid: [], why, byId, on: today });
      const paused = pausedRows(after, on, instalments);
      const [was, is] = [outcomeOf(before), outcomeOf(after)];
      await tellOfPause(tx, loanId, {
        id: event.id,
        instalments,
        from: paused[0]!.due,
        to: paused.at(-1)!.due,
        why,
        lastDue: is.lastDue,
        dearer: subtract(is.interest, was.interest),
        isInterestPaid: loan.terms.pauses!.interest === 'paid',
      });
    },
  });
}

function pausedRows(rows: readonly ScheduleRow[], on: Day, instalments: number): ScheduleRow[] {
  return rows.filter(({ due }) => due > on).slice(0, instalments);
}

type Told = {
  id: string;
  instalments: number;
  from: Day;
  to: Day;
  why: string;
  lastDue: Day;
  dearer: ReturnType<typeof subtract>;
  isInterestPaid: boolean;
};

async function tellOfPause(tx: Tx, loanId: string, pause: Told): Promise<void> {
  const facts = () => [
    pause.isInterestPaid
      ? t('Du {from} au {to}, les intérêts sont payés et aucun capital n’est rendu.', days(pause))
      : t(
          'Du {from} au {to}, rien n’est payé ; les intérêts de ce temps viennent avec l’échéance suivante.',
          days(pause),
        ),
    isPositive(pause.dearer)
      ? t(
          'Le prêt se termine le {lastDue} et rapporte {dearer} d’intérêts de plus, tous prêteurs ensemble.',
          {
            lastDue: dayText(pause.lastDue),
            dearer: euros(pause.dearer),
          },
        )
      : t('Le prêt se termine le {lastDue}.', { lastDue: dayText(pause.lastDue) }),
  ];
  const long = () => countText(pause.instalments, t('échéance'), t('échéances'));
  await tellLenders(tx, loanId, `pause:${pause.id}`, ({ project, borrower }) => ({
    subject: t('Une pause prévue au contrat : {project}', { project }),
    paragraphs: [
      t('{borrower} prend une pause de {long}, que le contrat de prêt de « {project} » lui donne.', {
        borrower,
        long: long(),
        project,
      }),
      ...facts(),
      ...(pause.why ? [t('Son mot : {why}', { why: pause.why })] : []),
      t('Ce n’est pas un retard, et vous n’avez rien à faire. Le nouvel échéancier est dans votre espace.'),
    ],
  }));
  await tellBorrower(tx, loanId, `pause:${pause.id}:borrower`, ({ project }) => ({
    subject: t('La pause de votre prêt est enregistrée : {project}', { project }),
    paragraphs: [
      t('Votre prêt est en pause pour {long}. Vos prêteurs en sont prévenus.', { long: long() }),
      ...facts(),
    ],
  }));
}

function days({ from, to }: Told) {
  return { from: dayText(from), to: dayText(to) };
}
