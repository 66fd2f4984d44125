const phrases: Record<string, string> = {
  'Revenu brut annuel': 'Gross yearly income',
  'Portefeuille financier': 'Financial portfolio',
  'Demandes pour être investisseur averti': 'Requests to be a sophisticated investor',
  'Investisseur averti jusqu’au {until}': 'Sophisticated investor until {until}',
  'Le test et le seuil ne vous sont plus demandés. Dites-nous si votre situation change.':
    'The test and the threshold are no longer asked of you. Tell us if your situation changes.',
  'Investisseur non averti': 'Non-sophisticated investor',
  'C’est la catégorie de tout le monde, et celle qui protège le plus.':
    'This is everybody’s category, and the one that protects most.',
  'Votre demande du {waitingSince} attend la réponse de l’équipe.':
    'Your request of {waitingSince} waits for the team’s answer.',
  'Votre dernière demande a été refusée': 'Your last request was refused',
  'Redevenir investisseur non averti': 'Become a non-sophisticated investor again',
  'Retirer ma demande': 'Take my request back',
  'Ce qu’un investisseur averti perd': 'What a sophisticated investor loses',
  'L’avertissement à accepter quand le test de connaissances manque ou n’est pas concluant.':
    'The warning to accept when the knowledge test is missing or did not go well.',
  'La double confirmation au-delà de votre seuil de pertes.':
    'The double confirmation above your threshold of losses.',
  'La loi permettrait aussi d’ôter les quatre jours de réflexion ; ici, chacun les garde. Les risques sont les mêmes pour tous : vous pouvez tout perdre.':
    'The law would also allow the four days of reflection to be taken away; here, everyone keeps them. The risks are the same for all: you can lose everything.',
  'Durée demandée : {n} mois au moins.': 'Time asked for: {n} months at least.',
  'Demander à être investisseur averti': 'Ask to be a sophisticated investor',
  'Un seul de ces montants suffit, d’après vos derniers comptes.':
    'One of these amounts is enough, from your last accounts.',
  'Deux des trois critères sont nécessaires. Laissez vide ce qui ne vous concerne pas.':
    'Two of the three criteria are needed. Leave empty what does not apply to you.',
  'Chiffre d’affaires net': 'Net turnover',
  '1. Revenu brut annuel': '1. Gross yearly income',
  '{amount} au moins, ou le portefeuille ci-dessous.': '{amount} at least, or the portfolio below.',
  '1. ou : dépôts et actifs financiers': '1. or: deposits and financial assets',
  'Plus de {amount}, sans compter l’immobilier.': 'More than {amount}, leaving out real estate.',
  '2. Mois à un poste de la finance qui demande de connaître ces opérations':
    '2. Months in a post of finance that asks for knowledge of such transactions',
  '2. ou : mois à la direction d’une grande structure':
    '2. or: months as an executive of a large organisation',
  'Fonds propres, chiffre d’affaires ou bilan d’au moins {ownFunds}, {turnover} ou {balance}.':
    'Own funds, turnover or balance sheet of at least {ownFunds}, {turnover} or {balance}.',
  '3. Opérations importantes sur les marchés, en douze mois':
    '3. Significant transactions on the markets, in twelve months',
  '{n} par trimestre en moyenne.': '{n} a quarter on average.',
  'Je sais que je perds les protections dites plus haut': 'I know that I lose the protections named above',
  'J’atteste que ce que je déclare est vrai, et je dirai si cela change':
    'I declare that what I state is true, and will say if it changes',
  'L’équipe vérifie, et peut vous demander une pièce. La réponse vaut {n} mois.':
    'The team checks, and may ask you for a document. The answer holds for {n} months.',
  'Envoyer ma demande': 'Send my request',
  '{amount} au moins.': '{amount} at least.',
  '{email}, demande du {askedOn}': '{email}, request of {askedOn}',
  'Critères remplis, d’après ces déclarations': 'Criteria met, by these statements',
  'Ce que vous avez vu, ou pourquoi vous refusez': 'What you saw, or why you refuse',
  'Reconnaître investisseur averti': 'Recognise as a sophisticated investor',
  Refuser: 'Refuse',
  'Abandonné le {day}': 'Given up on {day}',
  'Jusqu’au {day}': 'Until {day}',
  Refusé: 'Refused',
  'Mois dans la finance': 'Months in finance',
  'Mois de direction': 'Months as an executive',
  'Opérations en douze mois': 'Transactions in twelve months',
  'Revenu ou portefeuille': 'Income or portfolio',
  'Expérience professionnelle': 'Professional experience',
  Taille: 'Size',
  'Indiquez un nombre entier, par exemple 12.': 'Write a whole number, for example 12.',
  'Dites que vous savez ce que vous perdez.': 'Say that you know what you lose.',
  'Attestez que ce que vous déclarez est vrai.': 'Declare that what you state is true.',
  'Dites ce que vous avez vu, ou pourquoi vous refusez.': 'Say what you saw, or why you refuse.',
  'Votre demande attend déjà une réponse.': 'Your request already waits for an answer.',
  'Une demande d’investisseur averti attend': 'A request to be a sophisticated investor is waiting',
  'Vérifiez ce qui est déclaré, puis acceptez ou refusez en disant pourquoi.':
    'Check what is stated, then accept or refuse and say why.',
  'Il faut deux critères sur trois ; ce que vous déclarez en remplit {met}.':
    'Two criteria of three are needed; what you state meets {met}.',
  'Aucun des trois montants n’atteint celui de la loi.': 'None of the three amounts reaches that of the law.',
  'Cette demande n’attend plus de réponse.': 'This request no longer waits for an answer.',
  'Vous êtes reconnu·e investisseur averti': 'You are recognised as a sophisticated investor',
  'Votre demande d’investisseur averti est refusée': 'Your request to be a sophisticated investor is refused',
  'Cette reconnaissance vaut jusqu’au {day}. Dites-nous si votre situation change.':
    'This recognition holds until {day}. Tell us if your situation changes.',
  'Vous gardez quatre jours pour révoquer chaque engagement.': 'You keep four days to revoke each pledge.',
  'Voici pourquoi : « {note} »': 'This is why: “{note}”',
  'Voir ma catégorie': 'See my category',
  'Ma catégorie d’investisseur': 'My investor category',
  'Investisseurs avertis': 'Sophisticated investors',
  'Vous êtes <a>investisseur averti</a> jusqu’au {until} : le test et le seuil ne vous sont pas demandés. Vous gardez quatre jours de réflexion.':
    'You are a <a>sophisticated investor</a> until {until}: the test and the threshold are not asked of you. You keep four days of reflection.',
  'Ma catégorie d’investisseur – Terreau': 'My investor category – Terreau',
  'La loi protège davantage les personnes qui n’ont ni l’expérience ni les moyens de tout perdre.':
    'The law gives more protection to people who have neither the experience nor the means to lose everything.',
  'Investisseurs avertis – Terreau': 'Sophisticated investors – Terreau',
  'Prenez des mesures raisonnables pour vérifier, et acceptez sauf doute sérieux. Personne ne décide pour soi.':
    'Take reasonable steps to check, and accept unless there is serious doubt. Nobody decides for themselves.',
  'Aucune demande n’attend.': 'No request is waiting.',
  'Demandes décidées': 'Requests decided',
  'Demande du': 'Request of',
  Note: 'Note',
  'Rien n’a encore été décidé.': 'Nothing has been decided yet.',
};

export default phrases;
