import { lockRegister } from '#app/features/share-members/register.server.ts';
import { randomUUID } from 'node:crypto';
import { now } from '#app/infra/clock.server.ts';
import { db, inTransaction, type Tx } from '#app/infra/db.server.ts';
import type { Day } from '#app/money/day.ts';
import { decimalText, type Money } from '#app/money/money.ts';
import { tellStopped, tellWritten } from './takeover-letters.server.ts';
import { judgedTakeover } from './takeover.server.ts';
import { inOrder, rightOf, type Judged, type RightLine } from './takeover.ts';

const atATime = 500;

/** Beyond these nobody could be there (RFC 2606): the row of a member who has no account here. */
export const nowhere = '@registre.invalid';

/** The slices in which the spreadsheets that were decided on are still to enter their registers: each bears the id of its takeover. */
export async function slicesToWrite(): Promise<{ id: string; label: string }[]> {
  return db().$queryRaw`
    select t.id::text as id, o.name || ' : ' || t."fileName" as label
    from "RegisterTakeover" t join "Organisation" o on o.id = t."cooperationId",
      generate_series(1, greatest(1, ceil((cardinality(t.lines) - t.added) / ${atATime}::numeric))::int) slice
    where t."decidedAt" is not null and t."writtenAt" is null and t."stoppedAt" is null
    order by t."decidedAt", t.id, slice`;
}

/**
 * Writes the next lines of a takeover into the register, all or none, and closes it after the last. Killed at any point, it is only asked again. A line that
 * can no longer be written stops no other: it is left for the file of what to mend. What nobody expected stops the takeover and is told to whoever decided.
 */
export async function writeSlice(takeoverId: string, today: Day): Promise<void> {
  try {
    await inTransaction((tx) => writeNext(tx, takeoverId, today));
  } catch (error) {
    await inTransaction(async (tx) => {
      const { count } = await tx.registerTakeover.updateMany({
        where: { id: takeoverId, writtenAt: null, stoppedAt: null },
        data: { stoppedAt: now() },
      });
      if (count > 0) await tellStopped(tx, takeoverId);
    });
    throw error;
  }
}

async function writeNext(tx: Tx, takeoverId: string, today: Day): Promise<void> {
  const { cooperationId } = await tx.registerTakeover.findUniqueOrThrow({
    where: { id: takeoverId },
    select: { cooperationId: true },
  });
  await lockRegister(tx, cooperationId);
  const found = await judgedTakeover(tx, cooperationId, takeoverId, today);
  if (!found?.takeover.decidedAt || found.takeover.writtenAt || found.takeover.stoppedAt) return;
  const { takeover, lines, nominal, sheet, highest } = found;
  const agreed = new Set(takeover.lines);
  const { right } = rightOf(lines, nominal);
  const ready = inOrder(right.filter(({ line }) => agreed.has(line)));
  const slice = ready.slice(0, atATime);
  const writing = { takeoverId, cooperationId, personId: takeover.writtenById!, nominal };
  // The numbers that lines still to come have of their own are nobody else's.
  const beyond = ready.reduce((most, { member }) => Math.max(most, member.number ?? 0), highest);
  await writeMembers(tx, writing, slice, beyond);
  await tx.registerTakeover.update({
    where: { id: takeoverId },
    data: {
      added: { increment: slice.length },
      shares: { increment: slice.reduce((all, { member }) => all + member.shares, 0) },
      ...(slice.length === ready.length && {
        writtenAt: now(),
        sheet: leftOf(sheet, lines, new Set(slice.map(({ line }) => line)), agreed),
      }),
    },
  });
  if (slice.length === ready.length) await tellWritten(tx, takeoverId);
}

/** What is kept of a spreadsheet, each line in its place: what is wrong, and what was agreed to and could not be written any more. */
function leftOf(
  sheet: readonly string[][],
  lines: readonly Judged[],
  written: ReadonlySet<number>,
  agreed: ReadonlySet<number>,
): string[][] {
  const left = new Set(
    lines.flatMap(({ line, is }) =>
      !written.has(line) && (is === 'wrong' || agreed.has(line)) ? [line] : [],
    ),
  );
  return left.size === 0
    ? []
    : sheet.map((cells, place) => (place === 0 || left.has(place + 1) ? cells : []));
}

/** Writes members in one statement: a person whom nobody can sign in as, the entry, the movement. Those without a number follow `beyond`. */
async function writeMembers(
  tx: Tx,
  writing: { takeoverId: string; cooperationId: string; personId: string; nominal: Money },
  slice: readonly RightLine[],
  beyond: number,
): Promise<void> {
  const { takeoverId, cooperationId, personId, nominal } = writing;
  let next = beyond;
  const rows = slice.map(({ line, member }) => ({
    ...member,
    line,
    number: member.number ?? ++next,
    id: randomUUID(),
    personId: randomUUID(),
  }));
  await tx.$executeRaw`
    with lines as (
      select * from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as line(
        id uuid, "personId" uuid, line int, number int, "firstName" text, "lastName" text, denomination text, siren text, "bornOn" date,
        address text, postcode text, town text, email text, category text, shares int, since date)),
    people as (
      insert into "Person" (id, email, "firstName", "lastName", kind, "createdAt")
      select "personId", "personId" || ${nowhere}, case when denomination = '' then "firstName" else '' end,
        coalesce(nullif(denomination, ''), "lastName"),
        case when denomination = '' then 'natural_person' else 'legal_person' end::"PersonKind", ${now()}
      from lines),
    entries as (
      insert into "RegisterEntry" (id, "cooperationId", "takeoverId", line, "personId", "memberNumber", "firstName", "lastName",
        denomination, siren, "bornOn", address, postcode, town, email)
      select id, ${cooperationId}::uuid, ${takeoverId}::uuid, line, "personId", number, "firstName", "lastName",
        denomination, siren, "bornOn", address, postcode, town, email from lines)
    insert into "ShareMovement" ("cooperationId", "personId", "memberNumber", "entryId", kind, "on", shares, nominal, category, "madeById")
    select ${cooperationId}::uuid, "personId", number, id, 'taken_over', since, shares, ${decimalText(nominal)}::numeric, category,
      ${personId}::uuid
    from lines order by number`;
}
