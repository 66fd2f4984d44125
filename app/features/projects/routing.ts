import { eurosShort } from '#app/i18n/format.ts';
import { t } from '#app/i18n/t.ts';
import type { Decimal, Money } from '#app/money/money.ts';
import { round } from '#app/money/money.ts';

/** Caps of law for loans between citizens through an intermediary (IFP), as dated parameters. */
type LoanCaps = { freePerLender: Decimal; perLender: Decimal; perProject: Decimal; months: Decimal };

/**
 * What the law says of a loan like this one, for the cooperation and the operator who reviews it: which status may offer it and
 * which caps apply. Warnings in French; they inform and never block.
 */
export function loanNotices(
  loan: { annualRate: Decimal; commercial: boolean; months: number; optimum: Money },
  caps: LoanCaps,
): string[] {
  const notices: string[] = [];
  const shown = (cap: Decimal) => eurosShort(round(cap));
  if (loan.optimum.greaterThan(caps.perProject)) {
    notices.push(
      t('Le total emprunté pour un projet est plafonné à {perProject}.', {
        perProject: shown(caps.perProject),
      }),
    );
  }
  if (loan.annualRate.isZero()) {
    notices.push(
      t('Prêt sans intérêt : chaque personne peut prêter {freePerLender} au plus à ce projet.', {
        freePerLender: shown(caps.freePerLender),
      }),
    );
    return notices;
  }
  if (loan.commercial) {
    notices.push(
      t(
        'Prêt avec intérêts pour une activité à but lucratif : seul un prestataire agréé (PSFP) peut le proposer. L’équipe de relecture vérifiera qu’un partenaire agréé le porte.',
      ),
    );
    return notices;
  }
  notices.push(
    t('Prêt avec intérêts : chaque personne peut prêter {perLender} au plus à ce projet.', {
      perLender: shown(caps.perLender),
    }),
  );
  if (caps.months.lessThan(loan.months)) {
    notices.push(
      t(
        'Un prêt avec intérêts hors activité commerciale dure {most} mois au plus ; celui-ci dure {own} mois.',
        { most: caps.months.toFixed(), own: loan.months },
      ),
    );
  }
  return notices;
}
