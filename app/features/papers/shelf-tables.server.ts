import { t } from '#app/i18n/t.ts';
import { toDay } from '#app/infra/dates.ts';
import { db } from '#app/infra/db.server.ts';
import { allRows, tableOf, type TableFile } from '#app/infra/http-table.server.ts';
import { money } from '#app/money/money.ts';
import { receiptNumber } from './gift-receipt.ts';
import { contractsFirst, receiptsFirst } from './shelf.queries.server.ts';

/** Every tax receipt that a cooperation gave, the newest first, those that were voided too. */
export async function receiptsTable(cooperationId: string): Promise<TableFile> {
  const issuer = await db().organisation.findUniqueOrThrow({
    where: { id: cooperationId },
    select: { siren: true, rna: true },
  });
  const rows = allRows((next) =>
    db().giftReceipt.findMany({
      where: { issuerId: cooperationId },
      orderBy: receiptsFirst,
      include: { voided: true },
      ...next,
    }),
  );
  return tableOf(
    'recus-fiscaux',
    [
      [t('Numéro'), ({ year, number }) => receiptNumber(issuer, year, number)],
      [t('Donateur'), ({ donorName }) => donorName],
      [t('Date'), ({ issuedOn }) => toDay(issuedOn)],
      [t('Montant'), ({ amount }) => money(amount)],
      [t('Annulé le'), ({ voided }) => voided && toDay(voided.voidedOn)],
      [t('Pourquoi'), ({ voided }) => voided && voided.why],
    ],
    rows,
  );
}

/** Every loan contract that a cooperation signed: its lenders, what each lent and what is still owed to each. */
export function contractsTable(cooperationId: string): TableFile {
  const rows = allRows((next) =>
    db().loanShare.findMany({
      where: { loan: { borrowerId: cooperationId } },
      orderBy: contractsFirst,
      select: {
        id: true,
        principal: true,
        outstanding: true,
        person: { select: { firstName: true, lastName: true } },
        loan: {
          select: { disbursedOn: true, campaign: { select: { project: { select: { title: true } } } } },
        },
      },
      ...next,
    }),
  );
  return tableOf(
    'contrats-de-pret',
    [
      [t('Prêteur'), ({ person }) => `${person.firstName} ${person.lastName}`],
      [t('Projet'), ({ loan }) => loan.campaign.project.title],
      [t('Versé le'), ({ loan }) => toDay(loan.disbursedOn)],
      [t('Prêté'), ({ principal }) => money(principal)],
      [t('Restant dû'), ({ outstanding }) => money(outstanding)],
    ],
    rows,
  );
}
