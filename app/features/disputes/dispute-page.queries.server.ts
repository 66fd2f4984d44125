import { dayText, euros } from '#app/i18n/format.ts';
import { frenchOnly, spokenIn, t } from '#app/i18n/t.ts';
import { pledgeInWords } from '#app/features/pledges/letter-frame.ts';
import { letterFacts } from '#app/features/pledges/letter-facts.server.ts';
import { toDay } from '#app/infra/dates.ts';
import { db } from '#app/infra/db.server.ts';
import type { Evidence } from '#app/infra/stripe/disputes.server.ts';
import { dayOf } from '#app/money/day.ts';
import { isPositive, money } from '#app/money/money.ts';
import { disputeReason } from './words.ts';

/** One dispute of a pledge: where it stands, what is owed for it, and the answer as it could be sent or was. Null when there is none. */
export async function disputePage(id: string) {
  const dispute = await db().dispute.findUnique({ where: { id } });
  if (!dispute?.pledgeId) return null;
  const facts = await letterFacts(db(), dispute.pledgeId);
  const awaits = dispute.status === 'open' || dispute.status === 'inquiry';
  return {
    id,
    project: facts.project,
    firstName: facts.firstName,
    pledge: pledgeInWords(facts),
    amount: euros(money(dispute.amount)),
    reason: disputeReason(dispute.reason),
    opened: dayText(toDay(dispute.openedOn)),
    respondBy: dispute.respondBy && awaits ? dayText(toDay(dispute.respondBy)) : null,
    status: dispute.status,
    owed: isPositive(money(dispute.advanced)) ? euros(money(dispute.advanced)) : null,
    writtenOff: dispute.writtenOffOn && {
      on: dayText(toDay(dispute.writtenOffOn)),
      amount: euros(money(dispute.writtenOff)),
      why: dispute.writtenOffWhy ?? '',
    },
    answered: dispute.evidenceAskedOn && {
      on: dayText(toDay(dispute.evidenceAskedOn)),
      passedOn: dispute.evidenceSentOn !== null,
      evidence: dispute.evidence as Evidence,
    },
    draft: awaits && !dispute.evidenceAskedOn ? await draftOf(dispute.pledgeId) : null,
  };
}

/** What our own rows prove about a pledge, as an answer to its bank; in French, as its papers are. */
async function draftOf(pledgeId: string): Promise<Evidence> {
  const pledge = await db().pledge.findUniqueOrThrow({
    where: { id: pledgeId },
    include: { signature: true, campaign: { select: { settledOn: true } }, release: true, person: true },
  });
  const facts = await letterFacts(db(), pledgeId);
  const mandate = pledge.mandateId && (await db().mandate.findUnique({ where: { id: pledge.mandateId } }));
  const letters = await db().mail.findMany({
    where: {
      to: { in: [pledge.email, facts.to] },
      key: { startsWith: `pledge:${pledgeId}:` },
      sentAt: { not: null },
    },
    orderBy: { id: 'asc' },
    select: { to: true, subject: true, sentAt: true },
  });
  const { person, signature, campaign, release } = pledge;
  const leftOn = toDay(release?.releasedOn ?? campaign.settledOn);
  return spokenIn('fr', () => {
    const on = (at: Date) => dayText(dayOf(at));
    const { project, cooperation } = facts;
    const paidFor = {
      gift: frenchOnly('Don'),
      loan: frenchOnly('Prêt'),
      share: frenchOnly('Souscription de parts sociales'),
    };
    const said = [
      frenchOnly(`Engagement pris le ${on(pledge.createdAt)} sur notre site : ${pledgeInWords(facts)},`) +
        frenchOnly(` projet « ${project} » de ${cooperation}.`),
      person?.emailVerifiedAt &&
        frenchOnly(`Adresse ${person.email} vérifiée le ${on(person.emailVerifiedAt)} par un lien reçu.`),
      pledge.riskAcknowledgedAt &&
        frenchOnly(`Risque de perte reconnu expressément le ${on(pledge.riskAcknowledgedAt)}.`),
      pledge.reflectionEndsAt &&
        frenchOnly(
          `Délai de réflexion de quatre jours, où tout pouvait être repris sans frais : terminé le `,
        ) + frenchOnly(`${on(pledge.reflectionEndsAt)}, sans révocation.`),
      signature &&
        frenchOnly(`Contrat signé le ${on(signature.signedAt)} depuis l’adresse ${signature.address}`) +
          frenchOnly(` (empreinte du texte : ${signature.wordingHash}).`),
      mandate &&
        mandate.acceptedAt &&
        frenchOnly(`Mandat ${mandate.reference ?? mandate.id} accepté le ${on(mandate.acceptedAt)}`) +
          frenchOnly(mandate.ipAddress ? ` depuis l’adresse ${mandate.ipAddress}.` : '.'),
      leftOn && frenchOnly(`Argent versé à ${cooperation} le ${dayText(leftOn)}.`),
      ...letters.map(({ to, subject, sentAt }) =>
        frenchOnly(`Courriel envoyé le ${on(sentAt!)} à ${to} : « ${subject} ».`),
      ),
    ];
    return {
      customer_name: `${pledge.firstName} ${pledge.lastName}`,
      customer_email_address: pledge.email,
      product_description: frenchOnly(
        `${paidFor[pledge.instrument]}, projet « ${project} » de ${cooperation}`,
      ),
      service_date: toDay(pledge.createdAt),
      uncategorized_text: said.filter(Boolean).join('\n'),
    };
  });
}

/** Where a dispute stands, in words. */
export function statusWords(status: 'inquiry' | 'open' | 'won' | 'lost'): string {
  const words = {
    inquiry: t('La banque pose une question'),
    open: t('La banque attend notre réponse'),
    won: t('Gagné'),
    lost: t('Perdu'),
  };
  return words[status];
}
