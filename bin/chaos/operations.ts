import { randomUUID } from 'node:crypto';
import { fromDay } from '#app/infra/dates.ts';
import { db } from '#app/infra/db.server.ts';
import { fromCents } from '#app/money/money.ts';
import type { Chance } from '../story/chance.ts';
import { frenchIban } from '../story/names.ts';
import { ibans } from '../story/pages.ts';
import { demoPassword } from '../sign-ins.ts';
import { visit, type Typed } from '../world.ts';
import type { Browser } from './browser.ts';
import type { Stage } from './cast.ts';
import { blockOrRelease, decideCase, disputeOne, failOne, takeBack, warnOfOne } from './fates.ts';
import { changeMonthly, giveMonthly, methodOf } from './givers.ts';
import { giveBack, operate } from './operators.ts';

/** Something that somebody does; answers what came of it, for the report. Its every choice is drawn from its own luck. */
type Operation = (stage: Stage, luck: Chance) => Promise<string>;

/** What people do, and how often in a hundred. Time passes in operations of its own. */
export const operations: readonly (readonly [name: string, weight: number, operation: Operation])[] = [
  ['gift', 14, (stage, luck) => pledge(stage, luck, 'gift')],
  ['loan', 18, lend],
  ['share', 7, (stage, luck) => pledge(stage, luck, 'share')],
  ['monthly', 3, giveMonthly],
  ['monthly order', 2, changeMonthly],
  ['revoke', 4, revoke],
  ['other method', 4, otherMethod],
  ['method replaced', 4, replaceMethod],
  ['other bank', 3, otherBank],
  ['operate', 22, operate],
  ['refund', 2, giveBack],
  ['top up', 2, topUp],
  ['new mandate', 1, signAgain],
  ['bank says no', 5, failOne],
  ['dispute', 4, disputeOne],
  ['case', 2, decideCase],
  ['fraud', 1, warnOfOne],
  ['account', 1, blockOrRelease],
  ['dashboard', 1, takeBack],
];

/** Someone lends to a project that is open. */
export function lend(stage: Stage, luck: Chance): Promise<string> {
  return pledge(stage, luck, 'loan');
}

const paths = { gift: 'don', loan: 'pret', share: 'parts' } as const;

async function pledge(
  { site, citizens, guests, said }: Stage,
  luck: Chance,
  instrument: keyof typeof paths,
): Promise<string> {
  const [who, number] = [luck.pick(citizens), luck.whole(1, 1_000_000)];
  // Enough is lent for the tax of a month to be worth a payout to the bank.
  const times = instrument === 'loan' ? 4 : 1;
  const [amount, tip] = [fromCents(luck.whole(2_000, 40_000) * times), fromCents(luck.percent(30) ? 200 : 0)];
  const shares = luck.whole(1, 4);
  const asGuest = luck.percent(50) && instrument === 'gift';
  const typed = methodOf(luck, instrument);
  const [twice, leaves] = [luck.percent(20), luck.percent(12)];
  const open = await db().campaign.findMany({
    where: { instrument, status: 'open', closesOn: { gte: fromDay(site.today()) } },
    orderBy: { id: 'asc' },
    select: { project: { select: { slug: true } } },
  });
  if (open.length === 0) return 'nothing is open';
  const id = randomUUID();
  const total = instrument === 'share' ? fromCents(shares * 5_000) : amount;
  const form = {
    id,
    tip: tip.toFixed(2),
    ...(instrument === 'share'
      ? { shares: String(shares), shareCategory: 'Habitants' }
      : { amount: amount.toFixed(2) }),
    ...(asGuest && {
      firstName: 'Camille',
      lastName: 'Passage',
      email: `passage.${number}@courriel.example`,
    }),
    ...(instrument !== 'gift' && {
      riskAcknowledged: 'on',
      // Where the offer has a key information sheet, its first version is the only one.
      sheet: '1',
      sheetRead: 'on',
      thresholdConfirmed: 'on',
      thresholdAmount: total.toFixed(2),
    }),
  };
  const browser = asGuest ? guests : who.browser;
  const page = `/projets/${luck.pick(open).project.slug}/contribuer/${paths[instrument]}`;
  // Only who is signed in gives under their name.
  if (!asGuest) await browser.get('/mon-espace');
  const send = () => browser.post(page, form);
  said.asked.add(id);
  const [answer] = twice ? await Promise.all([send(), send()]) : [await send()];
  if (answer?.status !== 303) return `refused (${answer?.status})`;
  said.pledges.set(id, { amount: total.toFixed(2), tip: tip.toFixed(2) });
  return leaves ? 'left before paying' : pay(site.url, browser, id, typed);
}

