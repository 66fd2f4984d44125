import { t } from '#app/i18n/t.ts';
import { toDay } from '#app/infra/dates.ts';
import { db } from '#app/infra/db.server.ts';
import { parameterOn, parametersOn } from '#app/features/parameters/parameters.queries.server.ts';
import { amortisations, frequencies } from '#app/features/projects/words.ts';
import { pausesOf, revenueOf } from '#app/lending/kept-terms.ts';
import type { Day } from '#app/money/day.ts';
import { count, eurosShort, percent } from '#app/i18n/format.ts';
import { Decimal, money, round, type Money } from '#app/money/money.ts';
import type { LoanOffer, ShareOffer } from '#prisma/generated/client.ts';
import { simulateLoan } from './loan-simulation.ts';

type Term = { name: string; value: string; note?: string };
export type LoanForReaders = Awaited<ReturnType<typeof loanForReaders>>;

/** The terms on which a project calls for loans and shares, in words, with the simulation of the amount typed. */
export async function offersOf(projectId: string, today: Day, typed: string | null) {
  const campaigns = await db().campaign.findMany({
    where: { projectId },
    select: { closesOn: true, optimum: true, loanOffer: true, shareOffer: true },
  });
  const lending = campaigns.find(({ loanOffer }) => loanOffer);
  const sharing = campaigns.find(({ shareOffer }) => shareOffer);
  return {
    loan: lending?.loanOffer
      ? await loanForReaders(
          lending.loanOffer,
          { closesOn: toDay(lending.closesOn!), optimum: money(lending.optimum) },
          today,
          typed,
        )
      : null,
    shares: sharing?.shareOffer ? sharesForReaders(sharing.shareOffer) : null,
  };
}

async function loanForReaders(
  offer: LoanOffer,
  { closesOn, optimum }: { closesOn: Day; optimum: Money },
  today: Day,
  typed: string | null,
) {
  const rate = new Decimal(offer.annualRate.toFixed());
  const { label, each, several, months } = frequencies[offer.frequency];
  const simulation = simulateLoan(
    {
      ...offer,
      pauses: pausesOf(offer),
      revenue: revenueOf(offer),
      expected: offer.revenueExpected && money(offer.revenueExpected),
      minimumPledge: money(offer.minimumPledge),
      optimum,
    },
    closesOn,
    typed,
  );
  const terms: Term[] = [
    {
      name: t('Intérêt'),
      value: rate.isZero() ? t('Sans intérêt') : t('{rate} par an, avant impôt', { rate: percent(rate) }),
    },
    { name: t('Durée'), value: durationOf(offer, months) },
    {
      name: t('Échéances'),
      value: `${offer.count}, ${label.toLowerCase()}`,
      note: amortisations[offer.amortisation],
    },
    ...graceTerm(offer, { each, several }),
    ...revenueTerm(offer),
    ...pauseTerm(offer),
    {
      name: t('Première échéance'),
      value: simulation.firstDue,
      note: t('Date indicative, si l’argent part le {start}.', { start: simulation.start }),
    },
    { name: t('Prêt le plus petit'), value: eurosShort(money(offer.minimumPledge)) },
    ...(await capTerm(offer, rate, today)),
  ];
  return {
    promise: promise(rate, durationOf(offer, months)),
    terms,
    simulation,
    taxNote: rate.isZero() ? null : await taxNote(today),
  };
}

function promise(rate: Decimal, months: string): string {
  const price = rate.isZero() ? t('sans intérêt') : t('à {rate} par an', { rate: percent(rate) });
  return t('Prêt {price}, remboursé en {months}', { price, months });
}

/** A loan linked to revenue ends when it ends: its longest is promised. */
function durationOf({ count: instalments, revenueShare }: LoanOffer, months: number): string {
  const longest = duration(instalments * months);
  return revenueShare ? t('{longest} au plus', { longest }) : longest;
}

function duration(months: number): string {
  return months % 12 === 0 ? count(months / 12, t('an'), t('ans')) : count(months, t('mois|un'), t('mois'));
}

