import { parseWithZod } from '@conform-to/zod/v4';
import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { Notice } from '#app/components/notice.tsx';
import { CooperationFrame } from '#app/features/cooperations/cooperation-frame.tsx';
import { cooperationFrame } from '#app/features/cooperations/cooperation.queries.server.ts';
import { TableFiles } from '#app/components/table-files.tsx';
import { allow } from '#app/features/people/allow.server.ts';
import { PastTransfers, TransferDecision } from '#app/features/shares/transfer-parts.tsx';
import { TransferDecisionSchema } from '#app/features/shares/transfer.schema.ts';
import { agreeTransfer, refuseTransfer } from '#app/features/shares/transfers.server.ts';
import { transfersOf } from '#app/features/shares/transfers.queries.server.ts';
import { count } from '#app/i18n/format.ts';
import { t } from '#app/i18n/t.ts';
import { today } from '#app/infra/clock.server.ts';
import { invalidReply, readForm, refusalReply, seeOther } from '#app/infra/http.server.ts';

export const meta = () => [{ title: t('Cessions de parts – Terreau') }];

export async function loader(args: LoaderFunctionArgs) {
  const { cooperation } = await allow(args, 'routes/porteur.$cooperation.parts.cessions');
  const done = new URL(args.request.url).searchParams.has('fait');
  const [frame, transfers] = await Promise.all([
    cooperationFrame(cooperation.id),
    transfersOf(cooperation.id),
  ]);
  return { frame, transfers, done };
}

export async function action(args: ActionFunctionArgs) {
  const { cooperation, person } = await allow(args, 'routes/porteur.$cooperation.parts.cessions');
  const submission = parseWithZod(await readForm(args.request), { schema: TransferDecisionSchema });
  if (submission.status !== 'success') return invalidReply(submission);
  const { intent, transfer: id, answer } = submission.value;
  const by = { cooperationId: cooperation.id, decidedById: person.id, today: today() };
  try {
    await (intent === 'agree' ? agreeTransfer : refuseTransfer)({ id, answer, ...by });
    return seeOther(`/porteur/${cooperation.slug}/parts/cessions?fait`);
  } catch (error) {
    return refusalReply(submission, error);
  }
}

export default function Transfers() {
  const { frame, transfers, done } = useLoaderData<typeof loader>();
  const result = useActionData<typeof action>();
  return (
    <CooperationFrame
      frame={frame}
      current="cessions"
      title={t('Cessions')}
      intro={t(
        'Un associé peut céder ses parts à quelqu’un, si votre conseil l’accepte comme il accepte un souscripteur. Le capital ne change pas, et rien n’est payé par vous.',
      )}
    >
      {done && !result && <Notice tone="success" title={t('C’est enregistré.')} />}
      {transfers.offered > 0 && (
        <p>
          {t('Attendent encore la réponse de qui prendrait les parts : {count}.', {
            count: count(transfers.offered, t('cession'), t('cessions')),
          })}
        </p>
      )}
      <TransferDecision transfers={transfers} result={result} />
      <PastTransfers transfers={transfers} />
      {transfers.taken.length + transfers.over.length > 0 && (
        <TableFiles to={`/porteur/${frame.slug}/tableaux/cessions`} />
      )}
    </CooperationFrame>
  );
}
