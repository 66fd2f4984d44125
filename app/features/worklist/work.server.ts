import { decide } from '#app/features/complaints/complaints.server.ts';
import { publishNeedsSheet, returnNeedsSheet } from '#app/features/diagnosis/needs-review.server.ts';
import { requireOperator } from '#app/features/people/operator.server.ts';
import { requestChanges } from '#app/features/projects/review.server.ts';
import { t } from '#app/i18n/t.ts';
import { db } from '#app/infra/db.server.ts';
import { Refusal } from '#app/infra/refusal.ts';
import type { Day } from '#app/money/day.ts';
import { remind, type ShownItem } from './reminder.server.ts';
import { confirmation } from './work.queries.server.ts';
import { itemOf, type WorkAct, type WorkItem } from './work.ts';

export type Outcome = { name: string; to: string; kind: string; refusal: string | null };

/**
 * Does one act to each of those chosen, by the command that its own page uses, each in a transaction of its own: what is refused keeps nothing else from
 * being done. What the act is not for is not tried, and told with its reason: a colleague may have been quicker. Anything but a Refusal is a bug
 * and stops the rest.
 */
export async function carryOut(order: {
  act: WorkAct;
  tokens: readonly string[];
  note: string;
  personId: string;
  at: Date;
  today: Day;
}): Promise<Outcome[]> {
  const { act, tokens, note, personId, at, today } = order;
  await requireOperator(db(), personId);
  if (act === 'ask_changes' && note.trim() === '') {
    throw new Refusal('no_note', t('Dites aux porteurs ce qui est à changer.'), 'note');
  }
  const { possible, refused } = await confirmation(act, tokens, personId, today);
  const versions = new Map(
    tokens.flatMap((token) => itemOf(token) ?? []).map((item) => [item.id, item.version]),
  );
  const outcomes: Outcome[] = [];
  for (const { token, name, to, kind, since } of possible) {
    const item = itemOf(token)!;
    const read = { ...item, version: versions.get(item.id) ?? null };
    const refusal = await refusalOf(() => doOne(act, read, { name, to, since }, { note, personId, at }));
    outcomes.push({ name, to, kind, refusal });
  }
  return [...outcomes, ...refused.map(({ name, to, kind, why }) => ({ name, to, kind, refusal: why }))];
}

type Chosen = Pick<WorkItem, 'kind' | 'id' | 'version'>;
type By = { note: string; personId: string; at: Date };

async function doOne(
  act: WorkAct,
  { kind, id, version }: Chosen,
  shown: ShownItem,
  { note, personId, at }: By,
): Promise<void> {
  const review = { organisationId: id, version: version ?? 0, by: personId, at };
  switch (act) {
    case 'claim':
      return claim(kind, id, personId, at);
    case 'release':
      await db().workClaim.deleteMany({ where: { kind, subjectId: id } });
      return;
    case 'remind':
      return remind({ kind, id, ...shown }, personId, at);
    case 'admit':
      return decide(id, { intent: 'admit' }, { personId, at });
    case 'publish':
      return publishNeedsSheet(review);
    case 'ask_changes':
      return kind === 'needs' ? returnNeedsSheet({ ...review, note }) : requestChanges(id, personId, note);
  }
}

/** The first to say so takes it. */
async function claim(kind: string, subjectId: string, personId: string, at: Date): Promise<void> {
  await db().workClaim.createMany({ data: [{ kind, subjectId, personId, at }], skipDuplicates: true });
  const held = await db().workClaim.findUnique({ where: { kind_subjectId: { kind, subjectId } } });
  if (held?.personId !== personId) throw new Refusal('claimed', t('Quelqu’un d’autre s’en charge déjà.'));
}

async function refusalOf(work: () => Promise<void>): Promise<string | null> {
  try {
    await work();
    return null;
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    return error.message;
  }
}
