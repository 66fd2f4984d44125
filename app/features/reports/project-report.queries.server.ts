import { lawfulCapsOn, standing } from '#app/features/protection/regime.server.ts';
import { regimeOf } from '#app/features/protection/regime.ts';
import { db } from '#app/infra/db.server.ts';
import { env } from '#app/infra/env.server.ts';
import { day, type Day } from '#app/money/day.ts';
import { Decimal, money } from '#app/money/money.ts';
import type { InvestorsOfCountry, ProjectReport, ReportedOffer } from './project-report.ts';

type Offer = {
  id: string;
  project: string;
  name: string;
  siren: string | null;
  rna: string | null;
  number: number | null;
  rate: string;
  commercial: boolean;
};

/** Those who invested in an offer and say alike whether they live in France: null for who has not said. */
type Investors = {
  id: string;
  resident: boolean | null;
  experts: number;
  expertsAmount: string;
  others: number;
  othersAmount: string;
};

/**
 * The offers that were opened in a calendar year and fall under the European regulation, with what they have raised until now; those that
 * raised nothing only when `all`. An investor is sophisticated who was
 * recognised as such on the day of the pledge.
 */
export async function projectReport(year: number, { all }: { all: boolean }): Promise<ProjectReport> {
  const opened = await db().$queryRaw<Offer[]>`
    select c.id::text, j.title as project, o.name, o.siren, o.rna, s.number, l."annualRate"::text as rate, l.commercial
    from "Campaign" c
    join "LoanOffer" l on l."campaignId" = c.id
    join "Project" j on j.id = c."projectId"
    join "Organisation" o on o.id = j."cooperationId"
    left join "InformationSheet" s on s."campaignId" = c.id
    where c."openedOn" between make_date(${year}, 1, 1) and make_date(${year}, 12, 31)
    order by c."openedOn", c.id`;
  const covered = await underTheRegulation(opened, day(`${year}-12-31`));
  const investors = Map.groupBy(await investorsIn(covered.map(({ id }) => id)), ({ id }) => id);
  const offers = covered.map((offer) => offerOf(offer, investors.get(offer.id) ?? []));
  return {
    lei: env().PLATFORM_LEI ?? null,
    year,
    offers: offers.filter(({ investors }) => all || investors.length > 0),
  };
}

/** Adds up each person first: sorting every pledge by person and offer took most of the time. */
async function investorsIn(offers: readonly string[]): Promise<Investors[]> {
  if (offers.length === 0) return [];
  return db().$queryRaw<Investors[]>`
    with each as (
      select k."campaignId" as id, k."personId" as person, e.expert, sum(k.amount) as amount
      from "Pledge" k cross join lateral (
        select exists (select from "InvestorRecognition" r where r."personId" = k."personId" and r.accepted and r."decidedAt" <= k."createdAt"
          and r."validUntil" >= (k."createdAt" at time zone 'Europe/Paris')::date and (r."endedAt" is null or r."endedAt" > k."createdAt")) as expert
      ) e
      where k."campaignId" = any(${offers}::uuid[]) and k.status in ('collected', 'released')
      group by 1, 2, 3
    )
    select e.id::text, p."taxResident" as resident,
      count(*) filter (where e.expert)::int as experts, coalesce(sum(e.amount) filter (where e.expert), 0)::text as "expertsAmount",
      count(*) filter (where not e.expert)::int as others, coalesce(sum(e.amount) filter (where not e.expert), 0)::text as "othersAmount"
    from each e join "Person" p on p.id = e.person
    group by e.id, p."taxResident" order by e.id, p."taxResident" desc nulls last`;
}

async function underTheRegulation(offers: readonly Offer[], on: Day): Promise<Offer[]> {
  const caps = await lawfulCapsOn(on);
  const { statuses } = standing();
  return offers.filter(({ rate, commercial }) => {
    const offer = {
      instrument: 'loan',
      owner: 'legal_person',
      annualRate: new Decimal(rate),
      commercial,
    } as const;
    return regimeOf(offer, statuses, caps).regime === 'psfp';
  });
}

function offerOf(
  { id, project, name, siren, rna, number }: Offer,
  investors: readonly Investors[],
): ReportedOffer {
  return { id, project, number, owner: { name, siren, rna }, investors: investors.flatMap(investorsOf) };
}

/** Who is no resident has not said of which other country. */
function investorsOf({
  resident,
  experts,
  expertsAmount,
  others,
  othersAmount,
}: Investors): InvestorsOfCountry[] {
  if (resident === null) return [];
  return [
    {
      country: resident ? 'FR' : null,
      sophisticated: { people: experts, amount: money(expertsAmount) },
      others: { people: others, amount: money(othersAmount) },
    },
  ];
}
