import { dayText, euros } from '#app/i18n/format.ts';
import { t } from '#app/i18n/t.ts';
import type { Tx } from '#app/infra/db.server.ts';
import type { ScheduleRow } from '#app/lending/schedule.ts';
import type { Money } from '#app/money/money.ts';
import { tellBorrower, tellLenders } from './letters.server.ts';
import type { RevenueRow } from './revenue-standing.ts';

function facts({ row, period, announcedOn }: RevenueRow) {
  return {
    due: dayText(row.due),
    from: dayText(period.from),
    to: dayText(period.to),
    announcedOn: dayText(announcedOn),
  };
}

/** The members are asked for the revenue of some months, or reminded a few days before it is too late for this instalment. */
export async function tellToDeclare(
  tx: Tx,
  loanId: string,
  sets: RevenueRow,
  { floor, isReminder }: { floor: Money; isReminder: boolean },
): Promise<void> {
  const key = `revenue:${loanId}:${sets.row.due}:${isReminder ? 'reminded' : 'asked'}`;
  await tellBorrower(tx, loanId, key, ({ project }) => ({
    subject: isReminder
      ? t('Plus que quelques jours pour déclarer vos recettes : {project}', { project })
      : t('Déclarez vos recettes : {project}', { project }),
    paragraphs: [
      t(
        'L’échéance du {due} est une part de vos recettes du {from} au {to}. Déclarez-les depuis la page du prêt avant le {announcedOn}, jour où le prélèvement est annoncé.',
        facts(sets),
      ),
      t(
        'Sans déclaration, le plancher est dû : {floor}, ou les intérêts courus s’ils sont plus hauts, et vos prêteurs le sauront. Une déclaration tardive compte dans l’échéance suivante.',
        { floor: euros(floor) },
      ),
    ],
  }));
}

/** The members read what their declaration makes of the next instalment. */
export async function tellOfDeclared(
  tx: Tx,
  loanId: string,
  {
    id,
    amount,
    isLate,
    isSet,
    row,
    sets,
  }: { id: string; amount: Money; isLate: boolean; isSet: boolean; row: ScheduleRow; sets: RevenueRow },
): Promise<void> {
  await tellBorrower(tx, loanId, `revenue:declared:${id}`, ({ project }) => ({
    subject: t('Vos recettes sont déclarées : {project}', { project }),
    paragraphs: [
      t('Vous avez déclaré {amount} de recettes.', { amount: euros(amount) }),
      isLate && !isSet
        ? t(
            'Cette échéance est déjà annoncée : la différence compte dans celle du {due}, quand ses recettes seront déclarées.',
            facts(sets),
          )
        : t(
            'L’échéance du {due} est de {payment} : {principal} de capital et {interest} d’intérêts. Vous pouvez corriger jusqu’au {announcedOn}.',
            {
              ...facts(sets),
              payment: euros(row.payment),
              principal: euros(row.principal),
              interest: euros(row.interest),
            },
          ),
    ],
  }));
}

/** Nothing was declared in time: members and lenders read what is due all the same, and that it is no late payment. */
export async function tellOfSilence(tx: Tx, loanId: string, sets: RevenueRow, payment: Money): Promise<void> {
  const key = `revenue:${loanId}:${sets.row.due}:silent`;
  const said = () => ({ ...facts(sets), payment: euros(payment) });
  await tellBorrower(tx, loanId, `${key}:borrower`, ({ project }) => ({
    subject: t('Aucune recette déclarée, le plancher est dû : {project}', { project }),
    paragraphs: [
      t(
        'Vous n’avez pas déclaré vos recettes du {from} au {to}. L’échéance du {due} est donc celle du contrat : {payment}.',
        said(),
      ),
      t(
        'Vos prêteurs en sont informés. Déclarez-les maintenant : la différence comptera dans l’échéance suivante.',
      ),
    ],
  }));
  await tellLenders(tx, loanId, key, ({ project, borrower }) => ({
    subject: t('Des recettes n’ont pas été déclarées : {project}', { project }),
    paragraphs: [
      t(
        '{borrower} n’a pas déclaré ses recettes du {from} au {to}. Comme le contrat le prévoit, l’échéance du {due} est alors de {payment}, tous prêteurs ensemble.',
        { borrower, ...said() },
      ),
      t(
        'Ce n’est pas un retard de paiement : rien de ce qui est dû n’a manqué. Une déclaration tardive comptera dans l’échéance suivante, et vous n’avez rien à faire.',
      ),
    ],
  }));
}
