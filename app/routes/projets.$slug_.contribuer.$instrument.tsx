import { parseWithZod } from '@conform-to/zod/v4';
import { data, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { LinkButton } from '#app/components/button.tsx';
import { Notice } from '#app/components/notice.tsx';
import { PageTitle } from '#app/components/page-title.tsx';
import { Page } from '#app/components/page.tsx';
import { Steps } from '#app/components/steps.tsx';
import { readinessToPledge } from '#app/features/citizens/readiness.server.ts';
import { allow } from '#app/features/people/allow.server.ts';
import { careShown } from '#app/features/pledges/care.ts';
import { placeFromForm } from '#app/features/pledges/place-from-form.server.ts';
import {
  campaignForPledging,
  engagedBefore,
  filledBefore,
} from '#app/features/pledges/pledge-form.queries.server.ts';
import { PledgeForm } from '#app/features/pledges/pledge-form.tsx';
import { pledgeSchema, rulesOf } from '#app/features/pledges/pledge.schema.ts';
import { introOfOffer, titleOfOffer } from '#app/features/pledges/pledge-titles.ts';
import { noticesOf } from '#app/features/protection/notices.queries.server.ts';
import { OfferNotices } from '#app/features/protection/offer-notices.tsx';
import { t } from '#app/i18n/t.ts';
import { now, today } from '#app/infra/clock.server.ts';
import { invalidReply, notFound, readForm, refusalReply, seeOther } from '#app/infra/http.server.ts';

export const handle = { script: 'pledge' };

const notYet = () => t('Confirmez d’abord votre adresse e-mail : ouvrez le lien que nous vous avons envoyé.');
const steps = () => [t('Montant'), t('Coordonnées'), t('Récapitulatif'), t('Paiement')];
export const meta: MetaFunction<typeof loader> = ({ data: seen }) => [
  { title: seen ? `${titleOfOffer(seen.campaign)} – Terreau` : 'Terreau' },
];

export async function loader(args: LoaderFunctionArgs) {
  const { person } = await allow(args, 'routes/projets.$slug_.contribuer.$instrument');
  const campaign = await campaignAt(args);
  const { searchParams } = new URL(args.request.url);
  const before = await filledBefore(searchParams, campaign.id, person?.id ?? null);
  return {
    campaign,
    care: person && (await careFor(campaign, person.id, before?.replaces)),
    before,
    via: searchParams.get('via') ?? '',
    notices: (await noticesOf(campaign.projectId, today()))[campaign.instrument],
    pledgeId: crypto.randomUUID(),
    unverified: campaign.instrument !== 'gift' && !person?.emailVerified,
    person: person && { name: `${person.firstName} ${person.lastName}`, email: person.email },
  };
}

export async function action(args: ActionFunctionArgs) {
  const { person } = await allow(args, 'routes/projets.$slug_.contribuer.$instrument');
  const campaign = await campaignAt(args);
  const form = await readForm(args.request);
  const replaces = String(form.get('replaces') ?? '');
  const care = person && (await careFor(campaign, person.id, replaces || undefined));
  const schema = pledgeSchema(rulesOf(campaign, !person, care));
  const submission = parseWithZod(form, { schema });
  // Nothing is said of what is not typed yet: the page only shows what the loan would bring back.
  if (form.get('intent') === 'simulate') return data({ ...submission.reply(), error: null });
  if (submission.status !== 'success') return invalidReply(submission);
  try {
    const { clientAddress } = args.context;
    const typed = submission.value;
    const placed = await placeFromForm({ campaign, person, typed, at: now(), clientAddress });
    return seeOther(`/engagements/${placed.id}`);
  } catch (error) {
    return refusalReply(submission, error);
  }
}

async function campaignAt({ params }: LoaderFunctionArgs | ActionFunctionArgs) {
  return (await campaignForPledging(params['slug'] ?? '', params['instrument'] ?? '', now())) ?? notFound();
}

async function careFor(campaign: Awaited<ReturnType<typeof campaignAt>>, personId: string, except?: string) {
  if (campaign.instrument === 'gift') return null;
  const earlier = await engagedBefore(campaign.id, personId, except);
  const readiness = await readinessToPledge(personId, campaign.instrument, today());
  return careShown(readiness, earlier, campaign.path, `${campaign.project.path}/contribuer/${campaign.path}`);
}

export default function Pledging() {
  const { campaign, notices, unverified, ...form } = useLoaderData<typeof loader>();
  const result = useActionData<typeof action>();
  const { project, whyClosed, waitingList, closesOn } = campaign;
  const back = unverified && !whyClosed ? '/mon-espace/profil' : (waitingList ?? project.path);
  return (
    <Page width="text">
      <PageTitle
        crumbs={[{ label: project.title, to: project.path }]}
        title={titleOfOffer(campaign)}
        intro={introOfOffer(project.cooperation, closesOn)}
      />
      {whyClosed || unverified ? (
        <Notice
          tone="warning"
          still
          title={whyClosed ?? notYet()}
          action={<LinkButton to={back}>{waitingList ? t('Attendre une place') : t('Continuer')}</LinkButton>}
        />
      ) : (
        <>
          <Steps steps={steps()} current={0} />
          {campaign.instrument === 'gift' && <OfferNotices notices={notices} />}
          <PledgeForm
            campaign={campaign}
            {...form}
            result={result}
            risk={<OfferNotices notices={notices} />}
          />
        </>
      )}
    </Page>
  );
}
