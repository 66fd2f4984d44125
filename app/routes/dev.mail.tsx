import type { LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { Button, ButtonRow } from '#app/components/button.tsx';
import { Card } from '#app/components/card.tsx';
import { DataTable } from '#app/components/data-table.tsx';
import { TextField } from '#app/components/field.tsx';
import { Form } from '#app/components/form.tsx';
import { PageTitle } from '#app/components/page-title.tsx';
import { Page } from '#app/components/page.tsx';
import { allow } from '#app/features/people/allow.server.ts';
import { keptMails, mailIsKeptHere } from '#app/features/people/kept-mail.queries.server.ts';
import { LetterText } from '#app/features/people/letter-text.tsx';
import { href } from '#app/i18n/href.ts';
import { t } from '#app/i18n/t.ts';
import { notFound } from '#app/infra/http.server.ts';

export const meta = () => [{ title: t('Courrier de démonstration – Terreau') }];

export async function loader(args: LoaderFunctionArgs) {
  await allow(args, 'routes/dev.mail');
  if (!mailIsKeptHere()) notFound();
  const { searchParams } = new URL(args.request.url);
  const to = searchParams.get('pour') ?? '';
  return { to, ...(await keptMails({ to, openedId: searchParams.get('message') })) };
}

export default function KeptMail() {
  const { to, mails, opened, site } = useLoaderData<typeof loader>();
  const address = (id: string) =>
    `?${new URLSearchParams({ ...(to && { pour: to }), message: id }).toString()}#message`;
  return (
    <Page>
      <PageTitle
        title={t('Courrier de démonstration')}
        intro={t('Aucun serveur de courrier n’est réglé : les messages restent ici au lieu de partir.')}
      />
      {opened && (
        <div id="message">
          <Card title={opened.subject} tone="leaf">
            <p className="text-sm text-ink-soft">
              {t('Pour {to}, le {at}', { to: opened.to, at: opened.at })}
            </p>
            <LetterText text={opened.text} site={site} />
          </Card>
        </div>
      )}
      <Form method="get" values={{ pour: to }}>
        <TextField
          name={t('pour')}
          label={t('Messages pour')}
          type="email"
          help={t('Laissez vide pour tout voir.')}
        />
        <ButtonRow>
          <Button variant="secondary">{t('Chercher')}</Button>
        </ButtonRow>
      </Form>
      <DataTable
        caption={t('Les 100 messages les plus récents')}
        columns={[
          { key: 'subject', label: t('Objet') },
          { key: 'to', label: t('Pour') },
          { key: 'at', label: t('Écrit le') },
        ]}
        rows={mails.map((mail) => ({
          ...mail,
          subject: (
            <a className="link" href={href(address(mail.id))}>
              {mail.subject}
            </a>
          ),
        }))}
        empty={t('Aucun message pour le moment.')}
      />
    </Page>
  );
}
