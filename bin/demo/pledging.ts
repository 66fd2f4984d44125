import { compare, fromCents, money, min, subtract, zero, type Money } from '#app/money/money.ts';
import type { Chance } from '../story/chance.ts';
import type { DemoCampaign } from './project-types.ts';

const usual = {
  gift: ['10', '15', '20', '20', '30', '50', '50', '80', '100', '150', '300'],
  loan: ['50', '100', '100', '200', '300', '500', '500', '800', '1000', '1500', '1900'],
} as const;

type Wish = { amount: Money; shares?: number; declaredCommune?: string };

/** Amounts that citizens would choose, until they add up to the answer that the campaign gets. */
export function wishesFor(campaign: DemoCampaign, luck: Chance): Wish[] {
  let left = fromCents((BigInt(campaign.answer) * BigInt(campaign.optimum.replace('.', ''))) / 100n);
  const wishes: Wish[] = [];
  const nominal = campaign.share ? money(campaign.share.nominal) : null;
  const lives = campaign.localFirst ? { declaredCommune: campaign.localFirst.commune } : {};
  for (;;) {
    if (nominal) {
      const shares = luck.whole(1, 8);
      const most = left.div(nominal).floor().toNumber();
      if (most < 1) return wishes;
      const taken = Math.min(shares, most);
      const amount = money(nominal.times(taken));
      wishes.push({ amount, shares: taken, ...lives });
      left = subtract(left, amount);
    } else {
      if (compare(left, money('20')) < 0) return wishes;
      const amount = min(money(luck.pick(campaign.instrument === 'gift' ? usual.gift : usual.loan)), left);
      // What would be too small to ask for afterwards goes with the last wish.
      const rest = subtract(left, amount);
      const whole = compare(rest, money('20')) < 0 ? left : amount;
      wishes.push({ amount: whole, ...lives });
      left = whole === left ? zero : rest;
    }
  }
}
