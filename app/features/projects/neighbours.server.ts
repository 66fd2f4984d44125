import { t } from '#app/i18n/t.ts';
import type { Tx } from '#app/infra/db.server.ts';
import { siteUrl } from '#app/infra/mail.server.ts';
import { queueForMany } from '#app/infra/many-letters.server.ts';
import { Prisma } from '#prisma/generated/client.ts';

/** Tells those who asked for it that a project begins in their département or among the communes that work together with theirs. */
export async function tellNeighbours(tx: Tx, projectId: string): Promise<void> {
  const { title, slug, summary, commune } = await tx.project.findUniqueOrThrow({
    where: { id: projectId },
    select: { title: true, slug: true, summary: true, commune: true },
  });
  if (!commune) return;
  await queueForMany(tx, {
    kind: 'near',
    key: `near:${projectId}`,
    audience: Prisma.sql`
      select p.email, p."firstName", p.language from "Person" p join "Commune" c on c.code = p."communeCode"
      where (c."departmentCode" = ${commune.departmentCode} or c."epciCode" = ${commune.epciCode})
        and not 'near' = any(p."mutedLetters") and p."emailVerifiedAt" is not null`,
    write: (firstName) => ({
      subject: t('Un nouveau projet près de chez vous : {title}', { title }),
      paragraphs: [
        t('Bonjour {firstName},', { firstName }),
        t('{place} : « {title} » vient d’être publié.', { title, place: commune.name }),
        ...(summary ? [summary] : []),
      ],
      link: { label: t('Voir le projet'), url: siteUrl(`/projets/${slug}?via=voisins`) },
    }),
  });
}
