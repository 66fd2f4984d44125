import type { DemoProject } from './project-types.ts';
import { roofsSheet } from './sheets.ts';

/** Campaigns that have ended: two loans in mid-life, a recent one, gifts, shares, and one that failed. */
export const pastProjects: readonly DemoProject[] = [
  {
    key: 'ateliers',
    cooperation: 'presquile',
    title: 'Une cantine et des ateliers partagés dans l’ancienne usine',
    summary:
      'Rénover 600 m² de l’ancienne usine de chaussures pour y ouvrir une cantine, trois ateliers et douze emplois.',
    story: `## D’où nous partons

L’usine a fermé en 2008. Le bâtiment est resté vide, au milieu de la ville. En cinq ans, quinze structures s’y sont retrouvées : un fournil, des maraîchers, une ressourcerie, un bureau d’études.

## Ce que nous faisons

- une **cantine** de quatre-vingts couverts, approvisionnée à moins de trente kilomètres ;
- trois **ateliers** équipés en commun, loués à l’heure ;
- douze **emplois**, dont sept en insertion.

## Pourquoi un prêt patient

Les loyers des ateliers rembourseront, mais pas la première année : nous demandons six mois pendant lesquels seuls les intérêts sont payés.`,
    risks:
      'Le chantier peut prendre du retard ; la cantine peut mettre plus d’un an à trouver son équilibre. Si les loyers ne suffisent pas, les remboursements seraient rééchelonnés ou interrompus, et une partie de l’argent prêté pourrait être perdue.',
    themes: ['alimentation', 'emploi', 'tiers_lieu'],
    uses: [
      ['Gros œuvre et isolation', '52000.00'],
      ['Équipement de la cantine', '21500.00'],
      ['Machines partagées', '14500.00'],
      ['Coordination du chantier', '8000.00'],
    ],
    resources: [
      ['Région, aide aux lieux partagés', '32000.00', 'grant', 'received'],
      ['Loyers d’avance des ateliers', '10000.00', 'own_revenue', 'received'],
    ],
    campaigns: [
      {
        instrument: 'loan',
        minimum: '36000.00',
        optimum: '48000.00',
        answer: 100,
        loan: {
          annualRate: '0.025',
          count: 48,
          frequency: 'month',
          amortisation: 'annuity',
          principalGrace: 6,
        },
      },
      { instrument: 'gift', mode: 'keep_what_comes', minimum: '0.00', optimum: '6000.00', answer: 88 },
    ],
    published: 800,
    openFor: 45,
    updates: [
      {
        daysAgo: 690,
        title: 'Les murs respirent',
        body: 'Le gros œuvre est terminé. Merci aux **soixante-deux** personnes venues poser l’isolant en fibre de bois.',
      },
      {
        daysAgo: 410,
        title: 'La cantine a servi son dix-millième repas',
        body: 'Sept personnes y travaillent, dont cinq recrutées dans le quartier.',
      },
    ],
  },
  {
    key: 'toits',
    cooperation: 'vilaine',
    title: 'Douze toits d’écoles au soleil',
    summary:
      'Équiper douze écoles du pays de Redon en panneaux solaires, et consacrer les recettes à leur isolation.',
    story: `## Un toit, une école, un quartier

Chaque toit produit la consommation de vingt-cinq foyers. Les recettes paient d’abord les prêteurs, puis l’isolation des classes.

## Qui décide

Les deux cent dix sociétaires, une personne une voix, et les six communes. Les élèves choisissent le nom de leur centrale.

## Le calendrier

Quatre toits par an pendant trois ans. Le prêt des citoyens finance les quatre premiers ; les parts sociales renforcent le capital de la coopérative.`,
    risks:
      'Une panne d’onduleur ou un été gris diminue les recettes. Le tarif d’achat est garanti par contrat, la production ne l’est pas. Un retard de remboursement est possible ; la perte de tout ou partie du capital aussi.',
    themes: ['energie', 'education'],
    uses: [
      ['Panneaux et onduleurs', '41000.00'],
      ['Pose et raccordement', '15500.00'],
      ['Animation dans les écoles', '4500.00'],
    ],
    resources: [['Syndicat d’énergie', '16000.00', 'convention', 'received']],
    campaigns: [
      {
        instrument: 'loan',
        minimum: '24000.00',
        optimum: '30000.00',
        answer: 100,
        loan: {
          annualRate: '0.03',
          count: 36,
          frequency: 'month',
          amortisation: 'annuity',
          principalGrace: 0,
          commercial: true,
        },
        sheet: roofsSheet,
      },
      {
        instrument: 'share',
        minimum: '10000.00',
        optimum: '15000.00',
        answer: 86,
        share: {
          nominal: '50.00',
          categories: ['Habitants', 'Usagers des écoles', 'Salariés et producteurs'],
        },
      },
    ],
    published: 620,
    openFor: 40,
    missesSince: 55,
    updates: [
      {
        daysAgo: 30,
        title: 'Un onduleur en panne',
        body: 'L’onduleur de l’école de Bains est en panne depuis l’été et l’assurance tarde. Nous n’avons pas pu payer la dernière échéance ; nous vous écrirons dès que l’indemnité sera versée.',
      },
    ],
  },
  {
    key: 'autopartage',
    cooperation: 'langres',
    title: 'Dix voitures à partager sur le plateau',
    summary:
      'Acheter dix petites voitures d’occasion et installer dix stations dans des villages sans train.',
    story: `## Une voiture pour huit foyers

Sur le plateau, tout le monde a une voiture, et elle dort vingt-trois heures par jour. Nous voulions en placer dix devant dix mairies, réservables par téléphone.

## Ce qui s’est passé

La collecte n’a pas atteint son minimum. Personne n’a été prélevé. Nous recommençons plus petit : deux voitures, un seul village, et un an pour apprendre.`,
    risks:
      'Le nombre d’abonnés pouvait rester trop faible pour couvrir l’assurance et l’entretien. Un prêt n’est jamais garanti.',
    themes: ['mobilite'],
    uses: [
      ['Dix véhicules d’occasion', '58000.00'],
      ['Bornes et boîtes à clés', '9000.00'],
      ['Assurance de la première année', '7000.00'],
    ],
    resources: [['Communauté de communes', '14000.00', 'grant', 'asked']],
    campaigns: [
      {
        instrument: 'loan',
        minimum: '45000.00',
        optimum: '60000.00',
        answer: 31,
        loan: {
          annualRate: '0.02',
          count: 60,
          frequency: 'month',
          amortisation: 'annuity',
          principalGrace: 3,
        },
      },
    ],
    published: 330,
    openFor: 50,
    updates: [
      {
        daysAgo: 250,
        title: 'Nous recommençons plus petit',
        body: 'Deux voitures à Langres pour commencer. Merci aux personnes qui s’étaient engagées : **aucun prélèvement** n’a eu lieu.',
      },
    ],
  },
  {
    key: 'coordination',
    cooperation: 'bocage',
    title: 'Six mois de coordination pour les nouveaux métiers',
    summary: 'Payer le temps de la personne qui relie les habitants, les artisans et la future recyclerie.',
    story: `## Le travail qu’on ne voit pas

Avant qu’un emploi existe, quelqu’un a passé cent heures à écouter, relier, convaincre. Ce temps-là n’est financé par personne.

## Ce que vos dons paient

Six mois de coordination à mi-temps, trois voyages chez celles et ceux qui l’ont déjà fait, et les repas partagés où tout se décide.`,
    risks: 'Un don n’est pas remboursé. Si un métier ne se crée pas, nous dirons pourquoi.',
    themes: ['emploi', 'soin'],
    uses: [
      ['Coordination à mi-temps', '10800.00'],
      ['Visites et repas', '1200.00'],
    ],
    resources: [
      ['Fondation de proximité', '4000.00', 'grant', 'received'],
      ['Temps bénévole (240 heures)', '3000.00', 'non_monetary', 'received'],
    ],
    campaigns: [
      {
        instrument: 'gift',
        mode: 'all_or_nothing',
        minimum: '3500.00',
        optimum: '5000.00',
        answer: 97,
        claire: true,
      },
    ],
    published: 260,
    openFor: 35,
  },
  {
    key: 'relais',
    cooperation: 'lodeve',
    title: 'Trois logements au 14, rue de la République',
    summary: 'Un prêt à taux zéro pour commencer le chantier pendant que les aides publiques arrivent.',
    story: `## Un immeuble vide depuis vingt ans

Nous l’avons acheté avec la commune. Trois familles y vivront à loyer maîtrisé, dont deux qui habitent déjà la rue, dans des logements indignes.

## À quoi sert le prêt

Les subventions sont accordées mais versées à la fin des travaux. Votre prêt, sans intérêt, fait le pont : huit trimestres, capital remboursé par parts égales.`,
    risks:
      'Si une subvention accordée n’était pas versée, le remboursement prendrait du retard. L’immeuble ne sert pas de garantie. Vous pouvez perdre l’argent prêté.',
    themes: ['habitat'],
    uses: [
      ['Toiture et planchers', '46000.00'],
      ['Isolation et menuiseries', '28000.00'],
      ['Maîtrise d’œuvre', '8000.00'],
    ],
    resources: [
      ['Aides à la rénovation', '58000.00', 'grant', 'signed'],
      ['Chantiers participatifs (600 heures)', '9000.00', 'non_monetary', 'promised'],
    ],
    campaigns: [
      {
        instrument: 'loan',
        minimum: '12000.00',
        optimum: '15000.00',
        answer: 92,
        loan: {
          annualRate: '0',
          count: 8,
          frequency: 'quarter',
          amortisation: 'equal_principal',
          principalGrace: 0,
        },
      },
    ],
    published: 230,
    openFor: 30,
  },
  {
    key: 'presse',
    cooperation: 'manu',
    title: 'Une presse ouverte au quartier',
    summary: 'Ouvrir le capital de l’imprimerie coopérative à celles et ceux qui s’en servent.',
    story: `## Reprendre, puis ouvrir

Nous étions onze salariés ; nous sommes onze associés. La presse tourne la moitié du temps : l’autre moitié peut servir aux associations, aux écoles, aux artistes.

## Vos parts

Cent euros la part, une voix par personne quel qu’en soit le nombre, un droit de regard sur les comptes et des heures de presse au prix coûtant.`,
    risks:
      'Une part sociale n’est remboursée qu’à sa valeur nominale, diminuée des pertes éventuelles, et parfois après plusieurs années. Elle peut ne rien rapporter.',
    themes: ['culture', 'emploi'],
    uses: [
      ['Remise en état de la presse', '14000.00'],
      ['Formation des usagers', '4000.00'],
    ],
    resources: [['Fonds propres de la Scop', '6000.00', 'own_revenue', 'signed']],
    campaigns: [
      {
        instrument: 'share',
        minimum: '8000.00',
        optimum: '12000.00',
        answer: 94,
        share: { nominal: '100.00', categories: ['Usagers de la presse', 'Soutiens'] },
        claire: true,
      },
    ],
    published: 150,
    openFor: 45,
  },
];
