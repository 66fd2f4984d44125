import { t } from '#app/i18n/t.ts';
import type { Tx } from '#app/infra/db.server.ts';
import { Refusal } from '#app/infra/refusal.ts';
import { needsNewMandate } from './debit-policy.ts';

/** A cooperation and the account that its instalments are debited from. */
type Borrower = {
  name: string;
  debitCustomerId: string | null;
  debitMethodId: string | null;
  debitMandateId: string | null;
};

/**
 * The mandate to debit. One that a bank has declared dead, by refusing or taking back a debit or by ending the mandate itself, is not used
 * again: the members must sign another.
 */
export async function usableMandate(tx: Tx, borrower: Borrower) {
  const { name, debitCustomerId, debitMethodId, debitMandateId } = borrower;
  if (!debitCustomerId || !debitMethodId) {
    throw new Refusal(
      'no_mandate',
      t('{name} n’a pas signé de mandat de prélèvement : rien ne peut être demandé.', { name }),
    );
  }
  const why = await whyDead(tx, { debitMethodId, debitMandateId });
  if (why) {
    throw new Refusal(
      'mandate_dead',
      t('La banque de {name} a refusé ce mandat ({why}) : il faut en signer un autre.', { name, why }),
    );
  }
  return { customerId: debitCustomerId, paymentMethodId: debitMethodId, mandateId: debitMandateId };
}

/** Stripe's reason why a mandate can no longer be used, or null while it can. */
export async function whyDead(
  tx: Tx,
  { debitMethodId, debitMandateId }: { debitMethodId: string; debitMandateId: string | null },
): Promise<string | null> {
  const ended =
    debitMandateId && (await tx.mandate.count({ where: { id: debitMandateId, endedOn: { not: null } } }));
  if (ended) return 'mandate_ended';
  const refused = await tx.collection.findFirst({
    where: { paymentMethodId: debitMethodId, status: { in: ['failed', 'returned'] } },
    orderBy: [{ endedOn: 'desc' }, { id: 'desc' }],
    select: { failureCode: true },
  });
  return refused && needsNewMandate(refused.failureCode) ? refused.failureCode : null;
}
