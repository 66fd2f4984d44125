import { parametersOn } from '#app/features/parameters/parameters.queries.server.ts';
import { fromDay, toDay } from '#app/infra/dates.ts';
import { db, inTransaction, type Tx } from '#app/infra/db.server.ts';
import { Refusal } from '#app/infra/refusal.ts';
import { dayOf, yearOf, type Day } from '#app/money/day.ts';
import { type Money, decimalText, money } from '#app/money/money.ts';
import { t } from '#app/i18n/t.ts';
import type { Prisma } from '#prisma/generated/client.ts';
import { giftReceipt, receiptNumber } from './gift-receipt.ts';
import { type Handed, keptPaper } from './kept-paper.server.ts';
import { householdRelief, incomeForAll } from './gift-relief.ts';
import { householdLawOn } from './gift-relief.queries.server.ts';
import { type IssuerCategory, isCompany, receiptRefusal } from './receipt-rules.ts';

export type Giver = { id: string; email: string; emailVerified: boolean };

export type DonorAddress = { street: string; postcode: string; city: string };

const issuing = {
  id: true,
  name: true,
  legalForm: true,
  siren: true,
  rna: true,
  receiptIssuer: true,
} satisfies Prisma.OrganisationSelect;

const wanted = {
  person: { select: { kind: true } },
  counterpart: true,
  giftReceipts: { where: { voided: null } },
  release: { select: { releasedOn: true } },
  campaign: {
    select: {
      settledOn: true,
      project: {
        select: {
          title: true,
          cooperation: { select: { ...issuing, hostAcceptedAt: true, host: { select: issuing } } },
        },
      },
    },
  },
} satisfies Prisma.PledgeInclude;

type Gift = Prisma.PledgeGetPayload<{ include: typeof wanted }>;

/** What someone gave signed in, and as a guest with an address that they have proven since. */
export function giftsBy({ id, email, emailVerified }: Giver): Prisma.PledgeWhereInput {
  const who = emailVerified ? { OR: [{ personId: id }, { personId: null, email }] } : { personId: id };
  return { ...who, instrument: 'gift' };
}

/** A gift of this very person as their receipt would have it: for how much, from whom, or why not. Null when it is not theirs. */
export async function receiptAsked(giver: Giver, pledgeId: string) {
  const gift = await db().pledge.findFirst({ where: { id: pledgeId, ...giftsBy(giver) }, include: wanted });
  if (!gift) return null;
  const { cooperation, title } = gift.campaign.project;
  const issuer = issuerOf(cooperation);
  const category = issuer.receiptIssuer?.category as IssuerCategory | undefined;
  const on = leftOn(gift);
  return {
    gift,
    project: title,
    issuer,
    refusal: await refusalOf(db(), gift),
    receiptId: gift.giftReceipts[0]?.id ?? null,
    relief: category && on ? await reliefOf(money(gift.amount), category, on) : null,
  };
}

/** The day on which a gift's money left for its organisation: its own month's, or that of the whole campaign. */
function leftOn({ release, campaign }: Gift): Day | null {
  return toDay(release?.releasedOn ?? campaign.settledOn);
}

/** What a gift takes off the tax of a household, all of it, and the income from which it does. */
async function reliefOf(gifts: Money, category: IssuerCategory, on: Day) {
  const law = await householdLawOn(on);
  const given = { gifts, toAid: category === 'aid' };
  return {
    reduction: householdRelief({ ...given, taxableIncome: null }, law).reduction,
    fromIncome: incomeForAll(given, law),
  };
}

/**
 * Gives the tax receipt of a gift, numbered by PostgreSQL under the lock of its issuer; asked again, it is the one that exists. Refuses
 * with the reason when the gift has no right to one.
 */
export async function giveReceipt(
  giver: Giver,
  pledgeId: string,
  address: DonorAddress,
  today: Day,
): Promise<{ id: string }> {
  return inTransaction(async (tx) => {
    await tx.$queryRaw`select 1 from "Pledge" where id = ${pledgeId}::uuid for update`;
    const gift = await tx.pledge.findFirst({ where: { id: pledgeId, ...giftsBy(giver) }, include: wanted });
    if (!gift) throw new Refusal('unknown_gift', t('Ce don n’existe pas.'));
    if (gift.giftReceipts[0]) return { id: gift.giftReceipts[0].id };
    const refusal = await refusalOf(tx, gift);
    if (refusal) throw new Refusal('no_receipt', refusal);
    return tx.giftReceipt.create({
      data: {
        issuerId: issuerOf(gift.campaign.project.cooperation).id,
        year: yearOf(today),
        // The trigger decides.
        number: 0,
        pledgeId,
        donorName: `${gift.lastName} ${gift.firstName}`,
        ...address,
        amount: gift.amount,
        givenOn: fromDay(leftOn(gift)!),
        issuedOn: fromDay(today),
      },
      select: { id: true },
    });
  });
}

/** The receipt itself, for who gave; null when it is not theirs or counts no more. */
export async function receiptOfGiver(giver: Giver, receiptId: string): Promise<Handed | null> {
  const receipt = await db().giftReceipt.findFirst({
    where: { id: receiptId, voided: null, pledge: giftsBy(giver) },
    select: { id: true },
  });
  return receipt && receiptPaper(receipt.id);
}

/** For the organisation that gave it, voided or not: it keeps them for six years. */
export async function receiptOfIssuer(organisationId: string, receiptId: string): Promise<Handed | null> {
  const receipt = await db().giftReceipt.findFirst({
    where: { id: receiptId, issuerId: organisationId },
    select: { id: true },
  });
  return receipt && receiptPaper(receipt.id);
}

