import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { Button } from '#app/components/button.tsx';
import { PageTitle } from '#app/components/page-title.tsx';
import { Page } from '#app/components/page.tsx';
import { allow } from '#app/features/people/allow.server.ts';
import { LinkOnce } from '#app/features/people/link-once.tsx';
import { nextOf, ownPath } from '#app/features/people/own-path.ts';
import { signInByLink, signInLinkWorks } from '#app/features/people/sign-in-link.server.ts';
import { t } from '#app/i18n/t.ts';
import { pressed, readForm } from '#app/infra/http.server.ts';

export const meta = () => [{ title: t('Connexion par lien – Terreau') }];

export async function loader(args: LoaderFunctionArgs) {
  await allow(args, 'routes/connexion_.lien.$token');
  return { works: await signInLinkWorks(args.params['token'] ?? '') };
}

export async function action(args: ActionFunctionArgs) {
  await allow(args, 'routes/connexion_.lien.$token');
  const { request, params } = args;
  return pressed(await readForm(request), async () => {
    const cookie = await signInByLink(params['token'] ?? '', request);
    const headers = { 'Set-Cookie': cookie };
    return redirect(ownPath(nextOf(request), '/mon-espace'), { status: 303, headers });
  });
}

export default function SignInByLink() {
  const { works } = useLoaderData<typeof loader>();
  const result = useActionData<typeof action>();
  return (
    <Page width="text">
      <PageTitle title={t('Connexion par lien')} />
      <LinkOnce
        works={works}
        button={<Button>{t('Me connecter')}</Button>}
        result={result}
        spent={t('Un lien de connexion sert une fois et vaut quinze minutes.')}
        again={{ to: '/connexion', label: t('Recevoir un autre lien') }}
      >
        <p>{t('Un dernier geste, pour être sûrs que c’est bien vous qui lisez ce message.')}</p>
      </LinkOnce>
    </Page>
  );
}
