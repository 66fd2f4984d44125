import { frenchOnly } from '#app/i18n/t.ts';
import { db } from '#app/infra/db.server.ts';
import { inPieces, type TableFile } from '#app/infra/http-table.server.ts';
import { type Money, add, isPositive, money, zero } from '#app/money/money.ts';
import { Prisma } from '#prisma/generated/client.ts';
import { numberOf } from './tax-identity.server.ts';
import { isLevied } from './tax-residence.queries.server.ts';
import { taxBoxes } from './tax-statement.ts';

type Lender = {
  id: string;
  last: string;
  first: string;
  email: string;
  kind: string;
  commune: string | null;
  bornOn: string | null;
  bornIn: string | null;
  street: string | null;
  postcode: string | null;
  city: string | null;
  country: string | null;
  /** SIREN or SIRET of an organisation. */
  number: string | null;
  /** Where somebody paid their taxes for a part of the year at least, when it was not France. */
  abroad: string | null;
  interest: string;
  tax: string;
  social: string;
  /** Interest of those who owe social levies. */
  levied: string;
  lost: string;
};

/** What the yearly form 2561 (IFU) asks of each person who was paid interest, or has lost capital for good: who, as far as they have said it, and the amount of each box. Totals come last. */
export function ifuOf(year: number): TableFile {
  async function* rows() {
    const names = boxesOf({ interest: zero, tax: zero, levied: zero, lost: zero, social: zero });
    yield [
      ...frenchOnly(['Personne', 'Nom', 'Prénom', 'Courriel', 'Commune (INSEE)', 'Nature']),
      ...frenchOnly(['Date de naissance', 'Lieu de naissance', 'Adresse', 'Code postal', 'Ville', 'Pays']),
      ...frenchOnly(['SIREN ou SIRET', 'Résidence fiscale hors de France']),
      ...names.map(({ what }) => `${what} (€)`),
    ];
    let totals = names.map(({ amount }) => amount);
    for await (const lender of inPieces<Lender>((last, most) => lendersAfter(year, last, most))) {
      const amounts = boxesOf(lender).map(({ amount }) => amount);
      if (!isPositive(money(lender.interest)) && !isPositive(money(lender.lost))) continue;
      totals = totals.map((total, box) => add(total, amounts[box]!));
      const { id, last, first, email, commune, kind } = lender;
      const { bornOn, bornIn, street, postcode, city, country, number, abroad } = lender;
      const identity = [bornOn, bornIn, street, postcode, city, country, number, abroad].map(
        (said) => said ?? '',
      );
      const nature = frenchOnly(kind === 'legal_person' ? 'Personne morale' : 'Personne physique');
      yield [id, last, first, email, commune ?? '', nature, ...identity, ...amounts];
    }
    yield [frenchOnly('Total'), ...Array<string>(13).fill(''), ...totals];
  }
  return { name: `ifu-2561-${year}`, rows: rows() };
}

/** The amounts of a person or of all, each with its box: those of the statement, the capital loss of the year, and the levies withheld. */
function boxesOf(paid: Record<'interest' | 'tax' | 'levied' | 'lost' | 'social', Money | string>) {
  const { interest, tax, levied, lost, social } = paid;
  const boxes = taxBoxes({ interest: money(interest), incomeTax: money(tax), alreadyLevied: money(levied) });
  return [
    ...boxes.map(({ box, what, amount }) => ({ what: `${box} ${what}`, amount })),
    { what: frenchOnly('2TY perte en capital de l’année'), amount: money(lost) },
    { what: frenchOnly('Prélèvements sociaux retenus'), amount: money(social) },
  ];
}

/** So many lenders by name after one, also those whom a year brought nothing. What was lost is what the principal of a loan written off in the year still was that day. */
function lendersAfter(year: number, last: Lender | null, most: number): Promise<Lender[]> {
  const after = last
    ? Prisma.sql`(p."lastName", p."firstName", p.id) > (${last.last}, ${last.first}, ${last.id}::uuid)`
    : Prisma.sql`true`;
  const inYear = Prisma.sql`between make_date(${year}, 1, 1) and make_date(${year}, 12, 31)`;
  return db().$queryRaw`
    select p.id::text, p."lastName" as last, p."firstName" as first, p.email, p.kind::text, p."communeCode" as commune,
      to_char(i."bornOn", 'DD/MM/YYYY') as "bornOn", i."bornIn", i.street, i.postcode, i.city, i.country,
      paid.interest::text, paid.tax::text, paid.social::text, lost.amount::text as lost,
      case when p.kind = 'legal_person' then ${numberOf} end as number, paid.levied::text,
      (select string_agg(distinct z.country, ', ') from "TaxResidence" z where z."personId" = p.id
        and z."appliesFrom" <= make_date(${year}, 12, 31) and coalesce(z."appliesUntil" > make_date(${year}, 1, 1), true)) as abroad
    from (select * from "Person" p where ${after} and exists (select 1 from "LoanShare" s where s."personId" = p.id)
      order by p."lastName", p."firstName", p.id limit ${most}) p
    left join "TaxIdentity" i on i."personId" = p.id
    cross join lateral (
      select coalesce(sum(l.interest), 0) as interest, coalesce(sum(l."incomeTax"), 0) as tax, coalesce(sum(l."socialLevies"), 0) as social,
        coalesce(sum(l.interest) filter (where ${isLevied}), 0) as levied
      from "LoanShare" s join "DistributionLine" l on l."loanShareId" = s.id join "Repayment" r on r.id = l."repaymentId"
      where s."personId" = p.id and r."distributedOn" ${inYear}) paid
    cross join lateral (
      select coalesce(sum(s.principal - coalesce((
        select sum(l.principal) from "DistributionLine" l join "Repayment" r on r.id = l."repaymentId"
        where l."loanShareId" = s.id and r."distributedOn" <= w."on"), 0)), 0) as amount
      from "LoanShare" s join "LoanWriteOff" w on w."loanId" = s."loanId"
      where s."personId" = p.id and w."on" ${inYear}) lost
    order by p."lastName", p."firstName", p.id`;
}
