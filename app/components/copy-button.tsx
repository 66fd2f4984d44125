import { t } from '#app/i18n/t.ts';
import { Button } from './button.tsx';

/**
 * Copies a text: an IBAN, a reference, the address of a page. Hidden until the script of the page shows it (`live-copy.ts`; a page without
 * another script names it in `handle = { script: 'copy' }`), so the text itself must stand beside it, where it can be selected.
 *   <CopyButton text={iban} label={t('Copier l’IBAN')} />
 */
export function CopyButton({ text, label }: { text: string; label: string }) {
  return (
    <span className="inline-flex flex-wrap items-center gap-2">
      <Button type="button" variant="quiet" size="small" hidden data-copy={text}>
        {label}
      </Button>
      <span role="status" className="text-sm text-ink-soft" data-said={t('Copié')} />
    </span>
  );
}
