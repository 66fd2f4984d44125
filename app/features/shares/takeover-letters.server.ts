import { count, euros, whole } from '#app/i18n/format.ts';
import { plural, t } from '#app/i18n/t.ts';
import type { Tx } from '#app/infra/db.server.ts';
import { letterIn, queueMail, siteUrl, type Letter } from '#app/infra/mail.server.ts';
import { money } from '#app/money/money.ts';

/** Tells whoever brought a long spreadsheet that it is read, or what is wrong with it. */
export async function tellRead(tx: Tx, takeoverId: string): Promise<void> {
  const { takeover, page, write } = await taken(tx, takeoverId);
  const { fileName, unreadable } = takeover;
  const isRead = unreadable === '';
  await write(takeover.broughtById, ({ firstName }) => ({
    key: `takeover:${takeoverId}:read`,
    subject: isRead
      ? t('Le fichier « {fileName} » est lu', { fileName })
      : t('Le fichier « {fileName} » ne peut pas être repris', { fileName }),
    paragraphs: [
      t('Bonjour {firstName},', { firstName }),
      ...(isRead
        ? [t('Vous pouvez voir ce que chaque ligne deviendrait. Rien n’est encore écrit.')]
        : [unreadable, t('Corrigez-le, puis envoyez-le à nouveau.')]),
    ],
    link: { label: t('Voir la page'), url: siteUrl(page) },
  }));
}

/** Tells whoever decided that the register is taken over, and of the lines that had to be left. */
export async function tellWritten(tx: Tx, takeoverId: string): Promise<void> {
  const { takeover, name, page, write } = await taken(tx, takeoverId);
  const { added, shares, lines, nominal } = takeover;
  const left = lines.length - added;
  await write(takeover.writtenById!, ({ firstName }) => ({
    key: `takeover:${takeoverId}:written`,
    subject: t('Le registre de {name} est repris', { name }),
    paragraphs: [
      t('Bonjour {firstName},', { firstName }),
      t('Le fichier « {fileName} » est au registre : {members}, {capital} de capital.', {
        members: count(added, t('associé'), t('associés')),
        fileName: takeover.fileName,
        capital: euros(money(nominal.times(shares))),
      }),
      ...(left > 0
        ? [
            plural(left, {
              one: t(
                'Une ligne que vous aviez acceptée n’a pas pu l’être, parce que le registre a changé entre-temps : la page dit pourquoi.',
              ),
              other: t(
                '{n} lignes que vous aviez acceptées n’ont pas pu l’être, parce que le registre a changé entre-temps : la page dit pourquoi.',
                { n: left },
              ),
            }),
          ]
        : []),
    ],
    link: { label: t('Voir ce qui est écrit'), url: siteUrl(page) },
  }));
}

/** Tells whoever decided that something unexpected has stopped the writing, and what to do. */
export async function tellStopped(tx: Tx, takeoverId: string): Promise<void> {
  const { takeover, name, page, write } = await taken(tx, takeoverId);
  await write(takeover.writtenById!, ({ firstName }) => ({
    key: `takeover:${takeoverId}:stopped:${takeover.stoppedAt!.toISOString()}`,
    subject: t('La reprise du registre de {name} s’est arrêtée', { name }),
    paragraphs: [
      t('Bonjour {firstName},', { firstName }),
      t(
        'Une erreur de notre côté a arrêté l’écriture du fichier « {fileName} ». Ce qui est déjà écrit le reste : {done} sur {total}.',
        {
          fileName: takeover.fileName,
          done: takeover.added,
          total: count(takeover.lines.length, t('ligne'), t('lignes')),
        },
      ),
      t(
        'L’équipe de Terreau le voit aussi. Vous pouvez continuer depuis la page : rien n’est écrit deux fois.',
      ),
    ],
    link: { label: t('Continuer'), url: siteUrl(page) },
  }));
}

/** Tells whoever asked for letters to the members that they are written. */
export async function tellInvited(tx: Tx, takeoverId: string): Promise<void> {
  const { takeover, name, page, write } = await taken(tx, takeoverId);
  const askedAt = takeover.lettersAskedAt!;
  const written = await tx.registerEntry.count({ where: { takeoverId, invitedAt: { gte: askedAt } } });
  await write(takeover.lettersAskedById!, ({ firstName }) => ({
    key: `takeover:${takeoverId}:invited:${askedAt.toISOString()}`,
    subject: t('Les associés de {name} sont invités', { name }),
    paragraphs: [
      t('Bonjour {firstName},', { firstName }),
      t(
        'Lettres écrites, chacune avec un lien personnel : {letters}. La page dit qui a rattaché un compte.',
        {
          letters: whole(written),
        },
      ),
    ],
    link: { label: t('Voir la page'), url: siteUrl(page) },
  }));
}

async function taken(tx: Tx, takeoverId: string) {
  const { cooperation, ...takeover } = await tx.registerTakeover.findUniqueOrThrow({
    where: { id: takeoverId },
    omit: { sheet: true, file: true },
    include: { cooperation: { select: { name: true, slug: true } } },
  });
  return {
    takeover,
    name: cooperation.name,
    page: `/porteur/${cooperation.slug}/parts/reprise/${takeoverId}`,
    /** A letter to one person, in their language. */
    async write(id: string, letter: (reader: { firstName: string }) => Omit<Letter, 'to' | 'language'>) {
      const { email, firstName, language } = await tx.person.findUniqueOrThrow({
        where: { id },
        select: { email: true, firstName: true, language: true },
      });
      await queueMail(
        tx,
        letterIn(language, () => ({ ...letter({ firstName }), to: email })),
      );
    },
  };
}
