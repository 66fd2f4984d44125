import { parseWithZod } from '@conform-to/zod/v4';
import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { PageTitle } from '#app/components/page-title.tsx';
import { Section } from '#app/components/page.tsx';
import { CategoryNow, RecognitionForm, WhatIsLost } from '#app/features/citizens/recognition-parts.tsx';
import { recognitionPage } from '#app/features/citizens/recognition.queries.server.ts';
import { RecognitionSchema } from '#app/features/citizens/recognition.schema.ts';
import { askRecognition, renounceRecognition } from '#app/features/citizens/recognition.server.ts';
import { SpaceFrame } from '#app/features/citizens/space-frame.tsx';
import { paperNotice, papersOf } from '#app/features/uploads/papers.queries.server.ts';
import { PaperShelf } from '#app/features/uploads/paper-parts.tsx';
import { answerShelf } from '#app/features/uploads/shelf-form.server.ts';
import { allow } from '#app/features/people/allow.server.ts';
import { t } from '#app/i18n/t.ts';
import { now, today } from '#app/infra/clock.server.ts';
import { invalidReply, notFound, readForm, refusalReply, seeOther } from '#app/infra/http.server.ts';

export const handle = { script: 'upload' };
export const meta = () => [{ title: t('Ma catégorie d’investisseur – Terreau') }];

export async function loader(args: LoaderFunctionArgs) {
  const { person } = await allow(args, 'routes/mon-espace.investisseur');
  const page = await recognitionPage(person.id, today());
  const [papers, notice] = await Promise.all([
    papersOf('investor', page.request ? [page.request] : []),
    paperNotice('investor', today()),
  ]);
  return { ...page, papers, notice };
}

export async function action(args: ActionFunctionArgs) {
  const { person } = await allow(args, 'routes/mon-espace.investisseur');
  if (new URL(args.request.url).searchParams.has('piece')) {
    const { request } = await recognitionPage(person.id, today());
    const about = { kind: 'investor', subject: request ?? notFound(), personId: person.id } as const;
    return answerShelf(args.request, about, '/mon-espace/investisseur#pieces');
  }
  const submission = parseWithZod(await readForm(args.request), { schema: RecognitionSchema });
  if (submission.status !== 'success') return invalidReply(submission);
  const { intent, ...declared } = submission.value;
  try {
    if (intent === 'renounce') await renounceRecognition(person.id, now());
    else await askRecognition({ personId: person.id, declared, at: now() });
    return seeOther('/mon-espace/investisseur');
  } catch (error) {
    return refusalReply(submission, error);
  }
}

export default function InvestorCategory() {
  const page = useLoaderData<typeof loader>();
  const result = useActionData<typeof action>() ?? null;
  return (
    <SpaceFrame current="investisseur">
      <PageTitle
        title={t('Ma catégorie d’investisseur')}
        intro={t(
          'La loi protège davantage les personnes qui n’ont ni l’expérience ni les moyens de tout perdre.',
        )}
      />
      <CategoryNow page={page} />
      {page.request && (
        <Section id="pieces" title={t('Vos pièces')}>
          <PaperShelf
            papers={page.papers}
            notice={page.notice}
            result={page.waitingSince ? result : null}
            action="?piece"
          />
        </Section>
      )}
      {!page.until && !page.waitingSince && (
        <>
          <WhatIsLost />
          <RecognitionForm page={page} result={result} />
        </>
      )}
    </SpaceFrame>
  );
}
