import type { LegalForm } from '#app/features/cooperations/words.ts';
import { wordings } from '#app/features/protection/wording.ts';
import { frenchOnly, t } from '#app/i18n/t.ts';
import { addDays, day, type Day, yearOf } from '#app/money/day.ts';
import { dayText, euros, percent } from '#app/money/format.ts';
import { type Decimal, type Money, min, money, round } from '#app/money/money.ts';
import { type Paper, facts, heading, list, notice, paragraph, small } from './paper.ts';
import { isCompany } from './receipt-rules.ts';
import { identifierText, type Party } from './words.ts';

/** What the law of the day of a subscription says of its reduction: a fraction, euros for one person and for a couple, whole years. */
export type ShareReliefLaw = {
  rate: Decimal;
  capSingle: Decimal;
  capJoint: Decimal;
  keptYears: number;
  repaidYears: number;
};

export type ShareReliefCase = {
  cooperation: { name: string; legalForm: LegalForm | null; identified: boolean; declared: boolean };
  subscriber: { legalPerson: boolean; taxResident: boolean };
  admitted: boolean;
};

/** Why a subscription has no certificate for the reduction of income tax, in a sentence; null when it can have one. */
export function shareReliefRefusal({ cooperation, subscriber, admitted }: ShareReliefCase): string | null {
  const { name } = cooperation;
  if (subscriber.legalPerson) return t('Cette réduction est réservée aux personnes physiques.');
  if (!subscriber.taxResident) return t('Cette réduction est réservée à qui paie ses impôts en France.');
  if (!isCompany(cooperation.legalForm))
    return t('{name} n’est pas une société : ses parts n’ouvrent pas droit à cette réduction.', { name });
  if (!cooperation.declared)
    return t('{name} n’a pas déclaré que ses parts ouvrent droit à cette réduction.', { name });
  if (!cooperation.identified) return t('Il manque à {name} un numéro SIREN.', { name });
  if (!admitted) return t('L’attestation est donnée quand {name} vous a admis parmi ses associés.', { name });
  return null;
}

/** What a subscription takes off the income tax of a person or of a couple, in euros, up to the cap of the year: an estimate, for what else was subscribed is not known here. */
export function shareRelief(
  paid: Money,
  { rate, capSingle, capJoint }: ShareReliefLaw,
  joint: boolean,
): Money {
  return round(min(paid, money(joint ? capJoint : capSingle)).times(rate), 'half_up');
}

/** Until when shares are kept, and until when what was paid for them is not given back: the 31 December of so many years later. */
export function heldUntil(subscribedOn: Day, years: number): Day {
  return addDays(day(`${yearOf(subscribedOn) + years + 1}-01-01`), -1);
}

type ShareReliefFacts = {
  id: string;
  on: Day;
  cooperation: Pick<Party, 'name' | 'siren' | 'rna'> & {
    street: string;
    postcode: string;
    city: string;
    purpose: string;
    solidarity: boolean;
    signatory: string;
    signatoryRole: string;
  };
  subscriber: { name: string; street: string; postcode: string; city: string };
  shares: number;
  nominal: Money;
  paid: Money;
  subscribedOn: Day;
  law: ShareReliefLaw;
};

/** The certificate of one subscription, for its subscriber's tax office (CGI, article 199 terdecies-0 A; annex III, article 46 AI bis). */
export function shareReliefCertificate(asked: ShareReliefFacts): Paper {
  const { cooperation, subscriber, law, subscribedOn } = asked;
  return frenchOnly({
    title: `État individuel de souscription : ${cooperation.name}`,
    reference: `ETAT-${subscribedOn.slice(0, 4)}-${asked.id.slice(-8)}`,
    on: asked.on,
    author: cooperation.name,
    wording: 'share_relief',
    blocks: [
      paragraph(
        'Établi pour la réduction d’impôt sur le revenu au titre de la souscription au capital d’une petite ou moyenne entreprise (Code général des impôts, article 199 terdecies-0 A ; annexe III, article 46 AI bis, à confirmer).',
      ),
      heading('La société'),
      facts(
        'Qui a reçu la souscription',
        ['Dénomination', cooperation.name],
        ['Numéro', identifierText(cooperation)],
        ['Siège', `${cooperation.street}, ${cooperation.postcode} ${cooperation.city}`],
        ['Objet social', cooperation.purpose],
        [
          'Qualité',
          cooperation.solidarity
            ? 'entreprise solidaire d’utilité sociale (ESUS) agréée'
            : 'petite ou moyenne entreprise',
        ],
      ),
      heading('Le souscripteur'),
      facts(
        'Qui a souscrit',
        ['Nom', subscriber.name],
        ['Adresse', `${subscriber.street}, ${subscriber.postcode} ${subscriber.city}`],
      ),
      heading('La souscription'),
      facts(
        'Ce qui a été souscrit et versé',
        ['Nombre de parts', String(asked.shares)],
        ['Valeur nominale d’une part', euros(asked.nominal)],
        ['Date de la souscription', dayText(subscribedOn)],
        ['Versé en numéraire', euros(asked.paid)],
        ['Date du versement', dayText(subscribedOn)],
        ['Taux de la réduction', `${percent(law.rate)} (à confirmer)`],
      ),
      heading('Ce que la société atteste, et ce que le souscripteur garde en tête'),
      list(
        `${cooperation.name} atteste sur l’honneur qu’elle remplit les conditions prévues par l’article 199 terdecies-0 A, et que cette souscription y ouvre droit.`,
        `Les parts sont conservées jusqu’au ${dayText(heldUntil(subscribedOn, law.keptYears))} ; sinon, la réduction est reprise (durée à confirmer).`,
        `Aucun remboursement de l’apport avant le ${dayText(heldUntil(subscribedOn, law.repaidYears))} (durée à confirmer).`,
        `Versements comptés jusqu’à ${euros(money(law.capSingle))} par an pour une personne seule, ${euros(money(law.capJoint))} pour un couple imposé ensemble, et dans le plafonnement global des avantages fiscaux.`,
      ),
      notice(
        'Souscrire au capital comporte un risque : vous pouvez perdre tout ou partie de ce que vous avez versé. La réduction d’impôt ne le supprime pas.',
      ),
      paragraph(
        `Fait le ${dayText(asked.on)}. Signé : ${cooperation.signatory}, ${cooperation.signatoryRole}.`,
      ),
      small(`Modèle ${wordings.share_relief}.`),
    ],
  });
}
