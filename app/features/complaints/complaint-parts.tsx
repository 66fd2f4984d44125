import { Badge } from '#app/components/badge.tsx';
import { Card } from '#app/components/card.tsx';
import { DataTable } from '#app/components/data-table.tsx';
import { Fold } from '#app/components/fold.tsx';
import { Section } from '#app/components/page.tsx';
import { PaperLinks } from '#app/features/uploads/paper-parts.tsx';
import { href } from '#app/i18n/href.ts';
import { t } from '#app/i18n/t.ts';
import type { OwnComplaint } from './complaints.queries.server.ts';

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

/** Who complained reads where each stands, until when we answer, and what was answered. */
export function OwnComplaints({ complaints }: { complaints: readonly OwnComplaint[] }) {
  if (complaints.length === 0) return null;
  return (
    <Section id="mes-reclamations" title={t('Vos réclamations')}>
      {complaints.map(({ id, number, topic, receivedOn, standing, late, text, answer, papers }) => (
        <Card key={id} level={3} title={t('{number}, reçue le {day}', { number, day: receivedOn })}>
          <p>{topic}</p>
          <p>{standing}</p>
          {late && (
            <p>
              <Badge tone="warning">{late}</Badge>
            </p>
          )}
          {answer && (
            <div className="whitespace-pre-line">
              <p className="font-semibold">{t('Notre réponse')}</p>
              <p>{answer}</p>
            </div>
          )}
          <Fold title={t('Ce que vous aviez écrit')}>
            <p className="whitespace-pre-line">{text}</p>
            <PaperLinks papers={papers} />
          </Fold>
        </Card>
      ))}
    </Section>
  );
}
