import { t } from '#app/i18n/t.ts';
import { Refusal } from '#app/infra/refusal.ts';
import { dayOf, type Day } from '#app/money/day.ts';
import { count, dayText, euros, eurosShort } from '#app/i18n/format.ts';
import { add, isPositive, money, type Money } from '#app/money/money.ts';

/** What a campaign asks of a pledge, as read under its lock. */
export type PlaceTerms = {
  instrument: 'gift' | 'loan' | 'share';
  isOpen: boolean;
  /** Null where nothing ends it. */
  closesOn: Day | null;
  /** What may still be pledged before the ceiling; null where there is none. */
  left: Money | null;
  loan: { minimumPledge: Money; cap: LoanCap | null; earlier: Money } | null;
  share: { nominal: Money; categories: readonly string[] } | null;
  /** While it is open to inhabitants only: who they are, and what is known of this person. */
  priority?: { standing: 'ask' | 'local' | 'later'; places: string; until: string; forAll: string } | null;
};

/** The most that one person may lend to one project, by law (a loan without interest has another cap). */
export type LoanCap = { amount: Money; free: boolean };

export type Asked = {
  instrument: 'gift' | 'loan' | 'share';
  amount: Money;
  tip: Money;
  shares?: number | undefined;
  shareCategory?: string | undefined;
  at: Date;
};

/** Why nothing more can be engaged in a campaign that is over. */
export function endedInWords(closesOn: Day | null): string {
  if (closesOn === null) return t('Cette collecte est close.');
  return t('Cette collecte a pris fin le {closesOn} à 23 h 59.', { closesOn: dayText(closesOn) });
}

/** The smallest gift: below it, the card costs more than it brings. */
export const smallestGift = money('1');

/** Throws the first refusal that a pledge meets; says nothing when there is none. */
export function refusePledge(asked: Asked, terms: PlaceTerms): void {
  if (asked.instrument !== terms.instrument) {
    throw new Refusal('other_instrument', t('Cette collecte n’accepte pas cette façon de contribuer.'));
  }
  if (!terms.isOpen) {
    throw new Refusal('not_open', t('Cette collecte n’est pas ouverte : rien ne peut y être engagé.'));
  }
  if (terms.closesOn !== null && dayOf(asked.at) > terms.closesOn) {
    throw new Refusal(
      'closed',
      t('Cette collecte a pris fin le {closesOn} à 23 h 59. Merci d’y avoir pensé.', {
        closesOn: dayText(terms.closesOn),
      }),
    );
  }
  if (terms.priority) refuseOthers(terms.priority);
  if (!isPositive(asked.amount)) {
    throw new Refusal('not_positive', t('Le montant doit être plus grand que zéro.'), 'amount');
  }
  if (terms.instrument === 'gift' && asked.amount.lessThan(smallestGift)) {
    throw new Refusal(
      'below_minimum',
      t('Un don est d’au moins {smallestGift}.', { smallestGift: eurosShort(smallestGift) }),
      'amount',
    );
  }
  if (terms.loan) refuseLoan(asked, terms.loan, terms.left);
  if (terms.share) refuseShares(asked, terms.share);
  refuseAbove(asked, terms);
}

function refuseOthers({ standing, ...said }: NonNullable<PlaceTerms['priority']>): void {
  if (standing === 'local') return;
  throw new Refusal(
    standing === 'ask' ? 'home_unknown' : 'inhabitants_first',
    standing === 'ask'
      ? t(
          'Jusqu’au {until}, cette collecte est ouverte aux habitants de : {places}. Dites votre commune, et attestez y habiter.',
          said,
        )
      : t(
          'Cette commune n’en fait pas partie : jusqu’au {until}, la collecte est ouverte aux habitants de : {places}. Vous pourrez participer à partir du {forAll}.',
          said,
        ),
    'homeCommune',
  );
}

function refuseLoan(asked: Asked, loan: NonNullable<PlaceTerms['loan']>, left: Money | null): void {
  const takesTheRest = left !== null && asked.amount.equals(left);
  if (asked.amount.lessThan(loan.minimumPledge) && !takesTheRest) {
    throw new Refusal(
      'below_minimum',
      t('Un prêt à ce projet est d’au moins {minimumPledge}.', {
        minimumPledge: eurosShort(loan.minimumPledge),
      }),
      'amount',
    );
  }
  if (!loan.cap) return;
  const whole = add(loan.earlier, asked.amount);
  if (!whole.greaterThan(loan.cap.amount)) return;
  const kind = loan.cap.free ? t('un prêt sans intérêt') : t('un prêt avec intérêts');
  const before = isPositive(loan.earlier)
    ? t(' Vous avez déjà engagé {earlier} sur ce projet.', { earlier: euros(loan.earlier) })
    : '';
  throw new Refusal(
    'above_legal_cap',
    t('La loi limite {kind} à {amount} par personne et par projet.{before}', {
      kind,
      amount: eurosShort(loan.cap.amount),
      before,
    }),
    'amount',
  );
}

function refuseShares(asked: Asked, offer: NonNullable<PlaceTerms['share']>): void {
  const { shares = 0, shareCategory, amount } = asked;
  if (!Number.isInteger(shares) || shares < 1 || !offer.nominal.times(shares).equals(amount)) {
    throw new Refusal(
      'not_whole_shares',
      t('Indiquez un nombre entier de parts de {nominal}.', { nominal: eurosShort(offer.nominal) }),
      'shares',
    );
  }
  if (!shareCategory || !offer.categories.includes(shareCategory)) {
    throw new Refusal(
      'unknown_category',
      t('Choisissez une catégorie d’associés de la liste.'),
      'shareCategory',
    );
  }
}

function refuseAbove(asked: Asked, { left, share }: PlaceTerms): void {
  if (left === null || !asked.amount.greaterThan(left)) return;
  const field = share ? 'shares' : 'amount';
  if (!isPositive(left)) {
    throw new Refusal(
      'above_optimum',
      t('L’objectif de cette collecte est atteint : il n’y a plus rien à réunir. Merci !'),
      field,
    );
  }
  const rest = share ? count(wholeShares(left, share.nominal), t('part'), t('parts')) : euros(left);
  throw new Refusal(
    'above_optimum',
    t('Il ne reste que {rest} à réunir : choisissez jusqu’à cette limite.', { rest }),
    field,
  );
}

/** How many whole shares an amount buys. */
export function wholeShares(amount: Money, nominal: Money): number {
  return Number(amount.dividedToIntegerBy(nominal).toFixed(0));
}
