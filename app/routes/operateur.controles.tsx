import type { LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { Notice } from '#app/components/notice.tsx';
import { CheckList, LastNight } from '#app/features/books/check-list.tsx';
import { checksNow, lastNightlyCheck } from '#app/features/books/checks.queries.server.ts';
import { OperatorFrame } from '#app/features/operators/operator-frame.tsx';
import { allow } from '#app/features/people/allow.server.ts';
import { today } from '#app/infra/clock.server.ts';
import { count, dayText } from '#app/money/format.ts';

export const meta = () => [{ title: 'Contrôles – Terreau' }];

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
      title="Contrôles"
      intro={`Chaque phrase doit être vraie. Elles sont vérifiées toutes les nuits, et à l’instant, le ${on}, en ouvrant cette page.`}
    >
      {broken === 0 && unknown === 0 && (
        <Notice tone="success" title="Tout est vrai" still>
          {count(checks.length, 'phrase vérifiée', 'phrases vérifiées')}.
        </Notice>
      )}
      {broken > 0 && (
        <Notice
          tone="danger"
          title={count(broken, 'phrase n’est pas vraie', 'phrases ne sont pas vraies')}
          still
        >
          Une écriture ne se corrige jamais : elle se contre-passe. Ne changez rien à la main avant d’avoir
          compris.
        </Notice>
      )}
      {unknown > 0 && (
        <Notice tone="warning" title="Stripe ne répond pas" still>
          {broken === 0 && 'Tout le reste est vrai. '}Rouvrez cette page dans quelques minutes.
        </Notice>
      )}
      <CheckList checks={checks} />
      <LastNight night={night} />
    </OperatorFrame>
  );
}
