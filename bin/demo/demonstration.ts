import { randomUUID } from 'node:crypto';
import { runJob } from '#jobs/runner.ts';
import { acceptHosting } from '#app/features/cooperations/hosting.server.ts';
import { recordStage } from '#app/features/cooperations/cooperation.server.ts';
import { nameOwnPart } from '#app/features/cooperations/members.server.ts';
import { topUpFloat } from '#app/features/payouts/float.server.ts';
import { postUpdate } from '#app/features/projects/news.server.ts';
import { db } from '#app/infra/db.server.ts';
import { isTargetDay } from '#app/money/calendar.ts';
import { addDays, addMonths, type Day } from '#app/money/day.ts';
import { money } from '#app/money/money.ts';
import { newcomer, type Someone } from '../story/cast.ts';
import type { Chance } from '../story/chance.ts';
import { commit } from '../story/citizen.ts';
import { found, openAccount, signMandate, type Founded } from '../story/cooperation.ts';
import { playDay, type Operators } from '../story/days.ts';
import { eachAtOnce } from '../story/each.ts';
import { person } from '../story/names.ts';
import { cards, ibans } from '../story/pages.ts';
import { demoPassword } from '../sign-ins.ts';
import type { World } from '../world.ts';
import { Agenda } from './agenda.ts';
import { announceEarlyRepayment, planAssociates } from './associates.ts';
import { bankTransfers } from './bank-transfers.ts';
import { cooperations, inventedRna, inventedSiren, type DemoCooperation } from './cooperations.ts';
import { followersAndQuestions } from './followers.ts';
import { citizens, operatingTeam, signInOf } from './people.ts';
import { plansAndEffects } from './plans.ts';
import { partnerFollows } from './partner.ts';
import { monthlyGivers } from './monthly-givers.ts';
import { wishesFor } from './pledging.ts';
import type { DemoCampaign, DemoProject } from './project-types.ts';
import { comingProjects } from './projects-coming.ts';
import { openProjects } from './projects-open.ts';
import { pastProjects } from './projects-past.ts';
import { leaveAt, publish, writeProject } from './stage.ts';

/** How many days before today the demonstration begins. */
export const demonstrationDays = 820;

const projects: readonly DemoProject[] = [...pastProjects, ...openProjects, ...comingProjects];

type Stage = {
  world: World;
  /** The last day that is told: yesterday, so that the clock can go on by itself afterwards. */
  end: Day;
  luck: Chance;
  operators: Operators;
  people: Someone[];
  founded: Map<string, Founded>;
  agenda: Agenda;
};

/** Tells two years of the platform's life by the commands that people use, until yesterday. */
export async function playDemonstration(
  world: World,
  end: Day,
  luck: Chance,
  say: (sentence: string) => void,
): Promise<void> {
  const operators = await operatingTeam();
  const people = await citizens(luck, 300);
  say(`${people.length} citizens have signed up`);
  const stage: Stage = { world, end, luck, operators, people, founded: new Map(), agenda: new Agenda() };
  await topUpFloat({
    id: randomUUID(),
    amount: money('3000'),
    askedById: operators[0].id,
    today: world.today(),
  });

  for (const [index, cooperation] of cooperations.entries()) planCooperation(stage, cooperation, index);
  for (const [index, project] of projects.entries()) planProject(stage, project, index);
  planAssociates(stage, (days) => daysAgo(stage, days));

  let told = '';
  for (const { today, jobs } of bankingDays(addDays(world.today(), 1), end)) {
    if (!jobs && !stage.agenda.has(today)) continue;
    await world.advance(today);
    await stage.agenda.happen(today);
    await world.drain();
    if (jobs) await playDay(world, today, operators);
    if (today.slice(0, 7) !== told) say(`the story has come to ${today}`);
    told = today.slice(0, 7);
  }
  await announceEarlyRepayment(stage.founded.get('presquile')!, world.today());
  await followersAndQuestions(people);
  await monthlyGivers(world, people);
  await bankTransfers(world, [people[3]!, people[11]!], operators[0].id);
  await partnerFollows(pastProjects.length + 4);
  await plansAndEffects(world.today(), operators[0].id);
  for (const job of ['reconcile', 'check-books']) {
    const { failed, notes } = await runJob(job, { today: end });
    if (failed > 0) throw new Error(notes.join(' '));
  }
}

