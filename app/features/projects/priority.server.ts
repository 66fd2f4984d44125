import type { ProofRules } from '#app/features/local-priority/proofs.ts';
import { nameOf, refuseIfChanged } from '#app/features/people/drafts.server.ts';
import { resolveCommune } from '#app/features/territories/communes.queries.server.ts';
import { t } from '#app/i18n/t.ts';
import { fromDay, toDay } from '#app/infra/dates.ts';
import { db, inTransaction, type Tx } from '#app/infra/db.server.ts';
import { Refusal } from '#app/infra/refusal.ts';
import { addDays, type Day } from '#app/money/day.ts';
import { money } from '#app/money/money.ts';
import type { Reach } from './priority.schema.ts';
import { editableProject } from './project.server.ts';
import { typedAmount } from './typed.ts';
import type { Instrument } from './words.ts';

const mostCommunes = 60;

/**
 * Opens a campaign first to those who live in some communes, or in all of their intercommunality or département, up to a day. Refused when that day
 * leaves nobody else the time to take part, when a line names no commune, or several, and when another member has saved since (`seen`).
 */
export async function savePriority(
  projectId: string,
  typed: {
    instrument: Instrument;
    until: Day;
    communes: readonly string[];
    reach: Reach;
    seen?: string | undefined;
  } & Partial<ProofRules>,
  today: Day,
): Promise<void> {
  const { instrument, until, reach } = typed;
  if (until < today) throw new Refusal('past', t('Cette date est passée.'), 'until');
  const codes = await readCommunes(typed.communes);
  await inTransaction(async (tx) => {
    await editableProject(tx, projectId);
    refuseIfChanged(typed.seen, comparable(await campaignsOf(tx, projectId)));
    const campaign = await tx.campaign.findUnique({
      where: { projectId_instrument: { projectId, instrument } },
      select: { id: true, closesOn: true },
    });
    if (!campaign) throw new Refusal('no_campaign', t('Décrivez d’abord cette collecte.'), 'instrument');
    if (campaign.closesOn && until >= toDay(campaign.closesOn)) {
      throw new Refusal(
        'too_late',
        t('La collecte prend fin ce jour-là ou avant : laissez du temps aux autres.'),
        'until',
      );
    }
    const found = await tx.commune.findMany({
      where: { code: { in: codes } },
      select: { epciCode: true, departmentCode: true },
    });
    const places = {
      communes: reach === 'communes' ? codes : [],
      epcis: reach === 'epcis' ? distinct(found.map(({ epciCode }) => epciCode)) : [],
      departments: reach === 'departments' ? distinct(found.map(({ departmentCode }) => departmentCode)) : [],
    };
    if (Object.values(places).every((list) => list.length === 0)) {
      throw new Refusal('no_epci', t('Ces communes ne sont d’aucune intercommunalité.'), 'reach');
    }
    const kept = {
      ...places,
      until: fromDay(until),
      proofs: [...(typed.proofs ?? [])],
      declaredBelow: typed.declaredBelow ?? null,
    };
    const campaignId = campaign.id;
    await tx.localPriority.upsert({ where: { campaignId }, create: { ...kept, campaignId }, update: kept });
  });
}

async function readCommunes(lines: readonly string[]): Promise<string[]> {
  if (lines.length > mostCommunes) {
    throw new Refusal(
      'too_many',
      t('{mostCommunes} communes au plus : choisissez plutôt leur intercommunalité.', { mostCommunes }),
      'communes',
    );
  }
  const codes: string[] = [];
  for (const line of lines) {
    const read = await resolveCommune(line);
    if (!read.ok) {
      throw new Refusal(
        'no_commune',
        t('« {line} » : {sentence}', { line, sentence: read.sentence }),
        'communes',
      );
    }
    codes.push(read.code);
  }
  return distinct(codes);
}

function distinct(codes: readonly (string | null)[]): string[] {
  return [...new Set(codes.filter((code) => code !== null))];
}

/** Opens a campaign to all from its first day, as others are. */
export async function removePriority(
  projectId: string,
  instrument: Instrument,
  seen?: string,
): Promise<void> {
  await inTransaction(async (tx) => {
    await editableProject(tx, projectId);
    refuseIfChanged(seen, comparable(await campaignsOf(tx, projectId)));
    await tx.localPriority.deleteMany({ where: { campaign: { projectId, instrument } } });
  });
}

/**
 * Opens a campaign to all sooner than was said, once its project is published: after a day, or from today on (`until` null). Never later, nor to
 * fewer places: what was promised stays. Papers asked for keep their days, and who asked to be told of the opening is told.
 */
export async function shortenPriority(
  projectId: string,
  { instrument, until }: { instrument: Instrument; until: Day | null },
  today: Day,
): Promise<void> {
  const last = until ?? addDays(today, -1);
  if (until && until < today) throw new Refusal('past', t('Cette date est passée.'), 'until');
  await inTransaction(async (tx) => {
    await editableProject(tx, projectId, 'published');
    const priority = await tx.localPriority.findFirst({
      where: { campaign: { projectId, instrument, status: 'open' } },
    });
    if (!priority || toDay(priority.until) < today) {
      throw new Refusal('open', t('Cette collecte est déjà ouverte à tout le monde.'));
    }
    if (last >= toDay(priority.until)) {
      throw new Refusal(
        'not_sooner',
        t('Une fois le projet publié, ce jour peut être avancé, jamais reculé : il a été promis aux autres.'),
        'until',
      );
    }
    const { campaignId } = priority;
    await tx.localPriority.update({ where: { campaignId }, data: { until: fromDay(last) } });
  });
}

/** The campaigns of a project that may be opened so, each with what its form was told, if it has a priority; `seen` names all of it. */
export async function priorityForm(projectId: string) {
  const campaigns = await campaignsOf(db(), projectId);
  return {
    seen: nameOf(comparable(campaigns)),
    campaigns: campaigns.map(({ id, instrument, localPriority: kept }) => ({
      id,
      instrument,
      saved: kept && {
        instrument,
        until: toDay(kept.until),
        reach: kept.epcis.length > 0 ? 'epcis' : kept.departments.length > 0 ? 'departments' : 'communes',
        proofs: kept.proofs,
        declaredBelow: kept.declaredBelow ? typedAmount(money(kept.declaredBelow)) : '',
      },
    })),
  };
}

function campaignsOf(tx: Tx, projectId: string) {
  return tx.campaign.findMany({
    where: { projectId },
    orderBy: { instrument: 'asc' },
    select: { id: true, instrument: true, localPriority: true },
  });
}

/** The priorities of a project, for their fingerprint. */
function comparable(campaigns: Awaited<ReturnType<typeof campaignsOf>>) {
  return campaigns.map(({ localPriority }) => localPriority);
}
