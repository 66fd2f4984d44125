import { Button, ButtonRow } from '#app/components/button.tsx';
import { RadioGroup } from '#app/components/choice-field.tsx';
import { DateField, SelectField, TextArea } from '#app/components/field.tsx';
import { Form, type FormResult } from '#app/components/form.tsx';
import { Section } from '#app/components/page.tsx';
import { t } from '#app/i18n/t.ts';
import { instruments, type Instrument } from './words.ts';

type Shown = { instrument: Instrument; priority: { places: string; until: string } | null };

/** The priorities there are, each with the way to take it back, and the form that gives one. */
export function PriorityForms({
  campaigns,
  today,
  result,
}: {
  campaigns: readonly Shown[];
  today: string;
  result: FormResult;
}) {
  const given = campaigns.filter(({ priority }) => priority !== null);
  const labels = {
    instrument: t('Collecte'),
    until: t('Réservée jusqu’au'),
    communes: t('Communes, une par ligne'),
    reach: t('Pour les habitants de'),
  };
  return (
    <>
      {given.map(({ instrument, priority }) => (
        <Section key={instrument} title={instruments[instrument].campaign}>
          <p>
            {t('Réservée jusqu’au {until} aux habitants de : {places}.', {
              until: priority!.until,
              places: priority!.places,
            })}
          </p>
          <Form>
            <input type="hidden" name="instrument" value={instrument} />
            <Button name="intent" value="remove" variant="secondary" icon="trash">
              {t('L’ouvrir à tout le monde dès le début')}
            </Button>
          </Form>
        </Section>
      ))}
      <Form result={result} labels={labels}>
        <SelectField
          name="instrument"
          label={labels.instrument}
          options={campaigns.map(({ instrument }) => ({
            value: instrument,
            label: instruments[instrument].label,
          }))}
          required
        />
        <DateField
          name="until"
          label={labels.until}
          help={t(
            'Ce jour compris. Le lendemain, la collecte s’ouvre à tout le monde, et ceux qui l’ont demandé sont prévenus.',
          )}
          min={today}
          required
        />
        <TextArea
          name="communes"
          label={labels.communes}
          help={t('Le nom ou le code postal, par exemple « Redon » ou « 35600 ».')}
          rows={4}
          required
        />
        <RadioGroup
          name="reach"
          label={labels.reach}
          options={[
            { value: 'communes', label: t('ces communes seulement') },
            { value: 'epcis', label: t('toute leur intercommunalité') },
            { value: 'departments', label: t('tout leur département') },
          ]}
          required
        />
        <ButtonRow>
          <Button name="intent" value="save">
            {t('Ouvrir d’abord à ces habitants')}
          </Button>
        </ButtonRow>
      </Form>
    </>
  );
}
