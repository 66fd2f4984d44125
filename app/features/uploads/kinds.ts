import { phrases } from '#app/i18n/t.ts';
import type { HandedPaperKind } from '#prisma/generated/client.ts';

export type PaperKind = HandedPaperKind;

/** Why each paper is asked, who sees it, and when it is erased: said beside the field, and true (sweep-papers.server.ts, papers.queries.server.ts). */
export const paperWords: Record<PaperKind, { why: string; who: string }> = {
  investor: phrases({
    why: 'Pour vérifier ce que vous déclarez : avis d’impôt, relevé de portefeuille, attestation d’emploi. Cachez ce qui ne sert pas.',
    who: 'Vous et l’équipe, personne d’autre.',
  }),
  complaint: phrases({
    why: 'Si une pièce aide à comprendre : un relevé, un courrier, une capture d’écran. Rien n’est obligatoire.',
    who: 'Vous et l’équipe, personne d’autre.',
  }),
  impact: phrases({
    why: 'Une photo, un registre, une enquête : ce que l’on voit vaut mieux que ce que l’on dit.',
    who: 'Tout le monde, sur la page du projet. Ne montrez personne sans son accord.',
  }),
  document: phrases({
    why: 'Statuts, comptes, procès-verbal : ce que l’on lit avant de vous confier de l’argent.',
    who: 'Tout le monde, sur la page de vos projets.',
  }),
  residence: phrases({
    why: 'Pour montrer que vous habitez là où la collecte s’ouvre d’abord. Cachez ce qui ne sert pas : il faut le nom, l’adresse et la date.',
    who: 'Vous, et dans la coopération sa trésorerie et ses responsables. Ni ses autres membres, ni l’équipe de la plateforme.',
  }),
};

/** Those erased some days after an event have a dated figure; the others stay as long as they are shown. */
export const keptDays = {
  investor: 'paper_days_investor',
  complaint: 'paper_days_complaint',
} as const satisfies Partial<Record<PaperKind, string>>;

/** How many papers one thing may have. */
export const mostPapers = 8;

/** What a field for photos lets one choose; telephones offer their camera for it. */
export const photoTypes =
  'image/jpeg,image/png,image/webp,image/avif,image/heic,image/heif,image/gif,image/tiff';

/** What a field for papers lets one choose. */
export const paperTypes = 'application/pdf,image/jpeg,image/png,image/webp,image/avif,image/heic,image/heif';
