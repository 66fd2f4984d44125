const phrases: Record<string, string> = {
  'Pause de {long}, prévue au contrat': 'Pause of {long}, granted by the contract',
  échéance: 'instalment',
  échéances: 'instalments',
  'Nouvel échéancier de {long}, voté par les prêteurs': 'New schedule of {long}, voted by the lenders',
  'Le {on}, par {name}': 'On {on}, by {name}',
  'Le {on}': 'On {on}',
  'Ce qui a changé': 'What has changed',
  'L’échéancier signé et ceux qui l’ont suivi sont tous gardés.':
    'The schedule that was signed and those that followed it are all kept.',
  'Restez en dessous de 600 caractères.': 'Stay below 600 characters.',
  'Choisissez la durée de la pause.': 'Choose how long the pause lasts.',
  pause: 'pause',
  pauses: 'pauses',
  'Le contrat de ce prêt ne prévoit pas de pause.': 'The contract of this loan grants no pause.',
  'Toutes les pauses prévues au contrat ont été prises.':
    'All the pauses granted by the contract have been taken.',
  'Il ne reste pas d’échéance que le préavis permette de suspendre.':
    'No instalment is left that the notice would allow to be suspended.',
  'Une échéance est en retard : la pause se demande quand le prêt est à jour.':
    'An instalment is late: a pause is asked for when the loan is up to date.',
  'Le différé du prêt n’est pas fini.': 'The grace period of the loan is not over.',
  'Une pause dure de 1 à {longest} échéances.': 'A pause lasts from 1 to {longest} instalments.',
  'L’échéancier a changé entre-temps : regardez-le avant de décider.':
    'The schedule has changed in the meantime: look at it before deciding.',
  'Du {from} au {to}, les intérêts sont payés et aucun capital n’est rendu.':
    'From {from} to {to}, interest is paid and no principal is given back.',
  'Du {from} au {to}, rien n’est payé ; les intérêts de ce temps viennent avec l’échéance suivante.':
    'From {from} to {to}, nothing is paid; the interest of that time comes with the next instalment.',
  'Le prêt se termine le {lastDue} et rapporte {dearer} d’intérêts de plus, tous prêteurs ensemble.':
    'The loan ends on {lastDue} and brings {dearer} more interest, all lenders together.',
  'Le prêt se termine le {lastDue}.': 'The loan ends on {lastDue}.',
  'Une pause prévue au contrat : {project}': 'A pause granted by the contract: {project}',
  '{borrower} prend une pause de {long}, que le contrat de prêt de « {project} » lui donne.':
    '{borrower} takes a pause of {long}, which the loan contract of “{project}” grants it.',
  'Son mot : {why}': 'Its word: {why}',
  'Ce n’est pas un retard, et vous n’avez rien à faire. Le nouvel échéancier est dans votre espace.':
    'It is not a delay, and you have nothing to do. The new schedule is in your account.',
  'La pause de votre prêt est enregistrée : {project}': 'The pause of your loan is recorded: {project}',
  'Votre prêt est en pause pour {long}. Vos prêteurs en sont prévenus.':
    'Your loan is paused for {long}. Your lenders have been told.',
  'Ce que cela change': 'What this changes',
  'Ce qu’on compare': 'What is compared',
  'Aujourd’hui': 'Today',
  Ensuite: 'Afterwards',
  'Les deux échéanciers, ligne à ligne': 'The two schedules, line by line',
  'Les deux échéanciers': 'The two schedules',
  'Date aujourd’hui': 'Date today',
  'À payer aujourd’hui': 'To pay today',
  'Date ensuite': 'Date afterwards',
  'À payer ensuite': 'To pay afterwards',
  'Dernière échéance': 'Last instalment',
  '{more} d’intérêts de plus en tout.': '{more} more interest in all.',
  '{less} d’intérêts de moins en tout.': '{less} less interest in all.',
  'Le total des intérêts ne change pas.': 'The total interest does not change.',
  'Nombre de pauses': 'Number of pauses',
  'Durée d’une pause': 'Length of a pause',
  'Intérêts d’une pause': 'Interest of a pause',
  'Pauses prévues au contrat': 'Pauses granted by the contract',
  'Combien de fois vous pourrez suspendre le remboursement du capital sans demander d’accord, en prévenant trente jours avant. Les prêteurs le voient dans l’offre. 0 s’il n’y en a pas.':
    'How many times you may suspend the repayment of principal without asking for agreement, by giving thirty days’ notice. Lenders see it in the offer. 0 if there is none.',
  'Durée de chaque pause, au plus': 'Length of each pause, at most',
  'En nombre d’échéances. Sans effet s’il n’y a pas de pause.':
    'As a number of instalments. Without effect if there is no pause.',
  'Intérêts pendant une pause': 'Interest during a pause',
  'Versés en une fois après la pause': 'Paid in one go after the pause',
  'Une pause est plus courte que le prêt lui-même.': 'A pause is shorter than the loan itself.',
  '{times}, de {longest} au plus': '{times}, of {longest} at most',
  'Écrivez le nombre de pauses en chiffres : 0 s’il n’y en a pas.':
    'Write the number of pauses in figures: 0 if there is none.',
  'Écrivez la durée d’une pause en chiffres, par exemple 3.':
    'Write the length of a pause in figures, for example 3.',
  'La pause est prise': 'The pause is taken',
  'Vos prêteurs en sont prévenus par courriel ; le nouvel échéancier est ci-dessous.':
    'Your lenders are told by e-mail; the new schedule is below.',
  'Prendre une pause prévue au contrat': 'Take a pause granted by the contract',
  'Pause du prêt « {title} » – Terreau': 'Pause of the loan “{title}” – Terreau',
  'Prendre une pause': 'Take a pause',
  'Un droit de votre contrat : personne n’a à l’accepter, et ce n’est pas un retard.':
    'A right of your contract: nobody has to accept it, and it is not a delay.',
  'Il vous reste {left}, de {longest} au plus. La première échéance suspendue serait celle du {first}, car vos prêteurs sont prévenus {notice} jours avant au moins.':
    'You have {left} left, of {longest} at most. The first suspended instalment would be that of {first}, since your lenders are told at least {notice} days ahead.',
  'Les intérêts restent payés à chaque échéance.': 'Interest is still paid with each instalment.',
  'Les intérêts de ce temps viennent avec l’échéance suivante.':
    'The interest of that time comes with the next instalment.',
  'Durée de la pause': 'Length of the pause',
  'En nombre d’échéances.': 'As a number of instalments.',
  'Voir ce que cela change': 'See what this changes',
  'Avant et après': 'Before and after',
  'Un mot à vos prêteurs': 'A word to your lenders',
  'Facultatif. Il est dans le courriel qu’ils reçoivent.': 'Optional. It is in the e-mail they receive.',
  'Prendre cette pause et prévenir les prêteurs': 'Take this pause and tell the lenders',
  'La coopération peut les prendre sans demander votre accord, en prévenant {days} jours avant : les intérêts restent versés, le capital revient plus tard.':
    'The cooperation may take them without asking you, by giving {days} days’ notice: interest is still paid, principal comes back later.',
  'La coopération peut les prendre sans demander votre accord, en prévenant {days} jours avant : rien n’est versé pendant ce temps, et le prêt finit plus tard.':
    'The cooperation may take them without asking you, by giving {days} days’ notice: nothing is paid during that time, and the loan ends later.',
  'Sa première échéance est le {firstDue}, la dernière le {lastDue} au lieu du {wasLast} ; les intérêts font {interest} en tout au lieu de {wasInterest}. Ce qui était en retard en fait partie.':
    'Its first instalment is on {firstDue}, the last on {lastDue} instead of {wasLast}; interest comes to {interest} in all instead of {wasInterest}. What was late is part of it.',
  'Le nouvel échéancier s’applique : {project}': 'The new schedule applies: {project}',
  'Les prêteurs ont accepté le nouvel échéancier du prêt « {project} » ({borrower}).':
    'The lenders have accepted the new schedule of the loan “{project}” ({borrower}).',
  'Le capital qui vous est dû n’a pas changé. Nos statistiques publiques comptent ce prêt en défaut : c’est la règle quand un emprunteur en difficulté obtient un délai.':
    'The principal owed to you has not changed. Our public statistics count this loan as in default: that is the rule when a borrower in difficulty is granted more time.',
  'Vos prêteurs ont dit oui : {project}': 'Your lenders said yes: {project}',
  'Le nouvel échéancier s’applique dès aujourd’hui.': 'The new schedule applies from today.',
  'L’échéancier reste le même : {project}': 'The schedule stays the same: {project}',
  'Vos prêteurs n’ont pas accepté le nouvel échéancier.': 'Your lenders have not accepted the new schedule.',
  'Trop peu de prêteurs ont répondu : {voted} sur {voters}, il en fallait {needed}.':
    'Too few lenders answered: {voted} of {voters}, and {needed} were needed.',
  'L’échéancier actuel continue. Vous pouvez en proposer un autre, ou nous écrire.':
    'The present schedule goes on. You may propose another, or write to us.',
  'Dites à vos prêteurs pourquoi.': 'Tell your lenders why.',
  'Dites à vos prêteurs pourquoi, en une phrase au moins.':
    'Tell your lenders why, in one sentence at least.',
  'Vos prêteurs votent déjà sur un nouvel échéancier.': 'Your lenders are already voting on a new schedule.',
  'Accepté, en vigueur': 'Accepted, in force',
  'Pas accepté': 'Not accepted',
  'Sans effet : le prêt avait changé': 'Without effect: the loan had changed',
  'Nouveaux échéanciers proposés': 'New schedules proposed',
  'Vote ouvert jusqu’au {until} compris': 'Vote open until {until} inclusive',
  'L’échéancier actuel et celui qui est proposé': 'The present schedule and the one proposed',
  'Montants de tout le prêt, calculés sur ce qui est dû aujourd’hui.':
    'Amounts of the whole loan, computed on what is owed today.',
  'Capital qui vous est dû': 'Principal owed to you',
  'Le même dans les deux cas.': 'The same in both cases.',
  'Vos intérêts à venir, échéancier actuel': 'Your interest to come, present schedule',
  'Environ, avant impôt, si tout est payé.': 'About, before tax, if everything is paid.',
  'Vos intérêts à venir, nouvel échéancier': 'Your interest to come, new schedule',
  'Fin du vote': 'End of the vote',
  'Pourquoi vous le demandez': 'Why you ask for it',
  'Pour tout ce qui reste dû, ce qui est en retard compris.':
    'For all that is still owed, what is late included.',
  'Trente jours au moins après la fin du vote. Les autres suivent à la même fréquence qu’aujourd’hui.':
    'At least thirty days after the end of the vote. The others follow as often as today.',
  'Nombre de premières échéances sans capital à rembourser. 0 s’il n’y en a pas.':
    'Number of first instalments without principal to repay. 0 if there are none.',
  'Dernier jour pour voter. L’échéancier actuel continue d’ici là.':
    'Last day to vote. The present schedule goes on until then.',
  'Si vos prêteurs acceptent, les montants sont calculés sur ce qui est dû ce jour-là. Le taux ne change pas. Ce prêt comptera parmi les défauts de nos statistiques publiques : c’est la règle pour tout délai accordé à un emprunteur en difficulté.':
    'If your lenders accept, the amounts are computed on what is owed on that day. The rate does not change. This loan will count among the defaults of our public statistics: that is the rule for any delay granted to a borrower in difficulty.',
  'Vos prêteurs le lisent avant de voter : ce qui s’est passé, et pourquoi le nouvel échéancier tiendra.':
    'Your lenders read it before they vote: what happened, and why the new schedule will hold.',
  'Soumettre au vote des prêteurs': 'Put it to the vote of the lenders',
  '{long} à partir du {firstDue}': '{long} from {firstDue}',
  '{voted} sur {voters} ont voté ; il en faut {needed}.':
    '{voted} of {voters} have voted; {needed} are needed.',
  'Ce prêt est remboursé.': 'This loan is repaid.',
  'Ce prêt ne peut pas recevoir d’autre échéancier.': 'This loan cannot be given another schedule.',
  'Une échéance a été reprise par votre banque après son partage : réglez-la avant de proposer un autre échéancier.':
    'An instalment was taken back by your bank after it had been shared: settle it before proposing another schedule.',
  'Le vote se termine entre le {earliest} et le {latest}.': 'The vote ends between {earliest} and {latest}.',
  'La première échéance du nouvel échéancier tombe entre le {from} et le {to}.':
    'The first instalment of the new schedule falls between {from} and {to}.',
  'Le différé doit être plus court que le nouvel échéancier.':
    'The grace period must be shorter than the new schedule.',
  'Accepter un nouvel échéancier pour le prêt « {project} » ?':
    'Accept a new schedule for the loan “{project}”?',
  'Accepter le nouvel échéancier': 'Accept the new schedule',
  'Garder l’échéancier actuel': 'Keep the present schedule',
  '{borrower} demande un autre échéancier : {why} Aujourd’hui le prêt finit le {wasLast} avec {wasInterest} d’intérêts en tout ; il finirait le {isLast} avec {isInterest}. Le capital dû à chacun ne change pas. Montants calculés à ce jour : ils le seront de nouveau sur ce qui sera dû après le vote.':
    '{borrower} asks for another schedule: {why} Today the loan ends on {wasLast} with {wasInterest} of interest in all; it would end on {isLast} with {isInterest}. The principal owed to each does not change. Amounts computed on this day: they will be computed again on what is owed after the vote.',
  'Vos prêteurs votent': 'Your lenders are voting',
  'Chacun a reçu un courriel avec les deux échéanciers ; vous saurez le résultat à la fin du vote.':
    'Each has received an e-mail with both schedules; you will know the result at the end of the vote.',
  'Demander un autre échéancier': 'Ask for another schedule',
  'Nouvel échéancier du prêt « {title} » – Terreau': 'New schedule of the loan “{title}” – Terreau',
  'Vos prêteurs décident : une personne, une voix. Il faut que {quorum} d’entre eux répondent, et que le oui dépasse {majority} des voix exprimées.':
    'Your lenders decide: one person, one vote. {quorum} of them must answer, and the yes must exceed {majority} of the votes cast.',
  'Appliquer les échéanciers que des prêteurs ont votés': 'Apply the schedules that lenders have voted',
  Reportée: 'Put off',
  'À payer chaque année': 'To pay each year',
  'Annoncée le': 'Announced on',
  'Échéance n° {number} : {amount} ({project})': 'Instalment no. {number}: {amount} ({project})',
  'Prélevée ce jour-là sur le compte de la coopération : vérifiez qu’il est approvisionné.':
    'Debited on that day from the account of the cooperation: see that it holds enough.',
  'De {first} à {last}.': 'From {first} to {last}.',
  'dans le nouvel échéancier, le {movedOn}': 'into the new schedule, on {movedOn}',
  'Mettre les échéances dans mon agenda': 'Put the instalments in my calendar',
};

export default phrases;
