import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { Button, ButtonRow, LinkButton } from '#app/components/button.tsx';
import { Form } from '#app/components/form.tsx';
import { Notice } from '#app/components/notice.tsx';
import { PageTitle } from '#app/components/page-title.tsx';
import { Page } from '#app/components/page.tsx';
import { allow } from '#app/features/people/allow.server.ts';
import { choiceByKey } from '#app/features/repayment-choices/choice.queries.server.ts';
import { stopByKey } from '#app/features/repayment-choices/choice.server.ts';
import { t } from '#app/i18n/t.ts';
import { today } from '#app/infra/clock.server.ts';
import { notFound, seeOther } from '#app/infra/http.server.ts';

export const meta = () => [
  { title: t('Ce que deviennent mes remboursements – Terreau') },
  { name: 'robots', content: 'noindex' },
  { name: 'referrer', content: 'same-origin' },
];

/** Looking stops nothing: mail programs follow links before people do. */
export async function loader(args: LoaderFunctionArgs) {
  await allow(args, 'routes/remboursements.$key');
  return { choice: (await choiceByKey(args.params['key'] ?? '')) ?? notFound() };
}

export async function action(args: ActionFunctionArgs) {
  await allow(args, 'routes/remboursements.$key');
  const key = args.params['key'] ?? '';
  if (!(await stopByKey(key, today()))) notFound();
  return seeOther(`/remboursements/${key}`);
}

export default function StopChoice() {
  const { choice } = useLoaderData<typeof loader>();
  return (
    <Page width="text">
      <PageTitle title={t('Ce que deviennent mes remboursements')} intro={choice.sentence} />
      {choice.use === 'keep' ? (
        <Notice
          still
          tone="success"
          title={t('Rien ne part sans vous')}
          action={<LinkButton to="/mon-espace/porte-monnaie">{t('Voir mon porte-monnaie')}</LinkButton>}
        />
      ) : (
        <Form className="grid gap-4">
          <p>
            {t(
              'D’un clic, tout reste désormais dans votre porte-monnaie. Vous n’avez pas de raison à donner.',
            )}
          </p>
          <ButtonRow>
            <Button variant="danger">{t('Arrêter, et tout garder')}</Button>
          </ButtonRow>
        </Form>
      )}
    </Page>
  );
}
