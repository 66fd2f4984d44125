import { t } from '#app/i18n/t.ts';
import { ButtonRow, LinkButton } from './button.tsx';

/** The whole of a table as a file, whatever its page shows; `to` is the address of a route that answers with `tableReply`. */
export function TableFiles({ to }: { to: string }) {
  return (
    <ButtonRow>
      <LinkButton to={`${to}?format=xlsx`} size="small">
        {t('Tout le tableau (Excel)')}
      </LinkButton>
      <LinkButton to={to} size="small">
        {t('Tout le tableau (CSV)')}
      </LinkButton>
    </ButtonRow>
  );
}
