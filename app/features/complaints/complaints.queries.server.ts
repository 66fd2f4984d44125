import { papersOf } from '#app/features/uploads/papers.queries.server.ts';
import { count, dayText } from '#app/i18n/format.ts';
import { frenchOnly, t } from '#app/i18n/t.ts';
import { toDay } from '#app/infra/dates.ts';
import { db } from '#app/infra/db.server.ts';
import { allRows, tableOf, type TableFile } from '#app/infra/http-table.server.ts';
import { isUuid } from '#app/infra/uuid.ts';
import { dayOf, yearOf, type Day } from '#app/money/day.ts';
import type { Complaint } from '#prisma/generated/client.ts';
import { complaintStanding } from './deadlines.ts';
import { reference, states, topics } from './words.ts';

/** The queue of the team: what is late first, then by deadline; the last hundred answered below. */
export async function complaintQueue(today: Day) {
  const [open, closed] = await Promise.all([
    db().complaint.findMany({ where: { answeredOn: null }, orderBy: { receivedAt: 'asc' } }),
    db().complaint.findMany({
      where: { answeredOn: { not: null } },
      orderBy: { answeredOn: 'desc' },
      take: 100,
    }),
  ]);
  const due = (row: Complaint) => (row.acknowledgedOn ? row.answerBy : row.acknowledgeBy).getTime();
  return {
    open: open.sort((a, b) => due(a) - due(b)).map((row) => shown(row, today)),
    closed: closed.map((row) => shown(row, today)),
  };
}

/** One complaint, whole, or null. */
export async function complaintOf(id: string, today: Day) {
  if (!isUuid(id)) return null;
  const row = await db().complaint.findUnique({ where: { id } });
  if (!row) return null;
  const { text, name, email, admissible, whyNot, answer, measures } = row;
  return { ...shown(row, today), text, name, email, admissible, whyNot, answer, measures };
}

/** The newest complaints of a person, each with where it stands in words, our answer and what they joined. */
export async function complaintsOf(personId: string, today: Day) {
  const rows = await db().complaint.findMany({
    where: { personId },
    orderBy: { receivedAt: 'desc' },
    take: mostShown,
  });
  const papers = await papersOf(
    'complaint',
    rows.map(({ id }) => id),
  );
  return rows.map((row) => {
    const { id, number, topic, receivedOn, state, late } = shown(row, today);
    return {
      id,
      number,
      topic,
      receivedOn,
      standing: standingOf(row),
      late: state === 'closed' ? null : late,
      text: row.text,
      answer: row.answer || null,
      papers: papers.filter(({ subject }) => subject === id),
    };
  });
}

export type OwnComplaint = Awaited<ReturnType<typeof complaintsOf>>[number];

const mostShown = 30;

function standingOf({ acknowledgeBy, answerBy, acknowledgedOn, answeredOn, admissible }: Complaint): string {
  const answer = dayText(toDay(answerBy));
  if (answeredOn) {
    const day = dayText(toDay(answeredOn));
    return admissible ? t('Répondue le {day}.', { day }) : t('Non recevable, dit le {day}.', { day });
  }
  if (acknowledgedOn) return t('Recevable. Nous y répondons au plus tard le {day}.', { day: answer });
  return t(
    'Nous disons si elle est recevable au plus tard le {day}, et nous y répondons au plus tard le {answer}.',
    {
      day: dayText(toDay(acknowledgeBy)),
      answer,
    },
  );
}

function shown(row: Complaint, today: Day) {
  const dated = {
    receivedOn: dayOf(row.receivedAt),
    acknowledgeBy: toDay(row.acknowledgeBy),
    answerBy: toDay(row.answerBy),
    acknowledgedOn: row.acknowledgedOn && toDay(row.acknowledgedOn),
    answeredOn: row.answeredOn && toDay(row.answeredOn),
  };
  const { state, age, lateBy } = complaintStanding(dated, today);
  const days = (n: number) => count(n, t('jour'), t('jours'));
  return {
    id: row.id,
    number: reference(row.number, yearOf(dated.receivedOn)),
    topic: topics[row.topic],
    state,
    stateText: states[state],
    age: days(age),
    late: lateBy > 0 ? t('En retard de {days}', { days: days(lateBy) }) : null,
    receivedOn: dayText(dated.receivedOn),
    dueOn: dayText(state === 'to_acknowledge' ? dated.acknowledgeBy : dated.answerBy),
  };
}

/** The register, for the authority that asks: every complaint, its dates, the decision and the measures, without the text itself. */
export function complaintRegister(): TableFile {
  const rows = allRows((next) => db().complaint.findMany({ orderBy: { number: 'asc' }, ...next }));
  const columns = [
    [frenchOnly('numéro'), (row: Complaint) => reference(row.number, yearOf(dayOf(row.receivedAt)))],
    [frenchOnly('reçue le'), (row: Complaint) => dayOf(row.receivedAt)],
    [frenchOnly('objet'), (row: Complaint) => row.topic],
    [frenchOnly('accusé dû le'), (row: Complaint) => toDay(row.acknowledgeBy)],
    [frenchOnly('accusé le'), (row: Complaint) => toDay(row.acknowledgedOn)],
    [
      frenchOnly('recevable'),
      ({ admissible }: Complaint) =>
        admissible === null ? '' : admissible ? frenchOnly('oui') : frenchOnly('non'),
    ],
    [frenchOnly('réponse due le'), (row: Complaint) => toDay(row.answerBy)],
    [frenchOnly('répondue le'), (row: Complaint) => toDay(row.answeredOn)],
    [frenchOnly('décision'), (row: Complaint) => row.answer],
    [frenchOnly('mesures'), (row: Complaint) => row.measures],
  ] as const;
  return tableOf('reclamations', columns, rows);
}
