import { db } from '#app/infra/db.server.ts';

/** Who asks for what is kept of them. Gifts made as a guest belong to whoever has proven the address since. */
type Asker = { id: string; email: string; emailVerified: boolean };

/**
 * Everything that we keep of a person, as one JSON file that another program can read (GDPR, articles 15 and 20): every row that bears their
 * number or their address, under the names of our tables. Secrets that open something are left out.
 */
export async function ownFile({ id, email, emailVerified }: Asker): Promise<string> {
  const own = { personId: id };
  const byAddress = emailVerified ? { OR: [own, { personId: null, email }] } : own;
  const [person, pledges, loanShares, shares, others] = await Promise.all([
    db().person.findUniqueOrThrow({ where: { id }, omit: { passwordHash: true } }),
    db().pledge.findMany({
      where: byAddress,
      orderBy: { createdAt: 'asc' },
      include: { residenceProof: true },
    }),
    db().loanShare.findMany({
      where: own,
      include: { loan: { select: { annualRate: true, disbursedOn: true, status: true } } },
    }),
    sharesKept(id),
    Promise.all([
      db().taxWaiver.findMany({ where: own }),
      db().knowledgeTest.findMany({ where: own }),
      db().lossSimulation.findMany({ where: own }),
      db().contribution.findMany({ where: byAddress }),
      db().complaint.findMany({ where: byAddress }),
      db().waitingPlace.findMany({ where: own }),
      Promise.all([
        db().bankAccountGiven.findMany({ where: own }),
        db().payeeAccount.findMany({ where: own }),
        db().investorRecognition.findMany({ where: own }),
        db().repaymentChoice.findMany({ where: own, omit: { key: true } }),
        db().walletPayment.findMany({ where: own }),
        // The papers themselves are read one by one, at /pieces/ and their id.
        db().handedPaper.findMany({ where: own, omit: { content: true } }),
        db().pledgeTransfer.findMany({ where: own, include: { arrivals: true } }),
      ]),
      db().membership.findMany({ where: own, include: { organisation: { select: { name: true } } } }),
      db().projectFollower.findMany({ where: own, include: { project: { select: { title: true } } } }),
      db().message.findMany({ where: own }),
      db().question.findMany({ where: own, include: { project: { select: { title: true } } } }),
      db().monthlyGift.findMany({ where: byAddress, omit: { key: true } }),
      db().mail.findMany({ where: { to: email }, select: { subject: true, createdAt: true, sentAt: true } }),
    ]),
  ]);
  const addressChanges = await db().addressChange.findMany({
    where: own,
    orderBy: { askedAt: 'asc' },
    omit: { proofHash: true, stopHash: true, undoHash: true },
  });
  const openingReminders = emailVerified ? await db().openingReminder.findMany({ where: { email } }) : [];
  const shareIds = loanShares.map((share) => share.id);
  const repayments = await db().distributionLine.findMany({ where: { loanShareId: { in: shareIds } } });
  const [waivers, tests, simulations, contributions, complaints, waiting, accounts, ...rest] = others;
  const [memberships, following, messages, questions, monthlyGifts, letters] = rest;
  const file = {
    madeAt: new Date(),
    person,
    addressChanges,
    openingReminders,
    changes: await db().changeNote.findMany({
      where: { kind: 'person', subjectId: id },
      orderBy: { id: 'asc' },
      select: { at: true, before: true, after: true },
    }),
    memberships,
    pledges,
    loanShares,
    repayments,
    ...shares,
    contributions,
    waivers,
    taxIdentity: await db().taxIdentity.findUnique({ where: own }),
    taxNumber: await db().taxNumber.findUnique({ where: own }),
    taxResidences: await db().taxResidence.findMany({ where: own, orderBy: { statedAt: 'asc' } }),
    knowledgeTests: tests,
    lossSimulations: simulations,
    bankAccounts: accounts[0],
    stripeAccounts: accounts[1],
    recognitions: accounts[2],
    repaymentChoice: accounts[3],
    walletPayments: accounts[4],
    handedPapers: accounts[5],
    transfers: accounts[6],
    drafts: await db().formDraft.findMany({ where: own, omit: { claimHash: true } }),
    complaints,
    waiting,
    following,
    messages,
    questions,
    monthlyGifts,
    letters,
    gatheredLetters: await db().gatheredLetter.findMany({ where: own, orderBy: { writtenAt: 'asc' } }),
  };
  return JSON.stringify(file, (_, value: unknown) => (typeof value === 'bigint' ? String(value) : value), 2);
}

/** What the registers of cooperations have of a person: subscriptions, movements, departures with their payments, shares handed on. */
async function sharesKept(id: string) {
  const own = { personId: id };
  const [shareHoldings, shareMovements, registerEntries, shareExits, shareTransfers] = await Promise.all([
    db().shareHolding.findMany({ where: own }),
    db().shareMovement.findMany({ where: own, orderBy: { rank: 'asc' } }),
    db().registerEntry.findMany({ where: own, omit: { linkHash: true } }),
    db().shareExit.findMany({ where: own, include: { payments: { include: { reversal: true } } } }),
    db().shareTransfer.findMany({ where: { OR: [{ fromId: id }, { toId: id }] } }),
  ]);
  return { shareHoldings, shareMovements, registerEntries, shareExits, shareTransfers };
}
