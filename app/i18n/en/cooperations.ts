const phrases: Record<string, string> = {
  Association: 'Association (non-profit)',
  'Société coopérative d’intérêt collectif (SCIC)': 'Cooperative society of collective interest (SCIC)',
  'Société coopérative et participative (SCOP)': "Workers' cooperative (SCOP)",
  'Autre coopérative': 'Other cooperative',
  'Fonds de dotation': 'Endowment fund',
  'Collectif informel, porté par une autre structure': 'Informal collective, hosted by another organisation',
  Émergence: 'Emergence',
  Création: 'Creation',
  Consolidation: 'Consolidation',
  'Changement d’échelle': 'Change of scale',
  'Le modèle': 'The model',
  'Nous suivons un modèle connu': 'We follow a known model',
  'Nous inventons le nôtre': 'We are inventing our own',
  'Un modèle connu a un nom, un réseau et des pairs : PTCE, TZCLD, tiers-lieu, AMAP…':
    'A known model has a name, a network and peers: PTCE, TZCLD, third place, AMAP…',
  'La finalité': 'The purpose',
  'Une réponse ciblée': 'A targeted answer',
  'Une transformation d’ensemble': 'A transformation of the whole',
  'Agissez-vous sur un besoin précis, ou sur toutes les causes d’un problème du territoire ?':
    'Do you act on a precise need, or on all the causes of a problem of the territory?',
  'L’économie': 'The economy',
  'Des ventes': 'Sales',
  'Pas de vente': 'No sales',
  'D’où viennent ou viendront vos ressources : des clients, ou des dons, des aides et du bénévolat ?':
    'Where do your resources come from, or where will they: customers, or gifts, grants and volunteering?',
  'Plutôt : {low}': 'Rather: {low}',
  'Entre les deux': 'In between',
  'Plutôt : {high}': 'Rather: {high}',
  'Ce compte n’est plus relié à Terreau': 'This account is no longer connected to Terreau',
  'Il a été détaché le {left} : plus rien ne peut y être versé.':
    'It was disconnected on {left}: nothing can be paid into it any more.',
  'Le compte de paiement est arrêté': 'The payment account is stopped',
  '{stopped}. Les collectes continuent, mais rien ne peut être versé.':
    '{stopped}. Campaigns go on, but nothing can be paid out.',
  'Stripe attend encore :': 'Stripe is still waiting for:',
  'À donner à Stripe avant le {deadline}': 'To give to Stripe before {deadline}',
  'À donner à Stripe': 'To give to Stripe',
  'Il manque :': 'What is missing:',
  'Passé ce jour, plus rien ne pourra être versé.': 'After that day, nothing more can be paid out.',
  'Stripe vérifie : {verifying}.': 'Stripe is checking: {verifying}.',
  'Le compte de paiement est en dessous de zéro': 'The payment account is below zero',
  'Il doit {amount} à Stripe. Ce qui arrivera le comblera d’abord.':
    'It owes Stripe {amount}. What comes in will fill it up first.',
  'Compte bancaire': 'Bank account',
  'Sur le compte de paiement': 'On the payment account',
  'Versements vers votre banque': 'Payouts to your bank',
  'Attendu le': 'Expected on',
  'En chemin': 'On its way',
  Arrivé: 'Arrived',
  'Renvoyé par la banque': 'Returned by the bank',
  'Le compte de paiement de {name} : une pièce à donner avant le {deadline}':
    'The payment account of {name}: something to give before {deadline}',
  'Notre prestataire de paiement demande à {name} : {missing}.':
    'Our payment provider asks {name} for: {missing}.',
  'Sans elle, plus rien ne pourra être versé après le {deadline}. Quelques minutes suffisent.':
    'Without it, nothing more can be paid out after {deadline}. A few minutes are enough.',
  'Le compte de paiement de {name} est prêt': 'The payment account of {name} is ready',
  'Le compte qui reçoit l’argent des collectes de {name} est ouvert et vérifié.':
    'The account that receives the money of the campaigns of {name} is open and verified.',
  'Le compte de paiement de {name} est arrêté': 'The payment account of {name} is stopped',
  'Notre prestataire de paiement ne peut plus verser d’argent à {name} : {why}.':
    'Our payment provider can no longer pay money to {name}: {why}.',
  'Notre prestataire de paiement ne peut plus verser d’argent à {name}.':
    'Our payment provider can no longer pay money to {name}.',
  'Il demande : {missing}.': 'It asks for: {missing}.',
  'Tant que le compte est arrêté, les collectes continuent mais rien ne peut être versé.':
    'As long as the account is stopped, campaigns go on but nothing can be paid out.',
  'Le compte de paiement de {name} n’est plus relié à Terreau':
    'The payment account of {name} is no longer connected to Terreau',
  'Il a été détaché chez notre prestataire de paiement : plus rien ne peut y être versé.':
    'It was disconnected at our payment provider: nothing can be paid into it any more.',
  'Si ce n’était pas voulu, répondez à ce message : nous le relierons avec vous.':
    'If this was not intended, reply to this message: we will connect it again with you.',
  '{amount} ne sont pas arrivés sur le compte bancaire de {name}':
    '{amount} did not reach the bank account of {name}',
  'La banque a renvoyé à Stripe le versement de {amount} : l’argent attend sur le compte de paiement.':
    'The bank returned the payout of {amount} to Stripe: the money is waiting on the payment account.',
  'Vérifiez le RIB donné à Stripe ; le versement repartira ensuite.':
    'Check the bank details given to Stripe; the payout will then leave again.',
  'Mes coopérations': 'My cooperations',
  'Parties du dossier': 'Parts of the file',
  'Indiquez d’abord une adresse de contact dans l’identité.': 'First give a contact address under identity.',
  'Un collectif informel ne peut pas recevoir d’argent lui-même : une structure porteuse doit d’abord accepter de le garder.':
    'An informal collective cannot receive money itself: a host organisation must first agree to hold it.',
  'C’est un membre de {name} qui ouvre le compte, depuis sa propre page « Paiements ».':
    'A member of {name} opens the account, from their own “Payments” page.',
  'Cette structure n’est pas portée par vous.': 'You do not host this organisation.',
  'Un collectif informel ne peut pas emprunter : seule une structure juridique le peut.':
    'An informal collective cannot borrow: only a legal entity can.',
  'Le mandat de prélèvement de {name} reste à signer':
    'The direct debit mandate of {name} still has to be signed',
  'Les échéances d’un prêt sont prélevées sur un compte bancaire : choisissez le prélèvement SEPA.':
    'The instalments of a loan are debited from a bank account: choose SEPA direct debit.',
  'Le mandat de prélèvement de {name} est signé': 'The direct debit mandate of {name} is signed',
  'Les échéances des prêts de {name} seront prélevées sur le compte bancaire choisi, après un avis à chaque fois.':
    'The instalments of the loans of {name} will be debited from the chosen bank account, after a notice each time.',
  'Vue d’ensemble': 'Overview',
  Identité: 'Identity',
  'Typologie et stade': 'Typology and stage',
  Membres: 'Members',
  Paiements: 'Payments',
  '{stage}, depuis le {since}': '{stage}, since {since}',
  'C’est trop long : {longest} caractères au plus.': 'This is too long: at most {longest} characters.',
  'Donnez un nom à la coopération.': 'Give the cooperation a name.',
  'Choisissez une forme juridique.': 'Choose a legal form.',
  'Cette adresse n’est pas complète, par exemple contact@exemple.fr.':
    'This address is not complete; for example contact@exemple.fr.',
  'Une adresse de site commence par https://': 'A website address begins with https://',
  'Placez le curseur entre 0 et 100.': 'Place the slider between 0 and 100.',
  'Choisissez le stade où vous en êtes.': 'Choose the stage you are at.',
  'Indiquez une adresse e-mail.': 'Enter an email address.',
  'Le compte de paiement est ouvert sous la forme juridique actuelle. Écrivez-nous pour la changer.':
    'The payment account was opened under the current legal form. Write to us to change it.',
  'Le compte de paiement est ouvert au nom de la structure porteuse actuelle. Écrivez-nous pour en changer.':
    'The payment account was opened in the name of the current host organisation. Write to us to change it.',
  'Choisissez une forme juridique de la liste.': 'Choose a legal form from the list.',
  '« {name} » est déjà inscrite sous ce numéro. Demandez à l’un de ses membres de vous inviter.':
    '“{name}” is already registered under this number. Ask one of its members to invite you.',
  'Choisissez un stade de la liste.': 'Choose a stage from the list.',
  'Un stade se dit quand il est atteint : choisissez une date jusqu’au {today}.':
    'A stage is declared once it is reached: choose a date up to {today}.',
  'Collectifs portés': 'Hosted collectives',
  'Porter un collectif, c’est recevoir et garder l’argent de ses projets, et en répondre.':
    'Hosting a collective means receiving and holding the money of its projects, and answering for it.',
  'Vous avez accepté': 'You have accepted',
  'Accepter de porter ce collectif': 'Agree to host this collective',
  'Un collectif ne peut pas se porter lui-même.': 'A collective cannot host itself.',
  'La structure porteuse doit avoir une existence juridique (association, coopérative, fonds de dotation).':
    'The host organisation must be a legal entity (association, cooperative, endowment fund).',
  'Nous ne trouvons pas cette structure. Elle doit d’abord être inscrite ici ; donnez son nom exact, son SIREN ou son RNA.':
    'We cannot find this organisation. It must first be registered here; give its exact name, its SIREN or its RNA.',
  'Plusieurs structures portent ce nom : donnez plutôt le SIREN ou le RNA de la vôtre.':
    'Several organisations have this name: give the SIREN or RNA of yours instead.',
  '« {collective} » demande à être porté par {name}': '“{collective}” asks {name} to host it',
  'Le collectif « {collective} » n’a pas d’existence juridique et demande que {name} reçoive et garde l’argent de ses projets.':
    'The collective “{collective}” is not a legal entity and asks {name} to receive and hold the money of its projects.',
  'Rien n’est engagé tant que l’un de vos membres n’a pas accepté.':
    'Nothing is settled until one of your members has accepted.',
  Répondre: 'Reply',
  '{host} accepte de porter votre collectif': '{host} agrees to host your collective',
  '{host} accepte de porter votre collectif, « {name} ».': '{host} agrees to host your collective, “{name}”.',
  'Vous pouvez maintenant ouvrir le compte de paiement et publier vos projets de dons.':
    'You can now open the payment account and publish your gift projects.',
  'Le compte de paiement du collectif est ouvert : écrivez-nous pour organiser la suite.':
    'The payment account of the collective is open: write to us to arrange what follows.',
  '{host} ne portera pas votre collectif': '{host} will not host your collective',
  '{host} ne portera pas votre collectif, « {name} ».': '{host} will not host your collective, “{name}”.',
  'Vous pouvez demander à une autre structure, dans l’identité du collectif.':
    'You can ask another organisation, under the identity of the collective.',
  'Ce collectif ne demande plus à être porté par vous.': 'This collective no longer asks you to host it.',
  'La structure porteuse': 'The host organisation',
  'Voir le collectif': 'See the collective',
  'Forme juridique': 'Legal form',
  'Structure porteuse': 'Host organisation',
  Commune: 'Commune',
  Présentation: 'Presentation',
  'Adresse e-mail de contact': 'Contact email address',
  'Nom de la coopération': 'Name of the cooperation',
  Choisir: 'Choose',
  'Numéros officiels': 'Official numbers',
  'Une association donne son RNA ou son SIREN ; les autres structures leur SIREN. Un collectif informel n’en a pas.':
    'An association gives its RNA or its SIREN; other organisations their SIREN. An informal collective has none.',
  '9 chiffres': '9 digits',
  '14 chiffres': '14 digits',
  'W et 9 chiffres': 'W and 9 digits',
  'Commune du siège, ou du lieu d’activité': 'Commune of the registered office, or of the place of activity',
  'Qui êtes-vous, ensemble ? Que faites-vous sur votre territoire, et depuis quand ? Elle paraît sur la page de chaque projet.':
    'Who are you, together? What do you do in your territory, and since when? It appears on the page of each project.',
  'Elle reçoit les messages de notre prestataire de paiement. Sans elle, nous prenons celle du premier membre.':
    'It receives the messages of our payment provider. Without it, we use that of the first member.',
  'Commence par https://': 'Begins with https://',
  'Structure porteuse, pour un collectif informel': 'Host organisation, for an informal collective',
  'Elle garde l’argent du collectif et répond de lui ; elle doit être inscrite ici et accepter. Son nom, son SIREN ou son RNA.':
    'It holds the money of the collective and answers for it; it must be registered here and accept. Its name, SIREN or RNA.',
  'Par exemple : {names}.': 'For example: {names}.',
  'Ce SIRET n’est pas celui de ce SIREN : ses 9 premiers chiffres diffèrent.':
    'This SIRET does not belong to this SIREN: its first 9 digits differ.',
  'Un collectif informel n’a pas de numéro. Si vous en avez un, choisissez votre forme juridique.':
    'An informal collective has no number. If you have one, choose your legal form.',
  'Seule une association a un numéro RNA.': 'Only an association has an RNA number.',
  'Indiquez le numéro RNA de l’association, ou son SIREN.':
    'Give the RNA number of the association, or its SIREN.',
  'Indiquez le numéro SIREN de la structure.': 'Give the SIREN number of the organisation.',
  'Voir les paiements': 'See the payments',
  'Nom|entier': 'Name',
  '{name} (vous)': '{name} (you)',
  'Ce que fait cette personne': 'What this person does',
  Adresse: 'Address',
  'Membre depuis le': 'Member since',
  'Ce que vous y faites': 'What you do there',
  'Par exemple « maraîchère », « habitante de Bruz », « comptable bénévole ». Cela paraît avec votre prénom sur vos projets et ne donne aucun droit de plus.':
    'For example “market gardener”, “resident of Bruz”, “volunteer bookkeeper”. It appears with your first name on your projects and gives no further rights.',
  'Inviter quelqu’un': 'Invite someone',
  'Envoyer l’invitation': 'Send the invitation',
  'Invitations en attente': 'Invitations awaiting an answer',
  'Envoyée le': 'Sent on',
  'Valable jusqu’au': 'Valid until',
  Retirer: 'Remove',
  'Retirer l’invitation de {email}': 'Remove the invitation of {email}',
  'À ouvrir': 'To be opened',
  'Ce compte reçoit l’argent quand une collecte réussit. Prévoyez les statuts, un RIB et la pièce d’identité de la personne qui représente la structure : une dizaine de minutes.':
    'This account receives the money when a campaign succeeds. Have the statutes, the bank details and the identity document of the person who represents the organisation at hand: it takes about ten minutes.',
  'Ouvrir le compte de paiement': 'Open the payment account',
  'À compléter': 'To be completed',
  'Stripe attend encore une information, ou la vérifie. Aucun projet ne peut être publié avant.':
    'Stripe is still waiting for something, or is checking it. No project can be published before that.',
  'Compléter le dossier': 'Complete the file',
  'Le compte est vérifié : l’argent d’une collecte réussie peut vous parvenir.':
    'The account is verified: the money of a successful campaign can reach you.',
  'Modifier les informations du compte': 'Change the details of the account',
  'Recevoir l’argent des collectes': 'Receive the money of campaigns',
  'Un collectif informel ne peut pas recevoir d’argent lui-même : choisissez une structure porteuse dans l’identité.':
    'An informal collective cannot receive money itself: choose a host organisation under identity.',
  '{name} doit d’abord accepter de porter le collectif.': '{name} must first agree to host the collective.',
  'Le compte ouvert par {name} pour le collectif est vérifié.':
    'The account that {name} opened for the collective is verified.',
  '{name} a accepté : l’un de ses membres ouvre le compte du collectif depuis sa propre page « Paiements ».':
    '{name} has accepted: one of its members opens the account of the collective from their own “Payments” page.',
  'À signer': 'To be signed',
  'Il n’est nécessaire que pour une collecte de prêts : chaque échéance sera prélevée sur le compte bancaire de la coopération, après un avis.':
    'It is only needed for a loan campaign: each instalment will be debited from the bank account of the cooperation, after a notice.',
  'Signer le mandat de prélèvement': 'Sign the direct debit mandate',
  Commencé: 'Begun',
  'La signature a été commencée et n’est pas encore confirmée.':
    'The signature was begun and is not confirmed yet.',
  'Reprendre la signature': 'Resume the signature',
  Signé: 'Signed',
  'Les échéances des prêts seront prélevées sur le compte bancaire choisi, après un avis à chaque fois.':
    'The instalments of the loans will be debited from the chosen bank account, after a notice each time.',
  'Signer pour un autre compte bancaire': 'Sign for another bank account',
  'Rembourser les prêts': 'Repay the loans',
  'Comptes des collectifs portés': 'Accounts of the hosted collectives',
  'Chaque collectif a son propre compte, ouvert à votre nom : leur argent ne se mélange pas au vôtre.':
    'Each collective has its own account, opened in your name: their money does not mix with yours.',
  '{act} de « {name} »': '{act} of “{name}”',
  'un justificatif d’existence de la structure': 'proof that the organisation exists',
  'le numéro SIREN': 'the SIREN number',
  'le numéro de TVA': 'the VAT number',
  'l’adresse du siège': 'the address of the registered office',
  'le téléphone de la structure': 'the telephone number of the organisation',
  'le nom de la structure': 'the name of the organisation',
  'la liste des dirigeants': 'the list of directors',
  'la liste des bénéficiaires effectifs': 'the list of beneficial owners',
  'le RIB de la structure': 'the bank details of the organisation',
  'l’acceptation des conditions de Stripe': 'acceptance of the terms of Stripe',
  'la description de l’activité': 'the description of the activity',
  'la forme de la structure': 'the form of the organisation',
  'l’identité de la personne qui représente la structure':
    'the identity of the person who represents the organisation',
  'l’identité des bénéficiaires effectifs': 'the identity of the beneficial owners',
  'l’identité des dirigeants': 'the identity of the directors',
  'la pièce d’identité d’une personne': 'the identity document of a person',
  'une information sur une personne': 'information about a person',
  'une information ({field})': 'information ({field})',
  'des pièces demandées ne sont pas arrivées à temps': 'documents that were asked for did not arrive in time',
  'Stripe vérifie les pièces reçues': 'Stripe is checking the documents received',
  'Stripe examine le compte': 'Stripe is examining the account',
  'Stripe a refusé le compte': 'Stripe has refused the account',
  'le compte est suspendu par la plateforme': 'the account is suspended by the platform',
  'Stripe a suspendu le compte': 'Stripe has suspended the account',
  '{amount} versés à {name} nous sont revenus': '{amount} paid to {name} came back to us',
  'Un versement de collecte a été repris du compte de paiement de {name} : {amount}.':
    'A campaign payout was taken back from the payment account of {name}: {amount}.',
  'Nous les gardons pour la collecte. L’équipe de Terreau vous écrit pour dire ce qui suit.':
    'We keep it for the campaign. The Terreau team will write to you to say what comes next.',
  'Seule l’équipe qui opère la plateforme peut faire cela.':
    'Only the team that runs the platform can do this.',
  'Ce versement revenu n’existe pas.': 'This returned payout does not exist.',
  'Cet argent est déjà reparti.': 'This money has already been sent again.',
  'Le compte de paiement de la coopération n’est pas prêt.':
    'The payment account of the cooperation is not ready.',
  'Il n’y a pas de bon ou de mauvais stade, et l’on peut revenir en arrière.':
    'There is no good or bad stage, and one may go back.',
  'Depuis le': 'Since',
  'Nouveau projet': 'New project',
  'Aucun projet pour le moment': 'No project for now',
  'Commencer un projet': 'Begin a project',
  'Un projet, c’est un récit, un budget et une ou plusieurs collectes : dons, prêts, parts sociales. Rien n’est public avant que l’équipe l’ait relu avec vous.':
    'A project is a story, a budget and one or several campaigns: gifts, loans, cooperative shares. Nothing is public before the team has reviewed it with you.',
  'Prêts à rembourser': 'Loans to repay',
  'En bref': 'In brief',
  Lieu: 'Place',
  'À indiquer': 'To be given',
  'À dire': 'To be said',
  'A accepté': 'Has accepted',
  'N’a pas encore répondu': 'Has not replied yet',
  'Identité de la coopération – Terreau': 'Identity of the cooperation – Terreau',
  'L’identité est enregistrée': 'The identity is saved',
  '{name} n’a pas encore répondu': '{name} has not replied yet',
  'Ses membres ont reçu votre demande. Les projets du collectif pourront être publiés quand l’un d’eux aura accepté.':
    'Its members have received your request. The projects of the collective can be published once one of them has accepted.',
  'Enregistrer l’identité': 'Save the identity',
  'Membres de la coopération – Terreau': 'Members of the cooperation – Terreau',
  'L’invitation est partie. Elle est valable 14 jours.':
    'The invitation has been sent. It is valid for 14 days.',
  'L’invitation est retirée.': 'The invitation is withdrawn.',
  'Ce que vous faites est enregistré.': 'What you do is saved.',
  'Vous êtes seul·e pour le moment': 'You are alone for now',
  'Invitez au moins une autre personne : la coopération ne perdra pas son accès si vous êtes absent·e.':
    'Invite at least one other person: the cooperation will not lose its access if you are away.',
  'Paiements de la coopération – Terreau': 'Payments of the cooperation – Terreau',
  'L’argent des collectes passe par Stripe, prestataire de paiement agréé : Terreau ne garde jamais vos fonds sur son propre compte courant.':
    'The money of campaigns goes through Stripe, a licensed payment provider: Terreau never keeps your funds on its own current account.',
  'Le lien avait expiré': 'The link had expired',
  'Rien n’est perdu : reprenez où vous en étiez avec le bouton ci-dessous.':
    'Nothing is lost: take up where you left off with the button below.',
  'Votre mandat arrive': 'Your mandate is on its way',
  'Stripe nous le confirme d’ordinaire en quelques secondes : rechargez cette page.':
    'Stripe usually confirms it within a few seconds: reload this page.',
  'Typologie et stade – Terreau': 'Typology and stage – Terreau',
  'C’est enregistré': 'Saved',
  'Trois curseurs': 'Three sliders',
  'Personne n’est tout à fait d’un côté ou de l’autre.': 'Nobody is entirely on one side or the other.',
  'Enregistrer les curseurs': 'Save the sliders',
  'Le stade, et son histoire': 'The stage, and its history',
  'Stades déclarés': 'Declared stages',
  'Aucun stade n’est encore dit.': 'No stage has been declared yet.',
  'Ajouter ce stade': 'Add this stage',
  'Mes coopérations – Terreau': 'My cooperations – Terreau',
  'Inscrire une coopération': 'Register a cooperation',
  'Vous n’êtes membre d’aucune coopération': 'You are not a member of any cooperation',
  'Inscrivez la vôtre pour présenter un projet. Si elle est déjà ici, demandez à l’un de ses membres de vous inviter.':
    'Register yours to present a project. If it is already here, ask one of its members to invite you.',
  membre: 'member',
  membres: 'members',
  'Aucun projet pour le moment.': 'No project for now.',
  'Inscrire une coopération – Terreau': 'Register a cooperation – Terreau',
  'Dites qui vous êtes. Tout pourra être corrigé ensuite, par chacun de vos membres.':
    'Say who you are. Everything can be corrected later, by each of your members.',
  'Date du stade': 'Date of the stage',
  'Qui vous êtes': 'Who you are',
  'Où vous vous situez': 'Where you stand',
  'Aucune coopération n’entre tout à fait dans une case : placez les curseurs là où vous vous reconnaissez.':
    'No cooperation fits a box entirely: place the sliders where you recognise yourselves.',
  'Inscrire la coopération': 'Register the cooperation',
};

export default phrases;
