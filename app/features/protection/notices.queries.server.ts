import { keepsAll } from '#app/features/campaign-modes/modes.ts';
import { eurosShort } from '#app/i18n/format.ts';
import { t } from '#app/i18n/t.ts';
import { db } from '#app/infra/db.server.ts';
import { env } from '#app/infra/env.server.ts';
import type { Day } from '#app/money/day.ts';
import { Decimal } from '#app/money/money.ts';
import { loanRouteOn, standing } from './regime.server.ts';
import { isDraft } from './wording.server.ts';

export type NoticesShown = {
  kind: 'gift' | 'ifp' | 'psfp' | 'none';
  operator: string;
  caps: string | null;
  /** What is given stays given, whatever the total. */
  keepsAll: boolean;
  /** Nobody has compared these words with those of the law yet. */
  draft: boolean;
};

/** The notices of each kind of offer that a project makes. */
export async function noticesOf(
  projectId: string,
  day: Day,
): Promise<Record<'gift' | 'loan' | 'share', NoticesShown>> {
  const campaigns = await db().campaign.findMany({
    where: { projectId },
    select: { mode: true, instrument: true, loanOffer: { select: { annualRate: true, commercial: true } } },
  });
  const offer = campaigns.find(({ loanOffer }) => loanOffer)?.loanOffer;
  const always = {
    operator: operatorInWords(),
    caps: null,
    keepsAll: false,
    draft: await isDraft('offer_notices'),
  };
  return {
    gift: {
      kind: 'gift',
      ...always,
      keepsAll: campaigns.some(({ instrument, mode }) => instrument === 'gift' && keepsAll(mode)),
    },
    share: { kind: 'none', ...always },
    loan: offer
      ? {
          ...always,
          ...(await loanNotices({ ...offer, annualRate: new Decimal(offer.annualRate.toFixed()) }, day)),
        }
      : { kind: 'ifp', ...always },
  };
}

async function loanNotices(
  offer: { annualRate: Decimal; commercial: boolean },
  day: Day,
): Promise<Pick<NoticesShown, 'kind' | 'caps'>> {
  const { regime, ceilings } = await loanRouteOn(offer, day);
  const { perLender } = ceilings;
  const caps =
    perLender &&
    t('La loi limite ce prêt à {cap} par personne et par projet.', { cap: eurosShort(perLender) });
  return { kind: regime, caps };
}

/** Who answers for the offers of this platform, with the numbers by which a register knows them. */
export function operatorInWords(): string {
  const { mode, ifpNumber, psfpNumber } = standing();
  const name = env().REGULATED_NAME ?? env().PAYOUT_NAME;
  if (mode === 'demo') return t('Site de démonstration : aucune offre réelle n’y est faite.');
  if (mode === 'gifts_only')
    return t('{name} recueille des dons, et ne propose ni prêt ni placement.', { name });
  const numbers = [
    ifpNumber && t('intermédiaire en financement participatif, Orias n° {ifpNumber}', { ifpNumber }),
    psfpNumber &&
      t('prestataire de services de financement participatif, AMF n° {psfpNumber}', { psfpNumber }),
  ].filter(Boolean);
  const status = numbers.join(' ; ');
  return mode === 'partner'
    ? t('Offres proposées et exécutées par {name} ({status}), partenaire de cette plateforme.', {
        name,
        status,
      })
    : t('Offres proposées par {name} ({status}).', { name, status });
}
