import { stageNames, type Stage } from '#app/features/cooperations/words.ts';
import {
  instrumentAt,
  instruments,
  themeNames,
  type Instrument,
  type Theme,
} from '#app/features/projects/words.ts';
import { phrases } from '#app/i18n/t.ts';

/** States that people choose among; each gathers some of those of project-state.ts. */
export const statesToChoose = phrases({
  'en-cours': 'Collecte en cours',
  finances: 'Financés',
  'non-aboutis': 'Objectif non atteint',
  permanentes: 'Collecte permanente',
  'a-venir': 'Collecte à venir',
});

export const sorts = phrases({
  '': 'En cours, puis récents',
  bientot: 'Bientôt clos',
  nouveau: 'Les plus récents',
  pres: 'Près de chez moi',
});

/** What the address of the list of projects says. All of it is optional; what makes no sense is left out. */
export type ListFilters = {
  text: string;
  instrument: Instrument | null;
  theme: Theme | null;
  stage: Stage | null;
  state: keyof typeof statesToChoose | null;
  department: string | null;
  region: string | null;
  commune: string | null;
  /** A commune as typed, near which to look. */
  near: string;
  sort: keyof typeof sorts;
  page: number;
};

export function readFilters(search: URLSearchParams): ListFilters {
  const said = (name: string) => (search.get(name) ?? '').trim().slice(0, 120);
  const code = (name: string, shape: RegExp) => (shape.test(said(name)) ? said(name) : null);
  return {
    text: said('q'),
    instrument: instrumentAt(said('instrument')) ?? null,
    theme: oneOf(themeNames, said('theme')),
    stage: oneOf(stageNames, said('stade')),
    state: oneOf(Object.keys(statesToChoose) as (keyof typeof statesToChoose)[], said('etat')),
    department: code('departement', /^(\d{2,3}|2[AB])$/),
    region: code('region', /^\d{2}$/),
    commune: code('commune', /^[0-9][0-9AB][0-9]{3}$/),
    near: said('pres'),
    sort: oneOf(Object.keys(sorts) as (keyof typeof sorts)[], said('tri')) ?? '',
    page: Math.min(500, Math.max(1, Number.parseInt(said('page'), 10) || 1)),
  };
}

/** The address of the list with these filters, in words people can read and keep. */
export function addressOf(filters: Partial<ListFilters>): string {
  const search = new URLSearchParams();
  const say = (name: string, value: string | null | undefined) => value && search.set(name, value);
  say('q', filters.text);
  say('instrument', filters.instrument && instruments[filters.instrument].path);
  say('theme', filters.theme);
  say('stade', filters.stage);
  say('etat', filters.state);
  say('departement', filters.department);
  say('region', filters.region);
  say('commune', filters.commune);
  say('pres', filters.near);
  say('tri', filters.sort);
  if (filters.page && filters.page > 1) search.set('page', String(filters.page));
  return search.size > 0 ? `/projets?${search}` : '/projets';
}

function oneOf<Choice extends string>(choices: readonly Choice[], said: string): Choice | null {
  return choices.find((choice) => choice === said) ?? null;
}
