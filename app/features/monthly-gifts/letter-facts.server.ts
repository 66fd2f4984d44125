import { asLanguage, type Language } from '#app/i18n/t.ts';
import { toDay } from '#app/infra/dates.ts';
import type { Tx } from '#app/infra/db.server.ts';
import { siteUrl } from '#app/infra/mail.server.ts';
import type { Day } from '#app/money/day.ts';
import { add, isPositive, money, type Money } from '#app/money/money.ts';

/** What every letter about a monthly gift needs to know. */
export type GiftFacts = {
  id: string;
  to: string;
  language: Language;
  firstName: string;
  amount: Money;
  /** Null when nothing is added for the platform. */
  tip: Money | null;
  total: Money;
  dayOfMonth: number;
  project: string;
  cooperation: string;
  /** The next day of the rhythm, or that of the debit once it is announced. */
  next: Day | null;
  announced: boolean;
  giveUpOn: Day | null;
  /** How often its giver has changed it. */
  changes: number;
  /** Its page, the page that stops it with one button, and that of the project. */
  url: string;
  stopUrl: string;
  projectUrl: string;
};

export async function giftFacts(tx: Tx, id: string): Promise<GiftFacts> {
  const gift = await tx.monthlyGift.findUniqueOrThrow({
    where: { id },
    include: {
      campaign: {
        select: { project: { select: { slug: true, title: true, cooperation: { select: { name: true } } } } },
      },
    },
  });
  const { project } = gift.campaign;
  const [amount, tip] = [money(gift.amount), money(gift.tip)];
  const language = asLanguage(gift.language);
  const next = gift.announcedFor ?? gift.dueOn;
  return {
    id,
    to: gift.email,
    language,
    firstName: gift.firstName,
    amount,
    tip: isPositive(tip) ? tip : null,
    total: add(amount, tip),
    dayOfMonth: gift.dayOfMonth,
    project: project.title,
    cooperation: project.cooperation.name,
    next: next && toDay(next),
    announced: gift.announcedFor !== null,
    giveUpOn: gift.giveUpOn && toDay(gift.giveUpOn),
    changes: gift.changes,
    url: siteUrl(`/dons-mensuels/${gift.key}`, language),
    stopUrl: siteUrl(`/dons-mensuels/${gift.key}/arret`, language),
    projectUrl: siteUrl(`/projets/${project.slug}`, language),
  };
}
