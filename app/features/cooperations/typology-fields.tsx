import { SliderField } from '#app/components/choice-field.tsx';
import { DateField, SelectField } from '#app/components/field.tsx';
import { t } from '#app/i18n/t.ts';
import { sliders, stageNames, stages } from './words.ts';

/** The three sliders, their ends named. */
export function SliderFields() {
  return (
    <>
      {sliders.map(({ name, label, low, high, help }) => (
        <SliderField key={name} name={name} label={label} help={help} ends={[low, high]} />
      ))}
    </>
  );
}

/** A stage and since when. */
export function StageFields({ latest }: { latest: string }) {
  return (
    <>
      <SelectField
        name="stage"
        label={t('Stade')}
        help={t('Il n’y a pas de bon ou de mauvais stade, et l’on peut revenir en arrière.')}
        placeholder={t('Choisir')}
        options={stageNames.map((value) => ({ value, label: stages[value] }))}
        required
      />
      <DateField name="stageSince" label={t('Depuis le')} max={latest} required />
    </>
  );
}
