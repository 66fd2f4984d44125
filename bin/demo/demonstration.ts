import { randomUUID } from 'node:crypto';
import { runJob } from '#jobs/runner.ts';
import { acceptHosting } from '#app/features/cooperations/hosting.server.ts';
import { recordStage } from '#app/features/cooperations/cooperation.server.ts';
import { nameOwnPart } from '#app/features/cooperations/members.server.ts';
import { topUpFloat } from '#app/features/payouts/float.server.ts';
import { postUpdate } from '#app/features/projects/news.server.ts';
import { isTargetDay } from '#app/money/calendar.ts';
import { addDays, addMonths, type Day } from '#app/money/day.ts';
import { money } from '#app/money/money.ts';
import { as, newcomer, type Someone } from '../story/cast.ts';
import type { Chance } from '../story/chance.ts';
import { found, openAccount, signMandate, type Founded } from '../story/cooperation.ts';
import { playDay } from '../story/days.ts';
import { person } from '../story/names.ts';
import { ibans } from '../story/pages.ts';
import { demoPassword } from '../sign-ins.ts';
import type { World } from '../world.ts';
import { lastStatement, planAccounting } from './accounting.ts';
import { Agenda } from './agenda.ts';
import { planPledges } from './answers.ts';
import { announceEarlyRepayment, planAssociates } from './associates.ts';
import { bankTransfers } from './bank-transfers.ts';
import { planClaire } from './claire.ts';
import { planComplaints } from './complaints.ts';
import { cooperations, inventedRna, inventedSiren, type DemoCooperation } from './cooperations.ts';
import { planDirectGifts } from './direct-gifts.ts';
import { followersAndQuestions } from './followers.ts';
import { planContributions } from './in-kind.ts';
import { planMembersBefore } from './members-before.ts';
import { planNeeds } from './needs.ts';
import { citizens, operatingTeam, signInOf } from './people.ts';
import { plansAndEffects } from './plans.ts';
import { partnerFollows } from './partner.ts';
import { monthlyGivers } from './monthly-givers.ts';
import type { DemoProject } from './project-types.ts';
import { comingProjects } from './projects-coming.ts';
import { openProjects } from './projects-open.ts';
import { pastProjects } from './projects-past.ts';
import { bakery, planDeclarations } from './revenue-loan.ts';
import { bankingDay, cooperationOf, daysAgo, type Scene } from './scene.ts';
import { leaveAt, publish, writeProject } from './stage.ts';
import { planVotes } from './votes.ts';

/** How many days before today the demonstration begins. */
export const demonstrationDays = 820;

const projects: readonly DemoProject[] = [...pastProjects, bakery, ...openProjects, ...comingProjects];

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
  const scene: Scene = { world, end, luck, operators, people, founded: new Map(), agenda: new Agenda() };
  await topUpFloat({
    id: randomUUID(),
    amount: money('3000'),
    askedById: operators[0].id,
    today: world.today(),
  });

  for (const [index, cooperation] of cooperations.entries()) planCooperation(scene, cooperation, index);
  for (const [index, project] of projects.entries()) planProject(scene, project, index);
  planAssociates(scene);
  planDeclarations(scene);
  planAccounting(scene);
  planVotes(scene);
  planDirectGifts(scene);
  planContributions(scene);
  planComplaints(scene);
  planClaire(scene);
  planMembersBefore(scene);
  planNeeds(scene);

  let told = '';
  for (const { today, jobs } of bankingDays(addDays(world.today(), 1), end)) {
    if (!jobs && !scene.agenda.has(today)) continue;
    await world.advance(today);
    await scene.agenda.happen(today);
    await world.drain();
    if (jobs) await playDay(world, today, operators);
    if (today.slice(0, 7) !== told) say(`the story has come to ${today}`);
    told = today.slice(0, 7);
  }
  await announceEarlyRepayment(scene.founded.get('presquile')!, world.today());
  await followersAndQuestions(people);
  await monthlyGivers(world, people);
  const arrived = await bankTransfers(world, [people[3]!, people[11]!], operators[0].id);
  await lastStatement(scene, arrived);
  await partnerFollows(pastProjects.length + 5);
  await plansAndEffects(world.today(), operators[0].id);
  for (const job of ['follow-choices', 'reconcile', 'check-books']) {
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

function planCooperation(scene: Scene, cooperation: DemoCooperation, index: number): void {
  const own = projects.filter((project) => project.cooperation === cooperation.key);
  const oldest = Math.max(60, ...own.map((project) => (project.published ?? 0) + 12));
  // A host must exist before the collective that it carries.
  const day = daysAgo(scene, cooperation.host ? Math.min(oldest, 30) : oldest);
  scene.agenda.on(day, () => foundCooperation(scene, cooperation, index));
}

async function foundCooperation(scene: Scene, cooperation: DemoCooperation, index: number): Promise<void> {
  const { world, luck, end, founded } = scene;
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
    else scene.agenda.on(bankingDay(since), () => recordStage(made.id, next, since));
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

function planProject(scene: Scene, project: DemoProject, index: number): void {
  const { agenda, operators } = scene;
  const cooperation = () => cooperationOf(scene, project.cooperation);
  if (project.published === undefined || project.openFor === undefined) {
    agenda.on(daysAgo(scene, project.since ?? 12), async () => {
      const made = cooperation();
      const write = () => writeProject(project, made, addDays(scene.end, 75), index);
      const id = await as(made.founder, write);
      await leaveAt(project, id, made, operators[0]);
    });
    return;
  }
  const opensOn = daysAgo(scene, project.published);
  const closesOn = addDays(opensOn, project.openFor);
  agenda.on(opensOn, async () => {
    const made = cooperation();
    const id = await as(made.founder, () => writeProject(project, made, closesOn, index));
    await publish(id, made, operators[0], opensOn);
    planNews(scene, project, id, made);
    await planPledges(scene, project, id, opensOn, closesOn);
  });
  if (project.missesSince !== undefined) {
    agenda.on(daysAgo(scene, project.missesSince), () =>
      signMandate(scene.world, cooperation(), ibans.insufficientFunds),
    );
  }
}

function planNews(scene: Scene, project: DemoProject, projectId: string, cooperation: Founded): void {
  for (const { daysAgo: ago, title, body } of project.updates ?? []) {
    scene.agenda.on(daysAgo(scene, ago), async () => {
      const readers = ago < 30 ? 'all' : undefined;
      await postUpdate({ projectId, authorId: cooperation.founder.id, title, body, readers });
    });
  }
}
