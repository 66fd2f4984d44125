import { sheetVersionsOf } from '#app/features/papers/information-sheet.queries.server.ts';
import { loanRouteOn } from '#app/features/protection/regime.server.ts';
import { requiresSheet } from '#app/features/protection/regime.ts';
import { answersOf } from '#app/features/protection/sheet.server.ts';
import {
  figureNames,
  sheetProblems,
  textsAsked,
  type SheetAnswers,
  type SheetInstrument,
} from '#app/features/protection/sheet-fields.ts';
import { dayText } from '#app/i18n/format.ts';
import { today } from '#app/infra/clock.server.ts';
import { db, type Tx } from '#app/infra/db.server.ts';
import { addMonths, dayOf, yearOf } from '#app/money/day.ts';
import { money } from '#app/money/money.ts';
import { campaignsOf } from './campaign.server.ts';
import type { CampaignTerms } from './campaign-terms.ts';
import type { SheetState } from './submission.ts';
import { typedAmount } from './typed.ts';

/** The key information sheet of each loan or share campaign of a project: whether its regime asks for it, and what it lacks. */
export async function sheetsOf(
  tx: Tx,
  projectId: string,
  campaigns: readonly CampaignTerms[],
): Promise<SheetState[]> {
  const states: SheetState[] = [];
  for (const { instrument, loan } of campaigns) {
    if (instrument === 'gift') continue;
    const { id } = await tx.campaign.findUniqueOrThrow({
      where: { projectId_instrument: { projectId, instrument } },
      select: { id: true },
    });
    states.push(await stateOf(tx, { instrument, loan }, await answersOf(tx, id)));
  }
  return states;
}

async function stateOf(
  tx: Tx,
  { instrument, loan }: { instrument: SheetInstrument; loan: CampaignTerms['loan'] },
  answers: Awaited<ReturnType<typeof answersOf>>,
): Promise<SheetState> {
  return {
    instrument,
    required: loan ? requiresSheet((await loanRouteOn(loan, today(), tx)).regime) : false,
    begun: answers.version > 0,
    problems: sheetProblems(instrument, answers),
  };
}

/** The editor's page of a sheet: what is saved, what it lacks, what was published. Null without such a campaign. */
export async function sheetPage(projectId: string, instrument: SheetInstrument) {
  const campaign = await db().campaign.findUnique({
    where: { projectId_instrument: { projectId, instrument } },
    select: { id: true, status: true, project: { select: { status: true, slug: true } } },
  });
  if (!campaign) return null;
  const [answers, versions, terms] = await Promise.all([
    answersOf(db(), campaign.id),
    sheetVersionsOf(campaign.id),
    campaignsOf(db(), projectId),
  ]);
  const loan = terms.find((one) => one.instrument === instrument)!.loan;
  const { required, problems } = await stateOf(db(), { instrument, loan }, answers);
  const { status } = campaign.project;
  return {
    campaignId: campaign.id,
    slug: campaign.project.slug,
    required,
    problems,
    values: typedAnswers(answers),
    seen: answers.version,
    texts: [...textsAsked(instrument)],
    years: askedYears(answers),
    declared: answers.declaredBy && {
      name: answers.declaredBy.name,
      on: dayText(dayOf(answers.declaredBy.at)),
    },
    /** In review nothing moves; once published, only the sheet of an open offer may be corrected. */
    editable:
      status === 'draft' ||
      status === 'changes_requested' ||
      (status === 'published' && campaign.status === 'open'),
    published: versions.map(({ number, publishedAt }) => ({ number, on: dayText(dayOf(publishedAt)) })),
  };
}

export type SheetPage = NonNullable<Awaited<ReturnType<typeof sheetPage>>>;

/** The three last years that are over, or those that were given. */
function askedYears({ years }: SheetAnswers): number[] {
  const last = yearOf(addMonths(today(), -12));
  const usual = [last, last - 1, last - 2];
  return [...new Set([...years.map(({ year }) => year), ...usual])].sort((a, b) => b - a).slice(0, 3);
}

function typedAnswers(answers: SheetAnswers): Record<string, string> {
  const figures = answers.years.flatMap((year) =>
    figureNames.flatMap((name) => {
      const value = year[name];
      return value === undefined ? [] : [[`figure-${year.year}-${name}`, typedAmount(money(value))]];
    }),
  );
  return { ...answers.texts, ...Object.fromEntries(figures), ...(answers.declared && { declared: 'on' }) };
}
