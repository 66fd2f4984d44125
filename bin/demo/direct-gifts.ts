import { randomUUID } from 'node:crypto';
import { declareDirectGift } from '#app/features/projects/direct-gifts.server.ts';
import { now } from '#app/infra/clock.server.ts';
import { db } from '#app/infra/db.server.ts';
import { money } from '#app/money/money.ts';
import { ago, cooperationOf, type Scene } from './scene.ts';

const gifts = [
  {
    daysAgo: 15,
    means: 'cash',
    amount: '186.40',
    gifts: 31,
    receipt: '',
    proof: 'Urne de la fête des récoltes, bordereau de remise d’espèces',
  },
  {
    daysAgo: 9,
    means: 'cheque',
    amount: '420.00',
    gifts: 6,
    receipt: '101 à 106',
    proof: 'Remise de chèques n° 12',
  },
] as const;

/** A cooperation declares what it received by itself, beside its campaign. */
export function planDirectGifts(scene: Scene): void {
  for (const { daysAgo, amount, ...gift } of gifts)
    ago(scene, daysAgo, async (receivedOn) => {
      const { id: cooperationId, founder } = cooperationOf(scene, 'dieulefit');
      const { id: projectId } = await db().project.findFirstOrThrow({
        where: { cooperationId, status: 'published' },
      });
      await declareDirectGift(
        { projectId, personId: founder.id, at: now() },
        { ...gift, receivedOn, intent: 'declare', id: randomUUID(), amount: money(amount) },
      );
    });
}
