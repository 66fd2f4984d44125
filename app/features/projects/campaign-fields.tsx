import { RadioGroup } from '#app/components/choice-field.tsx';
import {
  AmountField,
  CheckboxField,
  DateField,
  NumberField,
  SelectField,
  TextArea,
} from '#app/components/field.tsx';
import { Section } from '#app/components/page.tsx';
import { amortisations, frequencies } from './words.ts';

export const campaignLabels = {
  mode: 'Mode',
  minimum: 'Minimum',
  optimum: 'Objectif',
  closesOn: 'Clôture',
  annualRate: 'Taux',
  count: 'Nombre d’échéances',
  frequency: 'Fréquence',
  amortisation: 'Remboursement',
  principalGrace: 'Différé',
  interestGrace: 'Intérêts du différé',
  minimumPledge: 'Plus petit prêt',
  nominal: 'Valeur d’une part',
  shares: 'Nombre de parts',
  categories: 'Catégories',
};

type Closing = { earliest: string; latest: string };

export function GiftFields({ closing }: { closing: Closing }) {
  return (
    <>
      <RadioGroup
        name="mode"
        label="Que devient l’argent si l’objectif n’est pas atteint ?"
        options={[
          {
            value: 'all_or_nothing',
            label: 'Tout ou rien',
            help: 'Sous le minimum, chaque don est rendu. Rassurant quand le projet ne peut pas se faire à moitié.',
          },
          {
            value: 'keep_what_comes',
            label: 'Garder ce qui vient',
            help: 'Chaque don vous est versé à la clôture, quel que soit le total.',
          },
        ]}
        required
      />
      <AmountField
        name="minimum"
        label="Minimum"
        help="En dessous, tout ou rien : les dons sont rendus. Laissez vide si vous gardez ce qui vient."
      />
      <AmountField
        name="optimum"
        label="Objectif"
        help="Ce qu’il faudrait pour tout faire bien. La collecte s’arrête à ce montant."
        required
      />
      <ClosingField closing={closing} />
    </>
  );
}

export function LoanFields({ closing }: { closing: Closing }) {
  return (
    <>
      <Section title="La collecte">
        <AmountField
          name="minimum"
          label="Minimum"
          help="En dessous, personne n’est débité et le prêt n’a pas lieu."
          required
        />
        <AmountField name="optimum" label="Objectif" help="Le plus que vous empruntez." required />
        <AmountField name="minimumPledge" label="Plus petit prêt accepté" required />
        <ClosingField closing={closing} />
      </Section>
      <Section
        title="Le prêt"

        intro="Un prêt patient : vous choisissez la durée et le temps avant de rembourser."
      >
        <NumberField
          name="annualRate"
          label="Taux d’intérêt annuel"
          help="0 pour un prêt sans intérêt."
          suffix="%"
          required
        />
        <NumberField
          name="count"
          label="Nombre d’échéances"
          inputMode="numeric"
          help="Différé compris."
          required
        />
        <SelectField
          name="frequency"
          label="Fréquence"
          options={Object.entries(frequencies).map(([value, { label }]) => ({ value, label }))}
          required
        />
        <SelectField
          name="amortisation"
          label="Remboursement"
          options={Object.entries(amortisations).map(([value, label]) => ({ value, label }))}
          required
        />
        <NumberField
          name="principalGrace"
          label="Différé"
          help="Nombre de premières échéances sans capital à rembourser : le temps que le projet vive. 0 s’il n’y en a pas."
          inputMode="numeric"
          required
        />
        <SelectField
          name="interestGrace"
          label="Intérêts pendant le différé"
          options={[
            { value: 'paid', label: 'Versés à chaque échéance' },
            { value: 'deferred', label: 'Versés en une fois après le différé' },
          ]}
          required
        />
        <CheckboxField
          name="commercial"
          label="L’activité financée a un but lucratif"
          help="Cela décide du régime légal du prêt. En cas de doute, l’équipe de relecture vous le dira."
        />
      </Section>
    </>
  );
}

export function ShareFields({ closing, example }: { closing: Closing; example: string | undefined }) {
  return (
    <>
      <AmountField name="nominal" label="Valeur d’une part" help="Celle de vos statuts." required />
      <NumberField
        name="shares"
        label="Nombre de parts proposées"
        help="L’objectif de la collecte est la valeur d’une part multipliée par ce nombre."
        inputMode="numeric"
        required
      />
      <AmountField
        name="minimum"
        label="Minimum"
        help="En euros, un nombre entier de parts. En dessous, personne n’est débité."
        required
      />
      <TextArea
        name="categories"
        label="Catégories d’associés ouvertes"
        help={`Une par ligne, comme dans vos statuts.${example ? ` Par exemple : ${example}.` : ''}`}
        rows={4}
        required
      />
      <ClosingField closing={closing} />
    </>
  );
}

function ClosingField({ closing }: { closing: Closing }) {
  return (
    <DateField
      name="closesOn"
      label="Date de clôture"
      help="Dernier jour de la collecte, inclus : entre une semaine et un an. Un à deux mois suffisent presque toujours."
      min={closing.earliest}
      max={closing.latest}
      required
    />
  );
}
