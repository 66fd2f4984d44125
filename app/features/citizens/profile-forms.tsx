import { Button, ButtonRow } from '#app/components/button.tsx';
import { CheckboxField, SelectField, TextField } from '#app/components/field.tsx';
import { Form, type FormResult } from '#app/components/form.tsx';
import { Notice } from '#app/components/notice.tsx';
import { Section } from '#app/components/page.tsx';
import { PasswordAgain } from '#app/features/people/password-again.tsx';
import { CommuneField } from '#app/features/territories/commune-field.tsx';
import { href } from '#app/i18n/href.ts';
import { phrases, t } from '#app/i18n/t.ts';
import type { profileOf } from './profile.queries.server.ts';

type Profile = Awaited<ReturnType<typeof profileOf>>;
type Choices = ReadonlyArray<{ value: string; label: string; department: string }>;

export function IdentityForm({
  profile,
  result,
  choices,
}: {
  profile: Profile;
  result: FormResult;
  choices: Choices;
}) {
  const { firstName, lastName, commune, language } = profile;
  return (
    <Section id="identite" title={t('Qui je suis')}>
      <Form result={result} values={{ firstName, lastName, language }}>
        <TextField name="firstName" label={t('Prénom')} autoComplete="given-name" required />
        <TextField name="lastName" label={t('Nom')} autoComplete="family-name" required />
        <CommuneField
          name="commune"
          label={t('Ma commune')}
          defaultValue={commune}
          choices={choices}
          help={t('Pour vous montrer ce qui se passe près de chez vous. Le nom ou le code postal.')}
        />
        <SelectField
          name="language"
          label={t('Langue des messages que nous vous envoyons')}
          required
          options={[
            { value: 'fr', label: 'Français' },
            { value: 'en', label: 'English' },
          ]}
        />
        <ButtonRow>
          <Button name="intent" value="identity">
            {t('Enregistrer')}
          </Button>
        </ButtonRow>
      </Form>
    </Section>
  );
}

export function AddressSection({
  profile,
  resultOf,
}: {
  profile: Profile;
  resultOf: (intent: string) => FormResult;
}) {
  const { nextEmail, hasPassword } = profile;
  return (
    <Section id="adresse" title={t('Mon adresse e-mail')}>
      <p>
        {profile.email}, {profile.emailVerified ? t('confirmée.') : t('à confirmer.')}
      </p>
      {!profile.emailVerified && (
        <Form result={resultOf('verify')}>
          <ButtonRow>
            <Button name="intent" value="verify" variant="secondary">
              {t('Recevoir un nouveau lien')}
            </Button>
          </ButtonRow>
        </Form>
      )}
      {nextEmail && (
        <Notice still>
          {t(
            'Elle deviendra {address} dès que vous aurez suivi le lien envoyé à cette adresse, dans les 24 heures. Rien reçu ? Regardez parmi les indésirables, puis recommencez.',
            { address: nextEmail },
          )}
        </Notice>
      )}
      <Form
        result={resultOf('address')}
        labels={{ newEmail: t('Nouvelle adresse e-mail'), addressPassword: t('Mot de passe') }}
      >
        <TextField
          name="newEmail"
          label={t('Nouvelle adresse e-mail')}
          help={t('Nous y envoyons un lien à suivre. D’ici là, votre adresse actuelle reste la bonne.')}
          type="email"
          autoComplete="email"
          required
        />
        <PasswordAgain
          name="addressPassword"
          hasPassword={hasPassword}
          why={t('Nous le redemandons parce que cette adresse ouvre votre accès.')}
        />
        <ButtonRow>
          <Button name="intent" value="address" variant="secondary">
            {t('Changer d’adresse')}
          </Button>
        </ButtonRow>
      </Form>
      <p>
        <a className="link" href={href('/mot-de-passe-oublie')}>
          {hasPassword ? t('Changer de mot de passe') : t('Choisir un mot de passe')}
        </a>
      </p>
    </Section>
  );
}

