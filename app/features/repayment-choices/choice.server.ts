import { takingGifts } from '#app/features/campaign-modes/modes.ts';
import { newSecret } from '#app/features/people/secret.server.ts';
import { t } from '#app/i18n/t.ts';
import { fromDay } from '#app/infra/dates.ts';
import { db, inTransaction } from '#app/infra/db.server.ts';
import { Refusal } from '#app/infra/refusal.ts';
import type { Day } from '#app/money/day.ts';
import type { RepaymentUse } from '#prisma/generated/enums.ts';

type Choice = { personId: string; use: RepaymentUse; campaignId?: string | undefined; today: Day };

/**
 * A person says what becomes of each repayment from now on; what is in the wallet stays there. Lending is never one of the answers: the law wants a
 * decision and days to reflect for each loan. Giving is, to one campaign that keeps what comes.
 */
export async function chooseUse({ personId, use, campaignId, today }: Choice): Promise<void> {
  await inTransaction(async (tx) => {
    const given = use === 'give' ? (campaignId ?? null) : null;
    if (use === 'give') {
      const open = given && (await tx.campaign.findFirst({ where: { id: given, ...givableOn(today) } }));
      if (!open) throw new Refusal('no_campaign', t('Choisissez un projet de la liste.'), 'campaign');
    }
    const said = { use, campaignId: given, chosenOn: fromDay(today), doneUntil: fromDay(today) };
    await tx.repaymentChoice.upsert({
      where: { personId },
      create: { personId, ...said, key: newSecret().secret },
      update: said,
    });
  });
}

/** The campaigns to which repayments may be given: they keep all that comes, so that nothing has to come back. */
export function givableOn(today: Day) {
  return takingGifts(today);
}

/** All that is available is to be transferred with the next file, once, whatever is chosen for what comes later. */
export async function askPayout(personId: string, today: Day): Promise<void> {
  const { iban, ibanRefusedOn } = await db().person.findUniqueOrThrow({ where: { id: personId } });
  const atStripe = await db().payeeAccount.count({ where: { personId, ready: true, endedOn: null } });
  if ((!iban || ibanRefusedOn) && atStripe === 0) {
    throw new Refusal('no_iban', t('Indiquez d’abord un IBAN dans votre profil.'));
  }
  await db().repaymentChoice.updateMany({ where: { personId }, data: { payoutAskedOn: fromDay(today) } });
}

/** By the link of a letter, without signing in: from now on everything stays in the wallet. False for an unknown link. */
export async function stopByKey(key: string, today: Day): Promise<boolean> {
  const { count } = await db().repaymentChoice.updateMany({
    where: { key },
    data: { use: 'keep', campaignId: null, chosenOn: fromDay(today) },
  });
  return count === 1;
}
