import type { LoaderFunctionArgs } from '@remix-run/node';
import { handOver } from '#app/features/papers/hand-over.server.ts';
import { versionAsked } from '#app/features/papers/information-sheet-page.queries.server.ts';
import { publishedSheet } from '#app/features/papers/information-sheet.server.ts';
import { allow } from '#app/features/people/allow.server.ts';
import { sheetCampaign } from '#app/features/projects/sheet-campaign.server.ts';

/** The key information sheet of an offer, as published: its newest version, or the one that ?version= names. */
export async function loader(args: LoaderFunctionArgs) {
  await allow(args, 'routes/projets.$slug_.fiche.$instrument');
  const { slug = '', instrument } = args.params;
  const campaign = await sheetCampaign({ slug }, instrument);
  return handOver(campaign === null ? null : publishedSheet(campaign, versionAsked(args.request)));
}
