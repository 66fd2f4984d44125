import { TextField } from '#app/components/field.tsx';
import { t } from '#app/i18n/t.ts';

/** The password once more, before what would serve whoever found a telephone left open. `why` stands beside it. */
export function PasswordAgain({ name, why }: { name: string; why: string }) {
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
