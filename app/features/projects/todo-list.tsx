import { Icon } from '#app/components/icon.tsx';
import { href } from '#app/i18n/href.ts';
import type { Todo } from './submission.ts';

/** What is left to do, each a link to its field. */
export function TodoList({ todos, icon }: { todos: readonly Todo[]; icon: 'circle' | 'info' }) {
  return (
    <ul className="grid gap-2">
      {todos.map(({ sentence, link }) => (
        <li key={link + sentence} className="flex items-start gap-2.5">
          <Icon name={icon} className="mt-1 text-ink-soft" />
          <a href={href(link)} className="link">
            {sentence}
          </a>
        </li>
      ))}
    </ul>
  );
}
