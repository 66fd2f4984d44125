import { parseWithZod } from '@conform-to/zod/v4';
import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { Button, ButtonRow } from '#app/components/button.tsx';
import { TextField } from '#app/components/field.tsx';
import { Form } from '#app/components/form.tsx';
import { PageTitle } from '#app/components/page-title.tsx';
import { Page } from '#app/components/page.tsx';
import { allow } from '#app/features/people/allow.server.ts';
import { askForNewPassword } from '#app/features/people/forgotten-password.server.ts';
import { mailIsKeptHere } from '#app/features/people/kept-mail.queries.server.ts';
import { LookInYourMail } from '#app/features/people/look-in-your-mail.tsx';
import { ForgottenSchema } from '#app/features/people/people.schema.ts';
import { t } from '#app/i18n/t.ts';
import { invalidReply, readForm, refusalReply, seeOther } from '#app/infra/http.server.ts';

export const meta = () => [{ title: t('Mot de passe oublié – Terreau') }];

export async function loader(args: LoaderFunctionArgs) {
  await allow(args, 'routes/mot-de-passe-oublie');
  return { sent: new URL(args.request.url).searchParams.has('envoye'), mailKept: mailIsKeptHere() };
}

export async function action(args: ActionFunctionArgs) {
  await allow(args, 'routes/mot-de-passe-oublie');
  const submission = parseWithZod(await readForm(args.request), { schema: ForgottenSchema });
  if (submission.status !== 'success') return invalidReply(submission);
  try {
    await askForNewPassword(submission.value.email, args.context);
    return seeOther('/mot-de-passe-oublie?envoye');
  } catch (error) {
    return refusalReply(submission, error);
  }
}

export default function ForgottenPassword() {
  const { sent, mailKept } = useLoaderData<typeof loader>();
  const result = useActionData<typeof action>();
  if (sent) {
    return (
      <LookInYourMail mailKept={mailKept} next={null}>
        {t(
          'Si cette adresse est inscrite, un lien pour choisir un nouveau mot de passe vient de lui être envoyé. Il est valable une heure.',
        )}
      </LookInYourMail>
    );
  }
  return (
    <Page width="text">
      <PageTitle
        crumbs={[{ label: t('Connexion'), to: '/connexion' }]}
        title={t('Mot de passe oublié')}
        intro={t('Indiquez votre adresse : nous vous envoyons un lien pour en choisir un autre.')}
      />
      <Form result={result}>
        <TextField name="email" label={t('Adresse e-mail')} type="email" autoComplete="username" required />
        <ButtonRow>
          <Button>{t('Recevoir un lien')}</Button>
        </ButtonRow>
      </Form>
    </Page>
  );
}
