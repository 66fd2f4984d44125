import { t } from '#app/i18n/t.ts';
import { now } from '#app/infra/clock.server.ts';
import { fromDay, toDay } from '#app/infra/dates.ts';
import { db, inTransaction } from '#app/infra/db.server.ts';
import { Refusal } from '#app/infra/refusal.ts';
import { addMonths, day, type Day } from '#app/money/day.ts';
import type { TaxIdentitySchema } from './tax-identity.schema.ts';
import type { z } from 'zod';

/** Whether somebody is asked who they are to the tax office (people who lend, companies are known by their number), and what they have said. */
export async function taxIdentityOf(personId: string) {
  const { kind, taxIdentity, _count } = await db().person.findUniqueOrThrow({
    where: { id: personId },
    select: { kind: true, taxIdentity: true, _count: { select: { loanShares: true } } },
  });
  return {
    isAsked: kind === 'natural_person' && _count.loanShares > 0,
    stated: taxIdentity && { ...taxIdentity, bornOn: toDay(taxIdentity.bornOn) },
  };
}

/** A lender says who they are to the tax office, or says it anew. Refused for who does not lend, and for a day of birth of no adult. */
export async function stateTaxIdentity(
  personId: string,
  stated: z.infer<typeof TaxIdentitySchema>,
  today: Day,
): Promise<void> {
  const { isAsked } = await taxIdentityOf(personId);
  if (!isAsked)
    throw new Refusal('not_asked', t('Ces informations ne servent qu’aux personnes qui prêtent.'));
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

/** How many people were paid interest in a year and have not said who they are to the tax office. */
export async function unidentifiedIn(year: number): Promise<number> {
  const [row] = await db().$queryRaw<{ people: bigint }[]>`
    select count(distinct s."personId") as people
    from "Repayment" r join "DistributionLine" l on l."repaymentId" = r.id and l.interest > 0
    join "LoanShare" s on s.id = l."loanShareId"
    join "Person" p on p.id = s."personId" and p.kind = 'natural_person'
    where r."distributedOn" between make_date(${year}, 1, 1) and make_date(${year}, 12, 31)
      and not exists (select 1 from "TaxIdentity" i where i."personId" = s."personId")`;
  return Number(row!.people);
}
