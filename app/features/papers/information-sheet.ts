import type { SheetAnswers, SheetInstrument, SheetText } from '#app/features/protection/sheet-fields.ts';
import { disclaimer, riskWarning, wordings } from '#app/features/protection/wording.ts';
import { frenchOnly, spokenIn } from '#app/i18n/t.ts';
import type { LoanTerms } from '#app/lending/terms.ts';
import type { Day } from '#app/money/day.ts';
import { count, dayText, euros, percent } from '#app/money/format.ts';
import { type Decimal, type Money, subtract } from '#app/money/money.ts';
import { figuresTable } from './information-sheet-figures.ts';
import { loanPart, sharePart, type ShareOffered } from './information-sheet-offer.ts';
import { type Block, type Paper, facts, heading, notice, paragraph, small } from './paper.ts';
import type { RevenueFacts } from './revenue-words.ts';
import { type Party, legalFormNames, identifierText, signatoryOf } from './words.ts';

export type SheetFacts = {
  instrument: SheetInstrument;
  /** The offer falls under regulation (EU) 2020/1503; another one follows its model of its own accord. */
  regulated: boolean;
  /** The number of the offer, and the LEI of the platform when it has one. */
  lei: string | null;
  number: number;
  version: number;
  on: Day;
  platform: { name: string; status: string; url: string };
  owner: Party & { email: string | null; website: string | null };
  project: { title: string; summary: string; url: string };
  minimum: Money;
  optimum: Money;
  allOrNothing: boolean;
  closesOn: Day;
  uses: readonly { label: string; amount: Money }[];
  /** What the owner puts in itself, in the plan. */
  ownFunds: Money;
  /** Campaigns of this project that have succeeded here, and loans of this owner here: how many, how many late. */
  offersHere: number;
  loansHere: { granted: number; late: number };
  feeRate: Decimal;
  /** The loan as it would be if it were wholly subscribed; its dates are an indication. */
  loan: {
    terms: LoanTerms;
    commercial: boolean;
    minimumPledge: Money;
    /** Where instalments follow revenue. */
    revenue?: RevenueFacts | null;
  } | null;
  share: ShareOffered | null;
  answers: SheetAnswers;
  declaredBy: { name: string; on: Day } | null;
};

/** What a cooperation answered, as one paragraph. */
export type Answer = (name: SheetText) => string;

/**
 * The key information sheet of an offer, with every field of annex I of regulation (EU) 2020/1503 in its order; what does not exist
 * here says why. Six pages at most: the answers are limited to what fits, the plan to its largest uses.
 */
export function informationSheet(sheet: SheetFacts): Paper {
  const answer: Answer = (name) => sheet.answers.texts[name] ?? frenchOnly('Non renseigné.');
  const { owner, project } = sheet;
  return frenchOnly({
    title: `Fiche d’informations clés sur l’investissement : ${project.title}`,
    reference: `FICHE-${identifierOf(sheet)}-v${sheet.version}`,
    on: sheet.on,
    author: owner.name,
    wording: 'key_information',
    dense: true,
    blocks: [
      notice(spokenIn('fr', disclaimer)),
      notice(spokenIn('fr', riskWarning)),
      ...overview(sheet),
      ...ownerPart(sheet, answer),
      ...processPart(sheet, answer),
      ...riskPart(sheet, answer),
      ...(sheet.loan ? loanPart(sheet, sheet.loan, answer) : []),
      ...(sheet.share ? sharePart(sheet, sheet.share, answer) : []),
      ...lastPart(sheet),
    ],
  });
}

/** The LEI of the platform and eight figures (regulation (EU) 2022/2119, article 3); the figures alone while there is no LEI. */
export function identifierOf({ lei, number }: Pick<SheetFacts, 'lei' | 'number'>): string {
  return `${lei ?? ''}${String(number).padStart(8, '0')}`;
}

