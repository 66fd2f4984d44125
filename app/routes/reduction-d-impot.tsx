import { parseWithZod } from '@conform-to/zod/v4';
import { data, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import type { FormResult } from '#app/components/form.tsx';
import { PageTitle } from '#app/components/page-title.tsx';
import { Page } from '#app/components/page.tsx';
import { GiftReliefForm, ReliefShown } from '#app/features/papers/gift-relief-parts.tsx';
import { giftLawInWords } from '#app/features/papers/gift-relief.queries.server.ts';
import { GiftReliefSchema } from '#app/features/papers/gift-relief.schema.ts';
import { reliefShown } from '#app/features/papers/gift-relief.server.ts';
import { allow } from '#app/features/people/allow.server.ts';
import { t } from '#app/i18n/t.ts';
import { today } from '#app/infra/clock.server.ts';
import { invalidReply, readForm } from '#app/infra/http.server.ts';

export const meta = () => [{ title: t('Ce que coûte un don – Terreau') }];

export async function loader(args: LoaderFunctionArgs) {
  await allow(args, 'routes/reduction-d-impot');
  return { law: await giftLawInWords(today()) };
}

type Answered = FormResult & { relief?: Awaited<ReturnType<typeof reliefShown>> };

/** Answers with the page itself: what is typed goes into no address and is kept nowhere. */
export async function action(args: ActionFunctionArgs) {
  await allow(args, 'routes/reduction-d-impot');
  const submission = parseWithZod(await readForm(args.request), { schema: GiftReliefSchema });
  if (submission.status !== 'success') return invalidReply(submission);
  return data({ ...submission.reply(), relief: await reliefShown(submission.value, today()) });
}

export default function GiftCost() {
  const { law } = useLoaderData<typeof loader>();
  const result: Answered | undefined = useActionData<typeof action>();
  return (
    <Page width="text">
      <PageTitle
        title={t('Ce que coûte un don, réduction d’impôt déduite')}
        intro={t(
          'Une estimation, pour un don à un organisme qui donne des reçus fiscaux. Rien de ce que vous écrivez ici n’est gardé.',
        )}
      />
      {result?.relief && <ReliefShown relief={result.relief} years={law.years} />}
      <GiftReliefForm result={result} law={law} />
    </Page>
  );
}