/** Follows the button to Stripe's page, and fills it. */
async function pay(site: string, browser: Browser, id: string, typed: Typed): Promise<string> {
  const { status, location } = await browser.post(`/engagements/${id}`, { intent: 'pay' });
  if (status !== 303 || !location) return `not payable (${status})`;
  if (location.startsWith('/') || location.startsWith(site)) return 'already done';
  return `Stripe’s page answered ${(await visit(location, typed)).status}`;
}

async function revoke(stage: Stage, luck: Chance): Promise<string> {
  const promise = await reservedPledge(stage, luck.whole(0, 1_000));
  if (!promise) return 'nothing to take back';
  const { status } = await promise.browser.post(promise.path, { intent: 'revoke' });
  if (status === 303) stage.said.revoked.add(promise.id);
  return status === 303 ? 'taken back' : `refused (${status})`;
}

/** One of the last promises that are not charged yet, where its owner finds it, and their browser. */
async function reservedPledge({ citizens }: Stage, place: number) {
  const reserved = await db().pledge.findMany({
    where: { status: 'reserved', personId: { not: null } },
    orderBy: { rank: 'desc' },
    take: 5,
    select: { id: true, personId: true },
  });
  const chosen = reserved[place % (reserved.length || 1)];
  const who = citizens.find(({ id }) => id === chosen?.personId);
  return (
    chosen && who && { id: chosen.id, path: `/mon-espace/engagements/${chosen.id}`, browser: who.browser }
  );
}

/** Someone whose promise is not charged yet chooses another card or account. */
async function replaceMethod(stage: Stage, luck: Chance): Promise<string> {
  const [place, typed] = [luck.whole(0, 1_000), methodOf(luck, 'loan')];
  const promise = await reservedPledge(stage, place);
  if (!promise) return 'nothing is reserved';
  const { status, location } = await promise.browser.post(promise.path, { intent: 'replace' });
  if (status !== 303 || !location?.startsWith('http')) return `refused (${status})`;
  return `Stripe’s page answered ${(await visit(location, typed)).status}`;
}

/** The cooperation signs a mandate again, whether it must or not. */
async function signAgain({ cooperation, founder }: Stage): Promise<string> {
  const path = `/porteur/${cooperation.slug}/paiements`;
  const { status, location } = await founder.post(path, { intent: 'mandate' });
  if (status !== 303 || !location?.startsWith('http')) return `refused (${status})`;
  const answer = await visit(location, { method: 'sepa_debit', iban: ibans.good });
  return `Stripe’s page answered ${answer.status}`;
}

/** Someone whose card was refused gives another one. */
async function otherMethod({ site, citizens }: Stage, luck: Chance): Promise<string> {
  const [place, typed] = [luck.whole(0, 1_000), methodOf(luck, 'gift')];
  const refused = await db().pledge.findMany({
    where: { status: { in: ['declined', 'abandoned'] }, personId: { not: null } },
    orderBy: { rank: 'desc' },
    take: 5,
    select: { id: true, personId: true },
  });
  const chosen = refused[place % (refused.length || 1)];
  const who = citizens.find(({ id }) => id === chosen?.personId);
  return chosen && who ? pay(site.url, who.browser, chosen.id, typed) : 'nobody was refused';
}

async function otherBank({ citizens }: Stage, luck: Chance): Promise<string> {
  return giveIban(luck.pick(citizens), luck.whole(100, 1_000_000));
}

/** Someone says to which account their repayments go from now on. */
export async function giveIban(who: Stage['citizens'][number], number: number): Promise<string> {
  const { status } = await who.browser.post('/mon-espace/profil', {
    intent: 'iban',
    iban: frenchIban(number),
    ibanHolder: `${who.firstName} ${who.lastName}`,
    password: demoPassword,
  });
  return status === 303 ? 'given' : `refused (${status})`;
}

async function topUp({ operators, said }: Stage, luck: Chance): Promise<string> {
  const [id, amount] = [randomUUID(), `${luck.whole(10, 90)}.00`];
  const { status } = await operators[0].browser.post('/operateur/reserve', { id, amount });
  if (status === 303) said.topUps.set(id, amount);
  return status === 303 ? 'asked' : `refused (${status})`;
}
