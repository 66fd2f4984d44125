import { phrases, t } from '#app/i18n/t.ts';
import { db } from '#app/infra/db.server.ts';
import type { LegalForm } from '#app/features/cooperations/words.ts';
import { revenueFutures } from '#app/features/revenue/futures.ts';
import { animationPlanned, permanentOf } from './permanent.queries.server.ts';
import { parameterOn } from '#app/features/parameters/parameters.queries.server.ts';
import { indicativeStart } from '#app/lending/indicative-start.ts';
import { revenueScenarios } from '#app/lending/revenue.ts';
import { schedule, totalInterest } from '#app/lending/schedule.ts';
import { addDays, addMonths, type Day } from '#app/money/day.ts';
import { count, dayText, euros, percent } from '#app/i18n/format.ts';
import { add, type Money } from '#app/money/money.ts';
import { campaignsOf, comparableTerms } from './campaign.server.ts';
import {
  type CampaignTerms,
  formProblems,
  type LoanOffer,
  longestMonths,
  offeredLoan,
  shortestDays,
} from './campaign-terms.ts';
import { nameOf } from '#app/features/people/drafts.server.ts';
import { loanNotices } from './routing.ts';
import { scheduleInWords } from './schedule-in-words.ts';
import { typedAmount, typedPercent } from './typed.ts';
import { amortisations, frequencies, type Instrument } from './words.ts';

/** The form of a project's campaign by one instrument: what is saved, or the usual values, and what the law says of it. */
export async function campaignForm(projectId: string, instrument: Instrument, today: Day) {
  const legalForm = await legalFormOf(projectId);
  const saved = (await campaignsOf(db(), projectId)).find((terms) => terms.instrument === instrument);
  return {
    exists: saved !== undefined,
    refused: formProblems(instrument, legalForm)[0]?.sentence ?? null,
    values: { ...usual[instrument], ...(saved && typedTerms(saved)) },
    seen: nameOf(saved ? comparableTerms(saved) : null),
    closing: { earliest: addDays(today, shortestDays), latest: addMonths(today, longestMonths) },
    simulation: saved?.loan ? simulationOf(saved.loan, saved.optimum, saved.closesOn!) : null,
    notices: saved?.loan ? await noticesOn(saved.loan, saved.optimum, today) : [],
    facts: saved ? termsInWords(saved) : [],
    categories: { ...(legalForm && usualCategories[legalForm]) },
    planned: instrument === 'gift' ? await animationPlanned(projectId) : null,
    permanent: saved?.mode === 'permanent' ? await permanentOf(projectId) : null,
  };
}

export async function legalFormOf(projectId: string): Promise<LegalForm | null> {
  const { cooperation } = await db().project.findUniqueOrThrow({
    where: { id: projectId },
    select: { cooperation: { select: { legalForm: true } } },
  });
  return cooperation.legalForm;
}

const usual: Record<Instrument, Record<string, string>> = {
  gift: { mode: 'all_or_nothing' },
  loan: {
    mode: 'all_or_nothing',
    annualRate: '0',
    count: '60',
    frequency: 'month',
    amortisation: 'annuity',
    principalGrace: '12',
    interestGrace: 'paid',
    pauseCount: '0',
    pauseLongest: '3',
    pauseInterest: 'paid',
    minimumPledge: '20',
  },
  share: { mode: 'all_or_nothing', nominal: '50' },
};

/** Categories of members that cooperatives of a form usually have, as examples. */
const usualCategories: Partial<Record<LegalForm, { example: string }>> = {
  scic: phrases({ example: 'Bénéficiaires, Soutiens, Partenaires' }),
  scop: phrases({ example: 'Associés extérieurs' }),
};

function typedTerms({
  mode,
  minimum,
  optimum,
  closesOn,
  monthlyCost,
  loan,
  share,
}: CampaignTerms): Record<string, string> {
  return {
    mode,
    ...(closesOn && { minimum: typedAmount(minimum), optimum: typedAmount(optimum), closesOn }),
    ...(monthlyCost && { monthlyCost: typedAmount(monthlyCost) }),
    ...(loan && {
      annualRate: typedPercent(loan.annualRate),
      count: String(loan.count),
      frequency: loan.frequency,
      amortisation: loan.amortisation,
      principalGrace: String(loan.principalGrace),
      interestGrace: loan.interestGrace,
      pauseCount: String(loan.pauses?.count ?? 0),
      pauseLongest: String(loan.pauses?.longest ?? 0),
      pauseInterest: loan.pauses?.interest ?? 'paid',
      minimumPledge: typedAmount(loan.minimumPledge),
      ...(loan.revenue && {
        revenueOf: loan.revenue.of,
        revenueShare: typedPercent(loan.revenue.share),
        revenueFloor: typedAmount(loan.revenue.floor),
        revenueCap: typedAmount(loan.revenue.cap),
        revenueExpected: typedAmount(loan.revenue.expected),
      }),
      ...(loan.commercial && { commercial: 'on' }),
    }),
    ...(share && {
      nominal: typedAmount(share.nominal),
      shares: String(share.shares),
      categories: share.categories.join('\n'),
    }),
  };
}

