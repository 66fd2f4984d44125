import { giftEffectsOf } from '#app/features/campaign-modes/gift-effects.queries.server.ts';
import { usualGifts } from '#app/features/campaign-modes/usual-gifts.ts';
import { nameOf, refuseIfChanged } from '#app/features/people/drafts.server.ts';
import { dayText, eurosShort } from '#app/i18n/format.ts';
import { t } from '#app/i18n/t.ts';
import { now } from '#app/infra/clock.server.ts';
import { db, inTransaction, type Tx } from '#app/infra/db.server.ts';
import { Refusal } from '#app/infra/refusal.ts';
import { dayOf } from '#app/money/day.ts';
import { money } from '#app/money/money.ts';
import { editableProject } from './project.server.ts';

/**
 * Says what a gift of each usual amount makes possible; an amount without words has none. May change once the project is published: what was
 * shown before stays, with its time. Refused when another member has saved since (`seen`).
 */
export async function saveGiftEffects(
  projectId: string,
  effects: readonly { amount: string; effect: string }[],
  seen?: string,
): Promise<void> {
  await inTransaction(async (tx) => {
    await editableProject(tx, projectId, 'published');
    const campaignId = await giftCampaign(projectId, tx);
    if (!campaignId) throw new Refusal('no_campaign', t('Décrivez d’abord la collecte de dons.'));
    const before = await giftEffectsOf(campaignId, tx);
    refuseIfChanged(seen, before);
    const shown = new Map(before.map(({ amount, effect }) => [amount, effect]));
    for (const { amount, effect } of effects) {
      if ((shown.get(amount) ?? '') === effect) continue;
      const at = now();
      await tx.giftEffect.updateMany({ where: { campaignId, amount, until: null }, data: { until: at } });
      if (effect) await tx.giftEffect.create({ data: { campaignId, amount, effect, since: at } });
    }
  });
}

/** The usual amounts with what is said of each, and what was said before, the latest first. Null without a campaign of gifts. */
export async function giftEffectsForm(projectId: string) {
  const campaignId = await giftCampaign(projectId);
  if (!campaignId) return null;
  const [shown, before] = await Promise.all([
    giftEffectsOf(campaignId),
    db().giftEffect.findMany({
      where: { campaignId, until: { not: null } },
      orderBy: [{ until: 'desc' }, { amount: 'asc' }],
      take: 50,
    }),
  ]);
  return {
    seen: nameOf(shown),
    effects: usualGifts.map((amount) => ({
      amount,
      label: eurosShort(money(amount)),
      effect: shown.find((one) => one.amount === amount)?.effect ?? '',
    })),
    before: before.map(({ id, amount, effect, since, until }) => ({
      id,
      amount: eurosShort(money(amount)),
      effect,
      since: dayText(dayOf(since)),
      until: dayText(dayOf(until!)),
    })),
  };
}

async function giftCampaign(projectId: string, tx: Tx = db()): Promise<string | null> {
  const campaign = await tx.campaign.findUnique({
    where: { projectId_instrument: { projectId, instrument: 'gift' } },
    select: { id: true },
  });
  return campaign?.id ?? null;
}
