import { dayText, euros } from '#app/i18n/format.ts';
import { t } from '#app/i18n/t.ts';
import { undoableUntil } from '#app/features/people/address-change.server.ts';
import { holdingStatuses } from '#app/features/campaign-modes/pledge-states.ts';
import { db, inTransaction, type Tx } from '#app/infra/db.server.ts';
import { Refusal } from '#app/infra/refusal.ts';
import { accounts } from '#app/ledger/accounts.ts';
import { owedOn } from '#app/ledger/ledger.server.ts';
import { dayOf } from '#app/money/day.ts';
import { isPositive, money } from '#app/money/money.ts';
import type { PledgeStatus } from '#prisma/generated/enums.ts';

/** What still ties someone to somebody else's money: each a sentence. Empty when the account may be erased. */
export async function tiesOf(personId: string, tx: Tx = db()): Promise<string[]> {
  const statuses: PledgeStatus[] = [...holdingStatuses, 'disputed'];
  const batch = { status: { in: ['proposed' as const, 'approved' as const] } };
  const monthly = await tx.monthlyGift.count({ where: { personId, status: { not: 'stopped' } } });
  const pledges = await tx.pledge.count({ where: { personId, status: { in: statuses } } });
  const lent = await tx.loanShare.aggregate({ where: { personId }, _sum: { outstanding: true } });
  const members = await tx.membership.count({ where: { personId } });
  const shares = await registered(tx, personId);
  const owed = await owedOn(tx, accounts.wallet(personId));
  const undoable = await undoableUntil(personId, tx);
  const leaving = await tx.payoutLine.count({
    where: { personId, executedOn: null, refusedOn: null, batch },
  });
  const outstanding = money(lent._sum.outstanding ?? '0');
  return [
    monthly > 0 && t('Un don mensuel est en cours : arrêtez-le d’abord.'),
    pledges > 0 && t('Un engagement est en cours : révoquez-le, ou attendez la fin de la collecte.'),
    isPositive(outstanding) &&
      t('Une coopération vous doit encore {outstanding} : sans vous, nous ne saurions à qui les rendre.', {
        outstanding: euros(outstanding),
      }),
    isPositive(owed) &&
      t(
        'Votre porte-monnaie contient {owed} : faites-les virer sur votre compte, ou donnez-les à un projet.',
        { owed: euros(owed) },
      ),
    leaving > 0 && t('Un virement vers vous est en préparation : attendez qu’il soit arrivé.'),
    shares > 0 && t('Vous êtes associé·e d’une coopérative, dont le registre est tenu ici.'),
    undoable !== null &&
      t('Votre adresse e-mail vient de changer : attendez le {day}, d’ici là elle peut encore revenir.', {
        day: dayText(dayOf(undoable)),
      }),
    members > 0 && t('Vous êtes membre d’une organisation : quittez-la d’abord.'),
  ].filter((sentence) => sentence !== false);
}

/** Subscriptions and lines of registers that bear somebody's number; shares may have come from another member. */
async function registered(tx: Tx, personId: string): Promise<number> {
  const holdings = await tx.shareHolding.count({ where: { personId } });
  return holdings + (await tx.shareMovement.count({ where: { personId } }));
}

/**
 * Erases someone's account within what law makes us keep (GDPR, article 17(3)(b)). Nothing opens it any more and nothing shows a name;
 * payments made, contracts, tests and complaints stay under a number for their legal time, and the ledger is not touched.
 */
export async function eraseAccount(personId: string, at: Date): Promise<void> {
  await inTransaction(async (tx) => {
    await tx.$queryRaw`select id from "Person" where id = ${personId}::uuid for update`;
    const person = await tx.person.findUniqueOrThrow({ where: { id: personId } });
    if (person.erasedAt) return;
    const [tie] = await tiesOf(personId, tx);
    if (tie) throw new Refusal('tied', tie);
    const nobody = { firstName: '', lastName: '', email: addressOfNobody(personId) };
    await tx.pledge.updateMany({
      where: { personId },
      data: { showName: false, showAmount: false, contactSharedAt: null, declaredCommune: null },
    });
    await tx.pledge.updateMany({
      where: { personId, status: { in: ['abandoned', 'revoked', 'dropped', 'cancelled'] } },
      data: nobody,
    });
    await tx.monthlyGift.updateMany({
      where: { personId },
      data: { ...nobody, showName: false, showAmount: false },
    });
    await tx.contribution.updateMany({
      where: { personId, status: { in: ['offered', 'accepted', 'declined'] } },
      data: { ...nobody, description: '' },
    });
    const own = { where: { personId } };
    await tx.session.deleteMany(own);
    await tx.emailToken.deleteMany(own);
    await tx.addressChange.deleteMany(own);
    await tx.formDraft.deleteMany(own);
    await tx.calendarFeed.deleteMany(own);
    await tx.savedView.deleteMany(own);
    await tx.workClaim.deleteMany(own);
    await tx.workReminder.deleteMany(own);
    await tx.repaymentChoice.deleteMany(own);
    await tx.waitingPlace.deleteMany(own);
    await tx.investorRecognition.deleteMany({ where: { personId, decidedAt: null } });
    await tx.handedPaper.deleteMany({ where: { personId, kind: { in: ['investor', 'residence'] } } });
    await tx.residenceProof.updateMany({
      where: { pledge: { personId }, status: { in: ['awaited', 'handed'] } },
      data: { status: 'later', note: '' },
    });
    await tx.bankAccountGiven.deleteMany(own);
    await tx.taxIdentity.deleteMany(own);
    await tx.taxNumber.deleteMany(own);
    await tx.taxResidence.deleteMany({ where: { personId, decidedAt: null } });
    await tx.taxResidence.updateMany({ ...own, data: { note: '' } });
    const payee = await tx.payeeAccount.findUnique(own);
    if (payee?.accountId) await tx.connectedAccount.deleteMany({ where: { id: payee.accountId } });
    await tx.payeeAccount.deleteMany(own);
    await tx.projectFollower.deleteMany(own);
    await tx.gatheredLetter.deleteMany(own);
    await tx.message.deleteMany(own);
    await tx.question.deleteMany({ where: { personId, answeredAt: null } });
    await tx.mail.deleteMany({ where: { to: person.email } });
    await tx.letterChoice.deleteMany({ where: { email: person.email } });
    await tx.openingReminder.deleteMany({ where: { email: person.email } });
    await tx.invitation.deleteMany({ where: { email: person.email } });
    await tx.person.update({
      where: { id: personId },
      data: {
        ...nobody,
        passwordHash: null,
        emailVerifiedAt: null,
        communeCode: null,
        stripeCustomerId: null,
        customerEmail: null,
        iban: null,
        ibanHolder: null,
        ibanRefusedOn: null,
        ibanRefusedWhy: null,
        suspendedAt: at,
        erasedAt: at,
      },
    });
    // Also the note that this very change has left.
    await tx.changeNote.deleteMany({ where: { kind: 'person', subjectId: personId } });
  });
}

/** An address at which nobody can be (RFC 2606), one for each number. */
function addressOfNobody(personId: string): string {
  return `${personId}@efface.invalid`;
}
