const phrases: Record<string, string> = {
  'Votre compte est effacé': 'Your account is erased',
  'Ce que la loi oblige à garder l’est sous un numéro, <a>jusqu’à son terme</a>.':
    'What the law obliges us to keep is kept under a number, <a>until its term</a>.',
  'La loi limite ce prêt à {cap} par personne et par projet.':
    'The law limits this loan to {cap} per person and per project.',
  'Site de démonstration : aucune offre réelle n’y est faite.':
    'Demonstration site: no real offer is made here.',
  '{name} recueille des dons, et ne propose ni prêt ni placement.':
    '{name} collects gifts, and offers neither loans nor investments.',
  'intermédiaire en financement participatif, Orias n° {ifpNumber}':
    'crowdfunding intermediary, Orias no. {ifpNumber}',
  'prestataire de services de financement participatif, AMF n° {psfpNumber}':
    'European crowdfunding service provider, AMF no. {psfpNumber}',
  'Offres proposées et exécutées par {name} ({status}), partenaire de cette plateforme.':
    'Offers made and carried out by {name} ({status}), a partner of this platform.',
  'Offres proposées par {name} ({status}).': 'Offers made by {name} ({status}).',
  'Un don n’est pas remboursé.': 'A gift is not given back.',
  'Un don n’est pas remboursé, sauf si la collecte échoue.':
    'A gift is not given back, unless the campaign fails.',
  'Prêter comporte un risque : si la coopération ne rembourse pas, vous pouvez perdre tout ou partie de la somme prêtée. Ce prêt n’est couvert ni par la garantie des dépôts (directive 2014/49/UE) ni par l’indemnisation des investisseurs (directive 97/9/CE). Ne prêtez que ce dont vous n’avez pas besoin. Les <a>défauts constatés ici</a> sont publiés.':
    'Lending carries a risk: if the cooperation does not repay, you may lose all or part of what you lent. This loan is covered neither by deposit guarantees (directive 2014/49/EU) nor by investor compensation (directive 97/9/EC). Lend only what you do not need. The <a>defaults seen here</a> are published.',
  'Ces parts sont émises par la coopérative, avec qui vous signez : la plateforme recueille votre souscription. Elles ne se revendent pas sur un marché et sont reprises au plus à leur valeur nominale, pertes déduites. Vous pouvez perdre tout ou partie de cet argent, qui n’est couvert ni par la garantie des dépôts (directive 2014/49/UE) ni par l’indemnisation des investisseurs (directive 97/9/CE).':
    'These shares are issued by the cooperative, with which you sign: the platform records your subscription. They are not sold again on a market and are taken back at most at their nominal value, less losses. You may lose all or part of this money, which is covered neither by deposit guarantees (directive 2014/49/EU) nor by investor compensation (directive 97/9/EC).',
  'Vous avez <strong>quatre jours calendaires</strong> de réflexion : jusqu’au quatrième jour à 23 h 59 (heure de Paris), vous révoquez votre engagement d’un clic, sans raison et sans frais.':
    'You have <strong>four calendar days</strong> of reflection: until 23:59 (Paris time) on the fourth day, you revoke your pledge in one click, without a reason and without a cost.',
  'Un prêt avec intérêts pour une activité à but lucratif demande un prestataire agréé (PSFP).':
    'A loan with interest for an activity with profit in view needs a licensed European crowdfunding service provider.',
  'Cette plateforme n’est pas habilitée à proposer cette collecte.':
    'This platform is not entitled to offer this campaign.',
  'La loi limite à {cap} ce qu’un projet emprunte à des particuliers.':
    'The law limits what a project borrows from private persons to {cap}.',
  'La loi limite ce prêt avec intérêts à {months} mois ; celui-ci en dure {asked}.':
    'The law limits this loan with interest to {months} months; this one lasts {asked}.',
  'Le taux de l’usure est de {ceiling} au {day} : choisissez un taux plus bas.':
    'The usury ceiling is {ceiling} on {day}: choose a lower rate.',
  'Le taux de l’usure de ce trimestre n’est pas encore chargé : demandez-le à l’équipe.':
    'The usury ceiling of this quarter is not loaded yet: ask the team for it.',
  'Avec vos autres offres des douze derniers mois, vous demanderiez {raised} ; la loi en permet {cap}.':
    'With your other offers of the last twelve months, you would be asking for {raised}; the law allows {cap}.',
  'La présente offre de financement participatif n’a été ni vérifiée ni approuvée par des autorités compétentes ou par l’Autorité européenne des marchés financiers (AEMF). L’adéquation de vos connaissances et de votre expérience n’a pas nécessairement été évaluée avant que l’accès à cet investissement ne vous soit accordé. En réalisant cet investissement, vous assumez pleinement le risque qu’il comporte, y compris le risque de perte partielle ou totale de l’argent investi.':
    'This crowdfunding offer has been neither verified nor approved by competent authorities or the European Securities and Markets Authority (ESMA). The appropriateness of your experience and knowledge have not necessarily been assessed before you were granted access to this investment. By making this investment, you assume full risk of taking this investment, including the risk of partial or entire loss of the money invested.',
  'L’investissement dans ce projet de financement participatif comporte des risques, y compris le risque de perte partielle ou totale de l’argent investi. Votre investissement n’est pas couvert par les systèmes de garantie des dépôts établis conformément à la directive 2014/49/UE du Parlement européen et du Conseil. Il n’est pas non plus couvert par les systèmes d’indemnisation des investisseurs établis conformément à la directive 97/9/CE du Parlement européen et du Conseil. Il se peut que vous ne receviez aucun retour sur investissement. Il ne s’agit pas d’un produit d’épargne et nous vous conseillons de ne pas investir plus de 10 % de votre patrimoine net dans des projets de financement participatif. Il se peut que vous ne puissiez pas vendre les instruments d’investissement lorsque vous le souhaitez. Si vous pouvez les vendre, vous pourriez néanmoins subir des pertes.':
    'Investment in this crowdfunding project entails risks, including the risk of partial or entire loss of the money invested. Your investment is not covered by the deposit guarantee schemes established in accordance with Directive 2014/49/EU of the European Parliament and of the Council. Nor is your investment covered by the investor compensation schemes established in accordance with Directive 97/9/EC of the European Parliament and of the Council. You may not receive any return on your investment. This is not a savings product and we advise you not to invest more than 10 % of your net worth in crowdfunding projects. You may not be able to sell the investment instruments when you wish. If you are able to sell them, you may nonetheless incur losses.',
  'Proposer les places libérées à ceux qui attendent': 'Offer places that came free to those who wait',
  'Pour revoir cet engagement ou noter la fin du délai dans votre agenda : {url}':
    'To review this pledge or to note the end of the period in your calendar: {url}',
  'Un engagement de {amount} a été révoqué': 'A pledge of {amount} was revoked',
  'Quelqu’un est revenu sur un engagement de {amount} pour « {project} », comme la loi le permet.':
    'Somebody took back a pledge of {amount} to “{project}”, as the law allows.',
  'Le total de la collecte en tient compte, et les personnes en attente d’une place sont prévenues.':
    'The total of the campaign takes it into account, and the people who wait for a place are told.',
  'Noter ce jour dans mon agenda': 'Note this day in my calendar',
  'Dernier jour pour révoquer votre engagement : « {project} »':
    'Last day to revoke your pledge: “{project}”',
  'Vous pouvez le révoquer sans raison et sans frais jusqu’à 23 h 59, heure de Paris : {url}':
    'You may revoke it without a reason and without a cost until 23:59, Paris time: {url}',
  'Une place s’est libérée pour « {title} »': 'A place has come free for “{title}”',
  'Vous attendiez de pouvoir vous engager pour « {title} ». {amount} vous sont gardés jusqu’au {until} à 23 h 59 ; ensuite, la place ira à la personne suivante.':
    'You were waiting to make a pledge to “{title}”. {amount} is kept for you until {until} at 23:59; then the place goes to the next person.',
  'Vous n’êtes tenu à rien : sans réponse de votre part, rien n’est engagé.':
    'You are bound to nothing: if you do not answer, nothing is pledged.',
  'Voir l’offre': 'See the offer',
  'Attendre une place': 'Wait for a place',
  'Attendre une place – Terreau': 'Wait for a place – Terreau',
  'Cette offre est complète. Si quelqu’un se retire, ce qui se libère est proposé par ordre d’arrivée, et gardé deux jours.':
    'This offer is full. If somebody withdraws, what comes free is offered in order of arrival, and kept for two days.',
  '{amount} vous sont gardés jusqu’au {until}': '{amount} is kept for you until {until}',
  'M’engager': 'Make my pledge',
  'Vous attendez {amount}, au rang {position}. Nous vous écrirons.':
    'You are waiting for {amount}, at place {position}. We will write to you.',
  'Ne plus attendre': 'Stop waiting',
  'Montant souhaité': 'Amount wished for',
  'Me prévenir si une place se libère': 'Tell me if a place comes free',
  'Révoquer un engagement – Terreau': 'Revoke a pledge – Terreau',
  'Révoquer un engagement': 'Revoke a pledge',
  'Ce lien n’est pas valable': 'This link is not valid',
  'Ouvrez-le depuis la lettre que nous vous avons envoyée, ou connectez-vous à votre espace.':
    'Open it from the letter that we sent you, or sign in to your account.',
  '{amount} pour « {project} »': '{amount} to “{project}”',
  'Rien n’a été débité et rien ne le sera.': 'Nothing was debited and nothing will be.',
  'Vous avez jusqu’au {until} (heure de Paris). Vous n’avez pas de raison à donner, et cela ne coûte rien.':
    'You have until {until} (Paris time). You need not give a reason, and it costs nothing.',
  'Le garder': 'Keep it',
  'Le délai de réflexion a pris fin le {until}.': 'The reflection period ended on {until}.',
  'Reçue le': 'Received on',
  Âge: 'Age',
  'Choisissez ce dont il s’agit.': 'Choose what it is about.',
  'Dites ce qui s’est passé.': 'Say what happened.',
  'Dites-en un peu plus : au moins une phrase.': 'Say a little more: at least one sentence.',
  'Restez en dessous de 10 000 caractères.': 'Stay below 10,000 characters.',
  'Restez en dessous de 160 caractères.': 'Stay below 160 characters.',
  'Dites pourquoi elle n’est pas recevable.': 'Say why it is not admissible.',
  'Écrivez la réponse.': 'Write the answer.',
  'Restez en dessous de 2 000 caractères.': 'Stay below 2,000 characters.',
  'Votre réclamation {number} est arrivée': 'Your complaint {number} has arrived',
  'Nous vous dirons si elle est recevable au plus tard le {acknowledgeBy}, et nous y répondrons au plus tard le {answerBy}.':
    'We will tell you whether it is admissible by {acknowledgeBy}, and we will answer it by {answerBy}.',
  'Réclamer est gratuit. Vous nous avez écrit : « {text} »': 'Complaining is free. You wrote to us: “{text}”',
  'Cette réclamation a déjà sa réponse.': 'This complaint already has its answer.',
  'Cette réclamation a déjà son accusé.': 'This complaint has already been acknowledged.',
  'Votre réclamation {number} est recevable': 'Your complaint {number} is admissible',
  'Votre réclamation {number} n’est pas recevable': 'Your complaint {number} is not admissible',
  'Nous l’examinons et vous répondrons au plus tard le {answerBy}.':
    'We are examining it and will answer you by {answerBy}.',
  'Voici pourquoi : {whyNot}': 'Here is why: {whyNot}',
  'Dites d’abord si la réclamation est recevable.': 'First say whether the complaint is admissible.',
  'Notre réponse à votre réclamation {number}': 'Our answer to your complaint {number}',
  'Si cette réponse ne vous convient pas, vous pouvez saisir gratuitement le médiateur.':
    'If this answer does not suit you, you may turn to the ombudsman free of charge.',
  'Suivre ma réclamation': 'Follow my complaint',
  'Écrire une autre réclamation': 'Write another complaint',
  'Vos réclamations': 'Your complaints',
  '{number}, reçue le {day}': '{number}, received on {day}',
  'Notre réponse': 'Our answer',
  'Ce que vous aviez écrit': 'What you had written',
  'Répondue le {day}.': 'Answered on {day}.',
  'Non recevable, dit le {day}.': 'Not admissible, told on {day}.',
  'Recevable. Nous y répondons au plus tard le {day}.': 'Admissible. We answer it by {day}.',
  'Nous disons si elle est recevable au plus tard le {day}, et nous y répondons au plus tard le {answer}.':
    'We tell you whether it is admissible by {day}, and we answer it by {answer}.',
  'Le médiateur': 'The ombudsman',
  'Service des réclamations : {address}.': 'Complaints service: {address}.',
  'Un paiement ou un remboursement': 'A payment or a repayment',
  'Une information fausse ou qui manque': 'Information that is wrong or missing',
  'Un projet ou une coopération': 'A project or a cooperation',
  'Mes données personnelles': 'My personal details',
  'Autre chose': 'Something else',
  'À accuser réception': 'To acknowledge',
  'À répondre': 'To answer',
  Répondue: 'Answered',
  'Réclamer est gratuit : <a>remplissez le formulaire</a>, sans compte s’il le faut. Nous accusons réception sous dix jours ouvrés, en disant si la réclamation est recevable, et nous répondons dans les deux mois.':
    'Complaining is free: <a>fill in the form</a>, without an account if need be. We acknowledge receipt within ten working days, saying whether the complaint is admissible, and we answer within two months.',
  'Réclamation – Terreau': 'Complaint – Terreau',
  'Réclamation {number}': 'Complaint {number}',
  De: 'From',
  'Ce qui est écrit': 'What is written',
  'Est-elle recevable ?': 'Is it admissible?',
  'Recevable : accuser réception': 'Admissible: acknowledge receipt',
  'Sinon, pourquoi': 'If not, why',
  'Non recevable : le dire': 'Not admissible: say so',
  'Réponse, envoyée telle quelle': 'Answer, sent as it is',
  'Ce qui a été fait (pour le registre)': 'What was done (for the register)',
  'Envoyer la réponse': 'Send the answer',
  'Réponse envoyée': 'Answer sent',
  'Réclamations – Terreau': 'Complaints – Terreau',
  'Chaque réclamation a deux dates : celle de l’accusé de réception et celle de la réponse.':
    'Each complaint has two dates: that of the acknowledgement and that of the answer.',
  'Réclamations en cours': 'Complaints under way',
  'Aucune réclamation n’attend.': 'No complaint is waiting.',
  Répondues: 'Answered ones',
  'Réclamations répondues': 'Complaints answered',
  'Aucune réclamation n’a encore reçu de réponse.': 'No complaint has received an answer yet.',
  'Faire une réclamation – Terreau': 'Make a complaint – Terreau',
  'De quoi s’agit-il ?': 'What is it about?',
  'Ce qui s’est passé, et ce que vous demandez': 'What happened, and what you ask for',
  'Votre nom': 'Your name',
  'Faire une réclamation': 'Make a complaint',
  'C’est gratuit. Sous dix jours ouvrés, nous disons si elle est recevable ; nous répondons dans les deux mois.':
    'It is free. Within ten working days we say whether it is admissible; we answer within two months.',
  'Votre réclamation {kept} est arrivée': 'Your complaint {kept} has arrived',
  'Une lettre vous rappelle les deux dates. Gardez ce numéro.':
    'A letter reminds you of the two dates. Keep this number.',
  'Envoyer ma réclamation': 'Send my complaint',
  'Vous pouvez aussi saisir le <a>médiateur</a>, gratuitement.':
    'You may also turn to the <a>ombudsman</a>, free of charge.',
  'Du {from} au {to}.': 'From {from} to {to}.',
  'La plateforme a moins de trois années entières : le taux porte sur toute sa vie.':
    'The platform has fewer than three whole years: the rate covers its whole life.',
  'Une année n’avait aucun prêt à suivre : elle n’entre pas dans la moyenne.':
    'One year had no loan to watch: it is not in the average.',
  '{empty} années n’avaient aucun prêt à suivre : elles n’entrent pas dans la moyenne.':
    '{empty} years had no loan to watch: they are not in the average.',
  'Aujourd’hui en défaut : {loans} prêts, pour {amount} de capital restant dû.':
    'In default today: {loans} loans, for {amount} of principal outstanding.',
  'Ce que sont devenus les prêts de chaque année': 'What became of the loans of each year',
  'Les prêts sont rangés par année de versement. Un prêt qui a été en défaut une fois le reste ici, même s’il a été remboursé depuis.':
    'Loans are sorted by the year in which they were paid out. A loan that was once in default stays so here, even if it has been repaid since.',
  'Prêts par année de versement': 'Loans by year of payment',
  'Déjà en défaut': 'Ever in default',
  'Taux de défaut moyen': 'Average default rate',
  'Comment ce taux est calculé': 'How this rate is computed',
  'Chaque année entière est une fenêtre, du 1er janvier au 31 décembre.':
    'Each whole year is a window, from 1 January to 31 December.',
  'Le dénominateur compte les prêts qui existaient et n’étaient pas en défaut au début de la fenêtre, sauf ceux qui n’avaient rien à payer dans l’année.':
    'The denominator counts the loans that existed and were not in default at the beginning of the window, except those that had nothing to pay in the year.',
  'Le numérateur compte, parmi eux, ceux dont le retard a dépassé {days} jours dans l’année. Un prêt compte une fois, quel que soit son montant.':
    'The numerator counts, among these, the loans that came to be more than {days} days late in the year. A loan counts once, whatever its amount.',
  'Une pause permise par le contrat n’est pas un retard.': 'A pause that the contract allows is not a delay.',
  'La loi compte aussi les prêts dont le remboursement devient improbable (sauvegarde, redressement, liquidation). Nous ne les relevons pas encore : seuls les retards sont comptés ici.':
    'The law also counts loans whose repayment becomes unlikely (safeguard, receivership, liquidation). We do not record these yet: only delays are counted here.',
  'Le taux publié est la moyenne simple des taux annuels, pas le rapport des totaux.':
    'The published rate is the plain average of the yearly rates, not the ratio of the totals.',
  '{some} sur {all}': '{some} of {all}',
  '{repaid} ({share})': '{repaid} ({share})',
  'pas encore d’année entière': 'no whole year yet',
  'Mes données': 'My details',
  'Vous pouvez emporter ou effacer vos données <b>dans votre espace</b>. Pour le reste : <a>donnees@terreau.example</a>. Réponse sous un mois. Ce que la loi oblige à garder l’est jusqu’à son terme, et nous vous disons quoi.':
    'You can take away or erase your details <b>in your account</b>. For the rest: <a>donnees@terreau.example</a>. Answer within a month. What the law makes us keep is kept to its term, and we tell you what.',
  'Oublier les accès et les liens expirés, et les pièces qui ont servi':
    'Forget access and links that have expired, and papers that have served',
  'Un engagement est en cours : révoquez-le, ou attendez la fin de la collecte.':
    'A pledge is under way: revoke it, or wait for the end of the campaign.',
  'Une coopération vous doit encore {outstanding} : sans vous, nous ne saurions à qui les rendre.':
    'A cooperation still owes you {outstanding}: without you, we would not know to whom to give it back.',
  'Votre porte-monnaie contient {owed} : faites-les virer sur votre compte, ou donnez-les à un projet.':
    'Your wallet holds {owed}: have it transferred to your account, or give it to a project.',
  'Vous êtes associé·e d’une coopérative, dont le registre est tenu ici.':
    'You are a member of a cooperative whose register is kept here.',
  'Vous êtes membre d’une organisation : quittez-la d’abord.':
    'You are a member of an organisation: leave it first.',
  'Mes données – Terreau': 'My details – Terreau',
  'Retapez votre adresse, {email}, pour confirmer.': 'Type your address, {email}, again to confirm.',
  'Les emporter': 'Take them away',
  'Tout ce que nous gardons de vous, dans un fichier JSON qu’un autre logiciel sait lire.':
    'All that we keep of you, in a JSON file that another program can read.',
  'Télécharger mes données': 'Download my details',
  'Effacer mon compte': 'Erase my account',
  'Votre accès, votre nom, votre adresse et votre IBAN sont effacés tout de suite. Ce que la loi oblige à garder l’est sous un numéro, <a>jusqu’à son terme</a> : paiements, contrats, pièces fiscales, réclamations.':
    'Your access, your name, your address and your IBAN are erased at once. What the law makes us keep is kept under a number, <a>to its term</a>: payments, contracts, tax documents, complaints.',
  'Ce n’est pas encore possible :': 'This is not possible yet:',
  'Retapez votre adresse e-mail pour confirmer': 'Type your e-mail address again to confirm',
  'Effacer mon compte, sans retour': 'Erase my account, for good',
  'Seule une offre ouverte de prêt ou de parts peut changer.': 'Only an open loan or share offer can change.',
  'Cette offre est déjà suspendue : dites d’abord qu’elle est corrigée.':
    'This offer is already suspended: first say that it is corrected.',
  'L’offre « {project} » a changé': 'The offer “{project}” has changed',
  'Voici ce qui change : {what}': 'Here is what changes: {what}',
  'L’offre est suspendue jusqu’à ce que l’information soit corrigée, au plus tard le {day} ; sinon elle sera annulée et rien ne sera débité.':
    'The offer is suspended until the information is corrected, by {day} at the latest; otherwise it will be cancelled and nothing will be debited.',
  'L’offre continue avec cette information.': 'The offer goes on with this information.',
  'Vous pouvez revenir sur votre engagement jusqu’au {until} à 23 h 59, sans raison et sans frais.':
    'You may take back your pledge until {until} at 23:59, without a reason and without a cost.',
  'L’offre « {project} » reprend': 'The offer “{project}” goes on',
  'L’information a été corrigée : relisez-la. Vous pouvez revenir sur votre engagement jusqu’au {until} à 23 h 59.':
    'The information was corrected: read it again. You may take back your pledge until {until} at 23:59.',
  'L’offre « {project} » est annulée': 'The offer “{project}” is cancelled',
  'L’information n’a pas été corrigée dans le délai que fixe la loi : l’offre est annulée. Rien n’a été débité et rien ne le sera.':
    'The information was not corrected within the time that the law sets: the offer is cancelled. Nothing was debited and nothing will be.',
  'Annuler les offres dont l’information n’est pas corrigée à temps':
    'Cancel the offers whose information is not corrected in time',
  '{offer} : offre annulée le {day}, son information n’a pas été corrigée à temps':
    '{offer}: offer cancelled on {day}, its information was not corrected in time',
  '{offer} : offre suspendue, au plus tard jusqu’au {day}':
    '{offer}: offer suspended, until {day} at the latest',
  '{offer} : l’offre a changé le {day}': '{offer}: the offer changed on {day}',
  Suspendue: 'Suspended',
  'L’offre a été annulée, faute d’information corrigée à temps. Personne n’a été débité.':
    'The offer was cancelled, its information not being corrected in time. Nobody was debited.',
  'L’offre a été annulée, faute d’information corrigée à temps. Rien n’a été débité.':
    'The offer was cancelled, its information not being corrected in time. Nothing was debited.',
  'L’offre est suspendue, le temps que son information soit corrigée : rien n’est débité.':
    'The offer is suspended while its information is corrected: nothing is debited.',
  Annulée: 'Cancelled',
  'Suspendue : plus personne ne peut s’engager et rien n’est débité. Corrigez la fiche d’informations clés, puis dites-le à l’équipe ; sans correction le {day} au plus tard, l’offre est annulée.':
    'Suspended: nobody can pledge any more and nothing is debited. Correct the key information sheet, then tell the team; without a correction by {day}, the offer is cancelled.',
  'Annulée, faute d’information corrigée à temps : personne n’a rien payé.':
    'Cancelled, its information not being corrected in time: nobody has paid anything.',
  'L’offre « {project} » est suspendue': 'The offer “{project}” is suspended',
  'Plus personne ne peut s’engager et rien n’est débité. Corrigez la fiche d’informations clés, puis dites-le à l’équipe : elle fait reprendre l’offre. Sans correction le {day} au plus tard, l’offre est annulée.':
    'Nobody can pledge any more and nothing is debited. Correct the key information sheet, then tell the team, who lets the offer go on. Without a correction by {day}, the offer is cancelled.',
  'Ceux qui se sont engagés sont prévenus et peuvent revenir sur leur engagement jusqu’au {until} à 23 h 59.':
    'Those who have pledged are told and may take back their pledge until {until} at 23:59.',
  'L’information a été corrigée.': 'The information was corrected.',
  'L’information n’a pas été corrigée dans le délai que fixe la loi : l’offre est annulée. Ceux qui s’étaient engagés sont prévenus ; personne n’a été débité.':
    'The information was not corrected within the time that the law sets: the offer is cancelled. Those who had pledged are told; nobody was debited.',
  'Ouvrir le projet': 'Open the project',
  'Cette offre est suspendue, le temps que son information soit corrigée : rien ne peut y être engagé pour l’instant.':
    'This offer is suspended while its information is corrected: nothing can be pledged in it for now.',
  'Changements d’une offre – Terreau': 'Changes of an offer – Terreau',
  'Dites ce qui change, en mots que les prêteurs liront.':
    'Say what changes, in words that lenders will read.',
  'Changements d’une offre': 'Changes of an offer',
  'Ceux qui se sont engagés sont prévenus et peuvent réfléchir de nouveau quatre jours.':
    'Those who have pledged are told and may think again for four days.',
  '{offer} : l’information est corrigée, reprendre': '{offer}: the information is corrected, go on',
  'Aucune offre de prêt ou de parts n’est ouverte.': 'No loan or share offer is open.',
  'Déclarer un changement': 'Declare a change',
  Offre: 'Offer',
  'Ce qui change': 'What changes',
  'L’information donnée est-elle encore juste et complète ?':
    'Is the information given still right and complete?',
  'Oui, avec ce changement': 'Yes, with this change',
  'Non : suspendre l’offre, trente jours au plus': 'No: suspend the offer, for thirty days at most',
  'Déclarer et prévenir': 'Declare and tell',
  Rapports: 'Reports',
  investisseur: 'investor',
  investisseurs: 'investors',
  'Ni SIREN ni RNA : {name} n’a pas d’identifiant.': 'Neither SIREN nor RNA: {name} has no identifier.',
  'Pas de fiche d’informations clés, donc pas de numéro d’offre.':
    'No key information sheet, hence no offer number.',
  'Pays de résidence fiscale inconnu pour {unknown} investisseurs déclarés non-résidents.':
    'Country of tax residence unknown for {unknown} investors declared non-resident.',
  'Rien n’a été réuni : aucun pays d’investisseurs à déclarer.':
    'Nothing was raised: there is no investor country to report.',
  'Rapports aux autorités – Terreau': 'Reports to the authorities – Terreau',
  'Rapports de {year}': 'Reports of {year}',
  'Ce que la plateforme doit dire chaque année de ses offres, tiré des mêmes lignes que le reste.':
    'What the platform must say of its offers each year, drawn from the same rows as everything else.',
  'Rapport annuel des projets': 'Yearly report of projects',
  'Les offres de prêt ouvertes en {year} sous le règlement européen (UE) 2020/1503, article 16. À déposer auprès de l’AMF au plus tard le {due}. Confidentiel.':
    'The loan offers opened in {year} under Regulation (EU) 2020/1503, article 16. To be filed with the AMF by {due}. Confidential.',
  'Le LEI de la plateforme manque': 'The LEI of the platform is missing',
  'Il ouvre chaque ligne et chaque numéro d’offre : donnez PLATFORM_LEI à l’installation.':
    'It begins each line and each offer number: give PLATFORM_LEI to the installation.',
  'Offres à déclarer': 'Offers to report',
  Porteur: 'Project owner',
  Investisseurs: 'Investors',
  Réuni: 'Raised',
  'Rien|néant': 'Nothing',
  'Aucune offre de cette année-là n’entre dans ce rapport.': 'No offer of that year belongs in this report.',
  'Fichier à déposer (CSV)': 'File to be filed (CSV)',
  'Fichier incomplet, pour relecture (CSV)': 'Incomplete file, to be read through (CSV)',
  'Seulement les offres qui ont réuni quelque chose': 'Only the offers that raised something',
  'Avec les offres qui n’ont rien réuni': 'With the offers that raised nothing',
  'À confirmer avant le premier dépôt, avec l’annexe du règlement d’exécution (UE) 2022/2120 : l’ordre et le nom des champs 4 à 12, et si les offres sans investisseur y figurent. Le rendu anonyme est fait par l’autorité.':
    'To be confirmed before the first filing, with the annex of Implementing Regulation (EU) 2022/2120: the order and names of fields 4 to 12, and whether offers without investors belong in it. The authority makes it anonymous.',
  'Prêts sans intérêt': 'Loans without interest',
  'Prêts avec intérêts': 'Loans with interest',
  'Prêts sous le règlement européen (PSFP)': 'Loans under the European regulation (PSFP)',
  Reçus: 'Received',
  Retenus: 'Selected',
  'Rapport d’activité': 'Activity report',
  'Publié sur le site, tiré des mêmes lignes : projets reçus, retenus, financés, prêteurs, moyennes.':
    'Published on the site, drawn from the same rows: projects received, selected, financed, lenders, averages.',
  'Lire le rapport de {year}': 'Read the report of {year}',
  'Le rapport d’activité, année par année': 'The activity report, year by year',
  'Rapport d’activité {year} – Terreau': 'Activity report {year} – Terreau',
  'Rapport d’activité {year}': 'Activity report {year}',
  'Année entière': 'Whole year',
  'Provisoire, au {asOf}': 'Provisional, as of {asOf}',
  'Ce qu’un intermédiaire en financement participatif publie chaque année avant le 30 juin (Code monétaire et financier, article L548-6) : ici au plus tard le {due}, tiré des livres. Liste des rubriques à confirmer avec le texte en vigueur.':
    'What a crowdfunding intermediary publishes each year before 30 June (French Monetary and Financial Code, article L548-6): here by {due} at the latest, drawn from the books. List of headings to be confirmed with the text in force.',
  'Qui dirige': 'Who runs it',
  Exploitant: 'Operator',
  'À nommer': 'To be named',
  'Équipe qui relit et décide': 'Team that reviews and decides',
  'Réclamations reçues dans l’année': 'Complaints received in the year',
  'Aucun virement ne part sur la décision d’une seule personne. Les noms des dirigeants se lisent aux <a>mentions légales</a>.':
    'No transfer leaves on the decision of one person alone. The names of the managers are in the <a>legal notice</a>.',
  'Projets reçus, retenus, financés': 'Projects received, selected, financed',
  'Reçus : dossiers envoyés pour la première fois. Retenus : projets publiés. Leur montant est le plus qu’ils demandaient. Financés : l’argent est parti à la coopération.':
    'Received: files sent for the first time. Selected: projects published. Their amount is the most that they asked for. Financed: the money has left for the cooperation.',
  Nombre: 'Number',
  'Financements par type': 'Funding by type',
  'Un projet financé de deux façons compte dans les deux lignes, et une fois dans le total.':
    'A project financed in two ways counts in both lines, and once in the total.',
  Type: 'Type',
  'Moyenne par personne': 'Average per person',
  'Moyenne par projet': 'Average per project',
  'Prêteurs, tous prêts ensemble : <b>{lenders}</b>. Leurs risques : <a>retards et défauts</a>.':
    'Lenders, all loans together: <b>{lenders}</b>. Their risks: <a>delays and defaults</a>.',
  'Rapport de {year}': 'Report of {year}',
  'L’argent est versé à la coopération quand le minimum est réuni, les délais de réflexion passés et les paiements confirmés. Passé votre délai, votre engagement est irrévocable.':
    'The money goes to the cooperation when the minimum is reached, the reflection periods are over and the payments are confirmed. Once yours is over, your pledge is irrevocable.',
  'Si la coopération ne paie pas, la plateforme relance, redemande l’échéance, vous prévient et publie le défaut. Elle ne paie pas à sa place : votre créance demeure, contre la coopération seule.':
    'If the cooperation does not pay, the platform reminds it, asks for the instalment again, tells you and publishes the default. It does not pay in its place: your claim remains, against the cooperation alone.',
  'N’empruntez pas pour prêter : des dettes de trop mènent au surendettement.':
    'Do not borrow to lend: too many debts lead to over-indebtedness.',
};

export default phrases;
