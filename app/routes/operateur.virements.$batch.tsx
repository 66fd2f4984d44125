import { parseWithZod } from '@conform-to/zod/v4';
import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { DataTable } from '#app/components/data-table.tsx';
import { Facts } from '#app/components/facts.tsx';
import { Pager } from '#app/components/pager.tsx';
import { TableFiles } from '#app/components/table-files.tsx';
import { Steps } from '#app/components/steps.tsx';
import { OperatorFrame } from '#app/features/operators/operator-frame.tsx';
import { FundingFailures } from '#app/features/payouts/funding-failures.tsx';
import { BatchActions, TakeBack, twinFact } from '#app/features/payouts/batch-actions.tsx';
import { takeBatchStep } from '#app/features/payouts/batch-steps.server.ts';
import { BatchStepSchema } from '#app/features/payouts/payout.schema.ts';
import { batchPage } from '#app/features/payouts/payouts.queries.server.ts';
import { allow, uuidOr404 } from '#app/features/people/allow.server.ts';
import { href } from '#app/i18n/href.ts';
import { t } from '#app/i18n/t.ts';
import { today } from '#app/infra/clock.server.ts';
import { invalidReply, notFound, pageOf, readForm, refusalReply, seeOther } from '#app/infra/http.server.ts';

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: t('Lot {messageId} – Terreau', { messageId: data?.batch.messageId ?? '' }) },
];

export async function loader(args: LoaderFunctionArgs) {
  const { person } = await allow(args, 'routes/operateur.virements.$batch');
  const page = pageOf(args.request);
  const batch = await batchPage(uuidOr404(args.params['batch']), person.id, page, today());
  return { batch: batch ?? notFound(), page, today: today() };
}

export async function action(args: ActionFunctionArgs) {
  const { person } = await allow(args, 'routes/operateur.virements.$batch');
  const batchId = uuidOr404(args.params['batch']);
  const submission = parseWithZod(await readForm(args.request), { schema: BatchStepSchema });
  if (submission.status !== 'success') return invalidReply(submission);
  const step = { ...submission.value, batchId, personId: person.id, today: today() };
  try {
    await takeBatchStep(step);
    return seeOther(`/operateur/virements/${batchId}`);
  } catch (error) {
    return refusalReply(submission, error);
  }
}

export default function Batch() {
  const { batch, page, today } = useLoaderData<typeof loader>();
  const result = useActionData<typeof action>();
  return (
    <OperatorFrame
      current="virements"
      crumbs={[{ label: t('Virements'), to: '/operateur/virements' }]}
      title={t('Lot {messageId}', { messageId: batch.messageId })}
    >
      {batch.state !== 'executed' && batch.state !== 'withdrawn' && (
        <Steps steps={batch.steps} current={batch.current} />
      )}
      <Facts
        facts={[
          { name: t('État'), value: batch.now },
          { name: t('Montant'), value: batch.total, note: batch.count },
          { name: t('Voie'), value: batch.wayWords },
          ...(batch.twin ? [twinFact(batch.twin)] : []),
          { name: t('Préparé le'), value: batch.createdOn },
          ...(batch.approvals.length > 0
            ? [{ name: t('Approuvé par'), value: batch.approvals.join(t(' et ')) }]
            : []),
          ...(batch.fundedOn
            ? [{ name: t('Argent en banque'), value: t('le {fundedOn}', { fundedOn: batch.fundedOn }) }]
            : []),
        ]}
      />
      <BatchActions batch={batch} today={today} result={result} />
      <FundingFailures failures={batch.failures} />
      {!['executed', 'withdrawn'].includes(batch.state) && (
        <p>
          <a className="link" href={href(`/operateur/virements/${batch.id}/retrait`)}>
            {t('Retirer ce lot')}
          </a>
        </p>
      )}
      <DataTable
        caption={t('Virements')}
        columns={[
          { key: 'holder', label: t('Titulaire') },
          { key: 'iban', label: t('Compte') },
          { key: 'reference', label: t('Référence') },
          { key: 'state', label: t('État') },
          { key: 'amount', label: t('Montant'), numeric: true },
        ]}
        rows={batch.lines.map(({ mayBeTakenBack, ...line }) => ({
          ...line,
          state: mayBeTakenBack ? <TakeBack line={line} result={result} /> : line.state,
        }))}
      />
      <Pager
        page={page}
        pages={batch.pages}
        to={(number) => `/operateur/virements/${batch.id}?page=${number}`}
      />
      <TableFiles to={`/operateur/tableaux/virements?lot=${batch.id}`} />
    </OperatorFrame>
  );
}
