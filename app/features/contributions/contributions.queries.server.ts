import { toDay } from '#app/infra/dates.ts';
import { db } from '#app/infra/db.server.ts';
import { dayText, euros } from '#app/i18n/format.ts';
import { money, sum } from '#app/money/money.ts';
import { kinds, statuses, unitsOf, type Status } from './words.ts';
import { worth } from './worth.ts';

export type ContributionShown = Awaited<ReturnType<typeof contributionsTo>>['contributions'][number];

/** Where the work is: what waits for an answer first, what is in the books or declined last. */
const order: Readonly<Record<Status, number>> = {
  offered: 0,
  done: 1,
  accepted: 2,
  validated: 3,
  declined: 4,
};

/** What was offered to a project, as its cooperation reads it, and what all that is validated is worth. */
export async function contributionsTo(projectId: string) {
  const rows = await db().contribution.findMany({ where: { projectId }, orderBy: { sharedAt: 'desc' } });
  const contributions = rows
    .sort((a, b) => order[a.status] - order[b.status])
    .map((row) => ({
      id: row.id,
      status: row.status,
      badge: { label: statuses[row.status].label, tone: statuses[row.status].tone },
      kind: kinds[row.kind],
      unit: row.unit,
      quantity: row.quantity.toFixed().replace('.', ','),
      amount: `${row.quantity.toFixed().replace('.', ',')} ${unitsOf(row.quantity.toNumber(), row.unit)}`,
      description: row.description,
      answer: row.answer,
      who: `${row.firstName} ${row.lastName}`,
      email: row.email,
      doneOn: row.doneOn && dayText(toDay(row.doneOn)),
      value: row.unitValue && euros(worth(row.quantity, money(row.unitValue))),
    }));
  const validated = rows.flatMap((row) =>
    row.status === 'validated' && row.unitValue ? [worth(row.quantity, money(row.unitValue))] : [],
  );
  return { contributions, total: validated.length > 0 ? euros(sum(validated)) : null };
}

/** The published project that someone wants to help; null when there is none at this address. */
export async function projectToHelp(slug: string) {
  return db().project.findFirst({
    where: { slug, status: 'published' },
    select: { id: true, slug: true, title: true, cooperation: { select: { name: true } } },
  });
}
