import { createContext, useContext, type ReactNode } from 'react';
import { href } from '#app/i18n/href.ts';
import { classNames } from './class-names.ts';
import { InsteadOfForm, useClosedForms } from './closed-forms.tsx';
import { ErrorSummary } from './error-summary.tsx';

/**
 * A form that works without script. It hands each field below it its error and what was typed, found by the field's name:
 *   <Form result={actionData} values={{ title: project.title }}> <TextField name="title" label="Titre" /> <Button>Enregistrer</Button> </Form>
 * `result` is conform's reply (`submission.reply()`), or anything with `error` and `initialValue`; after a refusal what was typed wins over `values`.
 * The summary of errors appears on top. A refusal of the whole form goes under the key '' (conform: `formErrors`).
 */
export type FormResult =
  | {
      error?: Record<string, string[] | null> | null;
      initialValue?: Record<string, unknown> | null;
      /** Nothing is to be corrected: somebody else must agree first. */
      awaited?: boolean;
    }
  | null
  | undefined;

type Known = {
  errors: Record<string, string[] | null>;
  typed: Record<string, unknown>;
  afterRefusal: boolean;
  values: Record<string, unknown>;
  isSearch: boolean;
};

const FormContext = createContext<Known>({
  errors: {},
  typed: {},
  afterRefusal: false,
  values: {},
  isSearch: false,
});

export function Form({
  result,
  values = {},
  children,
  action,
  id,
  upload = false,
  method = 'post',
  className = 'grid gap-6',
  labels,
  summary = true,
  readable = false,
}: {
  result?: FormResult;
  values?: Record<string, unknown>;
  children: ReactNode;
  action?: string;
  id?: string;
  /** Sends files (multipart). */
  upload?: boolean;
  method?: 'post' | 'get';
  className?: string;
  /** Names of fields in words, for the summary: { 'lines[0].amount': 'Montant de la ligne 1' }. */
  labels?: Record<string, string>;
  /** A form of one field needs no summary of its errors. */
  summary?: boolean;
  /** What is kept is read in this form and nowhere else on the page: who may not send it sees it, switched off. */
  readable?: boolean;
}) {
  const closed = useClosedForms();
  const errors = result?.error ?? {};
  const known: Known = {
    errors,
    typed: result?.initialValue ?? {},
    afterRefusal: Boolean(result?.initialValue),
    values,
    isSearch: method === 'get',
  };
  if (closed && method === 'post')
    return (
      <>
        <InsteadOfForm closed={closed} />
        {readable && (
          <FormContext.Provider value={known}>
            <fieldset disabled className={classNames('min-w-0 [&_button]:hidden', className)}>
              {children}
            </fieldset>
          </FormContext.Provider>
        )}
      </>
    );
  return (
    <FormContext.Provider value={known}>
      <form
        method={method}
        action={action && href(action)}
        id={id}
        encType={upload ? 'multipart/form-data' : undefined}
        noValidate
        className={className}
      >
        {summary && <ErrorSummary errors={errors} labels={labels} awaited={result?.awaited} />}
        {children}
      </form>
    </FormContext.Provider>
  );
}

/** What a field of this name should show: its errors, and the value typed before (or the one given). */
export function useField(name: string, own: { error?: string[] | null | undefined; defaultValue?: unknown }) {
  const { errors, typed, afterRefusal, values } = useContext(FormContext);
  const error = own.error ?? errors[name] ?? undefined;
  const value = afterRefusal ? at(typed, name) : (own.defaultValue ?? at(values, name));
  return { error: error?.length ? error : undefined, value };
}

/** In a search everything is optional, and saying so at each field would be noise. */
export function useIsSearch(): boolean {
  return useContext(FormContext).isSearch;
}

/** What the form around holds: what is saved, and what was typed before it came back. */
export function useTyped(): Pick<Known, 'values' | 'typed'> {
  return useContext(FormContext);
}

/** `at({ lines: [{ label: 'a' }] }, 'lines[0].label')` is 'a'. */
export function at(values: unknown, name: string): unknown {
  if (Object.hasOwn(Object(values), name)) return (values as Record<string, unknown>)[name];
  return name
    .split(/[.[\]]+/)
    .filter(Boolean)
    .reduce<unknown>(
      (inner, step) =>
        inner && typeof inner === 'object' ? (inner as Record<string, unknown>)[step] : undefined,
      values,
    );
}
