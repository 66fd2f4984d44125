import { Button, ButtonRow } from '#app/components/button.tsx';
import { TextField } from '#app/components/field.tsx';
import { Fold } from '#app/components/fold.tsx';
import { Form, type FormResult } from '#app/components/form.tsx';
import { Seen } from '#app/features/people/seen.tsx';
import { t } from '#app/i18n/t.ts';
import { longestEffect } from './gift-effects.schema.ts';
import type { giftEffectsForm } from './gift-effects.server.ts';

type Effects = NonNullable<Awaited<ReturnType<typeof giftEffectsForm>>>;

/** One line for each usual amount, and what was said before. */
export function GiftEffectsForm({ effects, seen, result }: Omit<Effects, 'before'> & { result: FormResult }) {
  const names = effects.map(({ amount, label, effect }) => ({ name: `effect${amount}`, label, effect }));
  const labels = Object.fromEntries(names.map(({ name, label }) => [name, label]));
  const values = Object.fromEntries(names.map(({ name, effect }) => [name, effect]));
  return (
    <Form readable result={result} values={values} labels={labels}>
      <Seen value={seen} labels={labels} />
      {names.map(({ name, label }) => (
        <TextField
          key={name}
          name={name}
          label={t('Avec {amount}', { amount: label })}
          maxLength={longestEffect}
        />
      ))}
      <ButtonRow>
        <Button name="intent" value="save">
          {t('Enregistrer')}
        </Button>
      </ButtonRow>
    </Form>
  );
}

/** What givers read before, with its days: nothing that was promised is forgotten. */
export function FormerEffects({ before }: Pick<Effects, 'before'>) {
  if (before.length === 0) return null;
  return (
    <Fold title={t('Ce qui était dit avant')}>
      <ul className="grid gap-2">
        {before.map(({ id, amount, effect, since, until }) => (
          <li key={id}>
            {t('Avec {amount}, du {since} au {until} :', { amount, since, until })}{' '}
            <span lang="fr">{effect}</span>
          </li>
        ))}
      </ul>
    </Fold>
  );
}
