import { dayText, euros } from '#app/i18n/format.ts';
import { db } from '#app/infra/db.server.ts';
import { toDay } from '#app/infra/dates.ts';
import type { Day } from '#app/money/day.ts';
import { isPositive, money } from '#app/money/money.ts';
import { bankCover, placesOfTax } from './bank-cover.server.ts';
import { payoutFailureWords } from './payout-failures.ts';
import { taxToAsk, whyTaxWaits } from './tax-funding.server.ts';

const mostShown = 24;

/** Where what is owed to the tax office lies, why it waits if it does, and what was asked of Stripe beside files of transfers, the latest first. */
export async function taxFundingPart(today: Day) {
  const [cover, toAsk, rows] = await Promise.all([
    bankCover(db()),
    taxToAsk(db(), today),
    db().bankFunding.findMany({ orderBy: [{ askedOn: 'desc' }, { id: 'desc' }], take: mostShown }),
  ]);
  const { inBank, onItsWay, atStripe } = placesOfTax(cover);
  const fundings = rows.map((row) => ({
    id: row.id,
    askedOn: dayText(toDay(row.askedOn)),
    amount: euros(money(row.amount)),
    arrivedOn: row.arrivedOn && dayText(toDay(row.arrivedOn)),
    isKnown: row.stripePayoutId !== null,
    byHand: row.byHand,
    failed: row.failedOn && {
      on: dayText(toDay(row.failedOn)),
      why: payoutFailureWords(row.failureCode),
    },
  }));
  return {
    owed: euros(cover.tax),
    places: { atStripe: euros(atStripe), onItsWay: euros(onItsWay), inBank: euros(inBank) },
    waits: isPositive(toAsk) ? ((await whyTaxWaits(db(), toAsk))?.message ?? null) : null,
    lastFailure: fundings.find(({ byHand }) => !byHand)?.failed ?? null,
    fundings,
  };
}
