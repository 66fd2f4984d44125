import { publishNeedsSheet } from '#app/features/diagnosis/needs-review.server.ts';
import { saveNeedsSheet } from '#app/features/diagnosis/needs-sheet.server.ts';
import { now } from '#app/infra/clock.server.ts';
import { ago, cooperationOf, type Scene } from './scene.ts';

const asked = [
  {
    cooperation: 'noue',
    daysAgo: 21,
    summary: 'Soixante foyers veulent cultiver la dalle ; il faut des bras le samedi et quelqu’un qui sache.',
    needs: ['Une jardinière qui nous apprend', 'Des bras un samedi sur deux', 'Un local pour les outils'],
  },
  {
    cooperation: 'reunion',
    daysAgo: 14,
    summary: 'La cuisine ouvre bientôt : il manque des mains, une voiture et un peu de vaisselle.',
    needs: ['Une voiture le mercredi', 'Deux personnes pour la garde des enfants', 'Trente assiettes'],
  },
];

/** Collectives say which hands they need, and the team publishes it. */
export function planNeeds(scene: Scene): void {
  const [{ id: by }] = scene.operators;
  for (const { cooperation, daysAgo, summary, needs } of asked)
    ago(scene, daysAgo, async () => {
      const { id: organisationId } = cooperationOf(scene, cooperation);
      await saveNeedsSheet(organisationId, { summary, needs, version: 0 }, now());
      await publishNeedsSheet({ organisationId, version: 1, by, at: now() });
    });
}
