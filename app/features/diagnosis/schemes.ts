import type { LegalForm, Stage } from '#app/features/cooperations/words.ts';
import { phrases } from '#app/i18n/t.ts';
import rows from './schemes.json' with { type: 'json' };

/** Whom a scheme is made for, axis by axis; ALL: anyone. Several of one axis: any of them. */
export type Fit = 'ALL' | 'MOD' | 'NMOD' | 'SYS' | 'NM' | 'M' | 'H';

export const schemeKinds = phrases({
  grant: 'Subvention',
  support: 'Accompagnement',
  post: 'Aide à l’emploi',
  guarantee: 'Garantie',
  participating_loan: 'Prêt participatif',
  returnable: 'Apport avec droit de reprise',
  bank_loan: 'Prêt bancaire',
  citizen_loan: 'Prêt citoyen par une autre plateforme',
  gift: 'Dons',
  capital: 'Capital',
  quasi_equity: 'Quasi-fonds propres',
  land: 'Portage de foncier ou d’immobilier',
  tax: 'Aide fiscale',
  volunteer: 'Mission de volontaires',
  in_kind: 'Ressource non monétaire',
});

type SchemeKind = keyof typeof schemeKinds;

/**
 * A way to be financed or helped that exists outside the platform. What is not known is null. The four yes-or-no facts are our reading of
 * what operators publish: like everything here they are to be checked with them.
 */
export type Scheme = {
  id: string;
  name: string;
  operator: string;
  kind: SchemeKind;
  stages: Stage[];
  fits: Fit[];
  /** Null: any. Empty: none of those that a cooperation here can have. */
  legalForms: LegalForm[] | null;
  /** Whole euros, as text. */
  amountMin: string | null;
  amountMax: string | null;
  coversAnimation: boolean;
  multiYear: boolean;
  needsLegalEntity: boolean;
  requiresLeadPartner: boolean;
  status: 'open' | 'closed' | 'unknown';
  /** A: read in a source. B: real, details from memory. C: uncertain. */
  confidence: 'A' | 'B' | 'C';
  checkedAt: string;
  source: string | null;
};

export const schemes = rows as readonly Scheme[];

/** The schemes that a resource of a plan may come from, for a list to choose from. */
export function schemeChoices(): { value: string; label: string }[] {
  return schemes
    .filter(({ status }) => status !== 'closed')
    .map(({ id, name, operator }) => ({ value: id, label: `${name} (${operator})` }));
}
