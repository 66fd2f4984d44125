import { frenchOnly } from '#app/i18n/t.ts';
import type { OfYear } from '#app/lending/loss-relief.ts';
import { type Day, yearOf } from '#app/money/day.ts';
import { dayShort, euros } from '#app/money/format.ts';
import { type Money, add, subtract, sum } from '#app/money/money.ts';
import { type Block, type Column, type Paper, facts, heading, small } from './paper.ts';
import { periodText } from './words.ts';

type Payment = {
  project: string;
  on: Day;
  principal: Money;
  interest: Money;
  incomeTax: Money;
  socialLevies: Money;
};

export type StatementFacts = {
  personId: string;
  from: Day;
  to: Day;
  platform: string;
  person: {
    name: string;
    email: string;
    kind: 'natural_person' | 'legal_person';
    /** On the day on which the time ends. */
    taxResident: boolean;
  };
  loans: readonly { project: string; on: Day; lent: Money; repaid: Money; owed: Money }[];
  payments: readonly Payment[];
  gifts: readonly { project: string; on: Day; amount: Money }[];
  payouts: readonly { on: Day; amount: Money; account: string; reference: string; returned: boolean }[];
  shares: readonly { cooperation: string; shares: number; value: Money; on: Day }[];
  /** Principal that was written off for good until the time ends: what of it is this person's. */
  losses: readonly { project: string; on: Day; amount: Money }[];
  /** Interest until the time ends, by year. */
  interest: readonly OfYear[];
  /** What losses may take off the interest of the year in which the time ends. */
  lossLaw: { cap: Money; years: number };
};

/** Everything between two days that concerns a person: gifts, loans, repayments, tax withheld, transfers, shares. */
export function personStatement(stated: StatementFacts): Paper {
  return frenchOnly({
    title: `Relevé ${ofPeriod(stated)}`,
    reference: referenceOf('RELEVE', stated),
    on: stated.to,
    author: stated.platform,
    blocks: [
      ...who(stated),
      ...summary(stated),
      ...loans(stated),
      ...payments(stated),
      ...gifts(stated),
      ...payouts(stated),
      ...shares(stated),
      small(
        `Établi d’après les livres de ${stated.platform}, pour ce qui y est daté ${periodText(stated)}. Les montants sont en euros ; les intérêts sont bruts, avant ce qui est retenu.`,
      ),
    ],
  });
}

export function totals({ payments }: StatementFacts) {
  return {
    principal: sum(payments.map((one) => one.principal)),
    interest: sum(payments.map((one) => one.interest)),
    incomeTax: sum(payments.map((one) => one.incomeTax)),
    socialLevies: sum(payments.map((one) => one.socialLevies)),
  };
}

export function who({ person, platform }: StatementFacts): Block[] {
  return frenchOnly([
    facts('De qui', ['Titulaire', `${person.name}, ${person.email}`], ['Établi par', platform]),
  ]);
}

function summary(stated: StatementFacts): Block[] {
  const { principal, interest, incomeTax, socialLevies } = totals(stated);
  return frenchOnly([
    heading('En bref'),
    facts(
      'La période',
      ['Dons arrivés', euros(sum(stated.gifts.map((one) => one.amount)))],
      ['Capital remboursé', euros(principal)],
      ['Intérêts bruts', euros(interest)],
      ['Impôt et prélèvements retenus', euros(add(incomeTax, socialLevies))],
      ['Net crédité', euros(subtract(add(principal, interest), add(incomeTax, socialLevies)))],
      ['Capital restant dû à la fin', euros(sum(stated.loans.map((one) => one.owed)))],
    ),
  ]);
}

export function table(
  title: string,
  columns: readonly Column[],
  rows: readonly string[][],
  foot?: string[],
): Block[] {
  if (rows.length === 0) return [];
  const body = { kind: 'table', caption: title, columns, rows } as const;
  return [heading(title), foot ? { ...body, foot } : body];
}

export const column = (label: string, width: number, numeric = false): Column => ({ label, width, numeric });

function loans({ loans }: StatementFacts): Block[] {
  const columns = frenchOnly([
    column('Projet', 3),
    column('Versé le', 1.3),
    column('Prêté', 1.5, true),
    column('Remboursé', 1.5, true),
    column('Reste dû', 1.5, true),
  ]);
  const rows = loans.map((one) => [
    one.project,
    dayShort(one.on),
    euros(one.lent),
    euros(one.repaid),
    euros(one.owed),
  ]);
  return table(frenchOnly('Vos prêts'), columns, rows);
}

export function payments(stated: StatementFacts): Block[] {
  const columns = frenchOnly([
    column('Date', 1.3),
    column('Projet', 2.4),
    column('Capital', 1.3, true),
    column('Intérêts', 1.2, true),
    column('Impôt', 1.1, true),
    column('Prél. sociaux', 1.2, true),
    column('Net', 1.3, true),
  ]);
  const row = (date: string, project: string, one: Omit<Payment, 'project' | 'on'>) => {
    const withheld = add(one.incomeTax, one.socialLevies);
    const net = subtract(add(one.principal, one.interest), withheld);
    return [
      date,
      project,
      ...[one.principal, one.interest, one.incomeTax, one.socialLevies, net].map((each) => euros(each)),
    ];
  };
  const rows = stated.payments.map((one) => row(dayShort(one.on), one.project, one));
  return table(
    frenchOnly('Remboursements reçus'),
    columns,
    rows,
    row(frenchOnly('Total'), '', totals(stated)),
  );
}

function gifts({ gifts }: StatementFacts): Block[] {
  const columns = frenchOnly([column('Projet', 4), column('Arrivé le', 1.5), column('Montant', 1.5, true)]);
  const rows = gifts.map((one) => [one.project, dayShort(one.on), euros(one.amount)]);
  return table(frenchOnly('Vos dons'), columns, rows);
}

function payouts({ payouts }: StatementFacts): Block[] {
  const columns = frenchOnly([
    column('Date', 1.3),
    column('Compte', 1.3),
    column('Référence', 3),
    column('Montant', 1.5, true),
  ]);
  const rows = payouts.map((one) => [
    dayShort(one.on),
    one.account,
    one.returned ? frenchOnly(`${one.reference} (revenu)`) : one.reference,
    euros(one.amount),
  ]);
  return table(frenchOnly('Virements vers votre compte'), columns, rows);
}

function shares({ shares }: StatementFacts): Block[] {
  const columns = frenchOnly([
    column('Coopération', 3),
    column('Souscrites le', 1.5),
    column('Parts', 1, true),
    column('Valeur nominale', 1.5, true),
  ]);
  const rows = shares.map((one) => [one.cooperation, dayShort(one.on), String(one.shares), euros(one.value)]);
  return table(frenchOnly('Vos parts sociales'), columns, rows);
}

export function ofPeriod({ from, to }: { from: Day; to: Day }): string {
  const year = yearOf(from);
  const whole = from === `${year}-01-01` && to === `${year}-12-31`;
  return whole ? frenchOnly(`de l’année ${year}`) : periodText({ from, to });
}

export function referenceOf(kind: string, { personId, from, to }: StatementFacts): string {
  return `${kind}-${personId.slice(-8)}-${from}-${to}`;
}
