import { Button, ButtonRow } from '#app/components/button.tsx';
import { CheckboxGroup, RadioGroup } from '#app/components/choice-field.tsx';
import { AmountField, DateField, SelectField, TextArea } from '#app/components/field.tsx';
import { Form, type FormResult } from '#app/components/form.tsx';
import { Section } from '#app/components/page.tsx';
import type { ShownPriority } from '#app/features/local-priority/priority.queries.server.ts';
import { proofKinds, proofNames } from '#app/features/local-priority/proofs.ts';
import { phrases, t } from '#app/i18n/t.ts';
import { Seen } from '#app/features/people/seen.tsx';
import { instruments, type Instrument } from './words.ts';

const reaches = phrases({
  communes: 'ces communes seulement',
  epcis: 'toute leur intercommunalité',
  departments: 'tout leur département',
});

type Shown = {
  instrument: Instrument;
  priority: ShownPriority | null;
  /** As the form was told, but for the places, which are read in `priority`. */
  saved: Record<string, unknown> | null;
};

/** To whom a campaign opens first, until when, and which papers show it. */
function PriorityGiven({ priority }: { priority: ShownPriority }) {
  const { until, places, proofs, declaredBelow } = priority;
  return (
    <>
      <p>{t('Réservée jusqu’au {until} aux habitants de : {places}.', { until, places })}</p>
      <p>
        {proofs.length === 0
          ? t('La déclaration sur l’honneur suffit.')
          : declaredBelow
            ? t('Justificatifs acceptés, à partir de {amount} : {proofs}.', {
                amount: declaredBelow,
                proofs: proofs.join(' ; '),
              })
            : t('Justificatifs acceptés : {proofs}.', { proofs: proofs.join(' ; ') })}
      </p>
    </>
  );
}

/** A priority once its file is locked; after publication it may end sooner, never later. */
export function PriorityRunning({
  instrument,
  priority,
  mayShorten,
  today,
  result,
}: {
  instrument: Instrument;
  priority: ShownPriority;
  mayShorten: boolean;
  today: string;
  result: FormResult;
}) {
  const own = result?.initialValue?.['instrument'] === instrument ? result : null;
  return (
    <Section title={instruments[instrument].campaign}>
      <PriorityGiven priority={priority} />
      {mayShorten && (
        <Form result={own} labels={{ until: t('Réservée jusqu’au') }}>
          <input type="hidden" name="instrument" value={instrument} />
          <DateField
            name="until"
            label={t('Réservée jusqu’au')}
            help={t('Plus tôt que ce qui est dit ci-dessus, jamais plus tard. Le changement est noté.')}
            min={today}
            required
          />
          <ButtonRow>
            <Button name="intent" value="shorten">
              {t('Avancer ce jour')}
            </Button>
            <Button name="intent" value="open" variant="secondary" formNoValidate>
              {t('L’ouvrir à tout le monde dès aujourd’hui')}
            </Button>
          </ButtonRow>
        </Form>
      )}
    </Section>
  );
}

/** The priorities there are, each with the way to take it back, and the form that gives one. */
export function PriorityForms({
  campaigns,
  seen,
  days,
  today,
  result,
}: {
  campaigns: readonly Shown[];
  seen: string;
  /** Within how many working days the cooperation answers to a paper. */
  days: number;
  today: string;
  result: FormResult;
}) {
  const given = campaigns.filter(({ priority }) => priority !== null);
  const labels = {
    instrument: t('Collecte'),
    until: t('Réservée jusqu’au'),
    communes: t('Communes, une par ligne'),
    reach: t('Pour les habitants de'),
    proofs: t('Justificatifs acceptés'),
    declaredBelow: t('La déclaration suffit en dessous de'),
  };
  const names = Object.fromEntries(
    campaigns.map(({ instrument }) => [instrument, instruments[instrument].label]),
  );
  const chosen = campaigns.find(({ instrument }) => instrument === result?.initialValue?.['instrument']);
  return (
    <>
      {given.map(({ instrument, priority }) => (
        <Section key={instrument} title={instruments[instrument].campaign}>
          <PriorityGiven priority={priority!} />
          <Form>
            <input type="hidden" name="instrument" value={instrument} />
            <input type="hidden" name="seen" value={seen} />
            <Button name="intent" value="remove" variant="secondary" icon="trash">
              {t('L’ouvrir à tout le monde dès le début')}
            </Button>
          </Form>
        </Section>
      ))}
      <Form result={result} labels={labels}>
        <Seen
          value={seen}
          labels={labels}
          said={{
            instrument: names,
            communes: (lines) =>
              String(lines ?? '')
                .split(/\s*\n\s*/)
                .join(', '),
            reach: reaches,
            proofs: proofNames,
          }}
          saved={{ ...chosen?.saved, communes: chosen?.priority?.places }}
        />
        <SelectField
          name="instrument"
          label={labels.instrument}
          options={campaigns.map(({ instrument }) => ({ value: instrument, label: names[instrument]! }))}
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
            { value: 'communes', label: reaches.communes },
            { value: 'epcis', label: reaches.epcis },
            { value: 'departments', label: reaches.departments },
          ]}
          required
        />
        <CheckboxGroup
          name="proofs"
          label={labels.proofs}
          help={t(
            'Sans rien cocher, la déclaration sur l’honneur suffit. Sinon, chacun remet une pièce après son engagement ; la trésorerie ou un responsable la lit, répond sous {days} jours ouvrés, et la pièce est effacée.',
            { days },
          )}
          options={proofKinds.map((kind) => ({ value: kind, label: proofNames[kind] }))}
        />
        <AmountField
          name="declaredBelow"
          label={labels.declaredBelow}
          help={t(
            'Une personne qui engage moins, en tout, n’a rien à remettre. Vide : une pièce est demandée à chacun.',
          )}
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
