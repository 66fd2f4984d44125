import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { Button } from '#app/components/button.tsx';
import { PageTitle } from '#app/components/page-title.tsx';
import { Page } from '#app/components/page.tsx';
import { changeToProve, proveNewAddress } from '#app/features/people/address-change.server.ts';
import { allow } from '#app/features/people/allow.server.ts';
import { LinkOnce } from '#app/features/people/link-once.tsx';
import { t } from '#app/i18n/t.ts';
import { pressed, readForm } from '#app/infra/http.server.ts';

export const meta = () => [
  { title: t('Nouvelle adresse – Terreau') },
  { name: 'robots', content: 'noindex' },
  { name: 'referrer', content: 'same-origin' },
];

export async function loader(args: LoaderFunctionArgs) {
  const { person } = await allow(args, 'routes/adresse.$token');
  const change = await changeToProve(args.params['token'] ?? '', person.id);
  return { from: person.email, to: change?.toEmail ?? null };
}

export async function action(args: ActionFunctionArgs) {
  const { person } = await allow(args, 'routes/adresse.$token');
  const { request, params } = args;
  return pressed(await readForm(request), async () => {
    const cookie = await proveNewAddress(params['token'] ?? '', person.id, request);
    return redirect('/mon-espace/profil?fait=proven', { status: 303, headers: { 'Set-Cookie': cookie } });
  });
}

export default function NewAddress() {
  const { from, to } = useLoaderData<typeof loader>();
  const result = useActionData<typeof action>();
  return (
    <Page width="text">
      <PageTitle title={t('Confirmer ma nouvelle adresse')} />
      <LinkOnce
        works={to !== null}
        button={<Button>{t('Confirmer cette adresse')}</Button>}
        result={result}
        spent={t(
          'Un lien de confirmation sert une fois, vaut 24 heures, et s’ouvre depuis l’accès où le changement a été demandé : le vôtre est {from}.',
          { from },
        )}
        again={{ to: '/mon-espace/profil#adresse', label: t('Mon adresse e-mail') }}
      >
        <p>
          {t(
            'Nous vous écrirons à {to}, et plus à {from}. C’est aussi avec cette adresse que vous vous connecterez.',
            { to: to ?? '', from },
          )}
        </p>
        <p>{t('Vos autres appareils seront déconnectés, et vos papiers déjà établis ne changent pas.')}</p>
      </LinkOnce>
    </Page>
  );
}
