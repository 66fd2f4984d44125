import { day } from '#app/money/day.ts';
import type { World } from '../../bin/world.ts';
import {
  cooperation,
  giftCall,
  loanCall,
  openProject,
  topUp,
  type CastCooperation,
  type CastProject,
} from './cast.ts';
import { openWorld } from './stage.ts';

type Mill = {
  world: World;
  moulin: CastCooperation;
  project: CastProject;
  /** Names for ids, so that books read like a story. */
  names: Record<string, string>;
};

/** A mill asks for gifts and for loans of three instalments, both until 2 November 2026; the platform has 600 € of its own at Stripe. */
export async function openMill(mode: 'all_or_nothing' | 'keep_what_comes'): Promise<Mill> {
  const world = await openWorld('2026-10-01');
  const moulin = await cooperation(world, 'Le Moulin');
  await topUp(world, '600');
  const call = { minimum: '100', optimum: '1000', closesOn: day('2026-11-02') };
  const project = await openProject(world, moulin, 'Un moulin à farine', [
    giftCall({ ...call, mode }),
    loanCall({ ...call, count: 3 }),
  ]);
  const names = { [project.campaigns['gift']!]: 'moulin', [project.campaigns['loan']!]: 'pret' };
  return { world, moulin, project, names };
}
