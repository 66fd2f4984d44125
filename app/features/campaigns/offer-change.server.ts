import { publishSheet } from '#app/features/papers/information-sheet.server.ts';
import { parameterOn } from '#app/features/parameters/parameters.queries.server.ts';
import { giveUpCheckout } from '#app/features/pledges/checkout.server.ts';
import { letterFactsWhere, type LetterFacts } from '#app/features/pledges/letter-facts.server.ts';
import { writeToMembers } from '#app/features/people/letters.server.ts';
import { isSuspended } from '#app/features/protection/suspension.queries.server.ts';
import { endOfReflection } from '#app/features/parameters/reflection.server.ts';
import { dayText } from '#app/i18n/format.ts';
import { t } from '#app/i18n/t.ts';
import { fromDay } from '#app/infra/dates.ts';
import { db, inTransaction, type Tx } from '#app/infra/db.server.ts';
import { letterIn, queueMails, siteUrl, type Letter } from '#app/infra/mail.server.ts';
import { Refusal } from '#app/infra/refusal.ts';
import { addDays, dayOf, type Day } from '#app/money/day.ts';
import { failCampaign } from './close.server.ts';

type Change = { campaignId: string; what: string; complete: boolean; by: string; at: Date };

/**
 * A material change of an offer after it opened (regulation (EU) 2020/1503, article 23(8) and (12)). Everyone who has pledged is told and may
 * think again for as many days as at first. When the information is no longer right or whole, the offer is suspended for thirty days
 * at most: nothing more is taken, and nothing is charged.
 */
export async function declareChange({ campaignId, what, complete, by, at }: Change): Promise<{ id: string }> {
  const on = dayOf(at);
  return inTransaction(async (tx) => {
    await lock(tx, campaignId);
    const { status, instrument } = await tx.campaign.findUniqueOrThrow({ where: { id: campaignId } });
    if (status !== 'open' || instrument === 'gift') {
      throw new Refusal('not_open', t('Seule une offre ouverte de prêt ou de parts peut changer.'));
    }
    if (await isSuspended(tx, campaignId)) {
      throw new Refusal(
        'suspended',
        t('Cette offre est déjà suspendue : dites d’abord qu’elle est corrigée.'),
      );
    }
    const days = Number((await parameterOn('information_sheet_days', on, tx)).toFixed(0));
    const suspendedUntil = complete ? null : addDays(on, days);
    const change = await tx.offerChange.create({
      data: {
        campaignId,
        what,
        declaredById: by,
        declaredOn: fromDay(on),
        suspendedUntil: suspendedUntil && fromDay(suspendedUntil),
      },
    });
    // With the sheet that says so, where the offer has one.
    if (complete) await publishSheet(tx, campaignId, at);
    const until = await thinkAgain(tx, campaignId, at);
    await tell(tx, campaignId, `change:${change.id}`, (facts) => ({
      subject: t('L’offre « {project} » a changé', { project: facts.project }),
      paragraphs: [
        t('Voici ce qui change : {what}', { what }),
        suspendedUntil
          ? t(
              'L’offre est suspendue jusqu’à ce que l’information soit corrigée, au plus tard le {day} ; sinon elle sera annulée et rien ne sera débité.',
              { day: dayText(suspendedUntil) },
            )
          : t('L’offre continue avec cette information.'),
        t('Vous pouvez revenir sur votre engagement jusqu’au {until} à 23 h 59, sans raison et sans frais.', {
          until: dayText(until),
        }),
      ],
    }));
    await tellMembers(tx, campaignId, `change:${change.id}`, (project) => ({
      subject: suspendedUntil
        ? t('L’offre « {project} » est suspendue', { project })
        : t('L’offre « {project} » a changé', { project }),
      paragraphs: [
        t('Voici ce qui change : {what}', { what }),
        suspendedUntil
          ? t(
              'Plus personne ne peut s’engager et rien n’est débité. Corrigez la fiche d’informations clés, puis dites-le à l’équipe : elle fait reprendre l’offre. Sans correction le {day} au plus tard, l’offre est annulée.',
              { day: dayText(suspendedUntil) },
            )
          : t('L’offre continue avec cette information.'),
        thinkingAgain(until),
      ],
    }));
    return { id: change.id };
  });
}

/** The information is right again: the offer goes on, and those who have pledged may think again from now. Twice is once. */
export async function correctChange(id: string, at: Date): Promise<void> {
  await inTransaction(async (tx) => {
    const { campaignId } = await tx.offerChange.findUniqueOrThrow({ where: { id } });
    await lock(tx, campaignId);
    const { count } = await tx.offerChange.updateMany({
      where: { id, suspendedUntil: { not: null }, correctedOn: null, cancelledOn: null },
      data: { correctedOn: fromDay(dayOf(at)) },
    });
    if (count === 0) return;
    await publishSheet(tx, campaignId, at);
    const until = await thinkAgain(tx, campaignId, at);
    await tell(tx, campaignId, `corrected:${id}`, (facts) => ({
      subject: t('L’offre « {project} » reprend', { project: facts.project }),
      paragraphs: [
        t(
          'L’information a été corrigée : relisez-la. Vous pouvez revenir sur votre engagement jusqu’au {until} à 23 h 59.',
          { until: dayText(until) },
        ),
      ],
    }));
    await tellMembers(tx, campaignId, `corrected:${id}`, (project) => ({
      subject: t('L’offre « {project} » reprend', { project }),
      paragraphs: [t('L’information a été corrigée.'), thinkingAgain(until)],
    }));
  });
}

