import { Button, ButtonRow } from '#app/components/button.tsx';
import { CheckboxField, TextField } from '#app/components/field.tsx';
import { Form, type FormResult } from '#app/components/form.tsx';
import { Notice } from '#app/components/notice.tsx';
import { Section } from '#app/components/page.tsx';
import { CommuneField } from '#app/features/territories/commune-field.tsx';
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
  const { firstName, lastName, commune } = profile;
  return (
    <Section id="identite" title="Qui je suis">
      <Form result={result} values={{ firstName, lastName }}>
        <TextField name="firstName" label="Prénom" autoComplete="given-name" required />
        <TextField name="lastName" label="Nom" autoComplete="family-name" required />
        <CommuneField
          name="commune"
          label="Ma commune"
          defaultValue={commune}
          choices={choices}
          help="Pour vous montrer ce qui se passe près de chez vous. Le nom ou le code postal."
        />
        <ButtonRow>
          <Button name="intent" value="identity">
            Enregistrer
          </Button>
        </ButtonRow>
      </Form>
    </Section>
  );
}

export function AddressSection({ profile, result }: { profile: Profile; result: FormResult }) {
  return (
    <Section id="adresse" title="Mon adresse e-mail">
      <p>
        {profile.email}, {profile.emailVerified ? 'confirmée.' : 'à confirmer.'}
      </p>
      {!profile.emailVerified && (
        <Form result={result}>
          <ButtonRow>
            <Button name="intent" value="verify" variant="secondary">
              Recevoir un nouveau lien
            </Button>
          </ButtonRow>
        </Form>
      )}
      <p>
        <a className="link" href="/mot-de-passe-oublie">
          Changer de mot de passe
        </a>
      </p>
    </Section>
  );
}

export function IbanForm({ profile, result }: { profile: Profile; result: FormResult }) {
  const { bank, firstName, lastName } = profile;
  return (
    <Section
      id="iban"
      title="Où virer mes remboursements"
      intro={
        bank
          ? `Vos remboursements sont virés sur le compte ${bank.account}, au nom de ${bank.holder}.`
          : 'Vos remboursements attendent dans votre porte-monnaie tant que vous n’avez pas indiqué de compte.'
      }
    >
      <Form
        result={result}
        values={{ ibanHolder: bank?.holder ?? `${firstName} ${lastName}` }}
        labels={{ iban: 'IBAN', ibanHolder: 'Titulaire', password: 'Mot de passe' }}
      >
        <TextField
          name="iban"
          label={bank ? 'Nouvel IBAN' : 'IBAN'}
          help="Celui d’un compte à votre nom, en France ou dans un autre pays de la zone SEPA. Les espaces n’ont pas d’importance."
          autoComplete="off"
          spellCheck={false}
          required
        />
        <TextField name="ibanHolder" label="Titulaire du compte" autoComplete="name" required />
        <TextField
          name="password"
          label="Votre mot de passe actuel"
          help="Nous le redemandons parce qu’il s’agit de votre argent."
          type="password"
          autoComplete="current-password"
          required
        />
        <ButtonRow>
          <Button name="intent" value="iban">
            Enregistrer cet IBAN
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
      title="Dispense d’acompte d’impôt"
      intro={`Sur vos intérêts, un acompte d’impôt sur le revenu est prélevé, en plus des prélèvements sociaux. Vous pouvez en être dispensé·e si le revenu fiscal de référence de votre foyer pour ${incomeYear} est inférieur à ${alone} (personne seule) ou ${couple} (couple). Les prélèvements sociaux restent dus.`}
    >
      {filed.length > 0 && (
        <ul className="list-disc pl-5">
          {filed.map((text) => (
            <li key={text}>{text}</li>
          ))}
        </ul>
      )}
      {isFiled ? (
        <p>La demande se renouvelle chaque année.</p>
      ) : (
        <Form result={result}>
          <p>
            Pour les intérêts versés en {year}, la demande se fait jusqu’au {deadline}.
          </p>
          <input type="hidden" name="year" value={year} />
          <CheckboxField
            name="sworn"
            label={`J’atteste sur l’honneur que mon revenu fiscal de référence pour ${incomeYear} est inférieur à ce seuil.`}
            help="Une fausse déclaration coûte 10 % de ce qui n’a pas été prélevé."
            required
          />
          <ButtonRow>
            <Button name="intent" value="waiver">
              Demander la dispense pour {year}
            </Button>
          </ButtonRow>
        </Form>
      )}
    </Section>
  );
}

const doneWords: Record<string, string> = {
  identity: 'Vos nom et commune sont enregistrés.',
  iban: 'Votre IBAN est enregistré. Un e-mail vous le confirme.',
  waiver: 'Votre demande de dispense est enregistrée.',
  verify: 'Un nouveau lien vient de vous être envoyé.',
};

/** What the last form did, said once on top of the page. */
export function DoneNotice({ done }: { done: string | null }) {
  const words = done === null ? undefined : doneWords[done];
  return words ? <Notice tone="success">{words}</Notice> : null;
}