function overview(sheet: SheetFacts): Block[] {
  const { owner, project, instrument, lei, regulated } = sheet;
  return frenchOnly([
    paragraph(
      `Délai de réflexion : après votre engagement, vous avez quatre jours calendaires, jusqu’au quatrième jour à 23 h 59 (heure de Paris), pour le révoquer sans raison et sans frais, depuis la page de votre engagement ou par le lien de notre message.`,
    ),
    facts(
      'L’offre en bref',
      [
        'Identifiant de l’offre',
        `${identifierOf(sheet)}${lei ? '' : ' (huit chiffres ; la plateforme n’a pas encore de LEI)'}`,
      ],
      ['Version de la fiche', `${sheet.version}, du ${dayText(sheet.on)}`],
      ['Porteur du projet', owner.name],
      ['Projet', project.title],
      [
        'Type d’offre',
        instrument === 'loan' ? 'Emprunt de fonds : prêt' : 'Levée de capitaux : parts sociales',
      ],
      [instrument === 'loan' ? 'Fonds recherchés' : 'Capital recherché', `${euros(sheet.optimum)}, en euros`],
      ['Date limite', `${dayText(sheet.closesOn)}, à 23 h 59`],
      [
        'Régime',
        regulated
          ? 'Règlement (UE) 2020/1503, article 23'
          : 'Hors du règlement (UE) 2020/1503 : cette fiche en suit le modèle sans y être tenue',
      ],
    ),
  ]);
}

function ownerPart(sheet: SheetFacts, answer: Answer): Block[] {
  const { owner, project, declaredBy, uses } = sheet;
  const signatory = signatoryOf(owner);
  const contact = [owner.email, owner.website].filter(Boolean).join(', ');
  return frenchOnly([
    heading('Partie A. Le porteur et le projet'),
    facts(
      'Le porteur',
      ['a) Identité', [owner.name, identifierText(owner), owner.place].filter(Boolean).join(', ')],
      ['a) Forme juridique', owner.legalForm ? legalFormNames[owner.legalForm] : 'Non renseignée'],
      [
        'a) Structure porteuse',
        owner.host
          ? `${signatory.name}, qui signe pour le porteur`
          : 'Sans objet : le porteur signe lui-même',
      ],
      ['a) Propriété', answer('ownership')],
      ['a) Direction', answer('management')],
      ['a) Contacts', contact || `Par la page du projet : ${project.url}`],
      ['b) Personnes responsables', answer('responsible')],
      [
        'b) Déclaration',
        `Le porteur de projet déclare qu’à sa connaissance aucune information n’a été omise ni n’est matériellement trompeuse ou inexacte. Il est responsable de l’élaboration de la présente fiche.${declaredBy ? ` Déclaré par ${declaredBy.name} le ${dayText(declaredBy.on)}.` : ''}`,
      ],
      ['c) Activités principales', answer('activities')],
      ['d) Derniers états financiers', answer('accounts')],
    ),
    ...figuresTable(sheet.answers),
    facts(
      'Le projet',
      ['f) Résumé', project.summary],
      ['f) Objet et caractéristiques', answer('description')],
      ['f) Emploi des fonds', usesText(uses)],
    ),
  ]);
}

/** The largest uses, and the others together: a plan may have a hundred lines. */
function usesText(uses: SheetFacts['uses']): string {
  const sorted = [...uses].sort((a, b) => b.amount.comparedTo(a.amount));
  const named = sorted.slice(0, 6).map(({ label, amount }) => `${label} ${euros(amount)}`);
  const others = sorted
    .slice(6)
    .reduce<Money | null>((total, { amount }) => (total ? (total.plus(amount) as Money) : amount), null);
  return (
    [...named, ...(others ? [frenchOnly(`autres dépenses ${euros(others)}`)] : [])].join(' ; ') ||
    frenchOnly('Non renseigné.')
  );
}

