import { frenchOnly, t } from '#app/i18n/t.ts';
import { toDay } from '#app/infra/dates.ts';
import { db } from '#app/infra/db.server.ts';
import { tableOf, type TableFile } from '#app/infra/http-table.server.ts';
import type { Day } from '#app/money/day.ts';
import { money } from '#app/money/money.ts';
import { heldOn, movementWords } from './register.queries.server.ts';

/** The whole register at the end of a day, those who left included, with what it knows of members who were there before it came here. */
export async function registerTable(cooperationId: string, on: Day): Promise<Pick<TableFile, 'rows'>> {
  const heads = frenchOnly(
    'numéro;prénom;nom;SIREN;né le;adresse e-mail;adresse;code postal;commune;catégorie;parts;capital;admis le;dernier retrait;au',
  ).split(';');
  const rows = await db().$queryRaw<
    {
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
    }[]
  >`
    select h.number, p."firstName", p."lastName", coalesce(e.siren, '') as siren, e."bornOn",
      case when p.email like '%.invalid' then coalesce(e.email, '') else p.email end as email,
      coalesce(e.address, '') as address, coalesce(e.postcode, '') as postcode, coalesce(e.town, '') as town,
      h.category, h.shares, h.capital::text, h.since, h.gone
    from (${heldOn(cooperationId, on)}) h join "Person" p on p.id = h."personId"
    left join "RegisterEntry" e on e."personId" = p.id and e."cooperationId" = ${cooperationId}::uuid
    order by h.number`;
  const lines = rows.map((row) => [
    String(row.number),
    row.firstName,
    row.lastName,
    row.siren,
    row.bornOn ? toDay(row.bornOn) : '',
    row.email,
    row.address,
    row.postcode,
    row.town,
    row.category,
    String(row.shares),
    money(row.capital),
    toDay(row.since),
    row.gone ? toDay(row.gone) : '',
    on,
  ]);
  return { rows: [heads, ...lines] };
}

/** Every movement of the register up to the end of a day, in the order in which they were written. */
export async function movementsTable(cooperationId: string, on: Day): Promise<Pick<TableFile, 'rows'>> {
  const heads = frenchOnly('date;mouvement;numéro;prénom;nom;catégorie;parts;nominal;payé;note').split(';');
  const rows = await db().shareMovement.findMany({
    where: { cooperationId, on: { lte: new Date(on) } },
    orderBy: { rank: 'asc' },
    include: { person: { select: { firstName: true, lastName: true } } },
  });
  const lines = rows.map((row) => [
    toDay(row.on),
    movementWords[row.kind],
    String(row.memberNumber),
    row.person.firstName,
    row.person.lastName,
    row.category,
    String(row.shares),
    money(row.nominal),
    money(row.paid),
    row.note,
  ]);
  return { rows: [heads, ...lines] };
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
