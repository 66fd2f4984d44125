import { t } from '#app/i18n/t.ts';
import { now } from '#app/infra/clock.server.ts';
import { db, inTransaction } from '#app/infra/db.server.ts';
import { letterIn, queueMails, siteUrl } from '#app/infra/mail.server.ts';
import { wakeWorker } from './wake.server.ts';
import { jobSentence, type JobName } from './words.ts';

/** Asks for a job before its hour, for somebody whom a letter will tell how it ended. Asked twice before it has run, it is asked once. */
export async function askForJob(ask: { job: JobName; page: string; personId: string }): Promise<void> {
  const { job, page, personId } = ask;
  await inTransaction(async (tx) => {
    await tx.jobAsk.createMany({
      data: [{ job, page, askedById: personId, askedAt: now() }],
      skipDuplicates: true,
    });
    await wakeWorker(tx, job);
  });
}

/** The wishes that a run of a job fulfils: those made before it begins. */
export async function openAsks(job: JobName): Promise<string[]> {
  const asks = await db().jobAsk.findMany({ where: { job, endedAt: null }, select: { id: true } });
  return asks.map(({ id }) => id);
}

/** The run has ended: what it had to say is kept, and told to those who asked. */
export async function endAsks(
  ids: readonly string[],
  run: { total: number; notes: readonly string[] },
): Promise<void> {
  if (ids.length === 0) return;
  const { total } = run;
  const notes = [...run.notes];
  await inTransaction(async (tx) => {
    const asks = await tx.jobAsk.findMany({
      where: { id: { in: [...ids] }, endedAt: null },
      include: { askedBy: { select: { email: true, firstName: true, language: true } } },
    });
    await tx.jobAsk.updateMany({ where: { id: { in: [...ids] } }, data: { endedAt: now(), notes } });
    await queueMails(
      tx,
      asks.map(({ id, job, page, askedBy: { email, firstName, language } }) =>
        letterIn(language, () => ({
          key: `job-ask:${id}`,
          to: email,
          subject: t('Terminé : {job}', { job: jobSentence(job) }),
          paragraphs: [
            t('Bonjour {firstName},', { firstName }),
            ...(total === 0 ? [t('Il n’y avait rien à faire.')] : []),
            ...(notes.length > 0 ? [t('Tout n’a pas pu se faire :'), ...notes] : []),
          ],
          link: { label: t('Voir la page'), url: siteUrl(page) },
        })),
      ),
    );
  });
}

/** The last wish for a job: whether it still waits; what its run had to say, for a day. */
export async function lastAsk(job: JobName): Promise<{ isOpen: boolean; notes: string[] }> {
  const since = new Date(now().getTime() - 86_400_000);
  const ask = await db().jobAsk.findFirst({
    where: { job, OR: [{ endedAt: null }, { endedAt: { gt: since } }] },
    orderBy: { askedAt: 'desc' },
  });
  return { isOpen: ask !== null && ask.endedAt === null, notes: ask?.notes ?? [] };
}
