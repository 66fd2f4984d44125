import { parseWithZod } from '@conform-to/zod/v4';
import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { Button } from '#app/components/button.tsx';
import { Form } from '#app/components/form.tsx';
import { Page, Section } from '#app/components/page.tsx';
import { PageTitle } from '#app/components/page-title.tsx';
import { hostNames } from '#app/features/cooperations/identity.queries.server.ts';
import { NewCooperationSchema } from '#app/features/cooperations/cooperation.schema.ts';
import { createCooperation } from '#app/features/cooperations/cooperation.server.ts';
import { IdentityFields, identityLabels } from '#app/features/cooperations/identity-fields.tsx';
import { readIdentity } from '#app/features/cooperations/identity-form.server.ts';
import { SliderFields, StageFields } from '#app/features/cooperations/typology-fields.tsx';
import { allow } from '#app/features/people/allow.server.ts';
import { choicesIn } from '#app/features/territories/commune-choices.ts';
import { communeReply } from '#app/features/territories/commune-reply.server.ts';
import { t } from '#app/i18n/t.ts';
import { today } from '#app/infra/clock.server.ts';
import { invalidReply, readForm, refusalReply, seeOther } from '#app/infra/http.server.ts';

export const meta = () => [{ title: t('Inscrire une coopération – Terreau') }];

export async function loader(args: LoaderFunctionArgs) {
  await allow(args, 'routes/porteur.nouvelle');
  return { hosts: await hostNames(), today: today() };
}

export async function action(args: ActionFunctionArgs) {
  const { person } = await allow(args, 'routes/porteur.nouvelle');
  const submission = parseWithZod(await readForm(args.request), { schema: NewCooperationSchema });
  if (submission.status !== 'success') return invalidReply(submission);
  const { notModelled, systemic, nonMarket, stage, stageSince, ...typed } = submission.value;
  try {
    const read = await readIdentity(typed);
    if (!read.ok) return communeReply(submission, read);
    const sliders = { notModelled, systemic, nonMarket };
    const cooperation = { ...read.identity, sliders, stage, stageSince, foundedById: person.id };
    const { slug } = await createCooperation(cooperation);
    return seeOther(`/porteur/${slug}`);
  } catch (error) {
    return refusalReply(submission, error);
  }
}

export default function NewCooperation() {
  const { hosts, today } = useLoaderData<typeof loader>();
  const result = useActionData<typeof action>();
  return (
    <Page width="text">
      <PageTitle
        crumbs={[{ label: t('Mes coopérations'), to: '/porteur' }]}
        title={t('Inscrire une coopération')}
        intro={t('Dites qui vous êtes. Tout pourra être corrigé ensuite, par chacun de vos membres.')}
      />
      <Form result={result} labels={{ ...identityLabels, stage: t('Stade'), stageSince: t('Date du stade') }}>
        <Section title={t('Qui vous êtes')}>
          <IdentityFields choices={choicesIn(result)} hosts={hosts} />
        </Section>
        <Section
          title={t('Où vous vous situez')}
          intro={t(
            'Aucune coopération n’entre tout à fait dans une case : placez les curseurs là où vous vous reconnaissez.',
          )}
        >
          <SliderFields />
          <StageFields latest={today} />
        </Section>
        <Button>{t('Inscrire la coopération')}</Button>
      </Form>
    </Page>
  );
}