export function IbanForm({
  profile,
  atStripe,
  result,
}: {
  profile: Profile;
  /** The person is paid on their account at Stripe: the IBAN serves when that stops. */
  atStripe: boolean;
  result: FormResult;
}) {
  const { bank, firstName, lastName } = profile;
  return (
    <Section
      id="iban"
      title={t('Où virer mes remboursements')}
      intro={
        atStripe
          ? t('Vous êtes payé·e par Stripe : cet IBAN sert si cette voie s’arrête.')
          : bank
            ? t(
                'Vos remboursements sont virés sur le compte {account}, au nom de {holder}, sauf autre choix de votre part dans votre porte-monnaie.',
                {
                  account: bank.account,
                  holder: bank.holder ?? '',
                },
              )
            : t(
                'Vos remboursements attendent dans votre porte-monnaie tant que vous n’avez pas indiqué de compte.',
              )
      }
    >
      <Form
        result={result}
        values={{ ibanHolder: bank?.holder ?? `${firstName} ${lastName}` }}
        labels={{ iban: 'IBAN', ibanHolder: t('Titulaire'), password: t('Mot de passe') }}
      >
        <TextField
          name="iban"
          label={bank ? t('Nouvel IBAN') : 'IBAN'}
          help={t(
            'Celui d’un compte à votre nom, en France ou dans un autre pays de la zone SEPA. Les espaces n’ont pas d’importance.',
          )}
          autoComplete="off"
          spellCheck={false}
          required
        />
        <TextField name="ibanHolder" label={t('Titulaire du compte')} autoComplete="name" required />
        <PasswordAgain
          name="password"
          hasPassword={profile.hasPassword}
          why={t('Nous le redemandons parce qu’il s’agit de votre argent.')}
        />
        <ButtonRow>
          <Button name="intent" value="iban" variant="secondary">
            {t('Enregistrer cet IBAN')}
          </Button>
        </ButtonRow>
      </Form>
    </Section>
  );
}

export function WaiverForm({ profile, result }: { profile: Profile; result: FormResult }) {
  const { waiver } = profile;
  if (!waiver) return null;
  const { year, deadline, incomeYear, alone, couple, isFiled, filed } = waiver;
  return (
    <Section
      id="dispense"
      title={t('Dispense d’acompte d’impôt')}
      intro={t(
        'Sur vos intérêts, un acompte d’impôt sur le revenu est prélevé, en plus des prélèvements sociaux. Vous pouvez en être dispensé·e si le revenu fiscal de référence de votre foyer pour {incomeYear} est inférieur à {alone} (personne seule) ou {couple} (couple). Les prélèvements sociaux restent dus.',
        { incomeYear, alone, couple },
      )}
    >
      {filed.length > 0 && (
        <ul className="list-disc pl-5">
          {filed.map((text) => (
            <li key={text}>{text}</li>
          ))}
        </ul>
      )}
      {isFiled ? (
        <p>{t('La demande se renouvelle chaque année.')}</p>
      ) : (
        <Form result={result}>
          <p>
            {t('Pour les intérêts versés en {year}, la demande se fait jusqu’au {deadline}.', {
              year,
              deadline,
            })}
          </p>
          <input type="hidden" name="year" value={year} />
          <CheckboxField
            name="sworn"
            label={t(
              'J’atteste sur l’honneur que mon revenu fiscal de référence pour {incomeYear} est inférieur à ce seuil.',
              { incomeYear },
            )}
            help={t('Une fausse déclaration coûte 10 % de ce qui n’a pas été prélevé.')}
            required
          />
          <ButtonRow>
            <Button name="intent" value="waiver" variant="secondary">
              {t('Demander la dispense pour {year}', { year })}
            </Button>
          </ButtonRow>
        </Form>
      )}
    </Section>
  );
}

const doneWords: Record<string, string> = phrases({
  identity: 'Vos nom et commune sont enregistrés.',
  iban: 'Votre IBAN est enregistré. Un e-mail vous le confirme.',
  address:
    'Un lien vient d’être envoyé à la nouvelle adresse : suivez-le pour la confirmer, sur un appareil où vous êtes connecté·e.',
  proven: 'Votre nouvelle adresse est confirmée. C’est avec elle que vous vous connectez désormais.',
  waiver: 'Votre demande de dispense est enregistrée.',
  stripe: 'Vous êtes payé·e par Stripe. Un e-mail vous le confirme.',
  bank: 'Vous êtes revenu·e à votre compte bancaire. Un e-mail vous le confirme.',
  verify: 'Un nouveau lien vient de vous être envoyé.',
});

/** What the last form did, said once on top of the page. */
export function DoneNotice({ done }: { done: string | null }) {
  const words = done === null ? undefined : doneWords[done];
  return words ? <Notice tone="success">{words}</Notice> : null;
}
