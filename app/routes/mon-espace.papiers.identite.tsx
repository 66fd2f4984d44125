import { parseWithZod } from '@conform-to/zod/v4';
import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { Notice } from '#app/components/notice.tsx';
import { PageTitle } from '#app/components/page-title.tsx';
import { SpaceFrame } from '#app/features/citizens/space-frame.tsx';
import { TaxIdentityForm, TaxNumberForm } from '#app/features/papers/tax-identity-parts.tsx';
import { TaxStatedSchema } from '#app/features/papers/tax-identity.schema.ts';
import { stateTaxIdentity, stateTaxNumber, taxIdentityOf } from '#app/features/papers/tax-identity.server.ts';
import { allow } from '#app/features/people/allow.server.ts';
import { t } from '#app/i18n/t.ts';
import { today } from '#app/infra/clock.server.ts';
import { invalidReply, readForm, refusalReply, seeOther } from '#app/infra/http.server.ts';

export const meta = () => [{ title: t('Qui je suis pour l’impôt – Terreau') }];

export async function loader(args: LoaderFunctionArgs) {
  const { person } = await allow(args, 'routes/mon-espace.papiers.identite');
  const identity = await taxIdentityOf(person.id);
  return { identity, saved: new URL(args.request.url).searchParams.has('fait') };
}

export async function action(args: ActionFunctionArgs) {
  const { person } = await allow(args, 'routes/mon-espace.papiers.identite');
  const submission = parseWithZod(await readForm(args.request), { schema: TaxStatedSchema });
  if (submission.status !== 'success') return invalidReply(submission);
  const stated = submission.value;
  try {
    if (stated.asks === 'number') await stateTaxNumber(person.id, stated.number);
    else {
      const { asks: _, ...identity } = stated;
      await stateTaxIdentity(person.id, identity, today());
    }
    return seeOther('/mon-espace/papiers/identite?fait');
  } catch (error) {
    return refusalReply(submission, error);
  }
}

export default function TaxIdentity() {
  const { identity, saved } = useLoaderData<typeof loader>();
  const result = useActionData<typeof action>();
  return (
    <SpaceFrame current="papiers">
      <PageTitle
        crumbs={[{ label: t('Mes papiers'), to: '/mon-espace/papiers' }]}
        title={t('Qui je suis pour l’impôt')}
        intro={
          identity?.asks === 'number'
            ? t(
                'Chaque année, nous déclarons vos intérêts à l’administration (formulaire 2561). Elle reconnaît une organisation à son numéro.',
              )
            : t(
                'Chaque année, nous déclarons vos intérêts à l’administration (formulaire 2561), qui les inscrit dans votre déclaration. Elle vous reconnaît à votre naissance et à votre adresse.',
              )
        }
      />
      {saved && !result && <Notice tone="success" title={t('C’est enregistré')} />}
      {identity === null && (
        <Notice still>{t('Ces informations ne servent qu’aux personnes qui prêtent.')}</Notice>
      )}
      {identity?.asks === 'birth' && <TaxIdentityForm result={result} stated={identity.stated} />}
      {identity?.asks === 'number' && <TaxNumberForm result={result} stated={identity.stated} />}
    </SpaceFrame>
  );
}
