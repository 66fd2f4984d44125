import { href } from '#app/i18n/href.ts';
import { t } from '#app/i18n/t.ts';
import { classNames } from './class-names.ts';
import { Icon } from './icon.tsx';

/**
 * Named, counted steps of a journey. <Steps steps={['Montant', 'Coordonnées', 'Récapitulatif', 'Paiement']} current={1} /> (from 0).
 * `links[i]` lets people go back to a done step.
 */
export function Steps({
  steps,
  current,
  links = [],
}: {
  steps: readonly string[];
  current: number;
  links?: ReadonlyArray<string | undefined>;
}) {
  return (
    <nav aria-label={t('Étapes')}>
      <p className="font-semibold sm:sr-only">
        {t('Étape {number} sur {of} : {name}', {
          number: current + 1,
          of: steps.length,
          name: steps[current] ?? '',
        })}
      </p>
      <ol className="mt-2 flex gap-1.5 sm:mt-0 sm:gap-3">
        {steps.map((step, index) => {
          const done = index < current;
          const here = index === current;
          const name = (
            <>
              {done ? (
                <Icon name="check" size={16} label={t('Fait :')} />
              ) : (
                <span className="figures">{index + 1}</span>
              )}
              <span>{step}</span>
            </>
          );
          return (
            <li
              key={step}
              aria-current={here ? 'step' : undefined}
              className={classNames(
                'flex-1 border-t-4 pt-2 text-sm',
                done || here ? 'border-leaf' : 'border-line',
                here ? 'font-bold' : 'text-ink-soft',
              )}
            >
              <span className="hidden items-center gap-1.5 sm:flex">
                {done && links[index] ? (
                  <a href={href(links[index])} className="flex items-center gap-1.5 underline">
                    {name}
                  </a>
                ) : (
                  name
                )}
              </span>
            </li>
          );
        })}
      </ol>
    </nav>
  );
}
