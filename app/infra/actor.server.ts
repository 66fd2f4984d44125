import { AsyncLocalStorage } from 'node:async_hooks';
import { basename } from 'node:path';

/**
 * Who or what is at work: `person:<id>`, `visitor:<request>`, `job:<name>`, `stripe:<event>`, `command:<name>`. Every journal entry
 * says it. The web server and the pages that it runs are built apart, so they meet under a name that the whole process knows.
 */
const meeting = Symbol.for('terreau.actor');
const shared = globalThis as { [meeting]?: AsyncLocalStorage<{ name: string }> };
const atWork = (shared[meeting] ??= new AsyncLocalStorage());

/** Everything that `work` does, and what it waits for, is done by this actor. The innermost counts. */
export function actingAs<T>(name: string, work: () => T): T {
  return atWork.run({ name }, work);
}

/** Says who the actor of the present request turns out to be. Nothing happens outside of one. */
export function actorIs(name: string): void {
  const present = atWork.getStore();
  if (present?.name.startsWith('visitor:')) present.name = name;
}

/** Who is at work; outside of a request, a job or an event, the command that runs. */
export function actor(): string {
  return atWork.getStore()?.name ?? `command:${basename(process.argv[1] ?? 'node').replace(/\.[a-z]+$/, '')}`;
}
