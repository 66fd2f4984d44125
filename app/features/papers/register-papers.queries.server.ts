import { paymentWayNames } from '#app/features/shares/words.ts';
import { spokenIn } from '#app/i18n/t.ts';
import { toDay } from '#app/infra/dates.ts';
import { db } from '#app/infra/db.server.ts';
import { money, sum } from '#app/money/money.ts';
import { type Handed, keptPaper, rewritten } from './kept-paper.server.ts';
import { partyOf, partySelect } from './party.server.ts';
import { exitCertificate, transferCertificate } from './share-papers.ts';
import { categoryNow, type Whose } from './share-papers.queries.server.ts';

/** The certificate of a departure that the cooperation has accepted, with what it says it paid until now; null when it is not theirs. */
export async function exitCertificateOf(whose: Whose, exitId: string): Promise<Handed | null> {
  const exit = await db().shareExit.findFirst({
    where: { id: exitId, ...whose, status: { in: ['accepted', 'paid'] } },
    include: {
      person: { select: { firstName: true, lastName: true, email: true } },
      cooperation: { select: partySelect },
      payments: { orderBy: [{ on: 'asc' }, { id: 'asc' }], include: { reversal: true } },
    },
  });
  if (!exit) return null;
  const lines = await db().shareMovement.findMany({ where: { exitId, kind: 'exit' } });
  const { person } = exit;
  return rewritten(
    exitCertificate({
      id: exit.id,
      cooperation: partyOf(exit.cooperation),
      member: {
        name: `${person.firstName} ${person.lastName}`.trim(),
        // Who was taken over from an earlier register and has no account has no address here.
        email: person.email.endsWith('.invalid') ? '' : person.email,
        number: lines[0]!.memberNumber,
      },
      shares: exit.shares,
      nominal: sum(lines.map((line) => money(line.nominal.times(-line.shares)))),
      amount: money(exit.amount!),
      lowerWhy: exit.lowerWhy,
      leftOn: toDay(exit.decidedOn!),
      dueOn: toDay(exit.dueOn!),
      payments: exit.payments.map(({ on, amount, way, reference, reversal }) => ({
        reversed: reversal && { on: toDay(reversal.saidOn), reason: reversal.reason },
        on: toDay(on),
        amount: money(amount),
        reference,
        way: spokenIn('fr', () => paymentWayNames[way]),
      })),
    }),
  );
}

/** The certificate of a transfer that the board has agreed to; null when it is none of theirs. Both sides may have it. */
export async function transferCertificateOf(whose: Whose, transferId: string): Promise<Handed | null> {
  const mine = 'personId' in whose ? { OR: [{ fromId: whose.personId }, { toId: whose.personId }] } : whose;
  const name = { select: { firstName: true, lastName: true } };
  const transfer = await db().shareTransfer.findFirst({
    where: { id: transferId, status: 'agreed', ...mine },
    include: { from: name, to: name, cooperation: { select: partySelect } },
  });
  if (!transfer) return null;
  const lines = await db().shareMovement.findMany({ where: { transferId }, orderBy: { rank: 'asc' } });
  const taken = lines.filter(({ kind }) => kind === 'transfer_in');
  const side = (who: { firstName: string; lastName: string }, line: { memberNumber: number }) => ({
    name: `${who.firstName} ${who.lastName}`,
    number: line.memberNumber,
  });
  return keptPaper('share_transfer', transfer.id, async () =>
    transferCertificate({
      id: transfer.id,
      cooperation: partyOf(transfer.cooperation),
      from: side(transfer.from, lines[0]!),
      to: side(transfer.to!, taken[0]!),
      shares: transfer.shares,
      nominal: sum(taken.map((line) => money(line.nominal.times(line.shares)))),
      category: await categoryNow(transfer),
      agreedOn: toDay(transfer.decidedOn!),
      answer: transfer.answer,
    }),
  );
}
