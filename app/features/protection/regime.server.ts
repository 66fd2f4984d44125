import { parametersOn } from '#app/features/parameters/parameters.queries.server.ts';
import { dayText, eurosShort, percent } from '#app/i18n/format.ts';
import { t } from '#app/i18n/t.ts';
import { toDay } from '#app/infra/dates.ts';
import { db, type Tx } from '#app/infra/db.server.ts';
import { env } from '#app/infra/env.server.ts';
import { Refusal } from '#app/infra/refusal.ts';
import { usuryCategory } from '#app/lending/usury.ts';
import type { Day } from '#app/money/day.ts';
import { type Decimal, money, round, type Money } from '#app/money/money.ts';
import { standingOf, type Standing } from './mode.ts';
import { mayOffer, raisedInAYear, regimeOf, type LawfulCaps, type Offer, type Route } from './regime.ts';

/** How this platform is run, as its environment declares it. */
export function standing(): Standing {
  const { DEPLOYMENT_MODE: mode, IFP_NUMBER: ifpNumber, PSFP_NUMBER: psfpNumber } = env();
  return standingOf({ mode, ifpNumber, psfpNumber });
}

/** The caps of law on a day. Throws a RangeError when a row is missing. */
export async function lawfulCapsOn(day: Day, tx: Tx = db()): Promise<LawfulCaps> {
  const names = {
    freePerLender: 'ifp_free_loan_cap',
    interestPerLender: 'ifp_loan_cap',
    perProject: 'ifp_project_cap',
    months: 'ifp_loan_months',
    perOwnerInAYear: 'psfp_owner_cap',
  } as const;
  const { months, ...caps } = await parametersOn(names, day, tx);
  return {
    freePerLender: round(caps.freePerLender),
    interestPerLender: round(caps.interestPerLender),
    perProject: round(caps.perProject),
    perOwnerInAYear: round(caps.perOwnerInAYear),
    months: Number(months.toFixed(0)),
  };
}

async function routeOn(offer: Offer, day: Day, tx: Tx = db()): Promise<Route> {
  return regimeOf(offer, standing().statuses, await lawfulCapsOn(day, tx));
}

type Loan = { annualRate: Decimal; commercial: boolean };

/** The route of a loan that a legal person asks for: there always is one. */
export async function loanRouteOn(loan: Loan, day: Day, tx: Tx = db()) {
  const route = await routeOn({ instrument: 'loan', owner: 'legal_person', ...loan }, day, tx);
  if (route.regime === null) throw new RangeError(`A loan to a legal person has no route: ${route.why}`);
  return route;
}

/** As refuseUnlessOffered, for a campaign that was opened already: the mode may have changed since. */
export async function refuseUnlessOfferedOn(
  tx: Tx,
  { instrument, loan }: { instrument: Offer['instrument']; loan: Loan | null },
  day: Day,
): Promise<void> {
  const route: Route = loan
    ? await loanRouteOn(loan, day, tx)
    : await routeOn(
        { instrument: instrument === 'share' ? 'share' : 'gift', owner: 'legal_person' },
        day,
        tx,
      );
  refuseUnlessOffered(route, instrument);
}

/** Refuses what this platform is not registered or authorised to offer, whatever the campaign says of itself. */
function refuseUnlessOffered(route: Route, instrument: Offer['instrument']): void {
  const here = standing();
  const allowed =
    instrument === 'gift'
      ? here.mayCollectGifts
      : route.regime !== null && mayOffer(route.regime, here.statuses);
  if (allowed) return;
  if (route.regime === 'psfp') {
    throw new Refusal(
      'needs_provider',
      t('Un prêt avec intérêts pour une activité à but lucratif demande un prestataire agréé (PSFP).'),
      'commercial',
    );
  }
  throw new Refusal('not_offered_here', t('Cette plateforme n’est pas habilitée à proposer cette collecte.'));
}

/** `futures`: where a loan may end sooner or later, how long it then lasts and its effective rate. */
type RatedLoan = {
  annualRate: Decimal;
  commercial: boolean;
  months: number;
  futures?: readonly { months: number; rate: Decimal }[];
};

type OfferedTerms = {
  instrument: Offer['instrument'];
  optimum: Money;
  loan?: RatedLoan | undefined;
};

/**
 * Holds the terms of a campaign against its regime on a day: what may be offered here, how much, for how long, at what rate. Throws the
 * first refusal, named by the field of the form that has to change.
 */
