import { euros } from '#app/i18n/format.ts';
import type { Day } from '#app/money/day.ts';
import { type Money, isPositive, zero } from '#app/money/money.ts';
import { companyRelief, householdRelief, type Relief, wealthRelief } from './gift-relief.ts';
import { companyLawOn, householdLawOn, wealthLawOn } from './gift-relief.queries.server.ts';

type Asked = {
  who: 'household' | 'company' | 'wealth';
  amount: Money;
  income?: Money | undefined;
  aid: boolean;
};

/** What the gifts of a year cost who gives them, after the tax of a household or a company is reduced; as the page shows it. */
export async function reliefShown({ who, amount: gifts, income, aid: toAid }: Asked, on: Day) {
  const relief = await reliefBy({ who, gifts, income, toAid }, on);
  return {
    gifts: euros(gifts),
    base: euros(relief.base),
    reduction: euros(relief.reduction),
    cost: euros(relief.cost),
    carried: isPositive(relief.carried) ? euros(relief.carried) : null,
  };
}

async function reliefBy(
  {
    who,
    gifts,
    income,
    toAid,
  }: { who: Asked['who']; gifts: Money; income: Money | undefined; toAid: boolean },
  on: Day,
): Promise<Relief> {
  switch (who) {
    case 'household':
      return householdRelief({ gifts, toAid, taxableIncome: income ?? null }, await householdLawOn(on));
    case 'company':
      return companyRelief({ gifts, toAid, turnover: income ?? zero }, await companyLawOn(on));
    case 'wealth':
      return wealthRelief(gifts, await wealthLawOn(on));
  }
}
