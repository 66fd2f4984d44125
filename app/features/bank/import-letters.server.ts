import { count } from '#app/i18n/format.ts';
import { plural, t } from '#app/i18n/t.ts';
import type { Tx } from '#app/infra/db.server.ts';
import { letterIn, queueMail, siteUrl, type Letter } from '#app/infra/mail.server.ts';
import { isUnexplained } from './bank.queries.server.ts';
import { ofImport, type ImportedStatement } from './import-rows.ts';

/** Tells whoever brought a long file of the bank that it is read, or what is wrong with it. */
export async function tellRead(tx: Tx, importId: string): Promise<void> {
  const { fileName, unreadable, broughtById } = await brought(tx, importId);
  await write(tx, importId, broughtById, () => ({
    key: `bank-import:${importId}:read`,
    subject: unreadable
      ? t('Le fichier « {fileName} » ne peut pas être importé', { fileName })
      : t('Le fichier « {fileName} » est lu', { fileName }),
    paragraphs: [
      unreadable || t('Vous pouvez voir ce que chaque ligne deviendrait. Rien n’est encore écrit.'),
    ],
    link: { label: t('Voir la page'), url: siteUrl(pageOf(importId)) },
  }));
}

/** Tells whoever decided that a long file is in the books, and how many of its lines nobody could explain. */
export async function tellWritten(tx: Tx, importId: string): Promise<void> {
  const { fileName, added, total, statements, decidedById } = await brought(tx, importId);
  const unexplained = await tx.bankLine.count({
    where: { ...isUnexplained, statement: ofImport(statements as ImportedStatement[]) },
  });
  const known = total - added;
  await write(tx, importId, decidedById!, () => ({
    key: `bank-import:${importId}:written`,
    subject: t('Le relevé « {fileName} » est dans les comptes', { fileName }),
    paragraphs: [
      plural(added, {
        one: t('Une ligne est écrite.'),
        other: t('{n} lignes sont écrites.', { n: added }),
      }),
      ...(known > 0
        ? [
            plural(known, {
              one: t('Une autre était déjà importée.'),
              other: t('{n} autres étaient déjà importées.', { n: known }),
            }),
          ]
        : []),
      ...(unexplained > 0
        ? [
            plural(unexplained, {
              one: t('Une ligne attend une explication.'),
              other: t('{n} lignes attendent une explication.', { n: unexplained }),
            }),
          ]
        : []),
    ],
    link: { label: t('Voir ce qui est écrit'), url: siteUrl(pageOf(importId)) },
  }));
}

/** Tells whoever decided that something unexpected has stopped the writing, and what to do. */
export async function tellStopped(tx: Tx, importId: string): Promise<void> {
  const { fileName, done, total, stoppedAt, decidedById } = await brought(tx, importId);
  await write(tx, importId, decidedById!, () => ({
    key: `bank-import:${importId}:stopped:${stoppedAt!.toISOString()}`,
    subject: t('L’import du relevé « {fileName} » s’est arrêté', { fileName }),
    paragraphs: [
      t(
        'Une erreur de notre côté a arrêté l’écriture. Ce qui est déjà écrit le reste : {done} sur {total}.',
        {
          done,
          total: count(total, t('ligne'), t('lignes')),
        },
      ),
      t(
        'La page des travaux dit pourquoi. Vous pouvez continuer depuis la page : rien n’est écrit deux fois.',
      ),
    ],
    link: { label: t('Continuer'), url: siteUrl(pageOf(importId)) },
  }));
}

const pageOf = (importId: string) => `/operateur/banque/importer/${importId}`;

async function brought(tx: Tx, id: string) {
  return tx.bankImport.findUniqueOrThrow({ where: { id }, omit: { file: true } });
}

/** A letter to one of the team, in their language. */
async function write(
  tx: Tx,
  importId: string,
  personId: string,
  letter: () => Omit<Letter, 'to' | 'language'>,
): Promise<void> {
  const { email, firstName, language } = await tx.person.findUniqueOrThrow({
    where: { id: personId },
    select: { email: true, firstName: true, language: true },
  });
  await queueMail(
    tx,
    letterIn(language, () => {
      const { paragraphs, ...rest } = letter();
      return { ...rest, to: email, paragraphs: [t('Bonjour {firstName},', { firstName }), ...paragraphs] };
    }),
  );
}
