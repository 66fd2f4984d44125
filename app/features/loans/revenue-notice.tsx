import { LinkButton } from '#app/components/button.tsx';
import { Notice } from '#app/components/notice.tsx';
import { t } from '#app/i18n/t.ts';
import type { revenueOnLoan } from './revenue.queries.server.ts';

/** On the page of a loan linked to revenue: what is to be declared by when, or what the amounts to come mean. */
export function RevenueNotice({
  revenue,
  path,
  isDone,
}: {
  revenue: Awaited<ReturnType<typeof revenueOnLoan>>;
  path: string;
  isDone: boolean;
}) {
  if (!revenue) return null;
  const { open, said } = revenue;
  return (
    <>
      {isDone && (
        <Notice tone="success" title={t('Les recettes sont déclarées')}>
          {t('Les membres ont reçu un courriel avec le montant de l’échéance.')}
        </Notice>
      )}
      <Notice
        tone={open && !said ? 'warning' : 'info'}
        title={
          open && !said
            ? t('Déclarez vos recettes avant le {until}', { until: open.until })
            : t('Ce prêt suit vos recettes')
        }
        still
        action={<LinkButton to={`${path}/recettes`}>{t('Déclarer les recettes')}</LinkButton>}
      >
        {open && t('Du {from} au {to}, pour l’échéance du {due}.', open)}{' '}
        {said && t('Déclaré jusqu’ici : {already}.', { already: said })}{' '}
        {t(
          'Dans l’échéancier, une échéance sans déclaration est au plancher ; la dernière demande tout ce qui reste.',
        )}
      </Notice>
    </>
  );
}
