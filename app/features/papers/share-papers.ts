import { wordings } from '#app/features/protection/wording.ts';
import { frenchOnly } from '#app/i18n/t.ts';
import type { Day } from '#app/money/day.ts';
import { dayText, euros } from '#app/money/format.ts';
import { type Money, subtract, sum } from '#app/money/money.ts';
import { type Block, type Paper, facts, heading, list, notice, small } from './paper.ts';
import { type Party, instantText, partyText } from './words.ts';

export type ShareFacts = {
  id: string;
  platform: string;
  cooperation: Party;
  member: { name: string; email: string };
  shares: number;
  nominal: Money;
  value: Money;
  category: string;
  subscribedOn: Day;
  signed: { at: Date; address: string | null };
};

/** What somebody signed to subscribe shares: it makes them a member once the board has admitted them. */
export function shareBulletin(holding: ShareFacts): Paper {
  const { cooperation, signed } = holding;
  return frenchOnly({
    title: `Bulletin de souscription de parts sociales : ${cooperation.name}`,
    reference: `BULLETIN-${holding.subscribedOn.slice(0, 4)}-${holding.id.slice(-8)}`,
    on: holding.subscribedOn,
    author: holding.platform,
    wording: 'shares',
    blocks: [
      notice(
        'Des parts sociales peuvent perdre tout ou partie de leur valeur. Elles ne se revendent pas librement, et leur remboursement, à leur valeur nominale au plus, peut être différé.',
      ),
      ...subscription(holding),
      heading('Ce que le souscripteur sait'),
      list(
        'La souscription ne fait de lui un associé que si l’organe compétent de la coopérative l’admet ; sinon, la somme lui est rendue en entier.',
        'Chaque associé a une voix, quel que soit le nombre de ses parts (loi n° 47-1775 du 10 septembre 1947).',
        'Les parts sont nominatives ; leur transmission demande l’accord de la coopérative.',
        'L’intérêt aux parts est limité par la loi et décidé chaque année par l’assemblée.',
      ),
      heading('Signature électronique'),
      facts(
        'Le souscripteur',
        ['Qui', `${holding.member.name}, ${holding.member.email}`],
        ['Quand', instantText(signed.at)],
        ['Adresse de connexion', signed.address ?? 'non conservée pour cet engagement'],
      ),
      small(`Modèle ${wordings.shares}.`),
    ],
  });
}

/** What a cooperative gives a member whom it has admitted. Shares are no title that can be sold: it only proves. */
export function shareCertificate(holding: ShareFacts & { admittedOn: Day; memberNumber: number }): Paper {
  const { cooperation } = holding;
  return frenchOnly({
    title: `Attestation de parts sociales : ${cooperation.name}`,
    reference: `PARTS-${holding.admittedOn.slice(0, 4)}-${holding.id.slice(-8)}`,
    on: holding.admittedOn,
    author: cooperation.name,
    wording: 'shares',
    blocks: [
      notice(
        `${cooperation.name} atteste que ${holding.member.name} figure à son registre des associés sous le numéro ${holding.memberNumber}.`,
      ),
      ...subscription(holding),
      heading('Inscription au registre'),
      facts(
        'Associé·e',
        ['Numéro d’associé', String(holding.memberNumber)],
        ['Admis le', dayText(holding.admittedOn)],
        ['Voix aux assemblées', 'une, quel que soit le nombre de parts'],
      ),
      small(
        `Ces parts sont nominatives et ne se transmettent qu’avec l’accord de la coopérative ; la présente attestation n’est pas un titre cessible. Modèle ${wordings.shares}.`,
      ),
    ],
  });
}

type TransferFacts = {
  id: string;
  cooperation: Party;
  from: { name: string; number: number };
  to: { name: string; number: number };
  shares: number;
  nominal: Money;
  category: string;
  agreedOn: Day;
  answer: string;
};

