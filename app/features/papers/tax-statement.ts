import { frenchOnly } from '#app/i18n/t.ts';
import { lossRelief } from '#app/lending/loss-relief.ts';
import { socialLevyParts } from '#app/lending/tax.ts';
import { yearOf } from '#app/money/day.ts';
import { dayShort, euros, percent } from '#app/money/format.ts';
import { type Money, subtract, sum, zero } from '#app/money/money.ts';
import { rateOn } from '#app/money/tax-rates.ts';
import { type Block, type Paper, facts, heading, paragraph, small } from './paper.ts';
import {
  type StatementFacts,
  column,
  ofPeriod,
  payments,
  referenceOf,
  table,
  totals,
  who,
} from './person-statement.ts';

/** What was withheld from the interest of a person in a time, and where it goes in a tax return. */
export function taxStatement(stated: StatementFacts): Paper {
  const { interest, incomeTax, socialLevies } = totals(stated);
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
      ...forReturn(stated),
      ...payments(stated),
      small(`Taux appliqués au jour du paiement (${rateWords(stated)}).`),
    ],
  });
}

/** Who has no return 2042 reads why; who has one, where the amounts go in it. */
function forReturn(stated: StatementFacts): Block[] {
  const { kind, taxResident } = stated.person;
  if (kind === 'legal_person')
    return [
      paragraph(
        frenchOnly(
          'Rien n’est retenu sur les intérêts payés à une personne morale (à confirmer) : elle les compte, avec ses pertes, dans son propre résultat.',
        ),
      ),
    ];
  if (taxResident) return inReturn(stated.payments, capitalLosses(stated));
  const before = stated.payments.filter((one) => !one.socialLevies.isZero());
  return [
    paragraph(
      frenchOnly(
        'Vous payez vos impôts hors de France : les intérêts sur lesquels rien n’est retenu se déclarent dans votre pays, selon ses règles (à confirmer).',
      ),
    ),
    ...(before.length > 0 ? inReturn(before, []) : []),
  ];
}

/** Where the interest of some payments goes in the return of somebody who lends for themselves, and what they have lost. */
function inReturn(paid: StatementFacts['payments'], losses: Block[]): Block[] {
  const levied = paid.filter((one) => !one.socialLevies.isZero());
  const boxes = taxBoxes({
    interest: sum(paid.map((one) => one.interest)),
    incomeTax: sum(paid.map((one) => one.incomeTax)),
    alreadyLevied: sum(levied.map((one) => one.interest)),
  });
  return frenchOnly([
    heading('Pour votre déclaration de revenus'),
    facts(
      'Cases de la déclaration 2042',
      ...boxes.map(({ box, what, amount }) => [`${box} ${what}`, euros(amount)] as const),
    ),
    ...losses,
    paragraph(
      'Ces montants sont aussi transmis à l’administration (imprimé fiscal unique, 2561). Vérifiez les cases avec la notice de l’année : leurs lettres changent.',
    ),
  ]);
}

/**
 * What was lost for good in the time, in its own box; then, year by year of loss, what interest has taken up, what is left and until when, as
 * an estimate for the year in which the time ends.
 */
function capitalLosses(stated: StatementFacts): Block[] {
  const { from, to, lossLaw } = stated;
  const year = yearOf(to);
  const lost = stated.losses.filter(({ on }) => on >= from);
  const { used, carried, losses } = lossRelief({
    year,
    interest: stated.interest,
    losses: stated.losses.map(({ on, amount }) => ({ year: yearOf(on), amount })),
    ...lossLaw,
  });
  const thisYear = sum(losses.filter((one) => one.year === year).map(({ amount }) => amount));
  if (lost.length + losses.length === 0) return [];
  const columns = frenchOnly([
    column('Année de la perte', 1.4),
    column('Perte', 1.3, true),
    column('Imputée avant', 1.3, true),
    column(`Imputée en ${year}`, 1.3, true),
    column('Reste', 1.3, true),
    column('Jusqu’à fin', 1),
  ]);
  const rows = losses.map((one) => [
    String(one.year),
    ...[one.amount, one.usedBefore, one.used, one.left].map((amount) => euros(amount)),
    String(one.until),
  ]);
  return frenchOnly([
    heading('Pertes en capital'),
    facts(
      'Capital devenu définitivement irrécouvrable',
      ...lost.map(
        (loss) => [frenchOnly(`${loss.project}, le ${dayShort(loss.on)}`), euros(loss.amount)] as const,
      ),
      ['2TY perte en capital de l’année', thisYear.isZero() ? null : euros(thisYear)],
      [`Imputable sur les intérêts de ${year}, au plus`, euros(used)],
      ['Reportable sur les années suivantes', euros(carried)],
    ),
    ...table('Pertes de chaque année', columns, rows),
    small(
      `Une perte en capital se déduit des intérêts d’autres prêts participatifs, de la même année et des ${lossLaw.years} suivantes, la plus ancienne d’abord, dans la limite de ${euros(lossLaw.cap)} par an (CGI, article 125-00 A) ; jamais des prélèvements sociaux. Estimation, jusqu’au ${dayShort(to)} : vos autres prêts et vos déclarations ne sont pas connus ici. Les pertes reportées vont dans les cases 2TU à 2TX, selon leur année (à confirmer).`,
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
