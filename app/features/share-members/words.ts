import { phrases } from '#app/i18n/t.ts';
import type { MemberKind } from '#prisma/generated/enums.ts';

/** What a category of members is to the law of SCICs. */
export const memberKindNames = phrases({
  beneficiary: 'Bénéficiaires',
  employee: 'Salariés',
  producer: 'Producteurs',
  public_body: 'Collectivités publiques',
  volunteer: 'Bénévoles',
  other: 'Autres personnes',
});
export const memberKinds = Object.keys(memberKindNames) as [MemberKind, ...MemberKind[]];

/** Who they are, to somebody who asks which category is theirs. */
export const memberKindWords: Record<MemberKind, string> = phrases({
  beneficiary: 'vous vous servez de ce que fait la coopérative',
  employee: 'elle vous emploie',
  producer: 'elle vend ou transforme ce que vous produisez',
  public_body: 'une commune, une intercommunalité, un établissement public',
  volunteer: 'vous l’aidez bénévolement',
  other: 'vous y contribuez d’une autre façon',
});

/** A category with what it is to the law, where that is said and is another word: "Communes (Collectivités publiques)". */
export function categoryText(name: string, kind: MemberKind | null | undefined): string {
  return kind && memberKindNames[kind] !== name ? `${name} (${memberKindNames[kind]})` : name;
}
