import { BarLegend, fills } from '#app/components/bar.tsx';
import { rich } from '#app/i18n/rich.tsx';
import { t } from '#app/i18n/t.ts';
import type { Plan } from './plan.ts';

/**
 * The whole plan and what is asked for here, in one drawing on one scale: so one sees that a campaign is a part of the plan, and that money
 * from elsewhere never fills it. Everything that it shows is also said in words.
 */
export function PlanDrawing({ plan }: { plan: Plan }) {
  const { needed, surePercent, layers, calls } = plan;
  const covered = layers.reduce((total, { percent }) => total + percent, 0);
  const scale = Math.max(100, covered, ...calls.map(({ goal, raised }) => Math.max(goal, raised)));
  const at = (percent: number) => `${Math.min(100, (100 * percent) / scale)}%`;
  return (
    <figure className="grid gap-3">
      <figcaption>
        {rich('Le plan entier coûte {needed}.', { needed: <strong className="figures">{needed}</strong> })}{' '}
        <span className="figures">{t('{surePercent} %', { surePercent })}</span> {t('sont reçus ou signés.')}
      </figcaption>
      <div className="grid gap-2" aria-hidden="true">
        <div className="flex h-5 overflow-hidden rounded-full border border-edge bg-sunk">
          {layers.map((part) => (
            <span key={part.label} className={fills[part.layer]} style={{ width: at(part.percent) }} />
          ))}
        </div>
        {calls.map(({ instrument, goal, raised, minimum }) => (
          <div key={instrument} className="relative h-3.5">
            <div
              className="absolute inset-y-0 left-0 overflow-hidden rounded-full border-2 border-leaf bg-surface"
              style={{ width: at(Math.max(goal, 2)) }}
            />
            <div className="absolute inset-y-0 left-0 rounded-full bg-leaf" style={{ width: at(raised) }} />
            {minimum !== null && minimum < goal && (
              <span className="absolute -top-1 -bottom-1 w-0.5 bg-ink" style={{ left: at(minimum) }} />
            )}
          </div>
        ))}
      </div>
      <BarLegend parts={layers} />
      {calls.length > 0 && (
        <ul className="grid gap-1 text-sm">
          {calls.map(({ instrument, sentence }) => (
            <li key={instrument} className="flex items-center gap-2">
              <span className="h-3.5 w-6 rounded-full border-2 border-leaf" aria-hidden="true" />
              {sentence}
            </li>
          ))}
          <li className="text-ink-soft">
            {t(
              'Sous le plan, à la même échelle : ce que chaque collecte demande ici. L’argent venu d’ailleurs n’y est jamais compté.',
            )}
          </li>
        </ul>
      )}
    </figure>
  );
}
