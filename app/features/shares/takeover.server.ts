import { lockRegister } from '#app/features/share-members/register.server.ts';
import { createHash } from 'node:crypto';
import { withApproval, type MoneyMove } from '#app/features/cooperations/approvals.server.ts';
import { wakeWorker } from '#app/features/jobs/wake.server.ts';
import { count } from '#app/i18n/format.ts';
import { t } from '#app/i18n/t.ts';
import { now } from '#app/infra/clock.server.ts';
import { toDay } from '#app/infra/dates.ts';
import { db, inTransaction, type Tx } from '#app/infra/db.server.ts';
import { Refusal } from '#app/infra/refusal.ts';
import { isExcel, readSpreadsheet } from '#app/infra/spreadsheet.server.ts';
import type { Day } from '#app/money/day.ts';
import { decimalText, equals, money, type Money } from '#app/money/money.ts';
import { columnHeads, columnsOf } from './takeover-columns.ts';
import { judged, rightOf, saysMember, type KnownMember } from './takeover.ts';

export const mostBytes = 5 * 1024 * 1024;

/** An Excel file beyond it (some two thousand members) takes more than a moment, in which the site would answer nobody else. */
const longToRead = 100 * 1024;

/**
 * Keeps a spreadsheet of members to be looked at; nothing enters the register yet. A long one is read by a job (takeover-reading.server.ts). A file that was
 * written is not brought again, and the one that waited before gives way. Gives the id of the takeover.
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
  const isLong = bytes.length > longToRead && isExcel(bytes);
  const sheet = isLong ? [] : await readMembers(bytes);
  const fileHash = createHash('sha256').update(bytes).digest('hex');
  return inTransaction(async (tx) => {
    await lockRegister(tx, cooperationId);
    const before = await tx.registerTakeover.findFirst({
      where: { cooperationId, decidedAt: { not: null }, OR: [{ fileHash }, { writtenAt: null }] },
      orderBy: { writtenAt: 'desc' },
      select: { writtenAt: true },
    });
    if (before?.writtenAt === null) {
      const sentence = t('Un autre fichier est en train d’entrer au registre : attendez qu’il y soit.');
      throw new Refusal('being_written', sentence, 'file');
    }
    if (before) {
      throw new Refusal('known_file', t('Ce fichier est déjà repris : rien n’est à ajouter.'), 'file');
    }
    await tx.registerTakeover.deleteMany({ where: { cooperationId, decidedAt: null } });
    const { id } = await tx.registerTakeover.create({
      data: {
        cooperationId,
        fileName: brought.fileName.slice(0, 200),
        fileHash,
        nominal: decimalText(nominal),
        categories: [...categories],
        sheet,
        file: isLong ? new Uint8Array(bytes) : null,
        readAt: isLong ? null : now(),
        broughtById: personId,
        broughtAt: now(),
      },
    });
    if (isLong) await wakeWorker(tx, 'write-registers');
    return id;
  });
}

/** The rows of a spreadsheet of members, names of columns first. Throws a Refusal on the field `file` for what is no such thing. */
export async function readMembers(bytes: Uint8Array): Promise<string[][]> {
  const sheet = await readSpreadsheet(bytes, { bytes: mostBytes, rows: 10_001, columns: 60 });
  const [head = [], ...lines] = sheet;
  const { missing, places } = columnsOf(head);
  if (missing.length > 0) {
    const heads = missing.map((key) => columnHeads[key]).join(', ');
    const sentence = t('La première ligne doit nommer les colonnes. Il manque : {heads}.', { heads });
    throw new Refusal('no_columns', sentence, 'file');
  }
  if (!lines.some((cells) => saysMember(cells, places))) {
    const sentence = t(
      'Aucune ligne à reprendre : ce fichier n’a que ses titres, des lignes vides ou l’exemple du modèle. Remplissez-le, puis envoyez-le.',
    );
    throw new Refusal('empty', sentence, 'file');
  }
  return sheet;
}

/** Forgets a spreadsheet that was not decided on, or what is left of one that was written. */
export async function dropTakeover(cooperationId: string, id: string): Promise<void> {
  await db().registerTakeover.deleteMany({ where: { id, cooperationId, decidedAt: null } });
  await db().registerTakeover.updateMany({
    where: { id, cooperationId, writtenAt: { not: null } },
    data: { sheet: [] },
  });
}

