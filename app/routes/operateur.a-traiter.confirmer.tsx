import { parseWithZod } from '@conform-to/zod/v4';
import { data, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { OperatorFrame } from '#app/features/operators/operator-frame.tsx';
import { allow } from '#app/features/people/allow.server.ts';
import { ConfirmWork, WorkOutcome } from '#app/features/worklist/work-confirm.tsx';
import { confirmation } from '#app/features/worklist/work.queries.server.ts';
import { CarryOutSchema, chosenOf, filterOf, queryOf } from '#app/features/worklist/work.schema.ts';
import { carryOut } from '#app/features/worklist/work.server.ts';
import { actNames, actSentences } from '#app/features/worklist/work.ts';
import { t } from '#app/i18n/t.ts';
import { now, today } from '#app/infra/clock.server.ts';
import { invalidReply, notFound, readForm, refusalReply, seeOther } from '#app/infra/http.server.ts';

export const meta = () => [{ title: t('Confirmer – À traiter – Terreau') }];

export async function loader(args: LoaderFunctionArgs) {
  const { person } = await allow(args, 'routes/operateur.a-traiter.confirmer');
  const search = new URL(args.request.url).searchParams;
  const { act, tokens } = chosenOf(search);
  // Where the person came from: only filters that we know go back into an address.
  const back = queryOf(filterOf(new URLSearchParams(search.get('retour') ?? '')));
  if (!act) throw seeOther(`/operateur/a-traiter?${back}`);
  return { act, back, shown: await confirmation(act, tokens, person.id, today()) };
}

export async function action(args: ActionFunctionArgs) {
  const { person } = await allow(args, 'routes/operateur.a-traiter.confirmer');
  const form = await readForm(args.request);
  const submission = parseWithZod(form, { schema: CarryOutSchema });
  if (submission.status !== 'success') return invalidReply(submission);
  const { act, tokens } = chosenOf(form);
  try {
    const by = { personId: person.id, at: now(), today: today() };
    const outcomes = await carryOut({ act: act ?? notFound(), tokens, note: submission.value.note, ...by });
    return data({ outcomes, gone: new Set(tokens).size - outcomes.length });
  } catch (error) {
    return refusalReply(submission, error);
  }
}

export default function Confirm() {
  const { act, back, shown } = useLoaderData<typeof loader>();
  const result = useActionData<typeof action>();
  const after = result && 'outcomes' in result ? result : null;
  return (
    <OperatorFrame
      current="a-traiter"
      crumbs={[{ label: t('À traiter'), to: `/operateur/a-traiter?${back}` }]}
      title={actNames[act]}
      intro={after ? undefined : actSentences[act]}
    >
      {after ? (
        <WorkOutcome outcomes={after.outcomes} gone={after.gone} back={back} />
      ) : (
        <ConfirmWork
          act={act}
          shown={shown}
          back={back}
          result={result && !('outcomes' in result) ? result : null}
        />
      )}
    </OperatorFrame>
  );
}
