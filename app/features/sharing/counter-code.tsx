import { CopyButton } from '#app/components/copy-button.tsx';
import { Section } from '#app/components/page.tsx';
import { href } from '#app/i18n/href.ts';
import { t } from '#app/i18n/t.ts';
import { withVia } from '#app/infra/via.ts';

/** Of the image; the pages that show it keep this room for it. */
export const badgeSize = { width: 340, height: 84 } as const;

type Counted = { title: string; slug: string };

/** The name of this way on the board, among the others by which people come. */
const via = 'compteur';

/** Where the counter of a project leads. */
export function counterTarget(site: string, slug: string): string {
  return withVia(site + href(`/projets/${slug}`), via);
}

/** What a cooperation copies into its own site: the counter in a frame, or its image where frames are not allowed. `site`: our address. */
export function CounterCodes({ counted, site }: { counted: Counted; site: string }) {
  const title = t('{title} : où en est la collecte', { title: counted.title });
  const frame = site + href(`/integration/${counted.slug}`);
  const words = { title: attribute(title), frame: attribute(frame) };
  const image = `<a href="${attribute(counterTarget(site, counted.slug))}"><img src="${words.frame}/pastille.svg" alt="${words.title}" width="${badgeSize.width}" height="${badgeSize.height}"></a>`;
  return (
    <Section
      title={t('Sur votre site')}
      intro={t(
        'Un compteur à jour à la minute, sans script, sans cookie et sans suivi de vos visiteurs. Il parle la langue de cette page ; vos engagements disent combien de gens sont venus par lui.',
      )}
    >
      <iframe
        src={href(`/integration/${counted.slug}`)}
        title={title}
        loading="lazy"
        className="h-[22.5rem] w-full max-w-[30rem]"
      />
      <Code
        id="code-du-compteur"
        label={t('Code à coller dans une page')}
        code={`<iframe src="${words.frame}" title="${words.title}" width="100%" height="360" loading="lazy" style="border:0;max-width:30rem"></iframe>`}
      />
      <Code
        id="code-de-l-image"
        label={t('Ou une image, si votre site ne permet pas de cadre')}
        code={image}
      />
    </Section>
  );
}

function Code({ id, label, code }: { id: string; label: string; code: string }) {
  return (
    <div className="grid gap-1.5">
      <label htmlFor={id} className="font-semibold">
        {label}
      </label>
      <textarea id={id} readOnly rows={4} value={code} className="control font-mono text-sm" />
      <CopyButton text={code} label={t('Copier le code')} />
    </div>
  );
}

/** A text as it stands between the quotation marks of an attribute. */
function attribute(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/"/g, '&quot;').replace(/</g, '&lt;').replace(/>/g, '&gt;');
}