/** What a cooperative gives a member who has taken shares over from another: both lines of its register, in one paper. */
export function transferCertificate(transfer: TransferFacts): Paper {
  const { cooperation, from, to, shares } = transfer;
  return frenchOnly({
    title: `Attestation de parts sociales cédées : ${cooperation.name}`,
    reference: `CESSION-${transfer.agreedOn.slice(0, 4)}-${transfer.id.slice(-8)}`,
    on: transfer.agreedOn,
    author: cooperation.name,
    wording: 'shares',
    blocks: [
      notice(
        `${cooperation.name} atteste que ${to.name} figure à son registre des associés sous le numéro ${to.number}, pour ${shares} ${shares > 1 ? 'parts' : 'part'} que lui a ${shares > 1 ? 'cédées' : 'cédée'} ${from.name}.`,
      ),
      heading('La cession'),
      facts(
        'Les deux lignes du registre',
        ['Coopérative', partyText(cooperation)],
        ['Cédées par', `${from.name}, associé numéro ${from.number}`],
        ['Reçues par', `${to.name}, associé numéro ${to.number}`],
        ['Nombre de parts', String(shares)],
        ['Valeur nominale en tout', euros(transfer.nominal)],
        ['Catégorie d’associés', transfer.category],
        ['Acceptée le', dayText(transfer.agreedOn)],
        ...(transfer.answer ? [['Décision', transfer.answer] as [string, string]] : []),
        ['Voix aux assemblées', 'une, quel que soit le nombre de parts'],
      ),
      small(
        `Les parts sont nominatives et ne passent à quelqu’un qu’avec l’accord de la coopérative (loi n° 47-1775 du 10 septembre 1947, article 11) ; la présente attestation n’est pas un titre cessible. Ce qui a été payé pour ces parts s’est réglé entre les deux personnes. Modèle ${wordings.shares}.`,
      ),
    ],
  });
}

type ExitFacts = {
  id: string;
  cooperation: Party;
  member: { name: string; email: string; number: number };
  shares: number;
  nominal: Money;
  amount: Money;
  lowerWhy: string;
  leftOn: Day;
  dueOn: Day;
  payments: readonly {
    on: Day;
    amount: Money;
    way: string;
    reference: string;
    /** Written down by mistake: it does not count. */
    reversed: { on: Day; reason: string } | null;
  }[];
};

function takenBack(reversed: ExitFacts['payments'][number]['reversed']): string {
  if (!reversed) return '';
  return frenchOnly(` ; annulé le ${dayText(reversed.on)} : ${reversed.reason}`);
}

/** What a cooperative gives somebody who has left: the shares that left its register, what it owes for them and what it says it paid. */
export function exitCertificate(exit: ExitFacts): Paper {
  const { cooperation, member, payments, amount } = exit;
  const counted = payments.filter(({ reversed }) => reversed === null);
  const left = subtract(amount, sum(counted.map((payment) => payment.amount)));
  const said = payments.flatMap(({ on, reversed }) => [on, ...(reversed ? [reversed.on] : [])]);
  const days = [exit.leftOn, ...said].sort();
  return frenchOnly({
    title: `Attestation de sortie : ${cooperation.name}`,
    reference: `SORTIE-${exit.leftOn.slice(0, 4)}-${exit.id.slice(-8)}`,
    on: days.at(-1)!,
    author: cooperation.name,
    wording: 'shares',
    blocks: [
      notice(
        `${cooperation.name} atteste que ${exit.shares} ${exit.shares > 1 ? 'parts' : 'part'} de ${member.name} ${exit.shares > 1 ? 'ont' : 'a'} quitté son registre des associés le ${dayText(exit.leftOn)}.`,
      ),
      heading('Ce qui est dû'),
      facts(
        'La sortie',
        ['Coopérative', partyText(cooperation)],
        ['Associé', [member.name, member.email].filter(Boolean).join(', ')],
        ['Numéro d’associé', String(member.number)],
        ['Parts rendues', String(exit.shares)],
        ['Valeur nominale', euros(exit.nominal)],
        ['Montant dû', euros(amount)],
        ...(exit.lowerWhy ? [['Moins que la valeur nominale', exit.lowerWhy] as [string, string]] : []),
        ['À payer au plus tard le', dayText(exit.dueOn)],
        ['Reste dû', euros(left)],
      ),
      heading('Ce que la coopérative dit avoir payé'),
      payments.length === 0
        ? small('Rien encore.')
        : facts(
            'Les paiements',
            ...payments.map((payment): [string, string] => [
              dayText(payment.on),
              frenchOnly(
                `${euros(payment.amount)}, ${payment.way}, référence ${payment.reference}${takenBack(payment.reversed)}`,
              ),
            ]),
          ),
      small(
        `Les paiements sont faits par la coopérative depuis son propre compte ; la plateforme tient le registre et n’a pas cet argent. Un associé qui sort reçoit au plus la valeur nominale de ses parts, diminuée de sa part des pertes (loi n° 47-1775 du 10 septembre 1947, article 18). Modèle ${wordings.shares}.`,
      ),
    ],
  });
}

function subscription({
  cooperation,
  member,
  shares,
  nominal,
  value,
  category,
  subscribedOn,
}: ShareFacts): Block[] {
  return frenchOnly([
    heading('Les parts'),
    facts(
      'La souscription',
      ['Coopérative', partyText(cooperation)],
      ['Souscrit par', `${member.name}, ${member.email}`],
      ['Catégorie d’associés', category],
      ['Nombre de parts', String(shares)],
      ['Valeur nominale d’une part', euros(nominal)],
      ['Montant versé', euros(value)],
      ['Souscrites le', dayText(subscribedOn)],
    ),
  ]);
}
