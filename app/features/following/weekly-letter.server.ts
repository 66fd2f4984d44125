import { count } from '#app/i18n/format.ts';
import { t } from '#app/i18n/t.ts';
import { db, inTransaction } from '#app/infra/db.server.ts';
import { letterIn, queueMail, siteUrl } from '#app/infra/mail.server.ts';
import { addDays, startOfDay, weekday, type Day } from '#app/money/day.ts';

/** Weekly letters leave on Fridays with what was written before that day; after an outage, on the next day that there is. */
const friday = 5;

/** The Friday whose letter is the last one due on a day. */
function weekOf(today: Day): Day {
  return addDays(today, -((weekday(today) - friday + 7) % 7));
}

/** The people for whom something was gathered before the Friday that is, or was last. */
export async function weeklyLettersDue(today: Day): Promise<{ id: string; label: string }[]> {
  const before = startOfDay(weekOf(today));
  return db().$queryRaw<{ id: string; label: string }[]>`
    select p.id::text, p.email as label from "Person" p
    where p."suspendedAt" is null
      and exists (select 1 from "GatheredLetter" g where g."personId" = p.id and g."writtenAt" < ${before})
    order by p.id`;
}

/**
 * Writes somebody's letter of the week and forgets what it gathers, in one transaction: nothing is told twice, and a week in which nothing
 * was gathered has no letter.
 */
export async function writeWeeklyLetter(personId: string, today: Day): Promise<void> {
  const week = weekOf(today);
  await inTransaction(async (tx) => {
    await tx.$queryRaw`select 1 from "Person" where id = ${personId}::uuid for no key update`;
    const due = { personId, writtenAt: { lt: startOfDay(week) } };
    const gathered = await tx.gatheredLetter.findMany({
      where: due,
      orderBy: [{ writtenAt: 'asc' }, { id: 'asc' }],
    });
    const key = `weekly:${personId}:${week}`;
    // What comes in after the letter of its week has been written waits for the next.
    if (gathered.length === 0 || (await tx.mail.count({ where: { key } })) > 0) return;
    const { email, firstName, language } = await tx.person.findUniqueOrThrow({ where: { id: personId } });
    const many = gathered.length;
    await queueMail(
      tx,
      letterIn(language, () => ({
        kind: 'weekly' as const,
        key,
        to: email,
        subject: t('Votre lettre de la semaine : {news}', {
          news: count(many, t('nouvelle'), t('nouvelles')),
        }),
        paragraphs: [
          t('Bonjour {firstName},', { firstName }),
          t('Voici ce que vous avez choisi de lire une fois par semaine.'),
        ],
        parts: gathered.map(({ subject, extract, url }) => ({ title: subject, text: extract, url })),
        link: { label: t('Choisir mes lettres'), url: siteUrl('/mon-espace/lettres') },
      })),
    );
    await tx.gatheredLetter.deleteMany({ where: due });
  });
}
