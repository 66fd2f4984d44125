import { dayText, euros } from '#app/i18n/format.ts';
import { t } from '#app/i18n/t.ts';
import type { Tx } from '#app/infra/db.server.ts';
import type { ScheduleRow } from '#app/lending/schedule.ts';
import type { Day } from '#app/money/day.ts';
import { type Money, subtract } from '#app/money/money.ts';
import { tellBorrower, tellLenders } from './letters.server.ts';
import type { outcomeOf } from './plan-words.ts';

type Outcome = ReturnType<typeof outcomeOf>;
type Told = {
  id: string;
  how: 'all' | 'shorter' | 'smaller';
  why: string;
  row: ScheduleRow;
  was: Outcome;
  is: Outcome;
  /** The instalments after the early one. */
  coming: readonly ScheduleRow[];
};

/** Lenders and members read what comes early, and what it changes. */
export async function tellOfEarly(tx: Tx, loanId: string, early: Told): Promise<void> {
  const { id, row, why } = early;
  const amounts = () => ({
    on: dayText(row.due),
    principal: euros(row.principal),
    interest: euros(row.interest),
    total: euros(row.payment),
  });
  await tellLenders(tx, loanId, `early:${id}`, ({ project, borrower }) => ({
    subject: t('Un remboursement anticipé est annoncé : {project}', { project }),
    paragraphs: [
      t(
        '{borrower} rembourse plus tôt, comme son contrat le permet : {principal} de capital et {interest} d’intérêts courus, le {on}, tous prêteurs ensemble.',
        { borrower, ...amounts() },
      ),
      t('Votre part est calculée sur ce qui vous est dû, comme à chaque échéance.'),
      ...changes(early),
      ...(why ? [t('Son mot : {why}', { why })] : []),
      t('Si sa banque refusait ce prélèvement, l’échéancier d’avant reprendrait, et nous vous le dirions.'),
    ],
  }));
  await tellBorrower(tx, loanId, `early:${id}:borrower`, ({ project }) => ({
    subject: t('Votre remboursement anticipé est enregistré : {project}', { project }),
    paragraphs: [
      t(
        'Le {on}, {total} seront prélevés : {principal} de capital et {interest} d’intérêts courus. Aucuns frais ne s’y ajoutent.',
        amounts(),
      ),
      ...changes(early),
    ],
  }));
}

function changes({ how, was, is, coming }: Told): string[] {
  const saved = euros(subtract(was.interest, is.interest));
  if (how === 'all') return [t('Le prêt est alors soldé ; {saved} d’intérêts ne seront pas dus.', { saved })];
  const facts = {
    saved,
    payment: euros(coming[0]!.payment),
    wasLast: dayText(was.lastDue),
    lastDue: dayText(is.lastDue),
  };
  return [
    how === 'shorter'
      ? t('Le prêt finit le {lastDue} au lieu du {wasLast} ; {saved} d’intérêts ne seront pas dus.', facts)
      : t(
          'L’échéance suivante est de {payment}, et le prêt finit comme prévu le {lastDue} ; {saved} d’intérêts ne seront pas dus.',
          facts,
        ),
  ];
}

/** The bank gave nothing, or less than was asked: which plan counts now. It is no default. */
export async function tellOfWithdrawal(
  tx: Tx,
  loanId: string,
  { id, on, came, lastDue }: { id: string; on: Day; came: Money | null; lastDue: Day },
): Promise<void> {
  const facts = () => [
    came
      ? t(
          'Le remboursement anticipé prévu le {on} n’est venu qu’en partie : {came} de capital. L’échéancier a été recalculé avec cette somme.',
          { on: dayText(on), came: euros(came) },
        )
      : t(
          'Le remboursement anticipé prévu le {on} n’a pas été payé. L’échéancier d’avant reprend, sans rien de plus à payer.',
          { on: dayText(on) },
        ),
    t('Ce n’est pas un retard : rien de ce qui était dû n’a manqué. La dernière échéance est le {lastDue}.', {
      lastDue: dayText(lastDue),
    }),
  ];
  await tellLenders(tx, loanId, `early:${id}:withdrawn`, ({ project }) => ({
    subject: t('Le remboursement anticipé n’a pas eu lieu comme prévu : {project}', { project }),
    paragraphs: facts(),
  }));
  await tellBorrower(tx, loanId, `early:${id}:withdrawn:borrower`, ({ project }) => ({
    subject: t('Votre remboursement anticipé n’a pas été payé comme prévu : {project}', { project }),
    paragraphs: [...facts(), t('Vous pouvez en demander un autre quand vous voulez.')],
  }));
}

/** The cooperation has changed its mind before its bank was asked. */
export async function tellOfGivingUp(
  tx: Tx,
  loanId: string,
  { id, on, lastDue, why }: { id: string; on: Day; lastDue: Day; why: string },
): Promise<void> {
  const facts = () => [
    t('L’échéancier d’avant reprend, sans rien de plus à payer. La dernière échéance est le {lastDue}.', {
      lastDue: dayText(lastDue),
    }),
  ];
  await tellLenders(tx, loanId, `early:${id}:given-up`, ({ project, borrower }) => ({
    subject: t('Le remboursement anticipé n’aura pas lieu : {project}', { project }),
    paragraphs: [
      t('{borrower} renonce au remboursement anticipé annoncé pour le {on}.', { borrower, on: dayText(on) }),
      ...facts(),
      ...(why ? [t('Son mot : {why}', { why })] : []),
      t('Ce n’est pas un retard, et vous n’avez rien à faire.'),
    ],
  }));
  await tellBorrower(tx, loanId, `early:${id}:given-up:borrower`, ({ project }) => ({
    subject: t('Votre remboursement anticipé est retiré : {project}', { project }),
    paragraphs: [
      t('Rien de plus ne sera prélevé le {on}. Vos prêteurs en sont prévenus.', { on: dayText(on) }),
      ...facts(),
    ],
  }));
}
