import { DataTable } from '#app/components/data-table.tsx';
import { FirstRows } from '#app/components/first-rows.tsx';
import { Section } from '#app/components/page.tsx';
import { href } from '#app/i18n/href.ts';
import { t } from '#app/i18n/t.ts';
import { PdfLink } from './pdf-link.tsx';

type Row = { id: string; title: string; on: string; amount: string };

export type PersonShelf = {
  contracts: Row[];
  gifts: (Row & { receiptId: string | null })[];
  holdings: { id: string; title: string; on: string; shares: string; admitted: boolean }[];
  transfers: { id: string; on: string; amount: string }[];
};

const paperAt = (kind: string, id: string) => `/mon-espace/papiers/${kind}/${id}`;

/** The contracts, receipts, certificates and notices of a person, a section for each that there is something to say of. */
export function PersonShelf({ shelf }: { shelf: PersonShelf }) {
  return (
    <>
      <Contracts rows={shelf.contracts} />
      <Receipts rows={shelf.gifts} />
      {shelf.holdings.length > 0 && <Holdings rows={shelf.holdings} />}
      {shelf.transfers.length > 0 && <Transfers rows={shelf.transfers} />}
    </>
  );
}

function Contracts({ rows }: { rows: PersonShelf['contracts'] }) {
  return (
    <Section id="contrats" title={t('Contrats de prêt')}>
      <DataTable
        caption={t('Contrats de prêt')}
        hideCaption
        columns={[
          { key: 'title', label: t('Projet') },
          { key: 'on', label: t('Date') },
          { key: 'amount', label: t('Prêté'), numeric: true },
          { key: 'paper', label: t('Papier') },
        ]}
        rows={rows.map((one) => ({
          ...one,
          paper: (
            <PdfLink to={paperAt('contrat', one.id)} about={one.title}>
              {t('Contrat')}
            </PdfLink>
          ),
        }))}
        empty={t('Vous n’avez pas encore prêté.')}
      />
    </Section>
  );
}

function Receipts({ rows }: { rows: PersonShelf['gifts'] }) {
  return (
    <Section id="recus" title={t('Reçus fiscaux de vos dons')}>
      <DataTable
        caption={t('Reçus fiscaux de vos dons')}
        hideCaption
        columns={[
          { key: 'title', label: t('Projet') },
          { key: 'on', label: t('Date') },
          { key: 'amount', label: t('Don'), numeric: true },
          { key: 'paper', label: t('Papier') },
        ]}
        rows={rows.map(({ receiptId, ...one }) => ({
          ...one,
          paper: receiptId ? (
            <PdfLink to={paperAt('recu', receiptId)} about={one.title}>
              {t('Reçu')}
            </PdfLink>
          ) : (
            <a className="link" href={href(`/mon-espace/papiers/recus/${one.id}`)}>
              {t('Demander')} <span className="sr-only">{one.title}</span>
            </a>
          ),
        }))}
        empty={t('Aucun de vos dons n’est encore arrivé.')}
      />
    </Section>
  );
}

function Holdings({ rows }: { rows: PersonShelf['holdings'] }) {
  return (
    <Section id="parts" title={t('Parts sociales')}>
      <DataTable
        caption={t('Parts sociales')}
        hideCaption
        columns={[
          { key: 'title', label: t('Coopération') },
          { key: 'on', label: t('Date') },
          { key: 'shares', label: t('Parts'), numeric: true },
          { key: 'bulletin', label: t('Souscription') },
          { key: 'certificate', label: t('Attestation') },
          { key: 'relief', label: t('Réduction d’impôt') },
        ]}
        rows={rows.map(({ admitted, ...one }) => ({
          ...one,
          bulletin: (
            <PdfLink to={paperAt('bulletin', one.id)} about={one.title}>
              {t('Bulletin')}
            </PdfLink>
          ),
          certificate: admitted ? (
            <PdfLink to={paperAt('attestation', one.id)} about={one.title}>
              {t('Attestation')}
            </PdfLink>
          ) : (
            t('Après votre admission')
          ),
          relief: (
            <a className="link" href={href(`/mon-espace/papiers/reduction/${one.id}`)}>
              {t('Demander')} <span className="sr-only">{one.title}</span>
            </a>
          ),
        }))}
      />
    </Section>
  );
}

function Transfers({ rows }: { rows: PersonShelf['transfers'] }) {
  return (
    <Section id="virements" title={t('Avis de virement')}>
      <FirstRows rows={rows} others={(count) => t('{count} avis plus anciens', { count })}>
        {(some, caption) => <TransferTable caption={caption ?? t('Avis de virement')} rows={some} />}
      </FirstRows>
    </Section>
  );
}

function TransferTable({
  caption,
  rows,
}: {
  caption: string;
  rows: readonly PersonShelf['transfers'][number][];
}) {
  return (
    <DataTable
      caption={caption}
      hideCaption
      columns={[
        { key: 'on', label: t('Date') },
        { key: 'amount', label: t('Montant'), numeric: true },
        { key: 'paper', label: t('Papier') },
      ]}
      rows={rows.map((one) => ({
        ...one,
        paper: (
          <PdfLink to={paperAt('virement', one.id)} about={one.on}>
            {t('Avis')}
          </PdfLink>
        ),
      }))}
    />
  );
}
