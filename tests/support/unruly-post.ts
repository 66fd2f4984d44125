import { handledAll } from '#app/features/payments/handle-soon.server.ts';
import { sweepInbox } from '#app/features/payments/inbox.server.ts';
import { chance } from '../../bin/story/chance.ts';
import { askStandIn } from '../../bin/stand-in.ts';
import type { Delivery, World } from '../../bin/world.ts';

type UnrulyPost = {
  /** From now on some webhooks come only with those of a later day. */
  dawdle(): void;
  /** What was delivered, by type, each delivery counted. */
  delivered: Record<string, number>;
};

/**
 * The webhooks of a world come in an order drawn from the seed: all that a drain would deliver is shuffled, many come twice or three times,
 * some of them at the same instant, and some that came long ago come again.
 */
export function unrulyPost(world: World, seed: number): UnrulyPost {
  const luck = chance(seed);
  const delivered: Record<string, number> = {};
  const old: Delivery[] = [];
  let waiting: Delivery[] = [];
  let [dawdles, bringsAll] = [false, true];

  async function bring(deliveries: readonly Delivery[]): Promise<void> {
    const all = deliveries.flatMap((one) => Array.from({ length: luck.pick([1, 1, 2, 3]) }, () => one));
    if (old.length > 0) all.push(...Array.from({ length: luck.whole(0, 3) }, () => luck.pick(old)));
    const mixed = all
      .map((one) => ({ one, place: luck.whole(0, 1_000_000) }))
      .sort((a, b) => a.place - b.place);
    while (mixed.length > 0) {
      const atOnce = mixed.splice(0, luck.whole(1, 3));
      await Promise.all(
        atOnce.map(({ one }) => {
          const { type } = JSON.parse(one.body) as { type: string };
          delivered[type] = (delivered[type] ?? 0) + 1;
          return world.deliver(one);
        }),
      );
    }
    old.push(...deliveries);
  }

  world.hold();
  world.drain = async () => {
    for (;;) {
      await askStandIn(world.sandbox.url, 'deliveries/drain', {});
      const fresh = [...waiting, ...world.held.splice(0)];
      const late = dawdles && !bringsAll ? fresh.filter(() => luck.percent(35)) : [];
      waiting = late;
      await bring(fresh.filter((one) => !late.includes(one)));
      await handledAll();
      const { handled } = await sweepInbox({ limit: 1_000 });
      if (handled === 0 && world.held.length === 0) return;
    }
  };
  const advance = world.advance.bind(world);
  world.advance = async (to) => {
    // What was late yesterday comes today, unless it is late again.
    bringsAll = luck.percent(50);
    await advance(to);
    bringsAll = true;
  };
  return { dawdle: () => void (dawdles = true), delivered };
}
