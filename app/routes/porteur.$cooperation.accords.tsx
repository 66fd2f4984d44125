import { parseWithZod } from '@conform-to/zod/v4';
import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { ErrorSummary } from '#app/components/error-summary.tsx';
import { CooperationFrame } from '#app/features/cooperations/cooperation-frame.tsx';
import { RequestTable, RuleForm } from '#app/features/cooperations/approval-parts.tsx';
import { ApprovalsSchema } from '#app/features/cooperations/approval.schema.ts';
import { approvalsOf } from '#app/features/cooperations/approvals.queries.server.ts';
import { agree, setApprovalRule, withdrawRequest } from '#app/features/cooperations/approvals.server.ts';
import { cooperationFrame } from '#app/features/cooperations/cooperation.queries.server.ts';
import { TableFiles } from '#app/components/table-files.tsx';
import { allow } from '#app/features/people/allow.server.ts';
import { t } from '#app/i18n/t.ts';
import { today } from '#app/infra/clock.server.ts';
import { invalidReply, readForm, refusalReply, seeOther } from '#app/infra/http.server.ts';

export const meta = () => [{ title: t('Accords – Terreau') }];

export async function loader(args: LoaderFunctionArgs) {
  const { cooperation, person } = await allow(args, 'routes/porteur.$cooperation.accords');
  const [frame, approvals] = await Promise.all([
    cooperationFrame(cooperation.id),
    approvalsOf(cooperation.id, person.id),
  ]);
  return { frame, approvals };
}

export async function action(args: ActionFunctionArgs) {
  const { cooperation, person } = await allow(args, 'routes/porteur.$cooperation.accords');
  const submission = parseWithZod(await readForm(args.request), { schema: ApprovalsSchema });
  if (submission.status !== 'success') return invalidReply(submission);
  const asked = submission.value;
  const by = { cooperationId: cooperation.id, personId: person.id, today: today() };
  try {
    if (asked.intent === 'rule') await setApprovalRule({ ...by, ...asked });
    else {
      const voice = { ...by, requestId: asked.request };
      await (asked.intent === 'agree' ? agree(voice) : withdrawRequest(voice));
    }
    return seeOther(`/porteur/${cooperation.slug}/accords`);
  } catch (error) {
    return refusalReply(submission, error);
  }
}

export default function Approvals() {
  const { frame, approvals } = useLoaderData<typeof loader>();
  const result = useActionData<typeof action>();
  const isRule = result?.initialValue?.['intent'] === 'rule';
  return (
    <CooperationFrame
      frame={frame}
      current="accords"
      title={t('Accords')}
      intro={t(
        'Ce qui touche à l’argent peut demander l’accord de plusieurs membres : rembourser des parts, mettre un prêt en pause, le rembourser plus tôt ou en changer l’échéancier, changer de compte, choisir qui paie, changer cette règle.',
      )}
    >
      {!isRule && <ErrorSummary errors={result?.error} />}
      <RequestTable approvals={approvals} />
      {approvals.requests.length > 0 && <TableFiles to={`/porteur/${frame.slug}/tableaux/accords`} />}
      <RuleForm approvals={approvals} result={isRule ? result : null} />
    </CooperationFrame>
  );
}
