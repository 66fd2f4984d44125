import { bankDifference } from '#app/features/bank/bank.queries.server.ts';
import { plural, t } from '#app/i18n/t.ts';
import { addDays, type Day } from '#app/money/day.ts';
import { dayText, euros } from '#app/i18n/format.ts';
import { equals, isZero, subtract } from '#app/money/money.ts';
import { compareAll } from './comparison.server.ts';

/** In one sentence, what Stripe, the bank and our books do not say alike; null when they agree, what is under way taken into account. What is found is kept. */
export async function whatDoesNotMatch(today: Day): Promise<string | null> {
  const { gaps, strange, balances, atBank } = await compareAll(today);
  const bank = await bankDifference();
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
