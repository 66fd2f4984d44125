import type { LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { Notice } from '#app/components/notice.tsx';
import { TableFiles } from '#app/components/table-files.tsx';
import { DisputeTables } from '#app/features/disputes/dispute-tables.tsx';
import { disputesPage } from '#app/features/disputes/disputes.queries.server.ts';
import { OperatorFrame } from '#app/features/operators/operator-frame.tsx';
import { allow } from '#app/features/people/allow.server.ts';
import { t } from '#app/i18n/t.ts';
import { today } from '#app/infra/clock.server.ts';

export const meta = () => [{ title: t('Litiges – Terreau') }];

export async function loader(args: LoaderFunctionArgs) {
  await allow(args, 'routes/operateur.litiges');
  return disputesPage(today());
}

export default function Disputes() {
  const page = useLoaderData<typeof loader>();
  const { waiting, owed, ended, warnings } = page;
  const isQuiet = waiting.length + owed.length + ended.length + warnings.length === 0;
  return (
    <OperatorFrame
      current="litiges"
      title={t('Litiges')}
      intro={t(
        'Ce que des banques nous ont repris ou demandent, et ce qui nous en reste dû. La plateforme avance l’argent : personne d’autre ne paie.',
      )}
    >
      {isQuiet && (
        <Notice tone="success" still>
          {t('Aucune banque ne conteste rien.')}
        </Notice>
      )}
      {waiting.length > 0 && (
        <Notice tone="warning" title={t('Sans réponse à temps, un litige est perdu')} still>
          {t(
            'Ouvrez chacun : la réponse est déjà remplie avec ce que nos registres prouvent. Des fichiers, si vous en avez, se joignent d’abord dans le tableau de bord de Stripe.',
          )}
        </Notice>
      )}
      <DisputeTables {...page} />
      {!isQuiet && <TableFiles to="/operateur/tableaux/litiges" name={t('Tous les litiges')} />}
      {warnings.length > 0 && (
        <TableFiles to="/operateur/tableaux/paiements-suspects" name={t('Paiements suspects')} />
      )}
    </OperatorFrame>
  );
}
