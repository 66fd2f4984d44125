import { defaultDaysOn } from '#app/features/parameters/default-days.server.ts';
import { dayText, euros } from '#app/i18n/format.ts';
import { t } from '#app/i18n/t.ts';
import { fromDay, toDay } from '#app/infra/dates.ts';
import { db, inTransaction } from '#app/infra/db.server.ts';
import { dayOfDefault } from '#app/lending/default-rate.ts';
import { addDays, type Day } from '#app/money/day.ts';
import { tellOperators } from '#app/features/people/operator-letters.server.ts';
import { loanNames, tellBorrower, tellLenders } from './letters.server.ts';

/** The last contractual day whose instalment, not paid today, puts its loan in default. */
const latestDueDay = async (today: Day) => addDays(today, -(await defaultDaysOn(today)) - 1);

/**
 * The instalments by which a loan came into default and nobody was told: the oldest of each, while no other of them that was told of is still
 * owed. A loan that recovers and falls back is told of again.
 */
export async function defaultsToTell(today: Day): Promise<{ id: string; label: string }[]> {
  return db().$queryRaw`
    select distinct on (l.id) i.id::text, o.name || ', prêt en défaut depuis l’échéance du ' || to_char(i."dueOn", 'DD/MM/YYYY') as label
    from "Instalment" i join "Loan" l on l.id = i."loanId" join "Organisation" o on o.id = l."borrowerId"
    where i."paidOn" is null and i."dueOn" <= ${await latestDueDay(today)}::date and l.status <> 'written_off'
      and i.principal + i.interest > i."principalPaid" + i."interestPaid"
      and not exists (select from "Instalment" told where told."loanId" = l.id and told."defaultToldOn" is not null
        and told.principal + told.interest > told."principalPaid" + told."interestPaid")
    order by l.id, i."dueOn"`;
}

/** Tells lenders, the cooperation and the team that a loan is in default by law, what that changes and what it does not. Once for an instalment. */
export async function tellOfDefault(id: string, today: Day): Promise<void> {
  await inTransaction(async (tx) => {
    const { count } = await tx.instalment.updateMany({
      where: { id, defaultToldOn: null },
      data: { defaultToldOn: fromDay(today) },
    });
    if (count === 0) return;
    const { loanId, dueOn } = await tx.instalment.findUniqueOrThrow({ where: { id } });
    const { borrower, project } = await loanNames(tx, loanId);
    const days = await defaultDaysOn(today, tx);
    const late = () =>
      t(
        'L’échéance du {dueOn} du prêt « {project} » ({borrower}) n’est pas payée en entier depuis plus de {days} jours : le règlement européen sur le financement participatif appelle cela un défaut.',
        { dueOn: dayText(toDay(dueOn)), project, borrower, days },
      );
    const key = `instalment:${id}:default`;
    await tellLenders(tx, loanId, key, ({ owed }) => ({
      subject: t('Un prêt est en défaut : {project}', { project }),
      paragraphs: [
        late(),
        t(
          'Il vous est dû {owed} de capital. Rien n’est encore perdu : la créance demeure, et ce qui sera payé vous sera versé. Nos statistiques publiques comptent désormais ce prêt parmi les défauts.',
          { owed: euros(owed) },
        ),
        t(
          'Pour l’impôt, un retard n’est pas une perte : elle ne compte que l’année où la créance devient définitivement irrécouvrable. Nous vous écrirons si cela arrive. Vous n’avez rien à faire.',
        ),
      ],
    }));
    await tellBorrower(tx, loanId, key, () => ({
      subject: t('Votre prêt est en défaut : {project}', { project }),
      paragraphs: [
        late(),
        t(
          'Vos prêteurs viennent de l’apprendre, et nos statistiques publiques le comptent. Qui relira vos prochains projets le verra aussi, jusqu’à ce que les échéances soient payées.',
        ),
        t(
          'Un autre calendrier peut être proposé à vos prêteurs depuis la page du prêt. Écrivez-nous avant : un arrangement vaut mieux qu’un silence.',
        ),
      ],
    }));
    await tellOperators(tx, key, () => ({
      subject: t('Un prêt est en défaut : {project}', { project }),
      paragraphs: [late()],
      path: `/operateur/prets/${loanId}`,
      label: t('Voir le prêt'),
    }));
  });
}

/** The day since which a cooperation has a loan in default, the oldest if there are several; null without one. */
export async function inDefaultSince(cooperationId: string, today: Day): Promise<Day | null> {
  const [row] = await db().$queryRaw<{ due: Day | null }[]>`
    select min(i."dueOn")::text as due from "Instalment" i join "Loan" l on l.id = i."loanId"
    where l."borrowerId" = ${cooperationId}::uuid and l.status <> 'written_off' and i."paidOn" is null
      and i."dueOn" <= ${await latestDueDay(today)}::date and i.principal + i.interest > i."principalPaid" + i."interestPaid"`;
  return row?.due ? dayOfDefault(row.due, await defaultDaysOn(today)) : null;
}
