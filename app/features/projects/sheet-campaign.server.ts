import { db } from '#app/infra/db.server.ts';
import { instrumentAt } from './words.ts';

/** The loan or share campaign of a project that an address names; null when there is none. */
export async function sheetCampaign(
  project: { id: string } | { slug: string },
  path: string | undefined,
): Promise<string | null> {
  const instrument = instrumentAt(path);
  if (!instrument || instrument === 'gift') return null;
  const campaign = await db().campaign.findFirst({ where: { instrument, project }, select: { id: true } });
  return campaign?.id ?? null;
}
