const phrases: Record<string, string> = {
  'Personne n’a encore rien proposé. La page publique du projet porte un bouton pour le faire.':
    'Nobody has offered anything yet. The public page of the project has a button for it.',
  ', fait le {day}': ', done on {day}',
  'Votre réponse : {answer}': 'Your answer: {answer}',
  'Compté pour {value}': 'Counted for {value}',
  'Votre réponse': 'Your answer',
  Ouvrir: 'Open',
  Accepter: 'Accept',
  Décliner: 'Decline',
  'Quantité donnée': 'Quantity given',
  'Fait le': 'Done on',
  'Noter que c’est fait': 'Note that it is done',
  'Ce que vous auriez payé. Pour du bénévolat, beaucoup retiennent le SMIC horaire chargé.':
    'What you would have paid. For volunteering, many take the hourly minimum wage with its charges.',
  'Valider et inscrire dans les comptes': 'Confirm and enter in the accounts',
  'Choisissez une valeur de la liste.': 'Choose a value from the list.',
  'Indiquez une quantité, par exemple 3 ou 2,5.': 'Give a quantity, for example 3 or 2.5.',
  'Restez en dessous de 500 caractères.': 'Stay below 500 characters.',
  'Dites en quelques mots ce que vous proposez.': 'Say in a few words what you offer.',
  'Sans votre accord, la coopération ne peut pas vous répondre : cochez cette case.':
    'Without your consent the cooperation cannot answer you: tick this box.',
  'Dites en quelques mots pourquoi : la personne lira votre réponse.':
    'Say in a few words why: the person will read your answer.',
  'Ce projet n’accepte pas de contributions en ce moment.':
    'This project does not take contributions at the moment.',
  'Cette date est à venir : notez ce qui est déjà fait.':
    'This date is still to come: note what is already done.',
  'Les comptes sont arrêtés au {day} : cette contribution, plus ancienne, ne peut plus y entrer.':
    'The accounts are closed up to {day}: this contribution is older and can no longer enter them.',
  'À cette valeur, la contribution ne vaut pas un centime.':
    'At this value the contribution is worth less than a cent.',
  'Cette contribution n’en est plus là : relisez la liste.':
    'This contribution has moved on: read the list again.',
  'Une aide est proposée pour « {title} »': 'Help is offered for “{title}”',
  '{name} propose à « {title} » :': '{name} offers “{title}”:',
  'Répondez depuis la page du projet : la personne recevra votre réponse.':
    'Answer from the page of the project: the person will receive your answer.',
  'Lire la proposition': 'Read the offer',
  'Votre aide à « {title} » est acceptée': 'Your help for “{title}” is accepted',
  '{cooperation} accepte ce que vous proposez à « {title} ».':
    '{cooperation} accepts what you offer to “{title}”.',
  'Pour convenir de la suite, écrivez à {address}.': 'To agree on what comes next, write to {address}.',
  'Votre proposition à « {title} »': 'Your offer to “{title}”',
  '{cooperation} ne peut pas donner suite à ce que vous proposez à « {title} ».':
    '{cooperation} cannot take up what you offer to “{title}”.',
  'Ce que vous avez donné à « {title} » est compté': 'What you gave to “{title}” is counted',
  '{cooperation} a inscrit votre contribution à « {title} » dans les comptes, à côté de l’argent réuni. Merci.':
    '{cooperation} has entered your contribution to “{title}” in the accounts, beside the money raised. Thank you.',
  'Ce que vous proposez': 'What you offer',
  'En quelques mots': 'In a few words',
  Combien: 'How much',
  'Compté en': 'Counted in',
  'Votre accord': 'Your consent',
  'Par exemple : deux samedis de peinture, une camionnette, la relecture des statuts.':
    'For example: two Saturdays of painting, a van, a reading of the articles of association.',
  'J’accepte que {cooperation} reçoive mon nom et mon adresse e-mail pour me répondre.':
    'I agree that {cooperation} receives my name and e-mail address to answer me.',
  'Proposer mon aide': 'Offer my help',
  'Du temps': 'Time',
  'Un savoir-faire': 'A skill',
  'Un lieu ou du matériel prêté': 'A place or equipment on loan',
  'Des choses données': 'Things given',
  heure: 'hour',
  heures: 'hours',
  pièce: 'piece',
  pièces: 'pieces',
  'Valeur d’une heure': 'Value of an hour',
  'Valeur d’un jour': 'Value of a day',
  'Valeur d’un mois': 'Value of a month',
  'Valeur d’une pièce': 'Value of a piece',
  Proposé: 'Offered',
  Accepté: 'Accepted',
  Décliné: 'Declined',
  'Fait, à valider': 'Done, to be confirmed',
  'Inscrit dans les comptes': 'In the accounts',
  'Bénévolat et dons en nature – Terreau': 'Volunteering and gifts in kind – Terreau',
  'Bénévolat et dons en nature': 'Volunteering and gifts in kind',
  'Du temps, des savoir-faire, des lieux, des choses : {total} dans les comptes, à côté de l’argent.':
    'Time, skills, places, things: {total} in the accounts, beside the money.',
  'Du temps, des savoir-faire, des lieux, des choses : comptés en euros, à côté de l’argent.':
    'Time, skills, places, things: counted in euros, beside the money.',
  'C’est noté': 'Noted',
  'Aider autrement : du temps, un lieu, des choses': 'Help in another way: time, a place, things',
};

export default phrases;
