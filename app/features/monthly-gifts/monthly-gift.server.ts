import { keepsAll } from '#app/features/campaign-modes/modes.ts';
import { newSecret } from '#app/features/people/secret.server.ts';
import { lockedTerms } from '#app/features/pledges/pledge.server.ts';
import { refusePledge, smallestGift } from '#app/features/pledges/place-rules.ts';
import { eurosShort } from '#app/i18n/format.ts';
import { currentLanguage, t } from '#app/i18n/t.ts';
import { fromDay } from '#app/infra/dates.ts';
import { inTransaction, type Tx } from '#app/infra/db.server.ts';
import { Refusal } from '#app/infra/refusal.ts';
import { dayOf } from '#app/money/day.ts';
import { equals, money, type Money } from '#app/money/money.ts';
import { lastDayOfMonth } from './rhythm.ts';

type MonthlyGiftRequest = {
  /** Made with the form, so that a double click is one gift. */
  id: string;
  campaignId: string;
  /** Null for a guest. */
  personId: string | null;
  email: string;
  firstName: string;
  lastName: string;
  amount: Money;
  tip: Money;
  dayOfMonth: number;
  showName: boolean;
  showAmount: boolean;
  at: Date;
  /** By which link the person came. */
  via?: string | undefined;
};

/** The most that one gift may take each month: beyond, it is a gift to be thought about once, not a habit. */
const largestMonthlyGift = money('1000');

/**
 * Records that someone means to give every month; nothing is charged before a card or account is saved, and announced. The same request twice is
 * one gift. Gives the key of its page.
 */
export async function placeMonthlyGift(request: MonthlyGiftRequest): Promise<{ key: string }> {
  const { id, campaignId, personId, amount, tip, dayOfMonth, showName, showAmount, at } = request;
  const who = {
    email: request.email.trim().toLowerCase(),
    firstName: request.firstName.trim(),
    lastName: request.lastName.trim(),
  };
  return inTransaction(async (tx) => {
    const terms = await lockedTerms(tx, request);
    const known = await tx.monthlyGift.findUnique({ where: { id } });
    if (known) {
      const same =
        known.campaignId === campaignId && known.email === who.email && equals(money(known.amount), amount);
      if (same) return { key: known.key };
      throw new Refusal(
        'gift_known',
        t('Ce don est déjà enregistré avec d’autres valeurs. Rechargez la page.'),
      );
    }
    const { mode } = await tx.campaign.findUniqueOrThrow({
      where: { id: campaignId },
      select: { mode: true },
    });
    if (!keepsAll(mode)) {
      throw new Refusal(
        'all_or_nothing',
        t('Cette collecte réussit ou rend tout : elle ne prend pas de dons mensuels.'),
      );
    }
    if (personId) await refuseSuspended(tx, personId);
    refusePledge({ instrument: 'gift', amount, tip, at }, terms);
    refuseAmount(amount);
    if (!Number.isInteger(dayOfMonth) || dayOfMonth < 1 || dayOfMonth > lastDayOfMonth) {
      throw new Refusal(
        'no_such_day',
        t('Choisissez un jour entre le 1 et le {last}.', { last: lastDayOfMonth }),
        'dayOfMonth',
      );
    }
    const { secret: key } = newSecret();
    await tx.monthlyGift.create({
      data: {
        id,
        key,
        campaignId,
        personId,
        ...who,
        amount,
        tip,
        dayOfMonth,
        showName,
        showAmount,
        language: currentLanguage(),
        createdAt: at,
        changedOn: fromDay(dayOf(at)),
        via: request.via ?? null,
      },
    });
    return { key };
  });
}

/** What a monthly gift may be worth. */
export function refuseAmount(amount: Money): void {
  if (amount.lessThan(smallestGift)) {
    const sentence = t('Un don est d’au moins {smallestGift}.', { smallestGift: eurosShort(smallestGift) });
    throw new Refusal('below_minimum', sentence, 'amount');
  }
  if (!amount.greaterThan(largestMonthlyGift)) return;
  throw new Refusal(
    'above_monthly',
    t('Un don mensuel est d’au plus {most}. Pour donner davantage, faites un don en une fois.', {
      most: eurosShort(largestMonthlyGift),
    }),
    'amount',
  );
}

async function refuseSuspended(tx: Tx, personId: string): Promise<void> {
  const person = await tx.person.findUnique({ where: { id: personId }, select: { suspendedAt: true } });
  if (person && !person.suspendedAt) return;
  throw new Refusal('sign_in', t('Ce compte ne permet pas de contribuer. Écrivez-nous.'));
}

/** A gift under its row lock. Null when there is none. */
export async function lockGift(tx: Tx, id: string) {
  await tx.$queryRaw`select id from "MonthlyGift" where id = ${id}::uuid for update`;
  return tx.monthlyGift.findUnique({ where: { id } });
}

export type LockedGift = NonNullable<Awaited<ReturnType<typeof lockGift>>>;
