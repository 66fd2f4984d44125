import { href } from '#app/i18n/href.ts';
import { rich } from '#app/i18n/rich.tsx';
import { t } from '#app/i18n/t.ts';

type Sheet = { instrument: 'gift' | 'loan' | 'share'; number: number; on: string };

/** Where to read, before anything else, the key information sheet of each offer of a project. */
export function InformationSheets({ sheets, slug }: { sheets: readonly Sheet[]; slug: string }) {
  return sheets.map(({ instrument, number, on }) => (
    <p key={instrument}>
      {rich(
        'À lire avant de vous engager : <page>{label}</page> (version {number} du {on}, aussi en <pdf>PDF</pdf>).',
        {
          number,
          on,
          label:
            instrument === 'loan'
              ? t('la fiche d’informations clés du prêt')
              : t('la fiche d’informations clés des parts'),
          page: (text) => (
            <a className="link font-semibold" href={href(`${sheetPath(slug, instrument)}/lire`)}>
              {text}
            </a>
          ),
          pdf: (text) => (
            <a className="link" href={href(sheetPath(slug, instrument))}>
              {text}
            </a>
          ),
        },
      )}
    </p>
  ));
}

function sheetPath(slug: string, instrument: Sheet['instrument']): string {
  return `/projets/${slug}/fiche/${instrument === 'loan' ? 'pret' : 'parts'}`;
}
