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
import { notFound } from '#app/infra/http.server.ts';

export const meta = () => [{ title: 'Courrier de démonstration – Terreau' }];

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
        title="Courrier de démonstration"
        intro="Aucun serveur de courrier n’est réglé : les messages restent ici au lieu de partir."
      />
      {opened && (
        <div id="message">
          <Card title={opened.subject} tone="leaf">
            <p className="text-sm text-ink-soft">
              Pour {opened.to}, le {opened.at}
            </p>
            <LetterText text={opened.text} site={site} />
          </Card>
        </div>
      )}
      <Form method="get" values={{ pour: to }}>
        <TextField name="pour" label="Messages pour" type="email" help="Laissez vide pour tout voir." />
        <ButtonRow>
          <Button variant="secondary">Chercher</Button>
        </ButtonRow>
      </Form>
      <DataTable
        caption="Les 100 messages les plus récents"
        columns={[
          { key: 'subject', label: 'Objet' },
          { key: 'to', label: 'Pour' },
          { key: 'at', label: 'Écrit le' },
        ]}
        rows={mails.map((mail) => ({
          ...mail,
          subject: (
            <a className="link" href={address(mail.id)}>
              {mail.subject}
            </a>
          ),
        }))}
        empty="Aucun message pour le moment."
      />
    </Page>
  );
}
