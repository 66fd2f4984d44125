import type { CampaignMode } from '#app/features/campaign-modes/modes.ts';
import type { SheetText } from '#app/features/protection/sheet-fields.ts';
import type { Reach } from '#app/features/projects/priority.schema.ts';
import type { Captions } from '#app/features/projects/video.schema.ts';
import type { Theme } from '#app/features/projects/words.ts';

export type DemoLoan = {
  annualRate: string;
  count: number;
  frequency: 'month' | 'quarter' | 'half_year' | 'year';
  amortisation: 'annuity' | 'equal_principal' | 'bullet' | 'revenue';
  principalGrace: number;
  /** For an activity with profit in view: the European regulation governs it. */
  commercial?: boolean;
  /** What links instalments to revenue, for the last of these. */
  revenue?: { share: string; floor: string; cap: string; expected: string; of: string };
};

/** What a demonstration project asks for by one instrument, and how the people around it answer. */
export type DemoCampaign = {
  instrument: 'gift' | 'loan' | 'share';
  mode?: CampaignMode;
  minimum: string;
  optimum: string;
  /** Share of the optimum that citizens pledge, in percent. */
  answer: number;
  /** Claire is among them, as she is wherever one can lend. */
  claire?: boolean;
  /** What a month of coordination costs, for gifts that pay for it. */
  monthlyCost?: string;
  loan?: DemoLoan;
  share?: { nominal: string; categories: string[] };
  /** Open first, for so many days, to those who live in a commune (INSEE code) or around it, as all who answer meanwhile do. */
  localFirst?: { commune: string; reach: Reach; days: number };
  /** What the cooperation answers for the key information sheet of the offer, where it gives one. */
  sheet?: Partial<Record<SheetText, string>>;
};

export type DemoProject = {
  key: string;
  cooperation: string;
  title: string;
  summary: string;
  story: string;
  risks: string;
  /** The first decides the illustration. */
  themes: [Theme, ...Theme[]];
  /** Label, amount, and in which year, counted from the one in which its campaigns close. */
  uses: [string, string, number?][];
  /** Besides the campaigns: label, amount, kind, status, year as above. */
  resources: [
    string,
    string,
    'own_revenue' | 'grant' | 'convention' | 'match' | 'non_monetary',
    'imagined' | 'asked' | 'promised' | 'signed' | 'received',
    number?,
  ][];
  campaigns: DemoCampaign[];
  /** Days before today when it was published, and how long it stays open. Without: it is not public yet. */
  published?: number;
  openFor?: number;
  /** For those not public: how far they have come. */
  state?: 'draft' | 'submitted' | 'changes_requested' | 'withdrawn';
  /** And how many days before today that was. */
  since?: number;
  note?: string;
  video?: { address: string; title: string; captions: Captions };
  updates?: { daysAgo: number; title: string; body: string }[];
  /** Instalments from this many days before today on are refused by the cooperation's bank. */
  missesSince?: number;
};
