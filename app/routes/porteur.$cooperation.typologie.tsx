import { parseWithZod } from '@conform-to/zod/v4';
import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { Button } from '#app/components/button.tsx';
import { DataTable } from '#app/components/data-table.tsx';
import { Facts } from '#app/components/facts.tsx';
import { Form } from '#app/components/form.tsx';
import { Notice } from '#app/components/notice.tsx';
import { Section } from '#app/components/page.tsx';
import { CooperationFrame } from '#app/features/cooperations/cooperation-frame.tsx';
import { cooperationFrame } from '#app/features/cooperations/cooperation.queries.server.ts';
import { typologyOf } from '#app/features/cooperations/identity.queries.server.ts';
import { StageSchema, TypologySchema } from '#app/features/cooperations/cooperation.schema.ts';
import { recordStage, setTypology } from '#app/features/cooperations/cooperation.server.ts';
import { SliderFields, StageFields } from '#app/features/cooperations/typology-fields.tsx';
import { allow } from '#app/features/people/allow.server.ts';
import { t } from '#app/i18n/t.ts';
import { today } from '#app/infra/clock.server.ts';
import { invalidReply, readForm, refusalReply, seeOther } from '#app/infra/http.server.ts';

export const meta = () => [{ title: t('Typologie et stade – Terreau') }];

export async function loader(args: LoaderFunctionArgs) {
  const { cooperation } = await allow(args, 'routes/porteur.$cooperation.typologie');
  const saved = new URL(args.request.url).searchParams.has('enregistre');
  const typology = await typologyOf(cooperation.id);
  return { frame: await cooperationFrame(cooperation.id), typology, today: today(), saved };
}

export async function action(args: ActionFunctionArgs) {
  const { cooperation } = await allow(args, 'routes/porteur.$cooperation.typologie');
  const form = await readForm(args.request);
  const done = `/porteur/${cooperation.slug}/typologie?enregistre`;
  if (form.get('intent') === 'stage') {
    const submission = parseWithZod(form, { schema: StageSchema });
    if (submission.status !== 'success') return invalidReply(submission);
    try {
      await recordStage(cooperation.id, submission.value.stage, submission.value.stageSince);
      return seeOther(done);
    } catch (error) {
      return refusalReply(submission, error);
    }
  }
  const submission = parseWithZod(form, { schema: TypologySchema });
  if (submission.status !== 'success') return invalidReply(submission);
  await setTypology(cooperation.id, submission.value);
  return seeOther(done);
}

export default function Typology() {
  const { frame, typology, today, saved } = useLoaderData<typeof loader>();
  const result = useActionData<typeof action>();
  const aboutStage = result?.initialValue?.['intent'] === 'stage';
  const values = Object.fromEntries(typology.sliders.map(({ name, value }) => [name, value]));
  return (
    <CooperationFrame frame={frame} current="typologie" title={t('Typologie et stade')}>
      {saved && !result && <Notice tone="success" title={t('C’est enregistré')} />}
      <Section title={t('Trois curseurs')} intro={t('Personne n’est tout à fait d’un côté ou de l’autre.')}>
        <Facts facts={typology.sliders.map(({ label, words }) => ({ name: label, value: words }))} />
        <Form readable result={aboutStage ? null : result} values={values}>
          <SliderFields />
          <Button>{t('Enregistrer les curseurs')}</Button>
        </Form>
      </Section>
      <Section title={t('Le stade, et son histoire')}>
        <DataTable
          caption={t('Stades déclarés')}
          hideCaption
          columns={[
            { key: 'since', label: t('Depuis le') },
            { key: 'stage', label: t('Stade') },
          ]}
          rows={typology.history}
          empty={t('Aucun stade n’est encore dit.')}
        />
        <Form result={aboutStage ? result : null} labels={{ stage: t('Stade'), stageSince: t('Date') }}>
          <input type="hidden" name="intent" value="stage" />
          <StageFields latest={today} />
          <Button variant="secondary">{t('Ajouter ce stade')}</Button>
        </Form>
      </Section>
    </CooperationFrame>
  );
}
