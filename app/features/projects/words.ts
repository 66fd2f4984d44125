import { phrases } from '#app/i18n/t.ts';

// What the screens call the things that the database names in English.

export const themes = phrases({
  alimentation: 'Alimentation',
  energie: 'Énergie citoyenne',
  tiers_lieu: 'Tiers-lieu',
  emploi: 'Emploi et insertion',
  habitat: 'Habitat',
  mobilite: 'Mobilité',
  culture: 'Culture',
  soin: 'Soin et entraide',
  reemploi: 'Réemploi',
  nature: 'Nature et eau',
  education: 'Éducation populaire',
  numerique: 'Numérique libre',
});

export type Theme = keyof typeof themes;

export const themeNames = Object.keys(themes) as [Theme, ...Theme[]];

export function themeInWords(theme: string): string {
  return Object.hasOwn(themes, theme) ? themes[theme as Theme] : theme;
}

export type Instrument = 'gift' | 'loan' | 'share';

/** Each instrument: in addresses, in titles, and what a campaign of it is. */
export const instruments = {
  gift: phrases({ label: 'Don', campaign: 'Collecte de dons' }, { path: 'don' }),
  loan: phrases({ label: 'Prêt citoyen', campaign: 'Collecte de prêts' }, { path: 'pret' }),
  share: phrases({ label: 'Parts sociales', campaign: 'Collecte de parts' }, { path: 'parts' }),
} as const satisfies Record<Instrument, { path: string; label: string; campaign: string }>;

export const instrumentNames = Object.keys(instruments) as [Instrument, ...Instrument[]];

export function instrumentAt(path: string | undefined): Instrument | undefined {
  return instrumentNames.find((name) => instruments[name].path === path);
}

export type ProjectStatus = 'draft' | 'submitted' | 'changes_requested' | 'published' | 'withdrawn';

export const statuses = {
  draft: phrases({ label: 'Brouillon' }, { tone: 'neutral' }),
  submitted: phrases({ label: 'En relecture' }, { tone: 'info' }),
  changes_requested: phrases({ label: 'Modifications demandées' }, { tone: 'warning' }),
  published: phrases({ label: 'Publié' }, { tone: 'success' }),
  withdrawn: phrases({ label: 'Retiré' }, { tone: 'neutral' }),
} as const satisfies Record<
  ProjectStatus,
  { label: string; tone: 'neutral' | 'info' | 'warning' | 'success' }
>;

export const resourceKinds = phrases({
  own_revenue: 'Revenus propres',
  gift: 'Dons collectés ici',
  loan: 'Prêts citoyens collectés ici',
  share: 'Parts sociales collectées ici',
  grant: 'Subvention',
  convention: 'Convention pluriannuelle',
  match: 'Abondement d’un partenaire',
  non_monetary: 'Ressource non monétaire (bénévolat, locaux…)',
  guarantee: 'Garantie d’un prêt (n’apporte pas d’argent)',
});

export type ResourceKind = keyof typeof resourceKinds;
export const resourceKindNames = Object.keys(resourceKinds) as [ResourceKind, ...ResourceKind[]];

export const resourceStatuses = phrases({
  imagined: 'Imaginée',
  asked: 'Demandée',
  promised: 'Promise',
  signed: 'Signée',
  received: 'Reçue',
});

export type ResourceStatus = keyof typeof resourceStatuses;
export const resourceStatusNames = Object.keys(resourceStatuses) as [ResourceStatus, ...ResourceStatus[]];

/** How often an instalment falls due: chosen as, counted as (one, several), and how many months it is. */
export const frequencies = {
  month: phrases({ label: 'Chaque mois', each: 'mois|un', several: 'mois' }, { months: 1 }),
  quarter: phrases({ label: 'Chaque trimestre', each: 'trimestre', several: 'trimestres' }, { months: 3 }),
  half_year: phrases({ label: 'Chaque semestre', each: 'semestre', several: 'semestres' }, { months: 6 }),
  year: phrases({ label: 'Chaque année', each: 'an', several: 'ans' }, { months: 12 }),
} as const;

export const amortisations = phrases({
  annuity: 'Échéances constantes',
  equal_principal: 'Part de capital constante',
  bullet: 'Tout le capital à la fin',
  revenue: 'Lié aux recettes',
});

export const reviewSteps = phrases({
  submitted: 'Projet soumis',
  changes_requested: 'Modifications demandées',
  published: 'Projet publié',
  withdrawn: 'Projet retiré',
  team_wrote: 'Message de l’équipe',
  members_wrote: 'Message de la coopération',
});

/** To whom a news may go by letter. */
export const newsReaders = phrases({
  all: 'À toutes les personnes qui suivent ou soutiennent le projet',
  followers: 'À celles qui le suivent',
  gift: 'À celles qui ont donné',
  loan: 'À celles qui prêtent',
  share: 'À celles qui prennent des parts',
  helpers: 'À celles qui aident autrement',
});

export type NewsReaders = keyof typeof newsReaders;

export const newsReaderNames = Object.keys(newsReaders) as [NewsReaders, ...NewsReaders[]];
