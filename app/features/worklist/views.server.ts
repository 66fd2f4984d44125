import { t } from '#app/i18n/t.ts';
import { now } from '#app/infra/clock.server.ts';
import { db } from '#app/infra/db.server.ts';
import { Refusal } from '#app/infra/refusal.ts';

const most = 12;

/** The views that somebody keeps, by name. */
export async function savedViews(personId: string): Promise<{ name: string; query: string }[]> {
  return db().savedView.findMany({
    where: { personId },
    orderBy: { name: 'asc' },
    select: { name: true, query: true },
  });
}

/** Keeps filters under a name; the same name again changes them. A dozen at most. */
export async function saveView(personId: string, name: string, query: string): Promise<void> {
  const others = await db().savedView.count({ where: { personId, name: { not: name } } });
  if (others >= most) {
    throw new Refusal('many_views', t('Vous gardez déjà douze vues : retirez-en une d’abord.'), 'name');
  }
  await db().savedView.upsert({
    where: { personId_name: { personId, name } },
    create: { personId, name, query, savedAt: now() },
    update: { query, savedAt: now() },
  });
}

export async function dropView(personId: string, name: string): Promise<void> {
  await db().savedView.deleteMany({ where: { personId, name } });
}
