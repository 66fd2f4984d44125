import { parseWithZod } from '@conform-to/zod/v4';
import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { Button } from '#app/components/button.tsx';
import { DateField, TextField } from '#app/components/field.tsx';
import { Form } from '#app/components/form.tsx';
import { Notice } from '#app/components/notice.tsx';
import { PageTitle } from '#app/components/page-title.tsx';
import { SpaceFrame } from '#app/features/citizens/space-frame.tsx';
import { AddressFields, addressNames } from '#app/features/papers/receipt-forms.tsx';
import { TaxIdentitySchema } from '#app/features/papers/tax-identity.schema.ts';
import { stateTaxIdentity, taxIdentityOf } from '#app/features/papers/tax-identity.server.ts';
import { allow } from '#app/features/people/allow.server.ts';
import { frenchOnly, t } from '#app/i18n/t.ts';
import { today } from '#app/infra/clock.server.ts';
import { invalidReply, readForm, refusalReply, seeOther } from '#app/infra/http.server.ts';

export const meta = () => [{ title: t('Qui je suis pour l’impôt – Terreau') }];

export async function loader(args: LoaderFunctionArgs) {
  const { person } = await allow(args, 'routes/mon-espace.papiers.identite');
  const { isAsked, stated } = await taxIdentityOf(person.id);
  return { isAsked, stated, saved: new URL(args.request.url).searchParams.has('fait') };
}

export async function action(args: ActionFunctionArgs) {
  const { person } = await allow(args, 'routes/mon-espace.papiers.identite');
  const submission = parseWithZod(await readForm(args.request), { schema: TaxIdentitySchema });
  if (submission.status !== 'success') return invalidReply(submission);
  try {
    await stateTaxIdentity(person.id, submission.value, today());
    return seeOther('/mon-espace/papiers/identite?fait');
  } catch (error) {
    return refusalReply(submission, error);
  }
}

export default function TaxIdentity() {
  const { isAsked, stated, saved } = useLoaderData<typeof loader>();
  const result = useActionData<typeof action>();
  return (
    <SpaceFrame current="papiers">
      <PageTitle
        crumbs={[{ label: t('Mes papiers'), to: '/mon-espace/papiers' }]}
        title={t('Qui je suis pour l’impôt')}
        intro={t(
          'Chaque année, nous déclarons vos intérêts à l’administration (formulaire 2561), qui les inscrit dans votre déclaration. Elle vous reconnaît à votre naissance et à votre adresse.',
        )}
      />
      {saved && !result && <Notice tone="success" title={t('C’est enregistré')} />}
      {isAsked ? (
        <Form
          result={result}
          values={stated ?? { country: frenchOnly('France') }}
          labels={{ bornIn: t('Lieu de naissance'), country: t('Pays'), ...addressNames() }}
        >
          <p>{t('Seule l’équipe qui fait cette déclaration les lit ; aucune coopération ne les voit.')}</p>
          <DateField name="bornOn" label={t('Date de naissance')} autoComplete="bday" required />
          <TextField
            name="bornIn"
            label={t('Lieu de naissance')}
            help={t('La commune, et le pays si ce n’est pas la France.')}
            autoComplete="off"
            required
          />
          <AddressFields />
          <TextField name="country" label={t('Pays')} autoComplete="country-name" required />
          <Button>{t('Enregistrer')}</Button>
        </Form>
      ) : (
        <Notice still>{t('Ces informations ne servent qu’aux personnes qui prêtent.')}</Notice>
      )}
    </SpaceFrame>
  );
}
