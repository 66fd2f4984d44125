import type { LoaderFunctionArgs } from '@remix-run/node';
import { Page } from '#app/components/page.tsx';
import { PageTitle } from '#app/components/page-title.tsx';
import { allow } from '#app/features/people/allow.server.ts';

export const meta = () => [{ title: 'Comptes – Terreau' }];

export async function loader(args: LoaderFunctionArgs) {
  await allow(args, 'routes/operateur.comptes');
  return null;
}

export default function Books() {
  return (
    <Page>
      <PageTitle title="Comptes" />
    </Page>
  );
}
