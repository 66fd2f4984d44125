import type { DemoProject } from './project-types.ts';

/** Projects that the public does not see: being written, being read by an operator, to be changed, or withdrawn. */
export const comingProjects: readonly DemoProject[] = [
  {
    key: 'musique',
    cooperation: 'cele',
    title: 'Une salle de musique sous les toits',
    summary: 'Isoler le grenier de la filature pour que les répétitions ne réveillent plus la rue.',
    story: `## Trente groupes, une seule salle

Le grenier fait deux cents mètres carrés. Isolé, il accueillerait l’école de musique le jour et les groupes le soir, sans que personne n’ait à choisir entre le silence et la fête.

## Ce que nous demandons

Des dons pour la laine de bois, et un petit prêt sur trois ans que les heures louées rembourseront.`,
    risks:
      'Le nombre d’heures louées peut être plus faible que prévu, surtout le premier hiver. Un prêt n’est pas garanti : vous pouvez perdre tout ou partie de l’argent prêté.',
    themes: ['culture', 'tiers_lieu'],
    uses: [['Isolation acoustique et chauffage', '18000.00']],
    resources: [['Ville de Figeac', '6000.00', 'grant', 'promised']],
    campaigns: [
      {
        instrument: 'loan',
        minimum: '8000.00',
        optimum: '9000.00',
        answer: 0,
        loan: {
          annualRate: '0.02',
          count: 36,
          frequency: 'month',
          amortisation: 'annuity',
          principalGrace: 0,
        },
      },
      { instrument: 'gift', mode: 'keep_what_comes', minimum: '0.00', optimum: '3000.00', answer: 0 },
    ],
    state: 'submitted',
    since: 1,
  },
  {
    key: 'jardins',
    cooperation: 'noue',
    title: 'De la terre sur la dalle',
    summary:
      'Cent vingt mètres cubes de terre, un point d’eau et des outils pour soixante jardinières partagées.',
    story: `## Du béton à la menthe

La dalle est vide et brûlante. Soixante foyers se sont inscrits pour la cultiver ; il manque la terre, l’eau et les outils.

## Sans association, avec un porteur

Nous ne voulons pas de bureau ni de président. La Fabrique du Célé porte l’argent ; nous décidons des dépenses ensemble, le premier samedi du mois.`,
    risks: 'Un don n’est pas remboursé. Le bailleur peut retirer son accord avec six mois de préavis.',
    themes: ['alimentation', 'tiers_lieu'],
    uses: [
      ['Terre et bacs', '8200.00'],
      ['Point d’eau et outils', '3800.00'],
    ],
    resources: [['Bailleur social', '4500.00', 'grant', 'asked']],
    campaigns: [
      { instrument: 'gift', mode: 'all_or_nothing', minimum: '6000.00', optimum: '7500.00', answer: 0 },
    ],
    state: 'submitted',
    since: 5,
  },
  {
    key: 'deuxroues',
    cooperation: 'langres',
    title: 'Deux voitures pour apprendre',
    summary: 'Recommencer plus petit : deux voitures partagées à Langres, et un an pour apprendre.',
    story: `## Après l’échec

Notre première collecte visait dix voitures et n’a pas abouti. Nous avons écouté : commencez par un village, montrez les chiffres, revenez.

## Deux voitures

L’une électrique, l’autre à essence, devant la gare. Vingt abonnés sont déjà inscrits ; il en faut trente pour que chaque mois s’équilibre.`,
    risks:
      'Il faut trente abonnés ; nous en avons vingt. En dessous, le remboursement serait rallongé, et une partie de l’argent prêté pourrait être perdue.',
    themes: ['mobilite'],
    uses: [['Deux véhicules et leur équipement', '14500.00']],
    resources: [['Abonnements d’avance', '2500.00', 'own_revenue', 'promised']],
    campaigns: [
      {
        instrument: 'loan',
        minimum: '10000.00',
        optimum: '12000.00',
        answer: 0,
        loan: {
          annualRate: '0.02',
          count: 36,
          frequency: 'month',
          amortisation: 'annuity',
          principalGrace: 3,
        },
      },
    ],
    state: 'changes_requested',
    since: 7,
    note: 'Merci pour ce dossier clair. Pourriez-vous ajouter l’assurance au budget, et dire ce que deviennent les voitures si les trente abonnés ne viennent pas ?',
  },
  {
    key: 'recyclerie',
    cooperation: 'bocage',
    title: 'La recyclerie de Mauléon',
    summary: 'Transformer l’ancien garage en recyclerie, quatre emplois à la clé.',
    story: `## Ce qui est cassé se répare

Six cents tonnes d’objets partent chaque année à l’enfouissement. Une sur dix pourrait servir encore. Nous avons trouvé le garage, les bras et les premiers clients ; il manque le pont, la presse et la première année de loyer.`,
    risks: 'Les ventes de la première année sont incertaines.',
    themes: ['emploi', 'reemploi'],
    uses: [['Aménagement du garage', '21000.00']],
    resources: [['Syndicat de traitement', '9000.00', 'convention', 'asked']],
    campaigns: [],
    state: 'draft',
    since: 9,
  },
  {
    key: 'creche',
    cooperation: 'reunion',
    title: 'Garder les enfants, chacun son tour',
    summary: '',
    story: '',
    risks: '',
    themes: ['education'],
    uses: [],
    resources: [],
    campaigns: [],
    state: 'draft',
    since: 2,
  },
  {
    key: 'immeuble',
    cooperation: 'lodeve',
    title: 'Le 22, rue de la République',
    summary: 'Acheter l’immeuble voisin avant qu’il ne s’effondre.',
    story: `## La suite du 14

Le chantier du 14 avance. L’immeuble du 22 s’ouvre au vent ; la commune peut l’acquérir, à condition que nous soyons prêts à le reprendre. Nous préparons ce dossier avec les futurs habitants.`,
    risks: 'Le diagnostic de structure n’est pas terminé.',
    themes: ['habitat'],
    uses: [
      ['Achat', '35000.00'],
      ['Mise en sécurité', '12000.00'],
    ],
    resources: [['Commune, portage foncier', '35000.00', 'convention', 'imagined']],
    campaigns: [],
    state: 'draft',
    since: 19,
  },
  {
    key: 'marche',
    cooperation: 'dieulefit',
    title: 'Le marché de nuit',
    summary: 'Un marché du soir pour celles et ceux qui travaillent le jour.',
    story: `## Pourquoi nous le retirons

La commune reprend l’idée à son compte et l’ouvre dès le printemps. C’est une bonne nouvelle : nous n’avons plus besoin de collecter pour cela, et nous gardons nos forces pour l’atelier de conserves.`,
    risks: 'Un don n’est pas remboursé.',
    themes: ['alimentation'],
    uses: [['Éclairage et tentes', '4200.00']],
    resources: [],
    campaigns: [
      { instrument: 'gift', mode: 'keep_what_comes', minimum: '0.00', optimum: '4200.00', answer: 0 },
    ],
    state: 'withdrawn',
    since: 15,
  },
];
