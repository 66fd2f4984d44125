import { useLocation } from '@remix-run/react';
import { Button, ButtonRow } from '#app/components/button.tsx';
import { Fold } from '#app/components/fold.tsx';
import { useTyped } from '#app/components/form.tsx';
import { href, plainPath } from '#app/i18n/href.ts';
import { t } from '#app/i18n/t.ts';
import { differences, type Said } from './differences.ts';

type Compared = {
  /** The fields that are compared, by name. */
  labels: Readonly<Record<string, string>>;
  said?: Readonly<Record<string, Said>>;
  /** What is saved, and what was typed, where they are not the values of the form. */
  saved?: Record<string, unknown>;
  typed?: Record<string, unknown>;
  /** The `intent` of a save. */
  keep?: string;
};

/**
 * Stands first in a form that replaces what is saved. It names what its author had before their eyes (`nameOf`, or a version), so that the command
 * refuses when somebody else has saved meanwhile; the form then shows what is saved beside what was typed, to keep either with one press.
 */
export function Seen({
  value,
  name = 'seen',
  ...compared
}: Compared & { value: string | number; name?: string }) {
  const { typed } = useTyped();
  const before = typed[name];
  return (
    <>
      <input type="hidden" name={name} value={value} />
      {before !== undefined && String(before) !== String(value) && <SavedByOther {...compared} />}
    </>
  );
}

function SavedByOther({ labels, said, keep = 'save', ...own }: Compared) {
  const { values, typed } = useTyped();
  const page = plainPath(useLocation().pathname);
  const rows = differences({ saved: values, typed, ...own }, labels, said);
  return (
    <Fold alarm open title={t('Ce qui a été enregistré entre-temps, à côté de votre saisie')}>
      <div className="grid grid-cols-[minmax(0,1fr)] gap-4">
        {rows.length === 0 && <p>{t('Rien ne diffère de votre saisie dans ces champs.')}</p>}
        {rows.map(({ id, label, theirs, own }) => (
          <div key={id} className="grid gap-1 border-b border-line pb-3">
            <p className="font-semibold">{label}</p>
            <dl className="grid gap-x-6 gap-y-2 sm:grid-cols-2">
              <Version name={t('Enregistré')}>{theirs}</Version>
              <Version name={t('Votre saisie')}>{own}</Version>
            </dl>
          </div>
        ))}
        <p>
          {t(
            'Garder votre saisie remplace ce qui est enregistré. Prendre ce qui est enregistré efface votre saisie. Vous pouvez aussi corriger les champs ci-dessous, puis enregistrer.',
          )}
        </p>
        <ButtonRow>
          <Button name="intent" value={keep} variant="secondary">
            {t('Garder ma saisie')}
          </Button>
          <Button
            name="discard"
            value={page}
            formAction={href('/brouillons')}
            variant="secondary"
            formNoValidate
          >
            {t('Prendre ce qui est enregistré')}
          </Button>
        </ButtonRow>
      </div>
    </Fold>
  );
}

function Version({ name, children }: { name: string; children: string }) {
  return (
    <div>
      <dt className="text-sm text-ink-soft">{name}</dt>
      <dd className="break-words whitespace-pre-line">{children || t('(vide)')}</dd>
    </div>
  );
}
