import { t } from '#app/i18n/t.ts';
import { db } from '#app/infra/db.server.ts';
import { Prisma } from '#prisma/generated/client.ts';
import { searchable } from './searchable.ts';

/** A commune as people choose it. `value` is what a form sends; `label` is unique: « Bruz (35170) ». */
export type CommuneChoice = {
  code: string;
  value: string;
  label: string;
  name: string;
  postcode: string | null;
  department: string;
};

/** What people type: a name, a postcode, or both (« 35170 Bruz », « Saint-Denis (93) »). */
type Asked = { words: string; postcode: string | null; department: string | null };

type Row = {
  code: string;
  name: string;
  postcodes: string[];
  department: string;
  departmentCode: string;
  nearness: number;
};

/**
 * The communes that a text may mean, best first: the very name, then names that begin so, then names that hold it, then those that
 * sound like it; the most peopled first among equals. Forgives accents, hyphens, « st » and typos.
 */
export async function findCommunes(text: string): Promise<CommuneChoice[]> {
  return (await ranked(readAsked(text), 10)).map(choiceOf);
}

/** What a form field means: one commune, or a sentence and, when several fit, the choices. */
type ResolvedCommune =
  { ok: true; code: string; label: string } | { ok: false; sentence: string; choices: CommuneChoice[] };

/**
 * Reads a commune as typed or chosen: « insee:35047 » (a choice's value), or a text that has one clear match. A bare number of five
 * digits is a postcode when one exists, as people mean it, and only otherwise an INSEE code.
 */
export async function resolveCommune(given: string): Promise<ResolvedCommune> {
  const text = given.trim();
  if (!text) return refused(t('Indiquez une commune : son nom ou son code postal.'));
  const chosen = await communeByCode(
    /^insee:(\w+)$/.exec(text)?.[1] ?? (/^2[AB]\d{3}$/i.test(text) ? text.toUpperCase() : ''),
  );
  if (chosen) return found(chosen);

  const asked = readAsked(text);
  const rows = await ranked(asked, 12);
  const exact = rows.filter(({ nearness }) => nearness === 0);
  const [first] = exact.length > 0 ? exact : rows;
  if (first && (exact.length === 1 || rows.length === 1)) return found(choiceOf(first));
  if (rows.length > 0) {
    return refused(
      t('Plusieurs communes correspondent : choisissez la vôtre.'),
      (exact.length > 0 ? exact : rows).map(choiceOf),
    );
  }
  const byCode = asked.postcode ? await communeByCode(asked.postcode) : null;
  if (byCode) return found(byCode);
  return refused(
    t('Nous ne trouvons pas de commune « {text} ». Vérifiez l’orthographe, ou essayez le code postal.', {
      text,
    }),
  );
}

/** The commune of an INSEE code, or null. */
export async function communeByCode(code: string): Promise<CommuneChoice | null> {
  if (!/^[0-9][0-9AB][0-9]{3}$/.test(code)) return null;
  const commune = await db().commune.findUnique({ where: { code }, include: { department: true } });
  return commune && choiceOf({ ...commune, department: commune.department.name, nearness: 0 });
}

function found({ code, label }: CommuneChoice): ResolvedCommune {
  return { ok: true, code, label };
}

function refused(sentence: string, choices: CommuneChoice[] = []): ResolvedCommune {
  return { ok: false, sentence, choices };
}

function choiceOf({ code, name, postcodes, department, departmentCode }: Row): CommuneChoice {
  const postcode = postcodes[0] ?? null;
  return {
    code,
    value: `insee:${code}`,
    label: `${name} (${postcode ?? departmentCode})`,
    name,
    postcode,
    department,
  };
}

function readAsked(text: string): Asked {
  const postcode = /\b(\d{5})\b/.exec(text)?.[1] ?? null;
  const department = postcode ? null : (/\b(\d{2,3}|2[ab])\b/i.exec(text)?.[1]?.toUpperCase() ?? null);
  const words = searchable(text.replace(/\b(\d[\dab]\d{3}|\d[\dab]\d?)\b/gi, ' '));
  return { words, postcode, department };
}

async function ranked({ words, postcode, department }: Asked, limit: number): Promise<Row[]> {
  if (!words && !postcode) return [];
  const place = Prisma.sql`${postcode ? Prisma.sql`and postcodes @> array[${postcode}]` : Prisma.empty}
    ${department ? Prisma.sql`and "departmentCode" = ${department}` : Prisma.empty}`;
  const named = Prisma.sql`("searchText" like ${`${words}%`} or "searchText" like ${`% ${words}%`} or "searchText" % ${words})`;
  return db().$queryRaw<Row[]>`
    select c.code, c.name, c.postcodes, c."departmentCode", d.name as department, c.nearness
    from (
      select code, name, postcodes, population, "departmentCode", similarity("searchText", ${words}) as likeness,
        case when ${words} in ('', "searchText") then 0
             when "searchText" like ${`${words}%`} then 1
             when "searchText" like ${`% ${words}%`} then 2
             else 3 end as nearness
      from "Commune"
      where ${words ? named : Prisma.sql`true`} ${place}
    ) c
    join "Department" d on d.code = c."departmentCode"
    order by c.nearness, case when c.nearness = 3 then -c.likeness - ln(c.population + 1) / 60 else 0 end, c.population desc, c.code
    limit ${limit}`;
}
