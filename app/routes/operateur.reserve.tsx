import { randomUUID } from 'node:crypto';
import { parseWithZod } from '@conform-to/zod/v4';
import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { Notice } from '#app/components/notice.tsx';
import { TableFiles } from '#app/components/table-files.tsx';
import { OperatorFrame } from '#app/features/operators/operator-frame.tsx';
import { TopUpSchema } from '#app/features/payouts/float.schema.ts';
import { orderTopUp } from '#app/features/payouts/order-top-up.server.ts';
import { ReserveFigures, TopUpForm, TopUpList } from '#app/features/payouts/reserve-parts.tsx';
import { reservePage } from '#app/features/payouts/reserve.queries.server.ts';
import { allow } from '#app/features/people/allow.server.ts';
import { t } from '#app/i18n/t.ts';
import { today } from '#app/infra/clock.server.ts';
import { invalidReply, readForm, refusalReply, seeOther } from '#app/infra/http.server.ts';

export const meta = () => [{ title: t('Réserve – Terreau') }];

export async function loader(args: LoaderFunctionArgs) {
  await allow(args, 'routes/operateur.reserve');
  const done = new URL(args.request.url).searchParams.get('fait');
  return { ...(await reservePage()), nextId: randomUUID(), done };
}

export async function action(args: ActionFunctionArgs) {
  const { person } = await allow(args, 'routes/operateur.reserve');
  const submission = parseWithZod(await readForm(args.request), { schema: TopUpSchema });
  if (submission.status !== 'success') return invalidReply(submission);
  try {
    const outcome = await orderTopUp({ ...submission.value, askedById: person.id, today: today() });
    return seeOther(`/operateur/reserve?fait=${outcome}`);
  } catch (error) {
    return refusalReply(submission, error);
  }
}

export default function Reserve() {
  const { nextId, done, ...page } = useLoaderData<typeof loader>();
  const result = useActionData<typeof action>();
  return (
    <OperatorFrame
      current="reserve"
      title={t('Réserve')}
      intro={t(
        'L’argent de la plateforme dans son compte Stripe. Il paie les frais de Stripe avant que des frais de collecte n’arrivent : l’argent des citoyens ne les paie jamais.',
      )}
    >
      {done === 'asked' && !result && (
        <Notice tone="success" title={t('La demande est partie')}>
          {t('Elle est dans la liste des apports ; elle comptera quand l’argent sera arrivé.')}
        </Notice>
      )}
      {done === 'unanswered' && !result && (
        <Notice tone="warning" title={t('Stripe n’a pas répondu')}>
          {t(
            'Votre demande est gardée et lui sera posée de nouveau, sans être faite deux fois. Ne la refaites pas.',
          )}
        </Notice>
      )}
      <ReserveFigures page={page} />
      <TopUpForm id={nextId} result={result} />
      <TopUpList topUps={page.topUps} />
      {page.topUps.length > 0 && <TableFiles to="/operateur/tableaux/apports" />}
    </OperatorFrame>
  );
}
