import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { BringForm, OpenImports } from '#app/features/bank/import-parts.tsx';
import { openBankImports } from '#app/features/bank/import.queries.server.ts';
import { bringByForm } from '#app/features/bank/upload.server.ts';
import { OperatorFrame } from '#app/features/operators/operator-frame.tsx';
import { allow } from '#app/features/people/allow.server.ts';
import { t } from '#app/i18n/t.ts';
import { seeOther } from '#app/infra/http.server.ts';

export const meta = () => [{ title: t('Importer un relevé – Terreau') }];

export async function loader(args: LoaderFunctionArgs) {
  await allow(args, 'routes/operateur.banque.importer._index');
  return { open: await openBankImports() };
}

export async function action(args: ActionFunctionArgs) {
  const { person } = await allow(args, 'routes/operateur.banque.importer._index');
  const brought = await bringByForm(args.request, person.id);
  return 'id' in brought ? seeOther(`/operateur/banque/importer/${brought.id}`) : brought.reply;
}

export default function ImportStatement() {
  const { open } = useLoaderData<typeof loader>();
  const result = useActionData<typeof action>();
  return (
    <OperatorFrame
      current="banque"
      crumbs={[{ label: t('Banque'), to: '/operateur/banque' }]}
      title={t('Importer un relevé')}
      intro={t('Une ligne n’est écrite qu’une fois, quel que soit le nombre de fichiers qui la montrent.')}
    >
      <BringForm result={result} />
      <OpenImports open={open} />
    </OperatorFrame>
  );
}
