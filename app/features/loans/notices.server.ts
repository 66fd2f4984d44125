import { t } from '#app/i18n/t.ts';
import { fromDay, toDay } from '#app/infra/dates.ts';
import { db, inTransaction, type Tx } from '#app/infra/db.server.ts';
import { addDays, type Day } from '#app/money/day.ts';
import { dayText, euros } from '#app/i18n/format.ts';
import { add, money, subtract, type Money } from '#app/money/money.ts';
import { largestDebit, lendersToldAfterDays, needsNewMandate, noticeDay } from './debit-policy.ts';
import { tellBorrower, tellLenders } from './letters.server.ts';
import { failureWords } from './words.ts';

/** The longest a notice can come before its due day: bank holidays in a row never push it further. */
const earliestNotice = 25;

type Words = { subject: string; paragraphs: string[] };

/** The instalments whose borrower is to be told by `today` that the bank will be asked. */
export async function noticesToSend(today: Day): Promise<{ id: string; label: string }[]> {
  const rows = await db().$queryRaw<{ id: string; due: string; label: string }[]>`
    select i.id::text, i."dueOn"::text as due,
      o.name || ', échéance ' || i.number || ' du ' || to_char(i."dueOn", 'DD/MM/YYYY') as label
    from "Instalment" i join "Loan" l on l.id = i."loanId" join "Organisation" o on o.id = l."borrowerId"
    where i."noticeSentOn" is null and i."dueOn" > ${today}::date and i."dueOn" <= ${addDays(today, earliestNotice)}::date
      and i.principal + i.interest > i."principalPaid" + i."interestPaid" and l.status <> 'written_off'
    order by i."dueOn", l.id`;
  return rows.filter((row) => noticeDay(row.due as Day) <= today).map(({ id, label }) => ({ id, label }));
}

/** Tells every member of the cooperation what will be debited and when: they are equal, so they read the same. */
export async function sendInstalmentNotice(id: string, today: Day): Promise<void> {
  await inTransaction(async (tx) => {
    const { count } = await tx.instalment.updateMany({
      where: { id, noticeSentOn: null },
      data: { noticeSentOn: fromDay(today) },
    });
    if (count === 0) return;
    const { instalment, amount } = await instalmentForMail(tx, id);
    await tellBorrower(tx, instalment.loanId, `instalment:${id}:notice`, () =>
      noticeWords(instalment, amount),
    );
  });
}

function noticeWords({ number, dueOn }: { number: number; dueOn: Date }, amount: Money): Words {
  const due = dayText(toDay(dueOn));
  const split = amount.greaterThan(largestDebit)
    ? [
        t(
          'Ce montant dépasse ce qu’un seul prélèvement peut demander : il sera prélevé en plusieurs fois le même jour.',
        ),
      ]
    : [];
  return {
    subject: t('Votre échéance du {due}', { due }),
    paragraphs: [
      t('L’échéance n° {number} de votre prêt, {amount}, arrive le {due}.', {
        number,
        amount: euros(amount),
        due,
      }),
      t(
        'Votre banque sera sollicitée quelques jours avant, pour que l’argent soit là à cette date. Il n’y a rien à faire si votre compte est approvisionné.',
      ),
      ...split,
      t(
        'Si vous prévoyez une difficulté, écrivez-nous dès maintenant : on trouve presque toujours un arrangement avant l’échéance.',
      ),
    ],
  };
}

