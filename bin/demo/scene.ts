import { isTargetDay } from '#app/money/calendar.ts';
import { addDays, type Day } from '#app/money/day.ts';
import type { Someone } from '../story/cast.ts';
import type { Chance } from '../story/chance.ts';
import type { Founded } from '../story/cooperation.ts';
import type { Operators } from '../story/days.ts';
import type { World } from '../world.ts';
import type { Agenda } from './agenda.ts';

/** Who takes part in the demonstration, and what is still to happen in it. */
export type Scene = {
  world: World;
  /** The last day that is told: yesterday, so that the clock can go on by itself afterwards. */
  end: Day;
  luck: Chance;
  operators: Operators;
  /** Claire is the first. */
  people: readonly Someone[];
  founded: Map<string, Founded>;
  agenda: Agenda;
};

/** Has something happen so many days before the end. */
export function ago(scene: Scene, days: number, what: (today: Day) => Promise<void>): void {
  scene.agenda.on(daysAgo(scene, days), () => what(scene.world.today()));
}

/** The cooperation of this key, which must exist by now. */
export function cooperationOf({ founded }: Scene, key: string): Founded {
  const made = founded.get(key);
  if (!made) throw new Error(`${key} is not founded yet`);
  return made;
}

/** The banking day at or after so many days before the end. */
export function daysAgo({ end, world }: Scene, days: number): Day {
  const wanted = addDays(end, -days);
  const earliest = addDays(world.today(), 1);
  const day = bankingDay(wanted < earliest ? earliest : wanted);
  return day > end ? lastBankingDay(end) : day;
}

/** The banking day at or after a day. */
export function bankingDay(day: Day): Day {
  return isTargetDay(day) ? day : bankingDay(addDays(day, 1));
}

/** The banking day at or before a day. */
export function lastBankingDay(day: Day): Day {
  return isTargetDay(day) ? day : lastBankingDay(addDays(day, -1));
}
