import { frenchOnly } from '#app/i18n/t.ts';
import { loanRates } from '#app/lending/loan-rates.ts';
import { schedule, totalInterest, type ScheduleRow } from '#app/lending/schedule.ts';
import type { LoanTerms } from '#app/lending/terms.ts';
import { count, dayText, euros, percent } from '#app/money/format.ts';
import { type Money, sum } from '#app/money/money.ts';
import type { Answer, SheetFacts } from './information-sheet.ts';
import { revenueRule, revenueTable } from './revenue-words.ts';
import { amortisationNames, periodNames } from './loan-words.ts';
import { type Block, facts, heading, small } from './paper.ts';

export type ShareOffered = { nominal: Money; shares: number; categories: readonly string[] };

/** Part G, for a loan, and why parts D and F do not speak of it. */
export function loanPart(
  { loansHere, regulated }: SheetFacts,
  { terms, commercial, minimumPledge, revenue }: NonNullable<SheetFacts['loan']>,
  answer: Answer,
): Block[] {
  const rows = schedule(terms);
  const months = monthsOf(terms);
  const grace = terms.principalGrace;
  const { taeg } = loanRates(terms, rows);
  return frenchOnly([
    heading('Parties D et F. Valeurs mobilières et droits des investisseurs'),
    facts('Sans objet', [
      'Raison',
      'L’offre porte sur un prêt : aucune valeur mobilière n’est émise, et le prêteur n’a pas de voix au capital.',
    ]),
    heading('Partie G. Le prêt'),
    facts(
      'Les conditions du prêt',
      [
        'a) Nature et durée',
        `Prêt à ${commercial ? 'une activité à but lucratif' : 'une activité sans but lucratif'}, de ${count(months, 'mois', 'mois')}${revenue ? ' au plus' : ''}, à partir de ${euros(minimumPledge)} par prêteur${regulated ? '' : ', dans la limite légale par prêteur'}.`,
      ],
      [
        'b) Taux ou autre rémunération',
        terms.annualRate.isZero()
          ? 'Sans intérêt'
          : `${percent(terms.annualRate)} l’an, fixe, avant impôt ; pour le porteur, TAEG de ${percent(taeg)}, commission comprise`,
      ],
      ['c) Garanties et atténuation des risques', answer('guarantees')],
      [
        'd) Remboursement',
        `${count(terms.count, 'échéance', 'échéances')}, une par ${periodNames[terms.frequency as keyof typeof periodNames]}, ${amortisationNames[terms.amortisation as keyof typeof amortisationNames]}${grace > 0 ? `, dont ${grace} sans capital à rembourser` : ''}${pausesText(terms)} ; première le ${dayText(terms.firstDue)}, à titre indicatif${revenue ? `. ${revenueRule(terms, revenue)} Sans déclaration, le plancher est dû. Le capital peut revenir plus tôt ou plus tard que prévu.` : ''}`,
      ],
      [
        'e) Défauts du porteur depuis cinq ans',
        `${answer('defaults')} Sur cette plateforme : ${count(loansHere.granted, 'prêt accordé', 'prêts accordés')}, ${loansHere.late} en retard.`,
      ],
      [
        'f) Suivi du prêt et défaut',
        'La plateforme prélève chaque échéance sur le compte du porteur, la partage entre les prêteurs et la leur verse. En cas de retard elle relance, prévient les prêteurs et publie le défaut au-delà de 90 jours ; elle ne se substitue pas au porteur.',
      ],
    ),
    ...(revenue ? [revenueTable(terms, revenue)] : []),
    {
      kind: 'table',
      caption: revenue
        ? 'd) Échéancier au plancher, pour le montant maximal, à titre indicatif'
        : 'd) Échéancier pour le montant maximal, à titre indicatif',
      columns: [
        { label: 'Période', width: 2 },
        { label: 'Capital', width: 1.5, numeric: true },
        { label: 'Intérêts', width: 1.5, numeric: true },
        { label: 'Payé', width: 1.5, numeric: true },
      ],
      rows: periods(rows),
      foot: [
        'Total',
        euros(sum(rows.map((row) => row.principal))),
        euros(totalInterest(rows)),
        euros(sum(rows.map((row) => row.payment))),
      ],
    },
    small('Les parts de chaque prêteur et chaque échéance figurent au contrat, remis au versement du prêt.'),
  ]);
}

