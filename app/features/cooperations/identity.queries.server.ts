import { communeByCode } from '#app/features/territories/communes.queries.server.ts';
import { dayText } from '#app/i18n/format.ts';
import { toDay } from '#app/infra/dates.ts';
import { db, type Tx } from '#app/infra/db.server.ts';
import { legalFormNames, sliderInWords, sliders, stages } from './words.ts';

/** The identity as its form shows it. */
export async function identityOf(id: string, tx: Tx = db()) {
  const found = await tx.organisation.findUniqueOrThrow({
    where: { id },
    select: {
      name: true,
      legalForm: true,
      siren: true,
      siret: true,
      rna: true,
      presentation: true,
      contactEmail: true,
      website: true,
      hostAcceptedAt: true,
      host: { select: { name: true } },
      communeCode: true,
    },
  });
  const { host, hostAcceptedAt, ...identity } = found;
  return {
    values: { ...identity, host: host?.name ?? '' },
    commune: identity.communeCode ? await communeByCode(identity.communeCode) : null,
    host: host && { name: host.name, accepted: hostAcceptedAt !== null },
  };
}

/** Names that a collective may be carried by, for the list beside the field. */
export async function hostNames(): Promise<string[]> {
  const legal = legalFormNames.filter((form) => form !== 'informal_collective');
  const hosts = await db().organisation.findMany({
    where: { kind: 'cooperation', legalForm: { in: legal } },
    orderBy: { name: 'asc' },
    take: 200,
    select: { name: true },
  });
  return hosts.map(({ name }) => name);
}

/** The sliders, what they say, and the history of stages, newest first. */
export async function typologyOf(id: string) {
  const found = await db().organisation.findUniqueOrThrow({
    where: { id },
    select: {
      notModelled: true,
      systemic: true,
      nonMarket: true,
      stages: { orderBy: { since: 'desc' } },
    },
  });
  return {
    sliders: sliders.map((slider) => ({
      name: slider.name,
      label: slider.label,
      value: found[slider.name],
      words: sliderInWords(found[slider.name], slider),
    })),
    history: found.stages.map(({ stage, since }) => ({
      id: since.toISOString(),
      stage: stages[stage],
      since: dayText(toDay(since)),
    })),
  };
}
