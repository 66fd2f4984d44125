const phrases: Record<string, string> = {
  'Lettres que je reçois': 'Letters I receive',
  'Ne plus suivre ce projet': 'Stop following this project',
  'Suivre ce projet': 'Follow this project',
  'Vous avez ses nouvelles, et un rappel avant la fin. <a>Choisir mes lettres</a>.':
    'You get its news, and a reminder before the end. <a>Choose my letters</a>.',
  'Ses nouvelles par courriel, et un rappel deux jours avant la fin.':
    'Its news by e-mail, and a reminder two days before the end.',
  'Une personne suit ce projet.': 'One person follows this project.',
  '{followers} personnes suivent ce projet.': '{followers} people follow this project.',
  'Ce projet ne peut pas, ou plus, être suivi.': 'This project cannot be followed, or not any more.',
  'Les nouvelles des projets': 'News of projects',
  'De ceux que vous suivez, et de ceux que vous soutenez.': 'Of those you follow, and of those you support.',
  'Les rappels avant la fin d’une collecte': 'Reminders before the end of a campaign',
  'Deux jours avant, pour les projets que vous suivez et auxquels vous n’avez pas participé.':
    'Two days before, for projects that you follow and have not taken part in.',
  'Les réponses à vos questions': 'Answers to your questions',
  'Quand une coopération répond à une question que vous avez posée.':
    'When a cooperation answers a question that you asked.',
  'Les questions posées à vos coopérations': 'Questions asked of your cooperations',
  'Pour les membres d’une coopération.': 'For members of a cooperation.',
  'la confirmation et les suites d’un engagement : paiement, réflexion, révocation, remboursement':
    'the confirmation of a pledge and what follows: payment, reflection, revocation, refund',
  'un retard de remboursement, un virement, une échéance': 'a late repayment, a transfer, an instalment',
  'un changement dans les conditions d’une offre': 'a change in the terms of an offer',
  'ce qui touche à votre compte : adresse, mot de passe, IBAN':
    'what concerns your account: address, password, IBAN',
  'la réponse à une réclamation': 'the answer to a complaint',
  '« {title} » : la collecte prend bientôt fin': '“{title}”: the campaign ends soon',
  'Vous suivez « {title} ». {campaign} : elle se clôt le {day} à 23 h 59 (heure de Paris).':
    'You follow “{title}”. {campaign}: it closes on {day} at 23:59 (Paris time).',
  'Si vous voulez y participer, c’est le moment. Sinon, il n’y a rien à faire.':
    'If you want to take part, now is the time. Otherwise there is nothing to do.',
  'Rappeler la fin proche d’une collecte à ceux qui suivent le projet, et dire son ouverture à tous':
    'Remind those who follow a project that its campaign ends soon, and tell when one opens to all',
  'Ne plus recevoir ce genre de messages': 'Stop receiving this kind of message',
  'Ne plus recevoir de lettres – Terreau': 'Stop receiving letters – Terreau',
  'Pour {address}': 'For {address}',
  'C’est noté : vous n’en recevrez plus': 'Noted: you will receive no more of them',
  'Les lettres qui concernent votre argent, ou que la loi demande, continuent de vous parvenir.':
    'Letters about your money, or that the law asks for, will still reach you.',
  'Vous les recevez de nouveau.': 'You receive them again.',
  'Un seul clic, sans vous connecter. Vous pourrez changer d’avis ici.':
    'A single click, without signing in. You can change your mind here.',
  'Les recevoir de nouveau': 'Receive them again',
  'Ne plus les recevoir': 'Stop receiving them',
  'Choisir toutes mes lettres': 'Choose all my letters',
  'Lettres que je reçois – Terreau': 'Letters I receive – Terreau',
  'À {email}. Chaque lettre que vous pouvez refuser porte un lien pour le faire.':
    'To {email}. Each letter that you may refuse has a link to do so.',
  'Votre choix est enregistré': 'Your choice is saved',
  'Enregistrer mon choix': 'Save my choice',
  'Toujours envoyées': 'Always sent',
  'Ce que la loi demande, ou qui concerne votre argent, ne peut pas être refusé :':
    'What the law asks for, or what concerns your money, cannot be refused:',
  'Vous ne suivez aucun projet': 'You follow no project',
  'Sur la page d’un projet, le bouton « Suivre ce projet » vous tient au courant de la suite.':
    'On a project’s page, the button “Follow this project” keeps you up to date.',
  'Suivre un projet – Terreau': 'Follow a project – Terreau',
  'Vous suivez ce projet': 'You follow this project',
  '« {title} » est parmi vos projets suivis': '“{title}” is among the projects you follow',
  'Vous aurez ses nouvelles par courriel, et un rappel deux jours avant la fin de ses collectes. Chaque message permet d’arrêter.':
    'You will have its news by e-mail, and a reminder two days before its campaigns end. Each message lets you stop.',
  'Les lettres ne partent qu’une fois votre adresse confirmée : ouvrez le lien reçu par e-mail.':
    'Letters only leave once your address is confirmed: open the link that you received by e-mail.',
  'Ce projet a été retiré : il ne donnera plus de nouvelles.':
    'This project was withdrawn: it will give no more news.',
  'Trois lettres par semaine au plus : publiez cette nouvelle sans l’envoyer, ou attendez un peu.':
    'Three letters a week at most: publish this news without sending it, or wait a little.',
  'Des nouvelles de « {project} » : {title}': 'News of “{project}”: {title}',
  'Vous recevez cette lettre parce que vous suivez ou soutenez « {project} ».':
    'You receive this letter because you follow or support “{project}”.',
  'Lire la suite': 'Read on',
  'Envoi par courriel': 'By e-mail',
  'L’envoyer aussi par courriel': 'Send it by e-mail too',
  'Voir le rendu et la lettre': 'See how it looks, and the letter',
  'La lettre, pour qui lit le français': 'The letter, for those who read French',
  'La lettre, pour qui lit l’anglais': 'The letter, for those who read English',
  '{date}, envoyée par courriel ({letters})': '{date}, sent by e-mail ({letters})',
  '{letters} lettre': '{letters} letter',
  '{letters} lettres': '{letters} letters',
  'La coopération peut m’écrire : elle a mon nom et mon adresse e-mail':
    'The cooperation may write to me: it has my name and e-mail address',
  'Du {from} au {to}': 'From {from} to {to}',
  'Réuni en tout': 'Gathered in all',
  'Nécessaire à ce jour': 'Needed by then',
  'Il manque {amount} pour être au rythme nécessaire.': '{amount} are missing to be at the pace needed.',
  'La collecte a {amount} d’avance sur le rythme nécessaire.':
    'The campaign is {amount} ahead of the pace needed.',
  'Le rythme de la collecte': 'The pace of the campaign',
  'Ce qui est réuni en tout, à côté de ce qu’il faut à chaque date pour atteindre {goal} le dernier jour.':
    'What is gathered in all, beside what is needed by each date to reach {goal} on the last day.',
  'Ce qui est réuni en tout à chaque date.': 'What is gathered in all by each date.',
  'D’où viennent les gens': 'How people came',
  Chemin: 'Way',
  Remercier: 'Saying thank you',
  'Tout le monde a été remercié.': 'Everyone has been thanked.',
  'À remercier : {toThank}. D’abord les premiers et les plus grands engagements.':
    'To be thanked: {toThank}. The first and the largest pledges to begin with.',
  'Ont accepté que vous leur écriviez : {contacts}.': 'Agreed that you may write to them: {contacts}.',
  'Qui remercier': 'Whom to thank',
  'Savoir par où les gens arrivent': 'Knowing which way people come',
  'Ajoutez « ?via= » et un mot de votre choix au lien que vous partagez : petites lettres, chiffres et tirets. Chaque engagement garde ce mot, et rien d’autre : ni cookie, ni suivi de la personne.':
    'Add “?via=” and a word of your choice to the link that you share: small letters, digits and hyphens. Each pledge keeps this word, and nothing else: no cookie, no tracking of the person.',
  affiche: 'poster',
  marche: 'market',
  'bulletin-municipal': 'town-newsletter',
  'Lettres de nouvelles': 'Letters of news',
  'Rappels avant la fin': 'Reminders before the end',
  'Bouton « Envoyer par e-mail »': 'Button “Send by e-mail”',
  'Bouton « Partager sur WhatsApp »': 'Button “Share on WhatsApp”',
  'Sans lien particulier': 'No particular link',
  'Lien « {via} »': 'Link “{via}”',
  'Les plus grands': 'The largest',
  'Les premiers': 'The first',
  'Les derniers': 'The latest',
  'Ordre de la liste': 'Order of the list',
  'Personne ne s’est encore engagé.': 'Nobody has pledged yet.',
  'Personnes à remercier': 'People to thank',
  Remerciements: 'Thanks',
  'Premier engagement': 'First pledge',
  'Adresse non donnée': 'Address not given',
  'Le {day}': 'On {day}',
  'À faire': 'To do',
  'Noter : remerciées': 'Note: thanked',
  'Noter : pas encore': 'Note: not yet',
  Langue: 'Language',
  'Remerciée le': 'Thanked on',
  'Qui remercier – Terreau': 'Whom to thank – Terreau',
  'Un mot personnel fait plus que dix nouvelles. Notez qui en a reçu un.':
    'A personal word does more than ten pieces of news. Note who has had one.',
  'Enregistré à {time}': 'Saved at {time}',
  'Un autre membre a enregistré une version depuis : rien n’est plus enregistré tout seul. Pressez « Enregistrer » pour comparer, votre texte est gardé.':
    'Another member has saved a version since: nothing is saved by itself any more. Press “Save” to compare; your text is kept.',
  'Modifié, pas encore enregistré.': 'Changed, not saved yet.',
  'Pas enregistré : le réseau ne répond pas. Nouvel essai dans quelques secondes.':
    'Not saved: the network does not answer. Trying again in a few seconds.',
  '{hours} h {minutes}': '{hours}:{minutes}',
  'Pendant l’écriture': 'While writing',
  'Avec le bouton': 'With the button',
  '{day}, {time}': '{day}, {time}',
  'Versions du récit': 'Versions of the story',
  'Enregistrée le': 'Saved on',
  Actuelle: 'Current',
  'Aucune version n’est gardée encore : la première le sera au prochain enregistrement.':
    'No version is kept yet: the first one will be at the next save.',
  'La version du {at}': 'The version of {at}',
  'Reprendre cette version': 'Take this version up again',
  'Les versions précédentes du récit': 'The earlier versions of the story',
  'Pas encore enregistré : un texte est trop long.': 'Not saved yet: a text is too long.',
  'Versions du récit – Terreau': 'Versions of the story – Terreau',
  'Chaque enregistrement est gardé. Reprendre une version en fait une nouvelle : rien n’est perdu.':
    'Each save is kept. Taking up a version makes a new one: nothing is lost.',
  'Essai : {subject}': 'Test: {subject}',
  'Trois lettres par semaine au plus ; chacune permet de ne plus en recevoir.':
    'Three letters a week at most; each one lets people stop receiving them.',
  'À personne : la publier seulement': 'To nobody: only publish it',
  'M’envoyer un essai': 'Send me a test',
  'À toutes les personnes qui suivent ou soutiennent le projet':
    'To everyone who follows or supports the project',
  'À celles qui le suivent': 'To those who follow it',
  'À celles qui ont donné': 'To those who have given',
  'À celles qui prêtent': 'To those who lend',
  'À celles qui prennent des parts': 'To those who take shares',
  'À celles qui aident autrement': 'To those who help in other ways',
  'Un essai part à {email} : rien n’est publié': 'A test is on its way to {email}: nothing is published',
  'Vous avez ses nouvelles. <a>Choisir mes lettres</a>.': 'You get its news. <a>Choose my letters</a>.',
  'Ses nouvelles par courriel. Aucune collecte ouverte n’a de date de fin : il n’y a pas de rappel.':
    'Its news by email. No open campaign has an end date: there is no reminder.',
  'Vous aurez ses nouvelles par courriel. Aucune collecte ouverte n’a de date de fin : il n’y a pas de rappel. Chaque message permet d’arrêter.':
    'You will get its news by email. No open campaign has an end date: there is no reminder. Each message lets you stop.',
  'Les nouveaux projets près de chez vous': 'New projects near you',
  'Ceux de votre département ou de votre intercommunalité, d’après la commune de votre profil.':
    'Those of your département or of your group of communes, by the commune of your profile.',
  'La lettre de la semaine': 'The letter of the week',
  'Tout de suite': 'At once',
  'Une fois par semaine': 'Once a week',
  Jamais: 'Never',
  'Votre lettre de la semaine : {news}': 'Your letter of the week: {news}',
  nouvelle: 'piece of news',
  nouvelles: 'pieces of news',
  'Voici ce que vous avez choisi de lire une fois par semaine.':
    'This is what you chose to read once a week.',
  'Choisir mes lettres': 'Choose my letters',
  'Écrire la lettre de la semaine à qui l’a choisie': 'Write the letter of the week for those who chose it',
  'Un nouveau projet près de chez vous : {title}': 'A new project near you: {title}',
  '{place} : « {title} » vient d’être publié.': '{place}: “{title}” has just been published.',
  'Lettres aux gens d’alentour': 'Letters to people nearby',
  'La lettre de la semaine part le vendredi matin ; une semaine sans rien à dire n’en a pas. Les rappels, les messages et les questions n’attendent pas : ils ont une date, ou quelqu’un attend votre réponse.':
    'The letter of the week leaves on Friday morning; a week with nothing to tell has none. Reminders, messages and questions do not wait: they have a date, or somebody waits for your answer.',
  '<a>Dites d’abord dans votre profil</a> dans quelle commune vous vivez.':
    '<a>First say in your profile</a> in which commune you live.',
  'Un accord est attendu': 'An agreement is awaited',
  'Vous avez enregistré une autre version dans une autre fenêtre.':
    'You saved another version in another window.',
  'Un autre membre a enregistré une version pendant que vous écriviez.':
    'Another member saved a version while you were writing.',
  'Une autre version a été enregistrée pendant que vous écriviez, par un autre membre ou par vous dans une autre fenêtre.':
    'Another version was saved while you were writing, by another member or by you in another window.',
  '{who} Votre saisie est gardée ci-dessous, rien n’a été remplacé : comparez avec la version enregistrée, puis enregistrez à nouveau pour garder la vôtre.':
    '{who} What you typed is kept below, nothing was replaced: compare it with the saved version, then save again to keep yours.',
  'Ce qui a été enregistré entre-temps, à côté de votre saisie':
    'What was saved meanwhile, beside what you typed',
  'Vous avez enregistré une version dans une autre fenêtre : rien n’est plus enregistré tout seul ici. Pressez « Enregistrer » pour comparer, votre texte est gardé.':
    'You saved a version in another window: nothing is saved by itself here any more. Press “Save” to compare; your text is kept.',
  'Leurs nouvelles vous arrivent par courriel.': 'Their news reaches you by e-mail.',
  'Vous ne suivez plus « {title} »': 'You no longer follow “{title}”',
  'Le suivre de nouveau': 'Follow it again',
  'Ne plus suivre « {title} »': 'Stop following “{title}”',
};

export default phrases;
