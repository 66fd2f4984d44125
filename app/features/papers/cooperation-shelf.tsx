import { Badge } from '#app/components/badge.tsx';
import { Button } from '#app/components/button.tsx';
import { DataTable } from '#app/components/data-table.tsx';
import { DateField } from '#app/components/field.tsx';
import { Notice } from '#app/components/notice.tsx';
import { Section } from '#app/components/page.tsx';
import { TableFiles } from '#app/components/table-files.tsx';
import { href } from '#app/i18n/href.ts';
import { rich } from '#app/i18n/rich.tsx';
import { t } from '#app/i18n/t.ts';
import { ContractFold } from './contract-fold.tsx';
import { PdfLink } from './pdf-link.tsx';

type Shelf = {
  isCompany: boolean;
  declaration: { year: string; receipts: string; total: string; due: string } | null;
  receipts: { id: string; number: string; who: string; on: string; amount: string; voided: string | null }[];
  contracts: { id: string; who: string; title: string; amount: string }[];
};

/** The receipts that a cooperation gave and the contracts that it signed. */
export function CooperationShelf({ shelf, slug }: { shelf: Shelf; slug: string }) {
  const at = (kind: string, id: string) => `/porteur/${slug}/papiers/${kind}/${id}`;
  return (
    <>
      <Section
        id="comptable"
        title={t('Pour votre comptable')}
        intro={t('Ce que vous avez reçu et remboursé, frais à part, pour la période de votre choix.')}
      >
        <form method="get" action={href(`/porteur/${slug}/papiers/releve`)} className="grid gap-4">
          <DateField name="du" label={t('Du')} required />
          <DateField name="au" label={t('Au')} required />
          <div className="flex flex-wrap gap-3">
            <Button variant="secondary">{t('Relevé de cette période (PDF)')}</Button>
            <Button variant="quiet" name="format" value="xlsx">
              {t('{name} (Excel)', { name: t('Relevé') })}
            </Button>
            <Button variant="quiet" name="format" value="csv">
              {t('{name} (CSV)', { name: t('Relevé') })}
            </Button>
          </div>
        </form>
      </Section>
      {shelf.isCompany && (
        <Section id="reduction" title={t('Réduction d’impôt de vos souscripteurs')}>
          <p>
            {rich(
              'Vos associés peuvent recevoir leur état individuel <a>si votre société déclare y avoir droit</a>.',
              {
                a: (text) => (
                  <a className="link" href={href(`/porteur/${slug}/papiers/reduction`)}>
                    {text}
                  </a>
                ),
              },
            )}
          </p>
        </Section>
      )}
      <Section id="recus" title={t('Reçus fiscaux donnés')}>
        {shelf.declaration && (
          <Notice still title={t('Déclaration des dons de {year} : {receipts}, {total}', shelf.declaration)}>
            {t(
              'À déclarer avant le {due} si vos comptes se ferment le 31 décembre, sinon trois mois après leur clôture (CGI, article 222 bis).',
              {
                due: shelf.declaration.due,
              },
            )}
          </Notice>
        )}
        <DataTable
          caption={t('Reçus fiscaux donnés')}
          hideCaption
          phone="rows"
          columns={[
            { key: 'number', label: t('Numéro') },
            { key: 'who', label: t('Donateur') },
            { key: 'on', label: t('Date') },
            { key: 'amount', label: t('Montant'), numeric: true },
            { key: 'state', label: t('État') },
          ]}
          rows={shelf.receipts.map(({ voided, number, ...one }) => ({
            ...one,
            number: (
              <PdfLink to={at('recu', one.id)} about="">
                {number}
              </PdfLink>
            ),
            state: voided ? (
              <Badge tone="warning">{t('Annulé : {why}', { why: voided })}</Badge>
            ) : (
              <Badge tone="success">{t('Valable')}</Badge>
            ),
          }))}
          empty={t('Aucun reçu n’a encore été donné.')}
        />
        {shelf.receipts.length > 0 && (
          <TableFiles to={`/porteur/${slug}/tableaux/recus`} name={t('Tous les reçus')} />
        )}
      </Section>
      <Section id="contrats" title={t('Contrats de prêt')}>
        <ContractFold number={shelf.contracts.length}>
          <DataTable
            phone="rows"
            caption={t('Contrats de prêt')}
            hideCaption
            columns={[
              { key: 'who', label: t('Prêteur') },
              { key: 'title', label: t('Projet') },
              { key: 'amount', label: t('Prêté'), numeric: true },
              { key: 'paper', label: t('Papier') },
            ]}
            rows={shelf.contracts.map((one) => ({
              ...one,
              paper: (
                <PdfLink to={at('contrat', one.id)} about={one.who}>
                  {t('Contrat')}
                </PdfLink>
              ),
            }))}
            empty={t('Aucun prêt n’a encore été versé.')}
          />
        </ContractFold>
        {shelf.contracts.length > 0 && (
          <TableFiles to={`/porteur/${slug}/tableaux/contrats`} name={t('Tous les contrats')} />
        )}
      </Section>
    </>
  );
}
