import { count, dayText, euros, pair } from '#app/i18n/format.ts';
import { t } from '#app/i18n/t.ts';
import { toDay } from '#app/infra/dates.ts';
import { db } from '#app/infra/db.server.ts';
import { day, type Day, yearOf } from '#app/money/day.ts';
import { money } from '#app/money/money.ts';
import { giftDeclarationDue } from './gift-declaration.ts';
import { receiptNumber } from './gift-receipt.ts';
import { isCompany } from './receipt-rules.ts';
import { type Giver, giftsBy, receiptAsked } from './receipts.server.ts';

/** The loan contracts of a person, newest first. */
export async function contractsOf(personId: string) {
  const shares = await db().loanShare.findMany({
    where: { personId },
    orderBy: [{ loan: { disbursedOn: 'desc' } }, { id: 'desc' }],
    select: {
      id: true,
      principal: true,
      loan: { select: { disbursedOn: true, campaign: { select: { project: { select: { title: true } } } } } },
    },
  });
  return shares.map(({ id, principal, loan }) => ({
    id,
    title: loan.campaign.project.title,
    on: dayText(toDay(loan.disbursedOn)),
    amount: euros(money(principal)),
  }));
}

/** The gifts of a person that have arrived, each with the receipt that counts when there is one. Newest first. */
export async function giftsOf(giver: Giver) {
  const gifts = await db().pledge.findMany({
    where: { ...giftsBy(giver), status: 'released' },
    orderBy: { rank: 'desc' },
    select: {
      id: true,
      amount: true,
      createdAt: true,
      changedOn: true,
      giftReceipts: { where: { voided: null }, select: { id: true } },
      campaign: { select: { project: { select: { title: true } } } },
    },
  });
  return gifts.map(({ id, amount, changedOn, giftReceipts, campaign }) => ({
    id,
    title: campaign.project.title,
    on: dayText(toDay(changedOn)),
    amount: euros(money(amount)),
    receiptId: giftReceipts[0]?.id ?? null,
  }));
}

/** The shares of a person, newest first; a certificate is for those whom the board has admitted. */
export async function holdingsOf(personId: string) {
  const holdings = await db().shareHolding.findMany({
    where: { personId },
    orderBy: [{ subscribedOn: 'desc' }, { id: 'desc' }],
    select: {
      id: true,
      shares: true,
      status: true,
      subscribedOn: true,
      cooperation: { select: { name: true } },
    },
  });
  return holdings.map(({ id, shares, status, subscribedOn, cooperation }) => ({
    id,
    title: cooperation.name,
    on: dayText(toDay(subscribedOn)),
    shares: String(shares),
    admitted: status === 'admitted',
  }));
}

/** The transfers that a bank has executed for a person, newest first. */
export async function transfersOf(personId: string) {
  const lines = await db().payoutLine.findMany({
    where: { personId, executedOn: { not: null } },
    orderBy: [{ executedOn: 'desc' }, { id: 'desc' }],
    take: 60,
    select: { id: true, amount: true, executedOn: true },
  });
  return lines.map(({ id, amount, executedOn }) => ({
    id,
    on: dayText(toDay(executedOn!)),
    amount: euros(money(amount)),
  }));
}

/** A gift as the page of its receipt shows it; null when it is not theirs. */
export async function giftShown(giver: Giver, pledgeId: string) {
  const asked = await receiptAsked(giver, pledgeId);
  if (!asked) return null;
  const { gift, project, issuer, refusal, receiptId, relief } = asked;
  return {
    project,
    amount: euros(money(gift.amount)),
    issuer: issuer.name,
    refusal,
    receiptId,
    relief:
      refusal === null && relief
        ? { reduction: euros(relief.reduction), fromIncome: euros(relief.fromIncome) }
        : null,
  };
}

const mostShown = 200;
export const receiptsFirst = [
  { year: 'desc' as const },
  { number: 'desc' as const },
  { id: 'desc' as const },
];
export const contractsFirst = [{ loanId: 'desc' as const }, { rank: 'asc' as const }, { id: 'asc' as const }];

/** The papers of a cooperation: what it declares of itself, the receipts it gave, the contracts it signed, the gifts it got. */
export async function cooperationShelf(id: string, today: Day) {
  const [{ receiptIssuer, siren, rna, legalForm }, receipts, shares, gifts, declaration] = await Promise.all([
    db().organisation.findUniqueOrThrow({
      where: { id },
      select: { receiptIssuer: true, siren: true, rna: true, legalForm: true },
    }),
    db().giftReceipt.findMany({
      where: { issuerId: id },
      orderBy: receiptsFirst,
      take: mostShown,
      include: { voided: true },
    }),
    db().loanShare.findMany({
      where: { loan: { borrowerId: id } },
      orderBy: contractsFirst,
      take: mostShown,
      select: {
        id: true,
        principal: true,
        person: { select: { firstName: true, lastName: true } },
        loan: { select: { campaign: { select: { project: { select: { title: true } } } } } },
      },
    }),
    db().pledge.findMany({
      where: { instrument: 'gift', status: 'released', campaign: { project: { cooperationId: id } } },
      orderBy: { rank: 'desc' },
      take: mostShown,
      select: { id: true, firstName: true, lastName: true, amount: true, changedOn: true },
    }),
    declarationOf(id, yearOf(today) - 1),
  ]);
  return {
    issuer: receiptIssuer && issuerValues(receiptIssuer),
    isCompany: isCompany(legalForm),
    declaration,
    receipts: receipts.map((receipt) => ({
      id: receipt.id,
      number: receiptNumber({ siren, rna }, receipt.year, receipt.number),
      who: receipt.donorName,
      on: dayText(toDay(receipt.issuedOn)),
      amount: euros(money(receipt.amount)),
      voided: receipt.voided && pair(dayText(toDay(receipt.voided.voidedOn)), receipt.voided.why),
    })),
    contracts: shares.map((share) => ({
      id: share.id,
      who: `${share.person.firstName} ${share.person.lastName}`,
      title: share.loan.campaign.project.title,
      amount: euros(money(share.principal)),
    })),
    gifts: gifts.map((gift) => ({
      value: gift.id,
      label: `${dayText(toDay(gift.changedOn))}, ${gift.firstName} ${gift.lastName}, ${euros(money(gift.amount))}`,
    })),
  };
}

/** What an organisation declares of the receipts of a year that it gave and did not void; null without any. */
async function declarationOf(issuerId: string, year: number) {
  const { _count, _sum } = await db().giftReceipt.aggregate({
    where: { issuerId, year, voided: null },
    _count: true,
    _sum: { amount: true },
  });
  if (_count === 0 || !_sum.amount) return null;
  return {
    year: String(year),
    receipts: count(_count, t('reçu'), t('reçus')),
    total: euros(money(_sum.amount)),
    due: dayText(giftDeclarationDue(day(`${year}-12-31`))),
  };
}

function issuerValues(issuer: {
  street: string;
  postcode: string;
  city: string;
  purpose: string;
  category: string;
  signatory: string;
  signatoryRole: string;
  confirmedOn: Date | null;
}): Record<string, string> {
  const { street, postcode, city, purpose, category, signatory, signatoryRole } = issuer;
  const confirmedOn = issuer.confirmedOn ? toDay(issuer.confirmedOn) : '';
  return { street, postcode, city, purpose, category, signatory, signatoryRole, confirmedOn };
}
