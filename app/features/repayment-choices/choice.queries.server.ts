import { toDay } from '#app/infra/dates.ts';
import { db } from '#app/infra/db.server.ts';
import { dayText } from '#app/i18n/format.ts';
import type { Day } from '#app/money/day.ts';
import { givableOn } from './choice.server.ts';
import { choiceInWords } from './words.ts';

const mostOffered = 100;

/** What a person has said becomes of each repayment; the sentence says what happens by itself, and what does not. */
export async function choiceOf(personId: string) {
  const found = await db().repaymentChoice.findUnique({
    where: { personId },
    include: { campaign: { select: { project: { select: { title: true } } } } },
  });
  const use = found?.use ?? null;
  const project = found?.campaign?.project.title ?? null;
  return {
    use,
    campaignId: found?.campaignId ?? null,
    sentence: choiceInWords(use, project),
    /** Transferred by itself: they said so, or have only given an IBAN. */
    automatic: use === null || use === 'payout',
    payoutAskedOn: found?.payoutAskedOn ? dayText(toDay(found.payoutAskedOn)) : null,
  };
}

export type ChoiceShown = Awaited<ReturnType<typeof choiceOf>>;

/** The projects to which repayments may be given, those that end first before. */
export async function givableCampaigns(today: Day) {
  const rows = await db().campaign.findMany({
    where: givableOn(today),
    orderBy: [{ closesOn: 'asc' }, { id: 'asc' }],
    take: mostOffered,
    select: {
      id: true,
      closesOn: true,
      project: { select: { title: true, cooperation: { select: { name: true } } } },
    },
  });
  return rows.map(({ id, closesOn, project }) => ({
    id,
    title: project.title,
    cooperation: project.cooperation.name,
    closesOn: closesOn && dayText(toDay(closesOn)),
  }));
}

/** The same for the link of a letter: null when it leads nowhere. */
export async function choiceByKey(key: string) {
  const found = await db().repaymentChoice.findUnique({ where: { key }, select: { personId: true } });
  return found && choiceOf(found.personId);
}
