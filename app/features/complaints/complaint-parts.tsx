import { DataTable } from '#app/components/data-table.tsx';
import { href } from '#app/i18n/href.ts';
import { t } from '#app/i18n/t.ts';

type Row = {
  id: string;
  number: string;
  topic: string;
  stateText: string;
  age: string;
  late: string | null;
  receivedOn: string;
  dueOn: string;
};

export function ComplaintTable({
  rows,
  caption,
  empty,
}: {
  rows: readonly Row[];
  caption: string;
  empty: string;
}) {
  return (
    <DataTable
      caption={caption}
      hideCaption
      columns={[
        { key: 'link', label: t('Numéro') },
        { key: 'topic', label: t('Objet') },
        { key: 'receivedOn', label: t('Reçue le') },
        { key: 'age', label: t('Âge'), numeric: true },
        { key: 'state', label: t('État') },
        { key: 'dueOn', label: t('Échéance') },
      ]}
      rows={rows.map(({ id, number, stateText, late, ...row }) => ({
        ...row,
        id,
        link: (
          <a className="link" href={href(`/operateur/reclamations/${id}`)}>
            {number}
          </a>
        ),
        state: late ? <strong>{`${stateText} – ${late}`}</strong> : stateText,
      }))}
      empty={empty}
    />
  );
}
