import { SelectField, TextArea, TextField } from '#app/components/field.tsx';
import { CommuneField } from '#app/features/territories/commune-field.tsx';
import { phrases, t } from '#app/i18n/t.ts';
import { legalFormNames, legalForms } from './words.ts';

export const identityLabels = phrases(
  {
    name: 'Nom|entier',
    legalForm: 'Forme juridique',
    host: 'Structure porteuse',
    commune: 'Commune',
    presentation: 'Présentation',
    contactEmail: 'Adresse e-mail de contact',
    website: 'Site',
  },
  {
    siren: 'SIREN',
    siret: 'SIRET',
    rna: 'RNA',
  },
);

type Choices = Parameters<typeof CommuneField>[0]['choices'];
type Chosen = Parameters<typeof CommuneField>[0]['defaultValue'];

/** Who the cooperation is: the fields that its creation and its correction share. */
export function IdentityFields({
  commune,
  choices,
  hosts,
}: {
  commune?: Chosen;
  choices?: Choices;
  /** Names of structures already here, offered while typing. */
  hosts: readonly string[];
}) {
  return (
    <>
      <TextField
        name="name"
        label={t('Nom de la coopération')}
        autoComplete="organization"
        maxLength={120}
        required
      />
      <SelectField
        name="legalForm"
        label={t('Forme juridique')}
        placeholder={t('Choisir')}
        options={legalFormNames.map((value) => ({ value, label: legalForms[value] }))}
        required
      />
      <fieldset className="grid gap-4 rounded-lg border border-line bg-surface p-4 sm:p-5">
        <legend className="px-1 font-semibold">{t('Numéros officiels')}</legend>
        <p className="text-sm text-ink-soft">
          {t(
            'Une association donne son RNA ou son SIREN ; les autres structures leur SIREN. Un collectif informel n’en a pas.',
          )}
        </p>
        <div className="grid gap-4 sm:grid-cols-3">
          <TextField
            name="siren"
            label="SIREN"
            help={t('9 chiffres')}
            inputMode="numeric"
            autoComplete="off"
          />
          <TextField
            name="siret"
            label="SIRET"
            help={t('14 chiffres')}
            inputMode="numeric"
            autoComplete="off"
          />
          <TextField name="rna" label="RNA" help={t('W et 9 chiffres')} autoComplete="off" />
        </div>
      </fieldset>
      <HostField hosts={hosts} />
      <CommuneField
        name="commune"
        label={t('Commune du siège, ou du lieu d’activité')}
        defaultValue={commune ?? null}
        choices={choices ?? []}
        required
      />
      <TextArea
        name="presentation"
        label={t('Présentation')}
        help={t(
          'Qui êtes-vous, ensemble ? Que faites-vous sur votre territoire, et depuis quand ? Elle paraît sur la page de chaque projet.',
        )}
        rows={6}
        maxLength={3000}
        required
      />
      <TextField
        name="contactEmail"
        label={t('Adresse e-mail de contact')}
        help={t(
          'Elle reçoit les messages de notre prestataire de paiement. Sans elle, nous prenons celle du premier membre.',
        )}
        type="email"
        autoComplete="email"
      />
      <TextField
        name="website"
        label={t('Site')}
        help={t('Commence par https://')}
        type="url"
        autoComplete="url"
      />
    </>
  );
}

function HostField({ hosts }: { hosts: readonly string[] }) {
  return (
    <TextField
      name="host"
      label={t('Structure porteuse, pour un collectif informel')}
      help={[
        t(
          'Elle garde l’argent du collectif et répond de lui ; elle doit être inscrite ici et accepter. Son nom, son SIREN ou son RNA.',
        ),
        ...(hosts.length > 0 ? [t('Par exemple : {names}.', { names: hosts.slice(0, 3).join(', ') })] : []),
      ].join(' ')}
      autoComplete="off"
    />
  );
}
