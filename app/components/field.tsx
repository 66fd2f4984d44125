import type { ReactNode } from 'react';
import { t, told } from '#app/i18n/t.ts';
import { classNames } from './class-names.ts';
import { fieldId } from './field-id.ts';
import { useField, useIsSearch } from './form.tsx';
import { Icon } from './icon.tsx';

/**
 * Fields. Label above, help before the control, error tied to it. All take:
 *   name, label, help?, error?, defaultValue?, required?, autoComplete?
 * Inside `Form`, `error` and `defaultValue` are found by name: give only name and label. Optional fields (required={false}, the
 * default) say « (facultatif) ». The control's id is `fieldId(name)`.
 *   TextField (type text, email, password, tel, url, search) · AmountField (€, numeric keypad) · NumberField (suffix) · DateField ·
 *   TextArea · SelectField · CheckboxField · in choice-field.tsx: RadioGroup, CheckboxGroup, SliderField, FileField
 */
export type FieldProps = {
  name: string;
  label: ReactNode;
  help?: ReactNode;
  error?: string[] | null | undefined;
  required?: boolean;
};

/** The frame of a field: label, help, error, and what ties them to the control. */
export function Field({
  name,
  label,
  help,
  error,
  required = false,
  children,
}: FieldProps & {
  children: (tie: {
    id: string;
    name: string;
    required: boolean;
    'aria-describedby'?: string;
    'aria-invalid'?: true;
  }) => ReactNode;
}) {
  const id = fieldId(name);
  const describedBy = classNames(help ? `${id}-aide` : null, error ? `${id}-erreur` : null);
  return (
    <div className={classNames('grid gap-1.5', error && 'border-l-4 border-brick pl-3')}>
      <label htmlFor={id} className="font-semibold">
        {label}
        {!required && <Optional />}
      </label>
      {help && <Help id={id}>{help}</Help>}
      <FieldError id={id} error={error} />
      {children({
        id,
        name,
        required,
        ...(describedBy && { 'aria-describedby': describedBy }),
        ...(error && { 'aria-invalid': true as const }),
      })}
    </div>
  );
}

export function Optional() {
  return useIsSearch() ? null : <span className="font-normal text-ink-soft"> {t('(facultatif)')}</span>;
}

export function Help({ id, children }: { id: string; children: ReactNode }) {
  return (
    <div id={`${id}-aide`} className="text-sm text-ink-soft">
      {children}
    </div>
  );
}

export function FieldError({ id, error }: { id: string; error?: string[] | null | undefined }) {
  if (!error?.length) return null;
  return (
    <p id={`${id}-erreur`} className="flex items-start gap-1.5 font-semibold text-brick">
      <Icon name="alert" className="mt-0.5" />
      <span>
        <span className="sr-only">{t('Erreur :')} </span>
        {error.map(told).join(' ')}
      </span>
    </p>
  );
}

type TextLike = FieldProps & { defaultValue?: string; autoComplete?: string };

export function TextField({
  type = 'text',
  autoComplete,
  maxLength,
  spellCheck,
  inputMode,
  width = 'full',
  ...field
}: TextLike & {
  type?: 'text' | 'email' | 'password' | 'tel' | 'url' | 'search';
  maxLength?: number;
  spellCheck?: boolean;
  inputMode?: 'text' | 'numeric' | 'decimal' | 'email' | 'tel' | 'url';
  /** `short` for codes, years and the like. */
  width?: 'full' | 'short';
}) {
  const { error, value } = useField(field.name, field);
  return (
    <Field {...field} error={error}>
      {(tie) => (
        <input
          {...tie}
          type={type}
          inputMode={inputMode}
          autoComplete={autoComplete}
          maxLength={maxLength}
          spellCheck={spellCheck}
          defaultValue={type === 'password' ? undefined : text(value)}
          className={classNames('control', width === 'short' && 'max-w-48')}
        />
      )}
    </Field>
  );
}

/** An amount in euros, typed in any French habit (“1 234,50”, “1234.5”, “50 €”). The form sends the text; money/ parses it. */
export function AmountField({ suffix = '€', ...field }: TextLike & { suffix?: string }) {
  return <NumberField suffix={suffix} {...field} />;
}

