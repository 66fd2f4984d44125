import { pathToFileURL } from 'node:url';
import { closeDb, db } from '#app/infra/db.server.ts';
import { fromDay } from '#app/infra/dates.ts';
import { provisionRates } from '#app/lending/provisions.ts';
import { usuryRates } from '#app/lending/usury.ts';
import { day, type Day } from '#app/money/day.ts';
import { taxRates } from '#app/money/tax-rates.ts';
import { lawOfNumbers } from './law-of-numbers.ts';

type Row = {
  name: string;
  value: string;
  validFrom: Day;
  validTo?: Day | null;
  source: string;
  confirmed: boolean;
};

const start = day('2020-01-01');

/** What this platform decided for itself. The operator who runs it sets its own figures with new rows. */
const decided: Row[] = [
  ['platform_fee_gift', '0.03', 'Part gardée sur un don versé à une coopération'],
  ['platform_fee_loan', '0.02', 'Part gardée sur un prêt versé à une coopération'],
  ['platform_fee_share', '0.02', 'Part gardée sur des parts sociales versées à une coopération'],
  ['payout_threshold', '10', 'Montant à partir duquel un prêteur est viré'],
  ['review_working_days', '2', 'Délai promis pour relire un projet soumis, en jours ouvrés'],
  ['stripe_payouts', '0', 'Virements par Stripe aux personnes : 1 quand ils sont proposés, 0 sinon'],
  ['bank_transfers', '0', 'Payer un engagement par virement : 1 quand c’est proposé, 0 sinon'],
  ['bank_transfer_from', '500', 'Engagement à partir duquel un virement est proposé, en euros'],
  ['bank_transfer_days', '10', 'Jours ouvrés pendant lesquels la place d’un virement annoncé est gardée'],
  [
    'bank_transfer_grace_days',
    '2',
    'Jours ouvrés de plus, le temps que la banque nous dise ce qui est arrivé',
  ],
  [
    'rescheduling_quorum',
    '0.25',
    'Part des prêteurs qui doivent répondre pour qu’un nouvel échéancier passe',
  ],
  ['affordable_cushion_months', '3', 'Mois de dépenses gardés d’avance avant de prêter'],
  ['affordable_rebuild_months', '12', 'Mois où ce qui reste de chaque mois rend ce qui est prêté'],
  ['rescheduling_majority', '0.5', 'Part des voix exprimées qu’un nouvel échéancier doit dépasser'],
  ['rescheduling_vote_days', '15', 'Durée minimale d’un vote des prêteurs, en jours'],
  [
    'early_repayment_notice_days',
    '21',
    'Jours entre la demande d’un remboursement anticipé et son prélèvement',
  ],
  ['early_repayment_minimum', '100', 'Capital remboursé par anticipation en partie : le moins'],
  ['monthly_gift_notice_days', '7', 'Jours entre l’annonce d’un don mensuel et son débit'],
  ['paper_days_investor', '90', 'Jours après la réponse où la pièce d’un investisseur averti est effacée'],
  ['paper_days_complaint', '1825', 'Jours après la réponse où les pièces d’une réclamation sont effacées'],
  ['residence_answer_days', '5', 'Délai promis pour répondre à un justificatif de domicile, en jours ouvrés'],
  ['monthly_gift_late_days', '10', 'Jours de retard après lesquels un débit annoncé est annoncé de nouveau'],
].map(([name, value, what]) => ({
  name: name!,
  value: value!,
  validFrom: start,
  source: `Décision de la plateforme : ${what}`,
  confirmed: true,
}));

