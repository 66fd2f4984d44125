import { randomUUID } from 'node:crypto';
import { limits } from '#app/features/people/limits.ts';
import { currentLanguage, t } from '#app/i18n/t.ts';
import { now } from '#app/infra/clock.server.ts';
import { db, forManyRows, inTransaction, type Tx } from '#app/infra/db.server.ts';
import { countTry } from '#app/infra/rate-limit.server.ts';
import { letterIn, queueMail, siteUrl } from '#app/infra/mail.server.ts';
import { previewOf, queueForMany, type ManyLetters } from '#app/infra/many-letters.server.ts';
import { Refusal } from '#app/infra/refusal.ts';
import { letterParagraphs } from './letter-paragraphs.ts';
import { audienceOf } from './news-readers.server.ts';
import type { NewsReaders } from './words.ts';

type News = {
  /** Made with the form, so that a double click is one news. */
  id?: string | undefined;
  projectId: string;
  authorId: string;
  title: string;
  body: string;
  /** Also as a letter to these. */
  readers?: NewsReaders | undefined;
};

/** So many letters of news in a week: more, and people stop reading those of all projects. */
const lettersInAWeek = 3;

/**
 * News of a published project, dated and signed; by letter too when asked, written in the same transaction. The same news twice is one, and
 * its letters leave once. Answers how many letters were written.
 */
export async function postUpdate(news: News): Promise<{ id: string; letters: number }> {
  const title = news.title.trim();
  const body = news.body.trim();
  if (!title) throw new Refusal('no_title', t('Donnez un titre à cette nouvelle.'), 'title');
  if (!body) throw new Refusal('no_body', t('Écrivez la nouvelle.'), 'body');
  const { id = randomUUID(), projectId, authorId, readers } = news;
  return inTransaction(async (tx) => {
    await tx.$queryRaw`select 1 from "Project" where id = ${projectId}::uuid for no key update`;
    const project = await tx.project.findUniqueOrThrow({ where: { id: projectId } });
    if (project.status !== 'published') {
      throw new Refusal('not_published', t('Les actualités commencent quand le projet est publié.'));
    }
    const known = await tx.projectUpdate.findUnique({ where: { id, projectId } });
    if (known) return { id, letters: known.letters ?? 0 };
    if (readers) await refuseTooMany(tx, projectId);
    await tx.projectUpdate.create({ data: { id, projectId, authorId, title, body, publishedAt: now() } });
    if (!readers) return { id, letters: 0 };
    const letters = await queueForMany(tx, {
      ...letterOf(project, { id, title, body }),
      audience: audienceOf(projectId, readers),
    });
    await tx.projectUpdate.update({ where: { id }, data: { letters, readers } });
    return { id, letters };
  }, forManyRows);
}

async function refuseTooMany(tx: Tx, projectId: string): Promise<void> {
  const since = new Date(now().getTime() - 7 * 86_400_000);
  const sent = await tx.projectUpdate.count({
    where: { projectId, letters: { not: null }, publishedAt: { gt: since } },
  });
  if (sent < lettersInAWeek) return;
  throw new Refusal(
    'too_many_letters',
    t('Trois lettres par semaine au plus : publiez cette nouvelle sans l’envoyer, ou attendez un peu.'),
    'readers',
  );
}

function letterOf(
  project: { slug: string; title: string },
  news: { id: string; title: string; body: string },
): Pick<ManyLetters, 'kind' | 'key' | 'write'> {
  const { paragraphs, whole } = letterParagraphs(news.body);
  return {
    kind: 'news',
    key: `news:${news.id}`,
    write: (firstName) => ({
      subject: t('Des nouvelles de « {project} » : {title}', { project: project.title, title: news.title }),
      paragraphs: [
        t('Bonjour {firstName},', { firstName }),
        ...paragraphs,
        t('Vous recevez cette lettre parce que vous suivez ou soutenez « {project} ».', {
          project: project.title,
        }),
      ],
      link: {
        label: whole ? t('Voir le projet') : t('Lire la suite'),
        url: siteUrl(`/projets/${project.slug}?via=nouvelles#actualite-${news.id}`),
      },
    }),
  };
}

/** The letter as a reader of each language will have it, before it is sent. */
export async function previewLetters(
  projectId: string,
  firstName: string,
  news: { title: string; body: string },
) {
  const project = await db().project.findUniqueOrThrow({ where: { id: projectId } });
  const letter = letterOf(project, { id: projectId, ...news });
  return (['fr', 'en'] as const).map((language) => previewOf(letter, language, firstName));
}

/** The letter as it will leave, to its writer alone, in the language of the page; nothing is published. */
export async function sendTestLetter(
  projectId: string,
  writer: { id: string; firstName: string; email: string },
  news: { title: string; body: string },
): Promise<void> {
  await countTry(limits.testLetter, writer.id);
  const project = await db().project.findUniqueOrThrow({ where: { id: projectId } });
  const { write } = letterOf(project, { id: projectId, ...news });
  await inTransaction((tx) =>
    queueMail(
      tx,
      letterIn(currentLanguage(), () => {
        const letter = write(writer.firstName);
        return { ...letter, to: writer.email, subject: t('Essai : {subject}', { subject: letter.subject }) };
      }),
    ),
  );
}
