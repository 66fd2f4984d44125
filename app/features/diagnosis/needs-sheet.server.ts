import { changedMeanwhile } from '#app/features/people/drafts.server.ts';
import { fromDay } from '#app/infra/dates.ts';
import { inTransaction, type Tx } from '#app/infra/db.server.ts';
import { writeToMembers } from '#app/features/people/letters.server.ts';
import { tellOperators } from '#app/features/people/operator-letters.server.ts';
import { letterIn, queueMail, siteUrl } from '#app/infra/mail.server.ts';
import { countTry } from '#app/infra/rate-limit.server.ts';
import { Refusal } from '#app/infra/refusal.ts';
import { t } from '#app/i18n/t.ts';
import type { Day } from '#app/money/day.ts';
import { offering, refuseWithoutWhy, type Offer } from '#app/features/contributions/contributions.server.ts';

/**
 * Saves what a cooperation needs, and hands it to the team (`submittedAt`) or takes it back from the public. It asks for no legal person and
 * no host, because no money can come of it. While a change waits, the public goes on reading what was approved. `version` is the one
 * that was read: when another member saved since, nothing is overwritten.
 */
export async function saveNeedsSheet(
  organisationId: string,
  typed: { summary: string; needs: readonly string[]; version: number },
  submittedAt: Date | null,
): Promise<void> {
  const { summary, needs, version } = typed;
  if (submittedAt && needs.length === 0)
    throw new Refusal('no_needs', t('Écrivez au moins un besoin.'), 'needs');
  await inTransaction(async (tx) => {
    await tx.$queryRaw`select 1 from "Organisation" where id = ${organisationId}::uuid for update`;
    const before = await tx.needsSheet.findUnique({ where: { organisationId } });
    if ((before?.version ?? 0) !== version) throw changedMeanwhile();
    const own = { summary, needs: [...needs], submittedAt };
    await tx.needsSheet.upsert({
      where: { organisationId },
      create: { ...own, organisationId },
      update: {
        ...own,
        version: { increment: 1 },
        ...(submittedAt ? { reviewNote: '' } : { publishedAt: null }),
      },
    });
    if (submittedAt) await tellTeam(tx, organisationId, version + 1);
  });
}

async function tellTeam(tx: Tx, organisationId: string, version: number): Promise<void> {
  const { name } = await tx.organisation.findUniqueOrThrow({ where: { id: organisationId } });
  await tellOperators(tx, `needs:${organisationId}:${version}`, () => ({
    subject: t('À relire : la fiche de besoins de {name}', { name }),
    paragraphs: [t('{name} demande que sa fiche de besoins soit publiée.', { name })],
    path: `/operateur/besoins/${organisationId}`,
  }));
}

type HelpOffered = Omit<Offer, 'projectId'> & { organisationId: string };

/** Someone offers help for a needs sheet that is public. The members are told. */
export async function offerHelp({ at, ...offer }: HelpOffered, clientAddress: string): Promise<void> {
  await countTry(offering, clientAddress);
  await inTransaction(async (tx) => {
    const sheet = await tx.needsSheet.findUnique({ where: { organisationId: offer.organisationId } });
    if (!sheet?.publishedAt)
      throw new Refusal('not_published', t('Cette coopération ne demande pas d’aide en ce moment.'));
    const { count } = await tx.helpOffer.createMany({
      data: { ...offer, quantity: offer.quantity.toFixed(2), sharedAt: at },
      skipDuplicates: true,
    });
    if (count > 0) await tellMembers(tx, offer);
  });
}

async function tellMembers(tx: Tx, offer: Omit<HelpOffered, 'at'>): Promise<void> {
  const { id, organisationId, firstName, lastName, description } = offer;
  const { name, slug } = await tx.organisation.findUniqueOrThrow({ where: { id: organisationId } });
  await writeToMembers(tx, { organisationId }, (reader) => ({
    key: `help:${id}:offered:${reader.id}`,
    subject: t('Une aide est proposée à {name}', { name }),
    paragraphs: [t('{who} propose à {name} :', { who: `${firstName} ${lastName}`, name }), description],
    link: { label: t('Lire la proposition'), url: siteUrl(`/porteur/${slug}/besoins`) },
  }));
}

/** The cooperation says yes or no, once; the giver is told. A no says why. */
export async function answerHelp(
  act: { id: string; organisationId: string; today: Day },
  accepted: boolean,
  answer: string,
): Promise<void> {
  if (!accepted) refuseWithoutWhy(answer);
  await inTransaction(async (tx) => {
    const { count } = await tx.helpOffer.updateMany({
      where: { id: act.id, organisationId: act.organisationId, accepted: null },
      data: { accepted, answer: answer.trim(), answeredOn: fromDay(act.today) },
    });
    if (count === 0) throw new Refusal('answered', t('Cette proposition a déjà reçu une réponse.'));
    const { email, person, sheet } = await tx.helpOffer.findUniqueOrThrow({
      where: { id: act.id },
      include: {
        person: { select: { language: true } },
        sheet: { select: { organisation: { select: { name: true, slug: true, contactEmail: true } } } },
      },
    });
    const { name, slug, contactEmail } = sheet.organisation;
    await queueMail(
      tx,
      letterIn(person?.language ?? 'fr', () => ({
        key: `help:${act.id}:answered`,
        to: email,
        subject: t('Réponse de {name} à votre proposition', { name }),
        paragraphs: [
          accepted
            ? t('{name} accepte votre aide.', { name })
            : t('{name} ne peut pas donner suite à votre proposition.', { name }),
          ...(answer.trim() ? [answer.trim()] : []),
          ...(accepted && contactEmail
            ? [t('Pour convenir de la suite, écrivez à {address}.', { address: contactEmail })]
            : []),
        ],
        link: { label: t('Voir la fiche de besoins'), url: siteUrl(`/besoins/${slug}`) },
      })),
    );
  });
}
