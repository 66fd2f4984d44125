import { t } from '#app/i18n/t.ts';
import { dayText } from '#app/i18n/format.ts';
import { fromDay, toDay } from '#app/infra/dates.ts';
import { inTransaction, type Tx } from '#app/infra/db.server.ts';
import { notFound } from '#app/infra/http.server.ts';
import { Refusal } from '#app/infra/refusal.ts';
import { dayOf } from '#app/money/day.ts';
import { decimalText } from '#app/money/money.ts';
import type { DirectGiftTyped } from './direct-gift.schema.ts';

type Act = { projectId: string; personId: string; at: Date };

/**
 * A cooperation declares what it received by itself for a campaign of gifts: shown beside the bar, with how it is shown, and posted nowhere, since
 * none of it passed here. Sent twice, it is one declaration.
 */
export async function declareDirectGift(
  { projectId, personId, at }: Act,
  typed: DirectGiftTyped,
): Promise<void> {
  const { id, means, amount, gifts, receivedOn, receipt, proof } = typed;
  await inTransaction(async (tx) => {
    const opened = await campaignOpening(tx, projectId);
    if (receivedOn > dayOf(at))
      throw new Refusal(
        'not_yet',
        t('Cette date est à venir : déclarez ce qui est déjà reçu.'),
        'receivedOn',
      );
    if (receivedOn < opened) {
      throw new Refusal(
        'before',
        t('La collecte de dons a ouvert le {day} : ce qui est venu avant n’en fait pas partie.', {
          day: dayText(opened),
        }),
        'receivedOn',
      );
    }
    if (
      receipt !== '' &&
      (await tx.directGift.count({ where: { projectId, receipt, takenBackAt: null, id: { not: id } } }))
    )
      throw new Refusal('receipt_known', t('Ce numéro de reçu est déjà déclaré pour ce projet.'), 'receipt');
    const row = { id, projectId, means, gifts, receipt, proof, madeById: personId, madeAt: at };
    await tx.directGift.createMany({
      data: { ...row, amount: decimalText(amount), receivedOn: fromDay(receivedOn) },
      skipDuplicates: true,
    });
  });
}

/** The first day of the project's campaign of gifts, whose lock makes two declarations at once come one after the other. */
async function campaignOpening(tx: Tx, projectId: string) {
  await tx.$queryRaw`select 1 from "Project" where id = ${projectId}::uuid for update`;
  const campaign = await tx.campaign.findFirst({
    where: {
      projectId,
      instrument: 'gift',
      status: { not: 'draft' },
      project: { publishedAt: { not: null } },
    },
    orderBy: { openedOn: 'asc' },
    select: { openedOn: true },
  });
  if (!campaign?.openedOn)
    throw new Refusal('no_campaign', t('Ce projet n’a pas encore ouvert de collecte de dons.'));
  return toDay(campaign.openedOn);
}

/** A declaration that was wrong stays, and counts no more. */
export async function takeBackDirectGift(
  { projectId, personId, at }: Act,
  { wrong, reason }: { wrong: string; reason: string },
): Promise<void> {
  await inTransaction(async (tx) => {
    const { count } = await tx.directGift.updateMany({
      where: { id: wrong, projectId, takenBackAt: null },
      data: { takenBackAt: at, takenBackById: personId, takenBackWhy: reason },
    });
    if (count === 0) notFound();
  });
}
