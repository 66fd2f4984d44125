import { parametersOn } from '#app/features/parameters/parameters.queries.server.ts';
import { euros, percent } from '#app/i18n/format.ts';
import { t } from '#app/i18n/t.ts';
import { fromDay, toDay } from '#app/infra/dates.ts';
import { db } from '#app/infra/db.server.ts';
import { Refusal } from '#app/infra/refusal.ts';
import type { Day } from '#app/money/day.ts';
import { money } from '#app/money/money.ts';
import type { Prisma } from '#prisma/generated/client.ts';
import { type Handed, keptPaper, knownPaper } from './kept-paper.server.ts';
import { isCompany } from './receipt-rules.ts';
import type { DonorAddress } from './receipts.server.ts';
import {
  shareRelief,
  shareReliefCertificate,
  type ShareReliefLaw,
  shareReliefRefusal,
} from './share-relief.ts';

type Declared = Omit<Prisma.ShareReliefDeclarationUncheckedCreateInput, 'organisationId' | 'declaredOn'>;

/** A cooperative company says that its shares give a right to the reduction. Said again, it replaces what it said; papers given stay. */
export async function declareShareRelief(
  organisationId: string,
  declared: Declared,
  today: Day,
): Promise<void> {
  const { legalForm, siren } = await db().organisation.findUniqueOrThrow({ where: { id: organisationId } });
  if (!isCompany(legalForm))
    throw new Refusal(
      'no_company',
      t('Seule une société coopérative émet des parts qui ouvrent droit à cette réduction.'),
    );
  if (!siren)
    throw new Refusal('no_number', t('Donnez d’abord le numéro SIREN, dans l’identité de la coopération.'));
  const row = { ...declared, declaredOn: fromDay(today) };
  await db().shareReliefDeclaration.upsert({
    where: { organisationId },
    create: { organisationId, ...row },
    update: row,
  });
}

/** What a cooperative company said of itself, for its form; nothing when it said nothing. */
export async function declaredShareRelief(organisationId: string): Promise<Record<string, string>> {
  const said = await db().shareReliefDeclaration.findUnique({ where: { organisationId } });
  if (!said) return {};
  const { street, postcode, city, purpose, solidarity, signatory, signatoryRole } = said;
  return {
    street,
    postcode,
    city,
    purpose,
    signatory,
    signatoryRole,
    ...(solidarity && { solidarity: 'on' }),
  };
}

async function lawOfSubscription(on: Day, solidarity: boolean): Promise<ShareReliefLaw> {
  const { keptYears, repaidYears, ...figures } = await parametersOn(
    {
      rate: solidarity ? 'share_relief_solidarity' : 'share_relief',
      capSingle: 'share_relief_cap_single',
      capJoint: 'share_relief_cap_joint',
      keptYears: 'share_relief_kept_years',
      repaidYears: 'share_relief_repaid_years',
    },
    on,
  );
  return { ...figures, keptYears: keptYears.toNumber(), repaidYears: repaidYears.toNumber() };
}

/** A subscription of this very person as its certificate would have it, or why it has none. Null when it is not theirs. */
async function asked(personId: string, holdingId: string) {
  const holding = await db().shareHolding.findFirst({
    where: { id: holdingId, personId },
    include: {
      person: { select: { firstName: true, lastName: true, kind: true, taxResident: true } },
      cooperation: { include: { shareRelief: true } },
    },
  });
  if (!holding) return null;
  const { cooperation, person } = holding;
  const declared = cooperation.shareRelief;
  const subscribedOn = toDay(holding.subscribedOn);
  return {
    holding,
    subscribedOn,
    declared,
    paid: money(holding.nominal.times(holding.shares)),
    refusal: shareReliefRefusal({
      cooperation: {
        name: cooperation.name,
        legalForm: cooperation.legalForm,
        identified: cooperation.siren !== null,
        declared: declared !== null,
      },
      subscriber: { legalPerson: person.kind === 'legal_person', taxResident: person.taxResident },
      admitted: holding.status === 'admitted',
    }),
    law: await lawOfSubscription(subscribedOn, declared?.solidarity ?? false),
  };
}

/** What a subscriber reads before asking for the certificate. Null when the subscription is not theirs. */
export async function shareReliefShown(personId: string, holdingId: string) {
  const found = await asked(personId, holdingId);
  if (!found) return null;
  const { holding, paid, refusal, law } = found;
  return {
    id: holding.id,
    cooperation: holding.cooperation.name,
    paid: euros(paid),
    refusal,
    rate: percent(law.rate),
    relief: euros(shareRelief(paid, law, false)),
    isGiven: (await knownPaper('share_relief', holding.id)) !== null,
  };
}

/** Gives the certificate of a subscription; asked again, it is the one that was given. Refuses with the reason where there is none. */
export async function giveShareRelief(
  personId: string,
  holdingId: string,
  address: DonorAddress,
  today: Day,
): Promise<Handed> {
  const found = await asked(personId, holdingId);
  if (!found) throw new Refusal('not_yours', t('Cette souscription n’est pas la vôtre.'));
  const { holding, declared, refusal, law, subscribedOn, paid } = found;
  if (refusal !== null || !declared) throw new Refusal('no_share_relief', refusal ?? '');
  const { person, cooperation } = holding;
  return keptPaper('share_relief', holding.id, () =>
    shareReliefCertificate({
      id: holding.id,
      on: today,
      cooperation: { ...declared, name: cooperation.name, siren: cooperation.siren, rna: cooperation.rna },
      subscriber: { name: `${person.lastName} ${person.firstName}`, ...address },
      shares: holding.shares,
      nominal: money(holding.nominal),
      paid,
      subscribedOn,
      law,
    }),
  );
}

/** The certificate that was given for a subscription of this person; null when there is none, or none of theirs. */
export async function shareReliefOf(personId: string, holdingId: string): Promise<Handed | null> {
  const mine = await db().shareHolding.findFirst({
    where: { id: holdingId, personId },
    select: { id: true },
  });
  return mine && knownPaper('share_relief', holdingId);
}
