import { Button, ButtonRow } from '#app/components/button.tsx';
import { TextField } from '#app/components/field.tsx';
import { Form, type FormResult } from '#app/components/form.tsx';
import { href } from '#app/i18n/href.ts';
import { rich } from '#app/i18n/rich.tsx';
import { t } from '#app/i18n/t.ts';
import { withNext } from './own-path.ts';

/**
 * A link and a code by mail first, a password for who has one. `next`: where one was going. The hidden button comes first because Enter
 * presses it: it signs in when a password was typed, and asks for the link when none was.
 */
export function SignInForm({ next, result }: { next: string | null; result: FormResult }) {
  return (
    <>
      <Form result={result}>
        <button type="submit" tabIndex={-1} aria-hidden="true" className="sr-only">
          {t('Me connecter')}
        </button>
        <TextField
          name="email"
          label={t('Adresse e-mail')}
          help={t(
            'Nous vous écrivons un lien qui vous connecte, et un code à taper ici si vous lisez ce message sur un autre appareil. Rien à retenir.',
          )}
          type="email"
          autoComplete="username"
          required
        />
        <ButtonRow>
          <Button name="intent" value="link" icon="mail">
            {t('Recevoir un lien de connexion')}
          </Button>
        </ButtonRow>
        <div className="grid gap-6 border-t border-line pt-6">
          <h2 className="text-xl">{t('Ou avec votre mot de passe')}</h2>
          <TextField
            name="password"
            label={t('Mot de passe')}
            help={t('Si vous en avez choisi un. Écrivez aussi votre adresse plus haut.')}
            type="password"
            autoComplete="current-password"
          />
          <ButtonRow>
            <Button name="intent" value="password" variant="secondary">
              {t('Me connecter')}
            </Button>
          </ButtonRow>
          <p>
            <a className="link" href={href('/mot-de-passe-oublie')}>
              {t('J’ai oublié mon mot de passe')}
            </a>
          </p>
        </div>
      </Form>
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
