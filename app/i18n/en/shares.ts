const phrases: Record<string, string> = {
  Admissions: 'Admissions',
  'Registre des associés': 'Register of members',
  Sorties: 'Departures',
  Votes: 'Votes',
  '{name} n’a pas retenu votre demande': '{name} has not accepted your application',
  'Vous aviez souscrit {shares} de {name}. L’organe qui admet les associés a refusé, pour cette raison :':
    'You had subscribed {shares} of {name}. The body that admits members has refused, for this reason:',
  '« {why} »': '“{why}”',
  'Vos {amount} vous sont rendus en entier. Un autre courriel vous dira quand l’argent est parti.':
    'Your {amount} are being given back in full. Another e-mail will tell you when the money has left.',
  'Voir votre souscription': 'See your subscription',
  '{name} dit vous avoir rendu votre argent': '{name} says it has given your money back',
  '{name} nous dit vous avoir rendu elle-même {amount} : « {how} ».':
    '{name} tells us that it has given {amount} back to you itself: “{how}”.',
  'Si ce n’est pas arrivé dans les dix jours, dites-le-nous par le formulaire de réclamation.':
    'If it has not arrived within ten days, tell us with the complaints form.',
  'Catégorie demandée': 'Category asked for',
  Demandes: 'Applications',
  Catégorie: 'Category',
  Décision: 'Decision',
  'Raison du refus': 'Reason for the refusal',
  'Demandes en attente': 'Applications waiting',
  'Demande de': 'Application of',
  'déjà associé·e, n° {memberNumber}': 'already a member, no. {memberNumber}',
  'personne morale': 'legal person',
  'Toutes les demandes de cette liste, pages suivantes comprises : {total}':
    'All the applications of this list, following pages included: {total}',
  demande: 'application',
  demandes: 'applications',
  'Où la décision est écrite': 'Where the decision is written',
  'Par exemple « conseil coopératif du 12 mars, point 4 ». Gardé dans le registre.':
    'For example “cooperative board of 12 March, item 4”. Kept in the register.',
  'Catégorie où admettre': 'Category to admit them in',
  'La catégorie décide du collège de vote.': 'The category decides the voting college.',
  'Celle que chacun a demandée': 'The one each asked for',
  'Admettre les demandes cochées': 'Admit the ticked applications',
  'Raison, si c’est un refus': 'Reason, if you refuse',
  'Elle est envoyée telle quelle à la personne, à qui tout son argent est rendu.':
    'It is sent as it is to the person, who gets all their money back.',
  'Refuser les demandes cochées': 'Refuse the ticked applications',
  'À reprendre sur votre compte de paiement': 'To be taken back from your payment account',
  'Remboursement en cours': 'Refund under way',
  'Remboursé en entier': 'Refunded in full',
  'Rendu par vous': 'Given back by you',
  Refusées: 'Refused',
  'Demandes refusées': 'Refused applications',
  'Refusée le': 'Refused on',
  'Vous avez rendu l’argent vous-mêmes': 'You have given the money back yourselves',
  'Nous le reprenons chaque jour sur votre compte de paiement. S’il n’y est plus, faites un virement à la personne et dites-le ici : elle en est prévenue.':
    'We try every day to take it back from your payment account. If it is no longer there, make a transfer to the person and say so here: they are told.',
  Comment: 'How',
  'Date et référence du virement.': 'Date and reference of the transfer.',
  'C’est rendu': 'It is given back',
  'Cochez au moins une demande.': 'Tick at least one application.',
  'le compte de paiement de la coopération n’a pas {amount} ; ils seront redemandés':
    'the cooperation’s payment account does not have {amount}; they will be asked for again',
  'Nom ou numéro': 'Name or number',
  'À la date du': 'As at',
  'avec ceux qui sont partis': 'with those who have left',
  'Registre à cette date (CSV)': 'Register as at this date (CSV)',
  'Mouvements jusqu’à cette date (CSV)': 'Movements up to this date (CSV)',
  'Associé·e': 'Member',
  'Admis le': 'Admitted on',
  'Personne ne correspond, à cette date.': 'Nobody matches, as at this date.',
  Mouvements: 'Movements',
  Mouvement: 'Movement',
  Papiers: 'Papers',
  'Attestation de parts (PDF)': 'Share certificate (PDF)',
  'Bulletin (PDF)': 'Subscription form (PDF)',
  Admission: 'Admission',
  'Souscription de plus': 'Further subscription',
  Retrait: 'Withdrawal',
  'Choisissez une des catégories de vos offres.': 'Choose one of the categories of your offers.',
  'Dites pourquoi : la personne le lira.': 'Say why: the person will read it.',
  'Dites comment : date et référence du virement.': 'Say how: date and reference of the transfer.',
  'Cet argent est déjà rendu, ou en train de l’être par la plateforme.':
    'This money has been given back already, or is being given back by the platform.',
  'Registre des associés – Terreau': 'Register of members – Terreau',
  'Qui tient quoi, à la date choisie. Chaque mouvement est gardé et rien n’est réécrit.':
    'Who holds what, as at the date chosen. Each movement is kept and nothing is rewritten.',
  Associés: 'Members',
  'Admissions – Terreau': 'Admissions – Terreau',
  'Admis : {many}. Chaque personne a reçu son numéro par courriel.':
    'Admitted: {many}. Each person has been sent their number by e-mail.',
  'Refusé : {many}. L’argent est repris sur votre compte de paiement et rendu en entier.':
    'Refused: {many}. The money is taken back from your payment account and given back in full.',
  'C’est noté, et la personne en est prévenue.': 'Noted, and the person has been told.',
  'Ceux qui ont souscrit des parts attendent que votre conseil les admette. Une personne a une voix, quel que soit le nombre de ses parts.':
    'Those who have subscribed shares are waiting for your board to admit them. One person has one vote, however many shares they hold.',
  'Personne n’attend votre décision': 'Nobody is waiting for your decision',
  '{name} – Registre – Terreau': '{name} – Register – Terreau',
  'Reprendre et rendre l’argent des parts que les coopérations ont refusées':
    'Take back and refund the money of shares that cooperations have refused',
  'Parts refusées, reprises à la coopération': 'Refused shares, taken back from the cooperation',
};

export default phrases;
