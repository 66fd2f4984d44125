import { bankDifference } from '#app/features/bank/bank.queries.server.ts';
import { db } from '#app/infra/db.server.ts';
import { addDays, type Day } from '#app/money/day.ts';
import { dayText, euros } from '#app/money/format.ts';
import { equals, isZero, money, subtract } from '#app/money/money.ts';
import { balancesRead, gapsWithStripe, strangeTransfers } from './gaps.server.ts';

/** A payout that Stripe calls arrived is on the bank's statement within these days. */
const daysToTheBank = 3;

/** Payouts that Stripe says have reached our bank, and that no statement shows though it goes beyond their day. Oldest first. */
export async function payoutsNotAtTheBank() {
  const rows = await db().$queryRaw<
    { payout: string; batch: string; name: string; amount: string; since: Day }[]
  >`
    select b."stripePayoutId" as payout, b.id::text as batch, b."messageId" as name, coalesce(b."fundAmount", b.total)::text as amount,
      b."fundedOn"::text as since
    from "PayoutBatch" b
    where b."stripePayoutId" is not null and b."fundedOn" is not null
      and not exists (select 1 from "BankLine" l where l."stripePayoutId" = b."stripePayoutId")
      and b."fundedOn" + ${daysToTheBank}::int <= (select max("closesOn") from "BankStatement" where kind = 'statement')
      and b."fundedOn" >= (select min("opensOn") from "BankStatement" where kind = 'statement')
    order by b."fundedOn", b.id`;
  return rows.map((row) => ({ ...row, amount: money(row.amount) }));
}

/** In one sentence, what Stripe, the bank and our books do not say alike; null when they agree, what is under way taken into account. */
export async function whatDoesNotMatch(today: Day): Promise<string | null> {
  const [gaps, strange, balances, atBank, bank] = await Promise.all([
    gapsWithStripe(),
    strangeTransfers(),
    balancesRead(),
    payoutsNotAtTheBank(),
    bankDifference(),
  ]);
  // What came in since yesterday may still be on its way through the inbox.
  const old = gaps.filter(({ state, since }) => state === 'gap' && since < addDays(today, -1));
  const sentences = [
    ...(old.length > 0 ? [`${old.length} objets de Stripe ne correspondent pas à nos comptes`] : []),
    ...(strange.length > 0
      ? [`${strange.length} versements ne sont pas les mêmes chez nous et chez la coopération`]
      : []),
    ...balances
      .filter(({ said, summed }) => !equals(said, summed))
      .map(
        ({ name, said, summed }) =>
          `${name ?? 'notre compte'} : Stripe annonce ${euros(said)}, ses mouvements font ${euros(summed)} (écart de ${euros(subtract(said, summed))})`,
      ),
    ...(atBank.length > 0 ? [`${atBank.length} arrivées annoncées par Stripe ne sont sur aucun relevé`] : []),
    ...(bank && !isZero(bank.difference)
      ? [`au ${dayText(bank.on)}, la banque dit ${euros(bank.difference)} de plus que nos comptes`]
      : []),
  ];
  return sentences.length === 0 ? null : `${sentences.join(' ; ')}.`;
}
