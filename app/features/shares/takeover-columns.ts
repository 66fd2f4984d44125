import { frenchOnly, t } from '#app/i18n/t.ts';
import { searchable } from '#app/features/territories/searchable.ts';

export const columnKeys = [
  'number',
  'lastName',
  'firstName',
  'denomination',
  'siren',
  'bornOn',
  'address',
  'postcode',
  'town',
  'email',
  'category',
  'shares',
  'since',
  'amount',
] as const;
export type ColumnKey = (typeof columnKeys)[number];

/** The head of each column, as the model has it: French, since the file goes back and forth between people of one cooperation. */
export const columnHeads: Record<ColumnKey, string> = {
  number: frenchOnly('N° d’associé'),
  lastName: frenchOnly('Nom'),
  firstName: frenchOnly('Prénom'),
  denomination: frenchOnly('Dénomination'),
  siren: frenchOnly('SIREN'),
  bornOn: frenchOnly('Date de naissance'),
  address: frenchOnly('Adresse'),
  postcode: frenchOnly('Code postal'),
  town: frenchOnly('Commune'),
  email: frenchOnly('E-mail'),
  category: frenchOnly('Catégorie'),
  shares: frenchOnly('Nombre de parts'),
  since: frenchOnly('Date d’admission'),
  amount: frenchOnly('Montant'),
};

/** Other names that lists of members give to them, as searches compare words. */
const synonyms: Record<ColumnKey, string[]> = {
  number: frenchOnly('numero;n;no;n associe;numero d associe;numero associe').split(';'),
  lastName: frenchOnly('nom de famille;nom d usage').split(';'),
  firstName: frenchOnly('prenoms').split(';'),
  denomination: frenchOnly('raison sociale;structure;organisme;denomination sociale').split(';'),
  siren: frenchOnly('n siren;numero siren').split(';'),
  bornOn: frenchOnly('ne le;nee le;ne e le;naissance;date naissance').split(';'),
  address: frenchOnly('rue;adresse postale;siege').split(';'),
  postcode: frenchOnly('cp').split(';'),
  town: frenchOnly('ville;localite').split(';'),
  email: frenchOnly('email;mail;courriel;adresse e mail;adresse mail;adresse email').split(';'),
  category: frenchOnly('college;categorie d associe').split(';'),
  shares: frenchOnly('parts;nb parts;nb de parts;nombre parts').split(';'),
  since: frenchOnly('admis le;admission;date d entree;entree;date admission').split(';'),
  amount: frenchOnly('capital;montant libere;capital souscrit;montant souscrit').split(';'),
};

const needed: readonly ColumnKey[] = ['category', 'shares', 'since'];

/** Where each column stands in a head, whatever its accents and capitals; those that must be there and are not; heads that say nothing to us. */
export function columnsOf(head: readonly string[]): {
  places: Map<ColumnKey, number>;
  missing: ColumnKey[];
  ignored: string[];
} {
  const words = head.map((name) => searchable(name));
  const places = new Map<ColumnKey, number>();
  for (const key of columnKeys) {
    const names = [searchable(columnHeads[key]), ...synonyms[key]];
    const place = words.findIndex(
      (name, index) => names.includes(name) && ![...places.values()].includes(index),
    );
    if (place >= 0) places.set(key, place);
  }
  const missing = needed.filter((key) => !places.has(key));
  if (!places.has('lastName') && !places.has('denomination')) missing.unshift('lastName');
  const used = new Set(places.values());
  return { places, missing, ignored: head.filter((name, index) => name !== '' && !used.has(index)) };
}

/** What the model says of each column, a line each. */
export function columnNotes(): string[] {
  return [
    t(
      'Une ligne par associé. Gardez la première ligne : elle nomme les colonnes, dans l’ordre que vous voulez.',
    ),
    t('N° d’associé : celui de votre registre. Laissé vide, le numéro suivant est donné.'),
    t(
      'Nom et Prénom, ou Dénomination et SIREN pour une personne morale (Nom et Prénom de qui la représente).',
    ),
    t('Date de naissance, Adresse, Code postal, Commune : ce que votre registre en sait.'),
    t('E-mail : facultatif. Il sert à inviter la personne à rattacher son compte, si vous le voulez.'),
    t('Catégorie : une de celles de vos statuts, telles que vous les dites en envoyant le fichier.'),
    t('Nombre de parts : un nombre entier. Date d’admission : 31/12/2020.'),
    t('Montant : facultatif, en euros. S’il est là, il est comparé au nombre de parts.'),
  ];
}
