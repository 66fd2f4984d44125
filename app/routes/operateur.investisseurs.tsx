import { parseWithZod } from '@conform-to/zod/v4';
import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { DataTable } from '#app/components/data-table.tsx';
import { TableFiles } from '#app/components/table-files.tsx';
import { DecisionState, WaitingRequest } from '#app/features/citizens/recognition-parts.tsx';
import { recognitionQueue } from '#app/features/citizens/recognition.queries.server.ts';
import { DecisionSchema } from '#app/features/citizens/recognition.schema.ts';
import { decideRecognition } from '#app/features/citizens/recognition.server.ts';
import { OperatorFrame } from '#app/features/operators/operator-frame.tsx';
import { allow } from '#app/features/people/allow.server.ts';
import { papersOf } from '#app/features/uploads/papers.queries.server.ts';
import { t } from '#app/i18n/t.ts';
import { now } from '#app/infra/clock.server.ts';
import { invalidReply, readForm, refusalReply, seeOther } from '#app/infra/http.server.ts';

export const meta = () => [{ title: t('Investisseurs avertis – Terreau') }];

export async function loader(args: LoaderFunctionArgs) {
  await allow(args, 'routes/operateur.investisseurs');
  const queue = await recognitionQueue();
  const papers = await papersOf(
    'investor',
    queue.waiting.map(({ id }) => id),
  );
  return { ...queue, papers };
}

export async function action(args: ActionFunctionArgs) {
  const { person } = await allow(args, 'routes/operateur.investisseurs');
  const submission = parseWithZod(await readForm(args.request), { schema: DecisionSchema });
  if (submission.status !== 'success') return invalidReply(submission);
  const { intent, request: id, note } = submission.value;
  try {
    await decideRecognition({ id, note, accepted: intent === 'accept', by: person.id, at: now() });
    return seeOther('/operateur/investisseurs');
  } catch (error) {
    return refusalReply(submission, error);
  }
}

export default function Investors() {
  const { waiting, decided, papers } = useLoaderData<typeof loader>();
  const result = useActionData<typeof action>();
  return (
    <OperatorFrame
      current="investisseurs"
      title={t('Investisseurs avertis')}
      intro={t(
        'Prenez des mesures raisonnables pour vérifier, et acceptez sauf doute sérieux. Personne ne décide pour soi.',
      )}
    >
      {waiting.length === 0 && <p>{t('Aucune demande n’attend.')}</p>}
      {waiting.map((row) => (
        <WaitingRequest
          key={row.id}
          row={row}
          papers={papers.filter(({ subject }) => subject === row.id)}
          result={result?.initialValue?.['request'] === row.id ? result : null}
        />
      ))}
      <DataTable
        caption={t('Demandes décidées')}
        columns={[
          { key: 'name', label: t('Personne') },
          { key: 'askedOn', label: t('Demande du') },
          { key: 'note', label: t('Note') },
          { key: 'state', label: t('État') },
        ]}
        rows={decided.map((row) => ({
          id: row.id,
          name: row.name,
          askedOn: row.askedOn,
          note: row.note,
          state: <DecisionState row={row} />,
        }))}
        empty={t('Rien n’a encore été décidé.')}
      />
      {decided.length > 0 && <TableFiles to="/operateur/tableaux/investisseurs" />}
    </OperatorFrame>
  );
}
