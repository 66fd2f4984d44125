import { hasEnded } from '#app/features/campaign-modes/modes.ts';
import { refuseSuspended } from '#app/features/protection/suspension.queries.server.ts';
import { inLanguage } from '#app/i18n/language.server.ts';
import { asLanguage, t } from '#app/i18n/t.ts';
import { now } from '#app/infra/clock.server.ts';
import { db } from '#app/infra/db.server.ts';
import { toDay } from '#app/infra/dates.ts';
import { siteUrl } from '#app/infra/mail.server.ts';
import { Refusal } from '#app/infra/refusal.ts';
import {
  createCustomer,
  findOpenCheckout,
  openPaymentCheckout,
  openSetupCheckout,
  readCheckout,
  type OpenedCheckout,
} from '#app/infra/stripe/checkout.server.ts';
import { UnknownOutcome } from '#app/infra/stripe/client.server.ts';
import { dayOf } from '#app/money/day.ts';
import { add, isPositive, money } from '#app/money/money.ts';
import { largestDebit } from './charge-policy.ts';
import { endedInWords } from './place-rules.ts';
import { reopenPledge } from './pledge.server.ts';

/**
 * The address of Stripe's page for a pledge: a payment for a gift, a card or mandate to save for a loan or shares. Asked twice,
 * it is the same page; a new one is opened only when the last has expired, or to replace a method that was refused
 * or that its owner no longer wants.
 */
export async function startCheckout(pledgeId: string): Promise<string> {
  const pledge = await payablePledge(pledgeId, now());
  const language = asLanguage(pledge.language);
  const own = siteUrl(`/engagements/${pledge.id}`, language);
  const last = pledge.checkoutId ? await readCheckout(pledge.checkoutId) : null;
  if (last?.state === 'open' && last.url) return last.url;
  // Finished, and its event is on the way: the page of the pledge will say so.
  if (last?.state === 'complete' && pledge.status === 'awaiting_checkout') return own;
  // In the language of the pledge, whoever asks: what is asked twice of Stripe under one key must be the same.
  const opened = await inLanguage(language, () => openOnce(pledge, own, last?.id ?? null));
  await db().pledge.updateMany({
    // Not where it has been paid from a wallet meanwhile, in another tab: what is saved on that page is then for nothing.
    where: { id: pledge.id, checkoutId: pledge.checkoutId, walletPayment: null },
    data: { checkoutId: opened.id },
  });
  return opened.url;
}

const wanted = {
  id: true,
  status: true,
  instrument: true,
  email: true,
  language: true,
  amount: true,
  tip: true,
  checkoutId: true,
  checkoutFailures: true,
  createdAt: true,
  paymentId: true,
  monthlyGiftId: true,
  walletPayment: { select: { pledgeId: true } },
  person: { select: { id: true, email: true, firstName: true, lastName: true, stripeCustomerId: true } },
  campaign: {
    select: { id: true, status: true, closesOn: true, project: { select: { title: true } } },
  },
} as const;

async function findPledge(id: string) {
  return db().pledge.findUniqueOrThrow({ where: { id }, select: wanted });
}
type PayablePledge = Awaited<ReturnType<typeof findPledge>>;

async function payablePledge(id: string, at: Date): Promise<PayablePledge> {
  let pledge = await findPledge(id);
  if (pledge.status === 'abandoned' && !pledge.paymentId) {
    await reopenPledge(id, at);
    pledge = await findPledge(id);
  }
  if (pledge.monthlyGiftId) {
    throw new Refusal(
      'monthly',
      t('Ce don fait partie d’un don mensuel : changez son moyen de paiement sur sa page.'),
    );
  }
  if (pledge.walletPayment) {
    throw new Refusal(
      'from_wallet',
      t('Cet engagement est payé avec votre porte-monnaie : aucune carte n’y sert.'),
    );
  }
  if (pledge.status === 'declined' || pledge.status === 'reserved') return pledge;
  if (pledge.status !== 'awaiting_checkout') {
    throw new Refusal('not_payable', t('Cet engagement n’attend pas de paiement de votre part.'));
  }
  refuseClosed(pledge.campaign, at);
  await refuseSuspended(db(), pledge.campaign.id);
  return pledge;
}

/** What was not paid in time can no longer be. */
export function refuseClosed(campaign: { status: string; closesOn: Date | null }, at: Date): void {
  if (campaign.status === 'open' && !hasEnded(campaign.closesOn, dayOf(at))) return;
  throw new Refusal('closed', endedInWords(toDay(campaign.closesOn)));
}

/**
 * Opens a page. Where Stripe answered with an error of its own before, which it repeats for a day under the same key, it is asked whether there is
 * a page all the same; only then is another asked for, under the next key.
 */
async function openOnce(pledge: PayablePledge, own: string, after: string | null): Promise<OpenedCheckout> {
  const { id, checkoutFailures } = pledge;
  if (checkoutFailures > 0) {
    const found = await findOpenCheckout({ kind: 'pledge', id }, pledge.createdAt);
    if (found) return found;
  }
  try {
    return await openPage(pledge, own, after);
  } catch (error) {
    if (error instanceof UnknownOutcome && error.isKept) {
      await db().pledge.updateMany({
        where: { id, checkoutFailures },
        data: { checkoutFailures: { increment: 1 } },
      });
    }
    throw error;
  }
}

/** `after`: the page that this one replaces; part of the key, as the failures before are, so that each is asked once. */
async function openPage(pledge: PayablePledge, own: string, after: string | null): Promise<OpenedCheckout> {
  const common = {
    key: [
      `pledge:${pledge.id}:checkout`,
      ...(after ? [after] : []),
      ...(pledge.checkoutFailures > 0 ? [`again-${pledge.checkoutFailures}`] : []),
    ].join(':'),
    reference: pledge.id,
    metadata: { kind: 'pledge', id: pledge.id } as const,
    successUrl: `${own}?retour=stripe`,
    cancelUrl: `${own}?retour=annule`,
  };
  if (pledge.instrument !== 'gift') {
    const customerId = await customerOf(pledge);
    const beyondSepa = add(money(pledge.amount), money(pledge.tip)).greaterThan(largestDebit);
    return openSetupCheckout({ ...common, customerId, ...(beyondSepa ? { only: 'card' } : {}) });
  }
  const { title } = pledge.campaign.project;
  const tip = money(pledge.tip);
  return openPaymentCheckout({
    ...common,
    email: pledge.email,
    description: t('Don à « {title} »', { title }),
    lines: [
      { label: t('Don à « {title} »', { title }), amount: money(pledge.amount) },
      ...(isPositive(tip) ? [{ label: t('Pour faire vivre la plateforme'), amount: tip }] : []),
    ],
  });
}

/** The customer under whom a person's cards and mandates are saved, made once per person. */
async function customerOf({ person }: PayablePledge): Promise<string> {
  if (!person) throw new Error('A loan or share pledge has no person');
  if (person.stripeCustomerId) return person.stripeCustomerId;
  const made = await createCustomer({
    key: `person:${person.id}:customer`,
    email: person.email,
    name: `${person.firstName} ${person.lastName}`,
    metadata: { kind: 'person', id: person.id },
  });
  await db().person.update({ where: { id: person.id }, data: { stripeCustomerId: made.id } });
  return made.id;
}
