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
  'Il est dans le courriel qu’ils reçoivent.': 'It is in the e-mail they receive.',
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
  'Prêt passé en perte le {on}': 'Loan written off on {on}',
  '{why} {amount} restent dus à vos prêteurs, mais ne seront plus prélevés.':
    '{why} {amount} are still owed to your lenders, but will no longer be debited.',
  'Dites aux prêteurs ce qui s’est passé.': 'Tell the lenders what happened.',
  'Nommez le document : certificat, jugement, avec sa date.':
    'Name the document: certificate, judgment, with its date.',
  'Confirmez que rien de plus n’est attendu.': 'Confirm that nothing more is expected.',
  'Choisissez le virement.': 'Choose the transfer.',
  'Dites d’où vient ce virement.': 'Say where this transfer comes from.',
  'Passer ce prêt en perte': 'Write off this loan',
  'Chaque prêteur reçoit un courriel avec ce qu’il perd, et le taux de défaut publié le compte. Rien n’est plus prélevé. La créance demeure, et ce qui serait récupéré est partagé.':
    'Each lender receives an e-mail with what they lose, and the published default rate counts it. Nothing more is debited. The claim remains, and what may be recovered is shared.',
  'Ce qui s’est passé': 'What happened',
  Document: 'Document',
  'Les prêteurs le lisent.': 'Lenders read it.',
  'Par exemple : certificat d’irrécouvrabilité du 3 mars 2027. Gardé avec la décision.':
    'For example: certificate of irrecoverability of 3 March 2027. Kept with the decision.',
  'Rien de plus n’est attendu de cette coopération.': 'Nothing more is expected of this cooperation.',
  'Passer {owed} en perte': 'Write off {owed}',
  'Noter un recouvrement': 'Note a recovery',
  'Un virement arrivé sur notre compte, importé et pas encore expliqué.':
    'A transfer that reached our account, imported and not explained yet.',
  'Aucun virement inexpliqué n’attend.': 'No unexplained transfer is waiting.',
  Virement: 'Transfer',
  'Par exemple : répartition du liquidateur.': 'For example: distribution by the liquidator.',
  'Partager entre les prêteurs': 'Share among the lenders',
  'Passé en perte le {on}': 'Written off on {on}',
  '{amount}, le {on}, de {party}': '{amount}, on {on}, from {party}',
  'Ce prêt est passé en perte.': 'This loan is written off.',
  'Ce prêt n’est pas passé en perte : sa coopération le paie par prélèvement.':
    'This loan is not written off: its cooperation pays it by direct debit.',
  'Il reste {lost} à recouvrer : ce virement est plus grand.':
    '{lost} are left to recover: this transfer is larger.',
  'Une partie de votre prêt est récupérée : {project}': 'Part of your loan is recovered: {project}',
  '{amount} du prêt « {project} » ({borrower}), passé en perte, ont été récupérés. Ils sont partagés entre les prêteurs selon ce qui est dû à chacun, comme un remboursement de capital.':
    '{amount} of the loan “{project}” ({borrower}), which was written off, have been recovered. They are shared among the lenders by what is owed to each, like a repayment of principal.',
  'Votre part arrive dans votre porte-monnaie ; elle n’est pas un intérêt et n’est pas imposée.':
    'Your part comes into your wallet; it is not interest and is not taxed.',
  'Ce prêt est déjà passé en perte.': 'This loan is already written off.',
  'Un prélèvement de ce prêt est en cours : attendez sa réponse.':
    'A direct debit of this loan is under way: wait for its answer.',
  'Un remboursement de ce prêt attend d’être partagé.': 'A repayment of this loan is waiting to be shared.',
  'Les prêteurs votent sur un nouvel échéancier : attendez leur décision.':
    'The lenders are voting on a new schedule: wait for their decision.',
  'Votre prêt ne sera pas remboursé : {project}': 'Your loan will not be repaid: {project}',
  '{borrower} ne remboursera plus le prêt « {project} ». Le {on}, nous avons passé en perte ce qu’elle devait encore : {amount} pour l’ensemble des prêteurs, dont {owed} pour vous.':
    '{borrower} will no longer repay the loan “{project}”. On {on} we wrote off what it still owed: {amount} for all lenders together, of which {owed} for you.',
  'Pourquoi : {why}': 'Why: {why}',
  'Cette somme vous reste due. Si une partie en est récupérée un jour, elle sera partagée entre les prêteurs selon ce qui est dû à chacun, et nous vous l’écrirons.':
    'This sum is still owed to you. If part of it is recovered one day, it will be shared among the lenders by what is owed to each, and we will write to you.',
  'Une perte en capital peut parfois se déduire d’autres intérêts de prêts participatifs, l’année où elle devient définitive : gardez cette lettre et votre contrat.':
    'A loss of principal can sometimes be deducted from other interest of crowdfunding loans, in the year in which it becomes final: keep this letter and your contract.',
  'Votre prêt est passé en perte : {project}': 'Your loan is written off: {project}',
  'Ce que vous deviez encore, {amount}, n’est plus attendu et ne sera plus prélevé. La dette demeure : ce qui serait payé reviendrait à vos prêteurs.':
    'What you still owed, {amount}, is no longer expected and will no longer be debited. The debt remains: what would be paid would go to your lenders.',
  'Prêts en difficulté': 'Loans in difficulty',
  '{borrower} : {principal} prêtés par {shares} parts.': '{borrower}: {principal} lent by {shares} shares.',
  'Dû aux prêteurs': 'Owed to the lenders',
  'En retard depuis': 'Late since',
  'Passé en perte': 'Written off',
  'Récupéré depuis': 'Recovered since',
  'Prêts en difficulté – Terreau': 'Loans in difficulty – Terreau',
  'Ceux qui ont une échéance en retard, et ceux qui sont passés en perte.':
    'Those with a late instalment, and those that were written off.',
  'Aucun prêt n’est en retard.': 'No loan is late.',
  'Recouvré d’un prêt passé en perte': 'Recovered of a loan written off',
  'Prêt passé en perte': 'Loan written off',
  'Recouvré après une perte': 'Recovered after a loss',
  'Capital passé en perte de': 'Principal written off of',
  'Pour mémoire : capital passé en perte': 'Memorandum: principal written off',
  'Tout ce qui vous était dû a finalement été récupéré.':
    'All that was owed to you was recovered in the end.',
  '{lost} de votre capital ne sont plus attendus. Ils vous restent dus : ce qui serait récupéré vous sera partagé.':
    '{lost} of your principal are no longer expected. They are still owed to you: what may be recovered will be shared with you.',
  'En retard depuis le {since}': 'Late since {since}',
  '{borrower} n’a pas payé {missing}, dont environ {part} vous reviennent.':
    '{borrower} has not paid {missing}, of which about {part} are yours.',
  'Un retard n’est pas une perte. Vous n’avez rien à faire.':
    'A delay is not a loss. You have nothing to do.',
  'Elle propose un autre échéancier : vous votez dans votre espace, à la page « Mes votes ».':
    'It proposes another schedule: you vote in your account, on the page “My votes”.',
  'Sa banque sera sollicitée de nouveau le {next}.': 'Its bank will be asked again on {next}.',
  'Un prélèvement est en cours, ou nous attendons qu’elle donne un autre compte à débiter.':
    'A direct debit is under way, or we are waiting for it to give another account to debit.',
  'Financé, prêt non remboursé': 'Funded, loan not repaid',
  'Passés en perte depuis le début : {loans} prêts, pour {amount} qui n’ont pas été rendus.':
    'Written off since the beginning: {loans} loans, for {amount} not given back.',
  'La coopération ne rembourse plus : {amount} ont été passés en perte le {on}. Ce qui serait encore récupéré reviendrait aux prêteurs.':
    'The cooperation no longer repays: {amount} were written off on {on}. What may still be recovered would go to the lenders.',
  'Rien de plus n’est attendu.': 'Nothing more is expected.',
};

export default phrases;
