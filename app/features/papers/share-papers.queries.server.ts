import { kindsOf } from '#app/features/share-members/categories.server.ts';
import { categoryText } from '#app/features/share-members/words.ts';
import { spokenIn } from '#app/i18n/t.ts';
import { toDay } from '#app/infra/dates.ts';
import { db } from '#app/infra/db.server.ts';
import { money } from '#app/money/money.ts';
import type { Prisma } from '#prisma/generated/client.ts';
import { type Handed, keptPaper } from './kept-paper.server.ts';
import { partyOf, partySelect, platformName } from './party.server.ts';
import { shareBulletin, shareCertificate, type ShareFacts } from './share-papers.ts';

/** Whose holding it must be: the member's, or the cooperation's. */
export type Whose = { personId: string } | { cooperationId: string };

/** The bulletin that was signed for a holding, named by its own id or by that of its pledge; null when it is not theirs. */
export async function bulletinOf(whose: Whose, holdingId: string): Promise<Handed | null> {
  const holding = await find(whose, holdingId);
  return (
    holding && keptPaper('share_bulletin', holding.id, async () => shareBulletin(await factsOf(holding)))
  );
}

/** The certificate of a holding; null when it is not theirs, or the board has not admitted its member. */
export async function certificateOf(whose: Whose, holdingId: string): Promise<Handed | null> {
  const holding = await find(whose, holdingId);
  if (holding?.status !== 'admitted' || !holding.admittedOn) return null;
  // The register knows the number, which is that of the person's first line in it.
  const line = await db().shareMovement.findUnique({
    where: { holdingId: holding.id },
    select: { memberNumber: true },
  });
  if (!line) return null;
  const { memberNumber } = line;
  const admittedOn = toDay(holding.admittedOn);
  return keptPaper('share_certificate', holding.id, async () =>
    shareCertificate({ ...(await factsOf(holding)), admittedOn, memberNumber }),
  );
}

const wanted = {
  person: { select: { firstName: true, lastName: true, email: true } },
  cooperation: { select: partySelect },
  pledge: { select: { createdAt: true, signature: true } },
} satisfies Prisma.ShareHoldingInclude;

type Holding = Prisma.ShareHoldingGetPayload<{ include: typeof wanted }>;

function find(whose: Whose, id: string): Promise<Holding | null> {
  return db().shareHolding.findFirst({
    where: { ...whose, OR: [{ id }, { pledgeId: id }] },
    include: wanted,
  });
}

/** Its category, with what that is to the law of SCICs. */
export async function categoryNow({ cooperationId, category }: { cooperationId: string; category: string }) {
  const kinds = await kindsOf(db(), cooperationId);
  return spokenIn('fr', () => categoryText(category, kinds.get(category)));
}

async function factsOf(holding: Holding): Promise<ShareFacts> {
  const { person, pledge } = holding;
  return {
    id: holding.id,
    platform: await platformName(),
    cooperation: partyOf(holding.cooperation),
    member: { name: `${person.firstName} ${person.lastName}`, email: person.email },
    shares: holding.shares,
    nominal: money(holding.nominal),
    value: money(holding.nominal.times(holding.shares)),
    category: await categoryNow(holding),
    subscribedOn: toDay(holding.subscribedOn),
    signed: {
      at: pledge.signature?.signedAt ?? pledge.createdAt,
      address: pledge.signature?.address ?? null,
    },
  };
}
