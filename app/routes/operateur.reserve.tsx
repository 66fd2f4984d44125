import type { LoaderFunctionArgs } from '@remix-run/node';
import { Page } from '#app/components/page.tsx';
import { PageTitle } from '#app/components/page-title.tsx';
import { allow } from '#app/features/people/allow.server.ts';

export const meta = () => [{ title: 'Réserve – Terreau' }];

export async function loader(args: LoaderFunctionArgs) {
  await allow(args, 'routes/operateur.reserve');
  return null;
}

export default function Reserve() {
  return (
    <Page>
      <PageTitle title="Réserve" />
    </Page>
  );
}
