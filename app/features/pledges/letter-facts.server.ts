import type { CampaignMode } from '#app/features/campaign-modes/modes.ts';
import { asLanguage, type Language } from '#app/i18n/t.ts';
import { siteUrl } from '#app/infra/mail.server.ts';
import type { Pledge, Prisma } from '#prisma/generated/client.ts';
import type { Tx } from '#app/infra/db.server.ts';
import { toDay } from '#app/infra/dates.ts';
import type { Day } from '#app/money/day.ts';
import { isPositive, money, type Money } from '#app/money/money.ts';

/** What every letter about a pledge needs to know. */
export type LetterFacts = {
  pledgeId: string;
  to: string;
  language: Language;
  firstName: string;
  instrument: 'gift' | 'loan' | 'share';
  amount: Money;
  /** Null when the citizen added none. */
  tip: Money | null;
  shares: number | null;
  /** Paid with what is in a wallet, or set aside there. */
  fromWallet: boolean;
  project: string;
  cooperation: string;
  /** Until when a paper that shows where one lives is still to be handed over; null where none is. */
  proofBy: Day | null;
  /** Null where the campaign has no end. */
  closesOn: Day | null;
  mode: CampaignMode;
  /** The page of the pledge, and that of its project. */
  url: string;
  projectUrl: string;
  /** The key information sheet that was read; null where the offer had none. */
  sheetUrl: string | null;
  /** Where the paper of this engagement is, once its money has left: the contract, the bulletin, the receipt. */
  paperUrl: string;
};

const wanted = {
  id: true,
  email: true,
  person: { select: { email: true, erasedAt: true } },
  language: true,
  firstName: true,
  instrument: true,
  amount: true,
  tip: true,
  shares: true,
  sheetVersion: { select: { number: true } },
  walletPayment: { select: { pledgeId: true } },
  residenceProof: { select: { status: true, handBy: true } },
  campaign: {
    select: {
      closesOn: true,
      mode: true,
      project: { select: { slug: true, title: true, cooperation: { select: { name: true } } } },
    },
  },
} as const satisfies Prisma.PledgeSelect;

export async function letterFacts(tx: Tx, pledgeId: string): Promise<LetterFacts> {
  return factsOf(await tx.pledge.findUniqueOrThrow({ where: { id: pledgeId }, select: wanted }));
}

/** The facts of many pledges in one query, in order of arrival. */
export async function letterFactsWhere(tx: Tx, where: Prisma.PledgeWhereInput): Promise<LetterFacts[]> {
  const pledges = await tx.pledge.findMany({ where, orderBy: { rank: 'asc' }, select: wanted });
  return pledges.map(factsOf);
}

/** How the addresses of an offer name its instrument. */
export const offerPaths = { gift: 'don', loan: 'pret', share: 'parts' } as const;

/** Where a version of the key information sheet of an offer is read. */
export function sheetPath(slug: string, instrument: Pledge['instrument'], number: number): string {
  return `/projets/${slug}/fiche/${offerPaths[instrument]}?version=${number}`;
}

const paperPaths = { gift: 'recus', loan: 'contrat', share: 'bulletin' } as const;

/** Where the paper of a pledge is, once its money has left. */
export function paperPath({ id, instrument }: Pick<Pledge, 'id' | 'instrument'>): string {
  return `/mon-espace/papiers/${paperPaths[instrument]}/${id}`;
}

function factsOf(pledge: Prisma.PledgeGetPayload<{ select: typeof wanted }>): LetterFacts {
  const { campaign, person, residenceProof: proof } = pledge;
  const tip = money(pledge.tip);
  const language = asLanguage(pledge.language);
  return {
    pledgeId: pledge.id,
    to: person && !person.erasedAt ? person.email : pledge.email,
    language,
    firstName: pledge.firstName,
    instrument: pledge.instrument,
    amount: money(pledge.amount),
    tip: isPositive(tip) ? tip : null,
    shares: pledge.shares,
    fromWallet: pledge.walletPayment !== null,
    proofBy: proof?.status === 'awaited' ? toDay(proof.handBy) : null,
    project: campaign.project.title,
    cooperation: campaign.project.cooperation.name,
    closesOn: toDay(campaign.closesOn),
    mode: campaign.mode,
    url: siteUrl(`/engagements/${pledge.id}`, language),
    projectUrl: siteUrl(`/projets/${campaign.project.slug}`, language),
    sheetUrl:
      pledge.sheetVersion &&
      siteUrl(sheetPath(campaign.project.slug, pledge.instrument, pledge.sheetVersion.number), language),
    paperUrl: siteUrl(paperPath(pledge), language),
  };
}
