import { heldOn } from '#app/features/share-members/register.server.ts';
import { randomUUID } from 'node:crypto';
import { setApprovalRule } from '#app/features/cooperations/approvals.server.ts';
import { inviteToCooperation } from '#app/features/cooperations/members.server.ts';
import { earlyPage } from '#app/features/loans/early.queries.server.ts';
import { askEarly } from '#app/features/loans/early.server.ts';
import { acceptInvitation } from '#app/features/people/invitations.server.ts';
import { payExit } from '#app/features/shares/exit-payments.server.ts';
import { acceptExit, askExit, setShareRules } from '#app/features/shares/exits.server.ts';
import { admitMembers } from '#app/features/shares/shares.server.ts';
import { agreeTransfer, offerShares, takeShares } from '#app/features/shares/transfers.server.ts';
import { db, inTransaction } from '#app/infra/db.server.ts';
import { addMonths, type Day } from '#app/money/day.ts';
import { money } from '#app/money/money.ts';
import { as, type Someone } from '../story/cast.ts';
import type { Founded } from '../story/cooperation.ts';
import { signIns } from '../sign-ins.ts';
import { ago, cooperationOf, type Scene } from './scene.ts';

/** The members of an energy cooperative: admitted, leaving and paid, handing on their shares, called to vote. */
export function planAssociates(scene: Scene): void {
  const { people } = scene;
  const on = (days: number, what: (today: Day) => Promise<void>) => ago(scene, days, what);
  const cooperation = () => cooperationOf(scene, 'vilaine');
  const by = () => ({ cooperationId: cooperation().id, decidedById: cooperation().founder.id });
  on(540, async (today) => {
    const { id: cooperationId, founder } = cooperation();
    const rules = { minimumCapital: money('2000'), deferralMonths: 60 };
    await as(founder, () => setShareRules(cooperationId, rules));
    const waiting = await db().shareHolding.findMany({
      where: { cooperationId, status: 'subscribed', pledge: { status: 'released' } },
      orderBy: [{ subscribedOn: 'asc' }, { pledge: { rank: 'asc' } }],
      select: { id: true },
    });
    // Three wait for the next board.
    const holdingIds = waiting.slice(0, -3).map(({ id }) => id);
    await admitMembers({ ...by(), which: { holdingIds }, minutes: 'Conseil coopératif, point 2', today });
  });
  ago(scene, 60, async (today) => {
    const { id: cooperationId, founder } = cooperationOf(scene, 'manu');
    const waiting = await db().shareHolding.findMany({ where: { cooperationId }, select: { id: true } });
    const which = { holdingIds: waiting.map(({ id }) => id) };
    await admitMembers({ cooperationId, decidedById: founder.id, which, minutes: 'Conseil, point 5', today });
  });
  on(320, (today) => leaves(by(), 3, { today, dueOn: addMonths(today, 12), paid: ['100'] }));
  on(200, (today) => leaves(by(), 5, { today, dueOn: addMonths(today, 24), paid: [] }));
  on(40, (today) => leaves(by(), 7, { today, dueOn: addMonths(today, 36), paid: [] }));
  on(30, async (today) => {
    const { id: cooperationId, founder } = cooperation();
    const nadia = await known('cooperation');
    await acceptInvitation(
      await inviteToCooperation(cooperationId, nadia.email, founder.id, 'treasurer'),
      nadia.id,
    );
    const rule = { fromAmount: money('1000'), approvals: 2 };
    const by = { cooperationId, personId: founder.id, today };
    await as(founder, () => setApprovalRule({ ...by, ...rule }));
  });
  on(25, async (today) => {
    const [taker] = await outsiders(by().cooperationId, people.slice(1));
    const id = await offers(by(), 1, taker!, today);
    const category = 'Habitants';
    await takeShares({ id, category }, { ...taker!, emailVerified: true }, today);
    await agreeTransfer({ ...by(), id, answer: 'Conseil coopératif, point 4', today });
  });
  on(12, async (today) => {
    const { personId, shares } = await member(by().cooperationId, 9, today);
    await askExit({
      id: randomUUID(),
      cooperationId: by().cooperationId,
      personId,
      shares,
      askedById: personId,
      today,
      reason: 'withdrawal',
      words: 'Nous partons vivre en Bretagne sud.',
    });
  });
  // Claire finds it in her space.
  on(5, async (today) => {
    await offers(by(), 11, people[0]!, today);
  });
}

