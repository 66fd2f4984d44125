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
import { phrases, t } from '#app/i18n/t.ts';
import { RevenueFields } from './revenue-fields.tsx';
import { amortisations, frequencies } from './words.ts';

export const campaignLabels = phrases({
  mode: 'Mode',
  minimum: 'Minimum',
  optimum: 'Objectif',
  closesOn: 'Clôture',
  monthlyCost: 'Coût d’un mois d’animation',
  annualRate: 'Taux',
  count: 'Nombre d’échéances',
  frequency: 'Fréquence',
  amortisation: 'Remboursement',
  principalGrace: 'Différé',
  interestGrace: 'Intérêts du différé',
  pauseCount: 'Nombre de pauses',
  pauseLongest: 'Durée d’une pause',
  pauseInterest: 'Intérêts d’une pause',
  minimumPledge: 'Plus petit prêt',
  revenueOf: 'Recettes',
  revenueShare: 'Part des recettes',
  revenueFloor: 'Plancher',
  revenueCap: 'Plafond',
  revenueExpected: 'Recettes attendues',
  nominal: 'Valeur d’une part',
  shares: 'Nombre de parts',
  categories: 'Catégories',
  commercial: 'But lucratif',
});

const modes = phrases({
  all_or_nothing: 'Tout ou rien',
  keep_what_comes: 'Garder ce qui vient',
  permanent: 'Collecte permanente',
});
const graceInterests = phrases({
  paid: 'Versés à chaque échéance',
  deferred: 'Versés en une fois après le différé',
});
const pauseInterests = phrases({
  paid: 'Versés à chaque échéance',
  deferred: 'Versés en une fois après la pause',
});

function choicesOf(words: Readonly<Record<string, string>>) {
  return Object.entries(words).map(([value, label]) => ({ value, label }));
}

const frequencyWords = () =>
  Object.fromEntries(Object.entries(frequencies).map(([value, { label }]) => [value, label]));

/** How what is chosen in these fields is said. */
export const campaignWords = () => ({
  mode: modes,
  frequency: frequencyWords(),
  amortisation: amortisations,
  interestGrace: graceInterests,
  pauseInterest: pauseInterests,
  commercial: { on: t('Oui') },
});

type Closing = { earliest: string; latest: string };

/** Not asked of a permanent campaign; always shown where a browser cannot tell. */
const whereItEnds = 'grid gap-6 group-has-[input[value=permanent]:checked]:hidden';

export function GiftFields({ closing, planned }: { closing: Closing; planned: string | null }) {
  return (
    <div className="group grid gap-6">
      <RadioGroup
        name="mode"
        label={t('Que devient l’argent donné ?')}
        options={[
          {
            value: 'all_or_nothing',
            label: modes.all_or_nothing,
            help: t(
              'Sous le minimum, chaque don est rendu. Rassurant quand le projet ne peut pas se faire à moitié.',
            ),
          },
          {
            value: 'keep_what_comes',
            label: modes.keep_what_comes,
            help: t('Chaque don vous est versé à la clôture, quel que soit le total.'),
          },
          {
            value: 'permanent',
            label: modes.permanent,
            help: t(
              'Sans date de fin, pour une dépense qui n’en a pas : le plus souvent, quelqu’un qui anime. Dons d’une fois ou mensuels, versés chaque mois. Vous y mettez fin quand vous voulez.',
            ),
          },
        ]}
        required
      />
      <div className={whereItEnds}>
        <AmountField
          name="minimum"
          label={t('Minimum')}
          help={t(
            'En dessous, tout ou rien : les dons sont rendus. Laissez vide si vous gardez ce qui vient.',
          )}
        />
        <AmountField
          name="optimum"
          label={t('Objectif')}
          help={t('Ce qu’il faudrait pour tout faire bien. La collecte s’arrête à ce montant.')}
        />
      </div>
      <AmountField
        name="monthlyCost"
        label={t('Ce que coûte un mois d’animation')}
        help={[
          t(
            'Si ces dons paient quelqu’un pour animer : la page du projet dit combien de mois sont assurés. Nécessaire à une collecte permanente.',
          ),
          ...(planned ? [planned] : []),
        ].join(' ')}
      />
      <div className={whereItEnds}>
        <ClosingField closing={closing} required={false} />
      </div>
    </div>
  );
}

