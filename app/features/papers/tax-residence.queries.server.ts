import { isDraft } from '#app/features/protection/wording.server.ts';
import { parametersOn } from '#app/features/parameters/parameters.queries.server.ts';
import { dayText, percent } from '#app/i18n/format.ts';
import { t } from '#app/i18n/t.ts';
import { fromDay, toDay } from '#app/infra/dates.ts';
import { db } from '#app/infra/db.server.ts';
import { allRows, tableOf, type TableFile } from '#app/infra/http-table.server.ts';
import { dayOf, type Day } from '#app/money/day.ts';
import { Prisma } from '#prisma/generated/client.ts';
import { taxIdentityOf } from './tax-identity.server.ts';

/**
 * Was interest paid to `p` in the repayment `r` withheld from? By what held on its day, which may not hold today: who has never said that they
 * pay elsewhere is what they are now.
 */
export const isLevied = Prisma.sql`(p.kind = 'natural_person'
  and (p."taxResident" or exists (select 1 from "TaxResidence" z where z."personId" = p.id and z.accepted))
  and not exists (select 1 from "TaxResidence" z where z."personId" = p.id and z.accepted
    and z."appliesFrom" <= r."distributedOn" and coalesce(z."appliesUntil" > r."distributedOn", true)))`;

/** Is somebody counted as paying their taxes in another country on a day? */
export async function paysAbroadOn(personId: string, on: Day): Promise<boolean> {
  const at = fromDay(on);
  const covers = { appliesFrom: { lte: at }, OR: [{ appliesUntil: null }, { appliesUntil: { gt: at } }] };
  return (await db().taxResidence.count({ where: { personId, accepted: true, ...covers } })) > 0;
}

/** What a lender reads of where they pay their taxes; null for who is not asked. */
export async function ownTaxResidence(personId: string) {
  if ((await taxIdentityOf(personId))?.asks !== 'birth') return null;
  const last = await db().taxResidence.findFirst({
    where: { personId, withdrawnAt: null },
    orderBy: { statedAt: 'desc' },
  });
  if (!last || last.appliesUntil) return { state: 'france' as const };
  const said = { country: last.country, since: dayText(toDay(last.since)) };
  if (last.accepted === null) return { state: 'waiting' as const, ...said };
  return last.accepted
    ? { state: 'abroad' as const, ...said, from: dayText(toDay(last.appliesFrom!)) }
    : { state: 'refused' as const, ...said, note: last.note };
}

export type OwnTaxResidence = NonNullable<Awaited<ReturnType<typeof ownTaxResidence>>>;

const most = 50;
const person = { select: { firstName: true, lastName: true, email: true } } as const;
const decidedFirst = {
  where: { decidedAt: { not: null } },
  orderBy: [{ decidedAt: 'desc' as const }, { id: 'desc' as const }],
  include: { person },
};

/** What waits for the team, the oldest first, what it decided last, and the rule with its rates. */
export async function taxResidences(today: Day) {
  const [waiting, decided, rates, draft] = await Promise.all([
    db().taxResidence.findMany({
      where: { decidedAt: null, withdrawnAt: null },
      orderBy: { statedAt: 'asc' },
      take: most,
      include: { person },
    }),
    db().taxResidence.findMany({ ...decidedFirst, take: most }),
    parametersOn(
      {
        tax: 'foreign_income_tax',
        social: 'foreign_social_levies',
        uncooperative: 'uncooperative_income_tax',
      },
      today,
    ),
    isDraft('foreign_levies'),
  ]);
  const shown = (row: (typeof waiting)[number]) => ({
    id: row.id,
    name: `${row.person.firstName} ${row.person.lastName}`,
    email: row.person.email,
    country: row.country,
    since: dayText(toDay(row.since)),
    statedOn: dayText(dayOf(row.statedAt)),
    note: row.note,
    accepted: row.accepted === true,
    from: row.appliesFrom && dayText(toDay(row.appliesFrom)),
    until: row.appliesUntil && dayText(toDay(row.appliesUntil)),
  });
  return {
    waiting: waiting.map(shown),
    decided: decided.map(shown),
    draft,
    rates: {
      tax: percent(rates.tax),
      social: percent(rates.social),
      uncooperative: percent(rates.uncooperative),
    },
  };
}

export type TaxResidences = Awaited<ReturnType<typeof taxResidences>>;

/** Every residence that the team decided on, the last first. */
export function taxResidencesTable(): TableFile {
  return tableOf(
    'residences-fiscales',
    [
      [t('Personne'), ({ person: { firstName, lastName } }) => `${firstName} ${lastName}`],
      [t('Adresse e-mail'), ({ person: { email } }) => email],
      [t('Pays'), ({ country }) => country],
      [t('Depuis le'), ({ since }) => toDay(since)],
      [t('Décidée le'), ({ decidedAt }) => decidedAt && dayOf(decidedAt)],
      [t('Confirmée'), ({ accepted }) => (accepted ? t('Oui') : t('Non'))],
      [t('Rien n’est retenu depuis le'), ({ appliesFrom }) => appliesFrom && toDay(appliesFrom)],
      [t('Jusqu’au'), ({ appliesUntil }) => appliesUntil && toDay(appliesUntil)],
      [t('Note'), ({ note }) => note],
    ],
    allRows((next) => db().taxResidence.findMany({ ...decidedFirst, ...next })),
  );
}
