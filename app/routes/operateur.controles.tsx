import type { LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { Notice } from '#app/components/notice.tsx';
import { CheckList, LastNight } from '#app/features/books/check-list.tsx';
import { checksNow, lastNightlyCheck } from '#app/features/books/checks.queries.server.ts';
import { OperatorFrame } from '#app/features/operators/operator-frame.tsx';
import { allow } from '#app/features/people/allow.server.ts';
import { t } from '#app/i18n/t.ts';
import { today } from '#app/infra/clock.server.ts';
import { count, dayText } from '#app/i18n/format.ts';

export const meta = () => [{ title: t('Contrôles – Terreau') }];

export async function loader(args: LoaderFunctionArgs) {
  await allow(args, 'routes/operateur.controles');
  const on = today();
  const [checks, night] = await Promise.all([checksNow(on), lastNightlyCheck()]);
  return { on: dayText(on), checks, night };
}

export default function Checks() {
  const { on, checks, night } = useLoaderData<typeof loader>();
  const broken = checks.filter(({ outcome }) => outcome === 'false').length;
  const unknown = checks.filter(({ outcome }) => outcome === 'unknown').length;
  return (
    <OperatorFrame
      current="controles"
      title={t('Contrôles')}
      intro={t(
        'Chaque phrase doit être vraie. Elles sont vérifiées toutes les nuits, et à l’instant, le {on}, en ouvrant cette page.',
        { on },
      )}
    >
      {broken === 0 && unknown === 0 && (
        <Notice tone="success" title={t('Tout est vrai')} still>
          {count(checks.length, t('phrase vérifiée'), t('phrases vérifiées'))}.
        </Notice>
      )}
      {broken > 0 && (
        <Notice
          tone="danger"
          title={count(broken, t('phrase n’est pas vraie'), t('phrases ne sont pas vraies'))}
          still
        >
          {t(
            'Une écriture ne se corrige jamais : elle se contre-passe. Ne changez rien à la main avant d’avoir compris.',
          )}
        </Notice>
      )}
      {unknown > 0 && (
        <Notice tone="warning" title={t('Stripe ne répond pas')} still>
          {broken === 0
            ? t('Tout le reste est vrai. Rouvrez cette page dans quelques minutes.')
            : t('Rouvrez cette page dans quelques minutes.')}
        </Notice>
      )}
      <CheckList checks={checks} />
      <LastNight night={night} />
    </OperatorFrame>
  );
}
