import { notEnded } from '#app/features/campaign-modes/modes.ts';
import { heldOfWallet, spendableFromWallet } from '#app/features/pledges/wallet.server.ts';
import { isPaidAtStripe } from '#app/features/payouts/payee.queries.server.ts';
import { parameterOn } from '#app/features/parameters/parameters.queries.server.ts';
import { dayText, euros, eurosShort } from '#app/i18n/format.ts';
import { toDay } from '#app/infra/dates.ts';
import { db } from '#app/infra/db.server.ts';
import type { Day } from '#app/money/day.ts';
import { isPositive, round } from '#app/money/money.ts';

const mostOffered = 100;

/** What a lender may do with what was paid back to them: have it transferred, lend it again, give it. Nothing is chosen beforehand. */
export async function walletUses(personId: string, today: Day) {
  const [spendable, held, threshold, person, atStripe, gifts, loans] = await Promise.all([
    spendableFromWallet(personId),
    heldOfWallet(personId),
    payoutThresholdOn(today),
    db().person.findUniqueOrThrow({ where: { id: personId }, select: { iban: true, ibanRefusedOn: true } }),
    isPaidAtStripe(personId, today),
    openCampaigns(['gift'], today),
    openCampaigns(['loan', 'share'], today),
  ]);
  return {
    spendable: euros(spendable),
    isEmpty: !isPositive(spendable),
    /** Set aside for loans and shares that are promised. */
    held: isPositive(held) ? euros(held) : null,
    payoutFrom: threshold,
    /** By their own choice, on an account of theirs at Stripe. */
    atStripe,
    iban: person.iban && !person.ibanRefusedOn ? `…\u00a0${person.iban.slice(-4)}` : null,
    gifts,
    loans,
  };
}

/** From how much a wallet is transferred, as the page says it. */
export async function payoutThresholdOn(today: Day): Promise<string> {
  return eurosShort(round(await parameterOn('payout_threshold', today)));
}

export type WalletUses = Awaited<ReturnType<typeof walletUses>>;

const paths = { gift: 'don', loan: 'pret', share: 'parts' } as const;

/** Campaigns that one may give to, lend to or subscribe to today; gifts only where all that comes is kept. Those that end first come first. */
async function openCampaigns(instruments: ('gift' | 'loan' | 'share')[], today: Day) {
  const rows = await db().campaign.findMany({
    where: {
      instrument: { in: instruments },
      status: 'open',
      ...notEnded(today),
      project: { status: 'published' },
      ...(instruments.includes('gift') ? { mode: { not: 'all_or_nothing' } } : {}),
    },
    orderBy: [{ closesOn: 'asc' }, { id: 'asc' }],
    take: mostOffered,
    select: {
      id: true,
      instrument: true,
      closesOn: true,
      project: { select: { title: true, slug: true, cooperation: { select: { name: true } } } },
    },
  });
  return rows.map(({ id, instrument, closesOn, project }) => ({
    id,
    instrument,
    title: project.title,
    cooperation: project.cooperation.name,
    closesOn: closesOn && dayText(toDay(closesOn)),
    path: `/projets/${project.slug}/contribuer/${paths[instrument]}`,
  }));
}
