import { t } from '#app/i18n/t.ts';
import { toDay } from '#app/infra/dates.ts';
import { db } from '#app/infra/db.server.ts';
import { allRows, tableOf, type TableFile } from '#app/infra/http-table.server.ts';
import { isUuid } from '#app/infra/uuid.ts';
import { money } from '#app/money/money.ts';
import type { BankLine, Prisma } from '#prisma/generated/client.ts';
import { isUnexplained, oldestFirst } from './bank.queries.server.ts';
import { meaningWords } from './words.ts';

const columns = () =>
  [
    [t('Date'), (line: BankLine) => toDay(line.bookedOn)],
    [t('De ou vers'), (line: BankLine) => line.party],
    [t('Libellé'), (line: BankLine) => line.words],
    [t('Référence'), (line: BankLine) => line.reference],
    [t('Montant'), (line: BankLine) => money(line.amount)],
  ] as const;

const linesWhere = (where: Prisma.BankLineWhereInput) =>
  allRows((next) => db().bankLine.findMany({ where, orderBy: [...oldestFirst, { id: 'asc' }], ...next }));

/** Every unexplained line, as it stands in its statement. */
export function unexplainedTable(): TableFile {
  return tableOf('lignes-inexpliquees', columns(), linesWhere(isUnexplained));
}

/** Every line that a file of the bank brought. Null when there is no such file. */
export async function statementTable(id: string): Promise<TableFile | null> {
  const statement = isUuid(id) ? await db().bankStatement.findUnique({ where: { id } }) : null;
  if (!statement) return null;
  const meaning = [t('Sens'), (line: BankLine) => meaningWords[line.meaning]?.label ?? line.meaning] as const;
  return tableOf(`releve-${statement.id}`, [...columns(), meaning], linesWhere({ statementId: id }));
}

/** Every file that was imported, the latest first. */
export function statementsTable(): TableFile {
  const rows = allRows((next) =>
    db().bankStatement.findMany({ orderBy: [{ importedAt: 'desc' }, { id: 'desc' }], ...next }),
  );
  return tableOf(
    'fichiers-de-la-banque',
    [
      [t('Fichier'), ({ fileName }) => fileName],
      [t('Sorte'), ({ kind }) => (kind === 'statement' ? t('Relevé') : t('Avis'))],
      [t('Référence'), ({ reference }) => reference],
      [t('Arrêté au'), ({ closesOn }) => closesOn && toDay(closesOn)],
      [t('Importé le'), ({ importedAt }) => toDay(importedAt)],
      [t('Solde d’ouverture'), ({ opening }) => opening && money(opening)],
      [t('Solde de clôture'), ({ closing }) => closing && money(closing)],
    ],
    rows,
  );
}
