import { parseWithZod } from '@conform-to/zod/v4';
import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { Notice } from '#app/components/notice.tsx';
import { PageTitle } from '#app/components/page-title.tsx';
import { SpaceFrame } from '#app/features/citizens/space-frame.tsx';
import { TaxResidenceSchema } from '#app/features/papers/tax-identity.schema.ts';
import { TaxResidenceNow, TaxResidenceForm } from '#app/features/papers/tax-residence-parts.tsx';
import { ownTaxResidence } from '#app/features/papers/tax-residence.queries.server.ts';
import { payTaxesInFrance, stateTaxResidence } from '#app/features/papers/tax-residence.server.ts';
import { allow } from '#app/features/people/allow.server.ts';
import { t } from '#app/i18n/t.ts';
import { now } from '#app/infra/clock.server.ts';
import { invalidReply, readForm, refusalReply, seeOther } from '#app/infra/http.server.ts';

export const meta = () => [{ title: t('Où je paie mes impôts – Terreau') }];

export async function loader(args: LoaderFunctionArgs) {
  const { person } = await allow(args, 'routes/mon-espace.papiers.residence');
  return { residence: await ownTaxResidence(person.id) };
}

export async function action(args: ActionFunctionArgs) {
  const { person } = await allow(args, 'routes/mon-espace.papiers.residence');
  const submission = parseWithZod(await readForm(args.request), { schema: TaxResidenceSchema });
  if (submission.status !== 'success') return invalidReply(submission);
  const said = submission.value;
  try {
    await (said.intent === 'france'
      ? payTaxesInFrance(person.id, now())
      : stateTaxResidence({ personId: person.id, country: said.country, since: said.since }, now()));
    return seeOther('/mon-espace/papiers/residence');
  } catch (error) {
    return refusalReply(submission, error);
  }
}

export default function TaxResidence() {
  const { residence } = useLoaderData<typeof loader>();
  const result = useActionData<typeof action>();
  return (
    <SpaceFrame current="papiers">
      <PageTitle
        crumbs={[
          { label: t('Mes papiers'), to: '/mon-espace/papiers' },
          { label: t('Qui je suis pour l’impôt'), to: '/mon-espace/papiers/identite' },
        ]}
        title={t('Où je paie mes impôts')}
        intro={t(
          'Ce qui est retenu sur vos intérêts dépend du pays où vous payez vos impôts, pas de votre nationalité.',
        )}
      />
      {residence === null ? (
        <Notice still>{t('Ces informations ne servent qu’aux personnes qui prêtent.')}</Notice>
      ) : (
        <>
          <TaxResidenceNow residence={residence} result={result} />
          <TaxResidenceForm result={result} />
        </>
      )}
    </SpaceFrame>
  );
}
