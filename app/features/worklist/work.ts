import { phrases, t } from '#app/i18n/t.ts';

/** Where the list is read. */
export const list = '/operateur/a-traiter';

/** Everything that waits for somebody, in one list: for the team, and what a cooperation has not answered. */
export const workKinds = [
  'project',
  'suspension',
  'needs',
  'complaint',
  'investor',
  'residence',
  'dispute',
  'debit',
  'refund',
  'payout',
  'message',
  'question',
] as const;
export type WorkKind = (typeof workKinds)[number];

export const kindNames: Record<WorkKind, string> = phrases({
  project: 'Projet à relire',
  suspension: 'Offre suspendue',
  needs: 'Fiche de besoins à relire',
  complaint: 'Réclamation',
  investor: 'Investisseur averti',
  residence: 'Résidence fiscale',
  dispute: 'Litige',
  debit: 'Prélèvement en question',
  refund: 'Remboursement à virer',
  payout: 'Virements à approuver',
  message: 'Message sans réponse',
  question: 'Question sans réponse',
});

/** Which of them: everything, what is late, what is mine, what nobody has taken. */
export const standings = ['all', 'late', 'mine', 'free'] as const;
export type Standing = (typeof standings)[number];

export const standingNames: Record<Standing, string> = phrases({
  all: 'Tout',
  late: 'En retard',
  mine: 'À moi',
  free: 'À personne',
});

/**
 * What may be done to many at once. What opens campaigns, moves money, needs its own words or a second pair of eyes is not here: it is done on the page of
 * each.
 */
export const workActs = ['claim', 'release', 'remind', 'admit', 'publish', 'ask_changes'] as const;
export type WorkAct = (typeof workActs)[number];

export const actNames: Record<WorkAct, string> = phrases({
  claim: 'M’en charger',
  release: 'Ne plus s’en charger',
  remind: 'Envoyer un rappel',
  admit: 'Accuser réception : recevable',
  publish: 'Publier les fiches de besoins',
  ask_changes: 'Demander des modifications',
});

/** What the confirmation says of each act. */
export const actSentences: Record<WorkAct, string> = phrases({
  claim: 'Votre nom s’affiche en face : les autres savent que vous vous en chargez.',
  release: 'Plus aucun nom en face : quelqu’un d’autre peut s’en charger.',
  remind:
    'Une lettre part à qui doit agir, pour chaque dossier. Jamais deux pour le même dossier en trois jours.',
  admit:
    'Chaque personne reçoit l’accusé de réception qui dit sa réclamation recevable et la date de notre réponse.',
  publish:
    'Ces fiches deviennent publiques telles que vous les lisez ici. Elles ne demandent pas d’argent. Les membres sont prévenus.',
  ask_changes: 'Chaque dossier retourne à ses porteurs, qui reçoivent le même texte.',
});

export type WorkItem = {
  kind: WorkKind;
  id: string;
  /** Of a needs sheet: the version that was read. */
  version: number | null;
  /** Of a complaint: it has not been acknowledged yet. */
  isNew: boolean;
  claimedById: string | null;
  /** Its day is past. */
  late: boolean;
  /** A letter of the last days has reminded of it. */
  reminded: boolean;
};

/** A reminder is followed by so many days without another. */
export const quietDays = 3;
/** A cooperation answers a message or a question within so many days; then it may be reminded of it. */
export const daysToAnswer = 7;

/** Why an act is not for this item; null when it is. */
export function whyNot(act: WorkAct, item: WorkItem, me: string): string | null {
  switch (act) {
    case 'claim':
      return item.claimedById === null || item.claimedById === me
        ? null
        : t('Quelqu’un d’autre s’en charge déjà.');
    case 'release':
      return item.claimedById === null ? t('Personne ne s’en charge.') : null;
    case 'remind':
      if (item.reminded) return t('Un rappel est parti il y a moins de trois jours.');
      if (item.claimedById === me) return t('C’est vous qui vous en chargez.');
      return isForCooperation(item.kind) && !item.late
        ? t('La coopération a encore le temps de répondre.')
        : null;
    case 'admit':
      return item.kind === 'complaint' && item.isNew
        ? null
        : t('Seule une réclamation sans accusé peut en recevoir un.');
    case 'publish':
      return item.kind === 'needs' ? null : t('Cela se décide sur sa page.');
    case 'ask_changes':
      return item.kind === 'needs' || item.kind === 'project'
        ? null
        : t('Il n’y a pas de modification à demander.');
  }
}

/** It waits for a cooperation, not for the team. */
export function isForCooperation(kind: WorkKind): boolean {
  return kind === 'message' || kind === 'question';
}

/** How an item is named in a form: its kind, its id, and the version that was read where that matters. */
export function tokenOf({ kind, id, version }: Pick<WorkItem, 'kind' | 'id' | 'version'>): string {
  return version === null ? `${kind}:${id}` : `${kind}:${id}:${version}`;
}

/** The reverse of `tokenOf`; null for anything else. */
export function itemOf(token: string): Pick<WorkItem, 'kind' | 'id' | 'version'> | null {
  const [, kind = '', id = '', version] = /^([a-z]+):([\w-]{1,80})(?::([0-9]{1,9}))?$/.exec(token) ?? [];
  const known = workKinds.find((one) => one === kind);
  return known ? { kind: known, id, version: version === undefined ? null : Number(version) } : null;
}
