import { Button, ButtonRow } from '#app/components/button.tsx';
import {
  CheckboxField,
  DateField,
  NumberField,
  SelectField,
  TextArea,
  TextField,
} from '#app/components/field.tsx';
import { Form, type FormResult } from '#app/components/form.tsx';
import { PaperFields, WhyWhoUntil, WithProgress } from '#app/features/uploads/paper-parts.tsx';
import type { PaperNotice } from '#app/features/uploads/papers.queries.server.ts';
import { t } from '#app/i18n/t.ts';
import type { Indicator } from './impact-parts.tsx';
import { indicatorKindNames, indicatorKinds } from './words.ts';

export function NewIndicatorForm({ result }: { result: FormResult }) {
  const labels = {
    label: t('Ce que vous regardez'),
    baseline: t('Départ'),
    target: t('Objectif'),
    targetOn: t('Pour quand'),
  };
  return (
    <Form result={result} labels={labels}>
      <TextField
        name="label"
        label={labels.label}
        help={t('Par exemple : emplois créés, ce que disent les voisins, une journée au fournil.')}
        maxLength={120}
        required
      />
      <SelectField
        name="kind"
        label={t('Nature')}
        options={indicatorKindNames.map((value) => ({ value, label: indicatorKinds[value] }))}
        required
      />
      <TextArea name="wanted" label={t('Ce que vous espérez')} rows={2} maxLength={500} />
      <div className="grid items-start gap-5 sm:grid-cols-2">
        <NumberField name="baseline" label={labels.baseline} help={t('Pour un nombre.')} />
        <NumberField name="target" label={labels.target} help={t('Pour un nombre.')} />
        <TextField name="unit" label={t('Compté en')} maxLength={40} width="short" />
        <DateField name="targetOn" label={labels.targetOn} />
      </div>
      <ButtonRow>
        <Button name="intent" value="add">
          {t('Ajouter cet indicateur')}
        </Button>
      </ButtonRow>
    </Form>
  );
}

/** One measure of one indicator chosen in the list; a new page for each would be one page too many. */
export function MeasureForm({
  indicators,
  chosen,
  today,
  notice,
  result,
}: {
  indicators: readonly Indicator[];
  chosen: string | null;
  today: string;
  notice: PaperNotice;
  result: FormResult;
}) {
  const labels = {
    id: t('Indicateur'),
    on: t('Vu le'),
    value: t('Nombre mesuré'),
    words: t('En mots'),
    evidence: t('Ce qui le montre'),
    file: t('Fichiers'),
    replace: t('Prendre la place de la mesure du même jour'),
  };
  const { error, initialValue } = result ?? {};
  return (
    <WithProgress>
      <Form result={result} values={{ id: chosen ?? indicators[0]?.id, on: today }} labels={labels} upload>
        <SelectField
          name="id"
          label={labels.id}
          options={indicators.map(({ id, label }) => ({ value: id, label }))}
          required
        />
        <div className="grid items-start gap-5 sm:grid-cols-2">
          <DateField name="on" label={labels.on} max={today} required />
          <NumberField name="value" label={labels.value} help={t('Pour un nombre.')} />
        </div>
        {Boolean(error?.['replace'] ?? initialValue?.['replace']) && (
          <CheckboxField name="replace" label={labels.replace} />
        )}
        <TextArea name="words" label={labels.words} rows={4} maxLength={2000} />
        <TextField
          name="evidence"
          label={labels.evidence}
          help={t('Un registre, une enquête, une photo, un témoin.')}
          maxLength={300}
          required
        />
        <WhyWhoUntil notice={notice} />
        <PaperFields required={false} />
        <ButtonRow>
          <Button name="intent" value="measure">
            {t('Publier cette mesure')}
          </Button>
        </ButtonRow>
      </Form>
    </WithProgress>
  );
}
