import { parseWithZod } from '@conform-to/zod/v4';
import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { Button, ButtonRow, LinkButton } from '#app/components/button.tsx';
import { TextField } from '#app/components/field.tsx';
import { Form } from '#app/components/form.tsx';
import { Notice } from '#app/components/notice.tsx';
import { PageTitle } from '#app/components/page-title.tsx';
import { Page } from '#app/components/page.tsx';
import { allow } from '#app/features/people/allow.server.ts';
import { ForgottenSchema } from '#app/features/people/people.schema.ts';
import { askToBeTold } from '#app/features/local-priority/opening-reminders.server.ts';
import { campaignForPledging } from '#app/features/pledges/pledge-form.queries.server.ts';
import { t } from '#app/i18n/t.ts';
import { now } from '#app/infra/clock.server.ts';
import { invalidReply, notFound, readForm, refusalReply, seeOther } from '#app/infra/http.server.ts';

export const meta = () => [{ title: t('Être prévenu·e de l’ouverture – Terreau') }];

export async function loader(args: LoaderFunctionArgs) {
  const { person } = await allow(args, 'routes/projets.$slug_.contribuer.$instrument_.ouverture');
  const { project, path, priority } = await campaignAt(args);
  const kept = new URL(args.request.url).searchParams.has('garde');
  return { project, priority, kept, form: `${project.path}/contribuer/${path}`, email: person?.email ?? '' };
}

export async function action(args: ActionFunctionArgs) {
  await allow(args, 'routes/projets.$slug_.contribuer.$instrument_.ouverture');
  const { id, project, path } = await campaignAt(args);
  const submission = parseWithZod(await readForm(args.request), { schema: ForgottenSchema });
  if (submission.status !== 'success') return invalidReply(submission);
  try {
    const { clientAddress } = args.context;
    await askToBeTold({ campaignId: id, email: submission.value.email, at: now(), clientAddress });
    return seeOther(`${project.path}/contribuer/${path}/ouverture?garde`);
  } catch (error) {
    return refusalReply(submission, error);
  }
}

async function campaignAt({ params }: LoaderFunctionArgs | ActionFunctionArgs) {
  return (await campaignForPledging(params['slug'] ?? '', params['instrument'] ?? '', now())) ?? notFound();
}

export default function Opening() {
  const { project, priority, kept, form, email } = useLoaderData<typeof loader>();
  const result = useActionData<typeof action>();
  return (
    <Page width="text">
      <PageTitle
        crumbs={[{ label: project.title, lang: 'fr', to: project.path }]}
        title={t('Être prévenu·e de l’ouverture à tous')}
      />
      {!priority && (
        <>
          <Notice still title={t('Cette collecte est ouverte à tout le monde')} />
          <LinkButton to={form}>{t('Participer')}</LinkButton>
        </>
      )}
      {kept && priority && (
        <Notice tone="success" title={t('C’est noté')}>
          {t('Vous recevrez une lettre le {day}, et nous effacerons votre adresse aussitôt.', {
            day: priority.forAll,
          })}
        </Notice>
      )}
      {priority && !kept && (
        <Form result={result} values={{ email }} labels={{ email: t('Adresse e-mail') }}>
          <p>
            {t(
              'Jusqu’au {until}, cette collecte est ouverte aux habitants de : {places}. Une seule lettre vous dira, le {forAll}, que tout le monde peut participer.',
              priority,
            )}
          </p>
          <TextField name="email" type="email" label={t('Adresse e-mail')} autoComplete="email" required />
          <ButtonRow>
            <Button>{t('Me prévenir')}</Button>
          </ButtonRow>
        </Form>
      )}
    </Page>
  );
}
