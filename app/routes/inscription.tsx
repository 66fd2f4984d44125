import { parseWithZod } from '@conform-to/zod/v4';
import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { Button, ButtonRow } from '#app/components/button.tsx';
import { TextField } from '#app/components/field.tsx';
import { Form } from '#app/components/form.tsx';
import { PageTitle } from '#app/components/page-title.tsx';
import { Page } from '#app/components/page.tsx';
import { allow } from '#app/features/people/allow.server.ts';
import { mailIsKeptHere } from '#app/features/people/kept-mail.queries.server.ts';
import { LookInYourMail } from '#app/features/people/look-in-your-mail.tsx';
import { nextOf, ownPath, withNext } from '#app/features/people/own-path.ts';
import { SignUpSchema } from '#app/features/people/people.schema.ts';
import { signUp } from '#app/features/people/sign-up.server.ts';
import { href } from '#app/i18n/href.ts';
import { rich } from '#app/i18n/rich.tsx';
import { t } from '#app/i18n/t.ts';
import { invalidReply, readForm, refusalReply, seeOther } from '#app/infra/http.server.ts';

export const meta = () => [{ title: t('Inscription – Terreau') }];

export async function loader(args: LoaderFunctionArgs) {
  const { person } = await allow(args, 'routes/inscription');
  const next = nextOf(args.request);
  if (person) throw seeOther(ownPath(next, '/mon-espace'));
  const sent = new URL(args.request.url).searchParams.has('envoye');
  return { next, sent, mailKept: mailIsKeptHere() };
}

export async function action(args: ActionFunctionArgs) {
  await allow(args, 'routes/inscription');
  const { request, context } = args;
  const submission = parseWithZod(await readForm(request), { schema: SignUpSchema });
  if (submission.status !== 'success') return invalidReply(submission);
  const next = nextOf(request);
  try {
    await signUp(submission.value, { clientAddress: context.clientAddress, next });
    return seeOther(`${withNext('/inscription', next)}${next ? '&' : '?'}envoye`);
  } catch (error) {
    return refusalReply(submission, error);
  }
}

export default function SignUp() {
  const { next, sent, mailKept } = useLoaderData<typeof loader>();
  const result = useActionData<typeof action>();
  if (sent) {
    return (
      <LookInYourMail mailKept={mailKept} next={next}>
        {t(
          'Nous venons de vous écrire. Suivez le lien du message dans les 24 heures pour confirmer votre adresse. Vous pouvez déjà vous connecter ; pour prêter ou prendre des parts, il faudra avoir confirmé.',
        )}
      </LookInYourMail>
    );
  }
  return (
    <Page width="text">
      <PageTitle
        title={t('Créer mon accès')}
        intro={t(
          'Un accès sert à prêter, à prendre des parts et à suivre vos engagements. Pour donner, il n’en faut pas.',
        )}
      />
      <Form
        result={result}
        labels={{
          firstName: t('Prénom'),
          lastName: t('Nom'),
          email: t('Adresse e-mail'),
          password: t('Mot de passe'),
        }}
      >
        <TextField name="firstName" label={t('Prénom')} autoComplete="given-name" required />
        <TextField name="lastName" label={t('Nom')} autoComplete="family-name" required />
        <TextField name="email" label={t('Adresse e-mail')} type="email" autoComplete="email" required />
        <TextField
          name="password"
          label={t('Mot de passe')}
          help={t(
            'Sans mot de passe, vous vous connectez par un lien ou un code envoyé à votre adresse. Si vous en voulez un : 12 caractères au moins, sans autre règle. Une phrase que vous seul·e connaissez convient très bien.',
          )}
          type="password"
          autoComplete="new-password"
        />
        <ButtonRow>
          <Button>{t('M’inscrire')}</Button>
        </ButtonRow>
      </Form>
      <p>
        {rich('Déjà inscrit·e ? <a>Me connecter</a>', {
          a: (text) => (
            <a className="link" href={href(withNext('/connexion', next))}>
              {text}
            </a>
          ),
        })}
      </p>
    </Page>
  );
}
