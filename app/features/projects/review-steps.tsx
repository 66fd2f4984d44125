import { t } from '#app/i18n/t.ts';

type Step = { id: string; label: string; date: string; who: string; note: string };

/** What happened to a project's file, the latest first. */
export function ReviewSteps({ steps }: { steps: readonly Step[] }) {
  if (steps.length === 0)
    return <p className="text-ink-soft">{t('Rien encore : le projet n’a pas été soumis.')}</p>;
  return (
    <ol className="grid gap-4 border-l-2 border-line pl-5">
      {steps.map(({ id, label, date, who, note }) => (
        <li key={id} className="grid gap-1">
          <p>
            <strong>{label}</strong>
            <span className="text-ink-soft">
              {who ? t(', le {date} par {who}', { date, who }) : t(', le {date}', { date })}
            </span>
          </p>
          {note && (
            <blockquote className="border-l-4 border-ochre pl-3 whitespace-pre-line">{note}</blockquote>
          )}
        </li>
      ))}
    </ol>
  );
}
