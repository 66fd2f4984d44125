import type { LoaderFunctionArgs } from '@remix-run/node';
import { Page } from '#app/components/page.tsx';
import { PageTitle } from '#app/components/page-title.tsx';
import { allow } from '#app/features/people/allow.server.ts';

export const meta = () => [{ title: 'Travaux – Terreau' }];

export async function loader(args: LoaderFunctionArgs) {
  await allow(args, 'routes/operateur.travaux');
  return null;
}

export default function Jobs() {
  return (
    <Page>
      <PageTitle title="Travaux" />
    </Page>
  );
}
