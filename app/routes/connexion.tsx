import type { Submission } from '@conform-to/react';
import { parseWithZod } from '@conform-to/zod/v4';
import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { Notice } from '#app/components/notice.tsx';
import { PageTitle } from '#app/components/page-title.tsx';
import { Page } from '#app/components/page.tsx';
import { allow } from '#app/features/people/allow.server.ts';
import { mailIsKeptHere } from '#app/features/people/kept-mail.queries.server.ts';
import { LookInYourMail } from '#app/features/people/look-in-your-mail.tsx';
import { nextOf, ownPath, withNext } from '#app/features/people/own-path.ts';
import { CodeSchema, ForgottenSchema, SignInSchema } from '#app/features/people/people.schema.ts';
import { CodeForm, SignInForm } from '#app/features/people/sign-in-forms.tsx';
import { askForSignInLink, signInByCode } from '#app/features/people/sign-in-link.server.ts';
import { signIn } from '#app/features/people/sign-in.server.ts';
import { t } from '#app/i18n/t.ts';
import { invalidReply, readForm, refusalReply, seeOther } from '#app/infra/http.server.ts';

export const meta = () => [{ title: t('Connexion – Terreau') }];

export async function loader(args: LoaderFunctionArgs) {
  const { person } = await allow(args, 'routes/connexion');
  const next = nextOf(args.request);
  if (person) throw seeOther(ownPath(next, '/mon-espace'));
  return { next, sent: new URL(args.request.url).searchParams.get('envoye'), mailKept: mailIsKeptHere() };
}

export async function action(args: ActionFunctionArgs) {
  await allow(args, 'routes/connexion');
  const { request, context } = args;
  const form = await readForm(request);
  const intent = form.get('intent') ?? (form.get('password') ? 'password' : 'link');
  if (intent === 'link') return sendLink(form, args);
  const asked = { request, clientAddress: context.clientAddress };
  if (intent === 'code') {
    const submission = parseWithZod(form, { schema: CodeSchema });
    return enter(request, submission, (typed) => signInByCode(typed, asked));
  }
  const submission = parseWithZod(form, { schema: SignInSchema });
  return enter(request, submission, (typed) => signIn(typed, asked));
}

async function enter<Typed>(
  request: Request,
  submission: Submission<Typed>,
  signedIn: (typed: Typed) => Promise<string>,
) {
  if (submission.status !== 'success') return invalidReply(submission);
  try {
    const headers = { 'Set-Cookie': await signedIn(submission.value) };
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
    const page = await askForSignInLink(submission.value.email, next, context);
    return seeOther(`${next ? `${withNext('/connexion', next)}&` : '/connexion?'}envoye=${page}`);
  } catch (error) {
    return refusalReply(submission, error);
  }
}

export default function SignIn() {
  const { next, sent, mailKept } = useLoaderData<typeof loader>();
  const result = useActionData<typeof action>();
  if (sent !== null) {
    const form = <CodeForm request={sent} result={result} />;
    return (
      <LookInYourMail mailKept={mailKept} next={next} form={sent ? form : undefined}>
        {t(
          'Si cette adresse est inscrite, un lien et un code viennent de lui être envoyés. Ils sont valables quinze minutes et servent une fois.',
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
      <SignInForm next={next} result={result} />
    </Page>
  );
}
