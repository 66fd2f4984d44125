import { dayText } from '#app/i18n/format.ts';
import { currentLanguage, t } from '#app/i18n/t.ts';
import { fromDay, toDay } from '#app/infra/dates.ts';
import { db, forManyRows, inTransaction } from '#app/infra/db.server.ts';
import { siteUrl } from '#app/infra/mail.server.ts';
import { queueForMany } from '#app/infra/many-letters.server.ts';
import { countTry } from '#app/infra/rate-limit.server.ts';
import { dayOf, type Day } from '#app/money/day.ts';
import { Prisma } from '#prisma/generated/client.ts';
import { priorityFor } from './priority.ts';
import { priorityOf } from './priority.queries.server.ts';

const asking = { name: 'opening-reminder', tries: 20, minutes: 60 };

/** Keeps an address, to be told once when a campaign opens for all. Twice is once; nothing is kept once it is open. */
export async function askToBeTold(asked: {
  campaignId: string;
  email: string;
  at: Date;
  clientAddress: string;
}): Promise<void> {
  const { campaignId, at } = asked;
  await countTry(asking, asked.clientAddress);
  if (priorityFor(await priorityOf(campaignId), null, dayOf(at)) === 'open') return;
  const email = asked.email.trim().toLowerCase();
  await db().openingReminder.createMany({
    data: { campaignId, email, language: currentLanguage(), askedAt: at },
    skipDuplicates: true,
  });
}

/** The campaigns that are open to all by now, and of which somebody wanted to be told. */
export async function campaignsOpenToAll(today: Day): Promise<{ id: string; label: string }[]> {
  const campaigns = await db().campaign.findMany({
    where: { openingReminders: { some: {} }, localPriority: { until: { lt: fromDay(today) } } },
    orderBy: { id: 'asc' },
    select: { id: true, project: { select: { title: true } } },
  });
  return campaigns.map(({ id, project }) => ({ id, label: project.title }));
}

/** Tells those who asked that a campaign is open to all, and forgets their addresses. Nobody is told of one that has closed meanwhile. */
export async function tellOpenToAll(campaignId: string): Promise<number> {
  return inTransaction(async (tx) => {
    const { status, closesOn, project } = await tx.campaign.findUniqueOrThrow({
      where: { id: campaignId },
      select: { status: true, closesOn: true, project: { select: { title: true, slug: true } } },
    });
    const { title, slug } = project;
    const lastDay = toDay(closesOn);
    const told =
      status !== 'open'
        ? 0
        : await queueForMany(tx, {
            kind: 'reminders',
            key: `open-to-all:${campaignId}`,
            audience: Prisma.sql`select email, '' as "firstName", language from "OpeningReminder" where "campaignId" = ${campaignId}::uuid`,
            write: () => ({
              subject: t('« {title} » est ouvert à tout le monde', { title }),
              paragraphs: [
                t('Vous vouliez le savoir : tout le monde peut maintenant participer à « {title} ».', {
                  title,
                }),
                ...(lastDay ? [t('La collecte dure jusqu’au {day}.', { day: dayText(lastDay) })] : []),
                t('Nous avons effacé votre adresse de cette liste : ceci est la seule lettre.'),
              ],
              link: { label: t('Voir le projet'), url: siteUrl(`/projets/${slug}?via=ouverture`) },
            }),
          });
    await tx.openingReminder.deleteMany({ where: { campaignId } });
    return told;
  }, forManyRows);
}
