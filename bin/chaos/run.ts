import { setTimeout as sleep } from 'node:timers/promises';
import { fromDay } from '#app/infra/dates.ts';
import { closeDb, db } from '#app/infra/db.server.ts';
import { forgetEnv } from '#app/infra/env.server.ts';
import { addDays, day, startOfDay } from '#app/money/day.ts';
import { timetable } from '#jobs/timetable.ts';
import { chance, type Chance } from '../story/chance.ts';
import { scratchDatabase } from '../scratch.ts';
import { setStage, publishOne, type Stage } from './cast.ts';
import { spoil, type Mutation } from './mutations.ts';
import { doWhatWaits } from './mending.ts';
import { lend, operations } from './operations.ts';
import { startSite, type Mortal, type Site } from './site.ts';
import { unfinished } from './truths.ts';
import { whatIsWrong } from './verdict.ts';

type ChaosRun = {
  operations: number;
  kills: number;
  seed: number;
  /** A design that is broken on purpose: what is wrong must then be found. */
  mutation?: Mutation | undefined;
  /** What is spoilt when all is over and well, one after the other, to see that it is found. */
  spoilt?: readonly Mutation[];
  say(sentence: string): void;
  /** What the services write. */
  write(line: string): void;
};
type Outcome = {
  wrong: string[];
  /** What was found of each thing that was spoilt. */
  found: Partial<Record<Mutation, string[]>>;
  counts: Record<string, number>;
  liveness: string;
};

const firstDay = day('2026-01-05');
/** After the last fault, so many days must be enough for everything to come to its end: loans of three months, and their files. */
const mostCalmDays = 300;
/** Calm passes so many days at a time. */
const stride = 4;
/** A worker that has not done its jobs after so many seconds hangs, however slow the machine. */
const longestWork = 900;
/** So many people are on the site at once. */
const lanes = 3;
const jobs = timetable.map(({ job }) => job.name);
/** Those that only look, slowly: in calm the reckoning does it, once. */
const lookers = ['reconcile', 'check-books'];
const others: Record<Mortal, string> = { web: 'the web process', worker: 'the worker' };

/** Every mode of chaos, at rates that let some things through. */
const storm = {
  fail: 0.04,
  fail_saved: 0.05,
  drop: 0.05,
  half: 0.03,
  hang: 0.02,
  hang_ms: 300,
  limit: 0.03,
  lock: 0.03,
  conflict: 0.03,
  duplicate: 0.25,
  reorder: 0.25,
  delay: 0.2,
  delay_ms: 1_500,
  lose: 0.2,
};

/** Plays random operations in a storm, with kills, then waits for calm and looks at what is left. Says what is wrong. */
export async function playChaos(run: ChaosRun): Promise<Outcome> {
  const { seed, mutation, say } = run;
  const database = await scratchDatabase();
  await closeDb();
  const before = { ...process.env };
  const newKeys = mutation === 'new-key';
  let site: Site | undefined;
  try {
    process.env.DATABASE_URL = database.url;
    forgetEnv();
    site = await startSite({ databaseUrl: database.url, from: firstDay, write: run.write });
    forgetEnv();
    const stage = await setStage(site, chance(seed));
    await site.advance(tenOn(addDays(site.today(), 8)));
    await rouse(site, longestWork);
    say('The stage is set: the storm begins.');
    if (newKeys) site.useNewKeys();
    // Nothing shows new keys like answers that are lost, and they go on being lost.
    await site.control('chaos', { ...storm, seed, ...(newKeys && { drop: 0.5 }) });
    const counts = await storms(stage, run);
    await site.control('chaos', newKeys ? { drop: 0.5, seed } : {});
    say(`Calm on ${site.today()}: everything must come to its end.`);
    const liveness = await untilOver(stage, chance(seed ^ 0x5bd1e995), newKeys ? 20 : mostCalmDays, say);
    if (mutation && mutation !== 'new-key') await spoil(mutation, stage.said.pledges.keys());
    const wrong = [...(await whatIsWrong(stage)), ...(await whatIsNotOver(stage, liveness))];
    const found: Outcome['found'] = {};
    for (const what of run.spoilt ?? []) {
      await (what === 'new-key' ? chargeUnderNewKeys(stage) : spoil(what, stage.said.pledges.keys()));
      found[what] = await whatIsWrong(stage);
    }
    return { wrong, found, counts, liveness };
  } finally {
    await site?.close();
    await closeDb();
    await database.drop();
    process.env = before;
    forgetEnv();
  }
}

/** One more project whose lenders are charged while answers are lost, each try under a key of its own. */
async function chargeUnderNewKeys(stage: Stage): Promise<void> {
  const { site } = stage;
  await publishOne(stage, 0, chance(1));
  for (let number = 1; number <= 6; number++) await lend(stage, chance(number));
  // The campaign must succeed: what was promised is confirmed before answers are lost, also what a busy machine has to hear again.
  const waiting = () => db().stripeEvent.count({ where: { handledAt: null } });
  await rouse(site, longestWork);
  for (let hours = 1; hours <= 24 && (await waiting()) > 0; hours++) {
    await site.advance(new Date(site.now().getTime() + 3_600_000));
    await rouse(site, longestWork);
  }
  site.useNewKeys();
  await site.control('chaos', { drop: 0.8, seed: 1 });
  await site.advance(tenOn(addDays(site.today(), 70)));
  await rouse(site, longestWork);
  await rouse(site, longestWork);
  await site.control('chaos', {});
  await rouse(site, longestWork);
}

