import { data, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node';
import { useActionData } from '@remix-run/react';
import { BringForm, Preview } from '#app/features/bank/import-parts.tsx';
import { lookOrBook } from '#app/features/bank/look-or-book.server.ts';
import { OperatorFrame } from '#app/features/operators/operator-frame.tsx';
import { allow } from '#app/features/people/allow.server.ts';
import { t } from '#app/i18n/t.ts';
import { seeOther } from '#app/infra/http.server.ts';

export const meta = () => [{ title: t('Importer un relevé – Terreau') }];

export async function loader(args: LoaderFunctionArgs) {
  await allow(args, 'routes/operateur.banque.importer');
  return null;
}

export async function action(args: ActionFunctionArgs) {
  const { person } = await allow(args, 'routes/operateur.banque.importer');
  const answer = await lookOrBook(args.request, person.id);
  return answer === 'booked'
    ? seeOther('/operateur/banque')
    : data(answer, { status: answer.error ? 422 : 200 });
}

export default function ImportStatement() {
  const answer = useActionData<typeof action>();
  return (
    <OperatorFrame
      current="banque"
      crumbs={[{ label: t('Banque'), to: '/operateur/banque' }]}
      title={t('Importer un relevé')}
      intro={t('Une ligne n’est écrite qu’une fois, quel que soit le nombre de fichiers qui la montrent.')}
    >
      {answer?.preview && <Preview {...answer.preview} />}
      <BringForm result={answer?.error ? { error: answer.error } : null} />
    </OperatorFrame>
  );
}
