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
};

export default phrases;
