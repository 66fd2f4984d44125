import { communeByCode } from '#app/features/territories/communes.queries.server.ts';
import { t } from '#app/i18n/t.ts';
import { now } from '#app/infra/clock.server.ts';
import { toDay } from '#app/infra/dates.ts';
import { db } from '#app/infra/db.server.ts';
import { yearOf, type Day } from '#app/money/day.ts';
import { dayText, eurosShort } from '#app/i18n/format.ts';
import { waiverIncomeOn } from './law.queries.server.ts';
import { firstWaiverYear, waiverDeadline } from './waiver.ts';

/** What the profile page shows. The IBAN leaves the server only by its last figures. */
export async function profileOf(personId: string, today: Day) {
  const person = await db().person.findUniqueOrThrow({
    where: { id: personId },
    select: {
      firstName: true,
      lastName: true,
      email: true,
      language: true,
      emailVerifiedAt: true,
      passwordHash: true,
      communeCode: true,
      iban: true,
      ibanHolder: true,
      kind: true,
      taxResident: true,
      addressChanges: {
        where: { provedAt: null, endedAt: null, expiresAt: { gt: now() } },
        select: { toEmail: true },
      },
      taxWaivers: { orderBy: { year: 'desc' }, select: { year: true, filedOn: true } },
    },
  });
  const commune = person.communeCode ? await communeByCode(person.communeCode) : null;
  const { firstName, lastName, email, language, iban, ibanHolder } = person;
  return {
    firstName,
    lastName,
    email,
    language,
    emailVerified: person.emailVerifiedAt !== null,
    hasPassword: person.passwordHash !== null,
    /** The address that waits for its proof. */
    nextEmail: person.addressChanges[0]?.toEmail ?? null,
    commune: commune && { code: commune.code, label: commune.label },
    bank: iban ? { account: `${iban.slice(0, 2)}…\u00a0${iban.slice(-4)}`, holder: ibanHolder } : null,
    waiver:
      person.kind === 'natural_person' && person.taxResident
        ? await waiverShown(person.taxWaivers, today)
        : null,
  };
}

async function waiverShown(filed: { year: number; filedOn: Date }[], today: Day) {
  const year = firstWaiverYear(today);
  const income = await waiverIncomeOn(today);
  return {
    year,
    deadline: dayText(waiverDeadline(year)),
    incomeYear: year - 2,
    alone: eurosShort(income.alone),
    couple: eurosShort(income.couple),
    isFiled: filed.some((waiver) => waiver.year === year),
    filed: filed
      .filter((waiver) => waiver.year >= yearOf(today))
      .map((waiver) =>
        t('Dispense pour {year}, demandée le {filedOn}', {
          year: waiver.year,
          filedOn: dayText(toDay(waiver.filedOn)),
        }),
      ),
  };
}
