import { dayText, eurosShort } from '#app/i18n/format.ts';
import { t } from '#app/i18n/t.ts';
import { toDay } from '#app/infra/dates.ts';
import { db, type Tx } from '#app/infra/db.server.ts';
import { addDays, dayOf, type Day } from '#app/money/day.ts';
import type { LocalPriority as Kept } from '#prisma/generated/client.ts';
import { answerDays, proofRulesOf } from './proofs.server.ts';
import { proofNames } from './proofs.ts';
import { priorityFor, type Home, type LocalPriority } from './priority.ts';

/** To whom a campaign is open first, and whether that is still so; null when it is open to all. */
export async function priorityOf(campaignId: string, tx: Tx = db()): Promise<LocalPriority | null> {
  const row = await tx.localPriority.findUnique({ where: { campaignId } });
  return row && asPriority(row);
}

function asPriority({ until, communes, epcis, departments }: Kept): LocalPriority {
  return { communes, epcis, departments, until: toDay(until) };
}

/** A commune and what it belongs to; null for a code that is none. */
async function homeOf(code: string | null | undefined, tx: Tx = db()): Promise<Home | null> {
  if (!code) return null;
  const commune = await tx.commune.findUnique({
    where: { code },
    select: { epciCode: true, departmentCode: true },
  });
  return commune && { commune: code, epci: commune.epciCode, department: commune.departmentCode };
}

/** What a campaign that is open to inhabitants first means for who wants to take part; null when it is open to all. */
export async function priorityTerms(
  tx: Tx,
  asked: { campaignId: string; declaredCommune?: string | undefined; at: Date },
) {
  const priority = await priorityOf(asked.campaignId, tx);
  const home = priority && (await homeOf(asked.declaredCommune, tx));
  const standing = priorityFor(priority, home, dayOf(asked.at));
  if (standing === 'open') return null;
  const shown = (await prioritiesShown([asked.campaignId], dayOf(asked.at))).get(asked.campaignId)!;
  return { ...shown, standing };
}

/** What is said of priorities that still run, by campaign: to whom, until when, and the first day for all. */
export async function prioritiesShown(campaignIds: readonly string[], today: Day) {
  const rows = await db().localPriority.findMany({ where: { campaignId: { in: [...campaignIds] } } });
  const running = rows.filter(({ until }) => toDay(until) >= today);
  if (running.length === 0) return new Map<string, ShownPriority>();
  const [names, days] = await Promise.all([namesOf(running), answerDays(today)]);
  return new Map(
    running.map((row) => {
      const until = toDay(row.until);
      return [
        row.campaignId,
        {
          places: names(row),
          until: dayText(until),
          forAll: dayText(addDays(until, 1)),
          ...proofsShown(row, days),
        },
      ];
    }),
  );
}

/** Which papers are asked, from which amount, and within how many working days they are answered. */
function proofsShown(row: Kept, days: number) {
  const { proofs, declaredBelow } = proofRulesOf(row);
  return {
    proofs: proofs.map((kind) => proofNames[kind]),
    declaredBelow: declaredBelow && eurosShort(declaredBelow),
    answerDays: days,
  };
}

export type ShownPriority = { places: string; until: string; forAll: string } & ReturnType<
  typeof proofsShown
>;

/** The names of all places of these priorities, asked in three questions whatever their number; most communes first said, then the rest counted. */
async function namesOf(rows: readonly Pick<Kept, 'communes' | 'epcis' | 'departments'>[]) {
  const all = (key: 'communes' | 'epcis' | 'departments') => ({ in: rows.flatMap((row) => row[key]) });
  const select = { code: true, name: true } as const;
  const [communes, epcis, departments] = await Promise.all([
    db().commune.findMany({ where: { code: all('communes') }, select, orderBy: { name: 'asc' } }),
    db().epci.findMany({ where: { code: all('epcis') }, select, orderBy: { name: 'asc' } }),
    db().department.findMany({ where: { code: all('departments') }, select, orderBy: { name: 'asc' } }),
  ]);
  const named = (known: readonly { code: string; name: string }[], codes: readonly string[]) =>
    known.filter(({ code }) => codes.includes(code)).map(({ name }) => name);
  return (row: Pick<Kept, 'communes' | 'epcis' | 'departments'>) =>
    [
      ...named(communes, row.communes),
      ...named(epcis, row.epcis),
      ...named(departments, row.departments).map((name) => t('département {name}', { name })),
    ].join(', ');
}
