const phrases: Record<string, string> = {
  'Naissance et adresse de qui prête, pour déclarer les intérêts':
    'Birth and address of who lends, to report interest',
  'Tant que vous avez un accès': 'As long as you have an account',
  'Qui je suis pour l’impôt – Terreau': 'Who I am to the tax office – Terreau',
  'Qui je suis pour l’impôt': 'Who I am to the tax office',
  'Chaque année, nous déclarons vos intérêts à l’administration (formulaire 2561), qui les inscrit dans votre déclaration. Elle vous reconnaît à votre naissance et à votre adresse.':
    'Each year we report your interest to the tax office (form 2561), which enters it into your tax return. It knows you by your birth and your address.',
  'Seule l’équipe qui fait cette déclaration les lit ; aucune coopération ne les voit.':
    'Only the team that makes this report reads them; no cooperation sees them.',
  'Lieu de naissance': 'Place of birth',
  'La commune, et le pays si ce n’est pas la France.': 'The town, and the country if it is not France.',
  Pays: 'Country',
  'Ces informations ne servent qu’aux personnes qui prêtent.': 'Only people who lend are asked for this.',
  'Vérifiez cette date : seules des personnes majeures prêtent ici.':
    'Check this date: only adults lend here.',
  'L’administration doit savoir qui vous êtes': 'The tax office must know who you are',
  'Votre naissance et votre adresse manquent à la déclaration de vos intérêts.':
    'Your birth and your address are missing from the report of your interest.',
  'N’ont pas encore dit leur naissance et leur adresse : {people}. La lettre de janvier le leur demande.':
    'Have not yet given their birth and address: {people}. The letter of January asks for them.',
  'Pour déclarer vos intérêts, il nous manque votre date et votre lieu de naissance et votre adresse : dites-les dans vos papiers, « Qui je suis pour l’impôt ».':
    'To report your interest we still lack your day and place of birth and your address: give them in your papers, “Who I am to the tax office”.',
  'Mes papiers': 'My papers',
  'Mes papiers – Terreau': 'My papers – Terreau',
  'Des documents PDF, en français, que les lecteurs d’écran savent lire.':
    'PDF documents, in French, which screen readers can read.',
  'Contrats de prêt': 'Loan agreements',
  Papier: 'Paper',
  Contrat: 'Agreement',
  'Vous n’avez pas encore prêté.': 'You have not lent yet.',
  'Papiers et reçus': 'Papers and receipts',
  'Reçus fiscaux donnés': 'Tax receipts given',
  Donateur: 'Giver',
  'Annulé : {why}': 'Voided: {why}',
  Valable: 'Valid',
  'Aucun reçu n’a encore été donné.': 'No receipt has been given yet.',
  'Aucun prêt n’a encore été versé.': 'No loan has been paid out yet.',
  'Organisme d’intérêt général': 'Organisation of general interest',
  'Aide aux personnes en difficulté (repas, soins, logement)':
    'Help for people in difficulty (meals, care, housing)',
  'Numéro et rue': 'Number and street',
  'Code postal': 'Postcode',
  Ville: 'Town',
  'Ce que vous êtes': 'What you are',
  'Objet, tel que dans les statuts': 'Purpose, as in your articles',
  'Qui signe les reçus': 'Who signs the receipts',
  'Sa fonction': 'Their role',
  'Date de l’accord de l’administration (rescrit)': 'Date of the tax office’s agreement (rescrit)',
  'Nécessaire pour une société ; conseillé aux autres.': 'Needed for a company; advised for others.',
  'En enregistrant, vous déclarez que les dons que vous recevez ouvrent droit à la réduction d’impôt. Un reçu donné à tort coûte une amende du montant de la réduction (CGI, article 1740 A).':
    'By saving, you declare that the gifts you receive open a right to the tax reduction. A receipt given wrongly costs a fine equal to the reduction (CGI, article 1740 A).',
  'Enregistrer la déclaration': 'Save the declaration',
  'Le don': 'The gift',
  'Ce qui a été remis': 'What was handed over',
  'Ce que cela vaut': 'What it is worth',
  'Noter la contrepartie': 'Record the counterpart',
  'Seul un don donne droit à un reçu fiscal : ceci est un placement.':
    'Only a gift opens a right to a tax receipt: this is an investment.',
  'Ce don vous a été rendu.': 'This gift was given back to you.',
  'Le reçu est donné quand l’argent est arrivé chez {name}.':
    'The receipt is given once the money has reached {name}.',
  'Le don d’une entreprise demande un autre formulaire (2041-MEC-SD) : écrivez à {name}.':
    'A company’s gift needs another form (2041-MEC-SD): write to {name}.',
  '{name} n’a pas de structure qui puisse donner un reçu fiscal.':
    '{name} has no legal structure that could give a tax receipt.',
  '{name} n’a pas déclaré pouvoir donner des reçus fiscaux.':
    '{name} has not declared that it may give tax receipts.',
  '{name} est une société : il lui faut l’accord écrit de l’administration fiscale.':
    '{name} is a company: it needs the written agreement of the tax office.',
  'Il manque à {name} un numéro SIREN ou RNA.': '{name} lacks a SIREN or RNA number.',
  'Vous avez reçu une contrepartie qui vaut plus du quart de votre don : il n’ouvre pas droit à un reçu.':
    'You received a counterpart worth more than a quarter of your gift: it opens no right to a receipt.',
  'Vous avez reçu une contrepartie trop importante : votre don n’ouvre pas droit à un reçu.':
    'You received too large a counterpart: your gift opens no right to a receipt.',
  'Cette ligne est nécessaire.': 'This line is needed.',
  'Un code postal a cinq chiffres.': 'A postcode has five digits.',
  'Ce don n’existe pas.': 'This gift does not exist.',
  'Un collectif n’a pas de reçus à lui : c’est sa structure porteuse qui les donne.':
    'A collective has no receipts of its own: its host gives them.',
  'Donnez d’abord le numéro SIREN ou RNA, dans l’identité de la coopération.':
    'Give the SIREN or RNA number first, in the identity of the cooperation.',
  'Une société doit avoir l’accord écrit de l’administration fiscale (rescrit) : donnez sa date.':
    'A company must have the written agreement of the tax office (rescrit): give its date.',
  'Reçus fiscaux de vos dons': 'Tax receipts for your gifts',
  Demander: 'Ask for it',
  'Aucun de vos dons n’est encore arrivé.': 'None of your gifts has arrived yet.',
  'Reçu fiscal – Terreau': 'Tax receipt – Terreau',
  'Reçu fiscal de votre don': 'Tax receipt for your gift',
  'Qui donne le reçu': 'Who gives the receipt',
  'Réduction d’impôt, estimation': 'Tax reduction, estimated',
  'Votre reçu est prêt': 'Your receipt is ready',
  'Ouvrir le reçu': 'Open the receipt',
  'Ce don n’a pas de reçu fiscal': 'This gift has no tax receipt',
  'L’administration demande votre adresse sur le reçu. Elle n’est utilisée que pour lui.':
    'The tax office asks for your address on the receipt. It is used for nothing else.',
  'Recevoir mon reçu fiscal': 'Get my tax receipt',
  'Papiers et reçus – Terreau': 'Papers and receipts – Terreau',
  'Donner des reçus fiscaux': 'Give tax receipts',
  'Vos donateurs pourront recevoir leur reçu depuis leur espace, numéroté à votre nom.':
    'Your givers will be able to get their receipt from their space, numbered in your name.',
  Contreparties: 'Counterparts',
  'Un don suivi d’une contrepartie qui vaut plus du quart de son montant n’a pas de reçu.':
    'A gift followed by a counterpart worth more than a quarter of it has no receipt.',
  Relevés: 'Statements',
  'Ce que vous avez donné, prêté, reçu, et ce qui a été retenu pour l’impôt.':
    'What you gave, lent and received, and what was withheld for tax.',
  '{count} avis plus anciens': '{count} older notices',
  'Relevés par année': 'Statements by year',
  'Impôt retenu': 'Tax withheld',
  'Relevé de cette période (PDF)': 'Statement for this period (PDF)',
  'Impôt retenu versé à l’État': 'Withheld tax paid to the State',
  Impôts: 'Taxes',
  'Mois où des intérêts ont été payés': 'Months in which interest was paid',
  'Acompte d’impôt': 'Advance on income tax',
  'Prélèvements sociaux': 'Social levies',
  'À verser': 'To be paid',
  'Versé le {day}': 'Paid on {day}',
  'À verser avant le {day}': 'To be paid before {day}',
  'Aucun intérêt n’a été payé cette année-là.': 'No interest was paid that year.',
  'Aucun mois fini n’attend de versement.': 'No finished month is waiting to be paid.',
  'Mois versé': 'Month paid',
  'Jour du débit sur le compte en banque': 'Day of the debit on the bank account',
  'Écrire ce versement dans les livres': 'Write this payment in the books',
  'Un mois se paie une fois fini, et le paiement n’est pas dans l’avenir.':
    'A month is paid once it is over, and the payment is not in the future.',
  'Rien n’a été retenu ce mois-là.': 'Nothing was withheld in that month.',
  'Impôts – Terreau': 'Taxes – Terreau',
  'Impôts retenus en {year}': 'Taxes withheld in {year}',
  'Ce qui est retenu sur les intérêts des prêteurs appartient à l’État : il se déclare et se verse avant le 15 du mois suivant.':
    'What is withheld from lenders’ interest belongs to the State: it is declared and paid before the 15th of the next month.',
  'Année précédente': 'Previous year',
  'Encore dû à l’administration, dans les livres': 'Still owed to the tax office, in the books',
  'Un mois a été versé': 'A month has been paid',
  'Déclaration annuelle (2561)': 'Yearly declaration (2561)',
  'Une ligne par personne : les montants de chaque case, à recopier ou à importer.':
    'One row per person: the amounts of each box, to copy or import.',
  Souscription: 'Subscription',
  Attestation: 'Certificate',
  Bulletin: 'Subscription form',
  'Après votre admission': 'Once you have been admitted',
  'Avis de virement': 'Transfer notices',
  'Pour votre comptable': 'For your accountant',
  'Ce que vous avez reçu et remboursé, frais à part, pour la période de votre choix.':
    'What you received and repaid, fees apart, for the period of your choice.',
  'Votre estimation': 'Your estimate',
  'Dons de l’année': 'Gifts of the year',
  'Dont comptent cette année': 'Of which count this year',
  'Coût pour vous, cette année': 'Cost to you, this year',
  Reporté: 'Carried over',
  'Ce qui dépasse compte dans les {years} années suivantes.':
    'What exceeds counts in the {years} years that follow.',
  'Qui donne': 'Who gives',
  'Revenu imposable, ou chiffre d’affaires': 'Taxable income, or turnover',
  'Aide aux personnes': 'Help to people',
  'Un foyer': 'A household',
  'Une entreprise': 'A company',
  'Pour un foyer, vous pouvez laisser vide : tout le don est alors compté.':
    'For a household, you may leave this empty: the whole gift is then counted.',
  'À un organisme qui fournit repas, soins ou logement à des personnes en difficulté':
    'To an organisation that provides meals, care or housing to people in difficulty',
  'Les règles, à confirmer avec votre centre des impôts': 'The rules, to be confirmed with your tax office',
  'Un foyer réduit son impôt de {reduction} de ses dons, comptés jusqu’à {share} de son revenu imposable ; ce qui dépasse est reporté {years} ans (CGI, article 200).':
    'A household takes {reduction} of its gifts off its tax, counted up to {share} of its taxable income; what exceeds is carried over for {years} years (CGI, article 200).',
  'Pour l’aide aux personnes en difficulté, {aid} jusqu’à {ceiling} par an, en dehors de cette limite.':
    'For help to people in difficulty, {aid} up to {ceiling} a year, outside that limit.',
  'Une entreprise réduit son impôt de {company} de ses dons, comptés jusqu’à {floor} ou {turnover} de son chiffre d’affaires, le plus haut des deux (CGI, article 238 bis).':
    'A company takes {company} of its gifts off its tax, counted up to {floor} or {turnover} of its turnover, whichever is higher (CGI, article 238 bis).',
  'Si un reçu fiscal est donné, votre don réduit votre impôt : <a>combien il vous coûte</a>.':
    'If a tax receipt is given, your gift takes something off your tax: <a>what it costs you</a>.',
  'Choisissez qui donne.': 'Choose who gives.',
  'Indiquez le chiffre d’affaires : ce qui compte en dépend.':
    'Enter the turnover: what counts depends on it.',
  'Dès cette année si votre revenu imposable atteint {fromIncome} et que vous n’avez pas d’autre don ; sinon, le reste est reporté.':
    'This year already if your taxable income reaches {fromIncome} and you have no other gift; otherwise, the rest is carried over.',
  'Ce que coûte un don – Terreau': 'What a gift costs – Terreau',
  'Ce que coûte un don, réduction d’impôt déduite': 'What a gift costs, after the tax reduction',
  'Une estimation, pour un don à un organisme qui donne des reçus fiscaux. Rien de ce que vous écrivez ici n’est gardé.':
    'An estimate, for a gift to an organisation that gives tax receipts. Nothing of what you write here is kept.',
  'une par mois': 'one a month',
  'une par trimestre': 'one a quarter',
  'une par semestre': 'one every six months',
  'une par an': 'one a year',
  'Contrats de prêt de {year} : déclaration 2062': 'Loan contracts of {year}: declaration 2062',
  'Vos contrats de l’année font {total}, plus que {threshold} : chacun est à déclarer à l’administration, au plus tard le {due}.':
    'Your contracts of the year come to {total}, more than {threshold}: each is to be declared to the tax office, by {due} at the latest.',
  'Vos contrats de l’année font {total}, {threshold} ou moins : votre total n’oblige pas à les déclarer, mais celui de l’autre partie peut y obliger.':
    'Your contracts of the year come to {total}, {threshold} or less: your total does not oblige you to declare them, but that of the other side may.',
  'Ce que le formulaire demande de chaque contrat': 'What the form asks of each contract',
  Emprunteur: 'Borrower',
  'À déclarer': 'To be declared',
  '{count}, {rhythm}': '{count}, {rhythm}',
  'Oui : l’emprunteur dépasse {threshold}': 'Yes: the borrower passes {threshold}',
  'Oui : le prêteur dépasse {threshold}': 'Yes: the lender passes {threshold}',
  Dispensé: 'Dispensed',
  'Les premiers contrats seulement sont affichés ici.': 'Only the first contracts are shown here.',
  'À confirmer : quand un contrat passe par un intermédiaire, c’est en principe lui qui le déclare (CGI, article 242 ter, 3). Seuls les contrats conclus ici sont comptés ; ajoutez ceux que vous avez ailleurs.':
    'To be confirmed: when a contract goes through an intermediary, it is in principle the intermediary that declares it (CGI, article 242 ter, 3). Only contracts made here are counted; add those that you have elsewhere.',
  'Contrats de prêt (2062)': 'Loan contracts (2062)',
  'Une ligne par contrat conclu dans l’année, avec les rubriques du formulaire et par quel total le seuil de dispense est dépassé. Qui dépose la déclaration reste à confirmer.':
    'A line for each contract made in the year, with the headings of the form and by which total the threshold of dispensation is passed. Who files the declaration is still to be confirmed.',
  'Organisme de la liste': 'Body of the list',
  'Un foyer, pour son impôt sur la fortune immobilière (IFI)':
    'A household, for its tax on real estate (IFI)',
  'Pour l’IFI : à une fondation reconnue d’utilité publique, ou à un autre organisme de la liste':
    'For the IFI: to a foundation of public utility, or to another body of the list',
  'L’impôt sur la fortune immobilière baisse de {wealth} des dons, au plus de {wealthCeiling} par an, pour les seuls organismes de la liste de l’article 978 du CGI : surtout des fondations reconnues d’utilité publique, en général ni association ni fonds de dotation. Un même don ne compte que pour l’un des deux impôts.':
    'The tax on real estate goes down by {wealth} of the gifts, by {wealthCeiling} a year at most, for the bodies of the list of article 978 of the CGI only: mostly foundations of public utility, in general neither associations nor endowment funds. One gift counts for one of the two taxes only.',
  'En général, une association ou un fonds de dotation n’ouvre pas droit à cette réduction : cochez si le don va à un organisme de la liste.':
    'In general, an association or an endowment fund gives no right to this reduction: tick if the gift goes to a body of the list.',
  'Association reconnue d’utilité publique': 'Association of public utility',
  'Fondation reconnue d’utilité publique (reçus valables aussi pour l’IFI)':
    'Foundation of public utility (receipts also valid for the IFI)',
  'État individuel de souscription': 'Individual statement of subscription',
  'Code général des impôts, article 199 terdecies-0 A, annexe III, article 46 AI bis':
    'French General Tax Code, article 199 terdecies-0 A, annex III, article 46 AI bis',
  'Réduction d’impôt de vos souscripteurs': 'Tax reduction for your subscribers',
  'Vos associés peuvent recevoir leur état individuel <a>si votre société déclare y avoir droit</a>.':
    'Your members can have their individual statement <a>if your company declares that it may give it</a>.',
  'Réduction d’impôt': 'Tax reduction',
  'Nous sommes agréés entreprise solidaire d’utilité sociale (ESUS)':
    'We are approved as a company of social utility (ESUS)',
  'Qui signe les attestations': 'Who signs the certificates',
  'En enregistrant, vous déclarez que votre société remplit les conditions de l’article 199 terdecies-0 A du CGI : votre taille, votre âge et votre activité en font partie. La plateforme ne le vérifie pas.':
    'By saving, you declare that your company meets the conditions of article 199 terdecies-0 A of the CGI: its size, its age and its activity are among them. The platform does not check it.',
  'Enregistrer cette déclaration': 'Save this declaration',
  'Seule une société coopérative émet des parts qui ouvrent droit à cette réduction.':
    'Only a cooperative company issues shares that give a right to this reduction.',
  'Donnez d’abord le numéro SIREN, dans l’identité de la coopération.':
    'First give the SIREN number, in the identity of the cooperation.',
  'Cette souscription n’est pas la vôtre.': 'This subscription is not yours.',
  'Cette réduction est réservée aux personnes physiques.': 'This reduction is for natural persons only.',
  'Cette réduction est réservée à qui paie ses impôts en France.':
    'This reduction is for those who pay their taxes in France only.',
  '{name} n’est pas une société : ses parts n’ouvrent pas droit à cette réduction.':
    '{name} is not a company: its shares give no right to this reduction.',
  '{name} n’a pas déclaré que ses parts ouvrent droit à cette réduction.':
    '{name} has not declared that its shares give a right to this reduction.',
  'Il manque à {name} un numéro SIREN.': '{name} lacks a SIREN number.',
  'L’attestation est donnée quand {name} vous a admis parmi ses associés.':
    'The certificate is given once {name} has admitted you among its members.',
  'Réduction d’impôt pour vos parts – Terreau': 'Tax reduction for your shares – Terreau',
  'Réduction d’impôt pour vos parts': 'Tax reduction for your shares',
  'Souscrire au capital d’une petite entreprise peut réduire l’impôt sur le revenu (CGI, article 199 terdecies-0 A). Règles et taux à confirmer avec votre centre des impôts.':
    'Subscribing to the capital of a small company may reduce income tax (CGI, article 199 terdecies-0 A). Rules and rate to be confirmed with your tax office.',
  '{rate} de ce qui est versé, si vos souscriptions de l’année restent sous le plafond.':
    '{rate} of what was paid, if your subscriptions of the year stay under the cap.',
  'Votre attestation est prête': 'Your certificate is ready',
  'Ouvrir l’état individuel': 'Open the individual statement',
  'Cette souscription n’a pas d’attestation': 'This subscription has no certificate',
  'L’administration demande votre adresse sur l’attestation. Elle n’est utilisée que pour elle.':
    'The tax office asks for your address on the certificate. It is used for nothing else.',
  'Recevoir mon attestation': 'Receive my certificate',
  'Réduction d’impôt pour vos souscripteurs – Terreau': 'Tax reduction for your subscribers – Terreau',
  'Réduction d’impôt pour vos souscripteurs': 'Tax reduction for your subscribers',
  'Si votre société y a droit, chaque associé admis reçoit depuis son espace l’état individuel que son centre des impôts demande (CGI, article 199 terdecies-0 A). À confirmer avec votre expert-comptable.':
    'If your company has the right to it, each admitted member receives from their own space the individual statement that their tax office asks for (CGI, article 199 terdecies-0 A). To be confirmed with your accountant.',
  contrat: 'contract',
  contrats: 'contracts',
  'Pertes en capital': 'Capital losses',
  'Ce qu’un prêt ne rendra plus se déduit des intérêts d’autres prêts participatifs, cette année et les suivantes. Estimation à confirmer avec votre déclaration : vos autres prêts ne sont pas connus ici.':
    'What a loan will never give back is set against the interest of other participatory loans, this year and in the years after. An estimate, to be confirmed with your return: your other loans are not known here.',
  'Année de la perte': 'Year of the loss',
  Perte: 'Loss',
  'Imputée avant': 'Used before',
  'Imputée cette année': 'Used this year',
  Reste: 'Left',
  'Jusqu’à fin': 'Until the end of',
  'Retenues sur les intérêts payés hors de France': 'Levies on interest paid outside France',
  'Code général des impôts, article 125 A ; Code de la sécurité sociale, article L136-7':
    'Code général des impôts, article 125 A; Code de la sécurité sociale, article L136-7',
  'Je paie mes impôts dans un autre pays': 'I pay my taxes in another country',
  'Seule l’équipe qui fait cette déclaration le lit.': 'Only the team that files this return reads it.',
  'SIREN ou SIRET': 'SIREN or SIRET',
  '9 chiffres, ou les 14 de l’établissement qui prête.':
    '9 digits, or the 14 of the establishment that lends.',
  'N’ont pas encore dit leur numéro : {organisations}. La lettre de janvier le leur demande.':
    'Have not said their number yet: {organisations}. The letter of January asks them for it.',
  organisation: 'organisation',
  organisations: 'organisations',
  'Retirer cette déclaration': 'Take this statement back',
  'Je paie de nouveau mes impôts en France': 'I pay my taxes in France again',
  'Comptés en France': 'Counted in France',
  '{country}, depuis le {since} : l’équipe vérifie': '{country}, since {since}: the team is checking',
  '{country}, depuis le {since}': '{country}, since {since}',
  '{country} : votre déclaration n’a pas été retenue': '{country}: your statement was not accepted',
  'Jusque-là, l’acompte d’impôt et les prélèvements sociaux restent retenus comme pour qui paie ses impôts en France.':
    'Until then, the advance on income tax and social levies are still withheld as for anyone who pays their taxes in France.',
  'L’acompte d’impôt et les prélèvements sociaux sont retenus sur vos intérêts.':
    'The advance on income tax and social levies are withheld from your interest.',
  'Depuis le {from}, rien n’est retenu sur vos intérêts : vous les déclarez dans votre pays. Ce qui fut retenu avant ne change pas ici.':
    'Since {from}, nothing is withheld from your interest: you declare it in your country. What was withheld before does not change here.',
  'L’équipe vous écrira pour voir une attestation de votre administration. Rien ne change avant sa réponse. Ce que la loi prévoit alors reste à confirmer.':
    'The team will write to you to see a certificate of your tax office. Nothing changes before it answers. What the law provides for then remains to be confirmed.',
  'Envoyer ma déclaration': 'Send my statement',
  'La règle n’est pas encore confirmée': 'The rule is not confirmed yet',
  'La règle, telle que confirmée': 'The rule, as confirmed',
  'Acompte d’impôt : {tax} ; prélèvements sociaux : {social} ; dans un État ou territoire non coopératif : {uncooperative}, que ce site ne calcule pas.':
    'Advance on income tax: {tax}; social levies: {social}; in a state or territory that is not cooperative: {uncooperative}, which this site does not compute.',
  'Comparez-la à la loi dans <a>Textes</a> avant le premier paiement : jusque-là, les retenues restent celles de qui paie ses impôts en France.':
    'Compare it with the law in <a>Texts</a> before the first payment: until then, what is withheld stays as for anyone who pays their taxes in France.',
  'Sans votre accord, ou dans un État non coopératif, les retenues restent celles de qui paie ses impôts en France.':
    'Without your agreement, or in a state that is not cooperative, what is withheld stays as for anyone who pays their taxes in France.',
  '{email}, déclaré le {statedOn}': '{email}, stated on {statedOn}',
  'Ne plus rien retenir': 'Withhold nothing any more',
  'J’ai vérifié que cet État n’est pas sur la liste des non coopératifs (CGI, 238-0 A)':
    'I have checked that this state is not on the list of those that are not cooperative (CGI, 238-0 A)',
  'Déclarations décidées': 'Statements decided',
  'Depuis le {day}': 'Since {day}',
  Confirmée: 'Confirmed',
  'Rien n’est retenu depuis le': 'Nothing withheld since',
  'Ce jour est à venir : dites depuis quand vous y payez vos impôts.':
    'This day is still to come: say since when you have paid your taxes there.',
  'C’est ce que nous comptons déjà : rien à déclarer ici.':
    'This is what we count already: there is nothing to state here.',
  'Votre résidence fiscale hors de France est prise en compte':
    'Your tax residence outside France is taken into account',
  'Votre résidence fiscale hors de France n’est pas prise en compte':
    'Your tax residence outside France is not taken into account',
  'Depuis le {day}, rien n’est plus retenu sur vos intérêts. Vous les déclarez dans votre pays ({country}), selon ses règles. Dites-nous si votre situation change.':
    'Since {day}, nothing has been withheld from your interest. You declare it in your country ({country}), by its rules. Tell us if your situation changes.',
  'Les retenues sur vos intérêts restent celles de qui paie ses impôts en France.':
    'What is withheld from your interest stays as for anyone who pays their taxes in France.',
  'Où je paie mes impôts': 'Where I pay my taxes',
  'Vérifiez que cet État n’est pas sur la liste : sinon, ne confirmez pas.':
    'Check that this state is not on the list: if it is, do not confirm.',
  'La règle n’a pas été comparée à la loi : confirmez-la d’abord dans « Textes ».':
    'The rule has not been compared with the law: confirm it first in “Texts”.',
  'Les barèmes disent autre chose que zéro : ce calcul n’est pas fait ici, ne confirmez pas.':
    'The rates say something else than zero: that is not computed here, do not confirm.',
  'Des intérêts ont été payés aujourd’hui : revenez demain.': 'Interest was paid today: come back tomorrow.',
  'Pour déclarer vos intérêts, il nous manque le numéro SIREN ou SIRET de votre organisation : dites-le dans vos papiers, « Qui je suis pour l’impôt ».':
    'To declare your interest, we lack the SIREN or SIRET number of your organisation: say it in your papers, “Who I am to the tax office”.',
  'Rien n’est retenu sur les intérêts payés à une personne qui paie ses impôts hors de France : ni acompte d’impôt, ni prélèvements sociaux. Dans un État ou territoire non coopératif, 75 % sont retenus.':
    'Nothing is withheld from interest paid to a person who pays their taxes outside France: neither an advance on income tax nor social levies. In a state or territory that is not cooperative, 75% is withheld.',
  'Résidence fiscale': 'Tax residence',
  'Le numéro de votre organisation manque à la déclaration de ses intérêts.':
    'The number of your organisation is missing from the return of its interest.',
  'Chaque année, nous déclarons vos intérêts à l’administration (formulaire 2561). Elle reconnaît une organisation à son numéro.':
    'Each year we declare your interest to the tax office (form 2561). It knows an organisation by its number.',
  'Où je paie mes impôts – Terreau': 'Where I pay my taxes – Terreau',
  'Ce qui est retenu sur vos intérêts dépend du pays où vous payez vos impôts, pas de votre nationalité.':
    'What is withheld from your interest depends on the country in which you pay your taxes, not on your nationality.',
  'Prêteurs qui paient leurs impôts hors de France': 'Lenders who pay their taxes outside France',
  'Les retenues restent celles d’un résident tant que l’équipe n’a pas confirmé.':
    'What is withheld stays that of a resident until the team has confirmed.',
  'Résidences fiscales': 'Tax residences',
  'Résidences fiscales – Terreau': 'Tax residences – Terreau',
  'Des prêteurs disent payer leurs impôts hors de France. Demandez l’attestation de leur administration, notez laquelle. Personne ne décide pour soi.':
    'Some lenders say that they pay their taxes outside France. Ask for the certificate of their tax office, and note which. Nobody decides for themselves.',
  'Aucune déclaration n’attend.': 'No statement is waiting.',
};

export default phrases;
