import { parseWithZod } from '@conform-to/zod/v4';
import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { Button } from '#app/components/button.tsx';
import { TextField } from '#app/components/field.tsx';
import { PageTitle } from '#app/components/page-title.tsx';
import { Page } from '#app/components/page.tsx';
import { allow } from '#app/features/people/allow.server.ts';
import { chooseNewPassword, resetWorks } from '#app/features/people/forgotten-password.server.ts';
import { LinkOnce } from '#app/features/people/link-once.tsx';
import { ResetSchema } from '#app/features/people/people.schema.ts';
import { t } from '#app/i18n/t.ts';
import { invalidReply, readForm, refusalReply } from '#app/infra/http.server.ts';

export const meta = () => [{ title: t('Nouveau mot de passe – Terreau') }];

export async function loader(args: LoaderFunctionArgs) {
  await allow(args, 'routes/mot-de-passe.$token');
  return { works: await resetWorks(args.params['token'] ?? '') };
}

export async function action(args: ActionFunctionArgs) {
  await allow(args, 'routes/mot-de-passe.$token');
  const submission = parseWithZod(await readForm(args.request), { schema: ResetSchema });
  if (submission.status !== 'success') return invalidReply(submission);
  try {
    const cookie = await chooseNewPassword(
      args.params['token'] ?? '',
      submission.value.password,
      args.request,
    );
    return redirect('/mon-espace', { status: 303, headers: { 'Set-Cookie': cookie } });
  } catch (error) {
    return refusalReply(submission, error);
  }
}

export default function NewPassword() {
  const { works } = useLoaderData<typeof loader>();
  const result = useActionData<typeof action>();
  return (
    <Page width="text">
      <PageTitle title={t('Choisir un mot de passe')} />
      <LinkOnce
        works={works}
        button={<Button>{t('Enregistrer et me connecter')}</Button>}
        result={result}
        spent={t('Un lien sert une fois et vaut une heure.')}
        again={{ to: '/mot-de-passe-oublie', label: t('Recevoir un autre lien') }}
      >
        <TextField
          name="password"
          label={t('Nouveau mot de passe')}
          help={t(
            '12 caractères au moins, sans autre règle. Vous serez déconnecté·e de vos autres appareils.',
          )}
          type="password"
          autoComplete="new-password"
          required
        />
      </LinkOnce>
    </Page>
  );
}
