import type { Tone } from '#app/components/badge.tsx';
import type { IconName } from '#app/components/icon.tsx';
import { phrases } from '#app/i18n/t.ts';
import type { CampaignStatus } from './campaign-figures.ts';

/** Where a published project is, for the public. Bad ends are said as plainly as good ones. */
export type ProjectState = { name: StateName; label: string; tone: Tone; icon: IconName };

const states = {
  'a-venir': phrases({ label: 'Collecte à venir' }, { tone: 'neutral', icon: 'clock' }),
  'en-cours': phrases({ label: 'Collecte en cours' }, { tone: 'accent', icon: 'sprout' }),
  suspendue: phrases({ label: 'Offre suspendue' }, { tone: 'warning', icon: 'clock' }),
  encaissement: phrases({ label: 'Réussie, encaissement en cours' }, { tone: 'info', icon: 'repeat' }),
  finance: phrases({ label: 'Financé' }, { tone: 'success', icon: 'check-circle' }),
  remboursement: phrases({ label: 'Financé, prêt en remboursement' }, { tone: 'success', icon: 'repeat' }),
  rembourse: phrases({ label: 'Financé, prêt remboursé' }, { tone: 'success', icon: 'check-circle' }),
  perte: phrases({ label: 'Financé, prêt non remboursé' }, { tone: 'danger', icon: 'cross-circle' }),
  'non-abouti': phrases({ label: 'Objectif non atteint' }, { tone: 'neutral', icon: 'cross-circle' }),
  annulee: phrases({ label: 'Offre annulée' }, { tone: 'danger', icon: 'cross-circle' }),
  retire: phrases({ label: 'Retiré' }, { tone: 'neutral', icon: 'close' }),
} as const satisfies Record<string, { label: string; tone: Tone; icon: IconName }>;

type StateName = keyof typeof states;

/** A campaign that is no draft, and whether its offer was stopped for what its information said wrongly. */
type Offer = { status: CampaignStatus; stopped: 'suspended' | 'cancelled' | null };

export function projectState(
  campaigns: readonly Offer[],
  loan: { status: 'granted' | 'repaying' | 'repaid' | 'written_off' } | null,
  withdrawn = false,
): ProjectState {
  return named(withdrawn ? 'retire' : stateName(campaigns, loan));
}

function stateName(campaigns: readonly Offer[], loan: { status: string } | null): StateName {
  const open = campaigns.filter(({ status }) => status === 'open');
  if (open.length > 0) return open.every(({ stopped }) => stopped) ? 'suspendue' : 'en-cours';
  const statuses = new Set(campaigns.map(({ status }) => status));
  if (statuses.has('charging')) return 'encaissement';
  if (statuses.has('succeeded')) return loan ? afterGranting(loan.status) : 'finance';
  if (!statuses.has('failed')) return 'a-venir';
  return campaigns.some(({ stopped }) => stopped === 'cancelled') ? 'annulee' : 'non-abouti';
}

function afterGranting(status: string): StateName {
  if (status === 'written_off') return 'perte';
  return status === 'repaid' ? 'rembourse' : 'remboursement';
}

function named(name: StateName): ProjectState {
  return { name, ...states[name] };
}
