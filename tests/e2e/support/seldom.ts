import { randomUUID } from 'node:crypto';
import { newSecret } from '#app/features/people/secret.server.ts';
import { declareIssuer } from '#app/features/papers/receipts.server.ts';
import { proposePayoutBatch } from '#app/features/payouts/batch.server.ts';
import { topUpFloat } from '#app/features/payouts/float.server.ts';
import { putInWallet } from '#app/features/pledges/give-back.server.ts';
import { consultMembers, memberVotes } from '#app/features/shares/consultations.server.ts';
import { admitMembers } from '#app/features/shares/shares.server.ts';
import { db } from '#app/infra/db.server.ts';
import { addTargetDays } from '#app/money/calendar.ts';
import { addDays } from '#app/money/day.ts';
import { money } from '#app/money/money.ts';
import { giveIban, type Someone } from '../../../bin/story/cast.ts';
import { commit } from '../../../bin/story/citizen.ts';
import { frenchIban } from '../../../bin/story/names.ts';
import { cards } from '../../../bin/story/pages.ts';
import { visit } from '../../../bin/world.ts';
import { citizen, cooperation, giftCampaign, openProject, shareCampaign, type Offer } from './cast.ts';
import { control, live, liveUntil, settle, siteToday } from './clock.ts';

// What happens seldom, made by the product's own commands and by what banks decide, so that its pages can be looked at. What is there already is left.

const slug = 'le-pressoir-commun';

async function team(): Promise<string> {
  return (await db().membership.findFirstOrThrow({ where: { role: 'operator' } })).personId;
}

/** A bank, or somebody in Stripe's dashboard, decides something; everybody has heard of it when this ends. */
async function fate(path: string, given: object = {}): Promise<void> {
  await control(path, given);
  await settle();
}

async function gives(who: Someone, project: Pick<Offer, 'campaigns'>, amount: string): Promise<string> {
  const wish = { campaignId: project.campaigns['gift']!, instrument: 'gift', amount: money(amount) } as const;
  const id = await commit({ visit }, who, wish, { method: 'card', number: cards.good });
  await settle();
  return id;
}

const paymentOf = async (pledgeId: string) =>
  (await db().pledge.findUniqueOrThrow({ where: { id: pledgeId } })).paymentId!;

/** A cooperative whose campaigns of gifts and shares have succeeded: who gave may have a receipt, who subscribed is admitted. Weeks go by. */
export async function aPastCall(): Promise<{ cooperationId: string; slug: string; titleholder: string }> {
  const known = await db().organisation.findUnique({ where: { slug }, select: { id: true } });
  if (!known) await makePastCall();
  const { id: cooperationId } = await db().organisation.findUniqueOrThrow({ where: { slug } });
  const holding = await db().shareHolding.findFirstOrThrow({ where: { cooperationId, status: 'admitted' } });
  return { cooperationId, slug, titleholder: holding.personId };
}

async function makePastCall(): Promise<void> {
  const [zelie, made] = [await citizen('Zélie', 'Roux'), await cooperation('Le Pressoir commun')];
  const today = siteToday();
  await topUpFloat({ id: randomUUID(), amount: money('50'), askedById: await team(), today });
  const closing = addDays(today, 7);
  const shares = { ...shareCampaign, minimum: '100.00', optimum: '500.00' };
  const call = await openProject(made, 'Une presse à pommes', [giftCampaign, shares], closing);
  const wish = { instrument: 'share', amount: money('150'), shares: 3, shareCategory: 'Habitants' } as const;
  const campaignId = call.campaigns['share']!;
  await commit({ visit }, zelie, { campaignId, ...wish }, { method: 'card', number: cards.good });
  await gives(zelie, call, '40');
  await live(addDays(closing, 1), ['close-campaigns', 'charge-pledges']);
  await liveUntil(addTargetDays(closing, 10));
  await live(addTargetDays(siteToday(), 1), ['settle-campaigns']);
  const holding = await db().shareHolding.findFirstOrThrow({ where: { personId: zelie.id } });
  await admitMembers({ which: { holdingIds: [holding.id] }, cooperationId: made.id, today: siteToday() });
  const address = { street: '4 chemin des Pommiers', postcode: '35170', city: 'Bruz' };
  const issuer = { ...address, purpose: 'Presser les fruits du pays', category: 'general_interest' };
  const signed = { signatory: 'Maud Le Goff', signatoryRole: 'Gérante', declaredById: made.founder.id };
  await declareIssuer(made.id, { ...issuer, ...signed, confirmedOn: addDays(today, -30) }, siteToday());
}

