const phrases: Record<string, string> = {
  'mois|un': 'month',
  Alimentation: 'Food',
  'Énergie citoyenne': 'Citizen energy',
  'Tiers-lieu': 'Third place',
  'Emploi et insertion': 'Work and inclusion',
  Habitat: 'Housing',
  Mobilité: 'Mobility',
  Culture: 'Culture',
  'Soin et entraide': 'Care and mutual aid',
  Réemploi: 'Reuse',
  'Nature et eau': 'Nature and water',
  'Éducation populaire': 'Popular education',
  'Numérique libre': 'Free digital tools',
  'Collecte de dons': 'Gift campaign',
  'Prêt citoyen': 'Citizen loan',
  'Collecte de prêts': 'Loan campaign',
  'Collecte de parts': 'Share campaign',
  Brouillon: 'Draft',
  'En relecture': 'Under review',
  'Modifications demandées': 'Changes requested',
  Publié: 'Published',
  'Revenus propres': 'Own revenue',
  'Dons collectés ici': 'Gifts raised here',
  'Prêts citoyens collectés ici': 'Citizen loans raised here',
  'Parts sociales collectées ici': 'Cooperative shares raised here',
  Subvention: 'Grant',
  'Convention pluriannuelle': 'Multi-year agreement',
  'Abondement d’un partenaire': 'Matching funds from a partner',
  'Ressource non monétaire (bénévolat, locaux…)': 'Non-monetary resource (volunteering, premises…)',
  Imaginée: 'Imagined',
  Demandée: 'Requested',
  Promise: 'Promised',
  Signée: 'Signed',
  Reçue: 'Received',
  'Chaque mois': 'Every month',
  'Chaque trimestre': 'Every quarter',
  trimestre: 'quarter',
  trimestres: 'quarters',
  'Chaque semestre': 'Every half-year',
  semestre: 'half-year',
  semestres: 'half-years',
  'Chaque année': 'Every year',
  'Échéances constantes': 'Constant instalments',
  'Part de capital constante': 'Constant principal',
  'Tout le capital à la fin': 'All the principal at the end',
  'Projet soumis': 'Project submitted',
  'Projet publié': 'Project published',
  'Projet retiré': 'Project withdrawn',
  engagement: 'pledge',
  engagements: 'pledges',
  'Close et réussie : les engagements sont en cours d’encaissement.':
    'Closed and successful: the pledges are being collected.',
  'Réussie : l’argent encaissé vous a été versé.':
    'Successful: the money collected has been paid out to you.',
  'Close sans avoir atteint son minimum : personne n’a rien payé, ou tout a été rendu.':
    'Closed without reaching its minimum: nobody paid anything, or everything was given back.',
  'Ouverte jusqu’au {last} inclus, elle se clôt aujourd’hui.': 'Open until {last} included; it closes today.',
  'Ouverte jusqu’au {last} inclus, encore {left}.': 'Open until {last} included, {left} left.',
  'Engagé, réflexion terminée': 'Pledged, reflection period over',
  'Engagé, encore en réflexion': 'Pledged, still in the reflection period',
  'Paiement refusé, nouvel essai prévu': 'Payment refused, another try planned',
  'Sans nom': 'Without a name',
  '{total} sur {optimum} — {people}': '{total} of {optimum} — {people}',
  '{total} sur {optimum}, minimum {minimum} — {people}': '{total} of {optimum}, minimum {minimum} — {people}',
  minimum: 'minimum',
  'Engagements par jour': 'Pledges by day',
  Jour: 'Day',
  'Aucun engagement pour le moment : partagez la page autour de vous.':
    'No pledge for now: share the page around you.',
  'Ces noms sont pour vous. Ne nommez en public que les personnes qui l’ont accepté.':
    'These names are for you. Only name in public the people who have agreed to it.',
  Personne: 'Person',
  Le: 'On',
  'Nom public': 'Public name',
  Intitulé: 'Name',
  'Enregistrer le budget': 'Save the budget',
  'Ce que vous allez payer': 'What you are going to pay',
  'Achats, travaux, salaires, animation… toutes taxes comprises.':
    'Purchases, works, wages, running activities… all taxes included.',
  'Dépense {rank}': 'Expense {rank}',
  'Ajouter une dépense': 'Add an expense',
  'D’où viendra l’argent': 'Where the money will come from',
  'Toutes les ressources, pas seulement celles que vous collectez ici. Le total doit égaler celui des dépenses.':
    'All the resources, not only those you raise here. The total must equal that of the expenses.',
  'Ressource {rank}': 'Resource {rank}',
  'Ajouter une ressource': 'Add a resource',
  'Où elle en est': 'How far it is',
  'Retirer la {legend}': 'Remove {legend}',
  Dépenses: 'Expenses',
  Ressources: 'Resources',
  Écart: 'Gap',
  'Ces totaux comptent ce que vous venez de saisir, pas encore enregistré.':
    'These totals count what you have just typed, not saved yet.',
  'Lignes du budget': 'Lines of the budget',
  Côté: 'Side',
  'Un budget compte {mostLines} lignes au plus : regroupez-en.':
    'A budget has at most {mostLines} lines: group some of them.',
  'Nommez cette ligne.': 'Name this line.',
  'Écrivez l’année en quatre chiffres, par exemple 2027.': 'Write the year in four digits, for example 2027.',
  'Le budget est vide : commencez par ce que vous allez payer.':
    'The budget is empty: begin with what you are going to pay.',
  'Aucune dépense n’est inscrite : dites à quoi serviront les ressources.':
    'No expense is entered: say what the resources will be used for.',
  'Le budget est équilibré à {uses}.': 'The budget is balanced at {uses}.',
  'Il manque {uses} de ressources pour couvrir les dépenses.':
    '{uses} of resources are missing to cover the expenses.',
  'Les ressources dépassent les dépenses de {resources} : dites à quoi servira cette somme.':
    'The resources exceed the expenses by {resources}: say what this sum will be used for.',
  Mode: 'Mode',
  Minimum: 'Minimum',
  Objectif: 'Target',
  Clôture: 'Closing',
  'Nombre d’échéances': 'Number of instalments',
  Fréquence: 'Frequency',
  Remboursement: 'Repayment',
  'Intérêts du différé': 'Interest during the grace period',
  'Plus petit prêt': 'Smallest loan',
  Catégories: 'Categories',
  'Tout ou rien': 'All or nothing',
  'Sous le minimum, chaque don est rendu. Rassurant quand le projet ne peut pas se faire à moitié.':
    'Below the minimum, each gift is given back. Reassuring when the project cannot be half done.',
  'Garder ce qui vient': 'Keep what comes',
  'Chaque don vous est versé à la clôture, quel que soit le total.':
    'Each gift is paid out to you at the close, whatever the total.',
  'En dessous, tout ou rien : les dons sont rendus. Laissez vide si vous gardez ce qui vient.':
    'Below it, all or nothing: gifts are given back. Leave it empty if you keep what comes.',
  'Ce qu’il faudrait pour tout faire bien. La collecte s’arrête à ce montant.':
    'What it would take to do everything well. The campaign stops at this amount.',
  'La collecte': 'The campaign',
  'En dessous, personne n’est débité et le prêt n’a pas lieu.':
    'Below it, nobody is debited and the loan does not take place.',
  'Le plus que vous empruntez.': 'The most that you borrow.',
  'Plus petit prêt accepté': 'Smallest loan accepted',
  'Le prêt': 'The loan',
  'Un prêt patient : vous choisissez la durée et le temps avant de rembourser.':
    'A patient loan: you choose its length and the time before repaying.',
  'Taux d’intérêt annuel': 'Annual interest rate',
  '0 pour un prêt sans intérêt.': '0 for a loan without interest.',
  'Nombre de premières échéances sans capital à rembourser : le temps que le projet vive. 0 s’il n’y en a pas.':
    'Number of first instalments without any principal to repay: the time for the project to find its feet. 0 if there is none.',
  'Intérêts pendant le différé': 'Interest during the grace period',
  'Versés à chaque échéance': 'Paid with each instalment',
  'Versés en une fois après le différé': 'Paid all at once after the grace period',
  'L’activité financée a un but lucratif': 'The funded activity is for profit',
  'Cela décide du régime légal du prêt. En cas de doute, l’équipe de relecture vous le dira.':
    'This decides the legal regime of the loan. If in doubt, the review team will tell you.',
  'Celle de vos statuts.': 'That of your statutes.',
  'Nombre de parts proposées': 'Number of shares offered',
  'L’objectif de la collecte est la valeur d’une part multipliée par ce nombre.':
    'The target of the campaign is the value of a share multiplied by this number.',
  'En euros, un nombre entier de parts. En dessous, personne n’est débité.':
    'In euros, a whole number of shares. Below it, nobody is debited.',
  'Catégories d’associés ouvertes': 'Open categories of members',
  'Une par ligne, comme dans vos statuts.': 'One per line, as in your statutes.',
  'Par exemple : {example}.': 'For example: {example}.',
  'Date de clôture': 'Closing date',
  'Dernier jour de la collecte, inclus : entre une semaine et un an. Un à deux mois suffisent presque toujours.':
    'Last day of the campaign, included: between a week and a year. One to two months are nearly always enough.',
  'Enregistrer la collecte': 'Save the campaign',
  'Simuler sans enregistrer': 'Simulate without saving',
  'Renoncer à cette collecte': 'Give up this campaign',
  '« {title} » sera retirée du projet. Le récit et le budget restent.':
    '“{title}” will be removed from the project. The story and the budget stay.',
  'Retirer la collecte': 'Remove the campaign',
  'Un collectif informel ne peut pas emprunter : seule sa structure porteuse le peut, avec son propre projet.':
    'An informal collective cannot borrow: only its host organisation can, with a project of its own.',
  'Seule une coopérative peut proposer des parts sociales.':
    'Only a cooperative can offer cooperative shares.',
  'L’objectif doit être plus grand que zéro.': 'The target must be greater than zero.',
  'Le minimum ne peut pas dépasser l’objectif, {optimum}.':
    'The minimum cannot exceed the target, {optimum}.',
  'Un prêt ou des parts n’existent que si la collecte atteint son minimum : seuls les dons peuvent être gardés en tout cas.':
    'A loan or shares only exist if the campaign reaches its minimum: only gifts can be kept in any case.',
  'Indiquez le minimum sous lequel le projet ne peut pas se faire.':
    'Give the minimum below which the project cannot be done.',
  'La collecte doit durer au moins {shortestDays} jours : choisissez une date à partir du {earliest}.':
    'The campaign must last at least {shortestDays} days: choose a date from {earliest}.',
  'Une collecte dure un an au plus : choisissez une date jusqu’au {latest}.':
    'A campaign lasts at most a year: choose a date up to {latest}.',
  'Indiquez les conditions du prêt.': 'Give the terms of the loan.',
  'Le plus petit prêt accepté est d’au moins 1 €.': 'The smallest loan accepted is at least €1.',
  'Le plus petit prêt accepté ne peut pas dépasser l’objectif.':
    'The smallest loan accepted cannot exceed the target.',
  'Indiquez la valeur d’une part et leur nombre.': 'Give the value of a share and their number.',
  'La valeur d’une part doit être plus grande que zéro.': 'The value of a share must be greater than zero.',
  'Le nombre de parts est un nombre entier, d’au moins 1.':
    'The number of shares is a whole number, at least 1.',
  'Nommez au moins une catégorie d’associés ouverte aux citoyens.':
    'Name at least one category of members open to citizens.',
  'L’objectif est la valeur d’une part multipliée par leur nombre.':
    'The target is the value of a share multiplied by their number.',
  'Le minimum est un nombre entier de parts de {nominal}.':
    'The minimum is a whole number of shares of {nominal}.',
  'Bénéficiaires, Soutiens, Partenaires': 'Beneficiaries, Supporters, Partners',
  'Associés extérieurs': 'External members',
  'Dernier jour': 'Last day',
  'Taux annuel': 'Annual rate',
  Aucun: 'None',
  '{grace} mois sans capital à rembourser': '{grace} months without principal to repay',
  'En dessous, tout est rendu et personne n’est débité.':
    'Below it, everything is given back and nobody is debited.',
  'Ce qui vient est gardé, quel que soit le total.': 'What comes is kept, whatever the total.',
  'Écrivez le nombre d’échéances en chiffres, par exemple 60.':
    'Write the number of instalments in digits, for example 60.',
  'Écrivez le différé en chiffres : 0 s’il n’y en a pas.':
    'Write the grace period in digits: 0 if there is none.',
  'Écrivez le nombre de parts en chiffres, par exemple 400.':
    'Write the number of shares in digits, for example 400.',
  'Nommez au moins une catégorie d’associés, une par ligne.':
    'Name at least one category of members, one per line.',
  'Parties du projet': 'Parts of the project',
  'Où en est le projet': 'Where the project stands',
  Récit: 'Story',
  Images: 'Images',
  Aperçu: 'Preview',
  'Image {index}': 'Image {index}',
  'Enregistrer les descriptions': 'Save the descriptions',
  'Ce que l’image montre': 'What the image shows',
  'Image {rank}': 'Image {rank}',
  Couverture: 'Cover',
  Avancer: 'Move forward',
  Reculer: 'Move back',
  'Choisir comme couverture': 'Choose as cover',
  'Ajouter une image': 'Add an image',
  Description: 'Description',
  Fichier: 'File',
  'Une phrase pour les personnes qui ne la voient pas, par exemple « Six habitants devant le four, un matin d’hiver ».':
    'A sentence for people who cannot see it, for example “Six residents in front of the oven, on a winter morning”.',
  'Envoyer l’image': 'Send the image',
  'Un projet montre {mostImages} images au plus : retirez-en une d’abord.':
    'A project shows at most {mostImages} images: remove one first.',
  'Choisissez une image sur votre appareil.': 'Choose an image on your device.',
  'Cette image pèse plus de 10 Mo. Réduisez-la, puis envoyez-la à nouveau.':
    'This image is larger than 10 MB. Make it smaller, then send it again.',
  'Cette image a trop de pixels. Réduisez-la, puis envoyez-la à nouveau.':
    'This image has too many pixels. Make it smaller, then send it again.',
  'Cette image a déjà été retirée.': 'This image has already been removed.',
  'Dites en quelques mots ce que l’image montre, pour les personnes qui ne la voient pas.':
    'Say in a few words what the image shows, for people who cannot see it.',
  'Une description compte 200 caractères au plus.': 'A description has at most 200 characters.',
  'Écrire une nouvelle': 'Write an update',
  Titre: 'Title',
  Texte: 'Text',
  'Publier la nouvelle': 'Publish the update',
  'Déjà publiées': 'Already published',
  'Donnez un titre au projet.': 'Give the project a title.',
  'Indiquez la commune où le projet se fait : son nom ou son code postal.':
    'Give the commune where the project takes place: its name or its postcode.',
  'Choisissez quatre thèmes au plus.': 'Choose at most four themes.',
  'Nommez cette dépense.': 'Name this expense.',
  'Nommez cette ressource.': 'Name this resource.',
  'Dites en quelques mots ce que l’image montre.': 'Say in a few words what the image shows.',
  'Donnez un titre à cette nouvelle.': 'Give this update a title.',
  'Écrivez la nouvelle.': 'Write the update.',
  'Dites aux porteurs ce qui est à changer.': 'Tell the project owners what is to be changed.',
  'Choisissez des thèmes de la liste.': 'Choose themes from the list.',
  'Les actualités commencent quand le projet est publié.': 'Updates begin once the project is published.',
  'Le projet est en relecture : il pourra être modifié s’il vous est rendu avec des demandes.':
    'The project is under review: it can be changed if it is given back to you with requests.',
  'Le projet est publié : ce que les citoyens ont lu ne change plus. Racontez la suite dans les actualités.':
    'The project is published: what citizens have read no longer changes. Tell what follows in the updates.',
  'Le projet a été retiré : il ne peut plus être modifié.':
    'The project has been withdrawn: it can no longer be changed.',
  'Un titre compte 120 caractères au plus.': 'A title has at most 120 characters.',
  'aujourd’hui': 'today',
  'Pas encore signé : la collecte de prêts ne peut pas ouvrir':
    'Not signed yet: the loan campaign cannot open',
  'Sans objet : pas de prêt': 'Not applicable: no loan',
  'La coopération': 'The cooperation',
  Numéro: 'Number',
  'Compte de paiement': 'Payment account',
  'Pas encore prêt': 'Not ready yet',
  'Mandat de prélèvement': 'Direct debit mandate',
  'Ce qui empêche de publier aujourd’hui': 'What prevents publishing today',
  'Ce projet n’attend pas de réponse.': 'This project is not waiting for an answer.',
  'Aucun (collectif porté)': 'None (hosted collective)',
  Publier: 'Publish',
  'Le projet devient public et ses collectes ouvrent aujourd’hui. Les membres reçoivent un message.':
    'The project becomes public and its campaigns open today. The members receive a message.',
  'Demander des modifications': 'Ask for changes',
  'Ce qui est à changer': 'What is to be changed',
  'Les membres lisent ce texte tel quel : dites ce qui manque et pourquoi.':
    'The members read this text as it is: say what is missing and why.',
  'Rien encore : le projet n’a pas été soumis.': 'Nothing yet: the project has not been submitted.',
  ', le {date} par {who}': ', on {date} by {who}',
  ', le {date}': ', on {date}',
  'Ce projet a déjà été soumis.': 'This project has already been submitted.',
  'Ce projet n’est plus en relecture.': 'This project is no longer under review.',
  '« {title} » : des modifications sont demandées': '“{title}”: changes are requested',
  'L’équipe a relu « {title} » et vous demande des modifications avant de le publier :':
    'The team has reviewed “{title}” and asks you for changes before publishing it:',
  'Modifier le projet': 'Change the project',
  '« {title} » est publié': '“{title}” is published',
  '« {title} » est en ligne et ses collectes sont ouvertes. Partagez son adresse autour de vous.':
    '“{title}” is online and its campaigns are open. Share its address around you.',
  'Voir la page du projet': 'See the page of the project',
  'Ce projet est déjà retiré.': 'This project is already withdrawn.',
  'Une collecte est en cours : le projet pourra être retiré quand elle sera close.':
    'A campaign is under way: the project can be withdrawn once it is closed.',
  '{sentence} (et un autre point)': '{sentence} (and one other point)',
  '{sentence} (et {more} autres points)': '{sentence} (and {more} other points)',
  'Le compte de paiement de la coopération n’est pas encore prêt.':
    'The payment account of the cooperation is not ready yet.',
  'La coopération n’a pas encore signé le mandat de prélèvement des échéances.':
    'The cooperation has not signed the direct debit mandate for the instalments yet.',
  'À relire : « {title} »': 'To review: “{title}”',
  'Relire le projet': 'Review the project',
  'Le total emprunté pour un projet est plafonné à {perProject}.':
    'The total borrowed for a project is capped at {perProject}.',
  'Prêt sans intérêt : chaque personne peut prêter {freePerLender} au plus à ce projet.':
    'Loan without interest: each person can lend at most {freePerLender} to this project.',
  'Prêt avec intérêts pour une activité à but lucratif : seul un prestataire agréé (PSFP) peut le proposer. L’équipe de relecture vérifiera qu’un partenaire agréé le porte.':
    'Loan with interest for a for-profit activity: only a licensed provider (European crowdfunding service provider) can offer it. The review team will check that a licensed partner carries it.',
  'Prêt avec intérêts : chaque personne peut prêter {perLender} au plus à ce projet.':
    'Loan with interest: each person can lend at most {perLender} to this project.',
  'Un prêt avec intérêts hors activité commerciale dure {most} mois au plus ; celui-ci dure {own} mois.':
    'A loan with interest outside a commercial activity lasts at most {most} months; this one lasts {own} months.',
  'Ce que vous rembourserez': 'What you will repay',
  'Simulation, rien n’est enregistré': 'Simulation, nothing is saved',
  'Si {principal} sont prêtés et versés le {start} (date indicative).':
    'If {principal} is lent and paid out on {start} (indicative date).',
  'Échéance la plus haute': 'Highest instalment',
  'Intérêts en tout': 'Interest in all',
  'Total à rembourser': 'Total to repay',
  'Première échéance le {firstDue}, dernière le {lastDue}.':
    'First instalment on {firstDue}, last on {lastDue}.',
  'Le tableau des échéances': 'The table of instalments',
  'Tableau des échéances': 'Table of instalments',
  'Reste dû': 'Remaining due',
  Résumé: 'Summary',
  Risques: 'Risks',
  Thèmes: 'Themes',
  'Deux phrases : ce que vous voulez faire, pour qui et où. Il paraît sur les cartes et dans les recherches, 300 caractères au plus.':
    'Two sentences: what you want to do, for whom and where. It appears on the cards and in searches, at most 300 characters.',
  'Commune du projet': 'Commune of the project',
  'Un à quatre : c’est par eux qu’on vous trouve.': 'One to four: it is through them that people find you.',
  'D’où vient l’idée ? Qui la porte ? À quoi servira l’argent, et que se passe-t-il ensuite ? {shortestStory} caractères au moins.':
    'Where does the idea come from? Who carries it? What will the money be used for, and what happens next? At least {shortestStory} characters.',
  'Ce qui peut mal tourner, et ce que vous ferez alors. Nécessaire dès que vous proposez un prêt ou des parts : cela paraît aussi grand que la promesse.':
    'What can go wrong, and what you will do then. Needed as soon as you offer a loan or shares: it appears as large as the promise.',
  'Voir le rendu sans enregistrer': 'See how it looks without saving',
  'Une ligne vide': 'An empty line',
  'commence un nouveau paragraphe': 'begins a new paragraph',
  '## Un sous-titre': '## A subheading',
  'fait un sous-titre': 'makes a subheading',
  'met en gras': 'makes it bold',
  '- un point': '- a point',
  'fait une liste': 'makes a list',
  '[le site](https://exemple.fr)': '[the site](https://exemple.fr)',
  'fait un lien': 'makes a link',
  '> une parole': "> someone's words",
  'cite quelqu’un': 'quotes someone',
  'Mettre en forme le texte': 'Format the text',
  Enregistré: 'Saved',
  'Votre saisie': 'What you typed',
  'Rien ne diffère de votre saisie dans ces champs.': 'Nothing differs from what you typed in these fields.',
  'Garder votre saisie remplace ce qui est enregistré. Prendre ce qui est enregistré efface votre saisie. Vous pouvez aussi corriger les champs ci-dessous, puis enregistrer.':
    'Keeping what you typed replaces what is saved. Taking what is saved deletes what you typed. You can also correct the fields below, then save.',
  'Garder ma saisie': 'Keep what I typed',
  'Prendre ce qui est enregistré': 'Take what is saved',
  'Dépense : {label}': 'Expense: {label}',
  'Ressource : {label}': 'Resource: {label}',
  'But lucratif': 'For profit',
  '(vide)': '(empty)',
  'Prêt à être soumis': 'Ready to be submitted',
  'Il reste {points} avant de soumettre': '{points} left before submitting',
  point: 'point',
  points: 'points',
  'L’ordre est libre. Chaque ligne mène à l’endroit où la compléter.':
    'The order is free. Each line leads to the place where it can be completed.',
  'Soumettre le projet': 'Submit the project',
  'Pas nécessaire pour soumettre': 'Not needed to submit',
  'Retirer le projet': 'Withdraw the project',
  'Un projet retiré ne peut plus être modifié ni soumis.':
    'A withdrawn project can no longer be changed or submitted.',
  'Sa page reste visible, avec la mention « Retiré ». Une collecte en cours doit d’abord se terminer.':
    'Its page stays visible, marked “Withdrawn”. A campaign under way must end first.',
  'Pourquoi ?': 'Why?',
  'Quelques mots pour la mémoire du dossier.': 'A few words for the record.',
  'Résumez le projet en deux phrases.': 'Sum up the project in two sentences.',
  'Racontez le projet.': 'Tell the story of the project.',
  'Le récit est court : {shortestStory} caractères au moins, il en compte {story}.':
    'The story is short: at least {shortestStory} characters, it has {story}.',
  'Dites dans quelle commune le projet se fait.': 'Say in which commune the project takes place.',
  'Choisissez au moins un thème.': 'Choose at least one theme.',
  'Dites les risques du projet aux personnes qui prêtent ou souscrivent : au moins deux phrases.':
    'Tell the risks of the project to the people who lend or subscribe: at least two sentences.',
  'Ajoutez au moins une image.': 'Add at least one image.',
  'Inscrivez au budget ce que vous allez payer.': 'Enter in the budget what you are going to pay.',
  'Préparez au moins une collecte : dons, prêts ou parts sociales.':
    'Prepare at least one campaign: gifts, loans or cooperative shares.',
  'Indiquez la commune de la coopération.': 'Give the commune of the cooperation.',
  'Présentez la coopération.': 'Present the cooperation.',
  'La structure porteuse n’a pas encore accepté de garder l’argent du collectif.':
    'The host organisation has not agreed to hold the money of the collective yet.',
  'Indiquez le numéro SIREN ou RNA de la coopération.': 'Give the SIREN or RNA number of the cooperation.',
  'Dites à quel stade en est la coopération.': 'Say at which stage the cooperation is.',
  'Invitez un deuxième membre : une coopération se porte à plusieurs.':
    'Invite a second member: a cooperation is carried by several people.',
  'Placez les trois curseurs : ils orientent vers les bons financements.':
    'Place the three sliders: they point to the right sources of funding.',
  'Ouvrez le compte de paiement : sans lui, le projet ne pourra pas être publié.':
    'Open the payment account: without it, the project cannot be published.',
  'Signez le mandat de prélèvement des échéances : sans lui, une collecte de prêts ne pourra pas ouvrir.':
    'Sign the direct debit mandate for the instalments: without it, a loan campaign cannot open.',
  '{campaign} : le budget compte {planned} de « {label} », la collecte vise de {minimum} à {optimum}.':
    '{campaign}: the budget counts {planned} under “{label}”, the campaign aims at {minimum} to {optimum}.',
  'Voir la page publique': 'See the public page',
  'Modifications demandées le {date}': 'Changes requested on {date}',
  'Votre projet est en relecture': 'Your project is under review',
  'Actualités du projet – Terreau': 'Updates of the project – Terreau',
  'Dites ce qui avance, et aussi ce qui coince : celles et ceux qui vous soutiennent préfèrent le savoir.':
    'Say what moves forward, and also what is stuck: those who support you prefer to know.',
  'La nouvelle est publiée': 'The update is published',
  'La nouvelle, telle qu’elle sera lue': 'The update, as it will be read',
  'Aperçu du projet – Terreau': 'Preview of the project – Terreau',
  'Aperçu : la page telle que le public la verra': 'Preview: the page as the public will see it',
  'Personne d’autre que vos membres et l’équipe de relecture ne la voit. Suivre le projet, poser une question et le partager s’y ajoutent une fois qu’il est publié. <a>Revenir au dossier</a>':
    'Nobody but your members and the review team sees it. Following the project, asking a question and sharing it are added once it is published. <a>Back to the file</a>',
  'Budget du projet – Terreau': 'Budget of the project – Terreau',
  'Un budget équilibré montre à chacun où va son argent, et ce qui reste à trouver.':
    'A balanced budget shows everyone where their money goes, and what remains to be found.',
  'Le budget est enregistré': 'The budget is saved',
  'Collecte du projet – Terreau': 'Campaign of the project – Terreau',
  'Aucune collecte de ce genre.': 'No campaign of this kind.',
  'Images du projet – Terreau': 'Images of the project – Terreau',
  'La couverture paraît sur les cartes et en tête de la page. Douze images au plus.':
    'The cover appears on the cards and at the top of the page. At most twelve images.',
  'Aucune image pour le moment': 'No image for now',
  'Une photo du lieu ou des personnes dit plus qu’un dessin : elle peut être prise au téléphone.':
    'A photo of the place or the people says more than a drawing: it can be taken with a phone.',
  'Récit du projet – Terreau': 'Story of the project – Terreau',
  'Le récit est enregistré': 'The story is saved',
  'Le récit, tel qu’il sera lu': 'The story, as it will be read',
  'Les risques, tels qu’ils seront lus': 'The risks, as they will be read',
  'Nouveau projet – Terreau': 'New project – Terreau',
  'Donnez-lui un titre pour commencer. Rien n’est public avant que l’équipe l’ait relu avec vous.':
    'Give it a title to begin with. Nothing is public before the team has reviewed it with you.',
  'Titre du projet': 'Title of the project',
  'Ce que vous voulez faire et où, par exemple « Un four à pain pour dix villages ». Il pourra changer jusqu’à la publication.':
    'What you want to do and where, for example “A bread oven for ten villages”. It can change until it is published.',
  Commencer: 'Begin',
};

export default phrases;
