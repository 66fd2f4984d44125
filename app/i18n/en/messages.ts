const phrases: Record<string, string> = {
  'Mes messages': 'My messages',
  'Les messages': 'Messages',
  'Ce qu’une coopération ou une personne vous écrit en privé. Ils restent lisibles sur le site.':
    'What a cooperation or a person writes to you in private. They can still be read on the site.',
  Conversations: 'Conversations',
  'Dernier message': 'Last message',
  Répondu: 'Answered',
  Envoyé: 'Sent',
  'Votre message': 'Your message',
  '{who}, pour la coopération, le {on}': '{who}, for the cooperation, on {on}',
  '{who}, le {on}': '{who}, on {on}',
  Envoyer: 'Send',
  'Écrivez votre message.': 'Write your message.',
  'Restez en dessous de 4 000 caractères.': 'Stay below 4,000 characters.',
  'Confirmez d’abord votre adresse e-mail, puis revenez écrire.':
    'Confirm your e-mail address first, then come back to write.',
  'On ne peut pas écrire à ce projet.': 'One cannot write to this project.',
  'Cette personne ne vous a pas écrit.': 'This person has not written to you.',
  '{who} vous écrit au sujet de « {title} »': '{who} writes to you about “{title}”',
  'Répondez sur le site, pas à ce courriel : chaque membre verra la conversation.':
    'Answer on the site, not to this e-mail: each member will see the conversation.',
  '{cooperation} vous répond': '{cooperation} answers you',
  'Répondez sur le site, pas à ce courriel.': 'Answer on the site, not to this e-mail.',
  'Voir la conversation': 'See the conversation',
  Messages: 'Messages',
  'Écrire à une coopération – Terreau': 'Write to a cooperation – Terreau',
  'Écrire à {cooperation}': 'Write to {cooperation}',
  'Seuls vous et les membres de la coopération lisent ces messages. Ils voient votre prénom et votre nom.':
    'Only you and the members of the cooperation read these messages. They see your first and last name.',
  'Votre message est parti': 'Your message has left',
  'Mes messages – Terreau': 'My messages – Terreau',
  'Ce que vous et les coopérations vous êtes écrit.': 'What you and cooperations have written to each other.',
  'Aucun message. Sur la page des questions d’un projet, un lien permet d’écrire en privé.':
    'No message. On the page of a project’s questions, a link lets you write in private.',
  'Messages – Terreau': 'Messages – Terreau',
  'Tous les membres de la coopération lisent ces conversations, et peuvent y répondre.':
    'All members of the cooperation read these conversations, and may answer.',
  'La conversation': 'The conversation',
  'Personne ne vous a encore écrit.': 'Nobody has written to you yet.',
  'Votre question ne regarde que vous ? <a>Écrivez à la coopération en privé</a>.':
    'Is your question for you alone? <a>Write to the cooperation in private</a>.',
};

export default phrases;
