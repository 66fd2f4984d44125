import type { LoaderFunctionArgs } from '@remix-run/node';
import { handOver } from '#app/features/papers/hand-over.server.ts';
import { sheetPreview } from '#app/features/papers/information-sheet.server.ts';
import { allow, uuidOr404 } from '#app/features/people/allow.server.ts';
import { sheetCampaign } from '#app/features/projects/sheet-campaign.server.ts';
import { now } from '#app/infra/clock.server.ts';

/** The key information sheet as it would be published now, for whoever reviews it. */
export async function loader(args: LoaderFunctionArgs) {
  await allow(args, 'routes/operateur.projets.$project_.fiche.$instrument');
  const campaign = await sheetCampaign({ id: uuidOr404(args.params['project']) }, args.params['instrument']);
  return handOver(campaign === null ? null : sheetPreview(campaign, now()));
}
