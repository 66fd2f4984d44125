import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { Button, LinkButton } from '#app/components/button.tsx';
import { Notice } from '#app/components/notice.tsx';
import { PageTitle } from '#app/components/page-title.tsx';
import { Page } from '#app/components/page.tsx';
import { allow } from '#app/features/people/allow.server.ts';
import { LinkOnce } from '#app/features/people/link-once.tsx';
import { nextOf, ownPath, withNext } from '#app/features/people/own-path.ts';
import { confirmEmail, verificationWorks } from '#app/features/people/sign-up.server.ts';
import { plainPath } from '#app/i18n/href.ts';
import { t } from '#app/i18n/t.ts';
import { pressed, readForm } from '#app/infra/http.server.ts';
import { openSession } from '#app/infra/session.server.ts';

export const meta = () => [{ title: t('Confirmer mon adresse – Terreau') }];

export async function loader(args: LoaderFunctionArgs) {
  const { person } = await allow(args, 'routes/verification.$token');
  const next = nextOf(args.request);
  const goOn = person ? ownPath(next, '/mon-espace') : withNext('/connexion', next);
  if (new URL(args.request.url).searchParams.has('fait')) return { state: 'done', goOn } as const;
  const works = await verificationWorks(args.params['token'] ?? '');
  return { state: works ? 'ready' : 'spent', goOn } as const;
}

export async function action(args: ActionFunctionArgs) {
  const { person } = await allow(args, 'routes/verification.$token');
  return pressed(await readForm(args.request), async () => {
    const entered = await confirmEmail(args.params['token'] ?? '');
    const { pathname, searchParams } = new URL(args.request.url);
    searchParams.set('fait', '');
    const headers: HeadersInit =
      entered && !person ? { 'Set-Cookie': await openSession(args.request, entered) } : {};
    return redirect(`${plainPath(pathname)}?${searchParams.toString()}`, { status: 303, headers });
  });
}

export default function Verification() {
  const { state, goOn } = useLoaderData<typeof loader>();
  const result = useActionData<typeof action>();
  return (
    <Page width="text">
      <PageTitle title={t('Confirmer mon adresse')} />
      {state === 'done' ? (
        <Notice
          tone="success"
          title={t('Votre adresse est confirmée')}
          action={<LinkButton to={goOn}>{t('Continuer')}</LinkButton>}
        >
          {t('Vous pouvez maintenant prêter et prendre des parts.')}
        </Notice>
      ) : (
        <LinkOnce
          works={state === 'ready'}
          button={<Button>{t('Confirmer mon adresse')}</Button>}
          result={result}
          spent={t(
            'Si vous aviez déjà confirmé votre adresse, tout va bien. Sinon, demandez un autre lien depuis votre profil.',
          )}
          again={{ to: '/mon-espace/profil', label: t('Demander un autre lien') }}
        >
          <p>{t('Un dernier geste, pour être sûrs que c’est bien vous qui lisez ce message.')}</p>
        </LinkOnce>
      )}
    </Page>
  );
}
