import { Button, ButtonRow, LinkButton } from '#app/components/button.tsx';
import { Form, type FormResult } from '#app/components/form.tsx';
import { t } from '#app/i18n/t.ts';
import { withNext } from './own-path.ts';

type Someone = { firstName: string; lastName: string; email: string };

/** Under which name the button of a link is pressed; null for who is not signed in. */
export function signedInAs(person: Someone | null): string | null {
  return person && `${person.firstName} ${person.lastName} (${person.email})`;
}

/** What a link of a letter offers is taken up with `label` by who is signed in; others sign in or up first, and come back `here`. */
export function AsOneself({
  person,
  here,
  before,
  label,
  result,
}: {
  person: string | null;
  here: string;
  /** Says to who is not signed in what to do first. */
  before: string;
  label: string;
  result: FormResult;
}) {
  if (person === null)
    return (
      <>
        <p>{before}</p>
        <ButtonRow>
          <LinkButton to={withNext('/connexion', here)} variant="primary">
            {t('Me connecter')}
          </LinkButton>
          <LinkButton to={withNext('/inscription', here)}>{t('M’inscrire')}</LinkButton>
        </ButtonRow>
      </>
    );
  return (
    <Form result={result}>
      <p>{t('Vous êtes connecté·e comme {signedInAs}.', { signedInAs: person })}</p>
      <ButtonRow>
        <Button>{label}</Button>
      </ButtonRow>
    </Form>
  );
}