/** A number with its unit behind it: “12” mois, “2,5” %. */
export function NumberField({
  suffix,
  inputMode = 'decimal',
  autoComplete = 'off',
  ...field
}: TextLike & { suffix?: string; inputMode?: 'decimal' | 'numeric' }) {
  const { error, value } = useField(field.name, field);
  return (
    <Field {...field} error={error}>
      {(tie) => (
        <span className="flex max-w-64 items-stretch">
          <input
            {...tie}
            type="text"
            inputMode={inputMode}
            autoComplete={autoComplete}
            defaultValue={text(value)}
            className={classNames('control figures text-right', suffix && 'rounded-r-none')}
          />
          {suffix && (
            <span
              className="flex items-center rounded-r-md border-[1.5px] border-l-0 border-edge bg-sunk px-3.5 whitespace-nowrap"
              aria-hidden="true"
            >
              {suffix}
            </span>
          )}
        </span>
      )}
    </Field>
  );
}

/** A day, `2026-11-21`. */
export function DateField({ min, max, autoComplete, ...field }: TextLike & { min?: string; max?: string }) {
  const { error, value } = useField(field.name, field);
  return (
    <Field {...field} error={error}>
      {(tie) => (
        <input
          {...tie}
          type="date"
          min={min}
          max={max}
          autoComplete={autoComplete}
          defaultValue={text(value)}
          className="control figures max-w-56"
        />
      )}
    </Field>
  );
}

export function TextArea({
  rows = 5,
  maxLength,
  autoComplete,
  ...field
}: TextLike & { rows?: number; maxLength?: number }) {
  const { error, value } = useField(field.name, field);
  return (
    <Field {...field} error={error}>
      {(tie) => (
        <textarea
          {...tie}
          rows={rows}
          maxLength={maxLength}
          autoComplete={autoComplete}
          defaultValue={text(value)}
          className="control"
        />
      )}
    </Field>
  );
}

/** `lang`: that of a label that somebody wrote. */
export type Option = { value: string; label: string; help?: ReactNode; lang?: 'fr' };

/** A closed list. Without `placeholder`, the first option is chosen at first. */
export function SelectField({
  options,
  placeholder,
  autoComplete,
  ...field
}: TextLike & {
  options: ReadonlyArray<Option | { group: string; options: readonly Option[] }>;
  placeholder?: string;
}) {
  const { error, value } = useField(field.name, field);
  return (
    <Field {...field} error={error}>
      {(tie) => (
        <select {...tie} autoComplete={autoComplete} defaultValue={text(value) ?? ''} className="control">
          {placeholder !== undefined && <option value="">{placeholder}</option>}
          {options.map((option) =>
            'group' in option ? (
              <optgroup key={option.group} label={option.group}>
                {option.options.map(({ value, label }) => (
                  <option key={value} value={value}>
                    {label}
                  </option>
                ))}
              </optgroup>
            ) : (
              <option key={option.value} value={option.value}>
                {option.label}
              </option>
            ),
          )}
        </select>
      )}
    </Field>
  );
}

/** One box to tick. It sends `on` when ticked, nothing when not. Never tick one beforehand for a consent. */
export function CheckboxField({
  name,
  label,
  help,
  defaultChecked = false,
  required = false,
  ...own
}: FieldProps & { defaultChecked?: boolean }) {
  const { error, value } = useField(name, {
    error: own.error,
    defaultValue: defaultChecked ? 'on' : undefined,
  });
  const id = fieldId(name);
  const describedBy = classNames(help ? `${id}-aide` : null, error ? `${id}-erreur` : null);
  return (
    <div className={classNames('grid gap-1', error && 'border-l-4 border-brick pl-3')}>
      <FieldError id={id} error={error} />
      <div className="flex items-start gap-3">
        <input
          type="checkbox"
          id={id}
          name={name}
          required={required}
          defaultChecked={value === 'on' || value === true || value === 'true'}
          aria-describedby={describedBy || undefined}
          aria-invalid={error ? true : undefined}
          className="mt-0.5 size-6 shrink-0"
        />
        <label htmlFor={id} className="min-h-6">
          {label}
        </label>
      </div>
      {help && (
        <div className="pl-9">
          <Help id={id}>{help}</Help>
        </div>
      )}
    </div>
  );
}

export function text(value: unknown): string | undefined {
  return typeof value === 'string' || typeof value === 'number' ? String(value) : undefined;
}
