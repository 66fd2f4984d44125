import { parseWithZod } from '@conform-to/zod/v4';
import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { z } from 'zod';
import { Button, ButtonRow } from '#app/components/button.tsx';
import { Form } from '#app/components/form.tsx';
import { Notice } from '#app/components/notice.tsx';
import { PageTitle } from '#app/components/page-title.tsx';
import { Page } from '#app/components/page.tsx';
import { changeToStop, stopAddressChange } from '#app/features/people/address-change.server.ts';
import { allow } from '#app/features/people/allow.server.ts';
import { t } from '#app/i18n/t.ts';
import { readForm, refusalReply } from '#app/infra/http.server.ts';

export const meta = () => [
  { title: t('Annuler un changement d’adresse – Terreau') },
  { name: 'robots', content: 'noindex' },
  { name: 'referrer', content: 'same-origin' },
];

/** Looking stops nothing: mail programs follow links before people do. */
export async function loader(args: LoaderFunctionArgs) {
  await allow(args, 'routes/adresse.$token_.annuler');
  return { change: await changeToStop(args.params['token'] ?? '') };
}

export async function action(args: ActionFunctionArgs) {
  await allow(args, 'routes/adresse.$token_.annuler');
  const submission = parseWithZod(await readForm(args.request), { schema: z.object({}) });
  try {
    const secret = await stopAddressChange(args.params['token'] ?? '');
    return redirect(`/mot-de-passe/${secret}`, 303);
  } catch (error) {
    return refusalReply(submission, error);
  }
}

export default function StopAddressChange() {
  const { change } = useLoaderData<typeof loader>();
  const result = useActionData<typeof action>();
  return (
    <Page width="text">
      <PageTitle
        title={
          change?.state === 'done'
            ? t('Annuler le changement d’adresse')
            : t('Arrêter le changement d’adresse')
        }
      />
      {change ? (
        <Form result={result}>
          <p>
            {change.state === 'done'
              ? t('Votre accès reviendra à l’adresse {from}, et {to} ne servira plus.', change)
              : t('Votre accès restera à l’adresse {from}.', change)}
          </p>
          <p>
            {t(
              'Le mot de passe actuel ne servira plus et tous les appareils seront déconnectés. Vous choisirez tout de suite un autre mot de passe.',
            )}
          </p>
          <ButtonRow>
            <Button variant="danger">
              {change.state === 'done' ? t('Annuler ce changement') : t('Tout arrêter')}
            </Button>
          </ButtonRow>
        </Form>
      ) : (
        <Notice tone="warning" title={t('Ce lien a déjà servi ou n’est plus valable')}>
          {t(
            'Si le changement ne venait pas de vous et que vous n’entrez plus dans votre espace, écrivez-nous tout de suite : l’adresse est au bas de cette page.',
          )}
        </Notice>
      )}
    </Page>
  );
}