function processPart(sheet: SheetFacts, answer: Answer): Block[] {
  const { instrument, minimum, optimum, offersHere, ownFunds } = sheet;
  const isLoan = instrument === 'loan';
  const what = frenchOnly(isLoan ? 'de fonds' : 'de capital');
  return frenchOnly([
    heading('Partie B. Le processus de financement et ses conditions'),
    facts(
      'Le financement',
      [`a) Objectif minimal ${what}`, euros(minimum)],
      [
        'a) Offres achevées pour ce projet',
        `${count(offersHere, 'offre', 'offres')} sur cette plateforme. Ailleurs : ${answer('elsewhere')}`,
      ],
      ['b) Date limite', `${dayText(sheet.closesOn)}, à 23 h 59 (heure de Paris)`],
      [
        'c) Si l’objectif minimal n’est pas atteint',
        sheet.allOrNothing
          ? 'L’offre est annulée : rien n’est débité, les moyens de paiement enregistrés sont oubliés, et aucun frais n’est dû.'
          : 'Ce qui a été réuni est versé au porteur.',
      ],
      [
        'd) Objectif maximal',
        optimum.equals(minimum)
          ? 'Le même : l’offre s’arrête à ce montant'
          : `${euros(optimum)} ; l’offre s’arrête à ce montant`,
      ],
      [
        'e) Fonds propres engagés par le porteur',
        ownFunds.isZero()
          ? 'Aucun dans le plan de financement'
          : `${euros(ownFunds)}, d’après le plan de financement`,
      ],
      [
        'f) Effet sur le capital ou les dettes',
        isLoan
          ? `Les dettes du porteur augmentent de ${euros(minimum)} à ${euros(optimum)} ; son capital ne change pas.`
          : `Le capital du porteur augmente de ${euros(minimum)} à ${euros(optimum)} ; ses emprunts ne changent pas.`,
      ],
      [
        'g) Délai de réflexion',
        'Quatre jours calendaires après l’engagement d’un investisseur non averti : révocation sans raison, sans pénalité et sans frais, d’un clic sur la page de l’engagement.',
      ],
    ),
  ]);
}

function riskPart(_: SheetFacts, answer: Answer): Block[] {
  return frenchOnly([
    heading('Partie C. Les risques'),
    facts(
      'Les principaux risques',
      ['Type 1. Le projet', answer('riskProject')],
      ['Type 2. Le secteur', answer('riskSector')],
      ['Type 3. Le défaut', answer('riskDefault')],
      ['Type 4. Un rendement plus faible, retardé ou absent', answer('riskReturn')],
      [
        'Type 5. La défaillance de la plateforme',
        'La plateforme peut cesser son activité. L’argent est tenu par un prestataire de services de paiement ; les contrats lient toujours le porteur et les investisseurs, mais le suivi des paiements peut être interrompu.',
      ],
      [
        'Type 6. L’illiquidité',
        'Il n’y a pas de marché : vous pouvez ne pas trouver à qui céder ce que vous détenez, ou devoir le céder à perte.',
      ],
      ['Type 7. Autres', answer('riskOther')],
    ),
  ]);
}

function lastPart({ platform, feeRate, optimum, instrument, project }: SheetFacts): Block[] {
  const fee = subtract(optimum, optimum.times(feeRate.negated().plus(1)).toDecimalPlaces(2) as Money);
  return frenchOnly([
    heading('Partie E. L’entité ad hoc'),
    facts('L’interposition', [
      'Entité ad hoc',
      'Aucune n’est interposée entre le porteur et les investisseurs ; il n’y a donc pas de contact à indiquer.',
    ]),
    heading('Partie H. Frais, informations et recours'),
    facts(
      'Les frais et les recours',
      [
        'a) Frais pour l’investisseur',
        'Aucun, ni à l’entrée, ni à la sortie, ni pendant. Ce qu’il ajoute pour la plateforme est libre et compté à part.',
      ],
      [
        'a) Frais pour le porteur',
        feeRate.isZero()
          ? 'Aucun'
          : `${percent(feeRate)} de ce qui lui est versé, soit ${euros(fee)} au plus`,
      ],
      [
        'b) Où s’informer gratuitement',
        `${project.url} et, pour le taux de défaut, ${platform.url}/statistiques`,
      ],
      [
        'c) Réclamations',
        `Gratuitement, à ${platform.name}, sur ${platform.url}/reclamations : réponse sous deux mois, puis médiateur dont les coordonnées y figurent.`,
      ],
      ['Prestataire', platform.status],
    ),
    heading('Partie I. La gestion individuelle de portefeuille de prêts'),
    paragraph('Sans objet : la plateforme n’en propose pas ; chacun choisit chaque offre.'),
    small(
      `Modèle ${wordings.key_information}, mentions ${wordings.offer_notices}. Parties D et F : ${instrument === 'loan' ? 'sans objet pour un prêt, voir la partie G' : 'ci-dessus ; partie G sans objet pour des parts'}.`,
    ),
  ]);
}
