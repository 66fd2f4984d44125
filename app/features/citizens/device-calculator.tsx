import { useRef, useState, useSyncExternalStore, type ReactNode } from 'react';
import { Button } from '#app/components/button.tsx';
import { FieldError, Help } from '#app/components/field.tsx';
import { parseAmount } from '#app/i18n/read-amount.ts';
import { t } from '#app/i18n/t.ts';
import { money, type Money } from '#app/money/money.ts';

type AmountPart<Part extends string> = { part: Part; label: string; help: string };

/** Is the script here? Answers no on the server and until the page is alive, then yes for good. */
const nothingToWatch = () => () => {};

/**
 * Some amounts that are typed and what follows from them, computed in the browser. Its inputs have no name and stand in no form, so that
 * no press of a button can send them; nothing here asks the network for anything.
 */
export function DeviceCalculator<Part extends string>({
  name,
  parts,
  onComputed,
  children,
}: {
  /** Begins the ids of its inputs. */
  name: string;
  parts: readonly AmountPart<Part>[];
  onComputed?: (amounts: Record<Part, Money>) => void;
  children: (amounts: Record<Part, Money>) => ReactNode;
}) {
  // What was typed before the script came stands in the fields themselves.
  const fields = useRef<Partial<Record<Part, HTMLInputElement | null>>>({});
  const alive = useSyncExternalStore(
    nothingToWatch,
    () => true,
    () => false,
  );
  const [errors, setErrors] = useState<Partial<Record<Part, string>>>({});
  const [amounts, setAmounts] = useState<Record<Part, Money> | null>(null);

  function compute() {
    const wrong: Partial<Record<Part, string>> = {};
    const read = (part: Part): Money => {
      const parsed = parseAmount(fields.current[part]?.value ?? '');
      if (parsed.ok) return parsed.amount;
      if (parsed.reason !== 'zero') wrong[part] = parsed.sentence;
      return money('0');
    };
    const typed = Object.fromEntries(parts.map(({ part }) => [part, read(part)])) as Record<Part, Money>;
    setErrors(wrong);
    if (Object.keys(wrong).length > 0) return setAmounts(null);
    setAmounts(typed);
    onComputed?.(typed);
  }

  return (
    <div className="grid gap-6">
      {parts.map(({ part, label, help }) => (
        <Entry
          key={part}
          id={`${name}-${part}`}
          label={label}
          help={help}
          error={errors[part]}
          field={(input) => void (fields.current[part] = input)}
        />
      ))}
      <div>
        <Button type="button" variant="secondary" onClick={compute} disabled={!alive}>
          {t('Calculer sur cet appareil')}
        </Button>
      </div>
      <div role="status">{amounts && children(amounts)}</div>
    </div>
  );
}

function Entry({
  id,
  label,
  help,
  error,
  field,
}: {
  id: string;
  label: string;
  help: string;
  error: string | undefined;
  field: (input: HTMLInputElement | null) => void;
}) {
  const describedBy = `${id}-aide${error ? ` ${id}-erreur` : ''}`;
  return (
    <div className="grid gap-1.5">
      <label htmlFor={id} className="font-semibold">
        {label}
      </label>
      <Help id={id}>{help}</Help>
      <FieldError id={id} error={error ? [error] : null} />
      <input
        id={id}
        type="text"
        inputMode="decimal"
        autoComplete="off"
        aria-describedby={describedBy}
        aria-invalid={error ? true : undefined}
        className="control figures max-w-64 text-right"
        ref={field}
      />
    </div>
  );
}
