import { parseWithZod } from '@conform-to/zod/v4';
import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { OperatorFrame } from '#app/features/operators/operator-frame.tsx';
import { TaxResidenceDecisionSchema } from '#app/features/papers/tax-identity.schema.ts';
import {
  DecidedResidences,
  ForeignRule,
  WaitingResidence,
} from '#app/features/papers/tax-residence-parts.tsx';
import { taxResidences } from '#app/features/papers/tax-residence.queries.server.ts';
import { decideTaxResidence } from '#app/features/papers/tax-residence.server.ts';
import { allow } from '#app/features/people/allow.server.ts';
import { t } from '#app/i18n/t.ts';
import { now, today } from '#app/infra/clock.server.ts';
import { invalidReply, readForm, refusalReply, seeOther } from '#app/infra/http.server.ts';

export const meta = () => [{ title: t('Résidences fiscales – Terreau') }];

export async function loader(args: LoaderFunctionArgs) {
  await allow(args, 'routes/operateur.impots.residences');
  return taxResidences(today());
}

export async function action(args: ActionFunctionArgs) {
  const { person } = await allow(args, 'routes/operateur.impots.residences');
  const submission = parseWithZod(await readForm(args.request), { schema: TaxResidenceDecisionSchema });
  if (submission.status !== 'success') return invalidReply(submission);
  const { intent, request: id, note, cooperative } = submission.value;
  try {
    await decideTaxResidence({
      id,
      note,
      accepted: intent === 'accept',
      cooperative: cooperative === 'on',
      by: person.id,
      at: now(),
    });
    return seeOther('/operateur/impots/residences');
  } catch (error) {
    return refusalReply(submission, error);
  }
}

export default function TaxResidences() {
  const residences = useLoaderData<typeof loader>();
  const result = useActionData<typeof action>();
  return (
    <OperatorFrame
      current="impots"
      crumbs={[{ label: t('Impôts'), to: '/operateur/impots' }]}
      title={t('Résidences fiscales')}
      intro={t(
        'Des prêteurs disent payer leurs impôts hors de France. Demandez l’attestation de leur administration, notez laquelle. Personne ne décide pour soi.',
      )}
    >
      <ForeignRule residences={residences} />
      {residences.waiting.length === 0 && <p>{t('Aucune déclaration n’attend.')}</p>}
      {residences.waiting.map((row) => (
        <WaitingResidence
          key={row.id}
          row={row}
          result={result?.initialValue?.['request'] === row.id ? result : null}
        />
      ))}
      <DecidedResidences rows={residences.decided} />
    </OperatorFrame>
  );
}
