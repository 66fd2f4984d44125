import { toDay } from '#app/infra/dates.ts';
import { db } from '#app/infra/db.server.ts';
import type { Day } from '#app/money/day.ts';
import { dayText } from '#app/i18n/format.ts';
import { retakeFrom } from './knowledge.server.ts';
import { placesMuch, questionsOf, type Answers, type Family } from './knowledge.ts';

/** The test page: its questions without their key, the last outcome, and from when the test may be taken again. */
export async function knowledgePage(personId: string, family: Family, today: Day) {
  const [last, again] = await Promise.all([
    db().knowledgeTest.findFirst({
      where: { personId, family },
      orderBy: [{ takenOn: 'desc' }, { id: 'desc' }],
    }),
    retakeFrom(personId, family, today),
  ]);
  const validUntil = last && toDay(last.validUntil);
  return {
    questions: questionsOf(family).map(({ id, text, options }) => ({ id, text, options: [...options] })),
    again: again && dayText(again),
    last: last && {
      outcome: last.outcome,
      takenOn: dayText(toDay(last.takenOn)),
      validUntil: dayText(toDay(last.validUntil)),
      expired: validUntil !== null && today > validUntil,
      acknowledged: last.acknowledgedAt !== null,
      placesMuch: placesMuch(last.answers as Answers),
    },
  };
}

export type KnowledgePage = Awaited<ReturnType<typeof knowledgePage>>;
