import { knownCategories } from '#app/features/share-members/categories.server.ts';
import { fileState } from '#app/features/jobs/file-states.ts';
import { count, dayText, euros } from '#app/i18n/format.ts';
import { frenchOnly, t } from '#app/i18n/t.ts';
import { toDay } from '#app/infra/dates.ts';
import { db } from '#app/infra/db.server.ts';
import type { TableFile } from '#app/infra/http-table.server.ts';
import { dayOf, type Day } from '#app/money/day.ts';
import { money } from '#app/money/money.ts';
import { columnHeads, columnKeys, columnNotes, columnsOf } from './takeover-columns.ts';
import { toInvite } from './takeover-link.server.ts';
import { judgedTakeover } from './takeover.server.ts';
import { nameOf, rightOf, type Judged } from './takeover.ts';

const pageSize = 50;

/** What the page where a spreadsheet is brought shows: those of before, and what is known of the cooperation's shares. */
export async function takeoversOf(cooperationId: string) {
  const [takeovers, categories, last] = await Promise.all([
    db().registerTakeover.findMany({
      where: { cooperationId },
      orderBy: { broughtAt: 'desc' },
      take: 20,
      omit: { sheet: true, file: true },
    }),
    knownCategories(db(), cooperationId),
    db().shareMovement.findFirst({
      where: { cooperationId },
      orderBy: { rank: 'desc' },
      select: { nominal: true },
    }),
  ]);
  const names = await namesOf(
    takeovers.flatMap(({ broughtById, writtenById }) => [broughtById, writtenById]),
  );
  return {
    values: {
      categories: categories.join('\n'),
      nominal: last ? euros(money(last.nominal)).replace('€', '').trim() : '',
    },
    takeovers: takeovers.map((one) => ({
      id: one.id,
      fileName: one.fileName,
      on: dayText(dayOf(one.writtenAt ?? one.broughtAt)),
      who: names.get(one.writtenById ?? one.broughtById) ?? '',
      state: fileState(one),
      added: one.added,
      shares: one.shares,
      capital: euros(money(one.nominal.times(one.shares))),
    })),
  };
}

async function namesOf(ids: readonly (string | null)[]): Promise<Map<string, string>> {
  const people = await db().person.findMany({
    where: { id: { in: ids.filter((id) => id !== null) } },
    select: { id: true, firstName: true, lastName: true },
  });
  return new Map(people.map((one) => [one.id, `${one.firstName} ${one.lastName}`]));
}

/** How far the reading or the writing of a spreadsheet has come, or what stopped it; null when it waits for somebody, or all is written. */
export async function takeoverUnderWay(cooperationId: string, id: string) {
  const found = await db().registerTakeover.findUnique({
    where: {
      id,
      cooperationId,
      writtenAt: null,
      OR: [{ decidedAt: { not: null } }, { readAt: null }, { unreadable: { not: '' } }],
    },
    omit: { sheet: true, file: true },
  });
  return (
    found && {
      fileName: found.fileName,
      done: found.added,
      total: found.lines.length,
      why: found.unreadable,
      state: fileState(found),
    }
  );
}

/** One spreadsheet, before it is written and after: figures, a page of its lines, what is wrong first, and who may be invited. */
export async function takeoverShown(cooperationId: string, id: string, today: Day, page: number) {
  const found = await judgedTakeover(db(), cooperationId, id, today);
  if (!found) return null;
  const { takeover, lines, nominal, sheet } = found;
  const { right, amount } = rightOf(lines, nominal);
  const order = { wrong: 0, new: 1, known: 2 };
  const sorted = lines.toSorted((a, b) => order[a.is] - order[b.is] || a.line - b.line);
  const [invitable, invited, invitedNow, linked, names, waiting] = await Promise.all([
    db().registerEntry.count({ where: { ...toInvite(), takeoverId: id } }),
    db().registerEntry.count({ where: { takeoverId: id, invitedAt: { not: null } } }),
    takeover.lettersAskedAt &&
      db().registerEntry.count({ where: { takeoverId: id, invitedAt: { gte: takeover.lettersAskedAt } } }),
    db().registerEntry.count({ where: { takeoverId: id, linkedAt: { not: null } } }),
    namesOf([takeover.broughtById, takeover.writtenById]),
    db().approvalRequest.findFirst({
      where: { cooperationId, kind: 'register_takeover', subjectId: id, usedOn: null, withdrawnOn: null },
      select: { approvedOn: true },
    }),
  ]);
  return {
    id,
    fileName: takeover.fileName,
    ignored: columnsOf(sheet[0] ?? []).ignored,
    nominal: euros(nominal),
    right: right.length,
    left: leftToMend(found).length,
    known: lines.filter(({ is }) => is === 'known').length,
    capital: euros(amount),
    isAgreed: waiting?.approvedOn != null,
    isWaiting: waiting !== null && waiting.approvedOn === null,
    written: takeover.writtenAt && {
      on: dayText(dayOf(takeover.writtenAt)),
      who: names.get(takeover.writtenById!) ?? '',
      added: takeover.added,
      shares: takeover.shares,
      capital: euros(money(takeover.nominal.times(takeover.shares))),
    },
    invitable,
    invited,
    /** Letters on their way: how many of how many. */
    letters: invitedNow === null ? null : { done: invitedNow, total: invitedNow + invitable },
    linked,
    pages: Math.max(1, Math.ceil(sorted.length / pageSize)),
    lines: sorted.slice((page - 1) * pageSize, page * pageSize).map(lineShown),
  };
}

