import { frenchOnly } from '#app/i18n/t.ts';
import { carriedInAll, lossRelief } from '#app/lending/loss-relief.ts';
import { socialLevyParts } from '#app/lending/tax.ts';
import { type Day, yearOf } from '#app/money/day.ts';
import { dayShort, euros, percent } from '#app/money/format.ts';
import { type Money, add, subtract, sum, zero } from '#app/money/money.ts';
import { rateOn } from '#app/money/tax-rates.ts';
import { type Block, type Column, type Paper, facts, heading, paragraph, small } from './paper.ts';
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
  person: { name: string; email: string };
  loans: readonly { project: string; on: Day; lent: Money; repaid: Money; owed: Money }[];
  payments: readonly Payment[];
  gifts: readonly { project: string; on: Day; amount: Money }[];
  payouts: readonly { on: Day; amount: Money; account: string; reference: string; returned: boolean }[];
  shares: readonly { cooperation: string; shares: number; value: Money; on: Day }[];
  /** Principal that was written off for good: what of it is this person's. */
  losses: readonly { project: string; on: Day; amount: Money }[];
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

/** What was withheld from the interest of a person in a time, and where it goes in a tax return. */
export function taxStatement(stated: StatementFacts): Paper {
  const { interest, incomeTax, socialLevies } = totals(stated);
  const taxed = stated.payments.filter((one) => !one.socialLevies.isZero());
  const parts = levies(stated);
  return frenchOnly({
    title: `Impôt et prélèvements retenus ${ofPeriod(stated)}`,
    reference: referenceOf('IMPOT', stated),
    on: stated.to,
    author: stated.platform,
    wording: 'statement',
    blocks: [
      ...who(stated),
      heading('Ce qui a été retenu'),
      facts(
        'Retenues à la source',
        ['Intérêts bruts payés', euros(interest)],
        ['Acompte d’impôt sur le revenu', euros(incomeTax)],
        ['Prélèvements sociaux', euros(socialLevies)],
        ['dont CSG', euros(parts.csg)],
        ['dont CRDS', euros(parts.crds)],
        ['dont prélèvement de solidarité', euros(parts.solidarity)],
        ['Net', euros(subtract(subtract(interest, incomeTax), socialLevies))],
      ),
      heading('Pour votre déclaration de revenus'),
      facts(
        'Cases de la déclaration 2042',
        ...taxBoxes({ interest, incomeTax, alreadyLevied: sum(taxed.map((one) => one.interest)) }).map(
          ({ box, what, amount }) => [`${box} ${what}`, euros(amount)] as const,
        ),
      ),
      ...capitalLoss(stated),
      paragraph(
        'Ces montants sont aussi transmis à l’administration (imprimé fiscal unique, 2561). Vérifiez les cases avec la notice de l’année : leurs lettres changent.',
      ),
      ...payments(stated),
      small(`Taux appliqués au jour du paiement (${rateWords(stated)}).`),
    ],
  });
}

/** What was lost for good, in its own box; what of it this interest takes up, as an estimate. */
function capitalLoss(stated: StatementFacts): Block[] {
  const { losses, to, lossLaw } = stated;
  if (losses.length === 0) return [];
  const year = yearOf(to);
  const amount = sum(losses.map((loss) => loss.amount));
  const { interest } = totals(stated);
  const relief = lossRelief({ year, interest, losses: [{ year, amount }], ...lossLaw });
  return frenchOnly([
    heading('Pertes en capital'),
    facts(
      'Capital devenu définitivement irrécouvrable',
      ...losses.map(
        (loss) => [frenchOnly(`${loss.project}, le ${dayShort(loss.on)}`), euros(loss.amount)] as const,
      ),
      ['2TY perte en capital de l’année', euros(amount)],
      ['Imputable sur ces intérêts, au plus', euros(relief.used)],
      ['Reportable cinq ans', euros(carriedInAll(relief))],
    ),
    small(
      frenchOnly(
        `Une perte en capital se déduit des intérêts d’autres prêts participatifs, de la même année et des cinq suivantes, dans la limite de ${euros(lossLaw.cap)} par an (CGI, article 125-00 A) ; jamais des prélèvements sociaux. Estimation : vos autres prêts ne sont pas connus ici.`,
      ),
    ),
  ]);
}

/** The boxes in which the interest of participatory loans goes (2TT, never 2TR). Letters of the return of 2026. */
export function taxBoxes(paid: { interest: Money; incomeTax: Money; alreadyLevied: Money }) {
  return frenchOnly([
    { box: '2TT', what: 'intérêts des prêts participatifs', amount: paid.interest },
    { box: '2CK', what: 'acompte d’impôt déjà versé', amount: paid.incomeTax },
    { box: '2BH', what: 'revenus déjà soumis aux prélèvements sociaux', amount: paid.alreadyLevied },
  ]);
}

function levies({ payments, to }: StatementFacts) {
  const keys = ['csg', 'crds', 'solidarity_levy'] as const;
  // Rates are those of the day of each payment: a year in which they change is added up payment by payment.
  const each = payments.map(({ socialLevies, on }) =>
    socialLevyParts(
      socialLevies,
      keys.map((key) => ({ key, rate: rateOn(key, on) })),
    ),
  );
  const of = (key: (typeof keys)[number]) => sum(each.map((parts) => parts.get(key) ?? zero));
  return { csg: of('csg'), crds: of('crds'), solidarity: of('solidarity_levy'), to };
}

function rateWords({ to }: StatementFacts): string {
  const [tax, social] = [rateOn('income_tax_advance', to), rateOn('social_levies', to)];
  return frenchOnly(`${percent(tax)} et ${percent(social)} le ${dayShort(to)}`);
}

function totals({ payments }: StatementFacts) {
  return {
    principal: sum(payments.map((one) => one.principal)),
    interest: sum(payments.map((one) => one.interest)),
    incomeTax: sum(payments.map((one) => one.incomeTax)),
    socialLevies: sum(payments.map((one) => one.socialLevies)),
  };
}

function who({ person, platform }: StatementFacts): Block[] {
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

function table(
  title: string,
  columns: readonly Column[],
  rows: readonly string[][],
  foot?: string[],
): Block[] {
  if (rows.length === 0) return [];
  const body = { kind: 'table', caption: title, columns, rows } as const;
  return [heading(title), foot ? { ...body, foot } : body];
}

const column = (label: string, width: number, numeric = false): Column => ({ label, width, numeric });

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

function payments(stated: StatementFacts): Block[] {
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

function ofPeriod({ from, to }: { from: Day; to: Day }): string {
  const year = yearOf(from);
  const whole = from === `${year}-01-01` && to === `${year}-12-31`;
  return whole ? frenchOnly(`de l’année ${year}`) : periodText({ from, to });
}

function referenceOf(kind: string, { personId, from, to }: StatementFacts): string {
  return `${kind}-${personId.slice(-8)}-${from}-${to}`;
}
