import { parseWithZod } from '@conform-to/zod/v4';
import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { z } from 'zod';
import { Button, ButtonRow, LinkButton } from '#app/components/button.tsx';
import { Form } from '#app/components/form.tsx';
import { Notice } from '#app/components/notice.tsx';
import { PageTitle } from '#app/components/page-title.tsx';
import { Page } from '#app/components/page.tsx';
import { allow } from '#app/features/people/allow.server.ts';
import { nextOf, ownPath } from '#app/features/people/own-path.ts';
import { signInByLink, signInLinkWorks } from '#app/features/people/sign-in-link.server.ts';
import { t } from '#app/i18n/t.ts';
import { readForm, refusalReply } from '#app/infra/http.server.ts';

export const meta = () => [{ title: t('Connexion par lien – Terreau') }];

export async function loader(args: LoaderFunctionArgs) {
  await allow(args, 'routes/connexion_.lien.$token');
  return { works: await signInLinkWorks(args.params['token'] ?? '') };
}

/** Signing in is a button, because mail programs follow links to look at them. */
export async function action(args: ActionFunctionArgs) {
  await allow(args, 'routes/connexion_.lien.$token');
  const { request, params } = args;
  const submission = parseWithZod(await readForm(request), { schema: z.object({}) });
  try {
    const cookie = await signInByLink(params['token'] ?? '', request);
    const headers = { 'Set-Cookie': cookie };
    return redirect(ownPath(nextOf(request), '/mon-espace'), { status: 303, headers });
  } catch (error) {
    return refusalReply(submission, error);
  }
}

export default function SignInByLink() {
  const { works } = useLoaderData<typeof loader>();
  const result = useActionData<typeof action>();
  return (
    <Page width="text">
      <PageTitle title={t('Connexion par lien')} />
      {works ? (
        <>
          <p>{t('Un dernier geste, pour être sûrs que c’est bien vous qui lisez ce message.')}</p>
          <Form result={result}>
            <ButtonRow>
              <Button>{t('Me connecter')}</Button>
            </ButtonRow>
          </Form>
        </>
      ) : (
        <Notice
          tone="warning"
          title={t('Ce lien a déjà servi ou n’est plus valable')}
          action={<LinkButton to="/connexion">{t('Recevoir un autre lien')}</LinkButton>}
        >
          {t('Un lien de connexion sert une fois et vaut quinze minutes.')}
        </Notice>
      )}
    </Page>
  );
}
