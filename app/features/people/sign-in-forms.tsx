import { Button, ButtonRow } from '#app/components/button.tsx';
import { TextField } from '#app/components/field.tsx';
import { Form, type FormResult } from '#app/components/form.tsx';
import { href } from '#app/i18n/href.ts';
import { rich } from '#app/i18n/rich.tsx';
import { t } from '#app/i18n/t.ts';
import { withNext } from './own-path.ts';

/** Sign in with a password, or ask for a link and a code by mail. `next`: where one was going. */
export function SignInForm({ next, result }: { next: string | null; result: FormResult }) {
  return (
    <>
      <Form result={result}>
        <TextField name="email" label={t('Adresse e-mail')} type="email" autoComplete="username" required />
        <TextField
          name="password"
          label={t('Mot de passe')}
          help={t('Pas besoin de mot de passe si vous demandez un lien par e-mail.')}
          type="password"
          autoComplete="current-password"
          required
        />
        <ButtonRow>
          <Button>{t('Me connecter')}</Button>
          <Button name="intent" value="link" variant="secondary" icon="mail" formNoValidate>
            {t('Recevoir un lien de connexion')}
          </Button>
        </ButtonRow>
      </Form>
      <p>
        <a className="link" href={href('/mot-de-passe-oublie')}>
          {t('J’ai oublié mon mot de passe')}
        </a>
      </p>
      <p>
        {rich('Pas encore inscrit·e ? <a>Créer mon accès</a>', {
          a: (text) => (
            <a className="link" href={href(withNext('/inscription', next))}>
              {text}
            </a>
          ),
        })}
      </p>
    </>
  );
}

/** The code of the mail, for who reads it on another device than this one. */
export function CodeForm({ request, result }: { request: string; result: FormResult }) {
  return (
    <Form result={result} summary={false}>
      <input type="hidden" name="request" value={request} />
      <TextField
        name="code"
        label={t('Code reçu par e-mail')}
        help={t('Six chiffres. Ou suivez simplement le lien du message, si vous le lisez sur cet appareil.')}
        inputMode="numeric"
        autoComplete="one-time-code"
        width="short"
        maxLength={12}
        required
      />
      <ButtonRow>
        <Button name="intent" value="code">
          {t('Me connecter')}
        </Button>
      </ButtonRow>
    </Form>
  );
}
