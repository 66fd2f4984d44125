import { parseWithZod } from '@conform-to/zod/v4';
import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { z } from 'zod';
import { Button, ButtonRow } from '#app/components/button.tsx';
import { RadioGroup } from '#app/components/choice-field.tsx';
import { EmptyState } from '#app/components/empty-state.tsx';
import { SelectField, TextArea } from '#app/components/field.tsx';
import { Form } from '#app/components/form.tsx';
import { Section } from '#app/components/page.tsx';
import { correctChange, declareChange } from '#app/features/campaigns/offer-change.server.ts';
import { OperatorFrame } from '#app/features/operators/operator-frame.tsx';
import { allow } from '#app/features/people/allow.server.ts';
import { OfferChanges } from '#app/features/protection/offer-changes.tsx';
import { changesOf, openOffersOf } from '#app/features/protection/suspension.queries.server.ts';
import { t } from '#app/i18n/t.ts';
import { now } from '#app/infra/clock.server.ts';
import { invalidReply, notFound, readForm, refusalReply, seeOther } from '#app/infra/http.server.ts';

export const meta = () => [{ title: t('Changements d’une offre – Terreau') }];

export async function loader(args: LoaderFunctionArgs) {
  await allow(args, 'routes/operateur.projets.$project_.offres');
  const found = (await openOffersOf(args.params['project'] ?? '')) ?? notFound();
  return { ...found, changes: await changesOf(found.id) };
}

export async function action(args: ActionFunctionArgs) {
  const { person } = await allow(args, 'routes/operateur.projets.$project_.offres');
  const { id, offers } = (await openOffersOf(args.params['project'] ?? '')) ?? notFound();
  const known = (await changesOf(id)).map((change) => change.id);
  const say = () => t('Dites ce qui change, en mots que les prêteurs liront.');
  const choose = () => t('Choisissez une valeur de la liste.');
  const schema = z.discriminatedUnion('intent', [
    z.object({
      intent: z.literal('declare'),
      campaign: z.enum(
        offers.map((offer) => offer.id),
        { error: choose },
      ),
      what: z.string({ error: say }).trim().min(10, { error: say }).max(2000, { error: say }),
      state: z.enum(['complete', 'incomplete'], { error: choose }),
    }),
    z.object({ intent: z.literal('correct'), change: z.enum(known) }),
  ]);
  const submission = parseWithZod(await readForm(args.request), { schema });
  if (submission.status !== 'success') return invalidReply(submission);
  const { value } = submission;
  try {
    if (value.intent === 'correct') await correctChange(value.change, now());
    else {
      const { campaign: campaignId, what, state } = value;
      await declareChange({ campaignId, what, complete: state === 'complete', by: person.id, at: now() });
    }
    return seeOther(`/operateur/projets/${id}/offres`);
  } catch (error) {
    return refusalReply(submission, error);
  }
}

export default function Offers() {
  const { id, title, offers, changes } = useLoaderData<typeof loader>();
  const result = useActionData<typeof action>();
  const about = result?.initialValue?.['change'];
  const suspended = changes.filter((change) => change.suspendedUntil);
  const going = offers.filter(({ label }) => !suspended.some(({ offer }) => offer === label));
  return (
    <OperatorFrame
      current="projets"
      title={t('Changements d’une offre')}
      intro={t('Ceux qui se sont engagés sont prévenus et peuvent réfléchir de nouveau quatre jours.')}
      crumbs={[{ label: title, lang: 'fr', to: `/operateur/projets/${id}` }]}
    >
      <OfferChanges changes={changes} />
      {suspended.map(({ id, offer }) => (
        <Form key={id} result={about === id ? result : null}>
          <input type="hidden" name="change" value={id} />
          <ButtonRow>
            <Button name="intent" value="correct">
              {t('{offer} : l’information est corrigée, reprendre', { offer })}
            </Button>
          </ButtonRow>
        </Form>
      ))}
      {offers.length === 0 && (
        <EmptyState title={t('Aucune offre de prêt ou de parts n’est ouverte.')} icon="chart" />
      )}
      {going.length > 0 && (
        <Section title={t('Déclarer un changement')}>
          <Form result={about ? null : result}>
            <SelectField
              name="campaign"
              label={t('Offre')}
              options={going.map((offer) => ({ value: offer.id, label: offer.label }))}
              required
            />
            <TextArea name="what" label={t('Ce qui change')} required />
            <RadioGroup
              name="state"
              label={t('L’information donnée est-elle encore juste et complète ?')}
              options={[
                { value: 'complete', label: t('Oui, avec ce changement') },
                { value: 'incomplete', label: t('Non : suspendre l’offre, trente jours au plus') },
              ]}
              required
            />
            <ButtonRow>
              <Button name="intent" value="declare">
                {t('Déclarer et prévenir')}
              </Button>
            </ButtonRow>
          </Form>
        </Section>
      )}
    </OperatorFrame>
  );
}
