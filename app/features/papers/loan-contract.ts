import { wordings } from '#app/features/protection/wording.ts';
import { loanRates, totalCost } from '#app/lending/loan-rates.ts';
import { termsOfPart } from '#app/lending/revenue.ts';
import { schedule, totalInterest } from '#app/lending/schedule.ts';
import { loanTerms, type LoanTerms } from '#app/lending/terms.ts';
import { frenchOnly } from '#app/i18n/t.ts';
import type { Day } from '#app/money/day.ts';
import { dayShort, dayText, euros, percent } from '#app/money/format.ts';
import { type Money, sum } from '#app/money/money.ts';
import { amortisationNames, periodNames } from './loan-words.ts';
import { type Block, type Paper, facts, heading, list, notice, paragraph, small } from './paper.ts';
import { type RevenueFacts, revenueClauses, revenueTable } from './revenue-words.ts';
import { type Party, instantText, partyText, signatoryOf } from './words.ts';

export type ContractFacts = {
  reference: string;
  platform: string;
  borrower: Party;
  lender: { name: string; email: string; legalPerson: boolean };
  project: string;
  /** The loan as it was granted, with the fees that its borrower paid. */
  terms: LoanTerms;
  /** How long before the first paused instalment a pause is told, where the terms grant any. */
  pauseNoticeDays: number;
  /** Where instalments follow revenue. */
  revenue?: RevenueFacts | null;
  /** An activity with profit in view: decides which of the two rates is the legal one. */
  commercial: boolean;
  /** What this lender lends, and how many lend. */
  lent: Money;
  lenders: number;
  signed: { at: Date; address: string | null; wording: string | null; wordingHash: string | null };
  reflectionEndsAt: Date | null;
  borrowerAgreed: { name: string; at: Date } | null;
};

/** The contract of one loan share, with its schedule, what the loan costs, and how both sides agreed. */
export function loanContract(contract: ContractFacts): Paper {
  const { reference, terms, platform } = contract;
  return {
    title: frenchOnly(`Contrat de prêt : ${contract.project}`),
    reference,
    on: terms.start,
    author: platform,
    wording: 'loan_contract',
    blocks: [
      ...parties(contract),
      ...theLoan(contract),
      ...theCost(contract),
      ...theRules(contract),
      ...theSchedules(contract),
      ...theSignatures(contract),
      small(frenchOnly(`Référence ${reference}. Modèle ${wordings.loan_contract}.`)),
    ],
  };
}

function parties({ borrower, lender, platform, lenders }: ContractFacts): Block[] {
  const signatory = signatoryOf(borrower);
  return frenchOnly([
    notice(
      'Prêter comporte un risque : l’emprunteur peut payer en retard, ou ne pas rembourser tout ou partie du capital. Cet argent n’est garanti par aucun fonds.',
    ),
    heading('Entre'),
    facts(
      'Les parties',
      ['Le prêteur', `${lender.name}, ${lender.email}${lender.legalPerson ? ', personne morale' : ''}`],
      ['L’emprunteur', partyText(signatory)],
      ['Pour le compte de', borrower.host ? `${borrower.name}, collectif porté par l’emprunteur` : null],
      ['L’intermédiaire', `${platform}, qui tient le compte du prêt et le fait rembourser ; il ne prête pas`],
      ['Les autres prêteurs', lenders > 1 ? `${lenders - 1}, chacun pour sa part et sans solidarité` : null],
    ),
  ]);
}

function theLoan({ terms, lent, project }: ContractFacts): Block[] {
  const every = periodNames[terms.frequency as keyof typeof periodNames];
  return frenchOnly([
    heading('Le prêt'),
    facts(
      'Ce qui est prêté',
      ['Objet', project],
      ['Montant du prêt', euros(terms.principal)],
      ['Part du prêteur', euros(lent)],
      ['Versé à l’emprunteur le', dayText(terms.start)],
      [
        'Taux d’intérêt annuel',
        terms.annualRate.isZero() ? 'sans intérêt' : `${percent(terms.annualRate)}, fixe`,
      ],
      ['Remboursement', `${terms.revenue ? 'au plus ' : ''}${terms.count} échéances, une par ${every}`],
      ['Première échéance', dayText(terms.firstDue)],
      ['Amortissement', amortisationNames[terms.amortisation as keyof typeof amortisationNames]],
      ['Différé de capital', terms.principalGrace > 0 ? `${terms.principalGrace} premières échéances` : null],
      [
        'Intérêts du différé',
        terms.principalGrace > 0
          ? terms.interestGrace === 'paid'
            ? 'payés à chaque échéance'
            : 'reportés, sans intérêts, à la première échéance qui suit le différé'
          : null,
      ],
      ['Décompte des intérêts', `base ${terms.dayCount} ; chaque échéance est arrondie au centime`],
    ),
  ]);
}

