import { frenchOnly, t } from '#app/i18n/t.ts';
import { db, inTransaction, type Tx } from '#app/infra/db.server.ts';
import { Refusal } from '#app/infra/refusal.ts';
import { createCustomer, openSetupCheckout, readCheckout } from '#app/infra/stripe/checkout.server.ts';
import { createConnectedAccount, onboardingLink } from '#app/infra/stripe/platform.server.ts';
import { paymentsPage, tellMembers } from './member-letters.server.ts';

const wanted = {
  id: true,
  slug: true,
  name: true,
  legalForm: true,
  contactEmail: true,
  hostAcceptedAt: true,
  stripeAccountId: true,
  debitCustomerId: true,
  debitCheckoutId: true,
  host: { select: { id: true, name: true, slug: true } },
  memberships: {
    orderBy: { since: 'asc' as const },
    take: 1,
    select: { person: { select: { email: true } } },
  },
};

async function payingCooperation(cooperationId: string) {
  const found = await db().organisation.findUniqueOrThrow({ where: { id: cooperationId }, select: wanted });
  const email = found.contactEmail ?? found.memberships[0]?.person.email;
  if (!email) throw new Refusal('no_email', t('Indiquez d’abord une adresse de contact dans l’identité.'));
  return { ...found, email };
}

/**
 * Sends a member to Stripe's page where the cooperation opens the account that receives what its campaigns collect. The account
 * is made once; the page can be asked for as often as needed. A collective without legal existence has an account in the
 * name of the host that accepted to hold its money, and `asHostId` says that a member of that host asks.
 */
export async function startOnboarding(cooperationId: string, asHostId?: string): Promise<string> {
  const cooperation = await payingCooperation(cooperationId);
  const { host, hostAcceptedAt } = cooperation;
  if (cooperation.legalForm === 'informal_collective') {
    if (!host || !hostAcceptedAt) {
      throw new Refusal(
        'no_host',
        t(
          'Un collectif informel ne peut pas recevoir d’argent lui-même : une structure porteuse doit d’abord accepter de le garder.',
        ),
      );
    }
    if (asHostId !== host.id) {
      throw new Refusal(
        'host_opens',
        t('C’est un membre de {name} qui ouvre le compte, depuis sa propre page « Paiements ».', {
          name: host.name,
        }),
      );
    }
  } else if (asHostId) {
    throw new Refusal('not_hosted', t('Cette structure n’est pas portée par vous.'));
  }
  const accountId = cooperation.stripeAccountId ?? (await openAccount(cooperation));
  const page = paymentsPage(host ?? cooperation);
  return onboardingLink({ accountId, refreshUrl: `${page}?lien=expire`, returnUrl: `${page}?retour=compte` });
}

async function openAccount(cooperation: Awaited<ReturnType<typeof payingCooperation>>): Promise<string> {
  const { id, name, email, host } = cooperation;
  const account = await createConnectedAccount({
    key: `cooperation:${id}:account`,
    holder: { organisation: host ? frenchOnly(`${host.name}, pour ${name}`) : name },
    email,
    metadata: { kind: 'cooperation', id },
  });
  await inTransaction((tx) =>
    tx.organisation.update({ where: { id }, data: { stripeAccountId: account.id } }),
  );
  return account.id;
}

/**
 * Sends a member to Stripe's page where the cooperation signs the SEPA mandate for its loan instalments. A page that is still
 * open is shown again; a new one is made only when the last was finished or has expired.
 */
export async function startRepaymentMandate(cooperationId: string): Promise<string> {
  const cooperation = await payingCooperation(cooperationId);
  if (cooperation.legalForm === 'informal_collective') {
    throw new Refusal(
      'cannot_borrow',
      t('Un collectif informel ne peut pas emprunter : seule une structure juridique le peut.'),
    );
  }
  const last = cooperation.debitCheckoutId ? await readCheckout(cooperation.debitCheckoutId) : null;
  if (last?.state === 'open' && last.url) return last.url;
  const { id, name, email } = cooperation;
  const page = paymentsPage(cooperation);
  const metadata = { kind: 'cooperation', id } as const;
  const customerId =
    cooperation.debitCustomerId ??
    (await createCustomer({ key: `cooperation:${id}:customer`, email, name, metadata })).id;
  const checkout = await openSetupCheckout({
    key: `cooperation:${id}:mandate:${last?.id ?? 'first'}`,
    customerId,
    reference: id,
    metadata,
    successUrl: `${page}?retour=mandat`,
    cancelUrl: page,
    only: 'sepa_debit',
  });
  await db().organisation.update({
    where: { id },
    data: { debitCustomerId: customerId, debitCheckoutId: checkout.id },
  });
  return checkout.url;
}

/**
 * Stripe says that the cooperation saved a way to be debited. Instalments are debited from a bank account, so what is saved
 * without a SEPA mandate is not kept; the members are told.
 */
export async function repaymentMandateSaved(
  tx: Tx,
  saved: { cooperationId: string; customerId: string; paymentMethodId: string; mandateId: string | null },
): Promise<void> {
  const { cooperationId: id, customerId, paymentMethodId, mandateId } = saved;
  if (!mandateId) {
    await tellMembers(tx, { where: { id } }, (name) => ({
      subject: t('Le mandat de prélèvement de {name} reste à signer', { name }),
      paragraphs: [
        t('Les échéances d’un prêt sont prélevées sur un compte bancaire : choisissez le prélèvement SEPA.'),
      ],
    }));
    return;
  }
  const before = await tx.organisation.findUniqueOrThrow({
    where: { id },
    select: { debitMandateId: true, debitMethodId: true },
  });
  if (before.debitMandateId === mandateId && before.debitMethodId === paymentMethodId) return;
  await tx.organisation.update({
    where: { id },
    data: { debitCustomerId: customerId, debitMethodId: paymentMethodId, debitMandateId: mandateId },
  });
  await tellMembers(tx, { where: { id } }, (name) => ({
    subject: t('Le mandat de prélèvement de {name} est signé', { name }),
    paragraphs: [
      t(
        'Les échéances des prêts de {name} seront prélevées sur le compte bancaire choisi, après un avis à chaque fois.',
        { name },
      ),
    ],
  }));
}
