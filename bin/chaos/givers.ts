import { randomUUID } from 'node:crypto';
import { db } from '#app/infra/db.server.ts';
import { fromCents } from '#app/money/money.ts';
import type { Chance } from '../story/chance.ts';
import { cards, ibans } from '../story/pages.ts';
import { visit, type Typed } from '../world.ts';
import { goingOn, type Stage } from './cast.ts';

/** The card or account that someone types on Stripe's page. One that is only saved may be refused later. */
export function methodOf(luck: Chance, instrument: string): Typed {
  const draw = luck.whole(1, 100);
  if (draw <= 35) return { method: 'sepa_debit', iban: ibans.good };
  if (draw <= 43) return { method: 'sepa_debit', iban: ibans.fails };
  if (draw <= 53 && instrument !== 'gift') return { method: 'card', number: cards.declinedLater };
  return { method: 'card', number: cards.good };
}

/** Someone gives every month to a project that goes on for a while. */
export async function giveMonthly({ site, citizens, guests, said }: Stage, luck: Chance): Promise<string> {
  const [who, number, dayOfMonth] = [luck.pick(citizens), luck.whole(1, 1_000_000), luck.whole(1, 28)];
  const [amount, asGuest, typed] = [
    fromCents(luck.whole(500, 3_000)),
    luck.percent(50),
    methodOf(luck, 'monthly'),
  ];
  const open = await goingOn(site.today());
  if (open.length === 0) return 'nothing is open for long';
  const id = randomUUID();
  const browser = asGuest ? guests : who.browser;
  if (!asGuest) await browser.get('/mon-espace');
  const { status, location } = await browser.post(`/projets/${luck.pick(open)}/donner-chaque-mois`, {
    id,
    amount: amount.toFixed(2),
    dayOfMonth: String(dayOfMonth),
    ...(asGuest && {
      firstName: 'Claude',
      lastName: 'Fidèle',
      email: `fidele.${number}@courriel.example`,
    }),
  });
  if (status !== 303 || !location?.startsWith('http')) return `refused (${status})`;
  said.monthly.add(id);
  return `Stripe’s page answered ${(await visit(location, typed)).status}`;
}

/** Someone who gives every month pauses, takes it up again, gives more or less, another card, or stops. */
export async function changeMonthly({ guests, said }: Stage, luck: Chance): Promise<string> {
  const [place, amount, typed] = [
    luck.whole(0, 1_000),
    fromCents(luck.whole(500, 4_000)),
    methodOf(luck, 'monthly'),
  ];
  const what = luck.pick(['pause', 'resume', 'resume', 'change', 'method', 'stop'] as const);
  const gifts = await db().monthlyGift.findMany({
    where: { status: { in: ['active', 'paused', 'method_failing'] } },
    orderBy: { id: 'asc' },
    select: { id: true, key: true },
  });
  const chosen = gifts[place % (gifts.length || 1)];
  if (!chosen) return 'nobody gives every month';
  const path = `/dons-mensuels/${chosen.key}`;
  if (what === 'stop') {
    const { status } = await guests.post(`${path}/arret`, {});
    if (status === 303) said.stopped.add(chosen.id);
    return status === 303 ? 'stopped' : `refused (${status})`;
  }
  const { status, location } = await guests.post(path, {
    intent: what,
    ...(what === 'change' && { amount: amount.toFixed(2) }),
  });
  if (status !== 303 || !location) return `${what}: refused (${status})`;
  if (what === 'method' && location.startsWith('http')) await visit(location, typed);
  return what;
}
