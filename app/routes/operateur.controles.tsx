import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { Badge } from '#app/components/badge.tsx';
import { DataTable } from '#app/components/data-table.tsx';
import { Notice } from '#app/components/notice.tsx';
import { checkBooks } from '#app/features/books/checks.server.ts';
import { OperatorFrame } from '#app/features/operators/operator-frame.tsx';
import { allow } from '#app/features/people/allow.server.ts';
import { today } from '#app/infra/clock.server.ts';
import { count, dayText } from '#app/money/format.ts';

export const meta: MetaFunction = () => [{ title: 'Contrôles – Terreau' }];

export async function loader(args: LoaderFunctionArgs) {
  await allow(args, 'routes/operateur.controles');
  const on = today();
  return { on: dayText(on), checks: await checkBooks(on) };
}

export default function Checks() {
  const { on, checks } = useLoaderData<typeof loader>();
  const broken = checks.filter(({ holds }) => !holds).length;
  return (
    <OperatorFrame
      current="controles"
      title="Contrôles"
      intro={`Chaque phrase doit être vraie. Elles sont vérifiées toutes les nuits, et à l’instant, le ${on}, en ouvrant cette page.`}
    >
      {broken === 0 ? (
        <Notice tone="success" title="Tout est vrai" still>
          {count(checks.length, 'phrase vérifiée', 'phrases vérifiées')}.
        </Notice>
      ) : (
        <Notice
          tone="danger"
          title={count(broken, 'phrase n’est pas vraie', 'phrases ne sont pas vraies')}
          still
        >
          Une écriture ne se corrige jamais : elle se contre-passe. Ne changez rien à la main avant d’avoir
          compris.
        </Notice>
      )}
      <DataTable
        caption="Vérifications"
        hideCaption
        columns={[
          { key: 'sentence', label: 'Phrase' },
          { key: 'state', label: 'État' },
        ]}
        rows={checks.map(({ id, sentence, holds, detail }) => ({
          id,
          sentence: (
            <span className="grid gap-1">
              {sentence}
              {detail && <span className="font-normal text-brick break-words">{detail}</span>}
            </span>
          ),
          state: holds ? <Badge tone="success">Vrai</Badge> : <Badge tone="danger">Faux</Badge>,
        }))}
      />
    </OperatorFrame>
  );
}