/**
 * The days of the story. Jobs run on every third, which keeps within the margin by which debits are asked in advance, and on
 * each of the last fortnight, so that what is under way today is where it would be.
 */
function bankingDays(from: Day, to: Day): { today: Day; jobs: boolean }[] {
  const days: Day[] = [];
  for (let today = from; today <= to; today = addDays(today, 1)) if (isTargetDay(today)) days.push(today);
  const fortnight = addDays(to, -14);
  return days.map((today, index) => ({ today, jobs: index % 3 === 0 || today >= fortnight }));
}

/** The banking day at or after so many days before the end. */
function daysAgo({ end, world }: Stage, days: number): Day {
  const wanted = addDays(end, -days);
  const earliest = addDays(world.today(), 1);
  const day = bankingDay(wanted < earliest ? earliest : wanted);
  return day > end ? lastBankingDay(end) : day;
}

function bankingDay(day: Day): Day {
  return isTargetDay(day) ? day : bankingDay(addDays(day, 1));
}

function lastBankingDay(day: Day): Day {
  return isTargetDay(day) ? day : lastBankingDay(addDays(day, -1));
}

function planCooperation(stage: Stage, cooperation: DemoCooperation, index: number): void {
  const own = projects.filter((project) => project.cooperation === cooperation.key);
  const oldest = Math.max(60, ...own.map((project) => (project.published ?? 0) + 12));
  // A host must exist before the collective that it carries.
  const day = daysAgo(stage, cooperation.host ? Math.min(oldest, 30) : oldest);
  stage.agenda.on(day, () => foundCooperation(stage, cooperation, index));
}

async function foundCooperation(stage: Stage, cooperation: DemoCooperation, index: number): Promise<void> {
  const { world, luck, end, founded } = stage;
  const domain = `${cooperation.key}.example`;
  const founder =
    cooperation.key === 'presquile' ? await signInOf('cooperation') : await atTable(luck, domain, 0);
  const others = [];
  for (const seat of cooperation.members.keys()) others.push(await atTable(luck, domain, seat + 1));

  const [notModelled, systemic, nonMarket] = cooperation.sliders;
  const [[stageName, months] = ['emergence', 12] as const, ...later] = cooperation.stages;
  const hasRna = cooperation.legalForm === 'association';
  const host = cooperation.host ? founded.get(cooperation.host) : undefined;
  const numbers = cooperation.host
    ? {}
    : hasRna
      ? { rna: inventedRna(cooperation.commune, index + 1) }
      : { siren: inventedSiren(index + 1) };
  const made = await found(
    {
      name: cooperation.name,
      legalForm: cooperation.legalForm,
      ...numbers,
      communeCode: cooperation.commune,
      presentation: cooperation.presentation,
      contactEmail: `bonjour@${domain}`,
      sliders: { notModelled, systemic, nonMarket },
      stage: stageName,
      stageSince: addMonths(end, -months),
      hostId: host?.id ?? null,
    },
    [founder, ...others],
  );
  founded.set(cooperation.key, made);
  for (const [next, ago] of later) {
    const since = addMonths(end, -ago);
    if (since <= world.today()) await recordStage(made.id, next, since);
    else stage.agenda.on(bankingDay(since), () => recordStage(made.id, next, since));
  }
  await nameOwnPart(made.id, founder.id, 'à l’initiative, avec d’autres');
  for (const [seat, title] of cooperation.members.entries()) {
    const member = others[seat];
    if (member) await nameOwnPart(made.id, member.id, title);
  }
  if (host) await acceptHosting(host.id, made.id);
  if (!host) {
    await openAccount(made);
    await signMandate(world, made, ibans.good);
  }
  await world.drain();
}

async function atTable(luck: Chance, domain: string, seat: number): Promise<Someone> {
  const { firstName, lastName, email } = person(luck, seat);
  return newcomer({ firstName, lastName, email: email.replace(/@.*/, `@${domain}`) }, demoPassword);
}

