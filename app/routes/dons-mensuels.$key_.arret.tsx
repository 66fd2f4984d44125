import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { Button, ButtonRow, LinkButton } from '#app/components/button.tsx';
import { Form } from '#app/components/form.tsx';
import { PageTitle } from '#app/components/page-title.tsx';
import { Page } from '#app/components/page.tsx';
import { stopGift } from '#app/features/monthly-gifts/changes.server.ts';
import { GiftNotice } from '#app/features/monthly-gifts/gift-parts.tsx';
import { giftOfKey, giftPage } from '#app/features/monthly-gifts/gift.queries.server.ts';
import { allow } from '#app/features/people/allow.server.ts';
import { t } from '#app/i18n/t.ts';
import { today } from '#app/infra/clock.server.ts';
import { notFound, pressed, readForm, seeOther } from '#app/infra/http.server.ts';

export const meta = () => [
  { title: t('Arrêter un don mensuel – Terreau') },
  { name: 'robots', content: 'noindex' },
  { name: 'referrer', content: 'same-origin' },
];

/** Looking stops nothing: mail programs follow links before people do. */
export async function loader(args: LoaderFunctionArgs) {
  await allow(args, 'routes/dons-mensuels.$key_.arret');
  return { gift: (await giftPage(args.params['key'] ?? '')) ?? notFound() };
}

export async function action(args: ActionFunctionArgs) {
  await allow(args, 'routes/dons-mensuels.$key_.arret');
  const key = args.params['key'] ?? '';
  const id = (await giftOfKey(key)) ?? notFound();
  return pressed(await readForm(args.request), async () => {
    await stopGift(id, today());
    return seeOther(`/dons-mensuels/${key}/arret`);
  });
}

export default function StopMonthlyGift() {
  const { gift } = useLoaderData<typeof loader>();
  const result = useActionData<typeof action>();
  const stopped = gift.status === 'stopped';
  return (
    <Page width="text">
      <PageTitle
        crumbs={[
          { label: gift.project.title, lang: 'fr', to: gift.project.path },
          { label: t('Votre don mensuel'), to: gift.path },
        ]}
        title={t('Arrêter ce don mensuel')}
        intro={t('{total} chaque mois pour « {title} »', { total: gift.total, title: gift.project.title })}
      />
      <GiftNotice gift={gift} waiting={false} />
      {!stopped && (
        <Form result={result} className="grid gap-4">
          <p>{t('Rien ne sera plus débité. Vous n’avez pas de raison à donner.')}</p>
          <ButtonRow>
            <Button variant="danger">{t('Arrêter ce don')}</Button>
            <LinkButton to={gift.path}>{t('Plutôt le suspendre ou le changer')}</LinkButton>
          </ButtonRow>
        </Form>
      )}
    </Page>
  );
}