function monthsOf({ count: instalments, frequency }: LoanTerms): number {
  const each: Record<string, number> = { month: 1, quarter: 3, half_year: 6, year: 12 };
  return instalments * (each[frequency as string] ?? 1);
}

/** Pauses that the borrower may take by right, where the terms grant any. */
function pausesText({ pauses }: LoanTerms): string {
  if (!pauses) return '';
  return frenchOnly(
    `, ${count(pauses.count, 'pause', 'pauses')} de ${count(pauses.longest, 'échéance', 'échéances')} au plus prévues au contrat`,
  );
}

/** A row a year, or five years when a loan is long, so that any schedule takes ten lines at most. */
function periods(rows: readonly ScheduleRow[]): string[][] {
  const yearOf = (row: ScheduleRow) => Number(row.due.slice(0, 4));
  const [first, last] = [yearOf(rows[0]!), yearOf(rows.at(-1)!)];
  const step = last - first < 10 ? 1 : 5;
  const lines: string[][] = [];
  for (let from = first; from <= last; from += step) {
    const within = rows.filter((row) => yearOf(row) >= from && yearOf(row) < from + step);
    if (within.length === 0) continue;
    lines.push([
      step === 1 ? String(from) : `${from} – ${Math.min(last, from + step - 1)}`,
      euros(sum(within.map((row) => row.principal))),
      euros(sum(within.map((row) => row.interest))),
      euros(sum(within.map((row) => row.payment))),
    ]);
  }
  return lines;
}

/** Parts D and F, for shares, and why part G does not speak of them. */
export function sharePart({ owner }: SheetFacts, share: ShareOffered, answer: Answer): Block[] {
  return frenchOnly([
    heading('Partie D. Les parts proposées'),
    facts(
      'L’instrument',
      [
        'a) Nombre et type',
        `${count(share.shares, 'part sociale', 'parts sociales')}, nominatives, non négociables`,
      ],
      ['b) Prix de souscription', `${euros(share.nominal)}, la valeur nominale d’une part`],
      [
        'c) Sursouscription et répartition',
        'L’offre s’arrête au nombre de parts proposé ; elles sont attribuées dans l’ordre d’arrivée, et une liste d’attente prend les désistements.',
      ],
      [
        'd) Souscription et paiement',
        `Bulletin signé en ligne ; débit après la clôture et le délai de réflexion, si l’objectif minimal est atteint. Catégories ouvertes : ${categoriesText(share.categories)}.`,
      ],
      [
        'e) Conservation et livraison',
        `Inscription au registre des associés de ${owner.name} après admission ; une admission refusée est remboursée en entier.`,
      ],
      ['f) Garantie', 'Sans objet : aucune sûreté ne garantit des parts de capital.'],
      [
        'g) Engagement de rachat',
        'Sans objet : il n’y en a pas d’autre que la reprise prévue par les statuts (partie F).',
      ],
      ['h) Titres autres que de capital', 'Sans objet : ni taux, ni échéance, ni date de remboursement.'],
    ),
    heading('Partie F. Les droits des investisseurs'),
    facts(
      'Les droits',
      ['a) Droits attachés', answer('rights')],
      ['b) et c) Limites et cession', answer('restrictions')],
      ['d) Sortie', answer('exit')],
      ['e) Capital et voix avant et après', answer('votes')],
    ),
    heading('Partie G. Le prêt'),
    facts('Sans objet', [
      'Raison',
      'L’offre porte sur des parts de capital : rien n’est prêté ni remboursé à échéance.',
    ]),
  ]);
}

/** As many as fit in three lines. */
function categoriesText(categories: readonly string[]): string {
  const text = categories.join(', ');
  return text.length <= 160 ? text : frenchOnly(`${text.slice(0, 157)}…`);
}