/** A gift whose money has arrived, of somebody who signs in. */
export async function aGiftReceived(): Promise<{ id: string; email: string }> {
  const { cooperationId } = await aPastCall();
  const campaign = { project: { cooperationId } };
  return db().pledge.findFirstOrThrow({
    where: { instrument: 'gift', status: 'released', personId: { not: null }, campaign },
    select: { id: true, email: true },
  });
}

/** A question to the members of a cooperative, which nobody has answered yet. */
export async function aVote(): Promise<{ id: string; cooperationId: string }> {
  const { cooperationId } = await aPastCall();
  const known = () => db().vote.findFirst({ where: { kind: memberVotes, subjectId: cooperationId } });
  if (!(await known())) {
    const { personId } = await db().membership.findFirstOrThrow({ where: { organisationId: cooperationId } });
    await consultMembers({
      cooperationId,
      openedById: personId,
      today: siteToday(),
      closesOn: addDays(siteToday(), 20),
      question: 'Ouvrir le samedi ?',
      details: 'De septembre à novembre.',
      choices: ['Oui', 'Non'],
      secret: false,
      quorum: 20,
      twoThirds: false,
      colleges: [],
    });
  }
  return { id: (await known())!.id, cooperationId };
}

/** The secret of the letter by which a voter without account votes. */
export async function aBallotLink(): Promise<string> {
  const { id: voteId } = await aVote();
  const { personId } = await db().voter.findFirstOrThrow({ where: { voteId } });
  const { secret, hash } = newSecret();
  await db().voterLink.upsert({
    where: { voteId_personId: { voteId, personId } },
    create: { voteId, personId, email: 'annick@courriel.example', hash },
    update: { hash },
  });
  return secret;
}

/** A payment that the bank of who gave asks back, which waits for our answer. */
export async function aDispute(open: Pick<Offer, 'campaigns'>): Promise<string> {
  const known = () => db().dispute.findFirst({ where: { pledgeId: { not: null } } });
  if (!(await known())) {
    const given = await gives(await citizen('Ulysse'), open, '30');
    await fate(`payment_intents/${await paymentOf(given)}/dispute`);
  }
  return (await known())!.id;
}

/** A debit of an instalment of which a bank took back a part only. Null while no instalment was ever debited. */
export async function aDebitCase(): Promise<string | null> {
  const known = () => db().debitCase.findFirst();
  if (!(await known())) {
    const debit = await db().collection.findFirst({ where: { status: 'succeeded' } });
    if (!debit) return null;
    await fate(`payment_intents/${debit.paymentId}/dispute`, {
      amount: 1_000,
      reason: 'debit_not_authorized',
    });
  }
  return (await known())!.id;
}

/** Transfers that two of the team have not approved yet. What they pay is a gift that could not go back to its card. */
export async function aBatch(open: Pick<Offer, 'campaigns'>): Promise<string> {
  const known = () => db().payoutBatch.findFirst({ where: { status: { in: ['proposed', 'approved'] } } });
  if (!(await known())) {
    const anselme = await citizen('Anselme');
    const pledgeId = await gives(anselme, open, '45');
    await fate(`payment_intents/${await paymentOf(pledgeId)}/warn`);
    await live(siteToday(), ['answer-disputes']);
    const { refundId } = await db().pledge.findUniqueOrThrow({ where: { id: pledgeId } });
    await fate(`refunds/${refundId}/fail`);
    await putInWallet({ pledgeId, personId: await team(), today: siteToday() });
    await giveIban(anselme, frenchIban(74));
    await proposePayoutBatch(siteToday());
  }
  return (await known())!.id;
}
