import { frenchOnly } from '#app/i18n/t.ts';
import type { Day } from '#app/money/day.ts';
import { dayShort, euros } from '#app/money/format.ts';
import { type Money, isZero, subtract, sum, zero } from '#app/money/money.ts';
import { frenchVat } from '#app/money/identifiers.ts';
import { type Block, type Paper, facts, heading, paragraph, small } from './paper.ts';
import { type Party, partyText, periodText } from './words.ts';

/** One movement between a cooperation and the platform. `received`: gross; `fee`: kept by the platform; `paid`: by the cooperation. */
export type Movement = {
  on: Day;
  kind: 'gift' | 'loan' | 'share' | 'repayment';
  about: string;
  received: Money;
  fee: Money;
  principalPaid: Money;
  interestPaid: Money;
};

export type CooperationFacts = {
  id: string;
  cooperation: Party;
  platform: string;
  from: Day;
  to: Day;
  movements: readonly Movement[];
  /** Principal that loans still owe at the end of the last day. */
  owed: Money;
};

const kinds = frenchOnly({
  gift: 'Dons versés',
  loan: 'Prêt versé',
  share: 'Parts sociales versées',
  repayment: 'Échéance payée',
});

const headers = frenchOnly([
  'Date',
  'Opération',
  'Projet',
  'Collecté brut',
  'Frais de la plateforme',
  'Net reçu',
  'Capital remboursé',
  'Intérêts payés',
]);

/** What a cooperation received and paid through the platform between two days, for its accountant. Fees stand apart, never netted. */
export function cooperationStatement(stated: CooperationFacts): Paper {
  const { cooperation, platform, movements } = stated;
  const [, , , ...amounts] = headers;
  const widths = [1.2, 1.1, 1.2];
  const columns = headers.map((label, index) => ({ label, width: widths[index] ?? 1.3, numeric: index > 2 }));
  const total = (pick: (one: Movement) => Money) => sum(movements.map(pick));
  const body: Block[] =
    movements.length === 0
      ? frenchOnly([paragraph('Aucun mouvement dans cette période.')])
      : [
          {
            kind: 'table',
            caption: frenchOnly('Mouvements'),
            columns,
            rows: movements.map((one) => [
              dayShort(one.on),
              kinds[one.kind],
              one.about,
              ...amountsOf(one).map(shown),
            ]),
            foot: [
              frenchOnly('Total'),
              '',
              '',
              ...amounts.map((_, index) => euros(total((one) => amountsOf(one)[index]!))),
            ],
          },
        ];
  return frenchOnly({
    title: `Relevé de ${cooperation.name}, ${periodText(stated)}`,
    reference: `COMPTA-${stated.id.slice(-8)}-${stated.from}-${stated.to}`,
    on: stated.to,
    author: platform,
    blocks: [
      facts(
        'De qui',
        ['Titulaire', partyText(cooperation)],
        [
          'TVA intracommunautaire',
          cooperation.siren && `${frenchVat(cooperation.siren)}, si elle y est assujettie`,
        ],
        ['Établi par', platform],
      ),
      heading('Mouvements'),
      ...body,
      heading('À la fin de la période'),
      facts('Ce qui reste dû', ['Capital des prêts restant dû aux prêteurs', euros(stated.owed)]),
      small(
        'Dons, prêts et parts sont indiqués bruts ; les frais de la plateforme sont une charge distincte. Les contributions en nature n’y figurent pas.',
      ),
    ],
  });
}

/** The same as rows of a spreadsheet, headers first; amounts with a comma. */
export function cooperationRows(stated: CooperationFacts): (string | Money)[][] {
  const rows = stated.movements.map((one) => [one.on, kinds[one.kind], one.about, ...amountsOf(one)]);
  return [headers, ...rows];
}

function amountsOf(one: Movement): Money[] {
  const net = one.kind === 'repayment' ? zero : subtract(one.received, one.fee);
  return [one.received, one.fee, net, one.principalPaid, one.interestPaid];
}

function shown(amount: Money): string {
  return isZero(amount) ? '' : euros(amount);
}
