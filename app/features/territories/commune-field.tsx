import { useRef, useState, type ChangeEvent, type ReactNode } from 'react';
import { Field, text } from '#app/components/field.tsx';
import { useField } from '#app/components/form.tsx';
import { fieldId } from '#app/components/field-id.ts';
import { PlaceName } from '#app/components/place-name.tsx';
import { t } from '#app/i18n/t.ts';

/**
 * A commune, by its name or postcode. Sends a text that `communeField()` reads and `resolveCommune` understands. When the action
 * found several, give its `choices` back: the field then lists them under what was typed.
 *   <CommuneField name="commune" label="Commune du projet" defaultValue={{ code, label }} choices={actionData?.choices} required />
 */
export function CommuneField({
  name,
  label,
  help = t('Le nom ou le code postal, par exemple « Bruz » ou « 35170 ».'),
  defaultValue,
  choices = [],
  required = false,
  error: ownError,
}: {
  name: string;
  label: ReactNode;
  help?: ReactNode;
  defaultValue?: { code: string; label: string } | null;
  choices?: ReadonlyArray<{ value: string; label: string; department: string }>;
  required?: boolean;
  error?: string[] | null;
}) {
  const { error, value } = useField(name, { error: ownError, defaultValue: defaultValue?.label });
  const { suggestions, look } = useSuggestions();
  const typed = text(Array.isArray(value) ? value[0] : value);
  return (
    <div className="grid gap-2">
      <Field name={name} label={label} help={help} required={required} error={error}>
        {(tie) => (
          <input
            {...tie}
            type="text"
            list={`${tie.id}-liste`}
            onChange={look}
            autoComplete="off"
            spellCheck={false}
            defaultValue={typed}
            className="control"
          />
        )}
      </Field>
      <datalist id={`${fieldId(name)}-liste`}>
        {suggestions.map(({ label, department }) => (
          <option key={label} value={label}>
            {department}
          </option>
        ))}
      </datalist>
      {choices.length > 0 && (
        <fieldset className="grid gap-1 rounded-md border border-line bg-surface p-3">
          <legend className="px-1 font-semibold">{t('Laquelle ?')}</legend>
          {choices.map((choice, index) => (
            <div key={choice.value} className="flex min-h-10 items-center gap-3">
              <input
                type="radio"
                name={name}
                value={choice.value}
                id={`${fieldId(name)}-choix-${index}`}
                className="size-6 shrink-0"
              />
              <label htmlFor={`${fieldId(name)}-choix-${index}`}>
                <PlaceName>{choice.label}</PlaceName>,{' '}
                <span className="text-ink-soft">
                  <PlaceName>{choice.department}</PlaceName>
                </span>
              </label>
            </div>
          ))}
        </fieldset>
      )}
    </div>
  );
}

type Suggestion = { label: string; department: string };

/** Where scripts run, suggestions come while one types; elsewhere the server sorts out what was typed. */
function useSuggestions() {
  const [suggestions, setSuggestions] = useState<Suggestion[]>([]);
  const waiting = useRef<ReturnType<typeof setTimeout>>(undefined);
  function look({ target }: ChangeEvent<HTMLInputElement>) {
    clearTimeout(waiting.current);
    if (target.value.trim().length < 2) return;
    waiting.current = setTimeout(() => {
      fetch(`/communes?q=${encodeURIComponent(target.value)}`)
        .then((answer) => answer.json() as Promise<{ communes: Suggestion[] }>)
        .then(({ communes }) => setSuggestions(communes))
        .catch(() => setSuggestions([]));
    }, 150);
  }
  return { suggestions, look };
}
