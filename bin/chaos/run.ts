import { setTimeout as sleep } from 'node:timers/promises';
import { fromDay } from '#app/infra/dates.ts';
import { closeDb, db } from '#app/infra/db.server.ts';
import { forgetEnv } from '#app/infra/env.server.ts';
import { addDays, day, startOfDay } from '#app/money/day.ts';
import { timetable } from '#jobs/timetable.ts';
import { chance, type Chance } from '../story/chance.ts';
import { scratchDatabase } from '../scratch.ts';
import { setStage, publishOne, type Stage } from './cast.ts';
import { newKeys, spoil, type Mutation, type Spoiled } from './mutations.ts';
import { operations, giveIban } from './operations.ts';
import { batchesInHand, bringStatement, nextStep } from './operators.ts';
import { startSite, type Mortal, type Site } from './site.ts';
import { unfinished } from './truths.ts';
import { whatIsWrong } from './verdict.ts';

export type ChaosRun = {
  operations: number;
  kills: number;
  seed: number;
  /** A design that is broken on purpose: what is wrong must then be found. */
  mutation?: Mutation | undefined;
  /** What is spoilt when all is over and well, one after the other, to see that it is found. */
  spoilt?: readonly Spoiled[];
  say(sentence: string): void;
  /** What the services write. */
  write(line: string): void;
};
export type Outcome = {
  wrong: string[];
  /** What was found of each thing that was spoilt. */
  found: Partial<Record<Spoiled, string[]>>;
  counts: Record<string, number>;
  liveness: string;
};

const firstDay = day('2026-01-05');
/** After the last fault, so many days must be enough for everything to come to its end: loans of three months, and their files. */
const mostCalmDays = 220;
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
  const between = mutation === 'new-key' ? newKeys : undefined;
  let site: Site | undefined;
  try {
    process.env.DATABASE_URL = database.url;
    forgetEnv();
    site = await startSite({ databaseUrl: database.url, from: firstDay, between, write: run.write });
    forgetEnv();
    const stage = await setStage(site, chance(seed));
    await site.advance(tenOn(addDays(site.today(), 8)));
    await rouse(site, 60);
    say('The stage is set: the storm begins.');
    // Nothing shows new keys like answers that are lost.
    await site.control('chaos', { ...storm, seed, ...(between && { drop: 0.5 }) });
    const counts = await storms(stage, run);
    await site.control('chaos', {});
    say(`Calm on ${site.today()}: everything must come to its end.`);
    const liveness = await untilOver(stage, chance(seed ^ 0x5bd1e995), between ? 18 : mostCalmDays);
    if (mutation && mutation !== 'new-key') await spoil(mutation);
    const wrong = [...(await whatIsWrong(stage)), ...(await whatIsNotOver(stage, liveness))];
    const found: Outcome['found'] = {};
    for (const what of run.spoilt ?? []) {
      await spoil(what);
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
  let projects = 0;
  for (const [number, { name, run, own }] of plan.entries()) {
    for (const { who, after } of deaths.get(number) ?? []) {
      note(`killed ${others[who]}`);
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
    if ((number + 1) % 100 === 0) say(`${number + 1} of ${wanted} operations; it is ${stage.site.today()}.`);
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

/** Some hours or days pass, and some jobs run, all at once: what did not run today runs another day. */
async function letTimePass(site: Site, days: number, luck: Chance): Promise<void> {
  const hours = Math.max(1, Math.round(luck.whole(10, 190) * 0.01 * days * 24));
  const woken = jobs.filter(() => luck.percent(70));
  // A request that is repeated within a second must not be repeated days later: no clock of the world jumps in between.
  await site.idle(300);
  await site.advance(new Date(site.now().getTime() + hours * 3_600_000));
  await site.wake(woken);
  await site.idle(luck.whole(1, 8));
}

/** Two days at a time: jobs, operators and the bank do what is left, until nothing is. Answers how long it took. */
async function untilOver(stage: Stage, luck: Chance, mostDays: number): Promise<string> {
  const { site, operators, bank } = stage;
  const from = site.today();
  for (let days = 0; days < mostDays; days += 3) {
    await rouse(site, 120);
    for (const who of operators) {
      for (const batch of await batchesInHand()) await nextStep(stage, batch, who);
    }
    await bringStatement(stage, operators[0], false);
    await newIbans(stage, luck);
    const left = await leftOver();
    if (left.length === 0 && bank.untold === 0) return `over after ${days} days`;
    await site.advance(tenOn(addDays(from, days + 3)));
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

/** Whose account was refused by a bank gives another one. */
async function newIbans({ citizens }: Stage, luck: Chance): Promise<void> {
  const refused = await db().person.findMany({
    where: { ibanRefusedOn: { not: null } },
    select: { id: true },
  });
  for (const { id } of refused) {
    const who = citizens.find((one) => one.id === id);
    if (who) await giveIban(who, luck.whole(2_000_000, 9_000_000));
  }
}

async function leftOver(): Promise<string[]> {
  const rows = await db().$queryRawUnsafe<{ broken: string }[]>(unfinished);
  return rows.map(({ broken }) => broken);
}

function tenOn(date: ReturnType<typeof day>): Date {
  return new Date(startOfDay(date).getTime() + 10 * 3_600_000);
}