function thinkingAgain(until: Day): string {
  return t(
    'Ceux qui se sont engagés sont prévenus et peuvent revenir sur leur engagement jusqu’au {until} à 23 h 59.',
    { until: dayText(until) },
  );
}

/** Suspensions whose last day has gone by without a correction. */
export async function changesToCancel(today: Day): Promise<{ id: string; label: string }[]> {
  const changes = await db().offerChange.findMany({
    where: { suspendedUntil: { lt: fromDay(today) }, correctedOn: null, cancelledOn: null },
    select: { id: true, campaign: { select: { project: { select: { title: true } } } } },
  });
  return changes.map(({ id, campaign }) => ({ id, label: campaign.project.title }));
}

/** Cancels an offer that was not corrected in time: nobody is charged, and everyone is told why. Safe to repeat. */
export async function cancelOffer(id: string, today: Day): Promise<void> {
  const { campaignId } = await db().offerChange.findUniqueOrThrow({ where: { id } });
  const open = await db().pledge.findMany({
    where: { campaignId, status: 'awaiting_checkout' },
    select: { id: true },
  });
  for (const pledge of open) await giveUpCheckout(pledge.id, today);
  await inTransaction(async (tx) => {
    await lock(tx, campaignId);
    const { count } = await tx.offerChange.updateMany({
      where: { id, suspendedUntil: { lt: fromDay(today) }, correctedOn: null, cancelledOn: null },
      data: { cancelledOn: fromDay(today) },
    });
    const { status } = await tx.campaign.findUniqueOrThrow({ where: { id: campaignId } });
    if (count === 0 || status !== 'open') return;
    await tell(tx, campaignId, `cancelled:${id}`, (facts) => ({
      subject: t('L’offre « {project} » est annulée', { project: facts.project }),
      paragraphs: [
        t(
          'L’information n’a pas été corrigée dans le délai que fixe la loi : l’offre est annulée. Rien n’a été débité et rien ne le sera.',
        ),
      ],
    }));
    await tellMembers(tx, campaignId, `cancelled:${id}`, (project) => ({
      subject: t('L’offre « {project} » est annulée', { project }),
      paragraphs: [
        t(
          'L’information n’a pas été corrigée dans le délai que fixe la loi : l’offre est annulée. Ceux qui s’étaient engagés sont prévenus ; personne n’a été débité.',
        ),
      ],
    }));
    await failCampaign(tx, campaignId, today, { silently: true });
  });
}

/** Those who have pledged get their days of reflection again. Answers until when. */
async function thinkAgain(tx: Tx, campaignId: string, at: Date): Promise<Day> {
  const reflectionEndsAt = await endOfReflection(tx, at);
  await tx.pledge.updateMany({
    where: {
      campaignId,
      status: { in: ['reserved', 'awaiting_transfer'] },
      reflectionEndsAt: { lt: reflectionEndsAt },
    },
    data: { reflectionEndsAt },
  });
  return dayOf(reflectionEndsAt);
}

async function tell(
  tx: Tx,
  campaignId: string,
  key: string,
  write: (facts: LetterFacts) => Pick<Letter, 'subject' | 'paragraphs'>,
): Promise<void> {
  const pledged = await letterFactsWhere(tx, {
    campaignId,
    status: { in: ['reserved', 'awaiting_transfer'] },
  });
  await queueMails(
    tx,
    pledged.map((facts) =>
      letterIn(facts.language, () => {
        const { subject, paragraphs } = write(facts);
        return {
          key: `offer:${key}:${facts.pledgeId}`,
          to: facts.to,
          subject,
          paragraphs: [t('Bonjour {firstName},', { firstName: facts.firstName }), ...paragraphs],
          link: { label: t('Voir cet engagement'), url: facts.url },
        };
      }),
    ),
  );
}

/** Those who carry the project: it is theirs to correct. */
async function tellMembers(
  tx: Tx,
  campaignId: string,
  key: string,
  write: (project: string) => Pick<Letter, 'subject' | 'paragraphs'>,
): Promise<void> {
  const { project } = await tx.campaign.findUniqueOrThrow({
    where: { id: campaignId },
    select: { project: { select: { id: true, title: true, cooperationId: true } } },
  });
  const letter = ({ email, firstName }: { email: string; firstName: string }) => {
    const { subject, paragraphs } = write(project.title);
    return {
      key: `offer:${key}:${email}`,
      subject,
      paragraphs: [t('Bonjour {firstName},', { firstName }), ...paragraphs],
      link: { label: t('Ouvrir le projet'), url: siteUrl(`/porteur/projets/${project.id}`) },
    };
  };
  await writeToMembers(tx, { organisationId: project.cooperationId, role: 'member' }, letter);
}

async function lock(tx: Tx, campaignId: string): Promise<void> {
  await tx.$queryRaw`select id from "Campaign" where id = ${campaignId}::uuid for no key update`;
}
