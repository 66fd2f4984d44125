import type { ReactNode } from 'react';
import { t } from '#app/i18n/t.ts';

/**
 * Progress, always with its text. `parts` are layers, as percents of the goal (100 = goal), drawn one after the other; the sum may pass 100.
 *   <Bar label="Collecte" parts={[{ percent: 62 }]} text="62 % — 31 000 € sur 50 000 €" marks={[{ percent: 40, label: 'minimum' }]} />
 * Beyond 100 the scale stretches and the goal is marked, so that « 130 % » is seen.
 */
type BarPart = { percent: number; label?: string; layer?: 'leaf' | 1 | 2 | 3 | 4 | 'hollow' };

/** What fills each layer. */
export const fills: Record<NonNullable<BarPart['layer']>, string> = {
  leaf: 'bg-leaf',
  1: 'bg-strata-1',
  2: 'bg-strata-2',
  3: 'bg-strata-3',
  4: 'bg-strata-4',
  hollow: 'bg-[repeating-linear-gradient(135deg,var(--color-edge)_0_2px,transparent_2px_7px)]',
};

export function Bar({
  label,
  parts,
  text,
  marks = [],
  thick = false,
  plain = false,
}: {
  /** What is measured, for those who do not see the bar. */
  label: string;
  parts: readonly BarPart[];
  text: ReactNode;
  marks?: ReadonlyArray<{ percent: number; label: string }>;
  thick?: boolean;
  /** Marks without their words, where room is short. */
  plain?: boolean;
}) {
  const sum = parts.reduce((total, part) => total + Math.max(0, part.percent), 0);
  const scale = Math.max(100, sum, ...marks.map((mark) => mark.percent));
  const at = (percent: number) => `${Math.min(100, (100 * Math.max(0, percent)) / scale)}%`;
  const shown =
    sum > 100
      ? [
          ...marks,
          ...(marks.some((mark) => mark.percent === 100) ? [] : [{ percent: 100, label: t('objectif') }]),
        ]
      : marks;
  return (
    <div className="grid gap-1.5">
      <div>{text}</div>
      <div
        className="relative"
        role="img"
        aria-label={t('{name} : {value}', { name: label, value: `${Math.round(sum)} %` })}
      >
        <div
          className={`flex overflow-hidden rounded-full border border-edge bg-sunk ${thick ? 'h-5' : 'h-3.5'}`}
        >
          {parts.map((part, index) => (
            <span key={index} className={fills[part.layer ?? 'leaf']} style={{ width: at(part.percent) }} />
          ))}
        </div>
        {shown.map((mark) => (
          <span
            key={mark.label}
            className="absolute -top-1 -bottom-1 w-0.5 -translate-x-1/2 bg-ink"
            style={{ left: at(mark.percent) }}
          />
        ))}
      </div>
      {shown.length > 0 && !plain && (
        <ul className="flex flex-wrap justify-between gap-x-4 text-xs text-ink-soft">
          {shown.map((mark) => (
            <li key={mark.label} className="flex items-center gap-1.5">
              <span className="h-3.5 w-0.5 bg-ink" aria-hidden="true" />
              {mark.label}
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}

/** The layers of a Bar in words, with the swatch of each. */
export function BarLegend({ parts }: { parts: ReadonlyArray<BarPart & { label: string; text: string }> }) {
  return (
    <ul className="flex flex-wrap gap-x-5 gap-y-1 text-sm">
      {parts.map((part) => (
        <li key={part.label} className="flex items-center gap-2">
          <span
            className={`size-3.5 rounded-sm border border-edge ${fills[part.layer ?? 'leaf']}`}
            aria-hidden="true"
          />
          <span>
            {part.label} <span className="figures text-ink-soft">{part.text}</span>
          </span>
        </li>
      ))}
    </ul>
  );
}
