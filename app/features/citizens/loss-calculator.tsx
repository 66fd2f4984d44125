import { useRef, useState, useSyncExternalStore } from 'react';
import { Button } from '#app/components/button.tsx';
import { FieldError, Help } from '#app/components/field.tsx';
import { Facts } from '#app/components/facts.tsx';
import { euros } from '#app/i18n/format.ts';
import { t } from '#app/i18n/t.ts';
import { Decimal, money, type Money } from '#app/money/money.ts';
import { parseAmount } from '#app/i18n/read-amount.ts';
import { lossCapacity, lossThreshold, netWorthOf, type Worth } from './loss.ts';
import { worthParts } from './worth-parts.ts';

/** The figures of law as text, as the page received them. */
export type LawText = { capacityShare: string; thresholdShare: string; thresholdFloor: string };

/** Is the script here? Answers no on the server and until the page is alive, then yes for good. */
const nothingToWatch = () => () => {};

/**
 * Computes the ability to bear loss in the browser and hands it over. Its inputs have no name and stand in no form, so that no press
 * of a button can send them; nothing here asks the network for anything.
 */
export function LossCalculator({ law, onResult }: { law: LawText; onResult: (capacity: Money) => void }) {
  // What was typed before the script came stands in the fields themselves.
  const fields = useRef<Partial<Record<keyof Worth, HTMLInputElement | null>>>({});
  const alive = useSyncExternalStore(
    nothingToWatch,
    () => true,
    () => false,
  );
  const [shown, setShown] = useState<{ errors: Partial<Record<keyof Worth, string>>; worth?: Worth }>({
    errors: {},
  });

  function compute() {
    const errors: Partial<Record<keyof Worth, string>> = {};
    const read = (part: keyof Worth): Money => {
      const parsed = parseAmount(fields.current[part]?.value ?? '');
      if (parsed.ok) return parsed.amount;
      if (parsed.reason !== 'zero') errors[part] = parsed.sentence;
      return money('0');
    };
    const worth = {
      netIncome: read('netIncome'),
      liquidAssets: read('liquidAssets'),
      commitments: read('commitments'),
    };
    if (Object.keys(errors).length > 0) return setShown({ errors });
    setShown({ errors, worth });
    onResult(lossCapacity(netWorthOf(worth), new Decimal(law.capacityShare)));
  }

  return (
    <div className="grid gap-6" data-testid="loss-calculator">
      {worthParts.map(({ part, label, help }) => (
        <Entry
          key={part}
          id={`simulation-${part}`}
          label={label}
          help={help}
          error={shown.errors[part]}
          field={(input) => void (fields.current[part] = input)}
        />
      ))}
      <div>
        <Button type="button" variant="secondary" onClick={compute} disabled={!alive}>
          {t('Calculer sur cet appareil')}
        </Button>
      </div>
      <div role="status">{shown.worth && <Result worth={shown.worth} law={law} />}</div>
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

function Result({ worth, law }: { worth: Worth; law: LawText }) {
  const netWorth = netWorthOf(worth);
  const capacity = lossCapacity(netWorth, new Decimal(law.capacityShare));
  const threshold = lossThreshold(capacity, {
    capacityShare: new Decimal(law.capacityShare),
    thresholdShare: new Decimal(law.thresholdShare),
    thresholdFloor: money(law.thresholdFloor),
  });
  return (
    <Facts
      facts={[
        { name: t('Patrimoine net'), value: euros(netWorth) },
        { name: t('Pertes supportables'), value: euros(capacity), note: t('un dixième du patrimoine net') },
        {
          name: t('Seuil par projet'),
          value: euros(threshold),
          note: t('au-delà, nous vous demanderons de confirmer'),
        },
      ]}
    />
  );
}