function planProject(stage: Stage, project: DemoProject, index: number): void {
  const { agenda, operators } = stage;
  const cooperation = () => {
    const made = stage.founded.get(project.cooperation);
    if (!made) throw new Error(`${project.cooperation} is not founded yet`);
    return made;
  };
  if (project.published === undefined || project.openFor === undefined) {
    agenda.on(daysAgo(stage, 3 + (index % 5) * 4), async () => {
      const id = await writeProject(project, cooperation(), addDays(stage.end, 75), index);
      await leaveAt(project, id, cooperation(), operators[0]);
    });
    return;
  }
  const opensOn = daysAgo(stage, project.published);
  const closesOn = addDays(opensOn, project.openFor);
  agenda.on(opensOn, async () => {
    const id = await writeProject(project, cooperation(), closesOn, index);
    await publish(id, cooperation(), operators[0], opensOn);
    planNews(stage, project, id, cooperation());
    await planPledges(stage, project, id, opensOn, closesOn);
  });
  if (project.missesSince !== undefined) {
    agenda.on(daysAgo(stage, project.missesSince), () =>
      signMandate(stage.world, cooperation(), ibans.insufficientFunds),
    );
  }
}

function planNews(stage: Stage, project: DemoProject, projectId: string, cooperation: Founded): void {
  for (const { daysAgo: ago, title, body } of project.updates ?? []) {
    stage.agenda.on(daysAgo(stage, ago), async () => {
      const byMail = ago < 30;
      await postUpdate({ projectId, authorId: cooperation.founder.id, title, body, byMail });
    });
  }
}

async function planPledges(
  stage: Stage,
  project: DemoProject,
  projectId: string,
  opensOn: Day,
  closesOn: Day,
): Promise<void> {
  const rows = await db().campaign.findMany({ where: { projectId }, select: { id: true, instrument: true } });
  for (const campaign of project.campaigns) {
    const id = rows.find((row) => row.instrument === campaign.instrument)?.id;
    if (id) planAnswers(stage, campaign, id, opensOn, closesOn);
  }
}

/** How people come to a page, and whether they let the cooperation write to them. */
const cameBy = [
  { via: 'marche', shareContact: true },
  {},
  { via: 'nouvelles', shareContact: true },
  {},
  { via: 'bulletin-municipal' },
  { shareContact: true },
  { via: 'whatsapp' },
];

/** Citizens answer in eight waves while a campaign is open: many at the beginning, some at the end. */
function planAnswers(
  stage: Stage,
  campaign: DemoCampaign,
  campaignId: string,
  opensOn: Day,
  closesOn: Day,
): void {
  const { agenda, luck, world, people, end } = stage;
  const last = closesOn < end ? addDays(closesOn, -1) : end;
  const wishes = wishesFor(campaign, luck);
  const waves = 8;
  const from = luck.whole(0, people.length - 1);
  const answers = wishes.map((wish, index) => {
    // Claire lends, early, wherever one can lend.
    const claire = index === 0 && campaign.instrument === 'loan';
    const who = claire ? people[0] : people[1 + ((from + index * 7) % (people.length - 1))];
    const guest = campaign.instrument === 'gift' && luck.percent(35);
    const typed = luck.percent(35)
      ? ({ method: 'sepa_debit', iban: ibans.good } as const)
      : ({ method: 'card', number: cards.french } as const);
    return {
      wave: claire ? 0 : Math.min(luck.whole(0, waves - 1), luck.whole(0, waves - 1)),
      who: guest || !who ? person(luck, luck.whole(1_000, 99_999)) : who,
      typed,
      wish: {
        ...wish,
        campaignId,
        instrument: campaign.instrument,
        ...(campaign.share ? { shareCategory: luck.pick(campaign.share.categories) } : {}),
        ...(campaign.sheet ? { sheetRead: 1 } : {}),
        showName: luck.percent(60),
        ...cameBy[index % cameBy.length],
      },
    };
  });
  const span = Math.max(0, Math.round((Date.parse(last) - Date.parse(opensOn)) / 86_400_000));
  for (let wave = 0; wave < waves; wave++) {
    const crowd = answers.filter((answer) => answer.wave === wave);
    if (crowd.length === 0) continue;
    const wanted = bankingDay(addDays(opensOn, Math.floor((span * wave) / waves)));
    const day = wanted <= last ? wanted : lastBankingDay(last);
    const come = () =>
      eachAtOnce(6, crowd, async ({ who, wish, typed }) => {
        await commit(world, who, wish, typed);
      });
    agenda.on(day > opensOn ? day : opensOn, come);
  }
}
