import { db } from '#app/infra/db.server.ts';
import type { TableFile } from '#app/infra/http-table.server.ts';
import { day, type Day } from '#app/money/day.ts';
import { Decimal, money, round } from '#app/money/money.ts';
import {
  type CooperationFacts,
  cooperationRows,
  cooperationStatement,
  type Movement,
} from './cooperation-statement.ts';
import { type Handed, rewritten } from './kept-paper.server.ts';
import { partyOf, partySelect, platformName } from './party.server.ts';
import type { Period } from './person-statement.queries.server.ts';

/** The statement of a cooperation for a period, as a PDF. */
export async function statementOfCooperation(id: string, period: Period): Promise<Handed> {
  return rewritten(cooperationStatement(await cooperationFacts(id, period)));
}

/** The same, as rows for a spreadsheet. */
export async function statementTable(id: string, period: Period): Promise<TableFile> {
  const stated = await cooperationFacts(id, period);
  return { name: cooperationStatement(stated).reference, rows: cooperationRows(stated) };
}

/** What the books of the platform know of a cooperation between two days, both within. */
async function cooperationFacts(id: string, { from, to }: Period): Promise<CooperationFacts> {
  const [organisation, released, repaid, owed, platform] = await Promise.all([
    db().organisation.findUniqueOrThrow({ where: { id }, select: partySelect }),
    releases(id, from, to),
    repayments(id, from, to),
    owedBy(id, to),
    platformName(),
  ]);
  const movements = [...released, ...repaid].sort((a, b) => (a.on < b.on ? -1 : Number(a.on > b.on)));
  return { id, cooperation: partyOf(organisation), platform, from, to, movements, owed };
}

/** What left for the cooperation, as the entry of its release says: the fee is the entry's own line. */
async function releases(id: string, from: Day, to: Day): Promise<Movement[]> {
  const rows = await db().$queryRaw<
    { on: string; kind: 'gift' | 'loan' | 'share'; about: string; gross: string; fee: string }[]
  >`
    select e."valueDate"::text as on, c.instrument::text as kind, j.title as about,
      coalesce(sum(p.amount) filter (where a.code = 'liabilities:campaign:' || c.id), 0)::text as gross,
      coalesce(-sum(p.amount) filter (where a.code = 'income:platform-fees'), 0)::text as fee
    from "Campaign" c
    join "Project" j on j.id = c."projectId"
    join "JournalEntry" e on e.key = 'campaign:' || c.id || ':released'
    join "Posting" p on p."entryId" = e.id
    join "LedgerAccount" a on a.id = p."accountId"
    where j."cooperationId" = ${id}::uuid and e."valueDate" between ${from}::date and ${to}::date
    group by e.id, c.id, j.title order by e."valueDate", e.id`;
  return rows.map((row) => ({
    on: day(row.on),
    kind: row.kind,
    about: row.about,
    received: money(row.gross),
    fee: money(row.fee),
    principalPaid: money('0'),
    interestPaid: money('0'),
  }));
}

async function repayments(id: string, from: Day, to: Day): Promise<Movement[]> {
  const rows = await db().$queryRaw<{ on: string; about: string; principal: string; interest: string }[]>`
    select r."receivedOn"::text as on, j.title as about, r.principal::text, r.interest::text
    from "Repayment" r
    join "Loan" l on l.id = r."loanId"
    join "Campaign" c on c.id = l."campaignId"
    join "Project" j on j.id = c."projectId"
    where l."borrowerId" = ${id}::uuid and r."receivedOn" between ${from}::date and ${to}::date
    order by r."receivedOn", r.id`;
  return rows.map((row) => ({
    on: day(row.on),
    kind: 'repayment',
    about: row.about,
    received: money('0'),
    fee: money('0'),
    principalPaid: money(row.principal),
    interestPaid: money(row.interest),
  }));
}

async function owedBy(id: string, to: Day) {
  const [row] = await db().$queryRaw<{ owed: string }[]>`
    select coalesce(sum(l.principal - coalesce((select sum(r.principal) from "Repayment" r
      where r."loanId" = l.id and r."receivedOn" <= ${to}::date), 0)), 0)::text as owed
    from "Loan" l where l."borrowerId" = ${id}::uuid and l."disbursedOn" <= ${to}::date`;
  return round(new Decimal(row!.owed));
}
