import { currentLanguage, t } from '#app/i18n/t.ts';
import type { OnePaper } from '#app/features/uploads/one-paper.server.ts';
import { keepPaper } from '#app/features/uploads/papers.server.ts';
import { fromDay } from '#app/infra/dates.ts';
import { inTransaction, type Tx } from '#app/infra/db.server.ts';
import { notFound } from '#app/infra/http.server.ts';
import { Refusal } from '#app/infra/refusal.ts';
import type { Day } from '#app/money/day.ts';
import { Decimal } from '#app/money/money.ts';
import { figureText } from './progress.ts';
import type { IndicatorKind } from './words.ts';

type IndicatorTyped = {
  kind: IndicatorKind;
  label: string;
  unit: string;
  /** Quantitative ones only. */
  baseline: Decimal | null;
  target: Decimal | null;
  targetOn: Day | null;
  wanted: string;
};

const mostIndicators = 20;

/** The cooperation chooses something to look at. What is counted has a beginning and an aim; the rest is told in words. */
export async function addIndicator(projectId: string, typed: IndicatorTyped): Promise<void> {
  const { kind, label, unit, wanted, baseline, target, targetOn } = typed;
  const counted = kind === 'quantitative';
  if (counted && (baseline === null || target === null)) {
    throw new Refusal(
      'no_figures',
      t('Dites d’où vous partez et où vous voulez arriver.'),
      baseline === null ? 'baseline' : 'target',
    );
  }
  await inTransaction(async (tx) => {
    await tx.$queryRaw`select 1 from "Project" where id = ${projectId}::uuid for update`;
    const position = await tx.indicator.count({ where: { projectId } });
    if (position >= mostIndicators)
      throw new Refusal('too_many', t('Vingt indicateurs au plus : on ne suit bien que ce qui compte.'));
    await tx.indicator.create({
      data: {
        label,
        unit,
        wanted,
        projectId,
        kind,
        position,
        baseline: counted ? baseline!.toFixed(2) : null,
        target: counted ? target!.toFixed(2) : null,
        targetOn: targetOn && fromDay(targetOn),
      },
    });
  });
}

/** Takes an indicator away as long as nothing was measured with it: bad figures are published too. */
export async function removeIndicator(projectId: string, id: string): Promise<void> {
  await inTransaction(async (tx) => {
    await owned(tx, projectId, id);
    const { count } = await tx.indicator.deleteMany({ where: { id, measures: { none: {} } } });
    if (count === 0)
      throw new Refusal('measured', t('Cet indicateur a des mesures publiques : il ne se retire plus.'));
  });
}

/**
 * What was seen on a day, with what shows it, in words and as a paper if there is one. Another measure on the same day takes the place of the
 * first: of somebody else's only when that is wished (`replace`).
 */
export async function addMeasure(
  act: { projectId: string; personId: string; today: Day },
  measure: { id: string; on: Day; value: Decimal | null; words: string; evidence: string; replace: boolean },
  paper?: { paper: OnePaper; at: Date },
): Promise<void> {
  const { id, on, value, words, evidence, replace } = measure;
  if (on > act.today)
    throw new Refusal('not_yet', t('Cette date est à venir : notez ce qui est déjà vu.'), 'on');
  await inTransaction(async (tx) => {
    const { kind } = await owned(tx, act.projectId, id);
    if (kind === 'quantitative' && value === null)
      throw new Refusal('no_value', t('Indiquez le nombre mesuré.'), 'value');
    if (kind !== 'quantitative' && !words)
      throw new Refusal('no_words', t('Racontez ce que vous avez vu.'), 'words');
    const own = {
      words,
      evidence,
      madeById: act.personId,
      value: kind === 'quantitative' ? value!.toFixed(2) : null,
    };
    const key = { indicatorId: id, on: fromDay(on) };
    if (!replace) await refuseOthers(tx, key, act.personId);
    await tx.measure.upsert({ where: { indicatorId_on: key }, create: { ...own, ...key }, update: own });
    if (!paper) return;
    // The same day again: what showed it takes the place of what showed it before.
    await tx.handedPaper.deleteMany({ where: { kind: 'impact', subject: id, measuredOn: key.on } });
    const label = evidence.slice(0, 80);
    await keepPaper(tx, {
      ...paper,
      kind: 'impact',
      subject: id,
      measuredOn: on,
      personId: act.personId,
      label,
    });
  });
}

/** Somebody else has measured that day: what they noted is told, and stays until its replacement is wished. */
async function refuseOthers(tx: Tx, key: { indicatorId: string; on: Date }, personId: string): Promise<void> {
  await tx.$queryRaw`select 1 from "Indicator" where id = ${key.indicatorId}::uuid for update`;
  const noted = await tx.measure.findUnique({ where: { indicatorId_on: key } });
  if (!noted || noted.madeById === personId) return;
  const by = await tx.person.findUniqueOrThrow({ where: { id: noted.madeById } });
  throw new Refusal(
    'measured_by_other',
    t('{who} a déjà noté pour ce jour : « {what} ». Cochez pour prendre sa place, ou changez de jour.', {
      who: `${by.firstName} ${by.lastName}`,
      what: noted.words || figureText(new Decimal(noted.value!.toFixed()), currentLanguage()),
    }),
    'replace',
  );
}

async function owned(tx: Tx, projectId: string, id: string) {
  return (await tx.indicator.findFirst({ where: { id, projectId } })) ?? notFound();
}
