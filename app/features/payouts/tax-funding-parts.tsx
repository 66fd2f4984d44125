import { Badge } from '#app/components/badge.tsx';
import { LinkButton } from '#app/components/button.tsx';
import { DataTable } from '#app/components/data-table.tsx';
import { Facts } from '#app/components/facts.tsx';
import { TableFiles } from '#app/components/table-files.tsx';
import { Notice } from '#app/components/notice.tsx';
import { t } from '#app/i18n/t.ts';
import type { taxFundingPart } from './tax-funding.queries.server.ts';

type Part = Awaited<ReturnType<typeof taxFundingPart>>;

/** What is owed to the tax office and where that money lies; what to do when it cannot come to the bank. */
export function TaxPlaces({ part: { owed, places, waits, lastFailure } }: { part: Part }) {
  return (
    <>
      {waits && (
        <Notice tone="warning" title={t('L’argent de l’impôt ne peut pas encore venir en banque')}>
          <p>{waits}</p>
          <p>{t('Alimentez la réserve : il viendra ensuite tout seul.')}</p>
          <LinkButton to="/operateur/reserve" variant="secondary">
            {t('Ouvrir la réserve')}
          </LinkButton>
        </Notice>
      )}
      {lastFailure && (
        <Notice tone="warning" title={t('L’argent de l’impôt n’est pas arrivé en banque')}>
          {t(
            'Le {on}, Stripe a dit pourquoi : {why}. Il est redemandé tout seul dès le lendemain. Si la raison est le compte bancaire, corrigez-le d’abord chez Stripe.',
            lastFailure,
          )}
        </Notice>
      )}
      <Facts
        facts={[
          { name: t('Encore dû à l’administration, dans les livres'), value: owed },
          { name: t('Chez Stripe'), value: places.atStripe },
          { name: t('En chemin vers la banque'), value: places.onItsWay },
          { name: t('En banque, mis de côté'), value: places.inBank },
        ]}
      />
      <p>
        {t(
          'Dès qu’un mois est fini, ce que la banque n’en a pas encore est demandé à Stripe et met trois jours ouvrés d’ordinaire. Moins de 1 € attend le mois suivant. Rien n’est à faire, sauf verser l’impôt une fois qu’il est en banque.',
        )}
      </p>
    </>
  );
}

export function TaxFundings({ fundings }: { fundings: Part['fundings'] }) {
  return (
    <>
      <DataTable
        caption={t('Demandes à Stripe, hors lots de virements')}
        columns={[
          { key: 'askedOn', label: t('Demandé le') },
          { key: 'purpose', label: t('Demandé pour') },
          { key: 'state', label: t('État') },
          { key: 'amount', label: t('Montant'), numeric: true },
        ]}
        rows={fundings.map(({ id, askedOn, amount, arrivedOn, isKnown, purpose, failed }) => ({
          id,
          askedOn,
          amount,
          purpose,
          state: failed ? (
            <Badge tone="danger">
              {arrivedOn
                ? t('Arrivé, puis repris le {on} ({why})', failed)
                : t('Refusé le {on} ({why})', failed)}
            </Badge>
          ) : arrivedOn ? (
            <Badge tone="success">{t('Arrivé le {receivedOn}', { receivedOn: arrivedOn })}</Badge>
          ) : isKnown ? (
            <Badge tone="info">{t('En chemin')}</Badge>
          ) : (
            <Badge tone="warning">{t('Attend Stripe')}</Badge>
          ),
        }))}
        empty={t('Aucune demande pour le moment.')}
      />
      {fundings.length > 0 && (
        <TableFiles to="/operateur/tableaux/venues-de-stripe" name={t('Ces demandes')} />
      )}
    </>
  );
}
