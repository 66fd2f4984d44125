import { TextField } from '#app/components/field.tsx';
import { t } from '#app/i18n/t.ts';

/**
 * The password once more, before what would serve whoever found a telephone left open; `why` stands beside it. Who has none has signed in by a letter
 * just before (`confirmOneself`).
 */
export function PasswordAgain({
  name,
  why,
  hasPassword,
}: {
  name: string;
  why: string;
  hasPassword: boolean;
}) {
  if (!hasPassword)
    return (
      <p className="text-ink-soft">
        {t(
          'Vous n’avez pas de mot de passe : ce changement se fait dans le quart d’heure qui suit votre connexion.',
        )}
      </p>
    );
  return (
    <TextField
      name={name}
      label={t('Votre mot de passe actuel')}
      help={why}
      type="password"
      autoComplete="current-password"
      required
    />
  );
}
