import { frenchOnly } from '#app/i18n/t.ts';
import { toDay } from '#app/infra/dates.ts';
import { db } from '#app/infra/db.server.ts';
import { csvRow } from '#app/money/csv.ts';
import type { Day } from '#app/money/day.ts';
import { heldOn } from './register.queries.server.ts';

const atATime = 1_000;

/** The whole register at the end of a day, those who left included, as a CSV file in pieces. Cells that a spreadsheet would run are made harmless. */
export async function* registerAsCsv(cooperationId: string, on: Day): AsyncGenerator<string> {
  const heads = frenchOnly(
    'numéro;prénom;nom;adresse;catégorie;parts;capital;admis le;dernier retrait;au',
  ).split(';');
  yield `\ufeff${csvRow(heads)}`;
  for (let after = 0; ;) {
    const rows = await db().$queryRaw<
      {
        number: number;
        firstName: string;
        lastName: string;
        email: string;
        category: string;
        shares: number;
        capital: string;
        since: Date;
        gone: Date | null;
      }[]
    >`
      select h.number, p."firstName", p."lastName", p.email, h.category, h.shares, h.capital::text, h.since, h.gone
      from (${heldOn(cooperationId, on)}) h join "Person" p on p.id = h."personId"
      where h.number > ${after} order by h.number limit ${atATime}`;
    yield rows
      .map((row) =>
        csvRow([
          String(row.number),
          row.firstName,
          row.lastName,
          row.email,
          row.category,
          String(row.shares),
          row.capital,
          toDay(row.since),
          row.gone ? toDay(row.gone) : '',
          on,
        ]),
      )
      .join('');
    if (rows.length < atATime) return;
    after = rows.at(-1)!.number;
  }
}

/** Every movement of the register up to the end of a day, in the order in which they were written. */
export async function* movementsAsCsv(cooperationId: string, on: Day): AsyncGenerator<string> {
  const heads = frenchOnly('date;mouvement;numéro;prénom;nom;catégorie;parts;nominal;payé;note').split(';');
  yield `\ufeff${csvRow(heads)}`;
  for (let after = 0n; ;) {
    const rows = await db().shareMovement.findMany({
      where: { cooperationId, on: { lte: new Date(on) }, rank: { gt: after } },
      orderBy: { rank: 'asc' },
      take: atATime,
      include: { person: { select: { firstName: true, lastName: true } } },
    });
    yield rows
      .map((row) =>
        csvRow([
          toDay(row.on),
          row.kind,
          String(row.memberNumber),
          row.person.firstName,
          row.person.lastName,
          row.category,
          String(row.shares),
          row.nominal.toFixed(2),
          row.paid.toFixed(2),
          row.note,
        ]),
      )
      .join('');
    if (rows.length < atATime) return;
    after = rows.at(-1)!.rank;
  }
}
