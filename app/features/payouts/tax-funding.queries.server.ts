import { dayText, euros } from '#app/i18n/format.ts';
import { t } from '#app/i18n/t.ts';
import { db } from '#app/infra/db.server.ts';
import { toDay } from '#app/infra/dates.ts';
import { tableOf, type TableFile } from '#app/infra/http-table.server.ts';
import type { Day } from '#app/money/day.ts';
import { isPositive, money } from '#app/money/money.ts';
import { placesOfTax } from './bank-cover.server.ts';
import { payoutFailureWords } from './payout-failures.ts';
import { taxToAsk, whyTaxWaits } from './tax-funding.server.ts';

const mostShown = 6;

/** Where what is owed to the tax office lies, why it waits if it does, and what was asked of Stripe beside files of transfers, the latest first. */
export async function taxFundingPart(today: Day) {
  const [{ owed, inBank, onItsWay, atStripe }, toAsk, rows] = await Promise.all([
    placesOfTax(db(), today),
    taxToAsk(db(), today),
    fundingRows({ take: mostShown }),
  ]);
  const fundings = rows.map((row) => ({
    id: row.id,
    askedOn: dayText(toDay(row.askedOn)),
    amount: euros(money(row.amount)),
    arrivedOn: row.arrivedOn && dayText(toDay(row.arrivedOn)),
    isKnown: row.stripePayoutId !== null,
    purpose: purposeOf(row.byHand),
    failed: row.failedOn && {
      on: dayText(toDay(row.failedOn)),
      why: payoutFailureWords(row.failureCode),
    },
  }));
  return {
    owed: euros(owed),
    places: { atStripe: euros(atStripe), onItsWay: euros(onItsWay), inBank: euros(inBank) },
    waits: isPositive(toAsk) ? ((await whyTaxWaits(db(), toAsk))?.message ?? null) : null,
    lastFailure: fundings[rows.findIndex(({ byHand }) => !byHand)]?.failed ?? null,
    fundings,
  };
}

/** So many requests, the latest first. */
function fundingRows(most: { take?: number }) {
  return db().bankFunding.findMany({ orderBy: [{ askedOn: 'desc' }, { id: 'desc' }], ...most });
}

/** Everything that was asked of Stripe for our bank beside files of transfers. */
export async function fundingsTable(): Promise<TableFile> {
  return tableOf(
    'de-stripe-a-la-banque',
    [
      [t('Demandé le'), ({ askedOn }) => toDay(askedOn)],
      [t('Demandé pour'), ({ byHand }) => purposeOf(byHand)],
      [t('Arrivé le'), ({ arrivedOn }) => toDay(arrivedOn)],
      [t('Refusé le'), ({ failedOn }) => toDay(failedOn)],
      [t('Motif de Stripe'), ({ failureCode }) => failureCode],
      [t('Montant'), ({ amount }) => money(amount)],
    ],
    await fundingRows({}),
  );
}

function purposeOf(byHand: boolean): string {
  return byHand ? t('à la main, chez Stripe') : t('l’impôt');
}
