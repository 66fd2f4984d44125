import { classNames } from './class-names.ts';
import { Icon, type IconName } from './icon.tsx';

/**
 * The side list of a file in parts: each part à faire, en cours or complet, in free order.
 *   <SectionNav label="Parties du projet" current="budget" sections={[{ id: 'budget', label: 'Budget', to: '…', state: 'en cours' }]} />
 * Without `state`, it is a plain side menu.
 */
export type SectionState = 'à faire' | 'en cours' | 'complet';

const states: Record<SectionState, { icon: IconName; ink: string }> = {
  'à faire': { icon: 'circle', ink: 'text-ink-soft' },
  'en cours': { icon: 'half', ink: 'text-ochre' },
  complet: { icon: 'check-circle', ink: 'text-leaf' },
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
                href={section.to}
                aria-current={here ? 'page' : undefined}
                className={classNames(
                  'flex h-full min-h-11 items-center gap-2 rounded-md border-l-4 px-2.5 py-1.5 no-underline hover:bg-sunk lg:gap-2.5 lg:px-3',
                  here ? 'border-leaf bg-leaf-soft font-bold' : 'border-transparent max-lg:border-line',
                )}
              >
                {state && <Icon name={state.icon} className={state.ink} />}
                <span className="grow">{section.label}</span>
                {section.state && (
                  <span className="text-xs font-normal text-ink-soft max-lg:sr-only">{section.state}</span>
                )}
              </a>
            </li>
          );
        })}
      </ul>
    </nav>
  );
}
