import { frenchOnly } from '#app/i18n/t.ts';
import type { Day } from '#app/money/day.ts';
import { dayText, euros } from '#app/money/format.ts';
import type { Money } from '#app/money/money.ts';
import { type Paper, facts, heading, notice, small } from './paper.ts';

export type PayoutFacts = {
  platform: string;
  person: { name: string; email: string };
  amount: Money;
  /** Only its end is printed. */
  iban: string;
  holder: string;
  reference: string;
  executedOn: Day;
};

/** Tells a lender what was transferred to their account, when, and under which reference their bank shows it. */
export function payoutNotice(payout: PayoutFacts): Paper {
  const { iban, reference, platform } = payout;
  return frenchOnly({
    title: `Avis de virement du ${dayText(payout.executedOn)}`,
    reference,
    on: payout.executedOn,
    author: platform,
    blocks: [
      notice(`${euros(payout.amount)} ont été virés sur votre compte le ${dayText(payout.executedOn)}.`),
      heading('Le virement'),
      facts(
        'Ce que verra votre banque',
        ['Bénéficiaire', `${payout.person.name}, ${payout.person.email}`],
        ['Titulaire du compte', payout.holder],
        ['Compte', `${iban.slice(0, 4)} … ${iban.slice(-4)}`],
        ['Montant', euros(payout.amount)],
        ['Référence de bout en bout', reference],
        ['Donneur d’ordre', platform],
      ),
      small(
        'Ce virement réunit le capital et les intérêts, nets de ce qui est retenu, qui attendaient dans votre porte-monnaie. Leur détail est dans votre relevé.',
      ),
    ],
  });
}