async function storms(stage: Stage, { operations: wanted, kills, seed, say }: ChaosRun) {
  const counts: Record<string, number> = {};
  const note = (what: string) => (counts[what] = (counts[what] ?? 0) + 1);
  const luck = chance(seed ^ 0x9e3779b9);
  const plan = Array.from({ length: wanted }, (_, number) => planned(luck, number, seed));
  const deaths = new Map<number, { who: Mortal; after: number }[]>();
  for (let n = 0; n < kills; n++) {
    const at = luck.whole(1, wanted - 1);
    const death = {
      who: luck.percent(50) ? ('web' as const) : ('worker' as const),
      after: luck.whole(0, 400),
    };
    deaths.set(at, [...(deaths.get(at) ?? []), death]);
  }
  // Days pass so that a short run, too, sees campaigns close and instalments fall due.
  const days = Math.max(90, wanted / 3) / Math.max(1, plan.filter(({ name }) => name === 'time').length);
  const dying: Record<Mortal, Promise<void>> = { web: Promise.resolve(), worker: Promise.resolve() };
  const underWay: Promise<void>[] = [];
  let [projects, killed] = [0, 0];
  for (const [number, { name, run, own }] of plan.entries()) {
    for (const { who, after } of deaths.get(number) ?? []) {
      note(`killed ${others[who]}`);
      killed += 1;
      dying[who] = Promise.all([dying[who], sleep(after)]).then(() => stage.site.kill(who));
    }
    if (name === 'time') {
      await Promise.all(underWay.splice(0));
      const open = await db().campaign.count({
        where: { status: 'open', instrument: 'loan', closesOn: { gt: fromDay(stage.site.today()) } },
      });
      for (let more = open; more < 2; more++) await publishOne(stage, (projects += 1), own);
      await letTimePass(stage.site, days, own);
    } else {
      underWay.push(run().then((came) => void note(`${name}: ${came}`)));
      if (underWay.length >= lanes) await Promise.all(underWay.splice(0));
    }
    if ((number + 1) % 25 === 0) {
      say(`${number + 1} of ${wanted} operations, ${killed} of ${kills} kills; it is ${stage.site.today()}.`);
    }
  }
  await Promise.all([...underWay, dying.web, dying.worker]);
  return counts;

  function planned(drawn: Chance, number: number, of: number) {
    const own = chance(of * 1_000_003 + number);
    // The first operation opens a project; then a quarter of all is time that passes.
    if (number === 0 || drawn.percent(25)) return { name: 'time', own, run: () => Promise.resolve('') };
    let draw = drawn.whole(1, 100);
    const found = operations.find(([, weight]) => (draw -= weight) <= 0) ?? operations[0]!;
    return { name: found[0], own, run: () => found[2](stage, own) };
  }
}

/**
 * Some hours or days pass, and some jobs run, all at once: what did not run today runs another day. What is at work when time passes goes on,
 * as on a machine that slept.
 */
async function letTimePass(site: Site, days: number, luck: Chance): Promise<void> {
  const hours = Math.max(1, Math.round(luck.whole(10, 190) * 0.01 * days * 24));
  const woken = jobs.filter(() => luck.percent(70));
  await site.advance(new Date(site.now().getTime() + hours * 3_600_000));
  await site.wake(woken);
  await site.idle(luck.whole(1, 8));
}

/** Some days at a time: jobs, people and banks do what is left, until nothing is. Answers how long it took. */
async function untilOver(
  stage: Stage,
  luck: Chance,
  mostDays: number,
  say: ChaosRun['say'],
): Promise<string> {
  const { site, bank } = stage;
  const from = site.today();
  for (let days = 0; days < mostDays; days += stride) {
    await rouse(site, longestWork);
    await doWhatWaits(stage, luck);
    const left = await leftOver();
    if (left.length === 0 && bank.untold === 0) return `over after ${days} days`;
    if (days % 40 === 0) say(`${days} days of calm; left: ${left.join(', ') || 'lines of the bank'}.`);
    await site.advance(tenOn(addDays(from, days + stride)));
    await site.control('deliveries/drain', {});
  }
  return 'not over';
}

async function whatIsNotOver({ bank }: Stage, liveness: string): Promise<string[]> {
  const left = await leftOver();
  if (bank.untold > 0) left.push(`lines of the bank: ${bank.untold}`);
  return left.length === 0 ? [] : [`Calm has lasted, ${liveness}: ${left.join(', ')}`];
}

async function rouse(site: Site, seconds: number): Promise<void> {
  await site.control('deliveries/drain', {});
  await site.wake(jobs.filter((name) => !lookers.includes(name)));
  const left = await site.idle(seconds);
  if (left.length > 0) throw new Error(`The worker has not done its jobs in time: ${left.join(', ')}`);
}

async function leftOver(): Promise<string[]> {
  const rows = await db().$queryRawUnsafe<{ broken: string }[]>(unfinished);
  return rows.map(({ broken }) => broken);
}

function tenOn(date: ReturnType<typeof day>): Date {
  return new Date(startOfDay(date).getTime() + 10 * 3_600_000);
}
