import type { CampaignMode } from '#app/features/campaign-modes/modes.ts';
import {
  resourceKinds,
  resourceStatuses,
  type ResourceKind,
  type ResourceStatus,
} from '#app/features/projects/words.ts';
import { eurosShort, percent } from '#app/i18n/format.ts';
import { t } from '#app/i18n/t.ts';
import { isPositive, subtract, sum, zero, type Money } from '#app/money/money.ts';
import { wholePercent, type CampaignStatus } from './campaign-figures.ts';

export type PlanLine = {
  side: 'use' | 'resource';
  label: string;
  amount: Money;
  kind: ResourceKind | null;
  status: ResourceStatus | null;
  year: number | null;
};

/** What a campaign has really brought, for the lines of the plan that it stands for. */
type PlanCampaign = {
  instrument: 'gift' | 'loan' | 'share';
  status: CampaignStatus;
  engaged: Money;
  minimum: Money;
  optimum: Money;
  mode?: CampaignMode;
};

type Part = { status: ResourceStatus; amount: Money };

/** From what is in hand to what is only hoped for: the deeper the layer, the surer. */
const layers = [
  { status: 'received', layer: 1 },
  { status: 'signed', layer: 2 },
  { status: 'promised', layer: 3 },
  { status: 'asked', layer: 4 },
  { status: 'imagined', layer: 'hollow' },
] as const;

export type Plan = ReturnType<typeof planInWords>;

/**
 * The financing plan for the public: how far the uses are covered, by how sure each resource is, and every line. Lines that a
 * campaign stands for say what the campaign has brought, not what the plan hoped.
 */
export function planInWords(lines: readonly PlanLine[], campaigns: readonly PlanCampaign[]) {
  const uses = lines.filter(({ side }) => side === 'use');
  // A guarantee stands behind a loan and pays for nothing.
  const resources = lines.filter(({ side, kind }) => side === 'resource' && kind !== 'guarantee');
  const needed = totalOf(uses);
  const parts = [
    ...resources
      .filter((line) => !campaignFor(line, campaigns))
      .map(({ status, amount }) => ({ status: status ?? 'imagined', amount })),
    ...campaigns.flatMap((campaign) =>
      partsOf(campaign, totalOf(resources.filter(({ kind }) => kind === campaign.instrument))),
    ),
  ];
  const sure = totalOf(parts.filter(({ status }) => status === 'received' || status === 'signed'));
  return {
    needed: eurosShort(needed),
    surePercent: wholePercent(sure, needed),
    calls: callsIn(campaigns, needed),
    layers: layers.flatMap(({ status, layer }) => {
      const amount = totalOf(parts.filter((part) => part.status === status));
      if (!isPositive(amount)) return [];
      return [
        {
          layer,
          percent: wholePercent(amount, needed),
          label: resourceStatuses[status],
          text: eurosShort(amount),
        },
      ];
    }),
    uses: uses.map((line) => lineInWords(line, needed)),
    resources: resources.map((line) => {
      const campaign = campaignFor(line, campaigns);
      return {
        ...lineInWords(line, totalOf(resources)),
        ...(campaign && { status: campaignInWords(campaign) }),
      };
    }),
    totalUses: eurosShort(needed),
    totalResources: eurosShort(totalOf(resources)),
  };
}

/** Each campaign on the scale of the plan: what it asks at most, what it has, and from where on it decides. Percents of what is needed. */
function callsIn(campaigns: readonly PlanCampaign[], needed: Money) {
  return campaigns
    .filter(({ status }) => status !== 'draft')
    .map(({ instrument, status, engaged, minimum, optimum, mode }) => {
      const raised = status === 'failed' ? zero : engaged;
      const [goal, minimumText] = [eurosShort(optimum), isPositive(minimum) ? eurosShort(minimum) : null];
      const said = { raised: eurosShort(raised), goal, name: resourceKinds[instrument] };
      return {
        instrument,
        goal: wholePercent(optimum, needed),
        raised: wholePercent(raised, needed),
        minimum: minimumText === null ? null : wholePercent(minimum, needed),
        sentence:
          mode === 'permanent'
            ? t('{name} : {raised}, pour {goal} par an, sans date de fin', said)
            : minimumText === null
              ? t('{name} : {raised} sur {goal}', said)
              : t('{name} : {raised} sur {goal}, minimum {minimum}', { ...said, minimum: minimumText }),
      };
    });
}

function campaignFor({ kind }: PlanLine, campaigns: readonly PlanCampaign[]): PlanCampaign | undefined {
  return campaigns.find(({ instrument, status }) => instrument === kind && status !== 'draft');
}

/** A running campaign: what is pledged is promised, the rest asked. One that succeeded: what came in. One that failed: nothing. */
function partsOf({ status, engaged }: PlanCampaign, planned: Money): Part[] {
  switch (status) {
    case 'draft':
      return [];
    case 'failed':
      return [];
    case 'succeeded':
      return [{ status: 'received', amount: engaged }];
    case 'open':
    case 'charging':
      return [
        { status: 'promised', amount: engaged },
        { status: 'asked', amount: planned.greaterThan(engaged) ? subtract(planned, engaged) : zero },
      ];
  }
}

function campaignInWords({ status, engaged }: PlanCampaign): string {
  if (status === 'failed') return t('Non obtenue');
  return status === 'succeeded'
    ? t('Reçue : {engaged}', { engaged: eurosShort(engaged) })
    : t('En cours : {engaged}', { engaged: eurosShort(engaged) });
}

function lineInWords({ label, amount, kind, status, year }: PlanLine, whole: Money) {
  return {
    label,
    amount: eurosShort(amount),
    /** For drawing only. */
    size: amount.toFixed(2),
    share: isPositive(whole) ? percent(amount.dividedBy(whole), 0) : '',
    kind: kind ? resourceKinds[kind] : '',
    status: status ? resourceStatuses[status] : '',
    year: year ? String(year) : '',
  };
}

function totalOf(lines: ReadonlyArray<{ amount: Money }>): Money {
  return sum(lines.map(({ amount }) => amount));
}
