import { phrases } from '#app/i18n/t.ts';
import type { RouteId } from './access.ts';

export const duties = ['owner', 'editor', 'moderator', 'treasurer'] as const;
export type Duty = (typeof duties)[number];

export const dutyNames: Record<Duty, string> = phrases({
  owner: 'Responsable',
  editor: 'Rédaction',
  moderator: 'Modération',
  treasurer: 'Trésorerie',
});

/** What each may do, in a sentence. Whoever is a member reads everything. */
export const dutySentences: Record<Duty, string> = phrases({
  owner: 'Peut tout faire. Il y en a autant que vous voulez, à égalité.',
  editor: 'Écrit : projets, plan, actualités, fiche de besoins, identité.',
  moderator: 'Répond : offres d’aide, questions, remerciements, actualités.',
  treasurer: 'Compte et paie : paiements, papiers, budget, registre des associés, prêts.',
});

const writing: readonly Duty[] = ['editor'];
const answering: readonly Duty[] = ['editor', 'moderator'];
const paying: readonly Duty[] = ['treasurer'];
const planning: readonly Duty[] = ['editor', 'treasurer'];

/**
 * Who besides the owners may send the forms of a page of a cooperation; a page that is not here is the owners' alone. Reading is for every
 * member.
 */
const actors: Partial<Record<RouteId, readonly Duty[]>> = {
  'routes/porteur.$cooperation.identite': writing,
  'routes/porteur.$cooperation.typologie': writing,
  'routes/porteur.$cooperation.besoins': answering,
  // Everyone may say what they do there, and leave; its commands ask for an owner where one is needed.
  'routes/porteur.$cooperation.membres': ['editor', 'moderator', 'treasurer'],
  'routes/porteur.$cooperation.paiements': paying,
  'routes/porteur.$cooperation.documents': planning,
  'routes/porteur.$cooperation.papiers._index': paying,
  'routes/porteur.$cooperation.papiers.reduction': paying,
  'routes/porteur.$cooperation.parts.admissions': paying,
  'routes/porteur.$cooperation.parts.categories': paying,
  'routes/porteur.$cooperation.parts.sorties': paying,
  'routes/porteur.$cooperation.parts.cessions': paying,
  'routes/porteur.$cooperation.parts.reprise._index': paying,
  'routes/porteur.$cooperation.parts.reprise.$takeover': paying,
  'routes/porteur.$cooperation.accords': paying,
  'routes/porteur.projets.nouveau': writing,
  'routes/porteur.projets.$project.recit': writing,
  'routes/porteur.projets.$project.recit_.brouillon': writing,
  'routes/porteur.projets.$project.recit_.versions': writing,
  'routes/porteur.projets.$project.images': writing,
  'routes/porteur.projets.$project.video': writing,
  'routes/porteur.projets.$project.priorite': planning,
  'routes/porteur.projets.$project.communes': paying,
  'routes/porteur.projets.$project.impact': writing,
  'routes/porteur.projets.$project.actualites': answering,
  'routes/porteur.projets.$project.benevolat': answering,
  'routes/porteur.projets.$project.dons-directs': paying,
  'routes/porteur.projets.$project.questions': answering,
  'routes/porteur.projets.$project.messages': answering,
  'routes/porteur.projets.$project.remerciements': answering,
  'routes/porteur.projets.$project.fiche.$instrument': planning,
  'routes/porteur.projets.$project.budget': planning,
  'routes/porteur.projets.$project.plan.$line': planning,
  'routes/porteur.projets.$project.plan.$line_.dossier': planning,
  'routes/porteur.projets.$project.plan.scenario': planning,
  'routes/porteur.prets.$loan_.pause': paying,
  'routes/porteur.prets.$loan_.anticipe': paying,
  'routes/porteur.prets.$loan_.recettes': paying,
  'routes/porteur.prets.$loan_.reechelonnement': paying,
};

/** May a member with this duty send the forms of this page? */
export function mayAct(route: RouteId, duty: Duty): boolean {
  return duty === 'owner' || (actors[route] ?? []).includes(duty);
}

/** Whose duty lets them send the forms of this page, owners first. */
export function dutiesFor(route: RouteId): Duty[] {
  return duties.filter((duty) => mayAct(route, duty));
}
