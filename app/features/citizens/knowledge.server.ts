import { t } from '#app/i18n/t.ts';
import { now } from '#app/infra/clock.server.ts';
import { fromDay, toDay } from '#app/infra/dates.ts';
import { db, inTransaction, type Tx } from '#app/infra/db.server.ts';
import { Refusal } from '#app/infra/refusal.ts';
import { addDays, addMonths, type Day } from '#app/money/day.ts';
import { dayText } from '#app/i18n/format.ts';
import { outcomeOf, type Answers, type Family, type Outcome } from './knowledge.ts';
import { knowledgeMonthsOn } from './law.queries.server.ts';

/** A test that was answered may be taken again from the next day on, and three times in thirty days. */
const triesInPeriod = 3;
const periodDays = 30;

/**
 * Keeps an attempt at the test, with its answers and its outcome. Leaving it out (no answers) is kept too, as incomplete. Neither
 * ever stops anyone from lending: it decides which warning they read. Refused when the test was taken too often.
 */
export async function takeKnowledgeTest(test: {
  personId: string;
  family: Family;
  answers: Answers;
  today: Day;
}): Promise<Outcome> {
  const { personId, family, answers, today } = test;
  const outcome = outcomeOf(family, answers);
  const given = Object.fromEntries(Object.entries(answers).filter(([, option]) => option !== undefined));
  const validUntil = addMonths(today, await knowledgeMonthsOn(today));
  await inTransaction(async (tx) => {
    // Two tests sent at the same instant are counted one after the other.
    await tx.$queryRaw`select id from "Person" where id = ${personId}::uuid for update`;
    const again = await retakeFrom(personId, family, today, tx);
    if (again) {
      throw new Refusal(
        'too_soon',
        t('Vous pourrez refaire ce test à partir du {again}.', { again: dayText(again) }),
      );
    }
    await tx.knowledgeTest.create({
      data: {
        personId,
        family,
        takenOn: fromDay(today),
        validUntil: fromDay(validUntil),
        answers: given,
        outcome,
        acknowledgedAt: outcome === 'appropriate' ? now() : null,
      },
    });
  });
  return outcome;
}

/** From which day the person may answer the test again; null when they may today. */
export async function retakeFrom(
  personId: string,
  family: Family,
  today: Day,
  tx: Tx = db(),
): Promise<Day | null> {
  const answered = await tx.knowledgeTest.findMany({
    where: {
      personId,
      family,
      outcome: { not: 'incomplete' },
      takenOn: { gt: fromDay(addDays(today, -periodDays)) },
    },
    orderBy: { takenOn: 'desc' },
    select: { takenOn: true },
  });
  const days = answered.map(({ takenOn }) => toDay(takenOn));
  const oldest = days[triesInPeriod - 1];
  if (oldest) return addDays(oldest, periodDays);
  return days[0] === today ? addDays(today, 1) : null;
}

/** The person has received and understood the warning that follows their last test. */
export async function acknowledgeWarning(personId: string, family: Family): Promise<void> {
  const last = await db().knowledgeTest.findFirst({
    where: { personId, family },
    orderBy: [{ takenOn: 'desc' }, { id: 'desc' }],
    select: { id: true },
  });
  if (!last) throw new Refusal('no_test', t('Il n’y a pas encore de test à confirmer.'));
  await db().knowledgeTest.updateMany({
    where: { id: last.id, acknowledgedAt: null },
    data: { acknowledgedAt: now() },
  });
}
