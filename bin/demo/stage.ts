import { addImage } from '#app/features/projects/images.server.ts';
import { saveBudget } from '#app/features/projects/budget.server.ts';
import { setCampaign } from '#app/features/projects/campaign.server.ts';
import { yearOfAnimation } from '#app/features/projects/campaign-terms.ts';
import { saveGiftEffects } from '#app/features/projects/gift-effects.server.ts';
import { savePriority } from '#app/features/projects/priority.server.ts';
import { createProject, saveStory } from '#app/features/projects/project.server.ts';
import { saveSheet } from '#app/features/projects/sheet.server.ts';
import {
  publishProject,
  requestChanges,
  submitProject,
  withdrawProject,
} from '#app/features/projects/review.server.ts';
import { saveVideo } from '#app/features/projects/video.server.ts';
import { themes } from '#app/features/projects/words.ts';
import { today } from '#app/infra/clock.server.ts';
import { db } from '#app/infra/db.server.ts';
import { addDays, type Day } from '#app/money/day.ts';
import { Decimal, money } from '#app/money/money.ts';
import { as, type Someone } from '../story/cast.ts';
import type { Founded } from '../story/cooperation.ts';
import { demoEffects } from './gift-effects.ts';
import { illustration } from './illustration.ts';
import type { DemoCampaign, DemoLoan, DemoProject } from './project-types.ts';

/** A cooperation writes its project, section by section, as on its pages. */
export async function writeProject(
  project: DemoProject,
  cooperation: Founded,
  closesOn: Day,
  seed: number,
): Promise<string> {
  const { id } = await createProject({ cooperationId: cooperation.id, title: project.title });
  const { communeCode } = await db().project.findUniqueOrThrow({
    where: { id },
    select: { communeCode: true },
  });
  const { title, summary, story, risks } = project;
  await saveStory(id, { title, summary, story, risks, communeCode, themes: project.themes });
  if (!summary) return id;

  const [theme] = project.themes;
  await addImage(id, {
    bytes: await illustration(theme, seed),
    alt: `Illustration : ${themes[theme].toLowerCase()}, un village et ses habitants`,
  });
  if (project.video) await saveVideo(id, project.video);
  await saveBudget(id, [
    ...project.uses.map(([label, amount, years]) => ({
      side: 'use' as const,
      label,
      amount: money(amount),
      year: yearAfter(closesOn, years),
    })),
    ...project.resources.map(([label, amount, kind, status, years]) => ({
      side: 'resource' as const,
      label,
      amount: money(amount),
      kind,
      status,
      year: yearAfter(closesOn, years),
    })),
    ...project.campaigns.map((campaign) => ({
      side: 'resource' as const,
      label: campaignLabels[campaign.instrument],
      amount: money(campaign.optimum),
      kind: campaign.instrument,
      status: 'asked' as const,
      year: yearAfter(closesOn, project.uses[0]?.[2]),
    })),
  ]);
  for (const campaign of project.campaigns) await setCampaign(id, termsOf(campaign, closesOn));
  const effects = demoEffects[project.key];
  if (effects) await saveGiftEffects(id, effects);
  for (const { instrument, localFirst } of project.campaigns) {
    if (!localFirst) continue;
    const { commune, reach, days } = localFirst;
    const until = addDays(today(), days);
    await savePriority(id, { instrument, communes: [`insee:${commune}`], reach, until }, today());
  }
  for (const { instrument, sheet } of project.campaigns) {
    if (!sheet || instrument === 'gift') continue;
    await saveSheet(id, instrument, { texts: sheet, years: [], declared: true }, cooperation.founder.id);
  }
  return id;
}

/** So many years after the one in which the campaigns close; null where the plan speaks of no year. */
function yearAfter(closesOn: Day, years: number | undefined): number | null {
  return years === undefined ? null : Number(closesOn.slice(0, 4)) + years;
}

/** An operator reads it, and it opens. */
export async function publish(
  projectId: string,
  cooperation: Founded,
  operator: Someone,
  on: Day,
): Promise<void> {
  await as(cooperation.founder, () => submitProject(projectId, cooperation.founder.id));
  await as(operator, () => publishProject(projectId, operator.id, on));
}

/** Takes a project that is not public as far as it has come. */
export async function leaveAt(
  project: DemoProject,
  projectId: string,
  cooperation: Founded,
  operator: Someone,
): Promise<void> {
  const { state, note = '' } = project;
  const { founder } = cooperation;
  if (state === 'submitted' || state === 'changes_requested')
    await as(founder, () => submitProject(projectId, founder.id));
  if (state === 'changes_requested') await as(operator, () => requestChanges(projectId, operator.id, note));
  if (state === 'withdrawn') await as(founder, () => withdrawProject(projectId, founder.id));
}

const campaignLabels = {
  gift: 'Dons des citoyens',
  loan: 'Prêts des citoyens',
  share: 'Parts sociales',
} as const;

function termsOf(campaign: DemoCampaign, closesOn: Day): Parameters<typeof setCampaign>[1] {
  const { instrument, loan, share } = campaign;
  const [minimum, optimum] = [money(campaign.minimum), money(campaign.optimum)];
  if (campaign.mode === 'permanent') {
    const monthlyCost = money(campaign.monthlyCost ?? '0');
    return {
      instrument,
      mode: campaign.mode,
      minimum,
      optimum: yearOfAnimation(monthlyCost),
      closesOn: null,
      monthlyCost,
    };
  }
  return {
    instrument,
    mode: campaign.mode ?? 'all_or_nothing',
    minimum,
    optimum,
    closesOn,
    monthlyCost: campaign.monthlyCost ? money(campaign.monthlyCost) : null,
    loan: loan && {
      ...loan,
      annualRate: new Decimal(loan.annualRate),
      interestGrace: 'paid',
      // A loan of a few instalments has no time to pause, and one linked to revenue no need.
      pauses: loan.count > 6 && !loan.revenue ? { count: 1, longest: 2, interest: 'paid' } : null,
      revenue: loan.revenue ? linkOf(loan.revenue) : null,
      commercial: loan.commercial ?? false,
      minimumPledge: money('20'),
    },
    share: share && {
      nominal: money(share.nominal),
      shares: optimum.div(money(share.nominal)).toNumber(),
      categories: share.categories,
    },
  };
}

function linkOf({ share, floor, cap, expected, of }: NonNullable<DemoLoan['revenue']>) {
  return {
    share: new Decimal(share),
    floor: money(floor),
    cap: money(cap),
    expected: money(expected),
    of,
  };
}
