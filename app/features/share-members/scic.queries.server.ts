import { parametersOn } from '#app/features/parameters/parameters.queries.server.ts';
import { count, euros, percent } from '#app/i18n/format.ts';
import { t } from '#app/i18n/t.ts';
import { db, type Tx } from '#app/infra/db.server.ts';
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
      t('Dites ce que sont pour la loi : {names}.', {
        names: categories.flatMap(({ name, kind }) => (kind ? [] : [name])).join(', '),
      }),
    few: () =>
      t('Il faut des associés dans au moins {least} catégories de nature différente.', {
        least: law.categories,
      }),
    beneficiaries: () =>
      t('Il manque une catégorie de bénéficiaires : ceux qui se servent de ce que vous faites.'),
    employees: () => t('Il manque une catégorie de salariés ou, si vous n’en avez pas, de producteurs.'),
    public: () =>
      t('Les collectivités publiques ont {share} du capital : la loi leur en laisse {most} ensemble.', {
        share: percent(publicPart(categories)),
        most: percent(law.publicShare),
      }),
  };
  return lacksOf(categories, law).map((lack) => words[lack]());
}
