import { refuseIfChanged } from '#app/features/people/drafts.server.ts';
import { t } from '#app/i18n/t.ts';
import { fromDay } from '#app/infra/dates.ts';
import { db, inTransaction, type Tx } from '#app/infra/db.server.ts';
import { now, today } from '#app/infra/clock.server.ts';
import { Refusal } from '#app/infra/refusal.ts';
import { dayText } from '#app/i18n/format.ts';
import { compareDays, type Day } from '#app/money/day.ts';
import { identityOf } from './identity.queries.server.ts';
import { askHost, possibleHost } from './hosting.server.ts';
import { checkNumbers, type Numbers, type TypedNumbers } from './identity.ts';
import { writeSearchText } from './search-text.server.ts';
import { underFreeSlug } from './slug.server.ts';
import { legalFormNames, stageNames, type LegalForm, type Sliders, type Stage } from './words.ts';

export type Identity = TypedNumbers & {
  name: string;
  legalForm: LegalForm;
  communeCode: string;
  presentation: string;
  contactEmail?: string | undefined;
  website?: string | undefined;
  /** For an informal collective: the legal person asked to hold its money. */
  hostId?: string | null | undefined;
};

export type NewCooperation = Identity & {
  sliders: Sliders;
  stage: Stage;
  stageSince: Day;
  foundedById: string;
};

/** A person brings a cooperation to the platform and becomes the first of its equal members. */
export async function createCooperation(input: NewCooperation): Promise<{ id: string; slug: string }> {
  const numbers = numbersOf(input);
  refuseSliders(input.sliders);
  refuseStage(input.stage, input.stageSince);
  return underFreeSlug(input.name, organisationSlugsLike, (slug) =>
    inTransaction(async (tx) => {
      const hostId = await possibleHost(tx, input.legalForm, input.hostId ?? null, null);
      await refuseKnownNumbers(tx, numbers, null);
      const cooperation = await tx.organisation.create({
        data: {
          ...contentOf(input),
          ...numbers,
          ...input.sliders,
          kind: 'cooperation',
          slug,
          hostId,
          createdAt: now(),
          stages: { create: { stage: input.stage, since: fromDay(input.stageSince) } },
          memberships: { create: { personId: input.foundedById, role: 'member', since: now() } },
        },
        select: { id: true, slug: true },
      });
      if (hostId) await askHost(tx, hostId, input.name);
      return cooperation;
    }),
  );
}

/**
 * Its members correct who the cooperation is. Its address does not change, so that links stay true. `seen` names what its author had read:
 * refused when another member has saved since, so that nobody is overwritten unawares.
 */
export async function updateIdentity(cooperationId: string, input: Identity, seen?: string): Promise<void> {
  const numbers = numbersOf(input);
  await inTransaction(async (tx) => {
    await tx.$queryRaw`select 1 from "Organisation" where id = ${cooperationId}::uuid for update`;
    refuseIfChanged(seen, (await identityOf(cooperationId, tx)).values);
    const before = await tx.organisation.findUniqueOrThrow({ where: { id: cooperationId } });
    if (before.stripeAccountId && before.legalForm !== input.legalForm) {
      throw new Refusal(
        'legal_form_fixed',
        t('Le compte de paiement est ouvert sous la forme juridique actuelle. Écrivez-nous pour la changer.'),
        'legalForm',
      );
    }
    const hostId = await possibleHost(tx, input.legalForm, input.hostId ?? null, cooperationId);
    await refuseKnownNumbers(tx, numbers, cooperationId);
    const sameHost = before.hostId === hostId;
    if (before.stripeAccountId && !sameHost) {
      throw new Refusal(
        'host_fixed',
        t(
          'Le compte de paiement est ouvert au nom de la structure porteuse actuelle. Écrivez-nous pour en changer.',
        ),
        'host',
      );
    }
    await tx.organisation.update({
      where: { id: cooperationId },
      data: {
        ...contentOf(input),
        ...numbers,
        hostId,
        hostAcceptedAt: sameHost ? before.hostAcceptedAt : null,
      },
    });
    if (before.name !== input.name) await writeSearchText(tx, { cooperationId });
    if (hostId && !sameHost) await askHost(tx, hostId, input.name);
  });
}

/** Where the cooperation places itself on the three sliders, 0 to 100 each. */
export async function setTypology(cooperationId: string, sliders: Sliders): Promise<void> {
  refuseSliders(sliders);
  const { notModelled, systemic, nonMarket } = sliders;
  await inTransaction((tx) =>
    tx.organisation.update({
      where: { id: cooperationId, kind: 'cooperation' },
      data: { notModelled, systemic, nonMarket },
    }),
  );
}

/** The stage reached on a day. Stages are a history: going back is said like going on, and the same day said again is corrected. */
export async function recordStage(cooperationId: string, stage: Stage, since: Day): Promise<void> {
  refuseStage(stage, since);
  const key = { organisationId: cooperationId, since: fromDay(since) };
  await db().stageEntry.upsert({
    where: { organisationId_since: key },
    create: { ...key, stage },
    update: { stage },
  });
}

function contentOf(input: Identity) {
  const name = input.name.trim();
  if (!name) throw new Refusal('no_name', t('Donnez un nom à la coopération.'), 'name');
  return {
    name,
    legalForm: input.legalForm,
    communeCode: input.communeCode,
    presentation: input.presentation.trim(),
    contactEmail: input.contactEmail?.trim().toLowerCase() || null,
    website: input.website?.trim() || null,
  };
}

function numbersOf(input: Identity): Numbers {
  if (!legalFormNames.includes(input.legalForm)) {
    throw new Refusal('unknown_form', t('Choisissez une forme juridique de la liste.'), 'legalForm');
  }
  const checked = checkNumbers(input.legalForm, input);
  if (!checked.ok) throw new Refusal('wrong_number', checked.sentence, checked.field);
  return checked.numbers;
}

async function refuseKnownNumbers(tx: Tx, { siren, rna }: Numbers, exceptId: string | null): Promise<void> {
  for (const [field, value] of [
    ['siren', siren],
    ['rna', rna],
  ] as const) {
    if (!value) continue;
    const other = await tx.organisation.findFirst({
      where: { kind: 'cooperation', [field]: value, ...(exceptId && { id: { not: exceptId } }) },
      select: { name: true },
    });
    if (!other) continue;
    throw new Refusal(
      'known_number',
      t('« {name} » est déjà inscrite sous ce numéro. Demandez à l’un de ses membres de vous inviter.', {
        name: other.name,
      }),
      field,
    );
  }
}

function refuseSliders(sliders: Sliders): void {
  for (const field of ['notModelled', 'systemic', 'nonMarket'] as const) {
    const value = sliders[field];
    if (Number.isInteger(value) && value >= 0 && value <= 100) continue;
    throw new Refusal('slider_outside', t('Placez le curseur entre 0 et 100.'), field);
  }
}

function refuseStage(stage: Stage, since: Day): void {
  if (!stageNames.includes(stage)) {
    throw new Refusal('unknown_stage', t('Choisissez un stade de la liste.'), 'stage');
  }
  if (compareDays(since, today()) <= 0) return;
  throw new Refusal(
    'stage_in_future',
    t('Un stade se dit quand il est atteint : choisissez une date jusqu’au {today}.', {
      today: dayText(today()),
    }),
    'stageSince',
  );
}

async function organisationSlugsLike(base: string): Promise<string[]> {
  const rows = await db().organisation.findMany({
    where: { slug: { startsWith: base } },
    select: { slug: true },
  });
  return rows.map((row) => row.slug);
}