/** The terms to read, when they can no longer be changed. */
function termsInWords({ mode, minimum, optimum, closesOn, monthlyCost, loan, share }: CampaignTerms) {
  const facts = [
    ...(mode === 'permanent'
      ? [{ name: t('Durée'), value: t('Permanente'), note: modes[mode] }]
      : [
          { name: t('Minimum'), value: euros(minimum), note: modes[mode] },
          { name: t('Objectif'), value: euros(optimum) },
        ]),
    ...(closesOn ? [{ name: t('Dernier jour'), value: dayText(closesOn) }] : []),
  ];
  if (monthlyCost) facts.push({ name: t('Un mois d’animation'), value: euros(monthlyCost) });
  if (loan) {
    const { months, label } = frequencies[loan.frequency];
    const grace = loan.principalGrace * months;
    facts.push(
      {
        name: t('Taux annuel'),
        value: loan.annualRate.isZero() ? t('Sans intérêt') : percent(loan.annualRate),
      },
      {
        name: t('Échéances'),
        value: String(loan.count),
        note: `${label}, ${amortisations[loan.amortisation].toLowerCase()}`,
      },
      {
        name: t('Différé'),
        value: grace === 0 ? t('Aucun') : t('{grace} mois sans capital à rembourser', { grace }),
      },
      ...revenueFact(loan.revenue),
      ...pauseFact(loan.pauses),
      { name: t('Plus petit prêt'), value: euros(loan.minimumPledge) },
    );
  }
  if (share) {
    facts.push(
      { name: t('Valeur d’une part'), value: euros(share.nominal) },
      { name: t('Nombre de parts'), value: String(share.shares) },
      { name: t('Catégories'), value: share.categories.join(', ') },
    );
  }
  return facts;
}

function revenueFact(revenue: LoanOffer['revenue']) {
  if (!revenue) return [];
  const { share, floor, cap, of } = revenue;
  return [
    {
      name: t('Lié aux recettes'),
      value: t('{share} des recettes, de {floor} à {cap}', {
        share: percent(share),
        floor: euros(floor),
        cap: euros(cap),
      }),
      note: of,
    },
  ];
}

function pauseFact(pauses: LoanOffer['pauses']) {
  if (!pauses) return [];
  const { count: times, longest } = pauses;
  return [
    {
      name: t('Pauses prévues au contrat'),
      value: t('{times}, de {longest} au plus', {
        times: count(times, t('pause'), t('pauses')),
        longest: count(longest, t('échéance'), t('échéances')),
      }),
    },
  ];
}

const modes = phrases({
  all_or_nothing: 'En dessous, tout est rendu et personne n’est débité.',
  keep_what_comes: 'Ce qui vient est gardé, quel que soit le total.',
  permanent: 'Sans date de fin : ce qui vient est gardé, et versé chaque mois.',
});

export type Simulation = ReturnType<typeof simulationOf>;

/** What the cooperation would repay, and when, if the whole optimum were lent. */
export function simulationOf(offer: LoanOffer, principal: Money, closesOn: Day) {
  const start = indicativeStart(closesOn);
  const terms = offeredLoan(offer, principal, start);
  const { revenue } = offer;
  const rows = revenue ? revenueScenarios(terms, revenue.expected).expected.rows : schedule(terms);
  const interest = totalInterest(rows);
  const largest = rows.reduce((most, row) => (row.payment.greaterThan(most.payment) ? row : most));
  return {
    principal: euros(principal),
    interest: euros(interest),
    total: euros(add(principal, interest)),
    largest: euros(largest.payment),
    start: dayText(start),
    firstDue: dayText(rows[0]!.due),
    lastDue: dayText(rows.at(-1)!.due),
    rows: scheduleInWords(rows),
    futures: revenue ? revenueFutures(terms, revenue.expected) : null,
  };
}

/** What the law says of the loan, with the caps of the day. */
export async function noticesOn(offer: LoanOffer, optimum: Money, today: Day): Promise<string[]> {
  const [freePerLender, perLender, perProject, months] = await Promise.all(
    ['ifp_free_loan_cap', 'ifp_loan_cap', 'ifp_project_cap', 'ifp_loan_months'].map((name) =>
      parameterOn(name, today),
    ),
  );
  const lasts = offer.count * frequencies[offer.frequency].months;
  return loanNotices(
    { annualRate: offer.annualRate, commercial: offer.commercial, months: lasts, optimum },
    { freePerLender: freePerLender!, perLender: perLender!, perProject: perProject!, months: months! },
  );
}
