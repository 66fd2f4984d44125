import type { DemoProject } from './project-types.ts';
import { conservesSheet } from './sheets.ts';

/** Campaigns that citizens can answer today. */
export const openProjects: readonly DemoProject[] = [
  {
    key: 'halle',
    cooperation: 'dieulefit',
    title: 'Un atelier de conserves pour vingt-deux fermes',
    summary: 'Transformer sur place les légumes de fin de marché, et livrer huit cantines de plus.',
    story: `## Ce qui se perd

Onze tonnes de légumes quittent la vallée chaque été faute d’atelier, ou finissent au compost.

## L’atelier

Un autoclave, une légumerie, deux emplois. Les fermes paient à la journée ; les familles peuvent venir transformer leur jardin le samedi.

## Le remboursement

Les huit cantines ont signé pour trois ans : leurs commandes couvrent une fois et demie les échéances.`,
    risks:
      'Une mauvaise récolte ou la perte d’une cantine réduirait les recettes. Le matériel se revend à moitié prix. Vous pouvez perdre tout ou partie de l’argent prêté.',
    themes: ['alimentation'],
    uses: [
      ['Autoclave et légumerie', '31000.00'],
      ['Travaux et raccordements', '17500.00'],
      ['Coordination de la filière', '7500.00'],
    ],
    resources: [
      ['Département', '14000.00', 'grant', 'signed'],
      ['Apport des fermes', '8000.00', 'own_revenue', 'received'],
    ],
    campaigns: [
      {
        instrument: 'loan',
        minimum: '20000.00',
        optimum: '28000.00',
        answer: 58,
        loan: {
          annualRate: '0.025',
          count: 60,
          frequency: 'month',
          amortisation: 'annuity',
          principalGrace: 12,
        },
        sheet: conservesSheet,
      },
      { instrument: 'gift', mode: 'keep_what_comes', minimum: '0.00', optimum: '6000.00', answer: 47 },
    ],
    published: 24,
    openFor: 60,
    updates: [
      {
        daysAgo: 6,
        title: 'La huitième cantine a signé',
        body: 'Le collège rejoint les sept écoles : **1 940 repas par semaine** à la rentrée.',
      },
    ],
  },
  {
    key: 'foret',
    cooperation: 'tulle',
    title: 'Quarante hectares sans coupe rase',
    summary:
      'Acheter une première forêt pour la gérer en couvert continu, avec un droit de regard pour chaque promeneur.',
    story: `## Une forêt n’est pas une culture

Ici, on plante, on rase, on recommence. Nous voulons récolter arbre par arbre, garder le sol et l’ombre, et payer le bûcheron au juste prix.

## Ce que nous achetons

Quarante hectares de chênes et de châtaigniers, d’un seul tenant, avec le chemin des écoliers.

## Deux manières d’en être

Prêter pour dix ans, ou devenir sociétaire : une voix par personne, deux assemblées par an, dont une en forêt.`,
    risks:
      'Une tempête, un incendie ou des scolytes peuvent détruire une partie du bois. La terre demeure, mais sa revente est lente. Vous pouvez perdre l’argent prêté ou placé.',
    themes: ['nature', 'alimentation'],
    uses: [
      ['Achat des parcelles', '78000.00'],
      ['Frais d’acte', '6500.00'],
      ['Plan de gestion et animation', '9500.00'],
    ],
    resources: [['Fondation forestière', '24000.00', 'grant', 'promised']],
    campaigns: [
      {
        instrument: 'loan',
        minimum: '30000.00',
        optimum: '40000.00',
        answer: 79,
        loan: {
          annualRate: '0.015',
          count: 14,
          frequency: 'half_year',
          amortisation: 'annuity',
          principalGrace: 2,
        },
      },
      {
        instrument: 'share',
        minimum: '20000.00',
        optimum: '30000.00',
        answer: 52,
        share: { nominal: '100.00', categories: ['Promeneurs', 'Propriétaires voisins', 'Artisans du bois'] },
      },
    ],
    published: 38,
    openFor: 70,
    video: {
      address: 'https://www.youtube.com/watch?v=aqz-KE-bpKQ',
      title: 'Big Buck Bunny, un film libre de la fondation Blender : la vie dans une clairière',
      captions: 'no_speech',
    },
  },
  {
    key: 'mediation',
    cooperation: 'echirolles',
    title: 'Une médiatrice de plus au village de santé',
    summary: 'Trois ans de salaire pour aller chercher celles et ceux qui ne poussent plus la porte.',
    story: `## Avant le soin, la confiance

Une personne sur quatre du quartier n’a pas vu de médecin depuis deux ans. La médiatrice frappe, écoute, accompagne au premier rendez-vous.

## Vos dons, chaque mois

Soixante euros paient une journée. Nous publions chaque trimestre combien de journées vous avez permis, et ce qui a changé.`,
    risks:
      'Un don n’est pas remboursé. La collecte n’a pas de date de fin : plus il y a de dons, plus la médiatrice reste longtemps.',
    themes: ['soin'],
    uses: [
      ['Salaire et formation, première année', '33500.00', 0],
      ['Salaire, seconde année', '28500.00', 1],
      ['Salaire, troisième année', '28500.00', 2],
    ],
    resources: [
      ['Agence régionale de santé, première année', '15500.00', 'convention', 'signed', 0],
      ['Agence régionale de santé, seconde année', '15500.00', 'convention', 'signed', 1],
      ['Agence régionale de santé, troisième année', '15500.00', 'convention', 'signed', 2],
      ['Fondation Rivages, un euro pour un euro', '13000.00', 'match', 'promised', 2],
      ['Fondation de quartier', '13000.00', 'grant', 'asked', 1],
    ],
    campaigns: [
      {
        instrument: 'gift',
        mode: 'permanent',
        minimum: '0.00',
        optimum: '18000.00',
        answer: 41,
        claire: true,
        monthlyCost: '1500.00',
      },
    ],
    published: 75,
    openFor: 180,
    updates: [
      {
        daysAgo: 12,
        title: 'Cent quatorze journées',
        body: 'Déjà **cent quatorze journées** de médiation payées par vos dons.',
      },
    ],
  },
  {
    key: 'capital',
    cooperation: 'presquile',
    title: 'Ouvrir le capital du pôle aux habitants',
    summary: 'Trois cents nouvelles parts pour que la ville soit chez elle dans l’ancienne usine.',
    story: `## Après les ateliers, la maison commune

La cantine tourne, les ateliers sont pleins. Il nous faut du capital pour acheter le bâtiment avant que le prix ne monte.

## Ce que donne une part

Vingt-cinq euros, une voix, et l’entrée du collège des habitants. Les parts ne prennent pas de valeur ; elles donnent du pouvoir.`,
    risks:
      'Une part sociale n’est remboursée qu’à sa valeur nominale, diminuée des pertes. Le conseil doit accepter chaque nouveau sociétaire ; s’il refuse, vous êtes remboursé.',
    themes: ['tiers_lieu', 'emploi'],
    uses: [['Premier versement pour l’achat du bâtiment', '37500.00']],
    resources: [['Réserves du pôle', '7500.00', 'own_revenue', 'signed']],
    campaigns: [
      {
        instrument: 'share',
        minimum: '15000.00',
        optimum: '30000.00',
        answer: 22,
        share: { nominal: '25.00', categories: ['Habitants', 'Associations', 'Entreprises'] },
        localFirst: { commune: '26281', reach: 'epcis', days: 30 },
      },
    ],
    published: 12,
    openFor: 90,
  },
  {
    key: 'kaz',
    cooperation: 'reunion',
    title: 'La cuisine collective des Hauts',
    summary: 'Un fourneau, une chambre froide et un camion pour quatre-vingts familles.',
    story: `## Cuisiner ensemble, rouler une fois

Il faut quarante minutes pour descendre faire les courses. Ensemble, une seule voiture descend ; une seule cuisine chauffe.

## Le prêt

Vingt mille euros sur quatre ans. Les familles cotisent douze euros par mois : deux cents cotisations par trimestre suffisent à rembourser.`,
    risks:
      'Un cyclone peut arrêter la cuisine plusieurs semaines ; l’assurance couvre le matériel, pas les cotisations perdues. Vous pouvez perdre tout ou partie de l’argent prêté.',
    themes: ['alimentation', 'education'],
    uses: [
      ['Cuisine et chambre froide', '17500.00'],
      ['Camion d’occasion', '9000.00'],
      ['Animation de la première année', '6500.00'],
    ],
    resources: [['Commune', '13000.00', 'convention', 'signed']],
    campaigns: [
      {
        instrument: 'loan',
        minimum: '14000.00',
        optimum: '20000.00',
        answer: 97,
        loan: {
          annualRate: '0.02',
          count: 48,
          frequency: 'month',
          amortisation: 'annuity',
          principalGrace: 3,
        },
      },
    ],
    published: 47,
    openFor: 56,
  },
  {
    key: 'semences',
    cooperation: 'guingamp',
    title: 'La bourse aux petites graines',
    summary: 'Neuf associations demandent ensemble de quoi payer une journée de coordination par semaine.',
    story: `## Neuf fois la même question

Qui répond au téléphone ? Qui remplit le dossier ? Qui relance la mairie ? Chacune de nos associations le fait la nuit. Ensemble, nous pouvons payer quelqu’un pour le faire bien, un jour par semaine.

## Comment nous décidons

Une association, une voix, quelle que soit sa taille. Les comptes de la collecte sont publics.`,
    risks:
      'Un don n’est pas remboursé. S’il reste de l’argent au bout d’un an, l’assemblée des neuf associations en décide.',
    themes: ['soin'],
    uses: [['Une journée par semaine pendant un an', '9600.00']],
    resources: [['Cotisations des neuf associations', '1800.00', 'own_revenue', 'signed']],
    campaigns: [
      { instrument: 'gift', mode: 'keep_what_comes', minimum: '0.00', optimum: '7800.00', answer: 0 },
    ],
    published: 1,
    openFor: 60,
  },
  {
    key: 'batteries',
    cooperation: 'vilaine',
    title: 'Stocker le soleil de midi',
    summary: 'Deux batteries de quartier, recyclées de voitures, pour passer le pic du soir.',
    story: `## Le soleil se couche avant le dîner

Nos toits produisent à midi et nous consommons à dix-neuf heures. Deux batteries de deuxième vie, installées près des transformateurs, décalent l’énergie de six heures.

## Un essai mesuré

Un laboratoire de l’université suit l’essai et publie tout, y compris si cela ne marche pas.`,
    risks:
      'La technique est jeune : les batteries de deuxième vie peuvent durer moins que prévu. Si l’essai échoue, le remboursement dépend des autres recettes de la coopérative. Vous pouvez perdre l’argent prêté.',
    themes: ['energie'],
    uses: [
      ['Deux batteries de 90 kWh', '38000.00'],
      ['Pose et pilotage', '12000.00'],
    ],
    resources: [['Agence de l’énergie', '22000.00', 'grant', 'signed']],
    campaigns: [
      {
        instrument: 'loan',
        minimum: '22000.00',
        optimum: '28000.00',
        answer: 66,
        loan: {
          annualRate: '0.035',
          count: 24,
          frequency: 'quarter',
          amortisation: 'equal_principal',
          principalGrace: 2,
        },
      },
    ],
    published: 42,
    openFor: 45,
  },
];
