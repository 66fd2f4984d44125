import { Breadcrumbs } from '#app/components/breadcrumbs.tsx';
import { Page } from '#app/components/page.tsx';
import { QrCode } from '#app/components/qr-code.tsx';
import { ShareTools } from '#app/features/sharing/share-links.tsx';
import { t } from '#app/i18n/t.ts';
import { withVia } from '#app/infra/via.ts';
import { verbs } from './campaign-box.tsx';
import { ProjectImage } from './project-image.tsx';
import type { ProjectPage } from './project.queries.server.ts';

type Shown = Pick<ProjectPage, 'slug' | 'title' | 'summary' | 'cover' | 'campaigns'> & {
  place: string | null;
  cooperation: string;
};

/** One A4 page to print and hang up: what it is, by when, and a code that leads there. What stands around it on the screen is not printed (app.css). */
export function Poster({ page, url }: { page: Shown; url: string }) {
  const open = page.campaigns.filter(({ status }) => status === 'open');
  const lastDay = open.flatMap(({ closes }) => closes ?? [])[0];
  return (
    <Page width="text">
      <div className="no-print grid gap-3">
        <Breadcrumbs crumbs={[{ label: page.title, lang: 'fr', to: `/projets/${page.slug}` }]} />
        <ShareTools title={page.title} url={url} />
        <p className="text-lg text-ink-soft">
          {t('Une page A4. Imprimez-la depuis votre navigateur, en format A4 et sans marges ajoutées.')}
        </p>
      </div>
      <article
        data-alone=""
        className="grid grid-cols-[minmax(0,1fr)] gap-6 rounded-lg border border-line bg-surface p-6 sm:p-10 print:gap-7 print:border-0 print:p-0"
      >
        <div className="overflow-hidden rounded-lg print:h-[95mm]">
          <ProjectImage image={page.cover} seed={page.slug} first />
        </div>
        <h1 className="text-4xl print:text-[38pt]">{page.title}</h1>
        <p className="text-xl print:text-[18pt]">{page.summary}</p>
        <div className="grid grid-cols-[minmax(0,1fr)] items-center gap-6 sm:grid-cols-[auto_minmax(0,1fr)] print:grid-cols-[64mm_minmax(0,1fr)]">
          <QrCode
            text={withVia(url, 'affiche')}
            label={t('Code à photographier : il mène à la page du projet')}
            className="w-52 print:w-[64mm]"
          />
          <div className="grid gap-2">
            <p className="text-2xl font-bold">
              {open.length > 0
                ? open.map(({ instrument }) => verbs[instrument].title).join(', ')
                : t('Suivre ce projet')}
            </p>
            {lastDay && <p className="text-lg">{t('Jusqu’au {day}', { day: lastDay })}</p>}
            <p className="text-lg">{[page.cooperation, page.place].filter(Boolean).join(', ')}</p>
            <p className="font-semibold break-all">{url.replace(/^https?:\/\//, '')}</p>
            {open.some(({ instrument }) => instrument !== 'gift') && (
              <p className="text-sm">
                {t('Prêter ou prendre des parts comporte un risque de perte, en tout ou partie.')}
              </p>
            )}
          </div>
        </div>
      </article>
    </Page>
  );
}
