import { count, dayText, euros } from '#app/i18n/format.ts';
import { phrases, t } from '#app/i18n/t.ts';
import { toDay } from '#app/infra/dates.ts';
import { db } from '#app/infra/db.server.ts';
import type { Day } from '#app/money/day.ts';
import { money } from '#app/money/money.ts';
import { Prisma } from '#prisma/generated/client.ts';
import { kindsOf } from '#app/features/share-members/categories.server.ts';
import { categoryText } from '#app/features/share-members/words.ts';
import { heldOn } from '#app/features/share-members/register.server.ts';
import { nowhere } from './takeover-writing.server.ts';

const pageSize = 50;

type Search = { on: Day; words: string; withLeavers: boolean; page: number };
type Line = {
  personId: string;
  number: number;
  name: string;
  category: string;
  shares: number;
  capital: string;
  since: Date;
};

/** The register of members as it stood at the end of a day, by member number, a page at a time, with its totals. */
export async function registerPage(cooperationId: string, { on, words, withLeavers, page }: Search) {
  const typed = words.trim();
  const filter = Prisma.sql`
    from (${heldOn(cooperationId, on)}) h join "Person" p on p.id = h."personId"
    where (${withLeavers} or h.shares > 0)
      and (${typed} = '' or h.number::text = ${typed} or p."firstName" || ' ' || p."lastName" ilike ${`%${likeText(typed)}%`})`;
  const [kinds, [totals], lines] = await Promise.all([
    kindsOf(db(), cooperationId),
    db().$queryRaw<[{ members: number; shares: number; capital: string }]>`
      select count(*)::int as members, coalesce(sum(h.shares), 0)::int as shares, coalesce(sum(h.capital), 0)::text as capital ${filter}`,
    db().$queryRaw<Line[]>`
      select h."personId", h.number, btrim(p."firstName" || ' ' || p."lastName") as name, h.category, h.shares, h.capital::text, h.since
      ${filter} order by h.number limit ${pageSize} offset ${(page - 1) * pageSize}`,
  ]);
  return {
    members: totals.members,
    shares: totals.shares,
    capital: euros(money(totals.capital)),
    pages: Math.max(1, Math.ceil(totals.members / pageSize)),
    rows: lines.map(({ since, capital, category, ...line }) => ({
      ...line,
      category: categoryText(category, kinds.get(category)),
      capital: euros(money(capital)),
      since: dayText(toDay(since)),
    })),
  };
}

/** What someone types, with what LIKE would read as a joker taken as it is. */
function likeText(typed: string): string {
  return typed.replace(/[\\%_]/g, (joker) => `\\${joker}`);
}

export const movementWords = phrases({
  admission: 'Admission',
  subscription: 'Souscription de plus',
  exit: 'Retrait',
  reimbursement: 'Remboursement',
  reimbursement_reversed: 'Remboursement annulé',
  transfer_out: 'Cession',
  transfer_in: 'Acquisition',
  taken_over: 'Reprise du registre',
});

/** One member's lines of the register with the papers of each holding; null when nobody of that id is in it. */
export async function memberOfRegister(cooperationId: string, personId: string) {
  const [kinds, person, movements] = await Promise.all([
    kindsOf(db(), cooperationId),
    db().person.findUnique({
      where: { id: personId },
      select: { firstName: true, lastName: true, email: true },
    }),
    db().shareMovement.findMany({
      where: { cooperationId, personId },
      orderBy: { rank: 'asc' },
    }),
  ]);
  const [first] = movements;
  if (!person || !first) return null;
  const others = await otherSides(movements);
  const { category } = movements.at(-1)!;
  const shares = movements.reduce((all, movement) => all + movement.shares, 0);
  return {
    personId,
    name: `${person.firstName} ${person.lastName}`.trim(),
    email: person.email.endsWith(nowhere) ? null : person.email,
    number: first.memberNumber,
    category: categoryText(category, kinds.get(category)),
    held: shares,
    shares: count(shares, t('part'), t('parts')),
    movements: movements.map((movement) => ({
      id: movement.id,
      on: dayText(toDay(movement.on)),
      kind: movementWords[movement.kind],
      shares: movement.shares,
      amount: euros(
        movement.kind === 'reimbursement' || movement.kind === 'reimbursement_reversed'
          ? money(movement.paid)
          : money(movement.nominal.times(movement.shares)),
      ),
      note: movement.note,
      holdingId: movement.holdingId,
      exitId: movement.exitId,
      transferId: movement.transferId,
      other: others.get(movement.id) ?? '',
    })),
  };
}

/** To whom shares were handed, or from whom they came, by movement. */
async function otherSides(
  movements: readonly { id: string; personId: string; transferId: string | null }[],
): Promise<Map<string, string>> {
  const name = { select: { id: true, firstName: true, lastName: true } };
  const transfers = await db().shareTransfer.findMany({
    where: { id: { in: movements.flatMap(({ transferId }) => transferId ?? []) } },
    select: { id: true, from: name, to: name },
  });
  return new Map(
    movements.flatMap((movement) => {
      const transfer = transfers.find(({ id }) => id === movement.transferId);
      if (!transfer?.to) return [];
      const { from, to } = transfer;
      const isOut = from.id === movement.personId;
      const other = isOut ? to : from;
      const named = `${other.firstName} ${other.lastName}`;
      return [[movement.id, isOut ? t('à {name}', { name: named }) : t('de {name}', { name: named })]];
    }),
  );
}
