import { randomUUID } from 'node:crypto';
import { plural, t } from '#app/i18n/t.ts';
import { now } from '#app/infra/clock.server.ts';
import { db, forManyRows, inTransaction, type Tx } from '#app/infra/db.server.ts';
import { siteUrl } from '#app/infra/mail.server.ts';
import { previewOf, queueForMany, type ManyLetters } from '#app/infra/many-letters.server.ts';
import { Refusal } from '#app/infra/refusal.ts';
import { Prisma } from '#prisma/generated/client.ts';
import { standing } from './board-sums.server.ts';
import { letterParagraphs } from './letter-paragraphs.ts';

type News = {
  /** Made with the form, so that a double click is one news. */
  id?: string | undefined;
  projectId: string;
  authorId: string;
  title: string;
  body: string;
  /** Also as a letter to those who follow or support the project. */
  byMail?: boolean | undefined;
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
  const { id = randomUUID(), projectId, authorId, byMail = false } = news;
  return inTransaction(async (tx) => {
    await tx.$queryRaw`select 1 from "Project" where id = ${projectId}::uuid for no key update`;
    const project = await tx.project.findUniqueOrThrow({ where: { id: projectId } });
    if (project.status !== 'published') {
      throw new Refusal('not_published', t('Les actualités commencent quand le projet est publié.'));
    }
    const known = await tx.projectUpdate.findUnique({ where: { id, projectId } });
    if (known) return { id, letters: known.letters ?? 0 };
    if (byMail) await refuseTooMany(tx, projectId);
    await tx.projectUpdate.create({ data: { id, projectId, authorId, title, body, publishedAt: now() } });
    if (!byMail) return { id, letters: 0 };
    const letters = await queueForMany(tx, {
      ...letterOf(project, { id, title, body }),
      audience: supporters(projectId),
    });
    await tx.projectUpdate.update({ where: { id }, data: { letters } });
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
    'byMail',
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

/** Followers with a proven address, who takes part in a campaign (guests too), and who helps otherwise. */
function supporters(projectId: string): Prisma.Sql {
  return Prisma.sql`
    select p.email, p."firstName", p.language from "ProjectFollower" f join "Person" p on p.id = f."personId"
    where f."projectId" = ${projectId}::uuid and p."emailVerifiedAt" is not null
    union all
    select coalesce(p.email, g.email), coalesce(p."firstName", g."firstName"), coalesce(p.language, g.language)
    from "Campaign" c join "Pledge" g on g."campaignId" = c.id left join "Person" p on p.id = g."personId"
    where c."projectId" = ${projectId}::uuid and g.status in ${standing}
    union all
    select coalesce(p.email, h.email), coalesce(p."firstName", h."firstName"), coalesce(p.language, 'fr')
    from "Contribution" h left join "Person" p on p.id = h."personId"
    where h."projectId" = ${projectId}::uuid and h.status in ('accepted', 'done', 'validated')`;
}

/** To how many a letter would go now, in words. */
export async function readersOfNews(projectId: string): Promise<string> {
  const [{ readers }] = await db().$queryRaw<[{ readers: number }]>`
    select count(distinct lower(a.email))::int as readers from (${supporters(projectId)}) a
      left join "LetterChoice" c on c.email = lower(a.email) left join "Person" p on p.email = lower(a.email)
    where p."suspendedAt" is null and not 'news' = any(coalesce(c.muted, '{}') || coalesce(p."mutedLetters", '{}'))`;
  return plural(readers, {
    one: t('{readers} personne qui suit ou soutient le projet', { readers }),
    other: t('{readers} personnes qui suivent ou soutiennent le projet', { readers }),
  });
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
