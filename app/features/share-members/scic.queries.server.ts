import { parametersOn } from '#app/features/parameters/parameters.queries.server.ts';
import { count, euros, percent } from '#app/i18n/format.ts';
import { t } from '#app/i18n/t.ts';
import { db, type Tx } from '#app/infra/db.server.ts';
import { allRows, tableOf, type TableFile } from '#app/infra/http-table.server.ts';
import type { Day } from '#app/money/day.ts';
import { Decimal, isPositive, money } from '#app/money/money.ts';
import { Prisma } from '#prisma/generated/client.ts';
import type { MemberKind } from '#prisma/generated/enums.ts';
import { nameOf } from '#app/features/people/drafts.server.ts';
import { categoryNames, statedCategories } from './categories.server.ts';
import { heldOn } from './register.server.ts';
import { type CategoryHeld, capitalIn, type Lack, lacksOf, publicCapital, type ScicLaw } from './scic.ts';

const lawNames = { categories: 'scic_categories', publicShare: 'scic_public_share' };

/** What the law asks of a SCIC on a day. */
export async function scicLaw(today: Day, tx: Tx = db()): Promise<ScicLaw> {
  const { categories, publicShare } = await parametersOn(lawNames, today, tx);
  return { categories: categories.toNumber(), publicShare };
}

type Row = { id: string; name: string; kind: MemberKind | null; members: number; capital: string };

/** The categories of these SCICs with what their members hold at the end of a day, by cooperation; one that is no SCIC has no line. */
async function categoriesHeld(
  cooperationIds: readonly string[],
  today: Day,
): Promise<Map<string, CategoryHeld[]>> {
  const rows = await db().$queryRaw<Row[]>`
    select o.id, n.name, c.kind::text, coalesce(h.members, 0)::int as members, coalesce(h.capital, 0)::numeric(14, 2)::text as capital
    from "Organisation" o cross join lateral (${categoryNames(Prisma.sql`o.id`)}) n
    left join "MemberCategory" c on c."cooperationId" = o.id and c.name = n.name
    left join lateral (select m.category, count(*) as members, sum(m.capital) as capital
      from (${heldOn(Prisma.sql`o.id`, today)}) m where m.shares > 0 group by 1) h on h.category = n.name
    where o.id = any(${cooperationIds}::uuid[]) and o."legalForm" = 'scic' order by o.id, n.name`;
  const held = new Map<string, CategoryHeld[]>();
  for (const { id, capital, ...category } of rows) {
    held.set(id, [...(held.get(id) ?? []), { ...category, capital: money(capital) }]);
  }
  return held;
}

/** The categories of a SCIC as its page shows them, and what its register lacks, in words. Null for another legal form. */
export async function scicStanding(cooperationId: string, today: Day) {
  const { legalForm } = await db().organisation.findUniqueOrThrow({ where: { id: cooperationId } });
  if (legalForm !== 'scic') return null;
  const law = await scicLaw(today);
  const categories = (await categoriesHeld([cooperationId], today)).get(cooperationId) ?? [];
  return {
    lacks: lacksInWords(categories, law),
    /** What the form replaces. */
    base: nameOf(await statedCategories(db(), cooperationId)),
    least: law.categories,
    publicShare: percent(publicPart(categories)),
    publicMost: percent(law.publicShare),
    categories: categories.map(({ name, kind, members, capital }) => ({
      name,
      kind: kind ?? '',
      members,
      held: t('{members}, {capital} de capital', {
        members: count(members, t('associé'), t('associés')),
        capital: euros(capital),
      }),
    })),
  };
}

/** The part of the capital that public bodies hold, as a fraction; none while there is no capital. */
function publicPart(categories: readonly CategoryHeld[]): Decimal {
  const capital = capitalIn(categories);
  return isPositive(capital) ? publicCapital(categories).dividedBy(capital) : new Decimal(0);
}

/** What lacks, a sentence each. */
function lacksInWords(categories: readonly CategoryHeld[], law: ScicLaw): string[] {
  const words: Record<Lack, () => string> = {
    unsaid: () =>
      t('Reste à dire ce que sont pour la loi : {names}.', {
        names: categories.flatMap(({ name, kind }) => (kind ? [] : [name])).join(', '),
      }),
    few: () =>
      t('Il faut des associés dans au moins {least} catégories de nature différente.', {
        least: law.categories,
      }),
    beneficiaries: () =>
      t('Il manque une catégorie de bénéficiaires : ceux qui se servent de ce que fait la coopérative.'),
    employees: () => t('Il manque une catégorie de salariés ou, si elle n’en a pas, de producteurs.'),
    public: () =>
      t('Les collectivités publiques ont {share} du capital : la loi leur en laisse {most} ensemble.', {
        share: percent(publicPart(categories)),
        most: percent(law.publicShare),
      }),
  };
  return lacksOf(categories, law).map((lack) => words[lack]());
}

const pageSize = 50;

/** SCICs that have members by their shares here, or offer some. */
const withShares = {
  kind: 'cooperation',
  legalForm: 'scic',
  OR: [
    { shareMovements: { some: {} } },
    { projects: { some: { status: 'published', campaigns: { some: { instrument: 'share' } } } } },
  ],
} satisfies Prisma.OrganisationWhereInput;

type Next = Pick<Prisma.OrganisationFindManyArgs, 'take' | 'skip' | 'cursor'>;

async function scicsFrom(next: Next, today: Day, law: ScicLaw) {
  const found = await db().organisation.findMany({
    where: withShares,
    orderBy: [{ name: 'asc' }, { id: 'asc' }],
    select: { id: true, name: true },
    ...next,
  });
  const held = await categoriesHeld(
    found.map(({ id }) => id),
    today,
  );
  return found.map(({ id, name }) => {
    const categories = held.get(id) ?? [];
    const members = categories.reduce((all, one) => all + one.members, 0);
    return { id, name, members, part: publicPart(categories), lacks: lacksInWords(categories, law) };
  });
}

/** What each SCIC lacks, as the team reads it: by name, a page at a time. */
export async function scicsPage(page: number, today: Day) {
  const law = await scicLaw(today);
  const [all, rows] = await Promise.all([
    db().organisation.count({ where: withShares }),
    scicsFrom({ take: pageSize, skip: (page - 1) * pageSize }, today, law),
  ]);
  return {
    pages: Math.max(1, Math.ceil(all / pageSize)),
    publicMost: percent(law.publicShare),
    rows: rows.map(({ part, ...row }) => ({ ...row, publicShare: percent(part) })),
  };
}

/** The same, whole. */
export async function scicsTable(today: Day): Promise<TableFile> {
  const law = await scicLaw(today);
  return tableOf(
    'scic',
    [
      [t('Coopération'), ({ name }) => name],
      [t('Associés'), ({ members }) => members],
      [t('Capital des collectivités publiques'), ({ part }) => percent(part)],
      [t('Ce qui manque'), ({ lacks }) => lacks.join(' ')],
    ],
    allRows((next) => scicsFrom(next, today, law)),
  );
}
