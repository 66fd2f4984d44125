import { t } from '#app/i18n/t.ts';
import { now } from '#app/infra/clock.server.ts';
import { fromDay, toDay } from '#app/infra/dates.ts';
import { db, inTransaction, type Tx } from '#app/infra/db.server.ts';
import { Refusal } from '#app/infra/refusal.ts';
import { addMonths, day, type Day } from '#app/money/day.ts';
import { Prisma } from '#prisma/generated/client.ts';
import type { TaxIdentitySchema } from './tax-identity.schema.ts';
import type { z } from 'zod';

/** What a lender is asked so that the tax office knows them: people for their birth and address, organisations for their number; and what they have said. Null for who does not lend. */
export async function taxIdentityOf(personId: string, tx: Tx = db()) {
  const { kind, taxIdentity, taxNumber, _count } = await tx.person.findUniqueOrThrow({
    where: { id: personId },
    select: {
      kind: true,
      taxIdentity: true,
      taxNumber: { select: { number: true } },
      _count: { select: { loanShares: true } },
    },
  });
  if (_count.loanShares === 0) return null;
  return kind === 'legal_person'
    ? { asks: 'number' as const, stated: taxNumber }
    : {
        asks: 'birth' as const,
        stated: taxIdentity && { ...taxIdentity, bornOn: toDay(taxIdentity.bornOn) },
      };
}

async function refuseUnless(asks: 'birth' | 'number', personId: string): Promise<void> {
  if ((await taxIdentityOf(personId))?.asks !== asks)
    throw new Refusal('not_asked', t('Ces informations ne servent qu’aux personnes qui prêtent.'));
}

/** An organisation that lends says its number, SIREN or SIRET, or says it anew. */
export async function stateTaxNumber(personId: string, number: string): Promise<void> {
  await refuseUnless('number', personId);
  const data = { number, statedAt: now() };
  await db().taxNumber.upsert({ where: { personId }, create: { personId, ...data }, update: data });
}

/** A lender says who they are to the tax office, or says it anew. Refused for who does not lend, and for a day of birth of no adult. */
export async function stateTaxIdentity(
  personId: string,
  stated: z.infer<typeof TaxIdentitySchema>,
  today: Day,
): Promise<void> {
  await refuseUnless('birth', personId);
  if (stated.bornOn < day('1900-01-01') || addMonths(stated.bornOn, 18 * 12) > today) {
    throw new Refusal(
      'not_of_age',
      t('Vérifiez cette date : seules des personnes majeures prêtent ici.'),
      'bornOn',
    );
  }
  const data = { ...stated, bornOn: fromDay(stated.bornOn), statedAt: now() };
  await inTransaction((tx) =>
    tx.taxIdentity.upsert({ where: { personId }, create: { personId, ...data }, update: data }),
  );
}

/** The number of an organisation `p`, as it said it itself, else as a cooperation wrote it in the register that it took over; null where nobody did. */
export const numberOf = Prisma.sql`coalesce((select n.number from "TaxNumber" n where n."personId" = p.id),
  (select max(e.siren) from "RegisterEntry" e where e."personId" = p.id and e.siren <> ''))`;

/** Is the tax office unable to tell who the lender `p` is? */
export const isUnidentified = Prisma.sql`case when p.kind = 'legal_person' then ${numberOf} is null
  else not exists (select 1 from "TaxIdentity" i where i."personId" = p.id) end`;

/** How many people and how many organisations were paid interest in a year, of whom the tax office does not know who they are. */
export async function unidentifiedIn(year: number): Promise<{ people: number; organisations: number }> {
  const [row] = await db().$queryRaw<{ people: number; organisations: number }[]>`
    select count(*) filter (where p.kind = 'natural_person')::int as people,
      count(*) filter (where p.kind = 'legal_person')::int as organisations
    from "Person" p where p.id in (
      select s."personId" from "Repayment" r join "DistributionLine" l on l."repaymentId" = r.id and l.interest > 0
      join "LoanShare" s on s.id = l."loanShareId"
      where r."distributedOn" between make_date(${year}, 1, 1) and make_date(${year}, 12, 31))
      and ${isUnidentified}`;
  return row!;
}