/** Tells every member that a debit was refused, why, and when the bank will be asked again. */
export async function tellMembersOfFailure(
  tx: Tx,
  failure: { collectionId: string; code: string | null; nextAsk: Day | null },
): Promise<void> {
  const debit = await tx.collection.findUniqueOrThrow({ where: { id: failure.collectionId } });
  const { instalment } = await instalmentForMail(tx, debit.instalmentId);
  const next = () =>
    needsNewMandate(failure.code)
      ? t(
          'Votre banque n’accepte plus ce mandat. Donnez-nous un autre compte depuis votre espace : le prélèvement reprendra dès qu’il sera signé.',
        )
      : failure.nextAsk
        ? t(
            'Nous demanderons de nouveau ce montant à votre banque le {nextAsk}. Aucuns frais ne vous sont comptés.',
            { nextAsk: dayText(failure.nextAsk) },
          )
        : t('Un autre prélèvement en cours couvre ce montant.');
  await tellBorrower(tx, instalment.loanId, `collection:${debit.id}:failed`, () => ({
    subject: t('Un prélèvement a été refusé (échéance du {dueOn})', {
      dueOn: dayText(toDay(instalment.dueOn)),
    }),
    paragraphs: [
      t('Votre banque a refusé le prélèvement de {amount} pour l’échéance n° {number} : {code}.', {
        amount: euros(money(debit.amount)),
        number: instalment.number,
        code: failureWords(failure.code),
      }),
      next(),
      t(
        'Si la situation dure, parlons-en : vos prêteurs sont informés des retards, et un arrangement vaut mieux qu’un silence.',
      ),
    ],
  }));
}

/** The instalments late for so long that a quick second try has had its answer, and whose lenders do not know yet. */
export async function arrearsToTell(today: Day): Promise<{ id: string; label: string }[]> {
  return db().$queryRaw`
    select i.id::text, o.name || ', échéance ' || i.number || ' du ' || to_char(i."dueOn", 'DD/MM/YYYY') as label
    from "Instalment" i join "Loan" l on l.id = i."loanId" join "Organisation" o on o.id = l."borrowerId"
    where i."lendersToldOn" is null and i."settlesOn" <= ${addDays(today, -lendersToldAfterDays)}::date
      and i.principal + i.interest > i."principalPaid" + i."interestPaid" + i."principalAdvanced" + i."interestAdvanced"
      and l.status <> 'written_off'
    order by i."dueOn", l.id`;
}

/** Tells the lenders, once for an instalment, that it is late and what happens next. No promise, no alarm. */
export async function tellLendersOfArrears(id: string, today: Day): Promise<void> {
  await inTransaction(async (tx) => {
    const { count } = await tx.instalment.updateMany({
      where: { id, lendersToldOn: null },
      data: { lendersToldOn: fromDay(today) },
    });
    if (count === 0) return;
    const { instalment, amount } = await instalmentForMail(tx, id);
    const { name } = instalment.loan.borrower;
    await tellLenders(tx, instalment.loanId, `instalment:${id}:late`, ({ project }) => ({
      subject: t('Un retard de remboursement : {project}', { project }),
      paragraphs: [
        t(
          'L’échéance du {dueOn} du prêt « {project} » ({name}) n’a pas été payée : il manque {amount} en tout, pour l’ensemble des prêteurs.',
          { dueOn: dayText(toDay(instalment.dueOn)), project, name, amount: euros(amount) },
        ),
        t(
          'Nous sommes en contact avec la coopération et redemanderons ce montant à sa banque avec la prochaine échéance. Vous n’avez rien à faire.',
        ),
        t(
          'Un retard n’est pas une perte, mais un prêt comporte un risque : nous vous écrirons de nouveau si la situation change.',
        ),
      ],
    }));
  });
}

async function instalmentForMail(tx: Tx, id: string) {
  const instalment = await tx.instalment.findUniqueOrThrow({
    where: { id },
    select: {
      number: true,
      dueOn: true,
      loanId: true,
      principal: true,
      interest: true,
      principalPaid: true,
      interestPaid: true,
      loan: { select: { borrower: { select: { name: true } } } },
    },
  });
  const owed = add(money(instalment.principal), money(instalment.interest));
  const paid = add(money(instalment.principalPaid), money(instalment.interestPaid));
  return { instalment, amount: subtract(owed, paid) };
}