type Decision = { takeoverId: string; cooperationId: string; personId: string; today: Day };

/**
 * Decides that the lines that are right enter the register, with the agreements that the cooperation's rule wants for that much capital. A job writes
 * them, in slices (takeover-writing.server.ts); the others stay in the file of what to mend.
 */
export async function decideTakeover({
  takeoverId,
  cooperationId,
  personId,
  today,
}: Decision): Promise<void> {
  const seen = await judgedTakeover(db(), cooperationId, takeoverId, today);
  if (!seen?.takeover.readAt || seen.takeover.decidedAt) {
    throw new Refusal('not_waiting', t('Ce fichier n’attend plus rien.'));
  }
  const { right, amount } = rightOf(seen.lines, seen.nominal);
  if (right.length === 0) throw new Refusal('nothing', t('Aucune ligne ne peut être écrite.'));
  const move: MoneyMove = {
    cooperationId,
    kind: 'register_takeover',
    subjectId: takeoverId,
    amount,
    what: t('Reprendre {members} dans le registre', {
      members: count(right.length, t('associé'), t('associés')),
    }),
    personId,
    today,
  };
  await withApproval(move, async (tx) => {
    await lockRegister(tx, cooperationId);
    const again = await judgedTakeover(tx, cooperationId, takeoverId, today);
    const agreed = again && !again.takeover.decidedAt ? rightOf(again.lines, again.nominal) : null;
    if (!agreed || !equals(agreed.amount, amount)) {
      throw new Refusal('changed', t('Le registre a changé entre-temps : relisez l’aperçu.'));
    }
    await tx.registerTakeover.update({
      where: { id: takeoverId },
      data: { decidedAt: now(), writtenById: personId, lines: agreed.right.map(({ line }) => line) },
    });
    await wakeWorker(tx, 'write-registers');
  });
}

/** Goes on with what something unexpected has stopped. */
export async function resumeTakeover(cooperationId: string, id: string): Promise<void> {
  await inTransaction(async (tx) => {
    await tx.registerTakeover.updateMany({ where: { id, cooperationId }, data: { stoppedAt: null } });
    await wakeWorker(tx, 'write-registers');
  });
}

/**
 * A takeover with what would become of each of its lines, against the register as it is; those that it has written say nothing any more. Null when it is not
 * this cooperation's.
 */
export async function judgedTakeover(tx: Tx, cooperationId: string, id: string, today: Day) {
  const takeover = await tx.registerTakeover.findUnique({ where: { id, cooperationId } });
  if (!takeover) return null;
  const sheet = takeover.sheet as string[][];
  const nominal = money(takeover.nominal);
  const members = sheet.length > 1 ? await knownMembers(tx, cooperationId, id) : [];
  const highest = members.reduce((most, { number }) => Math.max(most, number), 0);
  const taken = members.flatMap(({ line, ...one }) => (line === null ? [] : [{ ...one, line }]));
  const known = members.filter(({ line }) => line === null);
  const lines = judged(sheet, { known, taken, categories: takeover.categories, nominal, today });
  return { takeover, sheet, nominal, highest, lines };
}

type Member = KnownMember & { line: number | null };

/** Everybody whom the register has, leavers too: their numbers stay theirs. A line is that of this takeover by which somebody entered. */
async function knownMembers(tx: Tx, cooperationId: string, takeoverId: string): Promise<Member[]> {
  const rows = await tx.$queryRaw<(Omit<Member, 'bornOn'> & { bornOn: Date | null })[]>`
    select m.number, coalesce(e."firstName", p."firstName") as "firstName", coalesce(e."lastName", p."lastName") as "lastName",
      coalesce(e.denomination, '') as denomination, coalesce(e.siren, '') as siren, e."bornOn", coalesce(e.email, p.email) as email,
      case when e."takeoverId" = ${takeoverId}::uuid then e.line end as line
    from (select "personId", min("memberNumber") as number from "ShareMovement"
      where "cooperationId" = ${cooperationId}::uuid group by 1) m
    join "Person" p on p.id = m."personId"
    left join "RegisterEntry" e on e."personId" = p.id and e."cooperationId" = ${cooperationId}::uuid`;
  return rows.map((row) => ({ ...row, bornOn: row.bornOn && toDay(row.bornOn) }));
}
