import { parseWithZod } from '@conform-to/zod/v4';
import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { z } from 'zod';
import { Button, ButtonRow, LinkButton } from '#app/components/button.tsx';
import { AmountField } from '#app/components/field.tsx';
import { Form } from '#app/components/form.tsx';
import { Notice } from '#app/components/notice.tsx';
import { PageTitle } from '#app/components/page-title.tsx';
import { Page } from '#app/components/page.tsx';
import { momentText } from '#app/features/citizens/words.ts';
import { allow } from '#app/features/people/allow.server.ts';
import { campaignForPledging } from '#app/features/pledges/pledge-form.queries.server.ts';
import { stopWaiting, waitForPlace, waitingPlaceOf } from '#app/features/pledges/waiting-list.server.ts';
import { noticesOf } from '#app/features/protection/notices.queries.server.ts';
import { OfferNotices } from '#app/features/protection/offer-notices.tsx';
import { t } from '#app/i18n/t.ts';
import { now, today } from '#app/infra/clock.server.ts';
import { invalidReply, notFound, readForm, refusalReply, seeOther } from '#app/infra/http.server.ts';
import { amountField } from '#app/i18n/amount.ts';

export const meta = () => [{ title: t('Attendre une place – Terreau') }];

export async function loader(args: LoaderFunctionArgs) {
  const { person } = await allow(args, 'routes/projets.$slug_.contribuer.$instrument_.attente');
  const { id, project, path, projectId, instrument } = await campaignAt(args);
  const place = await waitingPlaceOf(id, person.id);
  const until = place?.offerEndsAt ? momentText(place.offerEndsAt) : null;
  return {
    project,
    form: `${project.path}/contribuer/${path}`,
    notices: (await noticesOf(projectId, today()))[instrument],
    place: place && { ...place, until },
  };
}

export async function action(args: ActionFunctionArgs) {
  const { person } = await allow(args, 'routes/projets.$slug_.contribuer.$instrument_.attente');
  const { id, project, path } = await campaignAt(args);
  const schema = z.discriminatedUnion('intent', [
    z.object({ intent: z.literal('wait'), amount: amountField() }),
    z.object({ intent: z.literal('leave') }),
  ]);
  const submission = parseWithZod(await readForm(args.request), { schema });
  if (submission.status !== 'success') return invalidReply(submission);
  try {
    const { value } = submission;
    if (value.intent === 'leave') await stopWaiting(id, person.id, now());
    else await waitForPlace({ campaignId: id, personId: person.id, amount: value.amount, at: now() });
    return seeOther(`${project.path}/contribuer/${path}/attente`);
  } catch (error) {
    return refusalReply(submission, error);
  }
}

async function campaignAt({ params }: LoaderFunctionArgs | ActionFunctionArgs) {
  const campaign = await campaignForPledging(params['slug'] ?? '', params['instrument'] ?? '', now());
  return campaign && campaign.instrument !== 'gift' ? campaign : notFound();
}

export default function Waiting() {
  const { project, place, form, notices } = useLoaderData<typeof loader>();
  const result = useActionData<typeof action>();
  return (
    <Page width="text">
      <PageTitle
        crumbs={[{ label: project.title, lang: 'fr', to: project.path }]}
        title={t('Attendre une place')}
        intro={t(
          'Cette offre est complète. Si quelqu’un se retire, ce qui se libère est proposé par ordre d’arrivée, et gardé deux jours.',
        )}
      />
      {place?.until ? (
        <Notice
          tone="success"
          still
          title={t('{amount} vous sont gardés jusqu’au {until}', {
            amount: place.amount,
            until: place.until,
          })}
          action={<LinkButton to={form}>{t('M’engager')}</LinkButton>}
        />
      ) : place ? (
        <p>
          {t('Vous attendez {amount}, au rang {position}. Nous vous écrirons.', {
            amount: place.amount,
            position: place.position,
          })}
        </p>
      ) : null}
      <OfferNotices notices={notices} />
      <Form result={result} className="grid gap-4">
        {place ? (
          <ButtonRow>
            <Button name="intent" value="leave" variant="secondary">
              {t('Ne plus attendre')}
            </Button>
          </ButtonRow>
        ) : (
          <>
            <AmountField name="amount" label={t('Montant souhaité')} required />
            <ButtonRow>
              <Button name="intent" value="wait">
                {t('Me prévenir si une place se libère')}
              </Button>
            </ButtonRow>
          </>
        )}
      </Form>
    </Page>
  );
}
