import { inLanguage } from '#app/i18n/language.server.ts';
import { asLanguage, t } from '#app/i18n/t.ts';
import { fromDay, toDay } from '#app/infra/dates.ts';
import { db, type Tx } from '#app/infra/db.server.ts';
import { queueMail, siteUrl } from '#app/infra/mail.server.ts';
import { Refusal } from '#app/infra/refusal.ts';
import {
  createCustomer,
  forgetMethod,
  openSetupCheckout,
  readCheckout,
  type Checkout,
} from '#app/infra/stripe/checkout.server.ts';
import { parameterOn } from '#app/features/parameters/parameters.queries.server.ts';
import { addDays, compareDays, type Day } from '#app/money/day.ts';
import { giftBegins, methodReplaced } from './letters.ts';
import { giftFacts } from './letter-facts.server.ts';
import { lockGift, type LockedGift } from './monthly-gift.server.ts';
import { announceFor, dueAfter, dueFrom } from './rhythm.ts';

/** How many days before a debit its giver is told of it. */
export async function noticeDaysOn(today: Day, tx: Tx = db()): Promise<number> {
  return (await parameterOn('monthly_gift_notice_days', today, tx)).toNumber();
}

/**
 * The address of Stripe's page where a card is saved or a mandate signed: for a gift that begins, or whose method is to be replaced. Asked twice,
 * it is the same page; a new one is opened only when the last is over.
 */
export async function openMethodPage(id: string): Promise<string> {
  const gift = await db().monthlyGift.findUniqueOrThrow({ where: { id }, include: { person: true } });
  if (gift.status === 'stopped')
    throw new Refusal('stopped', t('Ce don est arrêté : rien ne sera plus débité.'));
  const language = asLanguage(gift.language);
  const own = siteUrl(`/dons-mensuels/${gift.key}`, language);
  const last = gift.checkoutId ? await readCheckout(gift.checkoutId) : null;
  if (last?.state === 'open' && last.url) return last.url;
  if (last?.state === 'complete' && gift.status === 'awaiting_method') return `${own}?retour=stripe`;
  const customerId = gift.customerId ?? (await customerOf(gift));
  const key = last ? `monthly-gift:${id}:checkout:${last.id}` : `monthly-gift:${id}:checkout`;
  // In the language of the gift, whoever asks: what is asked twice of Stripe under one key must be the same.
  const opened = await inLanguage(language, () =>
    openSetupCheckout({
      key,
      customerId,
      reference: id,
      metadata: { kind: 'monthly_gift', id },
      successUrl: `${own}?retour=stripe`,
      cancelUrl: `${own}?retour=annule`,
    }),
  );
  await db().monthlyGift.updateMany({
    where: { id, checkoutId: gift.checkoutId },
    data: { checkoutId: opened.id },
  });
  return opened.url;
}

type Giver = {
  id: string;
  email: string;
  firstName: string;
  lastName: string;
  person: {
    id: string;
    email: string;
    firstName: string;
    lastName: string;
    stripeCustomerId: string | null;
  } | null;
};

/** Someone signed in has one customer for all they do; a guest, one for each monthly gift. */
async function customerOf({ id, person, ...guest }: Giver): Promise<string> {
  if (person?.stripeCustomerId) return person.stripeCustomerId;
  const who = person ?? guest;
  const made = await createCustomer({
    key: person ? `person:${person.id}:customer` : `monthly-gift:${id}:customer`,
    email: who.email,
    name: `${who.firstName} ${who.lastName}`,
    metadata: person ? { kind: 'person', id: person.id } : { kind: 'monthly_gift', id },
  });
  if (person) {
    await db().person.update({ where: { id: person.id }, data: { stripeCustomerId: made.id } });
  }
  await db().monthlyGift.update({ where: { id }, data: { customerId: made.id } });
  return made.id;
}

/** Stripe's page was finished: the gift begins, or goes on with another card or account. A page left or expired changes nothing. */
export async function monthlyCheckoutChanged(tx: Tx, checkout: Checkout, today: Day): Promise<void> {
  const gift = await lockGift(tx, checkout.metadata['id'] ?? '');
  if (!gift) throw new Error(`Checkout ${checkout.id} is for a monthly gift that is not here`);
  const { setup } = checkout;
  if (checkout.state !== 'complete' || !setup || gift.checkoutId !== checkout.id) return;
  if (gift.paymentMethodId === setup.paymentMethodId) return;
  const method = {
    methodKind: setup.kind,
    paymentMethodId: setup.paymentMethodId,
    mandateId: setup.mandateId,
    customerId: setup.customerId,
  };
  if (gift.status === 'stopped' || gift.status === 'paused') {
    await tx.monthlyGift.update({ where: { id: gift.id }, data: method });
    return;
  }
  // A charge that was refused and waits is asked of the new one.
  await tx.pledge.updateMany({
    where: { monthlyGiftId: gift.id, status: 'declined' },
    data: { ...method, failureCode: null, nextAttemptOn: fromDay(today) },
  });
  if (gift.status === 'active') {
    await tx.monthlyGift.update({ where: { id: gift.id }, data: method });
    return queueMail(tx, methodReplaced(await giftFacts(tx, gift.id), checkout.id));
  }
  await begin(tx, gift, method, today);
  const facts = await giftFacts(tx, gift.id);
  await queueMail(
    tx,
    gift.status === 'awaiting_method' ? giftBegins(facts) : methodReplaced(facts, checkout.id),
  );
}

/** Takes up its rhythm from today, no month twice. A debit that is near is announced by the letter of whoever calls. */
export async function begin(tx: Tx, gift: LockedGift, method: object, today: Day): Promise<void> {
  const noticeDays = await noticeDaysOn(today, tx);
  const dueOn = await freeDue(tx, gift, addDays(today, noticeDays));
  const announced = announceFor(dueOn, today, noticeDays);
  await tx.monthlyGift.update({
    where: { id: gift.id },
    data: {
      ...method,
      status: 'active',
      dueOn: fromDay(dueOn),
      announcedFor: announced && fromDay(announced),
      giveUpOn: null,
      changedOn: fromDay(today),
    },
  });
}

/** The first day of the rhythm from a day on whose month has had no charge. */
async function freeDue(tx: Tx, gift: LockedGift, from: Day): Promise<Day> {
  const last = await tx.pledge.findFirst({
    where: { monthlyGiftId: gift.id },
    orderBy: { giftMonth: 'desc' },
    select: { giftMonth: true },
  });
  const dueOn = dueFrom(gift.dayOfMonth, from);
  if (!last?.giftMonth) return dueOn;
  const after = dueAfter(gift.dayOfMonth, toDay(last.giftMonth));
  return compareDays(after, dueOn) > 0 ? after : dueOn;
}

/** Forgets the card or account of a gift that is over: at Stripe first, then here. What the mandate proves is kept. */
export async function forgetMethodOfGift(id: string): Promise<void> {
  const { paymentMethodId } = await db().monthlyGift.findUniqueOrThrow({ where: { id } });
  if (!paymentMethodId) return;
  await forgetMethod(paymentMethodId);
  await db().monthlyGift.updateMany({ where: { id, paymentMethodId }, data: { paymentMethodId: null } });
}
