import { href } from '#app/i18n/href.ts';
import { phrases } from '#app/i18n/t.ts';
import { classNames } from './class-names.ts';
import { Icon, type IconName } from './icon.tsx';

/**
 * The side list of a file in parts: each part to do, started or complete, in free order.
 *   <SectionNav label="Parties du projet" current="budget" sections={[{ id: 'budget', label: 'Budget', to: '…', state: 'started' }]} />
 * Without `state`, it is a plain side menu.
 */
export type SectionState = 'todo' | 'started' | 'complete';

const states: Record<SectionState, { word: string; icon: IconName; ink: string }> = {
  todo: phrases({ word: 'à faire' }, { icon: 'circle', ink: 'text-ink-soft' }),
  started: phrases({ word: 'en cours' }, { icon: 'half', ink: 'text-ochre' }),
  complete: phrases({ word: 'complet' }, { icon: 'check-circle', ink: 'text-leaf' }),
};

export function SectionNav({
  label,
  sections,
  current,
}: {
  label: string;
  sections: ReadonlyArray<{ id: string; label: string; to: string; state?: SectionState }>;
  current?: string;
}) {
  return (
    <nav aria-label={label}>
      <ul className="grid grid-cols-2 gap-1 max-lg:text-sm lg:grid-cols-1">
        {sections.map((section) => {
          const here = section.id === current;
          const state = section.state && states[section.state];
          return (
            <li key={section.id}>
              <a
                href={href(section.to)}
                aria-current={here ? 'page' : undefined}
                className={classNames(
                  'flex h-full min-h-11 items-center gap-2 rounded-md border-l-4 px-2.5 py-1.5 no-underline hover:bg-sunk lg:gap-2.5 lg:px-3',
                  here ? 'border-leaf bg-leaf-soft font-bold' : 'border-transparent max-lg:border-line',
                )}
              >
                {state && <Icon name={state.icon} className={state.ink} />}
                <span className="grow">{section.label}</span>
                {state && (
                  <span className="text-xs font-normal text-ink-soft max-lg:sr-only">{state.word}</span>
                )}
              </a>
            </li>
          );
        })}
      </ul>
    </nav>
  );
}
