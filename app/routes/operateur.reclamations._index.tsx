import type { LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { Section } from '#app/components/page.tsx';
import { TableFiles } from '#app/components/table-files.tsx';
import { complaintQueue } from '#app/features/complaints/complaints.queries.server.ts';
import { ComplaintTable } from '#app/features/complaints/complaint-parts.tsx';
import { OperatorFrame } from '#app/features/operators/operator-frame.tsx';
import { allow } from '#app/features/people/allow.server.ts';
import { t } from '#app/i18n/t.ts';
import { today } from '#app/infra/clock.server.ts';

export const meta = () => [{ title: t('Réclamations – Terreau') }];

export async function loader(args: LoaderFunctionArgs) {
  await allow(args, 'routes/operateur.reclamations._index');
  return complaintQueue(today());
}

export default function Complaints() {
  const { open, closed } = useLoaderData<typeof loader>();
  return (
    <OperatorFrame
      current="reclamations"
      title={t('Réclamations')}
      intro={t('Chaque réclamation a deux dates : celle de l’accusé de réception et celle de la réponse.')}
      action={<TableFiles to="/operateur/tableaux/reclamations" name={t('Registre')} />}
    >
      <Section title={t('En cours')}>
        <ComplaintTable
          rows={open}
          caption={t('Réclamations en cours')}
          empty={t('Aucune réclamation n’attend.')}
        />
      </Section>
      <Section title={t('Répondues')}>
        <ComplaintTable
          rows={closed}
          caption={t('Réclamations répondues')}
          empty={t('Aucune réclamation n’a encore reçu de réponse.')}
        />
      </Section>
    </OperatorFrame>
  );
}
