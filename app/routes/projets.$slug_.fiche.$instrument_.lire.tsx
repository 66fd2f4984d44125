import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { LinkButton } from '#app/components/button.tsx';
import { Notice } from '#app/components/notice.tsx';
import { PageTitle } from '#app/components/page-title.tsx';
import { Page } from '#app/components/page.tsx';
import {
  publishedSheetPage,
  versionAsked,
} from '#app/features/papers/information-sheet-page.queries.server.ts';
import { french, PaperBlocks } from '#app/features/papers/paper-page.tsx';
import { allow } from '#app/features/people/allow.server.ts';
import { sheetCampaign } from '#app/features/projects/sheet-campaign.server.ts';
import { href } from '#app/i18n/href.ts';
import { t } from '#app/i18n/t.ts';
import { notFound } from '#app/infra/http.server.ts';

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: t('Fiche d’informations clés : {project} – Terreau', { project: data?.project ?? '' }) },
];

/** The key information sheet of an offer as a page: what its PDF says, of its newest version or of the one that ?version= names. */
export async function loader(args: LoaderFunctionArgs) {
  await allow(args, 'routes/projets.$slug_.fiche.$instrument_.lire');
  const { slug = '', instrument = '' } = args.params;
  const campaign = (await sheetCampaign({ slug }, instrument)) ?? notFound();
  const sheet = (await publishedSheetPage(campaign, versionAsked(args.request))) ?? notFound();
  return { ...sheet, slug, path: `/projets/${slug}/fiche/${instrument}` };
}

export default function InformationSheet() {
  const { title, blocks, number, newest, on, slug, project, path, draft } = useLoaderData<typeof loader>();
  return (
    <Page width="text">
      <PageTitle
        crumbs={[
          { label: t('Projets'), to: '/projets' },
          { label: project, lang: 'fr', to: `/projets/${slug}` },
        ]}
        title={<span lang="fr">{french(title)}</span>}
        intro={t('Version {number} du {on}. Elle dit la même chose que le PDF, qui est à garder.', {
          number,
          on,
        })}
        action={
          <LinkButton to={`${path}?version=${number}`} variant="secondary" icon="download">
            {t('Télécharger la fiche (PDF)')}
          </LinkButton>
        }
      />
      {newest > number && (
        <Notice tone="warning" still title={t('Une version plus récente existe')}>
          <a className="link" href={href(`${path}/lire`)}>
            {t('Lire la version {newest}', { newest })}
          </a>
        </Notice>
      )}
      {draft && (
        <Notice tone="info" still>
          {draft}
        </Notice>
      )}
      <p className="text-ink-soft">
        {t('Cette fiche est un document légal français : elle n’est pas traduite.')}
      </p>
      <PaperBlocks blocks={blocks} />
    </Page>
  );
}
