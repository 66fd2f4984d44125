const phrases: Record<string, string> = {
  'La fiche d’informations clés du prêt, telle qu’elle serait publiée (PDF)':
    'The key information sheet of the loan, as it would be published (PDF, in French)',
  'La fiche d’informations clés des parts, telle qu’elle serait publiée (PDF)':
    'The key information sheet of the shares, as it would be published (PDF, in French)',
  'La fiche est publiée.': 'The sheet is published.',
  '{side} : {label}': '{side}: {label}',
  'Rédaction à confirmer.': 'Wording to be confirmed.',
  'Plafond légal.': 'Legal cap.',
  Textes: 'Wordings',
  'Avertissements sur les offres': 'Warnings on offers',
  'règlement (UE) 2020/1503, articles 19 et 23': 'Regulation (EU) 2020/1503, articles 19 and 23',
  'Fiche d’informations clés': 'Key information sheet',
  'règlement (UE) 2020/1503, annexe I, et règlement délégué (UE) 2022/2119':
    'Regulation (EU) 2020/1503, annex I, and Delegated Regulation (EU) 2022/2119',
  'Contrat de prêt': 'Loan contract',
  'Code civil, Code de la consommation': 'Code civil, Code de la consommation',
  'Bulletin et attestation de parts': 'Share subscription form and certificate',
  'loi n° 47-1775 du 10 septembre 1947': 'Act no. 47-1775 of 10 September 1947',
  'Reçu fiscal': 'Tax receipt',
  'formulaire 2041-RD, Cerfa 11580': 'form 2041-RD, Cerfa 11580',
  'Relevé de l’impôt retenu': 'Statement of tax withheld',
  'Code général des impôts, articles 125 A et 242 ter': 'Code général des impôts, articles 125 A and 242 ter',
  'Les mentions légales de la fiche attendent d’être confirmées par l’équipe.':
    'The legal wording of the sheet is waiting to be confirmed by the team.',
  'J’ai lu la <a>fiche d’informations clés</a> (PDF, version {number}).':
    'I have read the <a>key information sheet</a> (PDF, in French, version {number}).',
  'Vous avez lu la <a>fiche d’informations clés</a> (PDF, version {number}) : elle reste à votre disposition.':
    'You have read the <a>key information sheet</a> (PDF, in French, version {number}): it stays available to you.',
  'Lisez la fiche d’informations clés, puis cochez la case qui le dit.':
    'Read the key information sheet, then tick the box that says so.',
  'Fiche du prêt': 'Sheet of the loan',
  'Fiche des parts': 'Sheet of the shares',
  'Le porteur': 'The project owner',
  'Partie A de la fiche.': 'Part A of the sheet.',
  'Parties A et B.': 'Parts A and B.',
  'Les risques': 'The risks',
  'Partie C. La plateforme ajoute elle-même sa propre défaillance et l’illiquidité.':
    'Part C. The platform itself adds its own failure and illiquidity.',
  'Partie G. Le taux, la durée et l’échéancier viennent de la collecte.':
    'Part G. The rate, the term and the schedule come from the campaign.',
  'Les droits attachés aux parts': 'The rights attached to the shares',
  'Partie F. Le prix et le nombre de parts viennent de la collecte.':
    'Part F. The price and the number of shares come from the campaign.',
  '{most} caractères au plus.': '{most} characters at most.',
  Déclaration: 'Declaration',
  'Je déclare, au nom de la coopération, qu’à sa connaissance aucune information n’a été omise ni n’est trompeuse ou inexacte, et qu’elle est responsable de cette fiche.':
    'I declare, on behalf of the cooperation, that to the best of its knowledge no information has been omitted or is misleading or inaccurate, and that it is responsible for this sheet.',
  'Votre nom et la date paraîtront sur la fiche. À cocher de nouveau à chaque changement.':
    'Your name and the date will appear on the sheet. To be ticked again at each change.',
  'Enregistrer la fiche': 'Save the sheet',
  'Chiffres clés de {year}': 'Key figures of {year}',
  'Restez en dessous de {most} caractères.': 'Stay below {most} characters.',
  'Écrivez ce montant en chiffres, avec un signe moins s’il est négatif.':
    'Write this amount in figures, with a minus sign if it is negative.',
  'Préparez d’abord la collecte : la fiche en reprend les conditions.':
    'Prepare the campaign first: the sheet takes its terms from there.',
  '« {title} » : fiche d’informations clés à relire': '“{title}”: key information sheet to review',
  'La coopération a corrigé la fiche d’une offre ouverte. Déclarez le changement pour que la nouvelle version soit publiée et que ceux qui se sont engagés soient prévenus.':
    'The cooperation has corrected the sheet of an open offer. Declare the change, so that the new version is published and those who have pledged are told.',
  'Fiche d’informations clés : {sentence}': 'Key information sheet: {sentence}',
  'La fiche d’informations clés est commencée : incomplète, elle ne sera pas publiée.':
    'The key information sheet has been begun: incomplete, it will not be published.',
  'À lire avant de vous engager : <page>{label}</page> (version {number} du {on}, aussi en <pdf>PDF</pdf>).':
    'To read before you pledge: <page>{label}</page> (in French, version {number} of {on}, also as a <pdf>PDF</pdf>).',
  'Fiche d’informations clés : {project} – Terreau': 'Key information sheet: {project} – Terreau',
  'Version {number} du {on}. Elle dit la même chose que le PDF, qui est à garder.':
    'Version {number} of {on}. It says the same as the PDF, which is the one to keep.',
  'Télécharger la fiche (PDF)': 'Download the sheet (PDF)',
  'Une version plus récente existe': 'There is a newer version',
  'Lire la version {newest}': 'Read version {newest}',
  'Cette fiche est un document légal français : elle n’est pas traduite.':
    'This sheet is a French legal document: it is not translated.',
  'la fiche d’informations clés du prêt': 'the key information sheet of the loan',
  'la fiche d’informations clés des parts': 'the key information sheet of the shares',
  'Donnez les chiffres des trois dernières années, ou dites pourquoi il en manque.':
    'Give the figures of the last three years, or say why some are missing.',
  'Remplissez « {label} », ou dites pourquoi c’est sans objet.':
    'Fill in “{label}”, or say why it does not apply.',
  'Un membre doit déclarer que rien ne manque à la fiche et que rien n’y est trompeur.':
    'A member has to declare that nothing is missing from the sheet and nothing in it is misleading.',
  'Propriété et gouvernance': 'Ownership and governance',
  Direction: 'Management',
  'Personnes responsables de la fiche': 'Persons responsible for the sheet',
  'Activités principales': 'Main activities',
  'Derniers comptes': 'Latest accounts',
  'Pourquoi des chiffres manquent': 'Why figures are missing',
  'Le projet, son objet et ses caractéristiques': 'The project, its purpose and features',
  'Offres déjà faites ailleurs': 'Offers already made elsewhere',
  'Risque lié au projet': 'Risk of the project',
  'Risque lié au secteur': 'Risk of the sector',
  'Risque de défaut': 'Risk of default',
  'Risque de rendement plus faible, retardé ou absent': 'Risk of a lower, delayed or absent return',
  'Autres risques': 'Other risks',
  'Garanties et atténuation des risques': 'Guarantees and risk mitigation',
  'Défauts de paiement des cinq dernières années': 'Payment defaults of the last five years',
  'Droits attachés aux parts': 'Rights attached to the shares',
  'Limites de ces droits et de la cession': 'Limits to these rights and to transfer',
  'Sortie et remboursement des parts': 'Exit and redemption of the shares',
  'Capital et voix avant et après l’offre': 'Capital and votes before and after the offer',
  'Qui détient la structure, qui décide. Exemple : « 42 sociétaires en quatre collèges, une personne une voix ».':
    'Who owns the organisation, who decides. Example: “42 members in four colleges, one person one vote”.',
  'Qui dirige, à quel titre. Exemple : « Gérance : Léa Martin, depuis 2021 ; conseil de neuf membres ».':
    'Who manages, in what capacity. Example: “Manager: Léa Martin, since 2021; board of nine members”.',
  'Nom et fonction de chaque personne ; pour une personne morale, son nom et son siège. Exemple : « Léa Martin, gérante ».':
    'Name and function of each person; for a legal person, its name and registered office. Example: “Léa Martin, manager”.',
  'Ce que vous faites, ce que vous vendez ou rendez comme service.':
    'What you do, what you sell or provide as a service.',
  'L’adresse où lire les derniers comptes, ou pourquoi ils ne peuvent pas être lus. Exemple : « première clôture le 31 décembre ».':
    'The address where the latest accounts can be read, or why they cannot. Example: “first closing on 31 December”.',
  'Seulement s’il manque une des trois dernières années. Exemple : « structure créée en 2025 ».':
    'Only if one of the last three years is missing. Example: “organisation founded in 2025”.',
  'Ce que l’argent permet de faire, où, quand, avec qui. Sans adjectifs : c’est une information, pas un appel.':
    'What the money makes possible, where, when, with whom. Without adjectives: this is information, not an appeal.',
  'Offres publiques ou privées achevées hors de ce site, pour ce projet. Exemple : « aucune ».':
    'Public or private offers completed outside this site, for this project. Example: “none”.',
  'Ce qui peut mal tourner dans ce projet. Exemple : « le permis peut être refusé ».':
    'What can go wrong in this project. Example: “the permit may be refused”.',
  'Exemple : « le prix de la farine suit celui du blé ».':
    'Example: “the price of flour follows that of wheat”.',
  'Ce qui vous empêcherait de rembourser, ou ferait disparaître la structure.':
    'What would keep you from repaying, or make the organisation disappear.',
  'Exemple : « les premières ventes peuvent tarder d’un an ; un report serait demandé ».':
    'Example: “first sales may be a year late; a postponement would be asked for”.',
  'Ou « aucun autre à notre connaissance ».': 'Or “none other to our knowledge”.',
  'Caution, nantissement, fonds de garantie : qui, combien. Exemple : « sans objet : aucune garantie n’est donnée ».':
    'Surety, pledge, guarantee fund: who, how much. Example: “not applicable: no guarantee is given”.',
  'Retards et défauts sur des emprunts depuis cinq ans. Exemple : « aucun ».':
    'Delays and defaults on borrowings in the last five years. Example: “none”.',
  'Vote, information, intérêt aux parts. Exemple : « une voix par personne, quel que soit le nombre de parts ».':
    'Vote, information, interest on shares. Example: “one vote for each person, whatever the number of shares”.',
  'Agrément, durée de détention. Exemple : « cession soumise à l’accord du conseil ».':
    'Approval, holding period. Example: “transfer subject to the agreement of the board”.',
  'Quand et à quel prix les parts sont reprises. Exemple : « à la valeur nominale au plus, sous cinq ans ».':
    'When and at what price shares are taken back. Example: “at nominal value at most, within five years”.',
  'Exemple : « 30 000 € et 42 voix avant ; de 50 000 € à 60 000 € après, une voix par associé ».':
    'Example: “€30,000 and 42 votes before; from €50,000 to €60,000 after, one vote for each member”.',
  'Chiffre d’affaires': 'Turnover',
  'Résultat net': 'Net profit',
  'Total du bilan': 'Total assets',
  'Fonds propres': 'Own funds',
  'Dettes financières nettes': 'Net financial debt',
  'Excédent brut d’exploitation': 'Gross operating surplus',
  'Annuité des emprunts': 'Yearly loan payments',
  'Immobilisations incorporelles': 'Intangible assets',
  'Donnez trois années différentes au plus.': 'Give three different years at most.',
  'La fiche d’informations clés a changé pendant que vous lisiez : ouvrez sa version {number}.':
    'The key information sheet changed while you were reading: open its version {number}.',
  'Dites à quoi vous avez comparé ce texte : journal, date, page.':
    'Say what you compared this text with: journal, date, page.',
  'Ce texte a changé depuis : relisez-le.': 'This text has changed since: read it again.',
  'Projet de texte : rédaction à confirmer.': 'Draft wording: to be confirmed.',
  'Textes à confirmer – Terreau': 'Wordings to confirm – Terreau',
  'Restez en dessous de 300 caractères.': 'Stay below 300 characters.',
  'Textes à confirmer': 'Wordings to confirm',
  'Ces textes suivent la loi à la lettre. Tant que personne ne les a comparés, mot à mot, à leur source officielle, ils portent partout « Projet de texte ». Un texte qui change redevient un projet.':
    'These texts follow the law to the letter. Until somebody has compared them, word for word, with their official source, they bear “Projet de texte” (draft) everywhere. A text that changes is a draft again.',
  Confirmé: 'Confirmed',
  'Projet de texte': 'Draft wording',
  'Version {version}. Source : {where}.': 'Version {version}. Source: {where}.',
  'Confirmé par {who} le {on}, d’après : {source}': 'Confirmed by {who} on {on}, from: {source}',
  'Comparé à': 'Compared with',
  'Exemple : « JO L 347 du 20.10.2020, pages 1 à 49 ».': 'Example: “OJ L 347 of 20.10.2020, pages 1 to 49”.',
  'J’ai comparé ce texte mot à mot : le confirmer': 'I have compared this text word for word: confirm it',
  'Fiche d’informations clés – Terreau': 'Key information sheet – Terreau',
  'Fiche d’informations clés du prêt': 'Key information sheet of the loan',
  'Fiche d’informations clés des parts': 'Key information sheet of the shares',
  'Six pages au plus, que chacun lit avant de s’engager. Ce que vous avez dit ailleurs y est repris : ne restent ici que les réponses qui manquent.':
    'Six pages at most, which everybody reads before pledging. What you have said elsewhere is taken up there: only the missing answers remain here.',
  'La fiche est enregistrée': 'The sheet is saved',
  'Voir la fiche (PDF)': 'See the sheet (PDF)',
  'Version {number}, publiée le {on}': 'Version {number}, published on {on}',
  'L’offre est ouverte : ce que vous changez ici paraîtra dans une nouvelle version, quand l’équipe aura déclaré le changement à ceux qui se sont engagés.':
    'The offer is open: what you change here will appear in a new version, once the team has declared the change to those who have pledged.',
  'La fiche est complète : elle sera publiée avec l’offre.':
    'The sheet is complete: it will be published with the offer.',
  'La loi demande cette fiche : tant qu’elle est incomplète, le projet ne peut pas être soumis.':
    'The law asks for this sheet: while it is incomplete, the project cannot be submitted.',
  'Cette fiche n’est pas obligatoire pour votre offre. Complète, elle sera publiée avec elle.':
    'This sheet is not compulsory for your offer. Complete, it will be published with it.',
  'La fiche de besoins de {name} est publiée': 'The needs sheet of {name} is published',
  'Chacun peut la lire et vous proposer de l’aide. Partagez son adresse autour de vous.':
    'Everybody can read it and offer you help. Share its address around you.',
  'La fiche de besoins de {name} : des modifications sont demandées':
    'The needs sheet of {name}: changes are asked for',
  'L’équipe a relu votre fiche et vous demande de la modifier :':
    'The team has read your sheet and asks you to change it:',
  'Modifier la fiche': 'Change the sheet',
  'Cette fiche n’attend pas de relecture.': 'This sheet does not wait for a review.',
  'La fiche a changé pendant que vous la lisiez : relisez-la.':
    'The sheet changed while you were reading it: read it again.',
  'À relire : la fiche de besoins de {name}': 'To review: the needs sheet of {name}',
  '{name} demande que sa fiche de besoins soit publiée.': '{name} asks for its needs sheet to be published.',
  'Demander la publication de ces changements': 'Ask for these changes to be published',
  'Demander la publication': 'Ask for publication',
  'Fiches de besoins': 'Needs sheets',
  'Fiche de besoins à relire – Terreau': 'Needs sheet to review – Terreau',
  'Fiche de besoins : {name}': 'Needs sheet: {name}',
  'Demandée le {day}': 'Asked for on {day}',
  'Publique aujourd’hui': 'Public today',
  'Fiches de besoins à relire – Terreau': 'Needs sheets to review – Terreau',
  'Fiches de besoins à relire': 'Needs sheets to review',
  'Elles ne demandent pas d’argent, mais elles portent le nom du site : une lecture suffit.':
    'They ask for no money, but they bear the name of the site: one reading is enough.',
  Demande: 'Request',
  'Changement d’une fiche publique': 'Change of a public sheet',
  'Première publication': 'First publication',
  'Aucune fiche n’attend.': 'No sheet is waiting.',
  'En relecture depuis le {day}': 'In review since {day}',
  'En attendant, le public lit la fiche telle qu’elle a été approuvée.':
    'Meanwhile the public reads the sheet as it was approved.',
  'L’équipe la lit avant qu’elle soit publique. Vous recevrez sa réponse par e-mail.':
    'The team reads it before it is public. You will have its answer by e-mail.',
  'L’équipe demande des modifications': 'The team asks for changes',
  'Sous le plan, à la même échelle : ce que chaque collecte demande ici. L’argent venu d’ailleurs n’y est jamais compté.':
    'Below the plan, on the same scale: what each campaign asks for here. Money from elsewhere is never counted in it.',
  '{name} : {raised} sur {goal}': '{name}: {raised} of {goal}',
  '{name} : {raised} sur {goal}, minimum {minimum}': '{name}: {raised} of {goal}, minimum {minimum}',
  'Version {number}': 'Version {number}',
  Ajoutée: 'Added',
  Retirée: 'Removed',
  Modifiée: 'Changed',
  Inchangée: 'Unchanged',
  'Version du plan – Terreau': 'Version of the plan – Terreau',
  'Version {number}, {on}': 'Version {number}, {on}',
  'Avant la première version': 'Before the first version',
  'Plan de financement : version {number}': 'Financing plan: version {number}',
  'Telle qu’elle a été enregistrée le {on}. Rien n’y change plus.':
    'As it was saved on {on}. Nothing in it changes any more.',
  'Le plan de départ': 'The plan at the start',
  Ligne: 'Line',
  'avant : {formerly}': 'before: {formerly}',
  'Ce plan était vide.': 'This plan was empty.',
  Totaux: 'Totals',
  'Comparer avec': 'Compare with',
  Comparer: 'Compare',
  'Revenir au plan': 'Back to the plan',
  'Annoncer à chacun ses papiers de l’année passée':
    'Tell everybody that their papers of the past year are ready',
  'Vos papiers de l’année {year} sont prêts': 'Your papers for {year} are ready',
  'Le relevé de l’année dit ce que vous avez reçu ; celui de l’impôt, ce qui a été retenu et dans quelles cases le déclarer.':
    'The statement of the year says what you received; that of tax, what was withheld and in which boxes to declare it.',
  'Le relevé de l’année dit ce que vous avez donné, et à qui.':
    'The statement of the year says what you gave, and to whom.',
  'Les reçus fiscaux de vos dons se demandent dans vos papiers, quand l’organisme peut en donner.':
    'Tax receipts for your gifts can be asked for among your papers, where the organisation may give them.',
  'Relevé de {year} (PDF)': 'Statement of {year} (PDF, in French)',
  'Impôt et prélèvements retenus en {year} (PDF)': 'Tax and levies withheld in {year} (PDF, in French)',
  'Votre avis de virement (PDF)': 'Your transfer notice (PDF, in French)',
  'La fiche d’informations clés que vous avez lue (PDF)':
    'The key information sheet that you have read (PDF, in French)',
  'Demander votre reçu fiscal, si {cooperation} peut en donner':
    'Ask for your tax receipt, if {cooperation} may give one',
  'Votre contrat de prêt et son échéancier (PDF)': 'Your loan contract and its schedule (PDF, in French)',
  'Votre bulletin de souscription (PDF)': 'Your subscription form (PDF, in French)',
  'Votre attestation de parts (PDF)': 'Your certificate of shares (PDF, in French)',
  'Déclaration des dons de {year} : {receipts}, {total}':
    'Declaration of the gifts of {year}: {receipts}, {total}',
  'À déclarer avant le {due} si vos comptes se ferment le 31 décembre, sinon trois mois après leur clôture (CGI, article 222 bis).':
    'To be declared before {due} if your accounts close on 31 December, otherwise three months after they close (CGI, article 222 bis).',
  reçu: 'receipt',
  reçus: 'receipts',
  'Il y manque une réponse': 'One answer is missing',
  'Il y manque {n} réponses': '{n} answers are missing',
  'L’offre n’est pas ouverte aux changements : la fiche reste telle qu’elle est.':
    'The offer is not open to changes: the sheet stays as it is.',
};

export default phrases;
