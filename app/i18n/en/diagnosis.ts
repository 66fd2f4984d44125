const phrases: Record<string, string> = {
  Diagnostic: 'Diagnosis',
  'Vos besoins': 'Your needs',
  'Besoins, avec leur raison': 'Needs, with their reason',
  'À accompagner': 'To accompany',
  'À financer': 'To fund',
  Instruments: 'Instruments',
  'Instruments, avec leur raison': 'Instruments, with their reason',
  'Pour vous': 'For you',
  Convient: 'Suits you',
  'Pas maintenant': 'Not now',
  Accompagnements: 'Support',
  'Accompagnements qui vous conviennent': 'Support that suits you',
  'Durée et manière': 'How long and how',
  'Dispositifs existants': 'Existing schemes',
  'Une base à compléter : les conditions changent, vérifiez toujours auprès de l’opérateur.':
    'A base to be completed: conditions change, always check with the operator.',
  'Peut payer l’animation': 'Can pay for coordination',
  'Sur plusieurs années': 'Over several years',
  'Sans structure juridique': 'Without a legal structure',
  'Sans chef de file': 'Without a lead partner',
  'dispositif vous correspond.': 'scheme matches you.',
  'dispositifs vous correspondent.': 'schemes match you.',
  'dispositif ne vous prend pas, et pourquoi': 'scheme does not take you, and why',
  'dispositifs ne vous prennent pas, et pourquoi': 'schemes do not take you, and why',
  'Son existence actuelle est incertaine.': 'Whether it still exists is uncertain.',
  'Pas encore dit : lu comme une émergence': 'Not said yet: read as emergence',
  'peut payer l’animation': 'can pay for coordination',
  'sur plusieurs années': 'over several years',
  'À vérifier auprès de l’opérateur. Relevé le {day}, d’après {source}.':
    'To be checked with the operator. Noted on {day}, from {source}.',
  'À vérifier auprès de l’opérateur : connu de mémoire, noté le {day}.':
    'To be checked with the operator: known from memory, noted on {day}.',
  'de {min} à {max}': 'from {min} to {max}',
  'jusqu’à {max}': 'up to {max}',
  'montant non connu': 'amount not known',
  Subventions: 'Grants',
  'Prêts citoyens à 0 %': 'Citizen loans at 0%',
  'Prêts citoyens avec intérêt': 'Citizen loans with interest',
  'Une structure porteuse': 'A host structure',
  'Un don n’attend ni chiffre d’affaires ni garantie, et peut payer l’animation.':
    'A gift expects neither sales nor security, and can pay for coordination.',
  'Vos ventes couvrent vos dépenses à terme : gardez les dons pour ce qu’elles ne paient pas.':
    'Your sales cover your expenses in time: keep gifts for what they do not pay.',
  'Une subvention paie ce qu’aucun client ne paie.': 'A grant pays for what no customer pays.',
  'Vos ventes couvrent vos dépenses à terme : les subventions visent d’autres projets.':
    'Your sales cover your expenses in time: grants are meant for other projects.',
  'Sans intérêt, un prêt laisse du temps ; il se rembourse par une recette ou une aide déjà identifiée.':
    'Without interest, a loan leaves time; it is repaid from income or funding already identified.',
  'Votre activité peut porter un intérêt, et les prêts à 0 % sont plafonnés par personne.':
    'Your activity can bear interest, and loans at 0% are capped for each person.',
  'Des ventes régulières permettent de rembourser avec un intérêt modéré.':
    'Regular sales make it possible to repay with moderate interest.',
  'Rembourser avec un intérêt demande des ventes régulières.': 'Repaying with interest takes regular sales.',
  'Le capital des sociétaires reste, donne une voix, et rassure les prêteurs.':
    'The members’ capital stays, gives a vote, and reassures lenders.',
  'Le capital demande une société et un modèle économique déjà esquissés.':
    'Capital takes a company and an economic model already outlined.',
  'Une garantie prend une part du risque d’un prêt.': 'A guarantee takes part of the risk of a loan.',
  'Une garantie accompagne un prêt avec intérêt.': 'A guarantee goes with a loan with interest.',
  'Une structure voisine peut garder l’argent tant que vous n’avez pas de forme juridique.':
    'A neighbouring structure can keep the money as long as you have no legal form.',
  'Vous pouvez recevoir l’argent vous-mêmes.': 'You can receive the money yourselves.',
  'Il ne s’adresse pas à votre stade.': 'It is not meant for your stage.',
  'Il s’adresse à des projets qui suivent un modèle connu.':
    'It is meant for projects that follow a known model.',
  'Il s’adresse à des projets qui inventent leur modèle.':
    'It is meant for projects that invent their model.',
  'Il s’adresse à des projets qui visent une transformation d’ensemble.':
    'It is meant for projects that aim at a transformation as a whole.',
  'Il s’adresse à une autre économie que la vôtre (ventes, ou absence de ventes).':
    'It is meant for another economy than yours (sales, or none).',
  'Il est réservé à d’autres formes juridiques.': 'It is reserved for other legal forms.',
  'Il demande une structure juridique, la vôtre ou celle qui vous porte.':
    'It asks for a legal structure, yours or the one that hosts you.',
  'Il est fermé pour le moment.': 'It is closed for the moment.',
  'Il s’adresse à votre stade.': 'It is meant for your stage.',
  'Il connaît votre modèle.': 'It knows your model.',
  'Il accepte qu’on invente son modèle.': 'It accepts that a model is invented.',
  'Il soutient les transformations d’ensemble.': 'It supports transformations as a whole.',
  'Il convient à votre économie.': 'It suits your economy.',
  'Il s’adresse à toutes les coopérations.': 'It is meant for all cooperations.',
  'Il ne demande pas de structure juridique.': 'It asks for no legal structure.',
  'Vous émergez : un collectif est au cœur du projet, et cela prend souvent du temps.':
    'You are emerging: a group is at the heart of the project, and it often takes time.',
  'Une animation interne continue, par des bénévoles ou des salariés ; un appui à la structuration et au métier.':
    'Continuous coordination from inside, by volunteers or employees; support with structure and with the trade.',
  'L’animation interne, besoin permanent ; des appuis ponctuels à la structuration ; parfois des expérimentations.':
    'Coordination from inside, a permanent need; occasional support with structure; sometimes experiments.',
  'Vous suivez un modèle connu : des réseaux et des centres de ressources existent.':
    'You follow a known model: networks and resource centres exist.',
  'Des pairs et des visites apprenantes, le partage de ressources, l’appui éventuel des réseaux.':
    'Peers and learning visits, shared resources, support from networks where there is any.',
  'L’accompagnement par les pairs et par les réseaux d’appui.': 'Support from peers and from networks.',
  'Vous inventez votre modèle : aucune référence ne vous précède.':
    'You invent your model: there is no reference before you.',
  'Un tiers de confiance, et une aide à la définition du projet.':
    'A trusted third party, and help with defining the project.',
  'Le temps du tiers de confiance.': 'The time of the trusted third party.',
  'Vous visez toutes les causes d’un problème : c’est stratégique et partenarial.':
    'You aim at all the causes of a problem: that takes strategy and partners.',
  'Un appui stratégique et une animation territoriale dédiée.':
    'Strategic support and dedicated coordination of the territory.',
  'Un financement important de l’accompagnement, et des expériences pilotes.':
    'Substantial funding of the support, and pilot experiments.',
  'Vous êtes en activité : la gouvernance et la coordination sont à faire vivre.':
    'You are at work: governance and coordination are to be kept alive.',
  'Une animation qui garantit la gouvernance participative.':
    'Coordination that guarantees participatory governance.',
  'L’animation, chaque année : elle ne s’arrête pas avec le démarrage.':
    'Coordination, every year: it does not end with the start.',
  'Vous transformez le territoire : de nouveaux chantiers s’ouvrent.':
    'You transform the territory: new worksites open.',
  'Une animation stratégique, pour développer ces nouveaux chantiers.':
    'Strategic coordination, to develop these new worksites.',
  'La recherche et les nouveaux chantiers.': 'Research and the new worksites.',
  'Vous vendez : les revenus et les fonds propres couvrent les dépenses à terme, et vous pouvez emprunter.':
    'You sell: income and own funds cover expenses in time, and you can borrow.',
  'Une aide à la gestion et à la prévision.': 'Help with management and forecasts.',
  'Les financements classiques de la création, sans recours aux subventions ni aux dons.':
    'The usual funding of a start, without grants or gifts.',
  'Vos ressources sont mêlées : des ventes, des aides et des dons.':
    'Your resources are mixed: sales, public aid and gifts.',
  'Une aide à tenir ensemble ces ressources différentes.':
    'Help with holding these different resources together.',
  'Les outils classiques, des subventions et des dons, ensemble.':
    'The usual tools, grants and gifts, together.',
  'Vous ne vendez pas, ou presque : vous dépendez de fonds publics ou privés, à moins d’avoir peu de besoins.':
    'You sell nothing, or almost: you depend on public or private funds, unless your needs are small.',
  'Une aide à la recherche de financements et à la relation avec les financeurs.':
    'Help with finding funding and with the relation to funders.',
  'Le fonctionnement et l’investissement, en totalité par des subventions ou des financements privés.':
    'Running costs and investment, wholly from grants or private funding.',
  'Générateur de projets': 'Project generator',
  '1 à 3 ans, sur mesure': '1 to 3 years, made to measure',
  'Il part du besoin et invente le projet avec vous.':
    'It starts from the need and invents the project with you.',
  'Programme consacré à la coopération': 'Programme for cooperation',
  '6 à 12 mois, plusieurs projets ensemble': '6 to 12 months, several projects together',
  'Vous apprenez avec d’autres collectifs au même stade.': 'You learn with other groups at the same stage.',
  'Accompagnement coopératif thématique': 'Cooperative support on a theme',
  '1 à 12 mois, facilitation': '1 to 12 months, facilitation',
  'Votre réponse est ciblée : un thème suffit pour avancer.':
    'Your answer is targeted: one theme is enough to get on.',
  'Transfert de savoir-faire': 'Transfer of know-how',
  'ponctuel, de pair à pair': 'from time to time, between peers',
  'D’autres font déjà vivre votre modèle.': 'Others already keep your model alive.',
  'Accompagnement coopératif territorial': 'Cooperative support of a territory',
  '1 an et plus, avec habitants et collectivités': '1 year and more, with inhabitants and local authorities',
  'Une transformation d’ensemble se mène avec tout le territoire.':
    'A transformation as a whole is done with the whole territory.',
  'Économie de la fonctionnalité et de la coopération': 'Economy of functionality and cooperation',
  'Vous cherchez un modèle économique qui serve la transformation.':
    'You look for an economic model that serves the transformation.',
  'Diagnostic – Terreau': 'Diagnosis – Terreau',
  'De vos trois curseurs et de votre stade : vos besoins, et qui peut y répondre. Chaque réponse dit pourquoi.':
    'From your three sliders and your stage: your needs, and who can meet them. Each answer says why.',
  'D’où nous partons': 'Where we start from',
  'Changer les curseurs ou le stade': 'Change the sliders or the stage',
  'Fiche de besoins': 'Needs sheet',
  'Douze besoins au plus : gardez les premiers.': 'Twelve needs at most: keep the first ones.',
  'Un besoin tient en {longest} caractères.': 'A need takes {longest} characters at most.',
  'Dites en quelques phrases ce que vous voulez faire ensemble.':
    'Say in a few sentences what you want to do together.',
  'Écrivez au moins un besoin.': 'Write at least one need.',
  'Cette coopération ne demande pas d’aide en ce moment.':
    'This cooperation is not asking for help at the moment.',
  'Une aide est proposée à {name}': 'Help is offered to {name}',
  '{who} propose à {name} :': '{who} offers to {name}:',
  'Cette proposition a déjà reçu une réponse.': 'This offer has already been answered.',
  'Réponse de {name} à votre proposition': 'Answer of {name} to your offer',
  '{name} accepte votre aide.': '{name} accepts your help.',
  '{name} ne peut pas donner suite à votre proposition.': '{name} cannot take up your offer.',
  'Voir la fiche de besoins': 'See the needs sheet',
  'Ce que vous voulez faire ensemble': 'What you want to do together',
  'Vos besoins, un par ligne': 'Your needs, one on each line',
  'Par exemple : une salle le mercredi soir, quelqu’un qui sait écrire des statuts, vingt chaises.':
    'For example: a room on Wednesday evenings, somebody who can write articles of association, twenty chairs.',
  'Publier la fiche': 'Publish the sheet',
  'La retirer du public': 'Take it back from the public',
  'Garder en brouillon': 'Keep as a draft',
  'Rien n’a encore été proposé.': 'Nothing has been offered yet.',
  'Aider {name} – Terreau': 'Help {name} – Terreau',
  'Coups de main demandés': 'Helping hands wanted',
  'Ce qu’il leur faut': 'What they need',
  'Cette coopération ne collecte pas d’argent ici : elle demande du temps, des savoir-faire, un lieu ou des choses.':
    'This cooperation collects no money here: it asks for time, skills, a place or things.',
  'Proposer votre aide': 'Offer your help',
  'Coups de main demandés – Terreau': 'Helping hands wanted – Terreau',
  'Des collectifs qui commencent ont d’abord besoin de personnes : du temps, un savoir-faire, un lieu.':
    'Groups that are starting need people first: time, a skill, a place.',
  'Personne ne demande d’aide en ce moment': 'Nobody is asking for help at the moment',
  'Fiche de besoins – Terreau': 'Needs sheet – Terreau',
  'Dites de quoi vous avez besoin et recevez des propositions d’aide, même sans structure juridique. Aucun argent ne passe par cette fiche.':
    'Say what you need and receive offers of help, even without a legal structure. No money passes through this sheet.',
  'Voir la fiche publique': 'See the public sheet',
  'Propositions reçues': 'Offers received',
};

export default phrases;
