import { parseWithZod } from '@conform-to/zod/v4';
import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { Badge } from '#app/components/badge.tsx';
import { Notice } from '#app/components/notice.tsx';
import { PageTitle } from '#app/components/page-title.tsx';
import { Page } from '#app/components/page.tsx';
import { changeAmount, pauseGift, resumeGift } from '#app/features/monthly-gifts/changes.server.ts';
import { GiftFacts, GiftMonths, GiftNotice, GiftOrders } from '#app/features/monthly-gifts/gift-parts.tsx';
import { giftOfKey, giftPage, giftPageAfterStripe } from '#app/features/monthly-gifts/gift.queries.server.ts';
import { openMethodPage } from '#app/features/monthly-gifts/method.server.ts';
import { giftOrder } from '#app/features/monthly-gifts/monthly-gift.schema.ts';
import { giftState } from '#app/features/monthly-gifts/words.ts';
import { allow } from '#app/features/people/allow.server.ts';
import { t } from '#app/i18n/t.ts';
import { today } from '#app/infra/clock.server.ts';
import { invalidReply, notFound, readForm, refusalReply, seeOther } from '#app/infra/http.server.ts';

export const meta = () => [
  { title: t('Mon don mensuel – Terreau') },
  // The address is a secret: no search engine keeps it, no other site is told of it.
  { name: 'robots', content: 'noindex' },
  { name: 'referrer', content: 'same-origin' },
];

export async function loader(args: LoaderFunctionArgs) {
  await allow(args, 'routes/dons-mensuels.$key');
  const back = new URL(args.request.url).searchParams.get('retour');
  const find = back === 'stripe' ? giftPageAfterStripe : giftPage;
  const gift = (await find(args.params['key'] ?? '')) ?? notFound();
  const waiting = back === 'stripe' && gift.status === 'awaiting_method';
  return { gift, state: giftState(gift.status), waiting, cancelled: back === 'annule' };
}

export async function action(args: ActionFunctionArgs) {
  await allow(args, 'routes/dons-mensuels.$key');
  const key = args.params['key'] ?? '';
  const id = (await giftOfKey(key)) ?? notFound();
  const submission = parseWithZod(await readForm(args.request), { schema: giftOrder });
  if (submission.status !== 'success') return invalidReply(submission);
  const order = submission.value;
  try {
    if (order.intent === 'method') return seeOther(await openMethodPage(id));
    if (order.intent === 'pause') await pauseGift(id, today());
    if (order.intent === 'resume') await resumeGift(id, today());
    if (order.intent === 'change') await changeAmount(id, { ...order, today: today() });
    return seeOther(`/dons-mensuels/${key}`);
  } catch (error) {
    return refusalReply(submission, error);
  }
}

export default function MonthlyGift() {
  const { gift, state, waiting, cancelled } = useLoaderData<typeof loader>();
  const result = useActionData<typeof action>();
  return (
    <Page width="text">
      <PageTitle
        crumbs={[{ label: gift.project.title, lang: 'fr', to: gift.project.path }]}
        title={t('Votre don mensuel')}
        aside={<Badge tone={state.tone}>{state.label}</Badge>}
        intro={t('{total} chaque mois pour « {title} »', { total: gift.total, title: gift.project.title })}
      />
      {cancelled && (
        <Notice tone="info" title={t('Vous êtes revenu·e sans terminer')}>
          {t('Rien n’a changé. Vous pouvez reprendre quand vous voulez.')}
        </Notice>
      )}
      <GiftNotice gift={gift} waiting={waiting} />
      {!waiting && <GiftOrders gift={gift} result={result} />}
      <GiftFacts gift={gift} />
      <GiftMonths gift={gift} />
    </Page>
  );
}
