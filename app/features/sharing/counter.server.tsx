import { renderToStaticMarkup } from 'react-dom/server';
import { href } from '#app/i18n/href.ts';
import { currentLanguage, t } from '#app/i18n/t.ts';
import { elsewhereHeader } from '#app/infra/frames.ts';
import { badgeSize } from './counter-code.tsx';
import type { ShareImage } from './share-image.server.ts';

// What stands in pages of other sites: a document of its own without script, style sheet, letters or picture to fetch, and an image.

/** What the counter says of a project; `url` is where it leads. */
export type Counted = Pick<ShareImage, 'title' | 'under' | 'figures' | 'state'> & {
  mayLose: boolean;
  url: string;
};

/** An answer that other sites may show in their pages, for a minute without asking again. */
export function shownElsewhere(
  body: string,
  type: 'text/html; charset=utf-8' | 'image/svg+xml',
  status = 200,
) {
  const headers = { 'Content-Type': type, 'Cache-Control': 'public, max-age=60', [elsewhereHeader]: 'yes' };
  return new Response(body, { status, headers });
}

/** The counter as a whole document, for a frame. Without a project it says so, and leads to the site. */
export function counterDocument(counted: Counted | null, site: string): string {
  return `<!doctype html>${renderToStaticMarkup(
    <html lang={currentLanguage()}>
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="robots" content="noindex" />
        <title>{`${counted?.title ?? t('Projet introuvable')} – Terreau`}</title>
        <style dangerouslySetInnerHTML={{ __html: style }} />
      </head>
      <body>
        <main>{counted ? <Counter counted={counted} /> : <Nothing site={site} />}</main>
      </body>
    </html>,
  )}`;
}

function Counter({ counted: { title, under, figures, state, mayLose, url } }: { counted: Counted }) {
  return (
    <>
      <p className="state">{state}</p>
      <h1>{title}</h1>
      <p className="quiet">{under}</p>
      {figures && (
        <>
          <div className="bar" aria-hidden="true">
            <div style={{ width: `${Math.min(100, figures.percent)}%` }} />
          </div>
          <p className="amount">{figures.amount}</p>
          <p className="quiet">{[figures.left, figures.people].filter(Boolean).join(', ')}</p>
        </>
      )}
      <p>
        <Away to={url}>{t('Voir le projet sur Terreau')}</Away>
      </p>
      {mayLose && (
        <p className="quiet">
          {t('Prêter ou prendre des parts comporte un risque de perte, en tout ou partie.')}
        </p>
      )}
    </>
  );
}

function Nothing({ site }: { site: string }) {
  return (
    <>
      <h1>{t('Ce projet n’existe pas, ou n’est pas public.')}</h1>
      <p>
        <Away to={site}>{t('Voir les projets sur Terreau')}</Away>
      </p>
    </>
  );
}

/** Out of the frame: our pages stand in none. */
function Away({ to, children }: { to: string; children: string }) {
  return (
    <a href={href(to)} target="_top" rel="noopener">
      {children}
    </a>
  );
}

/** The colours of app.css, light and dark, and nothing to fetch. */
const style = `:root{color-scheme:light dark;--surface:#fff;--line:#857966;--ink:#231b14;--quiet:#5a5044;--leaf:#276238;--soft:#e4f0e1;--focus:#0b4fc4;--on:#fff}
@media(prefers-color-scheme:dark){:root{--surface:#211b15;--line:#978a77;--ink:#f4ede2;--quiet:#c6baa9;--leaf:#93d097;--soft:#1f321f;--focus:#ffd369;--on:#14100c}}
*{box-sizing:border-box;margin:0}
body{font:1rem/1.4 system-ui,-apple-system,'Segoe UI',Roboto,sans-serif;color:var(--ink);background:transparent}
main{display:grid;gap:.375rem;max-width:30rem;padding:1rem;border:1px solid var(--line);border-radius:14px;background:var(--surface);overflow-wrap:anywhere}
h1{font-size:1.25rem;line-height:1.25}
.state{justify-self:start;padding:.0625rem .625rem;border:1px solid var(--line);border-radius:999px;color:var(--quiet);font-size:.8125rem;font-weight:600}
.quiet{color:var(--quiet);font-size:.875rem}
.bar{height:.875rem;margin-top:.375rem;border:1px solid var(--line);border-radius:999px;background:var(--soft);overflow:hidden}
.bar div{height:100%;background:var(--leaf)}
.amount{font-weight:700}
a{display:inline-block;margin-top:.375rem;padding:.6875rem 1rem;border-radius:8px;background:var(--leaf);color:var(--on);font-weight:600;text-decoration:none}
a:hover{text-decoration:underline}
a:focus-visible{outline:3px solid var(--focus);outline-offset:2px}`;

/** The same in three lines as an image, for sites that allow no frame. Letters are those of the reader's machine. */
export function counterBadge({ title, figures, state }: Counted): string {
  const said = [title, figures?.amount ?? state, figures?.left ?? state].join(', ');
  const bar = { x: 12, y: 42, width: badgeSize.width - 24, height: 8, rx: 4 };
  const done = (Math.min(100, figures?.percent ?? 0) / 100) * bar.width;
  return renderToStaticMarkup(
    <svg xmlns="http://www.w3.org/2000/svg" {...badgeSize} role="img" aria-label={said}>
      <rect
        x="0.5"
        y="0.5"
        width={badgeSize.width - 1}
        height={badgeSize.height - 1}
        rx="8"
        fill="#fff"
        stroke="#857966"
      />
      <g fontFamily="system-ui, 'Segoe UI', Roboto, sans-serif">
        <text x="12" y="28" fontSize="17" fontWeight="700" fill="#231b14">
          {figures?.amount ?? state}
        </text>
        <text x="12" y="70" fontSize="13" fill="#5a5044">
          {figures?.left ?? state}
        </text>
        <text x={badgeSize.width - 12} y="70" fontSize="13" fontWeight="700" fill="#276238" textAnchor="end">
          Terreau
        </text>
      </g>
      <rect {...bar} fill="#e4f0e1" />
      {done > 0 && <rect {...bar} width={Math.max(bar.height, done)} fill="#276238" />}
    </svg>,
  );
}
