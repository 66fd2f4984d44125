import { parseWithZod } from '@conform-to/zod/v4';
import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { z } from 'zod';
import { Button, ButtonRow, LinkButton } from '#app/components/button.tsx';
import { Form } from '#app/components/form.tsx';
import { Notice } from '#app/components/notice.tsx';
import { PageTitle } from '#app/components/page-title.tsx';
import { Page } from '#app/components/page.tsx';
import { changeToProve, proveNewAddress } from '#app/features/people/address-change.server.ts';
import { allow } from '#app/features/people/allow.server.ts';
import { t } from '#app/i18n/t.ts';
import { readForm, refusalReply } from '#app/infra/http.server.ts';

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

/** Confirming is a button, because mail programs follow links to look at them. */
export async function action(args: ActionFunctionArgs) {
  const { person } = await allow(args, 'routes/adresse.$token');
  const { request, params } = args;
  const submission = parseWithZod(await readForm(request), { schema: z.object({}) });
  try {
    const cookie = await proveNewAddress(params['token'] ?? '', person.id, request);
    return redirect('/mon-espace/profil?fait=proven', { status: 303, headers: { 'Set-Cookie': cookie } });
  } catch (error) {
    return refusalReply(submission, error);
  }
}

export default function NewAddress() {
  const { from, to } = useLoaderData<typeof loader>();
  const result = useActionData<typeof action>();
  return (
    <Page width="text">
      <PageTitle title={t('Confirmer ma nouvelle adresse')} />
      {to ? (
        <>
          <p>
            {t(
              'Nous vous écrirons à {to}, et plus à {from}. C’est aussi avec cette adresse que vous vous connecterez.',
              { to, from },
            )}
          </p>
          <p>{t('Vos autres appareils seront déconnectés, et vos papiers déjà établis ne changent pas.')}</p>
          <Form result={result}>
            <ButtonRow>
              <Button>{t('Confirmer cette adresse')}</Button>
            </ButtonRow>
          </Form>
        </>
      ) : (
        <Notice
          tone="warning"
          title={t('Ce lien a déjà servi ou n’est plus valable')}
          action={<LinkButton to="/mon-espace/profil#adresse">{t('Mon adresse e-mail')}</LinkButton>}
        >
          {t(
            'Un lien de confirmation sert une fois, vaut 24 heures, et s’ouvre depuis l’accès où le changement a été demandé : le vôtre est {from}.',
            { from },
          )}
        </Notice>
      )}
    </Page>
  );
}
