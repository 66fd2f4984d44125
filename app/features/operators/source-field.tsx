import { FieldError, Help } from '#app/components/field.tsx';
import { t } from '#app/i18n/t.ts';

/** With what a text was compared. A form for each text stands on the page: the id of each field must be its own. */
export function SourceField({ id, errors }: { id: string; errors: string[] | null | undefined }) {
  const own = `source-${id}`;
  return (
    <div className="grid gap-1.5">
      <label htmlFor={own} className="font-semibold">
        {t('Comparé à')}
      </label>
      <Help id={own}>{t('Exemple : « JO L 347 du 20.10.2020, pages 1 à 49 ».')}</Help>
      <FieldError id={own} error={errors} />
      <input
        id={own}
        name="source"
        type="text"
        maxLength={300}
        required
        aria-describedby={`${own}-aide`}
        aria-invalid={errors ? true : undefined}
        className="control"
      />
    </div>
  );
}