/** What the law says, as far as we read it; `confirmed` stays false until counsel has. */
const law: Row[] = [
  ['ifp_free_loan_cap', '5000', 'CMF D548-1 : prêt sans intérêt, par prêteur et par projet'],
  ['ifp_loan_cap', '2000', 'CMF D548-1 : prêt avec intérêts, par prêteur et par projet'],
  ['ifp_project_cap', '1000000', 'CMF D548-1 : total emprunté pour un projet'],
  ['ifp_loan_months', '84', 'CMF D548-1 : durée maximale d’un prêt avec intérêts, en mois'],
  ['psfp_owner_cap', '5000000', 'Règlement (UE) 2020/1503, article 1(2)(c) : par porteur, sur douze mois'],
  [
    'complaint_acknowledge_days',
    '10',
    'Règlement délégué (UE) 2022/2117 : accusé de réception, jours ouvrés',
  ],
  ['complaint_answer_months', '2', 'Règlement (UE) 2020/1503, article 7 : délai de réponse, en mois'],
  [
    'information_sheet_days',
    '30',
    'Règlement (UE) 2020/1503, article 23(12) : suspension, jours calendaires',
  ],
  ['knowledge_test_months', '24', 'Règlement (UE) 2020/1503, article 21 : test revu tous les deux ans'],
  ['loss_simulation_months', '12', 'Règlement (UE) 2020/1503, article 21 : simulation revue chaque année'],
  ['loss_capacity_share', '0.1', 'Règlement délégué (UE) 2022/2114, article 7 : part du patrimoine net'],
  ['loss_threshold_share', '0.05', 'Règlement (UE) 2020/1503, article 21(7) : part du patrimoine net'],
  ['loss_threshold_floor', '1000', 'Règlement (UE) 2020/1503, article 21(7) : montant'],
  ['tax_waiver_income_single', '25000', 'CGI 125 A : revenu fiscal de référence, personne seule'],
  ['tax_waiver_income_joint', '50000', 'CGI 125 A : revenu fiscal de référence, couple imposé ensemble'],
].map(([name, value, source]) => ({
  name: name!,
  value: value!,
  validFrom: start,
  source: source!,
  confirmed: false,
}));

/** The two levies under the names that statements use; the rates themselves live in one place. */
const parameterOfTax = { income_tax_advance: 'pfnl', social_levies: 'social_levies' } as const;

function taxes(): Row[] {
  return taxRates.flatMap(({ name, rate, validFrom, validTo, source }) =>
    name === 'income_tax_advance' || name === 'social_levies'
      ? [{ name: parameterOfTax[name], value: rate, validFrom, validTo, source, confirmed: false }]
      : [],
  );
}

/** Provision rates are our own; ceilings of usury are law. Both keep the names by which the loan engine looks for them. */
const provisions: Row[] = provisionRates.map(({ rate, ...row }) => ({
  ...row,
  value: rate,
  confirmed: true,
}));
const usury: Row[] = usuryRates.map(({ rate, ...row }) => ({ ...row, value: rate, confirmed: false }));

/**
 * Writes every dated rate, cap and threshold that is missing, with its source, and answers how many that were. Safe to run at each start and
 * with each version: law that nobody has confirmed is brought up to date, and what an operator decided since (a changed row, a newer one, a
 * rate entered or confirmed) stays.
 */
export async function loadParameters(): Promise<number> {
  const read = lawOfNumbers.map((row) => ({ ...row, confirmed: false }));
  const stated = [...law, ...read, ...taxes(), ...usury].map(asRecord);
  const data = [...[...decided, ...provisions].map(asRecord), ...stated];
  const { count } = await db().parameter.createMany({ data, skipDuplicates: true });
  for (const { name, validFrom, ...content } of stated) {
    const where = { name, validFrom, confirmed: false };
    await db().parameter.updateMany({ where, data: content });
  }
  return count;
}

function asRecord({ validFrom, validTo, ...row }: Row) {
  return { ...row, validFrom: fromDay(validFrom), validTo: validTo ? fromDay(validTo) : null };
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const added = await loadParameters();
  await closeDb();
  console.log(added === 0 ? 'No dated parameter was missing.' : `Dated parameters added: ${added}.`);
}
