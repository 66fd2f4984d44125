import { frenchOnly } from '#app/i18n/t.ts';
import type { Day } from '#app/money/day.ts';
import { dayText, euros } from '#app/money/format.ts';
import type { Money } from '#app/money/money.ts';
import { type Paper, facts, heading, notice, small } from './paper.ts';

type PayoutFacts = {
  platform: string;
  person: { name: string; email: string };
  amount: Money;
  /** Only its end is printed. Null: paid on the person's account at Stripe. */
  iban: string | null;
  holder: string;
  reference: string;
  executedOn: Day;
};

/** Tells a lender what was transferred to their account, when, and under which reference their bank shows it. */
export function payoutNotice(payout: PayoutFacts): Paper {
  const { iban, reference, platform } = payout;
  return frenchOnly({
    title: `Avis de virement${iban === null ? ' Stripe' : ''} du ${dayText(payout.executedOn)}`,
    reference,
    on: payout.executedOn,
    author: platform,
    blocks: [
      notice(
        `${euros(payout.amount)} ont été virés sur votre compte${iban === null ? ' Stripe' : ''} le ${dayText(payout.executedOn)}.`,
      ),
      heading('Le virement'),
      facts(
        iban === null ? 'Virement Stripe' : 'Ce que verra votre banque',
        ['Bénéficiaire', `${payout.person.name}, ${payout.person.email}`],
        ['Titulaire du compte', payout.holder],
        [
          'Compte',
          iban === null ? 'Compte Stripe du bénéficiaire' : `${iban.slice(0, 4)} … ${iban.slice(-4)}`,
        ],
        ['Montant', euros(payout.amount)],
        [iban === null ? 'Référence' : 'Référence de bout en bout', reference],
        ['Donneur d’ordre', platform],
      ),
      ...(iban === null
        ? [
            small(
              'Stripe vire ensuite cette somme, seule ou avec d’autres, sur le compte bancaire que vous y avez indiqué.',
            ),
          ]
        : []),
      small(
        'Ce virement réunit le capital et les intérêts, nets de ce qui est retenu, qui attendaient dans votre porte-monnaie. Leur détail est dans votre relevé.',
      ),
    ],
  });
}
