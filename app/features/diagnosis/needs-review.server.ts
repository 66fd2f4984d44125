import { writeToMembers } from '#app/features/people/letters.server.ts';
import { t } from '#app/i18n/t.ts';
import { inTransaction, type Tx } from '#app/infra/db.server.ts';
import { siteUrl } from '#app/infra/mail.server.ts';
import { Refusal } from '#app/infra/refusal.ts';

type Review = { organisationId: string; version: number; by: string; at: Date };

/** Someone of the team lets the public read a needs sheet, as they have read it: another version is refused. The members are told. */
export async function publishNeedsSheet(review: Review): Promise<void> {
  await inTransaction(async (tx) => {
    const sheet = await waiting(tx, review);
    const { organisationId, by, at } = review;
    await tx.needsSheet.update({
      where: { organisationId },
      data: {
        publicSummary: sheet.summary,
        publicNeeds: sheet.needs,
        submittedAt: null,
        reviewNote: '',
        publishedAt: sheet.publishedAt ?? at,
        reviewedById: by,
        reviewedAt: at,
      },
    });
    await tellMembers(tx, review, (name, slug) => ({
      subject: t('La fiche de besoins de {name} est publiée', { name }),
      paragraphs: [t('Chacun peut la lire et vous proposer de l’aide. Partagez son adresse autour de vous.')],
      link: { label: t('Voir la fiche de besoins'), url: siteUrl(`/besoins/${slug}`) },
    }));
  });
}

/** The team gives it back and says what to change; what was public before stays public. */
export async function returnNeedsSheet(review: Review & { note: string }): Promise<void> {
  const note = review.note.trim();
  if (!note) throw new Refusal('no_note', t('Dites aux porteurs ce qui est à changer.'), 'note');
  await inTransaction(async (tx) => {
    await waiting(tx, review);
    const { organisationId, by, at } = review;
    await tx.needsSheet.update({
      where: { organisationId },
      data: { submittedAt: null, reviewNote: note, reviewedById: by, reviewedAt: at },
    });
    await tellMembers(tx, review, (name, slug) => ({
      subject: t('La fiche de besoins de {name} : des modifications sont demandées', { name }),
      paragraphs: [t('L’équipe a relu votre fiche et vous demande de la modifier :'), note],
      link: { label: t('Modifier la fiche'), url: siteUrl(`/porteur/${slug}/besoins`) },
    }));
  });
}

/** The sheet under its lock, as whoever reviews it has read it. */
async function waiting(tx: Tx, { organisationId, version }: Review) {
  await tx.$queryRaw`select 1 from "Organisation" where id = ${organisationId}::uuid for update`;
  const sheet = await tx.needsSheet.findUnique({ where: { organisationId } });
  if (!sheet?.submittedAt) throw new Refusal('not_waiting', t('Cette fiche n’attend pas de relecture.'));
  if (sheet.version !== version) {
    throw new Refusal('changed_meanwhile', t('La fiche a changé pendant que vous la lisiez : relisez-la.'));
  }
  return sheet;
}

async function tellMembers(
  tx: Tx,
  { organisationId, version }: Review,
  write: (
    name: string,
    slug: string,
  ) => { subject: string; paragraphs: string[]; link: { label: string; url: string } },
): Promise<void> {
  const { name, slug } = await tx.organisation.findUniqueOrThrow({ where: { id: organisationId } });
  await writeToMembers(tx, { organisationId }, ({ id }) => ({
    key: `needs:${organisationId}:${version}:${id}`,
    ...write(name, slug),
  }));
}
