import { bankDifference } from '#app/features/bank/bank.queries.server.ts';
import { plural, t } from '#app/i18n/t.ts';
import { db } from '#app/infra/db.server.ts';
import { addDays, type Day } from '#app/money/day.ts';
import { dayText, euros } from '#app/i18n/format.ts';
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
    ...(old.length > 0
      ? [
          plural(old.length, {
            one: t('un objet de Stripe ne correspond pas à nos comptes'),
            other: t('{n} objets de Stripe ne correspondent pas à nos comptes', { n: old.length }),
          }),
        ]
      : []),
    ...(strange.length > 0
      ? [
          plural(strange.length, {
            one: t('un versement n’est pas le même chez nous et chez la coopération'),
            other: t('{n} versements ne sont pas les mêmes chez nous et chez la coopération', {
              n: strange.length,
            }),
          }),
        ]
      : []),
    ...balances
      .filter(({ said, summed }) => !equals(said, summed))
      .map(({ name, said, summed }) =>
        t('{name} : Stripe annonce {said}, ses mouvements font {summed} (écart de {difference})', {
          name: name ?? t('notre compte'),
          said: euros(said),
          summed: euros(summed),
          difference: euros(subtract(said, summed)),
        }),
      ),
    ...(atBank.length > 0
      ? [
          plural(atBank.length, {
            one: t('une arrivée annoncée par Stripe n’est sur aucun relevé'),
            other: t('{n} arrivées annoncées par Stripe ne sont sur aucun relevé', { n: atBank.length }),
          }),
        ]
      : []),
    ...(bank && !isZero(bank.difference)
      ? [
          t('au {on}, la banque dit {difference} de plus que nos comptes', {
            on: dayText(bank.on),
            difference: euros(bank.difference),
          }),
        ]
      : []),
  ];
  return sentences.length === 0 ? null : `${sentences.join(' ; ')}.`;
}
