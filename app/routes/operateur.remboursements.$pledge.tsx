import { parseWithZod } from '@conform-to/zod/v4';
import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { Facts } from '#app/components/facts.tsx';
import { Notice } from '#app/components/notice.tsx';
import { OperatorFrame } from '#app/features/operators/operator-frame.tsx';
import { allow, uuidOr404 } from '#app/features/people/allow.server.ts';
import { writeOffRefundDebt } from '#app/features/refunds/debt.server.ts';
import { refundOrder } from '#app/features/refunds/refund.schema.ts';
import { RefundDebts, RefundForm, RefundHistory } from '#app/features/refunds/refund-parts.tsx';
import { paymentToRefund } from '#app/features/refunds/refunds.queries.server.ts';
import { giveUpRefund, orderRefund, recordTransfer } from '#app/features/refunds/refunds.server.ts';
import { t } from '#app/i18n/t.ts';
import { today } from '#app/infra/clock.server.ts';
import { invalidReply, notFound, readForm, refusalReply, seeOther } from '#app/infra/http.server.ts';

export const meta = () => [{ title: t('Rendre un paiement – Terreau') }];

export async function loader(args: LoaderFunctionArgs) {
  await allow(args, 'routes/operateur.remboursements.$pledge');
  const payment = (await paymentToRefund(uuidOr404(args.params['pledge']))) ?? notFound();
  return { payment, refundId: crypto.randomUUID() };
}

export async function action(args: ActionFunctionArgs) {
  const { person } = await allow(args, 'routes/operateur.remboursements.$pledge');
  const pledgeId = uuidOr404(args.params['pledge']);
  const submission = parseWithZod(await readForm(args.request), { schema: refundOrder });
  if (submission.status !== 'success') return invalidReply(submission);
  const order = submission.value;
  const by = { personId: person.id, today: today() };
  try {
    if (order.intent === 'paid') await recordTransfer(order.refund, by);
    else if (order.intent === 'give_up') await giveUpRefund(order.refund, by);
    else if (order.intent === 'write_off') {
      await writeOffRefundDebt({ refundId: order.refund, why: order.why, ...by });
    } else {
      const { id, amount: total, reason } = order;
      await orderRefund({ id, pledgeId, total, reason, ...by });
    }
    return seeOther(`/operateur/remboursements/${pledgeId}`);
  } catch (error) {
    return refusalReply(submission, error);
  }
}

export default function RefundPayment() {
  const { payment, refundId } = useLoaderData<typeof loader>();
  const result = useActionData<typeof action>();
  const { who, email, kind, project, amount, tip, stands, refunded, on, status, isRefundable } = payment;
  return (
    <OperatorFrame
      current="remboursements"
      crumbs={[{ label: t('Remboursements'), to: '/operateur/remboursements' }]}
      title={t('Rendre un paiement')}
      intro={t('{kind} de {who} pour « {project} »', { kind, who: who || t('Sans nom'), project })}
    >
      <Facts
        facts={[
          { name: t('Personne'), value: who || t('Sans nom'), note: email },
          {
            name: t('Ce qui tient'),
            value: stands,
            note: tip ? t('{amount}, et {tip} pour la plateforme', { amount, tip }) : null,
          },
          ...(refunded ? [{ name: t('Déjà rendu'), value: refunded }] : []),
          { name: t('Depuis le'), value: on },
        ]}
      />
      {isRefundable ? (
        <RefundForm payment={payment} refundId={refundId} result={result} />
      ) : (
        <Notice tone="info" still title={t('Ce paiement ne se rend pas ici')}>
          {status === 'refunded'
            ? t('Il est rendu en entier.')
            : t('La banque l’a contesté, ou le prêt ou les parts existent déjà.')}
        </Notice>
      )}
      <RefundDebts payment={payment} result={result} />
      <RefundHistory payment={payment} />
    </OperatorFrame>
  );
}