export async function refuseOutsideRegime(
  tx: Tx,
  projectId: string,
  { instrument, optimum, loan }: OfferedTerms,
  day: Day,
): Promise<void> {
  const { cooperationId, cooperation } = await tx.project.findUniqueOrThrow({
    where: { id: projectId },
    select: { cooperationId: true, cooperation: { select: { legalForm: true } } },
  });
  const owner = cooperation.legalForm === 'informal_collective' ? 'informal_collective' : 'legal_person';
  const offer: Offer =
    instrument === 'loan' && loan ? { instrument, owner, ...loan } : { instrument: 'gift', owner };
  const route = await routeOn(instrument === 'share' ? { instrument, owner } : offer, day, tx);
  refuseUnlessOffered(route, instrument);
  if (!loan || route.regime === null) return;
  const { perProject, months, usury, perOwnerInAYear } = route.ceilings;
  if (perProject && optimum.greaterThan(perProject)) {
    throw new Refusal(
      'above_project_cap',
      t('La loi limite à {cap} ce qu’un projet emprunte à des particuliers.', {
        cap: eurosShort(perProject),
      }),
      'optimum',
    );
  }
  if (months !== null && loan.months > months) {
    throw new Refusal(
      'too_long',
      t('La loi limite ce prêt avec intérêts à {months} mois ; celui-ci en dure {asked}.', {
        months,
        asked: loan.months,
      }),
      'count',
    );
  }
  if (usury) await refuseUsury(tx, loan, day);
  if (perOwnerInAYear)
    await refuseAboveYearly(tx, { cooperationId, projectId, optimum, day }, perOwnerInAYear);
}

/**
 * The rate is the least that the effective rate can be; where a loan may end sooner, its effective rate is known for each future. Where the ceiling of the quarter is not loaded, a demonstration goes on and any
 * other platform waits for it.
 */
async function refuseUsury(tx: Tx, loan: RatedLoan, day: Day): Promise<void> {
  const futures = loan.futures ?? [{ months: loan.months, rate: loan.annualRate }];
  for (const future of futures) await refuseUsurious(tx, future, day);
}

async function refuseUsurious(tx: Tx, loan: { months: number; rate: Decimal }, day: Day): Promise<void> {
  const category = usuryCategory(
    { kind: 'legal_person', hasEconomicActivity: false },
    { months: loan.months, variableRate: false },
  );
  if (!category) return;
  const ceiling = await parametersOn({ of: category }, day, tx).catch((error: unknown) => {
    if (error instanceof RangeError) return null;
    throw error;
  });
  if (ceiling?.of.lessThan(loan.rate)) {
    throw new Refusal(
      'usury',
      t('Le taux de l’usure est de {ceiling} au {day} : choisissez un taux plus bas.', {
        ceiling: percent(ceiling.of),
        day: dayText(day),
      }),
      'annualRate',
    );
  }
  if (ceiling || standing().mode === 'demo') return;
  throw new Refusal(
    'usury_unknown',
    t('Le taux de l’usure de ce trimestre n’est pas encore chargé : demandez-le à l’équipe.'),
    'annualRate',
  );
}

type Asking = { cooperationId: string; projectId: string; optimum: Money; day: Day };

async function refuseAboveYearly(tx: Tx, asking: Asking, cap: Money): Promise<void> {
  const others = await tx.campaign.findMany({
    where: {
      instrument: 'loan',
      status: { in: ['open', 'charging', 'succeeded'] },
      projectId: { not: asking.projectId },
      project: { cooperationId: asking.cooperationId },
      loanOffer: { annualRate: { gt: 0 }, commercial: true },
    },
    select: { optimum: true, closesOn: true, status: true },
  });
  const earlier = others.map(({ optimum, closesOn, status }) => ({
    amount: money(optimum),
    closedOn: status === 'open' ? null : toDay(closesOn!),
  }));
  const raised = raisedInAYear(earlier, { amount: asking.optimum, opensOn: asking.day });
  if (!raised.greaterThan(cap)) return;
  throw new Refusal(
    'above_owner_cap',
    t('Avec vos autres offres des douze derniers mois, vous demanderiez {raised} ; la loi en permet {cap}.', {
      raised: eurosShort(raised),
      cap: eurosShort(cap),
    }),
    'optimum',
  );
}