function lineShown(line: Judged) {
  const place = { id: line.line, line: String(line.line), is: line.is };
  switch (line.is) {
    case 'new': {
      const { member } = line;
      const said = [
        member.number === null ? t('numéro suivant') : t('n° {number}', { number: member.number }),
        member.category,
        count(member.shares, t('part'), t('parts')),
        t('depuis le {day}', { day: dayText(member.since) }),
      ];
      return { ...place, name: nameOf(member), sentences: [said.join(', ')] };
    }
    case 'known':
      return {
        ...place,
        name: line.name,
        sentences: [t('Déjà au registre, n° {number}', { number: line.number })],
      };
    case 'wrong':
      return { ...place, name: line.name, sentences: line.wrongs.map(wrongSentence) };
  }
}

function wrongSentence({ column, sentence }: { column: keyof typeof columnHeads; sentence: string }): string {
  return t('{head} : {sentence}', { head: columnHeads[column], sentence });
}

/** Before: what is wrong. After: also what was agreed to and could not be written any more; nothing else is kept. */
function leftToMend({ takeover, lines }: NonNullable<Awaited<ReturnType<typeof judgedTakeover>>>): Judged[] {
  return takeover.writtenAt ? lines : lines.filter(({ is }) => is === 'wrong');
}

/** The lines to mend as they were brought, with what is wrong at the end of each; null when the file is not this cooperation's. */
export async function linesToMend(cooperationId: string, id: string, today: Day): Promise<TableFile | null> {
  const found = await judgedTakeover(db(), cooperationId, id, today);
  if (!found) return null;
  const [head = []] = found.sheet;
  const rows = leftToMend(found).map((line) => [
    ...head.map((_, place) => line.cells[place] ?? ''),
    lineShown(line).sentences.join(' '),
  ]);
  return { name: 'lignes-a-corriger', rows: [[...head, t('À corriger')], ...rows] };
}

/** The model of the spreadsheet: the heads, one line as an example, and what each column is. */
export function takeoverModel(): TableFile {
  const example: Record<(typeof columnKeys)[number], string> = {
    number: frenchOnly('Exemple : ligne ignorée'),
    lastName: frenchOnly('Le Goff'),
    firstName: frenchOnly('Annick'),
    denomination: '',
    siren: '',
    bornOn: '14/03/1961',
    address: frenchOnly('3 rue du Four'),
    postcode: '35600',
    town: frenchOnly('Redon'),
    email: 'annick@exemple.fr',
    category: t('Habitants'),
    shares: '4',
    since: '12/05/2021',
    amount: '200',
  };
  return {
    name: 'modele-registre-associes',
    rows: [columnKeys.map((key) => columnHeads[key]), columnKeys.map((key) => example[key])],
    notes: columnNotes(),
  };
}

/** What the register says of a member who was taken over; null for the others. */
export async function entryOf(cooperationId: string, personId: string) {
  const entry = await db().registerEntry.findUnique({
    where: { personId_cooperationId: { personId, cooperationId } },
  });
  return (
    entry && {
      takeoverId: entry.takeoverId,
      email: entry.email,
      identity: entry.denomination ? `${entry.firstName} ${entry.lastName}`.trim() : '',
      siren: entry.siren,
      bornOn: entry.bornOn && dayText(toDay(entry.bornOn)),
      address: [entry.address, `${entry.postcode} ${entry.town}`.trim()].filter(Boolean).join(', '),
      isLinked: entry.linkedAt !== null,
      invitedOn: entry.invitedAt && dayText(dayOf(entry.invitedAt)),
    }
  );
}
