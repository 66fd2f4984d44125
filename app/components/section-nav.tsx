import { href } from '#app/i18n/href.ts';
import { phrases, t } from '#app/i18n/t.ts';
import { classNames } from './class-names.ts';
import { Icon, type IconName } from './icon.tsx';

/**
 * The side list of a file in parts: each part to do, started or complete, in free order.
 *   <SectionNav label="Parties du projet" current="budget" sections={[{ id: 'budget', label: 'Budget', to: '…', state: 'started' }]} />
 * Without `state`, it is a plain side menu.
 */
type SectionState = 'todo' | 'started' | 'complete';

const states: Record<SectionState, { word: string; icon: IconName; ink: string }> = {
  todo: phrases({ word: 'à faire' }, { icon: 'circle', ink: 'text-ink-soft' }),
  started: phrases({ word: 'en cours' }, { icon: 'half', ink: 'text-ochre' }),
  complete: phrases({ word: 'complet' }, { icon: 'check-circle', ink: 'text-leaf' }),
};

type Section = { id: string; label: string; to: string; state?: SectionState };

/** On phones the list is folded under the name of the part where one is, so that the page itself comes first. */
export function SectionNav({
  label,
  sections,
  current,
}: {
  label: string;
  sections: readonly Section[];
  current?: string;
}) {
  const here = sections.find(({ id }) => id === current);
  return (
    <>
      <nav aria-label={label} className="max-lg:hidden">
        <SectionList sections={sections} current={current} />
      </nav>
      <details className="rounded-md border border-line bg-surface lg:hidden">
        <summary className="min-h-11 px-3 py-2.5 font-semibold">
          {here ? t('{label} : {here}', { label, here: here.label }) : label}
        </summary>
        <nav aria-label={label} className="border-t border-line p-2">
          <SectionList sections={sections} current={current} />
        </nav>
      </details>
    </>
  );
}

function SectionList({ sections, current }: { sections: readonly Section[]; current: string | undefined }) {
  return (
    <ul className="grid gap-1">
      {sections.map((section) => {
        const here = section.id === current;
        const state = section.state && states[section.state];
        return (
          <li key={section.id}>
            <a
              href={href(section.to)}
              aria-current={here ? 'page' : undefined}
              className={classNames(
                'flex h-full min-h-11 items-center gap-2.5 rounded-md border-l-4 px-3 py-1.5 no-underline hover:bg-sunk',
                here ? 'border-leaf bg-leaf-soft font-bold' : 'border-transparent',
              )}
            >
              {state && <Icon name={state.icon} className={state.ink} />}
              <span className="grow">{section.label}</span>
              {state && <span className="text-xs font-normal text-ink-soft">{state.word}</span>}
            </a>
          </li>
        );
      })}
    </ul>
  );
}
