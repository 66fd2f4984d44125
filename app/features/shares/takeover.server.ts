import { createHash, randomUUID } from 'node:crypto';
import { withApproval, type MoneyMove } from '#app/features/cooperations/approvals.server.ts';
import { count } from '#app/i18n/format.ts';
import { t } from '#app/i18n/t.ts';
import { now } from '#app/infra/clock.server.ts';
import { toDay } from '#app/infra/dates.ts';
import { db, forManyRows, inTransaction, type Tx } from '#app/infra/db.server.ts';
import { Refusal } from '#app/infra/refusal.ts';
import { readSpreadsheet } from '#app/infra/spreadsheet.server.ts';
import type { Day } from '#app/money/day.ts';
import { decimalText, equals, money, type Money } from '#app/money/money.ts';
import { columnHeads, columnsOf } from './takeover-columns.ts';
import { judged, type Judged, type KnownMember, type TakenMember } from './takeover.ts';

export const sheetLimits = { bytes: 5 * 1024 * 1024, rows: 10_001, columns: 60 };

/** Beyond these nobody could be there (RFC 2606): the row of a member who has no account here. */
const nowhere = '@registre.invalid';

/**
 * Keeps a spreadsheet of members to be looked at; nothing enters the register yet. A file that was written is not brought again, and the one that
 * waited before gives way. Gives the id of the takeover.
 */
export async function bringRegister(brought: {
  cooperationId: string;
  personId: string;
  fileName: string;
  bytes: Uint8Array;
  nominal: Money;
  categories: readonly string[];
}): Promise<string> {
  const { cooperationId, personId, bytes, nominal, categories } = brought;
  const sheet = await readSpreadsheet(bytes, sheetLimits);
  const { missing } = columnsOf(sheet[0] ?? []);
  if (missing.length > 0) {
    const heads = missing.map((key) => columnHeads[key]).join(', ');
    const sentence = t('La première ligne doit nommer les colonnes. Il manque : {heads}.', { heads });
    throw new Refusal('no_columns', sentence, 'file');
  }
  if (sheet.length === 1) throw new Refusal('empty', t('Ce fichier n’a aucune ligne d’associé.'), 'file');
  const fileHash = createHash('sha256').update(bytes).digest('hex');
  return inTransaction(async (tx) => {
    await lockRegister(tx, cooperationId);
    const written = await tx.registerTakeover.count({
      where: { cooperationId, fileHash, writtenAt: { not: null } },
    });
    if (written > 0)
      throw new Refusal('known_file', t('Ce fichier est déjà repris : rien n’est à ajouter.'), 'file');
    await tx.registerTakeover.deleteMany({ where: { cooperationId, writtenAt: null } });
    const { id } = await tx.registerTakeover.create({
      data: {
        cooperationId,
        fileName: brought.fileName.slice(0, 200),
        fileHash,
        nominal: decimalText(nominal),
        categories: [...categories],
        sheet,
        broughtById: personId,
        broughtAt: now(),
      },
    });
    return id;
  });
}

/** Forgets a spreadsheet that was not written, or what is left of one that was. */
export async function dropTakeover(cooperationId: string, id: string): Promise<void> {
  await db().registerTakeover.deleteMany({ where: { id, cooperationId, writtenAt: null } });
  await db().registerTakeover.updateMany({ where: { id, cooperationId }, data: { sheet: [] } });
}

type Writing = { takeoverId: string; cooperationId: string; personId: string; today: Day };

/**
 * Writes the lines that are right into the register, all in one transaction, with the agreements that the cooperation's rule wants for that much capital.
 * The others stay in the file of what to mend. Gives how many members were added.
 */
export async function writeTakeover(order: Writing): Promise<number> {
  const { takeoverId, cooperationId, personId, today } = order;
  const seen = await judgedTakeover(db(), cooperationId, takeoverId, today);
  if (!seen || seen.takeover.writtenAt) {
    throw new Refusal('not_waiting', t('Ce fichier n’attend plus rien.'));
  }
  const { members, amount } = fresh(seen.lines, seen.nominal);
  if (members.length === 0) throw new Refusal('nothing', t('Aucune ligne ne peut être écrite.'));
  const move: MoneyMove = {
    cooperationId,
    kind: 'register_takeover',
    subjectId: takeoverId,
    amount,
    what: t('Reprendre {members} dans le registre', {
      members: count(members.length, t('associé'), t('associés')),
    }),
    personId,
    today,
  };
  return withApproval(
    move,
    async (tx) => {
      await lockRegister(tx, cooperationId);
      const again = await judgedTakeover(tx, cooperationId, takeoverId, today);
      const now = again && fresh(again.lines, again.nominal);
      if (!again || again.takeover.writtenAt || !now || !equals(now.amount, amount)) {
        throw new Refusal('changed', t('Le registre a changé entre-temps : relisez l’aperçu.'));
      }
      await writeMembers(tx, {
        ...order,
        nominal: again.nominal,
        members: now.members,
        highest: again.highest,
      });
      await closeTakeover(tx, order, again.sheet, again.lines, now.members);
      return now.members.length;
    },
    forManyRows,
  );
}

