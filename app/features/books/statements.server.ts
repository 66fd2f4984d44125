import { csvOf } from '#app/infra/copy-out.server.ts';
import type { Day } from '#app/money/day.ts';

/** Text that a spreadsheet would run as a formula is made harmless by an apostrophe. */
const harmless = (text: string) =>
  `case when ${text} ~ '^[=+@\\t\\r\\n-]' then '''' || ${text} else ${text} end`;

/**
 * The statements of all lenders over a period, one row for each loan share, those of a person together: what was lent, what came back of it
 * in the period, what was withheld, and what is still owed now. As CSV in pieces; a million shares pass through a small memory.
 */
export function statementsAsCsv(period: { from: Day; to: Day }): AsyncGenerator<Buffer> {
  return csvOf(statementsQuery(period));
}

/** The query behind it, as text: days are checked by their type. */
export function statementsQuery({ from, to }: { from: Day; to: Day }): string {
  return `select s."personId" as personne, ${harmless(`p."lastName"`)} as nom, ${harmless(`p."firstName"`)} as prenom,
      ${harmless('o.name')} as cooperation, s."loanId" as pret, l."disbursedOn" as verse_le, s.principal as prete,
      coalesce(d.principal, 0.00) as capital_rembourse, coalesce(d.interest, 0.00) as interets,
      coalesce(d."incomeTax", 0.00) as impot_retenu, coalesce(d."socialLevies", 0.00) as prelevements_sociaux,
      coalesce(d.principal + d.interest - d."incomeTax" - d."socialLevies", 0.00) as net_recu, s.outstanding as reste_du
    from "LoanShare" s
    join "Person" p on p.id = s."personId"
    join "Loan" l on l.id = s."loanId"
    join "Organisation" o on o.id = l."borrowerId"
    left join (select x."loanShareId", sum(x.principal) as principal, sum(x.interest) as interest,
        sum(x."incomeTax") as "incomeTax", sum(x."socialLevies") as "socialLevies"
      from "DistributionLine" x join "Repayment" r on r.id = x."repaymentId"
      where r."distributedOn" between '${from}' and '${to}' group by 1) d on d."loanShareId" = s.id
    order by s."personId", s.id`;
}