export function LoanFields({ closing }: { closing: Closing }) {
  return (
    <div className="group grid grid-cols-[minmax(0,1fr)] gap-8">
      <Section title={t('La collecte')}>
        <AmountField
          name="minimum"
          label={t('Minimum')}
          help={t('En dessous, personne n’est débité et le prêt n’a pas lieu.')}
          required
        />
        <AmountField name="optimum" label={t('Objectif')} help={t('Le plus que vous empruntez.')} required />
        <AmountField name="minimumPledge" label={t('Plus petit prêt accepté')} required />
        <ClosingField closing={closing} />
      </Section>
      <Section
        title={t('Le prêt')}

        intro={t('Un prêt patient : vous choisissez la durée et le temps avant de rembourser.')}
      >
        <NumberField
          name="annualRate"
          label={t('Taux d’intérêt annuel')}
          help={t('0 pour un prêt sans intérêt.')}
          suffix="%"
          required
        />
        <NumberField
          name="count"
          label={t('Nombre d’échéances')}
          inputMode="numeric"
          help={t(
            'Différé compris. Pour un remboursement lié aux recettes : le plus grand nombre, la dernière soldant le prêt.',
          )}
          required
        />
        <SelectField name="frequency" label={t('Fréquence')} options={choicesOf(frequencyWords())} required />
        <SelectField
          name="amortisation"
          label={t('Remboursement')}
          options={choicesOf(amortisations)}
          required
        />
        <RevenueFields />
        <NumberField
          name="principalGrace"
          label={t('Différé')}
          help={t(
            'Nombre de premières échéances sans capital à rembourser : le temps que le projet vive. 0 s’il n’y en a pas.',
          )}
          inputMode="numeric"
          required
        />
        <SelectField
          name="interestGrace"
          label={t('Intérêts pendant le différé')}
          options={choicesOf(graceInterests)}
          required
        />
        <PauseFields />
        <CheckboxField
          name="commercial"
          label={t('L’activité financée a un but lucratif')}
          help={t(
            'Cela décide du régime légal du prêt. En cas de doute, l’équipe de relecture vous le dira.',
          )}
        />
      </Section>
    </div>
  );
}

/** Pauses by right: agreed beforehand, so that nobody has to beg for one in a bad season. */
function PauseFields() {
  return (
    <>
      <NumberField
        name="pauseCount"
        label={t('Pauses prévues au contrat')}
        help={t(
          'Combien de fois vous pourrez suspendre le remboursement du capital sans demander d’accord, en prévenant trente jours avant. Les prêteurs le voient dans l’offre. 0 s’il n’y en a pas.',
        )}
        inputMode="numeric"
      />
      <NumberField
        name="pauseLongest"
        label={t('Durée de chaque pause, au plus')}
        help={t('En nombre d’échéances. Sans effet s’il n’y a pas de pause.')}
        inputMode="numeric"
      />
      <SelectField
        name="pauseInterest"
        label={t('Intérêts pendant une pause')}
        options={choicesOf(pauseInterests)}
      />
    </>
  );
}

export function ShareFields({ closing, example }: { closing: Closing; example: string | undefined }) {
  return (
    <>
      <AmountField name="nominal" label={t('Valeur d’une part')} help={t('Celle de vos statuts.')} required />
      <NumberField
        name="shares"
        label={t('Nombre de parts proposées')}
        help={t('L’objectif de la collecte est la valeur d’une part multipliée par ce nombre.')}
        inputMode="numeric"
        required
      />
      <AmountField
        name="minimum"
        label={t('Minimum')}
        help={t('En euros, un nombre entier de parts. En dessous, personne n’est débité.')}
        required
      />
      <TextArea
        name="categories"
        label={t('Catégories d’associés ouvertes')}
        help={[
          t('Une par ligne, comme dans vos statuts.'),
          ...(example ? [t('Par exemple : {example}.', { example })] : []),
        ].join(' ')}
        rows={4}
        required
      />
      <ClosingField closing={closing} />
    </>
  );
}

function ClosingField({ closing, required = true }: { closing: Closing; required?: boolean }) {
  return (
    <DateField
      name="closesOn"
      label={t('Date de clôture')}
      help={t(
        'Dernier jour de la collecte, inclus : entre une semaine et un an. Un à deux mois suffisent presque toujours.',
      )}
      min={closing.earliest}
      max={closing.latest}
      required={required}
    />
  );
}
