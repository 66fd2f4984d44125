import { refuseWhileUndoable } from '#app/features/people/address-change.server.ts';
import { t, type Language } from '#app/i18n/t.ts';
import { now } from '#app/infra/clock.server.ts';
import { fromDay } from '#app/infra/dates.ts';
import { db, inTransaction } from '#app/infra/db.server.ts';
import { queueMail } from '#app/infra/mail.server.ts';
import { Refusal } from '#app/infra/refusal.ts';
import type { Day } from '#app/money/day.ts';
import { dayText } from '#app/i18n/format.ts';
import { firstWaiverYear, waiverDeadline } from './waiver.ts';

/** The person corrects their names, and says where they live and in which language we write to them. */
export async function updateProfile(
  personId: string,
  profile: {
    firstName: string;
    lastName: string;
    communeCode: string | null;
    language?: Language | undefined;
  },
): Promise<void> {
  await inTransaction((tx) => tx.person.update({ where: { id: personId }, data: profile }));
}

/**
 * The person says where their repayments are sent. The caller has asked for their password just before. Every account given is kept with
 * its holder and its day, and a mail tells them, so that a change by someone else does not go unseen. An account that a bank refused is
 * tried again only when it is given again. Refused for the days in which a change of their address can be undone.
 */
export async function changeBankAccount(
  personId: string,
  account: { iban: string; ibanHolder: string },
): Promise<void> {
  await refuseWhileUndoable(personId);
  await inTransaction(async (tx) => {
    const person = await tx.person.update({
      where: { id: personId },
      data: { ...account, ibanRefusedOn: null, ibanRefusedWhy: null },
    });
    await tx.bankAccountGiven.create({
      data: { personId, iban: account.iban, holder: account.ibanHolder, givenAt: now() },
    });
    await queueMail(tx, {
      to: person.email,
      subject: t('Votre IBAN a été enregistré'),
      paragraphs: [
        t('Bonjour {firstName},', { firstName: person.firstName }),
        t(
          'Vos remboursements seront virés sur le compte qui finit par {iban}, au nom de {ibanHolder}, sauf autre choix de votre part dans votre porte-monnaie.',
          {
            iban: account.iban.slice(-4),
            ibanHolder: account.ibanHolder,
          },
        ),
        t('Si ce n’était pas vous, changez votre mot de passe et écrivez-nous tout de suite.'),
      ],
    });
  });
}

/**
 * Files a lender's sworn request not to be withheld the advance of income tax on the interest of one year. Refused after 30 November of
 * the year before, further ahead than the first open year, and for those from whom nothing is withheld anyway.
 */
export async function fileTaxWaiver(waiver: { personId: string; year: number; today: Day }): Promise<void> {
  const { personId, year, today } = waiver;
  if (today > waiverDeadline(year)) {
    throw new Refusal(
      'too_late',
      t('La dispense pour {year} se demande jusqu’au {year2}.', {
        year,
        year2: dayText(waiverDeadline(year)),
      }),
      'year',
    );
  }
  if (year > firstWaiverYear(today)) {
    throw new Refusal('too_early', t('La dispense se demande une année à la fois.'), 'year');
  }
  const person = await db().person.findUniqueOrThrow({
    where: { id: personId },
    select: { kind: true, taxResident: true },
  });
  if (person.kind !== 'natural_person' || !person.taxResident) {
    throw new Refusal(
      'not_needed',
      t('Rien n’est prélevé sur vos intérêts : il n’y a pas de dispense à demander.'),
    );
  }
  await db().taxWaiver.createMany({
    data: [{ personId, year, filedOn: fromDay(today) }],
    skipDuplicates: true,
  });
}
