import { parseWithZod } from '@conform-to/zod/v4';
import type { ActionFunctionArgs, HeadersFunction, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { ImportSchema } from '#app/features/bank/bank.schema.ts';
import { Outcome, Preview } from '#app/features/bank/import-parts.tsx';
import { bankImportShown } from '#app/features/bank/import.queries.server.ts';
import { decideBankFile, dropBankFile, resumeBankFile } from '#app/features/bank/import.server.ts';
import { FileProgress } from '#app/features/jobs/file-progress.tsx';
import { OperatorFrame } from '#app/features/operators/operator-frame.tsx';
import { allow, uuidOr404 } from '#app/features/people/allow.server.ts';
import { t } from '#app/i18n/t.ts';
import { today } from '#app/infra/clock.server.ts';
import { askedAgain } from '#app/infra/http-asked-again.server.ts';
import { invalidReply, notFound, pageOf, readForm, refusalReply, seeOther } from '#app/infra/http.server.ts';

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: t('{name} – Import d’un relevé – Terreau', { name: data?.shown.fileName ?? '' }) },
];

/** The browser is told here when to ask again. */
export const headers: HeadersFunction = ({ loaderHeaders }) => loaderHeaders;

export async function loader(args: LoaderFunctionArgs) {
  await allow(args, 'routes/operateur.banque.importer.$import');
  const page = pageOf(args.request);
  const shown = (await bankImportShown(uuidOr404(args.params['import']), page)) ?? notFound();
  const goesOn = shown.state === 'being_read' || shown.state === 'being_written';
  return askedAgain(args.request, { shown, page }, goesOn);
}

export async function action(args: ActionFunctionArgs) {
  const { person } = await allow(args, 'routes/operateur.banque.importer.$import');
  const importId = uuidOr404(args.params['import']);
  const submission = parseWithZod(await readForm(args.request), { schema: ImportSchema });
  if (submission.status !== 'success') return invalidReply(submission);
  const { intent } = submission.value;
  try {
    if (intent === 'write') await decideBankFile({ importId, personId: person.id, today: today() });
    if (intent === 'resume') await resumeBankFile(importId);
    if (intent === 'drop') await dropBankFile(importId);
    return seeOther(`/operateur/banque/importer${intent === 'drop' ? '' : `/${importId}`}`);
  } catch (error) {
    return refusalReply(submission, error);
  }
}

export default function ImportedFile() {
  const { shown, page, ...again } = useLoaderData<typeof loader>();
  const result = useActionData<typeof action>();
  const { id, fileName, preview, outcome, pages, added, total } = shown;
  return (
    <OperatorFrame
      current="banque"
      crumbs={[
        { label: t('Banque'), to: '/operateur/banque' },
        { label: t('Importer un relevé'), to: '/operateur/banque/importer' },
      ]}
      title={t('Fichier de la banque')}
      intro={t('« {fileName} »', { fileName })}
    >
      {preview && <Preview preview={preview} page={page} pages={pages} result={result} />}
      {outcome && <Outcome outcome={outcome} added={added} total={total} />}
      {!preview && !outcome && (
        <FileProgress
          underWay={shown}
          another="/operateur/banque/importer"
          result={result}
          to={`/operateur/banque/importer/${id}`}
          {...again}
        />
      )}
    </OperatorFrame>
  );
}
