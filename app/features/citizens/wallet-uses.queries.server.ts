import { spendableFromWallet } from '#app/features/pledges/wallet.server.ts';
import { parameterOn } from '#app/features/parameters/parameters.queries.server.ts';
import { dayText, euros, eurosShort } from '#app/i18n/format.ts';
import { fromDay, toDay } from '#app/infra/dates.ts';
import { db } from '#app/infra/db.server.ts';
import type { Day } from '#app/money/day.ts';
import { isPositive, round } from '#app/money/money.ts';

const mostOffered = 100;

/** What a lender may do with what was paid back to them: have it transferred, lend it again, give it. Nothing is chosen beforehand. */
export async function walletUses(personId: string, today: Day) {
  const [spendable, threshold, person, gifts, loans] = await Promise.all([
    spendableFromWallet(personId),
    parameterOn('payout_threshold', today),
    db().person.findUniqueOrThrow({ where: { id: personId }, select: { iban: true, ibanRefusedOn: true } }),
    openCampaigns('gift', today),
    openCampaigns('loan', today),
  ]);
  return {
    spendable: euros(spendable),
    isEmpty: !isPositive(spendable),
    payoutFrom: eurosShort(round(threshold)),
    iban: person.iban && !person.ibanRefusedOn ? `…\u00a0${person.iban.slice(-4)}` : null,
    gifts,
    loans,
  };
}

export type WalletUses = Awaited<ReturnType<typeof walletUses>>;

/** Campaigns that one may give to or lend to today; gifts only where all that comes is kept. Those that end first come first. */
async function openCampaigns(instrument: 'gift' | 'loan', today: Day) {
  const rows = await db().campaign.findMany({
    where: {
      instrument,
      status: 'open',
      closesOn: { gte: fromDay(today) },
      project: { status: 'published' },
      ...(instrument === 'gift' ? { mode: 'keep_what_comes' } : {}),
    },
    orderBy: [{ closesOn: 'asc' }, { id: 'asc' }],
    take: mostOffered,
    select: {
      id: true,
      closesOn: true,
      project: { select: { title: true, slug: true, cooperation: { select: { name: true } } } },
    },
  });
  return rows.map(({ id, closesOn, project }) => ({
    id,
    title: project.title,
    cooperation: project.cooperation.name,
    closesOn: dayText(toDay(closesOn)),
    path: `/projets/${project.slug}/contribuer/${instrument === 'gift' ? 'don' : 'pret'}`,
  }));
}
