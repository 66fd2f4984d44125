import { parseWithZod } from '@conform-to/zod/v4';
import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { Button, ButtonRow } from '#app/components/button.tsx';
import { TextField } from '#app/components/field.tsx';
import { Form } from '#app/components/form.tsx';
import { Notice } from '#app/components/notice.tsx';
import { PageTitle } from '#app/components/page-title.tsx';
import { Page } from '#app/components/page.tsx';
import { allow } from '#app/features/people/allow.server.ts';
import { mailIsKeptHere } from '#app/features/people/kept-mail.queries.server.ts';
import { LookInYourMail } from '#app/features/people/look-in-your-mail.tsx';
import { nextOf, ownPath, withNext } from '#app/features/people/own-path.ts';
import { ForgottenSchema, SignInSchema } from '#app/features/people/people.schema.ts';
import { askForSignInLink } from '#app/features/people/sign-in-link.server.ts';
import { signIn } from '#app/features/people/sign-in.server.ts';
import { href } from '#app/i18n/href.ts';
import { rich } from '#app/i18n/rich.tsx';
import { t } from '#app/i18n/t.ts';
import { invalidReply, readForm, refusalReply, seeOther } from '#app/infra/http.server.ts';

export const meta = () => [{ title: t('Connexion – Terreau') }];

export async function loader(args: LoaderFunctionArgs) {
  const { person } = await allow(args, 'routes/connexion');
  const next = nextOf(args.request);
  if (person) throw seeOther(ownPath(next, '/mon-espace'));
  return { next, sent: new URL(args.request.url).searchParams.has('envoye'), mailKept: mailIsKeptHere() };
}

export async function action(args: ActionFunctionArgs) {
  await allow(args, 'routes/connexion');
  const { request, context } = args;
  const form = await readForm(request);
  if (form.get('intent') === 'link') return sendLink(form, args);
  const submission = parseWithZod(form, { schema: SignInSchema });
  if (submission.status !== 'success') return invalidReply(submission);
  try {
    const cookie = await signIn(submission.value, { request, clientAddress: context.clientAddress });
    const headers = { 'Set-Cookie': cookie };
    return redirect(ownPath(nextOf(request), '/mon-espace'), { status: 303, headers });
  } catch (error) {
    return refusalReply(submission, error);
  }
}

async function sendLink(form: FormData, { request, context }: ActionFunctionArgs) {
  const submission = parseWithZod(form, { schema: ForgottenSchema });
  if (submission.status !== 'success') return invalidReply(submission);
  const next = nextOf(request);
  try {
    await askForSignInLink(submission.value.email, next, context);
    return seeOther(next ? `${withNext('/connexion', next)}&envoye` : '/connexion?envoye');
  } catch (error) {
    return refusalReply(submission, error);
  }
}

export default function SignIn() {
  const { next, sent, mailKept } = useLoaderData<typeof loader>();
  const result = useActionData<typeof action>();
  if (sent) {
    return (
      <LookInYourMail mailKept={mailKept} next={next}>
        {t(
          'Si cette adresse est inscrite, un lien de connexion vient de lui être envoyé. Il est valable quinze minutes et sert une fois.',
        )}
      </LookInYourMail>
    );
  }
  return (
    <Page width="text">
      <PageTitle title={t('Connexion')} />
      {next && (
        <Notice still>{t('Connectez-vous pour continuer : vous reviendrez là où vous en étiez.')}</Notice>
      )}
      <Form result={result}>
        <TextField name="email" label={t('Adresse e-mail')} type="email" autoComplete="username" required />
        <TextField
          name="password"
          label={t('Mot de passe')}
          help={t('Pas besoin de mot de passe si vous demandez un lien par e-mail.')}
          type="password"
          autoComplete="current-password"
          required
        />
        <ButtonRow>
          <Button>{t('Me connecter')}</Button>
          <Button name="intent" value="link" variant="secondary" icon="mail" formNoValidate>
            {t('Recevoir un lien de connexion')}
          </Button>
        </ButtonRow>
      </Form>
      <p>
        <a className="link" href={href('/mot-de-passe-oublie')}>
          {t('J’ai oublié mon mot de passe')}
        </a>
      </p>
      <p>
        {rich('Pas encore inscrit·e ? <a>Créer mon accès</a>', {
          a: (text) => (
            <a className="link" href={href(withNext('/inscription', next))}>
              {text}
            </a>
          ),
        })}
      </p>
    </Page>
  );
}
