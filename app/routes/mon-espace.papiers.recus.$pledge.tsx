import { parseWithZod } from '@conform-to/zod/v4';
import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { Button } from '#app/components/button.tsx';
import { Facts } from '#app/components/facts.tsx';
import { Form } from '#app/components/form.tsx';
import { Notice } from '#app/components/notice.tsx';
import { PageTitle } from '#app/components/page-title.tsx';
import { SpaceFrame } from '#app/features/citizens/space-frame.tsx';
import { PdfLink } from '#app/features/papers/pdf-link.tsx';
import { AddressFields, addressNames } from '#app/features/papers/receipt-forms.tsx';
import { DonorSchema } from '#app/features/papers/receipt.schema.ts';
import { giveReceipt } from '#app/features/papers/receipts.server.ts';
import { giftShown } from '#app/features/papers/shelf.queries.server.ts';
import { allow, uuidOr404 } from '#app/features/people/allow.server.ts';
import { t } from '#app/i18n/t.ts';
import { today } from '#app/infra/clock.server.ts';
import { invalidReply, notFound, readForm, refusalReply, seeOther } from '#app/infra/http.server.ts';

export const meta = () => [{ title: t('Reçu fiscal – Terreau') }];

export async function loader(args: LoaderFunctionArgs) {
  const { person } = await allow(args, 'routes/mon-espace.papiers.recus.$pledge');
  return { gift: (await giftShown(person, uuidOr404(args.params['pledge']))) ?? notFound() };
}

export async function action(args: ActionFunctionArgs) {
  const { person } = await allow(args, 'routes/mon-espace.papiers.recus.$pledge');
  const pledge = uuidOr404(args.params['pledge']);
  const submission = parseWithZod(await readForm(args.request), { schema: DonorSchema });
  if (submission.status !== 'success') return invalidReply(submission);
  try {
    await giveReceipt(person, pledge, submission.value, today());
    return seeOther(`/mon-espace/papiers/recus/${pledge}`);
  } catch (error) {
    return refusalReply(submission, error);
  }
}

export default function Receipt() {
  const { gift } = useLoaderData<typeof loader>();
  const result = useActionData<typeof action>();
  return (
    <SpaceFrame current="papiers">
      <PageTitle
        crumbs={[{ label: t('Mes papiers'), to: '/mon-espace/papiers' }]}
        title={t('Reçu fiscal de votre don')}
      />
      <Facts
        facts={[
          { name: t('Projet'), value: gift.project },
          { name: t('Don'), value: gift.amount },
          { name: t('Qui donne le reçu'), value: gift.issuer },
          ...(gift.relief
            ? [
                {
                  name: t('Réduction d’impôt, estimation'),
                  value: gift.relief.reduction,
                  note: t(
                    'Dès cette année si votre revenu imposable atteint {fromIncome} et que vous n’avez pas d’autre don ; sinon, le reste est reporté.',
                    { fromIncome: gift.relief.fromIncome },
                  ),
                },
              ]
            : []),
        ]}
      />
      {gift.receiptId ? (
        <Notice tone="success" title={t('Votre reçu est prêt')} still>
          <PdfLink to={`/mon-espace/papiers/recu/${gift.receiptId}`} about={gift.project}>
            {t('Ouvrir le reçu')}
          </PdfLink>
        </Notice>
      ) : gift.refusal ? (
        <Notice tone="info" title={t('Ce don n’a pas de reçu fiscal')} still>
          {gift.refusal}
        </Notice>
      ) : (
        <Form result={result} labels={addressNames()}>
          <p>{t('L’administration demande votre adresse sur le reçu. Elle n’est utilisée que pour lui.')}</p>
          <AddressFields />
          <Button>{t('Recevoir mon reçu fiscal')}</Button>
        </Form>
      )}
    </SpaceFrame>
  );
}
