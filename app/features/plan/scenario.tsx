import { Button, ButtonRow } from '#app/components/button.tsx';
import { NumberField, TextField } from '#app/components/field.tsx';
import { Form, type FormResult } from '#app/components/form.tsx';
import { t } from '#app/i18n/t.ts';
import type { scenarioPage } from './scenario.server.ts';

type Page = Awaited<ReturnType<typeof scenarioPage>>;

/** A year and a chance for each resource, to see what the plan would become. */
export function ScenarioForm({
  lines,
  changes,
  result,
}: Pick<Page, 'lines' | 'changes'> & { result: FormResult }) {
  const labels = Object.fromEntries(
    lines.flatMap(({ label }, index) => [
      [`changes[${index}].year`, t('{label}, année', { label })],
      [`changes[${index}].probability`, t('{label}, probabilité', { label })],
    ]),
  );
  return (
    <Form result={result} values={{ changes }} labels={labels}>
      {lines.map(({ id, label, usual }, index) => (
        <fieldset key={id} className="grid gap-3 rounded-lg border border-line bg-surface p-4">
          <legend className="px-1 font-semibold">{label}</legend>
          <input type="hidden" name={`changes[${index}].id`} value={id} />
          <div className="grid items-start gap-3 sm:grid-cols-2">
            <TextField name={`changes[${index}].year`} label={t('Année')} inputMode="numeric" width="short" />
            <NumberField
              name={`changes[${index}].probability`}
              label={t('Probabilité')}
              help={t('Sans réponse : {usual} %, la valeur usuelle de ce stade.', { usual })}
              inputMode="numeric"
              suffix="%"
            />
          </div>
        </fieldset>
      ))}
      <ButtonRow>
        <Button name="intent" value="compare">
          {t('Comparer avec le plan')}
        </Button>
        <Button name="intent" value="adopt" variant="secondary">
          {t('Faire de ce scénario le plan')}
        </Button>
      </ButtonRow>
    </Form>
  );
}
