const phrases: Record<string, string> = {
  Questions: 'Questions',
  'Une question sur « {title} »': 'A question about “{title}”',
  'Quelqu’un demande : « {text} »': 'Someone asks: “{text}”',
  'Votre réponse paraîtra sous la question, sur la page du projet.':
    'Your answer will appear under the question, on the project’s page.',
  'Une réponse à votre question sur « {title} »': 'An answer to your question about “{title}”',
  'Vous demandiez : « {text} »': 'You asked: “{text}”',
  '{cooperation} répond :': '{cooperation} answers:',
  'Voir sur la page du projet': 'See it on the project’s page',
  'Votre question sur « {title} » n’est pas montrée': 'Your question about “{title}” is not shown',
  'L’équipe de la plateforme a masqué cette question, pour cette raison : {hiddenWhy}':
    'The platform’s team has hidden this question, for this reason: {hiddenWhy}',
  '{cooperation} a masqué cette question, pour cette raison : {hiddenWhy}':
    '{cooperation} has hidden this question, for this reason: {hiddenWhy}',
  'Si cela vous semble injuste, vous pouvez réclamer : c’est gratuit.':
    'If this seems unfair to you, you can complain: it is free.',
  'Questions et réponses': 'Questions and answers',
  'Personne n’a encore posé de question.': 'Nobody has asked a question yet.',
  'Toutes les questions ({total}), ou poser la vôtre': 'All questions ({total}), or ask your own',
  'Poser une question': 'Ask a question',
  '{who}, le {askedOn}': '{who}, on {askedOn}',
  'Réponse de la coopération, le {answeredOn}': 'Answered by the cooperation on {answeredOn}',
  'Votre question du {askedOn} n’est pas montrée': 'Your question of {askedOn} is not shown',
  'Votre question du {askedOn} attend une réponse': 'Your question of {askedOn} awaits an answer',
  'Raison donnée : {hiddenWhy}': 'Reason given: {hiddenWhy}',
  'Masquée par l’équipe le {on} : {why}': 'Hidden by the team on {on}: {why}',
  'Masquée par la coopération le {on} : {why}': 'Hidden by the cooperation on {on}: {why}',
  Masquée: 'Hidden',
  'Montrer de nouveau': 'Show again',
  'Pourquoi la masquer': 'Why hide it',
  'Publique, au nom de votre coopération.': 'Public, in the name of your cooperation.',
  'Corriger la réponse': 'Correct the answer',
  'Publier la réponse': 'Publish the answer',
  'Masquer cette question': 'Hide this question',
  'Injure, données personnelles, hors sujet : une question gênante n’est pas une raison. La personne lira ce que vous écrivez.':
    'Insults, personal details, off topic: an awkward question is no reason. The person will read what you write.',
  Masquer: 'Hide',
  'Écrivez votre question.': 'Write your question.',
  'Restez en dessous de 1 000 caractères.': 'Stay below 1,000 characters.',
  'Restez en dessous de 5 000 caractères.': 'Stay below 5,000 characters.',
  'Dites pourquoi : la personne qui a posé la question le lira.':
    'Say why: whoever asked the question will read it.',
  'Aucune question n’attend de réponse.': 'No question awaits an answer.',
  'Une question attend une réponse.': 'One question awaits an answer.',
  '{waiting} questions attendent une réponse.': '{waiting} questions await an answer.',
  'Quelqu’un': 'Someone',
  'Confirmez d’abord votre adresse e-mail : la réponse vous sera envoyée.':
    'Confirm your e-mail address first: the answer will be sent to it.',
  'Ce projet ne reçoit pas, ou plus, de questions.': 'This project takes no questions, or not any more.',
  'Cette question n’existe pas, ou plus.': 'This question does not exist, or not any more.',
  'Seule la coopération répond aux questions qui lui sont posées.':
    'Only the cooperation answers the questions asked of it.',
  'Cette question est masquée : montrez-la d’abord.': 'This question is hidden: show it first.',
  'Cette question est déjà masquée.': 'This question is hidden already.',
  'L’équipe a masqué cette question : elle seule peut la montrer.':
    'The team has hidden this question: only the team can show it.',
  'Questions des citoyens – Terreau': 'Citizens’ questions – Terreau',
  'Questions des citoyens': 'Citizens’ questions',
  'Questions sur le projet – Terreau': 'Questions about the project – Terreau',
  'Questions et réponses – Terreau': 'Questions and answers – Terreau',
  'Votre question': 'Your question',
  '{cooperation} répond ici, en public. Une question paraît avec sa réponse.':
    '{cooperation} answers here, in public. A question appears with its answer.',
  'Votre question est arrivée': 'Your question has arrived',
  'La coopération est prévenue ; sa réponse vous sera envoyée, et paraîtra ici.':
    'The cooperation has been told; its answer will be sent to you, and appear here.',
  'Aucune question n’a encore reçu de réponse.': 'No question has been answered yet.',
  'Votre prénom paraîtra avec elle. N’écrivez rien de personnel.':
    'Your first name will appear with it. Write nothing personal.',
  'Envoyer ma question': 'Send my question',
  'Me connecter pour poser une question': 'Sign in to ask a question',
};

export default phrases;
