import type { ReactNode } from 'react';
import { t } from '#app/i18n/t.ts';
import { classNames } from './class-names.ts';
import { fieldId } from './field-id.ts';
import { Field, FieldError, Help, Optional, text, type FieldProps, type Option } from './field.tsx';
import { useField } from './form.tsx';

/** Fields of choice: RadioGroup (one of few), CheckboxGroup (some of few), SliderField (between two ends), FileField. Same props as field.tsx. */

/** One of a few, each with its own explanation. Error summaries link to the first option. `dense` sets short options side by side. */
export function RadioGroup({
  options,
  defaultValue,
  ...field
}: FieldProps & { options: readonly Option[]; defaultValue?: string; dense?: boolean }) {
  const { error, value } = useField(field.name, { error: field.error, defaultValue });
  return (
    <Choices {...field} error={error}>
      {options.map((option, index) => (
        <Choice
          key={option.value}
          type="radio"
          option={option}
          id={optionId(field.name, index)}
          name={field.name}
          checked={text(value) === option.value}
        />
      ))}
    </Choices>
  );
}

/** Some of a few; sends one value per ticked box, all under the same name. `dense` sets short options side by side. */
export function CheckboxGroup({
  options,
  defaultValue,
  ...field
}: FieldProps & { options: readonly Option[]; defaultValue?: readonly string[]; dense?: boolean }) {
  const { error, value } = useField(field.name, { error: field.error, defaultValue });
  const chosen = Array.isArray(value) ? value.map(String) : value === undefined ? [] : [String(value)];
  return (
    <Choices {...field} error={error}>
      {options.map((option, index) => (
        <Choice
          key={option.value}
          type="checkbox"
          option={option}
          id={optionId(field.name, index)}
          name={field.name}
          checked={chosen.includes(option.value)}
        />
      ))}
    </Choices>
  );
}

function optionId(name: string, index: number) {
  return index === 0 ? fieldId(name) : `${fieldId(name)}-${index + 1}`;
}

function Choices({
  name,
  label,
  help,
  error,
  required = false,
  dense = false,
  children,
}: FieldProps & { dense?: boolean; children: ReactNode }) {
  const id = fieldId(name);
  const describedBy = classNames(help ? `${id}-aide` : null, error ? `${id}-erreur` : null);
  return (
    <fieldset
      className={classNames(error && 'border-l-4 border-brick pl-3')}
      aria-describedby={describedBy || undefined}
    >
      <legend className="mb-1.5 font-semibold">
        {label}
        {!required && <Optional />}
      </legend>
      {help && <Help id={id}>{help}</Help>}
      <FieldError id={id} error={error} />
      <div className={classNames('mt-1.5 grid gap-2', dense && 'sm:grid-cols-2 lg:grid-cols-3')}>
        {children}
      </div>
    </fieldset>
  );
}

function Choice({
  type,
  option,
  id,
  name,
  checked,
}: {
  type: 'radio' | 'checkbox';
  option: Option;
  id: string;
  name: string;
  checked: boolean;
}) {
  return (
    <div className="relative flex items-start gap-3 rounded-md border-[1.5px] border-line bg-surface p-3 has-checked:border-leaf has-checked:bg-leaf-soft">
      <input
        type={type}
        id={id}
        name={name}
        value={option.value}
        defaultChecked={checked}
        className="mt-0.5 size-6 shrink-0"
        aria-describedby={option.help ? `${id}-aide` : undefined}
      />
      <div>
        <label htmlFor={id} lang={option.lang} className="font-medium after:absolute after:inset-0">
          {option.label}
        </label>
        {option.help && (
          <div id={`${id}-aide`} className="text-sm text-ink-soft">
            {option.help}
          </div>
        )}
      </div>
    </div>
  );
}

/** A place between two ends, 0 to 100 by steps of 5, both ends named. Arrow keys move it, so nothing needs dragging. */
export function SliderField({
  ends,
  defaultValue,
  ...field
}: FieldProps & {
  ends: readonly [string, string];
  defaultValue?: number;
}) {
  const { error, value } = useField(field.name, { error: field.error, defaultValue });
  return (
    <Field {...field} required error={error}>
      {({ required: _required, ...tie }) => (
        <div>
          <input
            {...tie}
            type="range"
            min="0"
            max="100"
            step="5"
            defaultValue={text(value) ?? '50'}
            className="h-10 w-full"
          />
          <div className="flex justify-between gap-6 text-sm" aria-hidden="true">
            <span className="max-w-[45%]">{ends[0]}</span>
            <span className="max-w-[45%] text-right">{ends[1]}</span>
          </div>
          <span className="sr-only">
            {t('De {min} ({low}) à {max} ({high})', { min: 0, low: ends[0], max: 100, high: ends[1] })}
          </span>
        </div>
      )}
    </Field>
  );
}

/** A file. Say in `help` which kinds and what size; the form needs `upload`. With `capture`, a telephone opens its camera instead of its files. */
export function FileField({
  accept,
  multiple,
  capture,
  ...field
}: FieldProps & { accept?: string; multiple?: boolean; capture?: 'environment' }) {
  const { error } = useField(field.name, field);
  return (
    <Field {...field} error={error}>
      {(tie) => (
        <input
          {...tie}
          type="file"
          accept={accept}
          multiple={multiple}
          capture={capture}
          className="control py-2 file:mr-3 file:min-h-9 file:rounded-sm file:border file:border-edge file:bg-sunk file:px-3 file:font-semibold file:text-ink"
        />
      )}
    </Field>
  );
}