function theCost({ terms, commercial }: ContractFacts): Block[] {
  const rows = schedule(terms);
  const { taeg, teg, periodRate, periodInYears } = loanRates(terms, rows);
  const months = periodInYears.times(12).toDecimalPlaces(2);
  const legal = (yes: boolean) => frenchOnly(yes ? 'taux légal de ce prêt' : 'à titre de comparaison');
  return frenchOnly([
    heading('Ce que le prêt coûte à l’emprunteur'),
    facts(
      'Coût du crédit',
      [terms.revenue ? 'Intérêts, en tout, au plancher' : 'Intérêts, en tout', euros(totalInterest(rows))],
      ['Frais de la plateforme, au versement', `${euros(terms.fees.atStart)}, ${shareOf(terms)} du capital`],
      ['Coût total', euros(totalCost(terms, rows))],
      [
        'Taux de période',
        `${percent(periodRate, 5)} par période de ${months.toFixed().replace('.', ',')} mois`,
      ],
      ['TEG proportionnel', `${percent(teg)} (${legal(commercial)})`],
      ['TAEG', `${percent(taeg)} (${legal(!commercial)})`],
    ),
    small(
      'Taux calculés selon les articles R314-1 à R314-5 du Code de la consommation, frais compris et pénalités de retard exclues. Le taux annuel effectif global est dû aux emprunteurs sans besoins professionnels, le taux effectif global proportionnel aux autres.',
    ),
  ]);
}

/** What the platform keeps, of what is lent. */
function shareOf({ fees, principal }: LoanTerms): string {
  return percent(fees.atStart.dividedBy(principal));
}

function theRules({ terms, platform, pauseNoticeDays, revenue }: ContractFacts): Block[] {
  const late = frenchOnly(
    terms.late.annualRate.isZero()
      ? 'En cas de retard, l’intérêt au taux légal court sur le capital en retard à compter d’une mise en demeure (Code civil, article 1231-6).'
      : `En cas de retard, un intérêt de ${percent(terms.late.annualRate)} l’an court sur le capital en retard, après ${terms.late.freeDays} jours.`,
  );
  return frenchOnly([
    heading('Les règles'),
    list(
      'Le capital est versé à l’emprunteur quand la collecte a réuni son minimum, que les quatre jours de réflexion de chaque prêteur sont passés et que les paiements sont confirmés.',
      'Pendant ces quatre jours, le prêteur a pu révoquer son engagement sans motif ni frais ; passé ce délai, il est irrévocable.',
      `Si l’emprunteur ne paie pas, ${platform} le relance, redemande l’échéance à sa banque, prévient les prêteurs et publie le défaut au-delà de 90 jours. Elle ne paie pas à sa place ; la créance du prêteur demeure contre l’emprunteur seul.`,
      'Emprunter engage : l’emprunteur vérifie ses capacités de remboursement. Un endettement excessif peut le conduire à ne plus pouvoir faire face à ses dettes.',
      'Chaque échéance est partagée entre les prêteurs au prorata du capital qui leur reste dû, au centime près : la somme de leurs parts est l’échéance payée.',
      'Un paiement partiel règle d’abord les frais, puis les intérêts, puis le capital, en commençant par l’échéance la plus ancienne.',
      `${late} Les intérêts échus ne produisent pas eux-mêmes d’intérêts, sauf pour une année entière (article 1343-2).`,
      'Une échéance qui tombe un jour où les banques sont fermées est payée le jour ouvré suivant, sans intérêt de plus.',
      revenue
        ? 'L’emprunteur peut rembourser plus tôt, en entier, sans indemnité.'
        : 'L’emprunteur peut rembourser plus tôt, en tout ou en partie, sans indemnité.',
      ...(revenue ? revenueClauses(terms, revenue) : []),
      ...pauseRule(terms, pauseNoticeDays),
      `${platform} prélève à la source les impôts et prélèvements sociaux dus sur les intérêts et en rend compte chaque année.`,
      'Pour le reste, l’échéancier ne change que si les prêteurs du prêt l’acceptent par un vote : une personne, une voix, à la majorité des voix exprimées et avec le quorum publié par la plateforme. Le nouvel échéancier s’impose alors à tous, sans changer le capital dû à chacun ; l’ancien est conservé.',
      'Si la plateforme disparaît, le présent contrat lie toujours l’emprunteur et le prêteur.',
      'Le droit français s’applique. Une réclamation se fait d’abord auprès de la plateforme, puis auprès du médiateur dont les coordonnées sont sur le site.',
    ),
  ]);
}

