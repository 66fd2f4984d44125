import type { LegalForm, Stage } from '#app/features/cooperations/words.ts';

export type DemoCooperation = {
  key: string;
  name: string;
  legalForm: LegalForm;
  /** INSEE code. */
  commune: string;
  presentation: string;
  /** Not modelled, systemic, non-market: 0 to 100. */
  sliders: [number, number, number];
  /** Oldest first; months before today. */
  stages: [Stage, number][];
  /** Who sits at the table besides the founder, in their own words. */
  members: string[];
  /** Key of the structure that holds money for an informal collective. */
  host?: string;
};

export const cooperations: readonly DemoCooperation[] = [
  {
    key: 'presquile',
    name: 'Pôle de la Presqu’île',
    legalForm: 'scic',
    commune: '26281',
    presentation:
      'Pôle territorial de coopération économique né de la fermeture des usines de chaussure. Quinze entreprises, associations et ateliers partagent des machines, une cantine et des emplois.',
    sliders: [25, 80, 35],
    stages: [
      ['creation', 60],
      ['consolidation', 30],
    ],
    members: ['responsable des ateliers', 'maraîchère', 'représentante des salariés', 'élu à l’économie'],
  },
  {
    key: 'bocage',
    name: 'Emplois du Bocage',
    legalForm: 'association',
    commune: '79079',
    presentation:
      'Comité local du territoire zéro chômeur de longue durée. Ici, personne n’est inemployable : les travaux utiles sont choisis avec celles et ceux qui les feront.',
    sliders: [10, 70, 60],
    stages: [['consolidation', 40]],
    members: ['salarié de l’entreprise à but d’emploi', 'accompagnatrice', 'artisan voisin'],
  },
  {
    key: 'cele',
    name: 'La Fabrique du Célé',
    legalForm: 'association',
    commune: '46102',
    presentation:
      'Tiers-lieu installé dans une ancienne filature : atelier bois, bureaux partagés, café associatif et salle de répétition. Quarante bénévoles tiennent la maison ouverte six jours sur sept.',
    sliders: [20, 45, 50],
    stages: [
      ['emergence', 48],
      ['creation', 26],
    ],
    members: ['bénévole au café', 'menuisière', 'comptable à la retraite'],
  },
  {
    key: 'vilaine',
    name: 'Soleils de Vilaine',
    legalForm: 'scic',
    commune: '35236',
    presentation:
      'Société coopérative d’énergie citoyenne. Des habitants, six communes et un syndicat d’énergie équipent les toits publics et décident ensemble de l’usage des recettes.',
    sliders: [15, 40, 15],
    stages: [['change_of_scale', 24]],
    members: ['électricienne', 'maire d’une commune associée', 'habitant sociétaire'],
  },
  {
    key: 'dieulefit',
    name: 'Halle paysanne du pays de Dieulefit',
    legalForm: 'other_cooperative',
    commune: '26114',
    presentation:
      'Vingt-deux fermes et trois cents familles font vivre un magasin, un atelier de transformation et des livraisons aux cantines.',
    sliders: [30, 55, 20],
    stages: [['consolidation', 36]],
    members: ['éleveuse de chèvres', 'cuisinier de cantine', 'habitante du village'],
  },
  {
    key: 'noue',
    name: 'Les Jardins de la Noue',
    legalForm: 'informal_collective',
    commune: '93006',
    presentation:
      'Un collectif d’habitants qui cultive les dalles et les pieds d’immeuble. Pas encore d’association : l’argent est porté par une structure voisine, les décisions restent au collectif.',
    sliders: [85, 35, 95],
    stages: [['emergence', 14]],
    members: ['habitant de la tour 4', 'animatrice du centre social'],
    host: 'cele',
  },
  {
    key: 'lodeve',
    name: 'Habiter Lodève autrement',
    legalForm: 'scic',
    commune: '34142',
    presentation:
      'Coopérative d’habitants qui rachète et rénove des immeubles vides du centre ancien, pour y loger des familles modestes à loyer maîtrisé.',
    sliders: [45, 50, 45],
    stages: [['creation', 20]],
    members: ['architecte', 'future habitante', 'assistante sociale'],
  },
  {
    key: 'echirolles',
    name: 'Village de santé des Essarts',
    legalForm: 'association',
    commune: '38151',
    presentation:
      'Un centre de santé communautaire où médecins, médiatrices et habitants décident à égalité des priorités de l’année.',
    sliders: [40, 75, 80],
    stages: [['consolidation', 28]],
    members: ['médecin', 'médiatrice', 'usager du centre'],
  },
  {
    key: 'langres',
    name: 'Roues communes du plateau',
    legalForm: 'scop',
    commune: '52269',
    presentation:
      'Autopartage, covoiturage et atelier de réparation pour un plateau où le dernier bus passe à dix-huit heures.',
    sliders: [35, 30, 30],
    stages: [
      ['creation', 18],
      ['emergence', 6],
    ],
    members: ['mécanicien', 'infirmière libérale'],
  },
  {
    key: 'tulle',
    name: 'Forêts communes de Corrèze',
    legalForm: 'scic',
    commune: '19272',
    presentation:
      'Propriétaires, bûcherons, charpentiers et promeneurs achètent des parcelles pour les gérer sans coupe rase.',
    sliders: [55, 65, 25],
    stages: [['creation', 22]],
    members: ['technicien forestier', 'charpentière', 'propriétaire de parcelles'],
  },
  {
    key: 'guingamp',
    name: 'Fonds Trégor solidaire',
    legalForm: 'fonds_de_dotation',
    commune: '22070',
    presentation:
      'Fonds de dotation de neuf associations du Trégor : il porte les collectes des plus petites et paie le temps de coordination que personne ne finance.',
    sliders: [30, 60, 90],
    stages: [['consolidation', 44]],
    members: ['présidente d’association', 'bénévole trésorier', 'coordinatrice'],
  },
  {
    key: 'reunion',
    name: 'Kaz Partaz',
    legalForm: 'association',
    commune: '97412',
    presentation:
      'Une maison commune dans les Hauts : cuisine collective, garde d’enfants, semences péi et transport des courses.',
    sliders: [60, 55, 75],
    stages: [['emergence', 16]],
    members: ['cuisinière', 'agriculteur', 'assistante maternelle'],
  },
  {
    key: 'manu',
    name: 'Atelier de la Manu',
    legalForm: 'scop',
    commune: '42218',
    presentation:
      'Imprimeurs, relieuses et graphistes ont repris leur entreprise en coopérative et ouvrent leurs machines au quartier.',
    sliders: [20, 20, 10],
    stages: [['change_of_scale', 12]],
    members: ['imprimeur', 'relieuse'],
  },
];

/** A nine-digit SIREN of no real company, with the right key (Luhn). */
export function inventedSiren(number: number): string {
  const base = `9${String(number).padStart(7, '0')}`;
  const sum = [...base].reverse().reduce((total, digit, index) => {
    const value = Number(digit) * (index % 2 === 0 ? 2 : 1);
    return total + (value > 9 ? value - 9 : value);
  }, 0);
  return `${base}${(10 - (sum % 10)) % 10}`;
}

/** An RNA number of no real association, in the right form. */
export function inventedRna(department: string, number: number): string {
  return `W${department.slice(0, 2)}${String(2_900_000 + number)}`;
}
