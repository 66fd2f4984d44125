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
import { giveShareRelief, shareReliefShown } from '#app/features/papers/share-relief.server.ts';
import { allow, uuidOr404 } from '#app/features/people/allow.server.ts';
import { t } from '#app/i18n/t.ts';
import { today } from '#app/infra/clock.server.ts';
import { invalidReply, notFound, readForm, refusalReply, seeOther } from '#app/infra/http.server.ts';

export const meta = () => [{ title: t('Réduction d’impôt pour vos parts – Terreau') }];

export async function loader(args: LoaderFunctionArgs) {
  const { person } = await allow(args, 'routes/mon-espace.papiers.reduction.$holding');
  return (await shareReliefShown(person.id, uuidOr404(args.params['holding']))) ?? notFound();
}

export async function action(args: ActionFunctionArgs) {
  const { person } = await allow(args, 'routes/mon-espace.papiers.reduction.$holding');
  const holding = uuidOr404(args.params['holding']);
  const submission = parseWithZod(await readForm(args.request), { schema: DonorSchema });
  if (submission.status !== 'success') return invalidReply(submission);
  try {
    await giveShareRelief(person.id, holding, submission.value, today());
    return seeOther(`/mon-espace/papiers/reduction/${holding}`);
  } catch (error) {
    return refusalReply(submission, error);
  }
}

export default function ShareRelief() {
  const { id, cooperation, paid, refusal, rate, relief, isGiven } = useLoaderData<typeof loader>();
  const result = useActionData<typeof action>();
  return (
    <SpaceFrame current="papiers">
      <PageTitle
        crumbs={[{ label: t('Mes papiers'), to: '/mon-espace/papiers' }]}
        title={t('Réduction d’impôt pour vos parts')}
        intro={t(
          'Souscrire au capital d’une petite entreprise peut réduire l’impôt sur le revenu (CGI, article 199 terdecies-0 A). Règles et taux à confirmer avec votre centre des impôts.',
        )}
      />
      <Facts
        facts={[
          { name: t('Coopération'), value: cooperation },
          { name: t('Versé'), value: paid },
          ...(refusal
            ? []
            : [
                {
                  name: t('Réduction d’impôt, estimation'),
                  value: relief,
                  note: t(
                    '{rate} de ce qui est versé, si vos souscriptions de l’année restent sous le plafond.',
                    { rate },
                  ),
                },
              ]),
        ]}
      />
      {isGiven ? (
        <Notice tone="success" title={t('Votre attestation est prête')} still>
          <PdfLink to={`/mon-espace/papiers/etat/${id}`} about={cooperation}>
            {t('Ouvrir l’état individuel')}
          </PdfLink>
        </Notice>
      ) : refusal ? (
        <Notice tone="info" title={t('Cette souscription n’a pas d’attestation')} still>
          {refusal}
        </Notice>
      ) : (
        <Form result={result} labels={addressNames()}>
          <p>
            {t(
              'L’administration demande votre adresse sur l’attestation. Elle n’est utilisée que pour elle.',
            )}
          </p>
          <AddressFields />
          <Button>{t('Recevoir mon attestation')}</Button>
        </Form>
      )}
    </SpaceFrame>
  );
}
