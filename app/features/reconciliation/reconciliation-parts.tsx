import { Badge } from '#app/components/badge.tsx';
import { DataTable } from '#app/components/data-table.tsx';
import { Facts } from '#app/components/facts.tsx';
import { Notice } from '#app/components/notice.tsx';
import { Section } from '#app/components/page.tsx';
import { TableFiles } from '#app/components/table-files.tsx';
import { href } from '#app/i18n/href.ts';
import { rich } from '#app/i18n/rich.tsx';
import { t } from '#app/i18n/t.ts';
import type { reconciliationPage } from './reconciliation.queries.server.ts';

type Page = Awaited<ReturnType<typeof reconciliationPage>>;

/** Stripe and our books, then the bank and our books: equal, or by how much not. */
export function SumsSideBySide({ page }: { page: Page }) {
  const { stripe, bank } = page;
  return (
    <>
      <Section title="Stripe">
        {stripe ? (
          <>
            <Facts
              layout="tiles"
              facts={[
                {
                  name: t('Selon Stripe'),
                  value: stripe.said,
                  note: t('lu le {readOn}', { readOn: stripe.readOn }),
                },
                { name: t('Selon nos comptes'), value: stripe.books, note: t('le même jour') },
                {
                  name: t('En route'),
                  value: stripe.underWay,
                  note: t('compté par Stripe, pas encore par nous'),
                },
                { name: t('Sans explication'), value: stripe.unexplained ?? t('rien') },
              ]}
            />
            <Verdict
              difference={stripe.unexplained}
              agree={t('Stripe et nos comptes disent la même chose.')}
            />
          </>
        ) : (
          <p>{t('Les mouvements de Stripe n’ont pas encore été lus : le travail de nuit le fera.')}</p>
        )}
      </Section>
      <Section title={t('Banque')}>
        {bank ? (
          <>
            <Facts
              layout="tiles"
              facts={[
                { name: t('Selon le relevé'), value: bank.said, note: t('le {on}', { on: bank.on }) },
                { name: t('Selon nos comptes'), value: bank.books, note: t('le même jour') },
              ]}
            />
            <Verdict
              difference={bank.difference}
              agree={t('La banque et nos comptes disent la même chose.')}
            />
          </>
        ) : (
          <p>
            {rich('Aucun relevé n’est importé : <a>importez-en un</a>.', {
              a: (text) => (
                <a className="link" href={href('/operateur/banque/importer')}>
                  {text}
                </a>
              ),
            })}
          </p>
        )}
      </Section>
    </>
  );
}

function Verdict({ difference, agree }: { difference: string | null; agree: string }) {
  return difference ? (
    <Notice tone="warning" title={t('Écart de {difference}', { difference })} still>
      {t('Les lignes ci-dessous disent d’où il vient.')}
    </Notice>
  ) : (
    <Notice tone="success" still>
      {agree}
    </Notice>
  );
}

/** What does not match, oldest first, with its age. */
export function Differences({ page }: { page: Page }) {
  return (
    <>
      <DataTable
        caption={t('Ce que Stripe et nos comptes ne disent pas pareil')}
        columns={[
          { key: 'about', label: t('Chez Stripe') },
          { key: 'state', label: t('État') },
          { key: 'age', label: t('Depuis') },
          { key: 'theirs', label: 'Stripe', numeric: true },
          { key: 'ours', label: t('Comptes'), numeric: true },
          { key: 'difference', label: t('Écart'), numeric: true },
        ]}
        rows={page.gaps.map(({ kind, state, id, ...gap }) => ({
          ...gap,
          id,
          about: (
            <>
              {kind}
              <br />
              <span className="text-sm break-all text-ink-soft">{id}</span>
            </>
          ),
          state: (
            <Badge tone={state === 'gap' ? 'danger' : 'info'}>
              {state === 'gap' ? t('Inexpliqué') : t('En route')}
            </Badge>
          ),
        }))}
        empty={t('Chaque mouvement de Stripe a ses écritures, et chaque écriture son mouvement.')}
      />
      <DataTable
        caption={t('Versements et arrivées sans leur pendant')}
        columns={[
          { key: 'about', label: t('Chez Stripe') },
          { key: 'where', label: t('Où') },
          { key: 'what', label: t('Ce qui manque') },
          { key: 'age', label: t('Depuis') },
          { key: 'amount', label: t('Montant'), numeric: true },
        ]}
        rows={page.strange}
        empty={t('Ce qui est parti vers les coopérations et vers la banque y est arrivé.')}
      />
      {page.gaps.length + page.strange.length > 0 && (
        <TableFiles to="/operateur/tableaux/ecarts" name={t('Tous les écarts')} />
      )}
      <DataTable
        caption={t('Comptes lus chez Stripe')}
        columns={[
          { key: 'name', label: t('Compte') },
          { key: 'sum', label: t('Somme de ses mouvements') },
          { key: 'readOn', label: t('Lu le') },
          { key: 'said', label: t('Solde'), numeric: true },
        ]}
        rows={page.balances.map(({ difference, owes, said, ...one }) => ({
          ...one,
          said,
          sum: difference ? (
            <Badge tone="danger">{t('Écart de {difference}', { difference })}</Badge>
          ) : owes ? (
            <Badge tone="warning">{t('En dessous de zéro')}</Badge>
          ) : (
            <Badge tone="success">{t('Égale')}</Badge>
          ),
        }))}
        empty={t('Aucun compte n’a encore été lu.')}
      />
      {page.balances.length > 0 && (
        <TableFiles to="/operateur/tableaux/comptes-stripe" name={t('Comptes lus')} />
      )}
    </>
  );
}
