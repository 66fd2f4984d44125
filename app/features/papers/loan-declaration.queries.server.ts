import { parameterOn } from '#app/features/parameters/parameters.queries.server.ts';
import { taxFileDue } from '#app/features/parameters/due-dates.ts';
import { dayText, euros, percent } from '#app/i18n/format.ts';
import { frenchOnly } from '#app/i18n/t.ts';
import { db } from '#app/infra/db.server.ts';
import { inPieces, tableOf, type TableFile } from '#app/infra/http-table.server.ts';
import { day, type Day, yearOf } from '#app/money/day.ts';
import { dayShort } from '#app/money/format.ts';
import { type Money, money, round } from '#app/money/money.ts';
import { Prisma } from '#prisma/generated/client.ts';
import { type Declarer, declarersOf } from './loan-declaration.ts';
import { periodNames } from './loan-words.ts';

type Row = {
  id: string;
  loanId: string;
  rank: string;
  lender: string;
  lenderCommune: string | null;
  borrower: string;
  borrowerNumber: string | null;
  borrowerCommune: string | null;
  project: string;
  on: Day;
  amount: string;
  rate: string;
  count: number;
  frequency: keyof typeof periodNames;
  lenderTotal: string;
  borrowerTotal: string;
};

/** One side of the contracts. */
type Whose = { personId: string } | { cooperationId: string };

/**
 * So many contracts that begin in a calendar year after one of them, in the order of their days: of one lender, of one borrower or all, each with both
 * totals of that year.
 */
async function contractsAfter(
  year: number,
  whose: Whose | null,
  last: Row | null,
  most: number,
): Promise<Row[]> {
  const mine =
    whose === null
      ? Prisma.sql`true`
      : 'personId' in whose
        ? Prisma.sql`s."personId" = ${whose.personId}::uuid`
        : Prisma.sql`l."borrowerId" = ${whose.cooperationId}::uuid`;
  const after = last
    ? Prisma.sql`(l."disbursedOn", l.id, s.rank, s.id) > (${last.on}::date, ${last.loanId}::uuid, ${last.rank}::bigint, ${last.id}::uuid)`
    : Prisma.sql`true`;
  const inYear = Prisma.sql`l."disbursedOn" between make_date(${year}, 1, 1) and make_date(${year}, 12, 31)`;
  return db().$queryRaw<Row[]>`
    with contract as (
      select s.id, s."loanId", s."personId", l."borrowerId", l."campaignId", l."disbursedOn", s.principal, l."annualRate", l.count, l.frequency, s.rank
      from "LoanShare" s join "Loan" l on l.id = s."loanId"
      where ${inYear} and ${mine} and ${after} order by l."disbursedOn", l.id, s.rank, s.id limit ${most}
    ), lender as (
      select s."personId", sum(s.principal) as total from "LoanShare" s join "Loan" l on l.id = s."loanId"
      where s."personId" in (select "personId" from contract) and ${inYear} group by 1
    ), borrower as (
      select l."borrowerId", sum(l.principal) as total from "Loan" l
      where l."borrowerId" in (select "borrowerId" from contract) and ${inYear} group by 1
    )
    select c.id::text, c."loanId"::text, c.rank::text, btrim(p."lastName" || ' ' || p."firstName") as lender, p."communeCode" as "lenderCommune",
      o.name as borrower, coalesce(o.siren, o.rna) as "borrowerNumber", o."communeCode" as "borrowerCommune", j.title as project,
      c."disbursedOn"::text as on, c.principal::text as amount, c."annualRate"::text as rate, c.count, c.frequency::text as frequency,
      m.total::text as "lenderTotal", b.total::text as "borrowerTotal"
    from contract c join lender m using ("personId") join borrower b using ("borrowerId")
    join "Person" p on p.id = c."personId" join "Organisation" o on o.id = c."borrowerId"
    join "Campaign" k on k.id = c."campaignId" join "Project" j on j.id = k."projectId"
    order by c."disbursedOn", c."loanId", c.rank, c.id`;
}

async function thresholdOf(year: number): Promise<Money> {
  return round(await parameterOn('loan_declaration_threshold', day(`${year}-12-31`)));
}

const declarers = (row: Row, threshold: Money) =>
  declarersOf({ lenderTotal: money(row.lenderTotal), borrowerTotal: money(row.borrowerTotal) }, threshold);

/** Contracts shown on a page; the file has them all. */
const mostShown = 200;

/** What a lender or a cooperation reads of the contracts of its last year with any: the fields of form 2062, and whether the dated threshold is passed. */
export async function loanDeclarations(whose: Whose, today: Day) {
  for (const year of [yearOf(today), yearOf(today) - 1]) {
    const rows = await contractsAfter(year, whose, null, mostShown + 1);
    if (rows.length === 0) continue;
    const threshold = await thresholdOf(year);
    const own: Declarer = 'personId' in whose ? 'lender' : 'borrower';
    return {
      year: String(year),
      own,
      threshold: euros(threshold),
      total: euros(money(rows[0]![own === 'lender' ? 'lenderTotal' : 'borrowerTotal'])),
      due: dayText(taxFileDue(year)),
      more: rows.length > mostShown,
      contracts: rows.slice(0, mostShown).map((row) => ({
        id: row.id,
        project: row.project,
        other: own === 'lender' ? row.borrower : row.lender,
        on: dayText(row.on),
        amount: euros(money(row.amount)),
        rate: percent(row.rate),
        count: row.count,
        frequency: row.frequency,
        by: declarers(row, threshold),
      })),
    };
  }
  return null;
}

export type LoanDeclarations = NonNullable<Awaited<ReturnType<typeof loanDeclarations>>>;

/** Every contract of a year (or those of one side) with the fields of form 2062, and why it is declared: a line for each, to be copied or imported. */
export async function form2062(year: number, whose: Whose | null = null): Promise<TableFile> {
  const threshold = await thresholdOf(year);
  const rows = inPieces<Row>((last, most) => contractsAfter(year, whose, last, most));
  const names = frenchOnly({ lender: 'total du prêteur', borrower: 'total de l’emprunteur' });
  const columns = [
    [frenchOnly('Contrat'), ({ id }: Row) => id],
    [frenchOnly('Prêteur'), ({ lender }: Row) => lender],
    [frenchOnly('Commune du prêteur (INSEE)'), ({ lenderCommune }: Row) => lenderCommune],
    [frenchOnly('Emprunteur'), ({ borrower }: Row) => borrower],
    [frenchOnly('SIREN ou RNA'), ({ borrowerNumber }: Row) => borrowerNumber],
    [frenchOnly('Commune de l’emprunteur (INSEE)'), ({ borrowerCommune }: Row) => borrowerCommune],
    [frenchOnly('Date'), ({ on }: Row) => dayShort(on)],
    [frenchOnly('Montant (€)'), ({ amount }: Row) => money(amount)],
    [frenchOnly('Taux annuel (%)'), ({ rate }: Row) => percent(rate).replace(/\s*%$/, '')],
    [frenchOnly('Échéances'), ({ count }: Row) => count],
    [frenchOnly('Périodicité'), ({ frequency }: Row) => frenchOnly(`une par ${periodNames[frequency]}`)],
    [
      frenchOnly('À déclarer'),
      (row: Row) => frenchOnly(declarers(row, threshold).length > 0 ? 'oui' : 'non'),
    ],
    [
      frenchOnly('Seuil dépassé par'),
      (row: Row) =>
        declarers(row, threshold)
          .map((one) => names[one])
          .join(', '),
    ],
  ] as const;
  return tableOf(`2062-${year}`, columns, rows);
}
