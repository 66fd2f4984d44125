import { t, frenchOnly } from '#app/i18n/t.ts';
import { tellMembers } from '#app/features/cooperations/member-letters.server.ts';
import { fromDay } from '#app/infra/dates.ts';
import type { Tx } from '#app/infra/db.server.ts';
import { readMandate, type Mandate } from '#app/infra/stripe/disputes.server.ts';
import type { Day } from '#app/money/day.ts';
import type { KeptEvent, UseCase } from './readers.server.ts';

/** What a person accepts when they give an account to be debited: the words of the SEPA core scheme, which Stripe's page shows. */
const acceptedWords = frenchOnly(
  'En fournissant votre IBAN et en confirmant ce paiement, vous autorisez Terreau et Stripe, notre prestataire de paiement, à envoyer à votre banque l’instruction de débiter votre compte, et votre banque à le débiter conformément à cette instruction. Vous avez droit à un remboursement par votre banque aux conditions de votre contrat avec elle, à demander dans les huit semaines qui suivent le débit. Vous acceptez de recevoir les avis de débit jusqu’à deux jours avant qu’ils aient lieu.',
);

export async function mandateSeen({ objectId, account }: KeptEvent): Promise<UseCase> {
  if (account) return null;
  const mandate = await readMandate(objectId);
  return (tx, on) => mandateChanged(tx, mandate, on);
}

/**
 * A mandate is kept as evidence the first time it is seen, and never rewritten. When the bank or its holder has ended it, that is written once,
 * and a cooperation debited under it is asked for another.
 */
export async function mandateChanged(tx: Tx, mandate: Mandate, on: Day): Promise<void> {
  const { active, ...evidence } = mandate;
  await tx.mandate.createMany({ data: [{ ...evidence, text: acceptedWords }], skipDuplicates: true });
  if (active) return;
  const { count } = await tx.mandate.updateMany({
    where: { id: mandate.id, endedOn: null },
    data: { status: mandate.status, endedOn: fromDay(on) },
  });
  if (count === 0) return;
  const cooperations = await tx.organisation.findMany({
    where: { debitMandateId: mandate.id },
    select: { id: true },
  });
  for (const { id } of cooperations) {
    await tellMembers(tx, { where: { id }, key: `mandate-ended:${mandate.id}` }, (name) => ({
      subject: t('Le mandat de prélèvement de {name} a pris fin', { name }),
      paragraphs: [
        t(
          'La banque de {name} a mis fin au mandat sous lequel les échéances de ses prêts sont prélevées. Plus rien ne peut être prélevé tant qu’un autre mandat n’est pas signé.',
          { name },
        ),
        t('N’importe quel membre peut le signer, en deux minutes, depuis la page des paiements.'),
      ],
    }));
  }
}
