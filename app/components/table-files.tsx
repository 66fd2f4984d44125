import { t } from '#app/i18n/t.ts';
import { ButtonRow, LinkButton } from './button.tsx';

/**
 * The whole of a table as a file, whatever its page shows; `to` is the address of a route that answers with `tableReply`. `name` tells several
 * tables of one page apart.
 */
export function TableFiles({ to, name = t('Tout le tableau') }: { to: string; name?: string }) {
  return (
    <ButtonRow>
      <LinkButton to={`${to}${to.includes('?') ? '&' : '?'}format=xlsx`} size="small">
        {t('{name} (Excel)', { name })}
      </LinkButton>
      <LinkButton to={to} size="small">
        {t('{name} (CSV)', { name })}
      </LinkButton>
    </ButtonRow>
  );
}
