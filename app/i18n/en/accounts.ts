const phrases: Record<string, string> = {
  'Elle deviendra {address} dès que vous aurez suivi le lien envoyé à cette adresse, dans les 24 heures. Rien reçu ? Regardez parmi les indésirables, puis recommencez.':
    'It will become {address} once you have followed the link sent to that address, within 24 hours. Nothing received? Look in your spam, then start again.',
  'Nouvelle adresse e-mail': 'New e-mail address',
  'Nous y envoyons un lien à suivre. D’ici là, votre adresse actuelle reste la bonne.':
    'We send a link there for you to follow. Until then your present address remains the right one.',
  'Nous le redemandons parce que cette adresse ouvre votre accès.':
    'We ask for it again because this address opens your account.',
  'Un lien vient d’être envoyé à la nouvelle adresse : suivez-le pour la confirmer, sur un appareil où vous êtes connecté·e.':
    'A link has just been sent to the new address: follow it to confirm it, on a device where you are signed in.',
  'Votre nouvelle adresse est confirmée. C’est avec elle que vous vous connectez désormais.':
    'Your new address is confirmed. You sign in with it from now on.',
  'Dire à Stripe les nouvelles adresses e-mail de ses clients':
    'Tell Stripe the new e-mail addresses of its customers',
  'C’est déjà votre adresse.': 'That is your address already.',
  'Votre adresse e-mail vient de changer : le compte où va votre argent ne peut pas changer avant le {day}. C’est une protection, si ce n’était pas vous.':
    'Your e-mail address has just changed: the account that your money goes to cannot change before {day}. It protects you, should it not have been you.',
  'Cette adresse sert entre-temps à un autre accès. Écrivez-nous si c’est la vôtre.':
    'Meanwhile this address serves another account. Write to us if it is yours.',
  'Confirmez votre nouvelle adresse': 'Confirm your new address',
  'Quelqu’un souhaite recevoir ici tout ce que Terreau lui écrit. Si c’est vous, confirmez-le avec le lien ci-dessous, en étant connecté·e. Il est valable 24 heures et sert une fois.':
    'Someone wants to receive here everything that Terreau writes to them. If it is you, confirm it with the link below, while signed in. It is valid for 24 hours and works once.',
  'Si ce n’est pas vous, vous n’avez rien à faire : sans vous, rien ne change.':
    'If it is not you, you need do nothing: without you, nothing changes.',
  'Confirmer cette adresse': 'Confirm this address',
  'Cette adresse sert déjà sur Terreau': 'This address is already used on Terreau',
  'Quelqu’un souhaite recevoir ici ce que Terreau lui écrit. Mais cette adresse est déjà celle d’un accès, et le reste : rien n’a changé.':
    'Someone wants to receive here what Terreau writes to them. But this address already belongs to an account, and still does: nothing has changed.',
  'Si c’est vous, connectez-vous à cet accès-ci : vous pourrez l’effacer depuis « Mes données », puis recommencer. Sinon, vous n’avez rien à faire.':
    'If it is you, sign in to this account: you can erase it from “My data”, then start again. If not, you need do nothing.',
  'Changement d’adresse demandé': 'Change of address requested',
  'Votre adresse e-mail sur Terreau va devenir {address}, dès que cette adresse aura été confirmée. Si c’est vous qui l’avez demandé, vous n’avez rien à faire ici.':
    'Your e-mail address on Terreau will become {address}, as soon as that address has been confirmed. If you asked for it, you need do nothing here.',
  'Si ce n’est pas vous, quelqu’un connaît votre mot de passe : arrêtez tout avec le lien ci-dessous, et choisissez-en un autre.':
    'If it is not you, somebody knows your password: stop everything with the link below, and choose another one.',
  'Ce n’est pas moi : tout arrêter': 'It is not me: stop everything',
  'Vous recevez désormais ici tout ce que nous vous écrivons, et vous vous connectez avec cette adresse. Vos autres appareils ont été déconnectés.':
    'From now on you receive here everything that we write to you, and you sign in with this address. Your other devices have been signed out.',
  'Votre adresse a changé': 'Your address has changed',
  'Votre adresse e-mail sur Terreau est désormais {address}. Nous ne vous écrirons plus ici, et les liens de nos messages précédents ne servent plus.':
    'Your e-mail address on Terreau is now {address}. We will not write to you here any more, and the links in our earlier messages no longer work.',
  'Si ce n’est pas vous, annulez ce changement avec le lien ci-dessous, pendant {days} jours. D’ici là, le compte où va votre argent ne peut pas changer.':
    'If it is not you, undo this change with the link below, for {days} days. Until then, the account that your money goes to cannot change.',
  'Ce n’est pas moi : annuler': 'It is not me: undo',
  'Votre adresse reste la vôtre': 'Your address remains yours',
  'Le changement est annulé : votre accès est de nouveau à cette adresse.':
    'The change is undone: your account is at this address again.',
  'Le changement est arrêté : votre accès reste à cette adresse.':
    'The change is stopped: your account remains at this address.',
  'Le mot de passe d’avant ne sert plus, et tous les appareils ont été déconnectés. Choisissez-en un autre, que vous n’utilisez nulle part ailleurs, puis regardez dans votre espace si tout y est comme vous l’aviez laissé.':
    'The password of before no longer works, and all devices have been signed out. Choose another one, which you use nowhere else, then look whether everything in your account is as you left it.',
  'Le changement d’adresse est annulé': 'The change of address is undone',
  'Depuis l’adresse précédente, le changement a été annulé : cette adresse-ci ne sert plus sur Terreau.':
    'From the previous address, the change has been undone: this address no longer serves on Terreau.',
  'Si vous pensez que c’est une erreur, écrivez-nous.': 'If you think this is a mistake, write to us.',
  'Cette adresse est gardée quelques jours': 'This address is kept for a few days',
  'Une inscription vient d’être demandée avec cette adresse. Elle était celle d’un accès qui en a changé il y a quelques jours, et son propriétaire peut encore y revenir : l’inscription sera possible ensuite.':
    'A sign-up has just been requested with this address. It was that of an account that changed it a few days ago, and its owner can still come back to it: signing up will be possible afterwards.',
  'Votre adresse e-mail vient de changer : attendez le {day}, d’ici là elle peut encore revenir.':
    'Your e-mail address has just changed: wait until {day}, until then it can still come back.',
  'Nouvelle adresse – Terreau': 'New address – Terreau',
  'Confirmer ma nouvelle adresse': 'Confirm my new address',
  'Nous vous écrirons à {to}, et plus à {from}. C’est aussi avec cette adresse que vous vous connecterez.':
    'We will write to you at {to}, and no longer at {from}. It is also the address with which you will sign in.',
  'Vos autres appareils seront déconnectés, et vos papiers déjà établis ne changent pas.':
    'Your other devices will be signed out, and your papers already issued do not change.',
  'Un lien de confirmation sert une fois, vaut 24 heures, et s’ouvre depuis l’accès où le changement a été demandé : le vôtre est {from}.':
    'A confirmation link works once, is valid for 24 hours, and opens from the account in which the change was requested: yours is {from}.',
  'Annuler un changement d’adresse – Terreau': 'Undo a change of address – Terreau',
  'Annuler le changement d’adresse': 'Undo the change of address',
  'Arrêter le changement d’adresse': 'Stop the change of address',
  'Votre accès reviendra à l’adresse {from}, et {to} ne servira plus.':
    'Your account will go back to the address {from}, and {to} will no longer serve.',
  'Votre accès restera à l’adresse {from}.': 'Your account will stay at the address {from}.',
  'Le mot de passe actuel ne servira plus et tous les appareils seront déconnectés. Vous choisirez tout de suite un autre mot de passe.':
    'The present password will no longer work and all devices will be signed out. You will choose another password straight away.',
  'Annuler ce changement': 'Undo this change',
  'Tout arrêter': 'Stop everything',
  'Si le changement ne venait pas de vous et que vous n’entrez plus dans votre espace, écrivez-nous tout de suite : l’adresse est au bas de cette page.':
    'If the change was not yours and you can no longer enter your account, write to us at once: the address is at the bottom of this page.',
  'Ce code n’est pas le bon, ou n’est plus valable.':
    'This code is not the right one, or is no longer valid.',
  'Tapez le code de notre message.': 'Type the code from our message.',
  'Le code a six chiffres.': 'The code has six digits.',
  'Code reçu par e-mail': 'Code received by e-mail',
  'Six chiffres. Ou suivez simplement le lien du message, si vous le lisez sur cet appareil.':
    'Six digits. Or simply follow the link in the message, if you read it on this device.',
  'Vous lisez ce message sur un autre appareil ? Tapez ce code sur la page où vous l’avez demandé : {code}. Personne de chez nous ne vous le demandera.':
    'Reading this message on another device? Type this code on the page where you asked for it: {code}. Nobody here will ever ask you for it.',
  'Si cette adresse est inscrite, un lien et un code viennent de lui être envoyés. Ils sont valables quinze minutes et servent une fois.':
    'If this address is registered, a link and a code have just been sent to it. They are valid for fifteen minutes and work once.',
  'Vous êtes déconnecté·e : rien n’est perdu. Connectez-vous dans un autre onglet, ou enregistrez : vous retrouverez votre saisie après la connexion.':
    'You are signed out: nothing is lost. Sign in in another tab, or save: you will find what you typed again after signing in.',
  'Votre saisie du {when} est reprise ici, pas encore enregistrée':
    'What you typed on {when} is taken up here, not saved yet',
  'Ce qui est enregistré a changé depuis : comparez avant d’enregistrer, sinon votre saisie le remplacera.':
    'What is saved has changed since: compare before saving, or what you typed will replace it.',
  'Relisez-la, puis pressez le bouton de la page.': 'Read it again, then press the button of the page.',
  'Voir ce qui est enregistré': 'See what is saved',
  'Jeter ma saisie': 'Throw away what I typed',
  'Ce brouillon n’est celui d’aucune page.': 'This draft belongs to no page.',
  'Brouillon gardé à {time}, pas encore enregistré': 'Draft kept at {time}, not saved yet',
  '{hours} heures ouvrées': '{hours} working hours',
  'jour ouvré': 'working day',
  'jours ouvrés': 'working days',
  'Le dossier': 'The file',
  'Soumis le': 'Submitted on',
  'Réponse promise au plus tard le': 'Answer promised by',
  'Qui répond ensuite': 'Who answers next',
  'Personne : rien n’est attendu': 'Nobody: nothing is expected',
  Vous: 'You',
  'L’équipe de Terreau': 'The Terreau team',
  'Nous n’avons pas tenu notre promesse. Votre dossier passe avant ceux arrivés après lui ; écrivez-nous ci-dessous si une date vous presse.':
    'We have not kept our promise. Your file comes before those that arrived after it; write to us below if a date presses you.',
  'Écrire à la coopération': 'Write to the cooperation',
  'Écrire à l’équipe': 'Write to the team',
  'Tous les membres le reçoivent par e-mail. Rien ne change dans le dossier.':
    'All members receive it by e-mail. Nothing changes in the file.',
  'Une question, une précision, une date qui presse : l’équipe le reçoit par e-mail.':
    'A question, a detail, a date that presses: the team receives it by e-mail.',
  'Envoyer le message': 'Send the message',
  'Ce projet est retiré : son dossier est clos.': 'This project is withdrawn: its file is closed.',
  '{name} vous écrit à propos de « {title} »': '{name} writes to you about “{title}”',
  '« {title} » : un message de l’équipe': '“{title}”: a message from the team',
  '{name} a soumis « {title} ». Une réponse lui est promise au plus tard le {day}.':
    '{name} has submitted “{title}”. An answer is promised to it by {day}.',
  'L’équipe relit le projet et vous répond sous {promise}. Il ne devient public qu’avec votre accord et le sien.':
    'The team reviews the project and answers you within {promise}. It only becomes public with your agreement and theirs.',
  'Message de l’équipe': 'Message from the team',
  'Message de la coopération': 'Message from the cooperation',
  'Les réponses promises le plus tôt viennent en premier.': 'The answers promised soonest come first.',
  'Réponse promise': 'Answer promised',
  'L’équipe devait vous répondre au plus tard le {day} : elle est en retard.':
    'The team was to answer you by {day}: it is late.',
  'L’équipe vous répond au plus tard le {day}.': 'The team answers you by {day}.',
  'Télécharger mon reçu': 'Download my receipt',
  'Télécharger mon contrat': 'Download my contract',
  'Télécharger mon bulletin de souscription': 'Download my subscription form',
};

export default phrases;
