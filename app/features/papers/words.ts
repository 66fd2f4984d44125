import { frenchOnly } from '#app/i18n/t.ts';
import { dayOf, type Day } from '#app/money/day.ts';
import { dayText } from '#app/money/format.ts';

// Words that several papers share. Papers are French whoever reads them: their wording is that of French law.

export const legalFormNames = frenchOnly({
  association: 'association',
  scic: 'société coopérative d’intérêt collectif (SCIC)',
  scop: 'société coopérative et participative (SCOP)',
  other_cooperative: 'coopérative',
  fonds_de_dotation: 'fonds de dotation',
  informal_collective: 'collectif informel',
});

/** An organisation as a contract names it. `host`: the legal person that signs for an informal collective. */
export type Party = {
  name: string;
  legalForm: keyof typeof legalFormNames | null;
  siren: string | null;
  rna: string | null;
  place: string | null;
  host: Omit<Party, 'host'> | null;
};

/** Who signs, in law: the host of a collective that has no legal form. */
export function signatoryOf(party: Party): Omit<Party, 'host'> {
  return party.host ?? party;
}

/** "Le Moulin commun, association, SIREN 123 456 782, à Bruz (35)" */
export function partyText(party: Omit<Party, 'host'>): string {
  const { name, legalForm, place } = party;
  return [
    name,
    legalForm && legalFormNames[legalForm],
    identifierText(party),
    place && frenchOnly(`à ${place}`),
  ]
    .filter(Boolean)
    .join(', ');
}

/** "SIREN 123 456 782", or the RNA of an association that has none; null when neither is known. */
export function identifierText({ siren, rna }: Pick<Party, 'siren' | 'rna'>): string | null {
  if (siren) return `SIREN ${siren.replace(/(?<=\d)(?=(\d{3})+$)/g, ' ')}`;
  return rna ? `RNA ${rna}` : null;
}

/** "21 novembre 2026 à 14 h 05, heure de Paris" */
export function instantText(instant: Date): string {
  const clock = new Intl.DateTimeFormat('fr-FR', {
    timeZone: 'Europe/Paris',
    hour: '2-digit',
    minute: '2-digit',
  });
  return frenchOnly(
    `${dayText(dayOf(instant))} à ${clock.format(instant).replace(':', ' h ')}, heure de Paris`,
  );
}

/** "du 1er janvier 2026 au 31 décembre 2026" */
export function periodText({ from, to }: { from: Day; to: Day }): string {
  return frenchOnly(`du ${dayText(from)} au ${dayText(to)}`);
}
