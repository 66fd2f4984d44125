import { phrases } from '#app/i18n/t.ts';
import type { Profile } from './profile.ts';
import type { Fit, Scheme } from './schemes.ts';

/** Why a scheme does not take a cooperation. */
const refusals = phrases({
  stage: 'Il ne s’adresse pas à votre stade.',
  modelled: 'Il s’adresse à des projets qui suivent un modèle connu.',
  not_modelled: 'Il s’adresse à des projets qui inventent leur modèle.',
  systemic: 'Il s’adresse à des projets qui visent une transformation d’ensemble.',
  economy: 'Il s’adresse à une autre économie que la vôtre (ventes, ou absence de ventes).',
  form: 'Il est réservé à d’autres formes juridiques.',
  entity: 'Il demande une structure juridique, la vôtre ou celle qui vous porte.',
  closed: 'Il est fermé pour le moment.',
});

const welcomes = phrases({
  stage: 'Il s’adresse à votre stade.',
  modelled: 'Il connaît votre modèle.',
  not_modelled: 'Il accepte qu’on invente son modèle.',
  systemic: 'Il soutient les transformations d’ensemble.',
  economy: 'Il convient à votre économie.',
  all: 'Il s’adresse à toutes les coopérations.',
  entity: 'Il ne demande pas de structure juridique.',
});

export type Match = { scheme: Scheme; fits: boolean; reasons: string[] };

const economies: Readonly<Record<'M' | 'H' | 'NM', Profile['economy']>> = {
  M: 'market',
  H: 'hybrid',
  NM: 'non_market',
};

/** Whether a scheme is for this cooperation, with every reason: why it is, or all that excludes. */
export function matchOf(profile: Profile, scheme: Scheme): Match {
  const against = exclusions(profile, scheme);
  return against.length > 0
    ? { scheme, fits: false, reasons: against.map((name) => refusals[name]) }
    : { scheme, fits: true, reasons: merits(profile, scheme).map((name) => welcomes[name]) };
}

function exclusions(profile: Profile, scheme: Scheme): (keyof typeof refusals)[] {
  const asks = (fit: Fit) => scheme.fits.includes(fit);
  const wanted = economiesOf(scheme);
  const forms = scheme.legalForms;
  const found: [keyof typeof refusals, boolean][] = [
    ['closed', scheme.status === 'closed'],
    ['stage', !scheme.stages.includes(profile.stage)],
    ['modelled', asks('MOD') && !asks('NMOD') && !profile.modelled],
    ['not_modelled', asks('NMOD') && !asks('MOD') && profile.modelled],
    ['systemic', asks('SYS') && !profile.systemic],
    ['economy', wanted.length > 0 && !wanted.includes(profile.economy)],
    ['form', forms !== null && (profile.legalForm === null || !forms.includes(profile.legalForm))],
    ['entity', scheme.needsLegalEntity && !profile.canCollect],
  ];
  return found.flatMap(([name, excludes]) => (excludes ? [name] : []));
}

function economiesOf({ fits }: Scheme): Profile['economy'][] {
  return (['M', 'H', 'NM'] as const).filter((fit) => fits.includes(fit)).map((fit) => economies[fit]);
}

function merits(profile: Profile, scheme: Scheme): (keyof typeof welcomes)[] {
  const asks = (fit: Fit) => scheme.fits.includes(fit);
  const found: [keyof typeof welcomes, boolean][] = [
    ['stage', true],
    ['modelled', asks('MOD')],
    ['not_modelled', asks('NMOD')],
    ['systemic', asks('SYS')],
    ['economy', economiesOf(scheme).length > 0],
    ['all', asks('ALL')],
    ['entity', !scheme.needsLegalEntity && !profile.canCollect],
  ];
  return found.flatMap(([name, speaks]) => (speaks ? [name] : []));
}

/** The yes-or-no facts by which a list may be narrowed: what cooperations miss most in what exists. */
export type Filters = { animation: boolean; multiYear: boolean; noEntity: boolean; noLead: boolean };

/** All schemes against a cooperation, within the filters; those that fit, then those that do not. */
export function matchAll(profile: Profile, all: readonly Scheme[], filters: Filters): Match[] {
  return all
    .filter(
      (scheme) =>
        (!filters.animation || scheme.coversAnimation) &&
        (!filters.multiYear || scheme.multiYear) &&
        (!filters.noEntity || !scheme.needsLegalEntity) &&
        (!filters.noLead || !scheme.requiresLeadPartner),
    )
    .map((scheme) => matchOf(profile, scheme))
    .sort((a, b) => Number(b.fits) - Number(a.fits));
}
