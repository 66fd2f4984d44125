import { Badge } from '#app/components/badge.tsx';
import { Card } from '#app/components/card.tsx';
import { Fold } from '#app/components/fold.tsx';
import { Section } from '#app/components/page.tsx';
import { PaperLinks } from '#app/features/uploads/paper-parts.tsx';
import { t } from '#app/i18n/t.ts';
import type { OwnComplaint } from './complaints.queries.server.ts';

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