function receiptPaper(id: string): Promise<Handed> {
  return keptPaper('gift_receipt', id, async () => {
    const receipt = await db().giftReceipt.findUniqueOrThrow({
      where: { id },
      include: {
        issuer: { include: { organisation: { select: issuing } } },
        pledge: {
          include: {
            campaign: { include: { project: { include: { cooperation: true } } } },
            transfer: { select: { pledgeId: true } },
            walletPayment: { select: { pledgeId: true } },
          },
        },
      },
    });
    const { issuer, pledge, donorName, street, postcode, city } = receipt;
    const { name, siren, rna } = issuer.organisation;
    const { cooperation } = pledge.campaign.project;
    return giftReceipt({
      number: receiptNumber({ siren, rna }, receipt.year, receipt.number),
      issuedOn: toDay(receipt.issuedOn),
      givenOn: toDay(receipt.givenOn),
      amount: money(receipt.amount),
      issuer: { ...issuer, name, siren, rna, category: issuer.category as IssuerCategory },
      donor: { name: donorName, street, postcode, city },
      hosted: cooperation.id === issuer.organisationId ? null : cooperation.name,
      // What came by transfer was given from a wallet on the day it came.
      method: pledge.transfer && pledge.walletPayment ? 'transfer' : pledge.methodKind,
    });
  });
}

/** An organisation says that its gifts open a right to receipts, and what they say of it. Refuses who cannot, with the reason. */
export async function declareIssuer(
  organisationId: string,
  declared: Omit<
    Prisma.ReceiptIssuerUncheckedCreateInput,
    'organisationId' | 'declaredOn' | 'confirmedOn'
  > & { confirmedOn: Day | null },
  today: Day,
): Promise<void> {
  const { legalForm, siren, rna } = await db().organisation.findUniqueOrThrow({
    where: { id: organisationId },
  });
  if (legalForm === 'informal_collective')
    throw new Refusal(
      'no_legal_person',
      t('Un collectif n’a pas de reçus à lui : c’est sa structure porteuse qui les donne.'),
    );
  if (!siren && !rna)
    throw new Refusal(
      'no_number',
      t('Donnez d’abord le numéro SIREN ou RNA, dans l’identité de la coopération.'),
    );
  if (isCompany(legalForm) && !declared.confirmedOn)
    throw new Refusal(
      'company',
      t('Une société doit avoir l’accord écrit de l’administration fiscale (rescrit) : donnez sa date.'),
      'confirmedOn',
    );
  const row = {
    ...declared,
    confirmedOn: declared.confirmedOn && fromDay(declared.confirmedOn),
    declaredOn: fromDay(today),
  };
  await db().receiptIssuer.upsert({
    where: { organisationId },
    create: { ...row, organisationId },
    update: row,
  });
}

/** Writes what someone got for a gift. A receipt that this makes wrong is voided. */
export async function recordCounterpart(
  recorded: { cooperationId: string; pledgeId: string; what: string; value: Money; byId: string },
  today: Day,
): Promise<void> {
  const { cooperationId, pledgeId, what, value } = recorded;
  await inTransaction(async (tx) => {
    const gift = await tx.pledge.findFirst({
      where: { id: pledgeId, instrument: 'gift', campaign: { project: { cooperationId } } },
      select: { id: true },
    });
    if (!gift) throw new Refusal('unknown_gift', t('Ce don n’existe pas.'));
    const row = { what, value: decimalText(value), recordedOn: fromDay(today), recordedById: recorded.byId };
    await tx.giftCounterpart.upsert({ where: { pledgeId }, create: { pledgeId, ...row }, update: row });
    await voidIfWrong(tx, pledgeId, today);
  });
}

async function voidIfWrong(tx: Tx, pledgeId: string, today: Day): Promise<void> {
  const gift = await tx.pledge.findUniqueOrThrow({ where: { id: pledgeId }, include: wanted });
  const [receipt] = gift.giftReceipts;
  const why = await refusalOf(tx, gift);
  if (!receipt || !why) return;
  await tx.giftReceiptVoid.create({ data: { receiptId: receipt.id, voidedOn: fromDay(today), why } });
}

/** The names under which the figures of law are kept. */
const counterpartLaw = { share: 'gift_counterpart_share', amount: 'gift_counterpart_amount' } as const;

async function refusalOf(tx: Tx, gift: Gift): Promise<string | null> {
  const issuer = issuerOf(gift.campaign.project.cooperation);
  const asked = {
    instrument: gift.instrument,
    status: gift.status,
    settledOn: leftOn(gift),
    fromLegalPerson: gift.person?.kind === 'legal_person',
    amount: money(gift.amount),
    counterpart: money(gift.counterpart?.value ?? '0'),
    issuer: {
      name: issuer.name,
      legalForm: issuer.legalForm,
      identified: Boolean(issuer.siren ?? issuer.rna),
      declared: issuer.receiptIssuer !== null,
      confirmed: Boolean(issuer.receiptIssuer?.confirmedOn),
    },
  };
  return receiptRefusal(asked, await parametersOn(counterpartLaw, dayOf(gift.createdAt), tx));
}

/** A collective's gifts belong to its host, who gives the receipts. */
function issuerOf(cooperation: Gift['campaign']['project']['cooperation']) {
  return cooperation.host && cooperation.hostAcceptedAt ? cooperation.host : cooperation;
}