/** Somebody who signs in, and has signed up before. */
async function known(role: string): Promise<{ id: string; email: string }> {
  const { email } = signIns.find((one) => one.role === role)!;
  return db().person.findUniqueOrThrow({ where: { email }, select: { id: true, email: true } });
}

type By = { cooperationId: string; decidedById: string };

/** The member of this number, who still holds something. */
async function member(cooperationId: string, number: number, today: Day) {
  const rows = await db().$queryRaw<{ personId: string; shares: number }[]>`
    select h."personId", h.shares from (${heldOn(cooperationId, today)}) h where h.shares > 0 and h.number >= ${number}
    order by h.number limit 1`;
  return rows[0]!;
}

/** A member gives back what they hold; the cooperation accepts, and pays so much at once. */
async function leaves(
  by: By,
  number: number,
  { today, dueOn, paid }: { today: Day; dueOn: Day; paid: readonly string[] },
): Promise<void> {
  const { cooperationId, decidedById } = by;
  const { personId, shares } = await member(cooperationId, number, today);
  const id = randomUUID();
  const asked = { id, cooperationId, personId, shares, reason: 'withdrawal' as const, words: 'Je déménage.' };
  await askExit({ ...asked, askedById: personId, today });
  const amount = money(String(50 * shares));
  await acceptExit({
    exitId: id,
    cooperationId,
    decidedById,
    amount,
    dueOn,
    lowerWhy: '',
    today,
    answer: 'Conseil coopératif, point 3',
  });
  for (const part of paid)
    await inTransaction((tx) =>
      payExit(tx, {
        id: randomUUID(),
        exitId: id,
        cooperationId,
        on: today,
        saidById: decidedById,
        today,
        amount: amount.lessThan(part) ? amount : money(part),
        way: 'bank_transfer',
        reference: 'SORTIE PARTS SOCIALES',
      }),
    );
}

/** A member offers one share to somebody. */
async function offers({ cooperationId }: By, number: number, to: Someone, today: Day): Promise<string> {
  const { personId } = await member(cooperationId, number, today);
  const from = await db().person.findUniqueOrThrow({
    where: { id: personId },
    select: { id: true, email: true },
  });
  const id = randomUUID();
  const words = 'Je te passe une part : viens à l’assemblée de printemps.';
  await offerShares({ id, cooperationId, from, toEmail: to.email, shares: 1, words, today });
  return id;
}

/** Those who are not in the register. */
async function outsiders(cooperationId: string, citizens: readonly Someone[]): Promise<Someone[]> {
  const lines = await db().shareMovement.findMany({ where: { cooperationId }, select: { personId: true } });
  const known = new Set(lines.map(({ personId }) => personId));
  return citizens.filter(({ id }) => !known.has(id));
}

/** A loan of which a part is repaid before its day, announced to its lenders. */
export async function announceEarlyRepayment(cooperation: Founded, today: Day): Promise<void> {
  const loan = await db().loan.findFirstOrThrow({
    where: { borrowerId: cooperation.id, status: { in: ['granted', 'repaying'] } },
    orderBy: { disbursedOn: 'asc' },
    select: { id: true },
  });
  const { refused, version, choices } = await earlyPage(loan.id, null, today);
  if (refused) throw new Error(`Nothing can be repaid early in the demonstration: ${refused}`);
  const by = { loanId: loan.id, cooperationId: cooperation.id, byId: cooperation.founder.id };
  const why = 'La cantine a fait une bonne année : une partie vous revient plus tôt.';
  await askEarly({ ...by, version, on: choices.usual, how: 'shorter', amount: money('2000'), why }, today);
}
