import { parseWithZod } from '@conform-to/zod/v4';
import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { PageTitle } from '#app/components/page-title.tsx';
import { SpaceFrame } from '#app/features/citizens/space-frame.tsx';
import { payoutThresholdOn } from '#app/features/citizens/wallet-uses.queries.server.ts';
import { allow } from '#app/features/people/allow.server.ts';
import { ChoiceForm } from '#app/features/repayment-choices/choice-parts.tsx';
import { choiceOf, givableCampaigns } from '#app/features/repayment-choices/choice.queries.server.ts';
import { ChoiceSchema } from '#app/features/repayment-choices/choice.schema.ts';
import { chooseUse } from '#app/features/repayment-choices/choice.server.ts';
import { t } from '#app/i18n/t.ts';
import { today } from '#app/infra/clock.server.ts';
import { invalidReply, readForm, refusalReply, seeOther } from '#app/infra/http.server.ts';

export const meta = () => [{ title: t('À chaque remboursement – Terreau') }];

export async function loader(args: LoaderFunctionArgs) {
  const { person } = await allow(args, 'routes/mon-espace.porte-monnaie_.choix');
  const [choice, campaigns, payoutFrom] = await Promise.all([
    choiceOf(person.id),
    givableCampaigns(today()),
    payoutThresholdOn(today()),
  ]);
  return { choice, campaigns, payoutFrom };
}

export async function action(args: ActionFunctionArgs) {
  const { person } = await allow(args, 'routes/mon-espace.porte-monnaie_.choix');
  const submission = parseWithZod(await readForm(args.request), { schema: ChoiceSchema });
  if (submission.status !== 'success') return invalidReply(submission);
  const { use, campaign } = submission.value;
  try {
    await chooseUse({ personId: person.id, use, campaignId: campaign, today: today() });
    return seeOther('/mon-espace/porte-monnaie');
  } catch (error) {
    return refusalReply(submission, error);
  }
}

export default function RepaymentChoice() {
  const shown = useLoaderData<typeof loader>();
  const result = useActionData<typeof action>();
  return (
    <SpaceFrame current="porte-monnaie">
      <PageTitle
        crumbs={[{ label: t('Mon porte-monnaie'), to: '/mon-espace/porte-monnaie' }]}
        title={t('À chaque remboursement')}
        intro={shown.choice.sentence}
      />
      <ChoiceForm {...shown} result={result} />
    </SpaceFrame>
  );
}
