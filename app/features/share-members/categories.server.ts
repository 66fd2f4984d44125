import { refuseIfChanged } from '#app/features/people/drafts.server.ts';
import { t } from '#app/i18n/t.ts';
import { inTransaction, type Tx } from '#app/infra/db.server.ts';
import { Refusal } from '#app/infra/refusal.ts';
import type { MemberKind } from '#prisma/generated/enums.ts';
import { Prisma } from '#prisma/generated/client.ts';
import { lockRegister } from './register.server.ts';

/**
 * The names of the categories of a cooperation (its id, or where a statement finds it): those it has stated, those of its offers, and those its
 * members are in.
 */
export function categoryNames(cooperationId: string | Prisma.Sql): Prisma.Sql {
  return Prisma.sql`
    select name from "MemberCategory" where "cooperationId" = ${cooperationId}::uuid
    union select unnest(f.categories) from "ShareOffer" f join "Campaign" c on c.id = f."campaignId"
      join "Project" p on p.id = c."projectId" where p."cooperationId" = ${cooperationId}::uuid
    union select category from "ShareHolding" where "cooperationId" = ${cooperationId}::uuid
    union select category from "ShareMovement" where "cooperationId" = ${cooperationId}::uuid`;
}

/** The categories of members of a cooperation, in order of name. */
export async function knownCategories(tx: Tx, cooperationId: string): Promise<string[]> {
  const rows = await tx.$queryRaw<{ name: string }[]>`${categoryNames(cooperationId)} order by name`;
  return rows.map(({ name }) => name);
}

type Stated = { name: string; kind: MemberKind };

/** What a cooperation has stated of its categories, in order of name. */
export async function statedCategories(tx: Tx, cooperationId: string): Promise<Stated[]> {
  return tx.memberCategory.findMany({
    where: { cooperationId },
    orderBy: { name: 'asc' },
    select: { name: true, kind: true },
  });
}

/**
 * A SCIC states what each of its categories is to the law; the list replaces the one before. A category that members are in stays one of the
 * register when nothing is said of it. Refuses other legal forms, two of one name, and a list that somebody else has changed since (`seen`).
 */
export async function stateCategories(
  cooperationId: string,
  { categories, seen }: { categories: readonly Stated[]; seen?: string | undefined },
): Promise<void> {
  const names = categories.map(({ name }) => name.toLocaleLowerCase('fr'));
  if (new Set(names).size < names.length) {
    throw new Refusal('twice', t('Cette catégorie existe déjà.'), 'name');
  }
  await inTransaction(async (tx) => {
    await lockRegister(tx, cooperationId);
    const { legalForm } = await tx.organisation.findUniqueOrThrow({ where: { id: cooperationId } });
    if (legalForm !== 'scic') throw new Refusal('no_scic', t('Cette règle est celle des SCIC.'));
    const before = await statedCategories(tx, cooperationId);
    refuseIfChanged(seen, before);
    const isIn = (list: readonly Stated[], { name, kind }: Stated) =>
      list.some((one) => one.name === name && one.kind === kind);
    const gone = before.filter((one) => !isIn(categories, one)).map(({ name }) => name);
    const added = categories.filter((one) => !isIn(before, one));
    await tx.memberCategory.deleteMany({ where: { cooperationId, name: { in: gone } } });
    await tx.memberCategory.createMany({ data: added.map((one) => ({ cooperationId, ...one })) });
  });
}

/** What the categories of a SCIC are to the law, by name, as far as it has said; nothing for another legal form. */
export async function kindsOf(tx: Tx, cooperationId: string): Promise<Map<string, MemberKind>> {
  const rows = await tx.memberCategory.findMany({
    where: { cooperationId, cooperation: { legalForm: 'scic' } },
  });
  return new Map(rows.map(({ name, kind }) => [name, kind]));
}

/**
 * Of the categories of an offer, those that somebody may ask for, in its order. In a SCIC a public body is a legal person; whom it employs and who helps
 * it are people.
 */
export async function openCategories(
  tx: Tx,
  offer: { cooperationId: string; personId: string | null; categories: readonly string[] },
): Promise<{ name: string; kind: MemberKind | null }[]> {
  const { cooperationId, personId, categories } = offer;
  const kinds = await kindsOf(tx, cooperationId);
  if (kinds.size === 0) return categories.map((name) => ({ name, kind: null }));
  const person = personId && (await tx.person.findUnique({ where: { id: personId } }));
  const shut: readonly MemberKind[] =
    person && person.kind === 'legal_person' ? ['employee', 'volunteer'] : ['public_body'];
  return categories
    .map((name) => ({ name, kind: kinds.get(name) ?? null }))
    .filter(({ kind }) => kind === null || !shut.includes(kind));
}
