import { Bar } from '#app/components/bar.tsx';
import { t } from '#app/i18n/t.ts';
import type { Animation } from './animation-words.ts';

/** A permanent campaign has no goal to fill: how many months are secured, beside what comes every month, with the formula folded under it. */
export function AnimationBar({
  campaign,
  animation,
}: {
  campaign: { people: string };
  animation: Animation;
}) {
  const { headline, everyMonth, percent, ifTheyGoOn, formula } = animation;
  return (
    <>
      <Bar
        label={t('Dons mensuels')}
        thick
        parts={[{ percent, layer: 'leaf' }]}
        text={
          <span className="figures block">
            <strong className="block text-2xl font-extrabold">{headline}</strong>
            <span className="block text-sm text-ink-soft">
              {t('{everyMonth} ; {people} en tout', { everyMonth, people: campaign.people })}
            </span>
          </span>
        }
      />
      {ifTheyGoOn && <p className="figures text-sm">{ifTheyGoOn}</p>}
      <details className="text-sm">
        <summary className="font-semibold">{t('Comment c’est compté')}</summary>
        <ul className="figures mt-2 grid gap-1">
          {formula.map((sentence) => (
            <li key={sentence}>{sentence}</li>
          ))}
        </ul>
      </details>
    </>
  );
}
