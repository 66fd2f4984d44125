/**
 * Who a route is for. A rule grants or it answers: sign in first, or 404 (never 403: what is not yours does not exist).
 *
 * public        anyone, signed in or not
 * machine       programs: no session is read
 * person        anyone signed in
 * contributor   anyone to give, someone signed in to lend or to subscribe shares (params.instrument)
 * pledge        the person who made params.pledge; a guest's gift: whoever holds its secret address
 * cooperation   a member of the cooperation named by params.cooperation, or by ?cooperation= where the address has none; what
 *               they may do on its pages, those of its projects and of its loans is in duties.ts
 * project       a member of the cooperation that carries params.project
 * loan          a member of the cooperation that owes params.loan
 * partner       a member of a partner organisation (?partenaire= chooses among several)
 * operator      a member of the team that operates the platform
 */
export type Rule =
  | 'public'
  | 'machine'
  | 'person'
  | 'contributor'
  | 'pledge'
  | 'cooperation'
  | 'project'
  | 'loan'
  | 'partner'
  | 'operator';

/** Who may do what: every file of app/routes has its line, and a test fails when one is missing. */
export const access = {
  'routes/$': 'public',
  'routes/_index': 'public',
  'routes/projets._index': 'public',
  'routes/projets.$slug': 'public',
  'routes/besoins._index': 'public',
  'routes/besoins.$cooperation': 'public',
  'routes/territoires._index': 'public',
  'routes/territoires.$code': 'public',
  'routes/statistiques': 'public',
  'routes/accessibilite': 'public',
  'routes/mentions-legales': 'public',
  'routes/reclamations': 'public',
  'routes/reduction-d-impot': 'public',
  'routes/communes': 'public',
  'routes/images.$id': 'public',
  'routes/dev.mail': 'public',
  'routes/healthz': 'machine',
  'routes/readyz': 'machine',
  'routes/webhooks.stripe': 'machine',

  'routes/connexion': 'public',
  'routes/connexion_.lien.$token': 'public',
  'routes/inscription': 'public',
  'routes/deconnexion': 'public',
  'routes/verification.$token': 'public',
  'routes/mot-de-passe-oublie': 'public',
  'routes/mot-de-passe.$token': 'public',
  'routes/invitations.$token': 'public',

  'routes/projets.$slug_.contribuer.$instrument': 'contributor',
  'routes/projets.$slug_.donner-chaque-mois': 'public',
  'routes/projets.$slug_.aider': 'public',
  'routes/projets.$slug_.fiche.$instrument': 'public',
  'routes/projets.$slug_.fiche.$instrument_.lire': 'public',
  'routes/projets.$slug_.suivre': 'person',
  'routes/projets.$slug_.questions': 'public',
  'routes/projets.$slug_.contribuer.$instrument_.attente': 'person',
  'routes/engagements.$pledge': 'pledge',
  'routes/engagements.$pledge_.reflexion[.]ics': 'pledge',
  'routes/revoquer.$token': 'public',
  'routes/dons-mensuels.$key': 'public',
  'routes/dons-mensuels.$key_.arret': 'public',
  'routes/lettres.$token.$kind': 'public',

  'routes/mon-espace._index': 'person',
  'routes/mon-espace.engagements.$pledge': 'person',
  'routes/mon-espace.parts': 'person',
  'routes/mon-espace.votes._index': 'person',
  'routes/mon-espace.votes.$vote': 'person',
  'routes/mon-espace.dons-mensuels': 'person',
  'routes/mon-espace.calendrier': 'person',
  'routes/mon-espace.porte-monnaie': 'person',
  'routes/calendrier.$token': 'public',
  'routes/mon-espace.profil': 'person',
  'routes/mon-espace.connaissances.$family': 'person',
  'routes/mon-espace.simulation': 'person',
  'routes/mon-espace.suivis': 'person',
  'routes/mon-espace.lettres': 'person',
  'routes/mon-espace.messages._index': 'person',
  'routes/mon-espace.messages.$slug': 'person',
  'routes/mon-espace.donnees': 'person',
  'routes/mon-espace.donnees_.export[.]json': 'person',
  'routes/mon-espace.papiers._index': 'person',
  'routes/mon-espace.papiers.$kind.$subject': 'person',
  'routes/mon-espace.papiers.recus.$pledge': 'person',
  'routes/mon-espace.papiers.releve': 'person',

  'routes/porteur._index': 'person',
  'routes/porteur.nouvelle': 'person',
  'routes/porteur.$cooperation._index': 'cooperation',
  'routes/porteur.$cooperation.identite': 'cooperation',
  'routes/porteur.$cooperation.typologie': 'cooperation',
  'routes/porteur.$cooperation.diagnostic': 'cooperation',
  'routes/porteur.$cooperation.besoins': 'cooperation',
  'routes/porteur.$cooperation.membres': 'cooperation',
  'routes/porteur.$cooperation.paiements': 'cooperation',
  'routes/porteur.$cooperation.accords': 'cooperation',
  'routes/porteur.$cooperation.parts._index': 'cooperation',
  'routes/porteur.$cooperation.parts.admissions': 'cooperation',
  'routes/porteur.$cooperation.parts.interet': 'cooperation',
  'routes/porteur.$cooperation.parts.membres.$person': 'cooperation',
  'routes/porteur.$cooperation.parts.registre[.]csv': 'cooperation',
  'routes/porteur.$cooperation.parts.sorties': 'cooperation',
  'routes/porteur.$cooperation.votes._index': 'cooperation',
  'routes/porteur.$cooperation.votes.$vote': 'cooperation',
  'routes/porteur.$cooperation.papiers._index': 'cooperation',
  'routes/porteur.$cooperation.papiers.releve': 'cooperation',
  'routes/porteur.$cooperation.papiers.$kind.$subject': 'cooperation',
  'routes/porteur.projets.nouveau': 'cooperation',
  'routes/porteur.projets.$project._index': 'project',
  'routes/porteur.projets.$project.recit': 'project',
  'routes/porteur.projets.$project.recit_.brouillon': 'project',
  'routes/porteur.projets.$project.recit_.versions': 'project',
  'routes/porteur.projets.$project.images': 'project',
  'routes/porteur.projets.$project.budget': 'project',
  'routes/porteur.projets.$project.collecte.$instrument': 'project',
  'routes/porteur.projets.$project.fiche.$instrument': 'project',
  'routes/porteur.projets.$project.fiche.$instrument_.brouillon': 'project',
  'routes/porteur.projets.$project.apercu': 'project',
  'routes/porteur.projets.$project.actualites': 'project',
  'routes/porteur.projets.$project.questions': 'project',
  'routes/porteur.projets.$project.messages': 'project',
  'routes/porteur.projets.$project.remerciements': 'project',
  'routes/porteur.projets.$project.contacts[.]csv': 'project',
  'routes/porteur.projets.$project.benevolat': 'project',
  'routes/porteur.projets.$project.impact': 'project',
  'routes/porteur.projets.$project.plan._index': 'project',
  'routes/porteur.projets.$project.plan.$line': 'project',
  'routes/porteur.projets.$project.plan.$line_.dossier': 'project',
  'routes/porteur.projets.$project.plan.scenario': 'project',
  'routes/porteur.projets.$project.plan.versions.$number': 'project',
  'routes/porteur.projets.$project.plan.export[.]csv': 'project',
  'routes/porteur.projets.$project.plan.export[.]xlsx': 'project',
  'routes/porteur.prets.$loan': 'loan',
  'routes/porteur.prets.$loan_.pause': 'loan',
  'routes/porteur.prets.$loan_.anticipe': 'loan',
  'routes/porteur.prets.$loan_.echeances[.]ics': 'loan',
  'routes/porteur.prets.$loan_.reechelonnement': 'loan',

  'routes/partenaire._index': 'partner',
  'routes/partenaire.suivi': 'partner',
  'routes/partenaire.export[.]csv': 'partner',

  'routes/operateur._index': 'operator',
  'routes/operateur.projets.$project': 'operator',
  'routes/operateur.projets.$project_.offres': 'operator',
  'routes/operateur.projets.$project_.fiche.$instrument': 'operator',
  'routes/operateur.textes': 'operator',
  'routes/operateur.baremes': 'operator',
  'routes/operateur.besoins._index': 'operator',
  'routes/operateur.besoins.$cooperation': 'operator',
  'routes/operateur.prets._index': 'operator',
  'routes/operateur.prets.$loan': 'operator',
  'routes/operateur.virements._index': 'operator',
  'routes/operateur.virements.$batch': 'operator',
  'routes/operateur.virements.$batch.fichier': 'operator',
  'routes/operateur.virements.$batch_.retrait': 'operator',
  'routes/operateur.rapprochement._index': 'operator',
  'routes/operateur.rapprochement.a-regler': 'operator',
  'routes/operateur.rapprochement.prelevements.$case': 'operator',
  'routes/operateur.litiges': 'operator',
  'routes/operateur.litiges_.$dispute': 'operator',
  'routes/operateur.remboursements._index': 'operator',
  'routes/operateur.remboursements.$pledge': 'operator',
  'routes/operateur.banque._index': 'operator',
  'routes/operateur.banque.importer': 'operator',
  'routes/operateur.banque.releves.$statement': 'operator',
  'routes/operateur.banque.lignes.$line': 'operator',
  'routes/operateur.reclamations._index': 'operator',
  'routes/operateur.reclamations.$complaint': 'operator',
  'routes/operateur.reclamations_.registre[.]csv': 'operator',
  'routes/operateur.questions': 'operator',
  'routes/operateur.travaux': 'operator',
  'routes/operateur.comptes': 'operator',
  'routes/operateur.comptes_.export[.]csv': 'operator',
  'routes/operateur.comptes_.compte': 'operator',
  'routes/operateur.comptes_.prets[.]csv': 'operator',
  'routes/operateur.controles': 'operator',
  'routes/operateur.reserve': 'operator',
  'routes/operateur.impots._index': 'operator',
  'routes/operateur.impots.export[.]csv': 'operator',
} as const satisfies Record<string, Rule>;

export type RouteId = keyof typeof access;
