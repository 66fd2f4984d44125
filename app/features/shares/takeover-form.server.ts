import type { z } from 'zod';
import type { Day } from '#app/money/day.ts';
import { askInvitations } from './takeover-link.server.ts';
import type { TakeoverSchema } from './takeover.schema.ts';
import { decideTakeover, dropTakeover, resumeTakeover } from './takeover.server.ts';

/** Does what a form of the page of one spreadsheet asks for. Says whether that page still stands. */
export async function answerTakeover(
  intent: z.output<typeof TakeoverSchema>['intent'],
  by: { takeoverId: string; cooperationId: string; personId: string; today: Day },
): Promise<boolean> {
  const { takeoverId, cooperationId } = by;
  switch (intent) {
    case 'write':
      await decideTakeover(by);
      return true;
    case 'resume':
      await resumeTakeover(cooperationId, takeoverId);
      return true;
    case 'invite':
      await askInvitations(by);
      return true;
    case 'forget':
      await dropTakeover(cooperationId, takeoverId);
      return true;
    case 'drop':
      await dropTakeover(cooperationId, takeoverId);
      return false;
  }
}
