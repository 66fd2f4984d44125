import { lawfulCapsOn, standing } from '#app/features/protection/regime.server.ts';
import { regimeOf } from '#app/features/protection/regime.ts';
import { db } from '#app/infra/db.server.ts';
import { env } from '#app/infra/env.server.ts';
import { day, type Day } from '#app/money/day.ts';
import { Decimal, money } from '#app/money/money.ts';
import type { InvestorsOfCountry, ProjectReport, ReportedOffer } from './project-report.ts';

type Row = {
  id: string;
  project: string;
  name: string;
  siren: string | null;
  rna: string | null;
  number: number | null;
  rate: string;
  commercial: boolean;
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
  const rows = await db().$queryRaw<Row[]>`
    select c.id::text, j.title as project, o.name, o.siren, o.rna, s.number, l."annualRate"::text as rate, l.commercial, p."taxResident" as resident,
      count(distinct p.id) filter (where e.expert)::int as experts, coalesce(sum(k.amount) filter (where e.expert), 0)::text as "expertsAmount",
      count(distinct p.id) filter (where not e.expert)::int as others, coalesce(sum(k.amount) filter (where not e.expert), 0)::text as "othersAmount"
    from "Campaign" c
    join "LoanOffer" l on l."campaignId" = c.id
    join "Project" j on j.id = c."projectId"
    join "Organisation" o on o.id = j."cooperationId"
    left join "InformationSheet" s on s."campaignId" = c.id
    left join "Pledge" k on k."campaignId" = c.id and k.status in ('collected', 'released')
    left join "Person" p on p.id = k."personId"
    left join lateral (
      select exists (select from "InvestorRecognition" r where r."personId" = p.id and r.accepted and r."decidedAt" <= k."createdAt"
        and r."validUntil" >= (k."createdAt" at time zone 'Europe/Paris')::date and (r."endedAt" is null or r."endedAt" > k."createdAt")) as expert
    ) e on true
    where c."openedOn" between make_date(${year}, 1, 1) and make_date(${year}, 12, 31)
    group by c.id, j.title, o.name, o.siren, o.rna, s.number, l."annualRate", l.commercial, p."taxResident"
    order by c."openedOn", c.id, p."taxResident" desc nulls last`;
  const covered = await rowsUnderTheRegulation(rows, day(`${year}-12-31`));
  const offers = [...Map.groupBy(covered, ({ id }) => id).values()].map(offerOf);
  return {
    lei: env().PLATFORM_LEI ?? null,
    year,
    offers: offers.filter(({ investors }) => all || investors.length > 0),
  };
}

async function rowsUnderTheRegulation(rows: readonly Row[], on: Day): Promise<Row[]> {
  const caps = await lawfulCapsOn(on);
  const { statuses } = standing();
  return rows.filter(({ rate, commercial }) => {
    const offer = {
      instrument: 'loan',
      owner: 'legal_person',
      annualRate: new Decimal(rate),
      commercial,
    } as const;
    return regimeOf(offer, statuses, caps).regime === 'psfp';
  });
}

function offerOf(rows: readonly Row[]): ReportedOffer {
  const [{ id, project, name, siren, rna, number }] = rows as [Row];
  return { id, project, number, owner: { name, siren, rna }, investors: rows.flatMap(investorsOf) };
}

/** Who is no resident has not said of which other country. */
function investorsOf({ resident, experts, expertsAmount, others, othersAmount }: Row): InvestorsOfCountry[] {
  if (resident === null) return [];
  return [
    {
      country: resident ? 'FR' : null,
      sophisticated: { people: experts, amount: money(expertsAmount) },
      others: { people: others, amount: money(othersAmount) },
    },
  ];
}