/** What the borrower may suspend without asking: said only where the terms grant it. */
function pauseRule({ pauses }: LoanTerms, noticeDays: number): string[] {
  if (!pauses) return [];
  const { count, longest, interest } = pauses;
  return [
    frenchOnly(
      `L’emprunteur à jour de ses échéances peut suspendre le remboursement du capital ${count} fois au plus, pendant ${longest} échéances au plus chaque fois, en le disant ${noticeDays} jours au moins avant la première échéance suspendue. ${interest === 'paid' ? 'Les intérêts restent payés à chaque échéance.' : 'Les intérêts de ce temps sont reportés, sans intérêts, à l’échéance qui suit.'} Le prêt finit d’autant plus tard ; les prêteurs en sont informés. Cette pause n’est pas un retard.`,
    ),
  ];
}

function theSchedules({ terms, lent, revenue }: ContractFacts): Block[] {
  const whole = schedule(terms);
  const part = schedule(
    terms.revenue ? termsOfPart(terms, lent) : loanTerms({ ...terms, principal: lent, fees: {} }),
  );
  const row = (one: (typeof whole)[number]) => [
    String(one.number),
    dayShort(one.due),
    euros(one.principal),
    euros(one.interest),
    euros(one.payment),
    euros(one.balance),
  ];
  const columns = frenchOnly([
    { label: 'N°', width: 0.6 },
    { label: 'Échéance', width: 1.4 },
    { label: 'Capital', width: 1.5, numeric: true },
    { label: 'Intérêts', width: 1.3, numeric: true },
    { label: 'À payer', width: 1.5, numeric: true },
    { label: 'Reste dû', width: 1.6, numeric: true },
  ]);
  const foot = (rows: typeof whole) => [
    frenchOnly('Total'),
    '',
    euros(sum(rows.map((one) => one.principal))),
    euros(totalInterest(rows)),
    euros(sum(rows.map((one) => one.payment))),
    '',
  ];
  return frenchOnly([
    ...(revenue
      ? [
          heading('Ce que deviennent les échéances'),
          revenueTable(terms, revenue),
          paragraph(
            'Les échéanciers qui suivent sont ceux du plancher, seul promis : chaque déclaration les avance, et les versions se gardent.',
          ),
        ]
      : []),
    heading('L’échéancier du prêt'),
    { kind: 'table', caption: 'Ce que paie l’emprunteur', columns, rows: whole.map(row), foot: foot(whole) },
    heading('La part du prêteur, avant impôt'),
    paragraph(
      'À titre indicatif : le partage réel de chaque échéance peut s’en écarter de quelques centimes, sans changer le capital remboursé en tout.',
    ),
    { kind: 'table', caption: 'Ce que reçoit le prêteur', columns, rows: part.map(row), foot: foot(part) },
  ]);
}

function theSignatures({
  signed,
  lender,
  borrower,
  borrowerAgreed,
  reflectionEndsAt,
}: ContractFacts): Block[] {
  const signatory = signatoryOf(borrower);
  return frenchOnly([
    heading('Signatures électroniques'),
    facts(
      'Le prêteur',
      ['Qui', `${lender.name}, ${lender.email}`],
      ['Quand', instantText(signed.at)],
      ['Adresse de connexion', signed.address ?? 'non conservée pour cet engagement'],
      ['Texte accepté', signed.wording && `version ${signed.wording}, empreinte ${signed.wordingHash}`],
      ['Délai de réflexion terminé', reflectionEndsAt && instantText(reflectionEndsAt)],
    ),
    facts(
      'L’emprunteur',
      ['Qui', borrowerAgreed ? `${borrowerAgreed.name}, pour ${signatory.name}` : signatory.name],
      ['Quand', borrowerAgreed ? instantText(borrowerAgreed.at) : 'à la publication de la collecte'],
    ),
    small(
      'Contrat formé au succès de la collecte, conservé sur support durable et accessible à tout moment dans l’espace de chacun (Code civil, articles 1366 et 1367).',
    ),
  ]);
}

/** "PRET-2026-9f2c11aa-0007": the year, the loan, and the place of the lender among the others. */
export function contractReference(loan: { id: string; on: Day }, place: number): string {
  return `PRET-${loan.on.slice(0, 4)}-${loan.id.slice(-8)}-${String(place).padStart(4, '0')}`;
}