function graceTerm(
  { principalGrace, interestGrace }: LoanOffer,
  { each, several }: { each: string; several: string },
): Term[] {
  if (principalGrace === 0) return [];
  const interest =
    interestGrace === 'paid'
      ? t('les intérêts sont versés pendant ce temps')
      : t('les intérêts de ce temps viennent avec la première échéance suivante');
  return [
    {
      name: t('Différé'),
      value: t('Capital remboursé après {principalGrace}', {
        principalGrace: count(principalGrace, each, several),
      }),
      note: t('Prévu au contrat : {interest}.', { interest }),
    },
  ];
}

/** What no other loan does is said before anyone lends: the rhythm follows revenue, and what happens without any. */
function revenueTerm({ revenueShare, revenueFloor, revenueCap, revenueOf: of }: LoanOffer): Term[] {
  if (!revenueShare || !revenueFloor || !revenueCap) return [];
  return [
    {
      name: t('Chaque échéance'),
      value: t('{share} des recettes déclarées', { share: percent(new Decimal(revenueShare.toFixed())) }),
      note: t(
        'Recettes : {of}. Entre {floor} et {cap} pour l’ensemble des prêteurs, intérêts compris. Sans déclaration, le plancher est dû.',
        { of, floor: eurosShort(money(revenueFloor)), cap: eurosShort(money(revenueCap)) },
      ),
    },
    {
      name: t('Dernière échéance'),
      value: t('Tout ce qui reste dû'),
      note: t('De bonnes recettes soldent le prêt plus tôt, avec moins d’intérêts.'),
    },
  ];
}

/** A pause that the contract grants is said before anyone lends: it is no delay, and they will wait all the same. */
function pauseTerm(offer: LoanOffer): Term[] {
  const pauses = pausesOf(offer);
  if (!pauses) return [];
  return [
    {
      name: t('Pauses prévues au contrat'),
      value: t('{times}, de {longest} au plus', {
        times: count(pauses.count, t('pause'), t('pauses')),
        longest: count(pauses.longest, t('échéance'), t('échéances')),
      }),
      note:
        pauses.interest === 'paid'
          ? t(
              'La coopération peut les prendre sans demander votre accord, en prévenant {days} jours avant : les intérêts restent versés, le capital revient plus tard.',
              { days: offer.pauseNoticeDays },
            )
          : t(
              'La coopération peut les prendre sans demander votre accord, en prévenant {days} jours avant : rien n’est versé pendant ce temps, et le prêt finit plus tard.',
              { days: offer.pauseNoticeDays },
            ),
    },
  ];
}

async function capTerm({ commercial }: LoanOffer, rate: Decimal, today: Day): Promise<Term[]> {
  if (commercial && !rate.isZero()) return [];
  const cap = round(await parameterOn(rate.isZero() ? 'ifp_free_loan_cap' : 'ifp_loan_cap', today));
  return [
    {
      name: t('Plafond par personne'),
      value: eurosShort(cap),
      note: t('Plafond légal.'),
    },
  ];
}

async function taxNote(today: Day): Promise<string> {
  const names = { incomeTax: 'pfnl', socialLevies: 'social_levies' } as const;
  const { incomeTax, socialLevies } = await parametersOn(names, today);
  return t(
    'Les intérêts d’un particulier sont imposés : {incomeTax} d’impôt sur le revenu et {socialLevies} de prélèvements sociaux, retenus à chaque versement (taux au jour de cette page). Le capital rendu ne l’est pas.',
    { incomeTax: percent(incomeTax), socialLevies: percent(socialLevies) },
  );
}

function sharesForReaders({ nominal, shares, categories }: ShareOffer) {
  const value = eurosShort(money(nominal));
  const terms: Term[] = [
    { name: t('Valeur d’une part'), value },
    { name: t('Parts proposées'), value: count(shares, t('part'), t('parts')) },
    { name: t('Catégories ouvertes'), value: categories.join(', ') },
    { name: t('Vote'), value: t('Une personne, une voix'), note: t('Quel que soit le nombre de parts.') },
    {
      name: t('Sortie'),
      value: t('À la valeur de la part'),
      note: t('Sans plus-value, selon les statuts ; l’admission est décidée par la coopérative.'),
    },
  ];
  return { promise: t('Parts de {value} : vous devenez associé·e et vous votez', { value }), terms };
}
