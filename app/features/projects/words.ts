// What the screens call the things that the database names in English.

export const themes = {
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
} as const;

export type Theme = keyof typeof themes;

export const themeNames = Object.keys(themes) as [Theme, ...Theme[]];

export function themeInWords(theme: string): string {
  return Object.hasOwn(themes, theme) ? themes[theme as Theme] : theme;
}

export type Instrument = 'gift' | 'loan' | 'share';

/** Each instrument: in addresses, in titles, and what a campaign of it is. */
export const instruments = {
  gift: { path: 'don', label: 'Don', campaign: 'Collecte de dons' },
  loan: { path: 'pret', label: 'Prêt citoyen', campaign: 'Collecte de prêts' },
  share: { path: 'parts', label: 'Parts sociales', campaign: 'Collecte de parts' },
} as const satisfies Record<Instrument, { path: string; label: string; campaign: string }>;

export const instrumentNames = Object.keys(instruments) as [Instrument, ...Instrument[]];

export function instrumentAt(path: string | undefined): Instrument | undefined {
  return instrumentNames.find((name) => instruments[name].path === path);
}

export type ProjectStatus = 'draft' | 'submitted' | 'changes_requested' | 'published' | 'withdrawn';

export const statuses = {
  draft: { label: 'Brouillon', tone: 'neutral' },
  submitted: { label: 'En relecture', tone: 'info' },
  changes_requested: { label: 'Modifications demandées', tone: 'warning' },
  published: { label: 'Publié', tone: 'success' },
  withdrawn: { label: 'Retiré', tone: 'neutral' },
} as const satisfies Record<
  ProjectStatus,
  { label: string; tone: 'neutral' | 'info' | 'warning' | 'success' }
>;

export const resourceKinds = {
  own_revenue: 'Revenus propres',
  gift: 'Dons collectés ici',
  loan: 'Prêts citoyens collectés ici',
  share: 'Parts sociales collectées ici',
  grant: 'Subvention',
  convention: 'Convention pluriannuelle',
  match: 'Abondement d’un partenaire',
  non_monetary: 'Ressource non monétaire (bénévolat, locaux…)',
} as const;

export type ResourceKind = keyof typeof resourceKinds;
export const resourceKindNames = Object.keys(resourceKinds) as [ResourceKind, ...ResourceKind[]];

export const resourceStatuses = {
  imagined: 'Imaginée',
  asked: 'Demandée',
  promised: 'Promise',
  signed: 'Signée',
  received: 'Reçue',
} as const;

export type ResourceStatus = keyof typeof resourceStatuses;
export const resourceStatusNames = Object.keys(resourceStatuses) as [ResourceStatus, ...ResourceStatus[]];

export const frequencies = {
  month: { label: 'Chaque mois', each: 'mois', months: 1 },
  quarter: { label: 'Chaque trimestre', each: 'trimestre', months: 3 },
  half_year: { label: 'Chaque semestre', each: 'semestre', months: 6 },
  year: { label: 'Chaque année', each: 'an', months: 12 },
} as const;

export const amortisations = {
  annuity: 'Échéances constantes',
  equal_principal: 'Part de capital constante',
  bullet: 'Tout le capital à la fin',
} as const;

export const reviewSteps = {
  submitted: 'Projet soumis',
  changes_requested: 'Modifications demandées',
  published: 'Projet publié',
  withdrawn: 'Projet retiré',
} as const;
