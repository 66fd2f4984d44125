import type { LoaderFunctionArgs } from '@remix-run/node';
import { handOver } from '#app/features/papers/hand-over.server.ts';
import { sheetPreview } from '#app/features/papers/information-sheet.server.ts';
import { allow } from '#app/features/people/allow.server.ts';
import { sheetCampaign } from '#app/features/projects/sheet-campaign.server.ts';
import { now } from '#app/infra/clock.server.ts';

/** The key information sheet as it would be published now. */
export async function loader(args: LoaderFunctionArgs) {
  const { project } = await allow(args, 'routes/porteur.projets.$project.fiche.$instrument_.brouillon');
  const campaign = await sheetCampaign({ id: project.id }, args.params['instrument']);
  return handOver(campaign === null ? null : sheetPreview(campaign, now()));
}
