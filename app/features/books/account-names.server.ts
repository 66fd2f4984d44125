import { pair } from '#app/i18n/format.ts';
import { db } from '#app/infra/db.server.ts';
import { familyOf, familyWords, inKindFamilies } from './family-words.ts';

const uuid = /[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/g;

/** What stands behind accounts, in words: « Portefeuille : Ana Martin ». */
export async function accountNames(codes: readonly string[]): Promise<Map<string, string>> {
  const behind = await namesBehind(codes);
  return new Map(codes.map((code) => [code, inWords(code, behind.get(code))]));
}

/** Who or what stands behind each account that is someone's: « Ana Martin ». One question for each sort of account that is there, however many there are. */
export async function namesBehind(codes: readonly string[]): Promise<Map<string, string>> {
  const idsOf = (family: string) => [
    ...new Set(codes.filter((code) => familyOf(code) === family).flatMap((code) => lastId(code) ?? [])),
  ];
  // Of a sort that is not there, nothing is asked: the page of one account asks one question.
  const named = <Row>(ids: string[], question: (where: { id: { in: string[] } }) => Promise<Row[]>) =>
    ids.length === 0 ? Promise.resolve<Row[]>([]) : question({ id: { in: ids } });
  const [campaigns, loans, people, batches, shares, projects] = await Promise.all([
    named(idsOf('liabilities:campaign:*'), (where) =>
      db().campaign.findMany({ where, select: { id: true, project: { select: { title: true } } } }),
    ),
    named(
      [
        'liabilities:loan:*:collected',
        'memo:loan:*:borrower',
        'memo:loan:*:written-off',
        'memo:loan:*:lenders',
      ].flatMap(idsOf),
      (where) => db().loan.findMany({ where, select: { id: true, borrower: { select: { name: true } } } }),
    ),
    named(idsOf('liabilities:wallet:*'), (where) =>
      db().person.findMany({ where, select: { id: true, firstName: true, lastName: true } }),
    ),
    named(idsOf('liabilities:payouts:*'), (where) =>
      db().payoutBatch.findMany({ where, select: { id: true, messageId: true } }),
    ),
    named(idsOf('memo:loan:*:share:*'), (where) =>
      db().loanShare.findMany({
        where,
        select: { id: true, person: { select: { firstName: true, lastName: true } } },
      }),
    ),
    named(inKindFamilies.flatMap(idsOf), (where) =>
      db().project.findMany({ where, select: { id: true, title: true } }),
    ),
  ]);
  const called = new Map<string, string>([
    ...campaigns.map(({ id, project }) => [id, project.title] as const),
    ...loans.map(({ id, borrower }) => [id, borrower.name] as const),
    ...people.map((person) => [person.id, nameOf(person)] as const),
    ...batches.map(({ id, messageId }) => [id, messageId] as const),
    ...shares.map(({ id, person }) => [id, nameOf(person)] as const),
    ...projects.map(({ id, title }) => [id, title] as const),
  ]);
  return new Map(
    codes.flatMap((code) => {
      const name = called.get(lastId(code) ?? '');
      return name === undefined ? [] : [[code, name] as const];
    }),
  );
}

function inWords(code: string, name: string | undefined): string {
  const words = familyWords(familyOf(code));
  const id = lastId(code);
  if (!id) return words.one;
  return pair(words.one, name ?? id);
}

function lastId(code: string): string | undefined {
  return code.match(uuid)?.at(-1);
}

function nameOf({ firstName, lastName }: { firstName: string; lastName: string }): string {
  return `${firstName} ${lastName}`;
}
