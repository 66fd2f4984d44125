import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { Button } from '#app/components/button.tsx';
import { PageTitle } from '#app/components/page-title.tsx';
import { Page } from '#app/components/page.tsx';
import { changeToStop, stopAddressChange } from '#app/features/people/address-change.server.ts';
import { allow } from '#app/features/people/allow.server.ts';
import { LinkOnce } from '#app/features/people/link-once.tsx';
import { t } from '#app/i18n/t.ts';
import { pressed, readForm } from '#app/infra/http.server.ts';

export const meta = () => [
  { title: t('Annuler un changement d’adresse – Terreau') },
  { name: 'robots', content: 'noindex' },
  { name: 'referrer', content: 'same-origin' },
];

export async function loader(args: LoaderFunctionArgs) {
  await allow(args, 'routes/adresse.$token_.annuler');
  return { change: await changeToStop(args.params['token'] ?? '') };
}

export async function action(args: ActionFunctionArgs) {
  await allow(args, 'routes/adresse.$token_.annuler');
  return pressed(await readForm(args.request), async () => {
    const secret = await stopAddressChange(args.params['token'] ?? '');
    return redirect(`/mot-de-passe/${secret}`, 303);
  });
}

export default function StopAddressChange() {
  const { change } = useLoaderData<typeof loader>();
  const result = useActionData<typeof action>();
  const isDone = change?.state === 'done';
  return (
    <Page width="text">
      <PageTitle
        title={isDone ? t('Annuler le changement d’adresse') : t('Arrêter le changement d’adresse')}
      />
      <LinkOnce
        works={change !== null}
        button={<Button variant="danger">{isDone ? t('Annuler ce changement') : t('Tout arrêter')}</Button>}
        result={result}
        spent={t(
          'Si le changement ne venait pas de vous et que vous n’entrez plus dans votre espace, écrivez-nous tout de suite : l’adresse est au bas de cette page.',
        )}
      >
        <p>
          {change &&
            (isDone
              ? t('Votre accès reviendra à l’adresse {from}, et {to} ne servira plus.', change)
              : t('Votre accès restera à l’adresse {from}.', change))}
        </p>
        <p>
          {t(
            'Le mot de passe actuel ne servira plus et tous les appareils seront déconnectés. Vous choisirez tout de suite un autre mot de passe.',
          )}
        </p>
      </LinkOnce>
    </Page>
  );
}
