import { dayText } from '#app/i18n/format.ts';
import { t } from '#app/i18n/t.ts';
import { fromDay, toDay } from '#app/infra/dates.ts';
import { db, forManyRows, inTransaction } from '#app/infra/db.server.ts';
import { siteUrl } from '#app/infra/mail.server.ts';
import { queueForMany } from '#app/infra/many-letters.server.ts';
import { addDays, type Day } from '#app/money/day.ts';
import { isSuspended } from '#app/features/protection/suspension.queries.server.ts';
import { standing } from '#app/features/projects/board-sums.server.ts';
import { instruments } from '#app/features/projects/words.ts';
import { Prisma } from '#prisma/generated/client.ts';

/** So many days before its end is a campaign recalled. After an outage it is recalled later, up to its last day. */
const remindedBefore = 2;

/** The open campaigns that end within two days, of projects that somebody follows. */
export async function campaignsToRecall(today: Day): Promise<{ id: string; label: string }[]> {
  const campaigns = await db().campaign.findMany({
    where: {
      status: 'open',
      closesOn: { gte: fromDay(today), lte: fromDay(addDays(today, remindedBefore)) },
      project: { status: 'published', followers: { some: {} } },
    },
    orderBy: [{ closesOn: 'asc' }, { id: 'asc' }],
    select: { id: true, instrument: true, project: { select: { title: true } } },
  });
  return campaigns.map(({ id, instrument, project }) => ({
    id,
    label: `${project.title} (${instruments[instrument].label})`,
  }));
}

/**
 * Tells once who follows a project that its campaign ends; those who already take part in it are left in peace. Says nothing while the
 * offer is suspended. Answers how many letters were written now.
 */
export async function recallCampaign(campaignId: string): Promise<number> {
  return inTransaction(async (tx) => {
    const { instrument, closesOn, status, project } = await tx.campaign.findUniqueOrThrow({
      where: { id: campaignId },
      select: {
        instrument: true,
        closesOn: true,
        status: true,
        project: { select: { id: true, title: true, slug: true } },
      },
    });
    if (status !== 'open' || !closesOn || (await isSuspended(tx, campaignId))) return 0;
    const { title, slug } = project;
    return queueForMany(tx, {
      kind: 'reminders',
      key: `recall:${campaignId}`,
      audience: followersWithoutPledge(project.id, campaignId),
      write: (firstName) => ({
        subject: t('« {title} » : la collecte prend bientôt fin', { title }),
        paragraphs: [
          t('Bonjour {firstName},', { firstName }),
          t('Vous suivez « {title} ». {campaign} : elle se clôt le {day} à 23 h 59 (heure de Paris).', {
            title,
            campaign: instruments[instrument].campaign,
            day: dayText(toDay(closesOn)),
          }),
          t('Si vous voulez y participer, c’est le moment. Sinon, il n’y a rien à faire.'),
        ],
        link: { label: t('Voir le projet'), url: siteUrl(`/projets/${slug}?via=rappel`) },
      }),
    });
  }, forManyRows);
}

function followersWithoutPledge(projectId: string, campaignId: string): Prisma.Sql {
  return Prisma.sql`
    select p.email, p."firstName", p.language from "ProjectFollower" f join "Person" p on p.id = f."personId"
    where f."projectId" = ${projectId}::uuid and p."emailVerifiedAt" is not null
      and not exists (select 1 from "Pledge" own where own."campaignId" = ${campaignId}::uuid and own."personId" = p.id
        and own.status in ${standing})`;
}
