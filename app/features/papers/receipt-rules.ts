import { frenchOnly, t } from '#app/i18n/t.ts';
import type { Day } from '#app/money/day.ts';
import type { Decimal, Money } from '#app/money/money.ts';
import type { LegalForm } from '#app/features/cooperations/words.ts';

/** What an issuer is, as the form 2041-RD lists it. */
export const issuerCategories = frenchOnly({
  general_interest: 'Œuvre ou organisme d’intérêt général',
  public_utility: 'Association reconnue d’utilité publique',
  foundation: 'Fondation reconnue d’utilité publique',
  endowment_fund: 'Fonds de dotation',
  aid: 'Organisme d’aide aux personnes en difficulté (CGI, article 200, 1 ter)',
});

export type IssuerCategory = keyof typeof issuerCategories;

/**
 * The articles of the CGI by which a gift to an issuer reduces a tax: 200 for the tax on income; 978, for that on real estate, has a shorter list, of
 * which we know foundations of public utility only: what is not known to be on it is told 200 alone.
 */
export function reliefArticles(category: IssuerCategory): readonly ('200' | '978')[] {
  return category === 'foundation' ? ['200', '978'] : ['200'];
}

/** A counterpart is small when it is worth this share of the gift at most, and this amount at most, on the day of the gift. */
type CounterpartLaw = { share: Decimal; amount: Decimal };

export type ReceiptCase = {
  instrument: 'gift' | 'loan' | 'share';
  status: string;
  /** The day on which the money left for the organisation; null before. */
  settledOn: Day | null;
  fromLegalPerson: boolean;
  amount: Money;
  counterpart: Money;
  issuer: {
    name: string;
    legalForm: LegalForm | null;
    identified: boolean;
    declared: boolean;
    confirmed: boolean;
  };
};

/** Why no tax receipt can be given for this, in a sentence; null when one can. */
export function receiptRefusal(asked: ReceiptCase, largest: CounterpartLaw): string | null {
  const { issuer, amount, counterpart } = asked;
  const { name } = issuer;
  if (asked.instrument !== 'gift')
    return t('Seul un don donne droit à un reçu fiscal : ceci est un placement.');
  if (asked.status === 'refunded') return t('Ce don vous a été rendu.');
  if (asked.status !== 'released' || asked.settledOn === null)
    return t('Le reçu est donné quand l’argent est arrivé chez {name}.', { name });
  if (asked.fromLegalPerson)
    return t('Le don d’une entreprise demande un autre formulaire (2041-MEC-SD) : écrivez à {name}.', {
      name,
    });
  if (issuer.legalForm === 'informal_collective')
    return t('{name} n’a pas de structure qui puisse donner un reçu fiscal.', { name });
  if (!issuer.declared) return t('{name} n’a pas déclaré pouvoir donner des reçus fiscaux.', { name });
  if (isCompany(issuer.legalForm) && !issuer.confirmed)
    return t('{name} est une société : il lui faut l’accord écrit de l’administration fiscale.', { name });
  if (!issuer.identified) return t('Il manque à {name} un numéro SIREN ou RNA.', { name });
  if (counterpart.greaterThan(amount.times(largest.share)))
    return t(
      'Vous avez reçu une contrepartie qui vaut plus du quart de votre don : il n’ouvre pas droit à un reçu.',
    );
  if (counterpart.greaterThan(largest.amount))
    return t('Vous avez reçu une contrepartie trop importante : votre don n’ouvre pas droit à un reçu.');
  return null;
}

/** A company is no organisation of general interest by itself: the tax office must have said so. */
export function isCompany(legalForm: LegalForm | null): boolean {
  return legalForm === 'scic' || legalForm === 'scop' || legalForm === 'other_cooperative';
}
