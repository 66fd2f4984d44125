import type { Chance } from './chance.ts';

const firstNames =
  'Adèle Alain Alice Amadou Amélie André Anissa Antoine Aurore Bastien Béatrice Benoît Brahim Camille Carole Cécile Chantal Claire Clément Colette Damien Denise Didier Élodie Émile Estelle Fabien Fatima Florence François Gaël Geneviève Gérard Hélène Hugo Inès Isabelle Jacques Jeanne Joël Julie Karim Laure Léa Lucien Madeleine Malika Manon Marc Marguerite Mathieu Mehdi Mireille Nadia Nathan Nicole Odile Olivier Pascale Paul Pierre Rachid Raymonde Rémi Robert Rosalie Sabine Samir Sarah Simone Sophie Sylvain Thérèse Thibault Valérie Victor Violette Yann Yasmine Yvette Zoé'.split(
    ' ',
  );
const lastNames =
  'Abadie Andrieu Aubry Barbier Baron Benali Bertin Blanchard Bonnet Bouvier Brunet Camara Carpentier Chevalier Colin Cordier Costa Da Silva Delmas Deschamps Diallo Dubreuil Dumas Durand Étienne Fabre Faure Ferrand Fontaine Fournier Garcia Gauthier Giraud Guérin Hamon Hoarau Huet Jacquet Joly Kaci Lacombe Lambert Laroche Le Goff Leclerc Lefèvre Lemoine Leroux Lopez Mallet Marchand Marty Masson Mercier Meunier Moreau Moulin Nguyen Noël Olivier Payet Pelletier Perrin Picard Pinto Poirier Prévost Raynaud Renard Rey Richard Riou Robin Roche Roux Sanchez Schmitt Tessier Thibaud Traoré Vasseur Vidal Vincent Weber Zitouni'
    .replaceAll('Da Silva', 'Da_Silva')
    .replaceAll('Le Goff', 'Le_Goff')
    .split(' ');

/** A believable person of the story. Addresses end in .example, where no mail can arrive. */
export function person(luck: Chance, number: number): { firstName: string; lastName: string; email: string } {
  const firstName = luck.pick(firstNames);
  const lastName = luck.pick(lastNames).replace('_', ' ');
  const local = `${firstName}.${lastName}`
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll(' ', '-');
  return { firstName, lastName, email: `${local}.${number}@courriel.example` };
}

/** A French IBAN with right keys, of a bank that does not exist. */
export function frenchIban(number: number): string {
  const bank = '30099';
  const branch = '00001';
  const account = String(number).padStart(11, '0');
  const key = String(
    97n - ((89n * BigInt(bank) + 15n * BigInt(branch) + 3n * BigInt(account)) % 97n),
  ).padStart(2, '0');
  const bban = `${bank}${branch}${account}${key}`;
  const check = String(98n - (BigInt(`${bban}152700`) % 97n)).padStart(2, '0');
  return `FR${check}${bban}`;
}