/** The lines that would be written and the capital they stand for. */
export function fresh(lines: readonly Judged[], nominal: Money): { members: TakenMember[]; amount: Money } {
  const members = lines.flatMap((line) => (line.is === 'new' ? [line.member] : []));
  const shares = members.reduce((all, member) => all + member.shares, 0);
  return { members, amount: money(nominal.times(shares)) };
}

/** A takeover with what would become of each of its lines, against the register as it is; null when it is not this cooperation's. */
export async function judgedTakeover(tx: Tx, cooperationId: string, id: string, today: Day) {
  const takeover = await tx.registerTakeover.findUnique({ where: { id, cooperationId } });
  if (!takeover) return null;
  const sheet = takeover.sheet as string[][];
  const nominal = money(takeover.nominal);
  const known = await knownMembers(tx, cooperationId);
  const highest = known.reduce((most, { number }) => Math.max(most, number), 0);
  const lines = judged(sheet, { known, categories: takeover.categories, nominal, today });
  return { takeover, sheet, nominal, highest, lines };
}

/** Everybody whom the register has, leavers too: their numbers stay theirs. */
async function knownMembers(tx: Tx, cooperationId: string): Promise<KnownMember[]> {
  const rows = await tx.$queryRaw<(Omit<KnownMember, 'bornOn'> & { bornOn: Date | null })[]>`
    select m.number, coalesce(e."firstName", p."firstName") as "firstName", coalesce(e."lastName", p."lastName") as "lastName",
      coalesce(e.denomination, '') as denomination, coalesce(e.siren, '') as siren, e."bornOn", coalesce(e.email, p.email) as email
    from (select "personId", min("memberNumber") as number from "ShareMovement"
      where "cooperationId" = ${cooperationId}::uuid group by 1) m
    join "Person" p on p.id = m."personId"
    left join "RegisterEntry" e on e."personId" = p.id and e."cooperationId" = ${cooperationId}::uuid`;
  return rows.map((row) => ({ ...row, bornOn: row.bornOn && toDay(row.bornOn) }));
}

/** One change of the register after the other. */
async function lockRegister(tx: Tx, cooperationId: string): Promise<void> {
  await tx.$queryRaw`select id from "Organisation" where id = ${cooperationId}::uuid for no key update`;
}

/**
 * Writes all members in one statement: a person whom nobody can sign in as, the entry, the movement. Those without a number follow the highest one, in
 * the order in which they were admitted.
 */
async function writeMembers(
  tx: Tx,
  order: Writing & { nominal: Money; members: readonly TakenMember[]; highest: number },
): Promise<void> {
  const { members, nominal, cooperationId, takeoverId, personId } = order;
  let next = members.reduce((most, { number }) => Math.max(most, number ?? 0), order.highest);
  const bySince = members.toSorted((a, b) => (a.since < b.since ? -1 : a.since > b.since ? 1 : 0));
  const numbered = bySince.map((member) => ({ ...member, number: member.number ?? ++next }));
  const rows = numbered.map((member) => ({ ...member, id: randomUUID(), personId: randomUUID() }));
  await tx.$executeRaw`
    with lines as (
      select * from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as line(
        id uuid, "personId" uuid, number int, "firstName" text, "lastName" text, denomination text, siren text, "bornOn" date,
        address text, postcode text, town text, email text, category text, shares int, since date)),
    people as (
      insert into "Person" (id, email, "firstName", "lastName", kind, "createdAt")
      select "personId", "personId" || ${nowhere}, case when denomination = '' then "firstName" else '' end,
        coalesce(nullif(denomination, ''), "lastName"),
        case when denomination = '' then 'natural_person' else 'legal_person' end::"PersonKind", ${now()}
      from lines),
    entries as (
      insert into "RegisterEntry" (id, "cooperationId", "takeoverId", "personId", "memberNumber", "firstName", "lastName", denomination,
        siren, "bornOn", address, postcode, town, email)
      select id, ${cooperationId}::uuid, ${takeoverId}::uuid, "personId", number, "firstName", "lastName", denomination,
        siren, "bornOn", address, postcode, town, email from lines)
    insert into "ShareMovement" ("cooperationId", "personId", "memberNumber", "entryId", kind, "on", shares, nominal, category, "madeById")
    select ${cooperationId}::uuid, "personId", number, id, 'taken_over', since, shares, ${decimalText(nominal)}::numeric, category,
      ${personId}::uuid
    from lines order by number`;
}

/** Notes who wrote it and when; of the file, only what was not taken is kept, for the file of what to mend. */
async function closeTakeover(
  tx: Tx,
  { takeoverId, personId }: Writing,
  sheet: readonly string[][],
  lines: readonly Judged[],
  members: readonly TakenMember[],
): Promise<void> {
  const left = lines.flatMap(({ is, cells }) => (is === 'wrong' ? [[...cells]] : []));
  await tx.registerTakeover.update({
    where: { id: takeoverId },
    data: {
      writtenAt: now(),
      writtenById: personId,
      added: members.length,
      shares: members.reduce((all, { shares }) => all + shares, 0),
      sheet: left.length > 0 ? [[...sheet[0]!], ...left] : [],
    },
  });
}
