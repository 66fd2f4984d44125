import type { LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { LinkButton } from '#app/components/button.tsx';
import { OperatorFrame } from '#app/features/operators/operator-frame.tsx';
import { allow } from '#app/features/people/allow.server.ts';
import { Differences, SumsSideBySide } from '#app/features/reconciliation/reconciliation-parts.tsx';
import { reconciliationPage } from '#app/features/reconciliation/reconciliation.queries.server.ts';
import { t } from '#app/i18n/t.ts';
import { today } from '#app/infra/clock.server.ts';

export const meta = () => [{ title: t('Rapprochement – Terreau') }];

export async function loader(args: LoaderFunctionArgs) {
  await allow(args, 'routes/operateur.rapprochement._index');
  return reconciliationPage(today());
}

export default function Reconciliation() {
  const page = useLoaderData<typeof loader>();
  return (
    <OperatorFrame
      current="rapprochement"
      title={t('Rapprochement')}
      intro={t(
        'Chaque nuit, chaque mouvement de Stripe est comparé à nos écritures, et chaque arrivée en banque à ce que Stripe annonce.',
      )}
      action={<LinkButton to="/operateur/rapprochement/a-regler">{t('Ce qui attend quelqu’un')}</LinkButton>}
    >
      <SumsSideBySide page={page} />
      {page.compared && <Differences page={page} />}
    </OperatorFrame>
  );
}
