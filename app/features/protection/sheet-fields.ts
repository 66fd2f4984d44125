import { t } from '#app/i18n/t.ts';
import { isPositive, money, type Decimal, type MoneySource } from '#app/money/money.ts';
import { sheetLabels } from './sheet-words.ts';

// What a cooperation itself answers for its key information sheet (regulation (EU) 2020/1503, annex I). All that it has said elsewhere
// (its name, its offer, its plan) is read there.

export type SheetInstrument = 'loan' | 'share';

/** The longest that each answer may be: together they keep the sheet within six pages. */
export const longest = {
  ownership: 400,
  management: 400,
  responsible: 300,
  activities: 600,
  accounts: 300,
  noFigures: 300,
  description: 900,
  elsewhere: 300,
  riskProject: 500,
  riskSector: 500,
  riskDefault: 500,
  riskReturn: 500,
  riskOther: 500,
  guarantees: 400,
  defaults: 300,
  rights: 500,
  restrictions: 400,
  exit: 400,
  votes: 400,
} as const;

export type SheetText = keyof typeof longest;

const both = [
  'ownership',
  'management',
  'responsible',
  'activities',
  'accounts',
  'noFigures',
  'description',
  'elsewhere',
  'riskProject',
  'riskSector',
  'riskDefault',
  'riskReturn',
  'riskOther',
] as const satisfies readonly SheetText[];

const byInstrument = {
  loan: [...both, 'guarantees', 'defaults'],
  share: [...both, 'rights', 'restrictions', 'exit', 'votes'],
} as const satisfies Record<SheetInstrument, readonly SheetText[]>;

/** The texts that are asked for an offer of this kind, in the order of the sheet. */
export function textsAsked(instrument: SheetInstrument): readonly SheetText[] {
  return byInstrument[instrument];
}

export const figureNames = [
  'turnover',
  'profit',
  'assets',
  'equity',
  'debt',
  'ebitda',
  'debtService',
  'intangibles',
] as const;
export type FigureName = (typeof figureNames)[number];

/** The key figures of one year, in euros as text; what is not known is left out. */
export type SheetYear = { year: number } & Partial<Record<FigureName, string>>;

export type SheetAnswers = {
  texts: Partial<Record<SheetText, string>>;
  /** Up to three, the latest first. */
  years: readonly SheetYear[];
  /** Somebody has declared that nothing is missing or misleading, of the answers as they are. */
  declared: boolean;
};

export const noAnswers: SheetAnswers = { texts: {}, years: [], declared: false };

export type SheetProblem = { field: string; sentence: string };

/** What the sheet still lacks, each with its field. Empty: it may be published. */
export function sheetProblems(
  instrument: SheetInstrument,
  { texts, years, declared }: SheetAnswers,
): SheetProblem[] {
  const labels = sheetLabels();
  const missing = textsAsked(instrument)
    .filter((name) => !(name === 'noFigures' && years.length >= 3) && !texts[name]?.trim())
    .map((field) => ({
      field,
      sentence:
        field === 'noFigures'
          ? t('Donnez les chiffres des trois dernières années, ou dites pourquoi il en manque.')
          : t('Remplissez « {label} », ou dites pourquoi c’est sans objet.', { label: labels[field] }),
    }));
  const undeclared = {
    field: 'declared',
    sentence: t('Un membre doit déclarer que rien ne manque à la fiche et que rien n’y est trompeur.'),
  };
  return declared ? missing : [...missing, undeclared];
}

export type RatioName = 'margin' | 'returnOnEquity' | 'netDebt' | 'debtCover' | 'intangibleShare';

/**
 * The ratios of a year (regulation (EU) 2022/2119, article 7) as fractions; null where a figure is missing, or the divisor is not
 * positive: a ratio to negative own funds says nothing.
 */
export function ratiosOf(year: SheetYear): Record<RatioName, Decimal | null> {
  const ratio = (above: FigureName, below: FigureName) => {
    const [top, bottom] = [known(year[above]), known(year[below])];
    return top && bottom && isPositive(bottom) ? top.dividedBy(bottom) : null;
  };
  return {
    margin: ratio('profit', 'turnover'),
    returnOnEquity: ratio('profit', 'equity'),
    netDebt: ratio('debt', 'equity'),
    debtCover: ratio('ebitda', 'debtService'),
    intangibleShare: ratio('intangibles', 'assets'),
  };
}

function known(text: MoneySource | undefined) {
  return text === undefined ? null : money(text);
}
