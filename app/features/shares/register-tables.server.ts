import { kindsOf } from '#app/features/share-members/categories.server.ts';
import { memberKindNames } from '#app/features/share-members/words.ts';
import { heldOn } from '#app/features/share-members/register.server.ts';
import { frenchOnly, t } from '#app/i18n/t.ts';
import { toDay } from '#app/infra/dates.ts';
import { db } from '#app/infra/db.server.ts';
import { allRows, inPieces, tableOf, type TableFile } from '#app/infra/http-table.server.ts';
import type { Day } from '#app/money/day.ts';
import { money } from '#app/money/money.ts';
import { movementWords } from './register.queries.server.ts';

type Member = {
  number: number;
  firstName: string;
  lastName: string;
  siren: string;
  bornOn: Date | null;
  email: string;
  address: string;
  postcode: string;
  town: string;
  category: string;
  shares: number;
  capital: string;
  since: Date;
  gone: Date | null;
};

/** The whole register at the end of a day, those who left included, with what it knows of members who were there before it came here. */
export async function registerTable(cooperationId: string, on: Day): Promise<TableFile> {
  const kinds = await kindsOf(db(), cooperationId);
  const inLaw = (category: string) => {
    const kind = kinds.get(category);
    return kind ? memberKindNames[kind] : '';
  };
  return tableOf(
    `associes-${on}`,
    [
      [frenchOnly('numéro'), ({ number }) => String(number)],
      [frenchOnly('prénom'), ({ firstName }) => firstName],
      [frenchOnly('nom'), ({ lastName }) => lastName],
      [frenchOnly('SIREN'), ({ siren }) => siren],
      [frenchOnly('né le'), ({ bornOn }) => bornOn && toDay(bornOn)],
      [frenchOnly('adresse e-mail'), ({ email }) => email],
      [frenchOnly('adresse'), ({ address }) => address],
      [frenchOnly('code postal'), ({ postcode }) => postcode],
      [frenchOnly('commune'), ({ town }) => town],
      [frenchOnly('catégorie'), ({ category }) => category],
      ...(kinds.size > 0
        ? [[frenchOnly('catégorie pour la loi'), ({ category }: Member) => inLaw(category)] as const]
        : []),
      [frenchOnly('parts'), ({ shares }) => String(shares)],
      [frenchOnly('capital'), ({ capital }) => money(capital)],
      [frenchOnly('admis le'), ({ since }) => toDay(since)],
      [frenchOnly('dernier retrait'), ({ gone }) => gone && toDay(gone)],
      [frenchOnly('au'), () => on],
    ],
    inPieces<Member>((last, most) => membersAfter(cooperationId, on, last, most)),
  );
}

async function membersAfter(
  cooperationId: string,
  on: Day,
  last: Member | null,
  most: number,
): Promise<Member[]> {
  return db().$queryRaw`
    select h.number, p."firstName", p."lastName", coalesce(e.siren, '') as siren, e."bornOn",
      case when p.email like '%.invalid' then coalesce(e.email, '') else p.email end as email,
      coalesce(e.address, '') as address, coalesce(e.postcode, '') as postcode, coalesce(e.town, '') as town,
      h.category, h.shares, h.capital::text, h.since, h.gone
    from (${heldOn(cooperationId, on)}) h join "Person" p on p.id = h."personId"
    left join "RegisterEntry" e on e."personId" = p.id and e."cooperationId" = ${cooperationId}::uuid
    where h.number > ${last?.number ?? 0} order by h.number limit ${most}`;
}

/** Every movement of the register up to the end of a day, in the order in which they were written. */
export function movementsTable(cooperationId: string, on: Day): TableFile {
  const movements = allRows((next) =>
    db().shareMovement.findMany({
      where: { cooperationId, on: { lte: new Date(on) } },
      orderBy: { rank: 'asc' },
      include: { person: { select: { firstName: true, lastName: true } } },
      ...next,
    }),
  );
  return tableOf(
    `mouvements-${on}`,
    [
      [frenchOnly('date'), (row) => toDay(row.on)],
      [frenchOnly('mouvement'), ({ kind }) => movementWords[kind]],
      [frenchOnly('numéro'), ({ memberNumber }) => String(memberNumber)],
      [frenchOnly('prénom'), ({ person }) => person.firstName],
      [frenchOnly('nom'), ({ person }) => person.lastName],
      [frenchOnly('catégorie'), ({ category }) => category],
      [frenchOnly('parts'), ({ shares }) => String(shares)],
      [frenchOnly('nominal'), ({ nominal }) => money(nominal)],
      [frenchOnly('payé'), ({ paid }) => money(paid)],
      [frenchOnly('note'), ({ note }) => note],
    ],
    movements,
  );
}

/** Every movement of one person's shares, in all their cooperations, in the order in which they were written. */
export async function ownMovementsTable(personId: string): Promise<TableFile> {
  const rows = await db().shareMovement.findMany({
    where: { personId },
    orderBy: { rank: 'asc' },
    include: { cooperation: { select: { name: true } } },
  });
  return tableOf(
    'parts',
    [
      [t('Date'), ({ on }) => toDay(on)],
      [t('Coopération'), ({ cooperation }) => cooperation.name],
      [t('Mouvement'), ({ kind }) => movementWords[kind]],
      [t('Numéro d’associé'), ({ memberNumber }) => memberNumber],
      [t('Catégorie'), ({ category }) => category],
      [t('Parts'), ({ shares }) => shares],
      [t('Valeur nominale'), ({ nominal }) => money(nominal)],
      [t('Payé'), ({ paid }) => money(paid)],
    ],
    rows,
  );
}
