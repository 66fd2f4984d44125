import { plural, t, told } from '#app/i18n/t.ts';
import { classNames } from './class-names.ts';
import { fieldId } from './field-id.ts';
import { Icon } from './icon.tsx';

/**
 * On top of a refused form: every error, each a link to its field. `Form` renders it already; alone it takes conform's `lastResult.error`.
 * The key '' holds what concerns the whole form.
 */
export function ErrorSummary({
  errors,
  labels = {},
  awaited = false,
}: {
  errors: Record<string, string[] | null> | null | undefined;
  labels?: Record<string, string> | undefined;
  /** Nothing is to be corrected: somebody else must agree first. */
  awaited?: boolean | undefined;
}) {
  const lines = Object.entries(errors ?? {}).flatMap(([name, messages]) =>
    (messages ?? []).map((message) => ({ name, message: told(message) })),
  );
  if (lines.length === 0) return null;
  return (
    <div
      role="alert"
      tabIndex={-1}
      id="erreurs"
      className={classNames(
        'rounded-md border-2 p-4 sm:p-5',
        awaited ? 'border-ochre bg-ochre-soft' : 'border-brick bg-brick-soft',
      )}
      aria-labelledby="erreurs-titre"
    >
      <h2
        id="erreurs-titre"
        className={classNames('flex items-center gap-2 text-lg', awaited ? 'text-ochre' : 'text-brick')}
      >
        <Icon name="alert" />
        {awaited
          ? t('Un accord est attendu')
          : plural(lines.length, {
              one: t('Un point est à corriger'),
              other: t('{n} points sont à corriger', { n: lines.length }),
            })}
      </h2>
      <ul className="mt-2 grid gap-1.5">
        {lines.map(({ name, message }) => (
          <li key={name + message}>
            {name === '' ? (
              message
            ) : (
              <a className="underline" href={`#${fieldId(name)}`}>
                {labels[name] ? t('{field} : {message}', { field: labels[name], message }) : message}
              </a>
            )}
          </li>
        ))}
      </ul>
      <p className="mt-2 text-sm text-ink-soft">{t('Ce que vous avez saisi est conservé.')}</p>
    </div>
  );
}
