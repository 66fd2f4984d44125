import { parseWithZod } from '@conform-to/zod/v4';
import { data, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { PageTitle } from '#app/components/page-title.tsx';
import { Page } from '#app/components/page.tsx';
import { Steps } from '#app/components/steps.tsx';
import { readinessToPledge } from '#app/features/citizens/readiness.server.ts';
import { allow } from '#app/features/people/allow.server.ts';
import { DraftNotice } from '#app/features/people/drafted.tsx';
import { draftFor, forgetDraft } from '#app/features/people/drafts.server.ts';
import { CannotPledge } from '#app/features/pledges/cannot-pledge.tsx';
import { careShown } from '#app/features/pledges/care.ts';
import { placeFromForm } from '#app/features/pledges/place-from-form.server.ts';
import {
  campaignForPledging,
  engagedBefore,
  filledBefore,
} from '#app/features/pledges/pledge-form.queries.server.ts';
import { PledgeForm } from '#app/features/pledges/pledge-form.tsx';
import { pledgeSchema, rulesOf } from '#app/features/pledges/pledge.schema.ts';
import { introOfOffer, pledgeSteps, titleOfOffer } from '#app/features/pledges/pledge-titles.ts';
import { noticesOf } from '#app/features/protection/notices.queries.server.ts';
import { OfferNotices } from '#app/features/protection/offer-notices.tsx';
import { now, today } from '#app/infra/clock.server.ts';
import { invalidReply, notFound, readForm, refusalReply, seeOther } from '#app/infra/http.server.ts';

export const handle = { script: 'pledge' };

export const meta: MetaFunction<typeof loader> = ({ data: seen }) => [
  { title: seen ? `${titleOfOffer(seen.campaign)} – Terreau` : 'Terreau' },
];

export async function loader(args: LoaderFunctionArgs) {
  const { person } = await allow(args, 'routes/projets.$slug_.contribuer.$instrument');
  const campaign = await campaignAt(args, person?.id ?? null);
  const { searchParams } = new URL(args.request.url);
  const before = await filledBefore(searchParams, campaign.id, person?.id ?? null);
  return {
    campaign,
    care: person && (await careFor(campaign, person.id, before?.replaces ?? '')),
    before,
    via: searchParams.get('via') ?? '',
    notices: (await noticesOf(campaign.projectId, today()))[campaign.instrument],
    draft: person && (await draftFor(args, person.id, null)),
    pledgeId: crypto.randomUUID(),
    unverified: campaign.instrument !== 'gift' && !person?.emailVerified,
    person: person && { name: `${person.firstName} ${person.lastName}`, email: person.email },
  };
}

export async function action(args: ActionFunctionArgs) {
  const { person } = await allow(args, 'routes/projets.$slug_.contribuer.$instrument');
  const campaign = await campaignAt(args, person?.id ?? null);
  const form = await readForm(args.request);
  const replaces = String(form.get('replaces') ?? '');
  const care = person && (await careFor(campaign, person.id, replaces));
  const schema = pledgeSchema(rulesOf(campaign, !person, care));
  const submission = parseWithZod(form, { schema });
  // Nothing is said of what is not typed yet: the page only shows what the loan would bring back.
  if (form.get('intent') === 'simulate') return data({ ...submission.reply(), error: null });
  if (submission.status !== 'success') return invalidReply(submission);
  try {
    const { clientAddress } = args.context;
    const typed = submission.value;
    const placed = await placeFromForm({ campaign, person, typed, at: now(), clientAddress });
    if (person) await forgetDraft(person.id, args);
    return seeOther(`/engagements/${placed.id}`);
  } catch (error) {
    return refusalReply(submission, error);
  }
}

async function campaignAt(
  { params: { slug = '', instrument = '' } }: LoaderFunctionArgs,
  personId: string | null,
) {
  return (await campaignForPledging(slug, instrument, now(), personId)) ?? notFound();
}

async function careFor(campaign: Awaited<ReturnType<typeof campaignAt>>, personId: string, except: string) {
  if (campaign.instrument === 'gift') return null;
  const earlier = await engagedBefore(campaign.id, personId, except);
  const readiness = await readinessToPledge(personId, campaign.instrument, today());
  return careShown(readiness, earlier, campaign.path, `${campaign.project.path}/contribuer/${campaign.path}`);
}

export default function Pledging() {
  const { campaign, notices, unverified, draft, ...form } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const { project, whyClosed, closesOn } = campaign;
  return (
    <Page width="text">
      <PageTitle
        crumbs={[{ label: project.title, lang: 'fr', to: project.path }]}
        title={titleOfOffer(campaign)}
        intro={introOfOffer(project.cooperation, closesOn)}
      />
      {whyClosed || unverified ? (
        <CannotPledge campaign={campaign} unverified={unverified} />
      ) : (
        <>
          <Steps steps={pledgeSteps()} current={0} />
          {draft && <DraftNotice draft={draft} answered={Boolean(answer)} />}
          {campaign.instrument === 'gift' && <OfferNotices notices={notices} />}
          <PledgeForm
            campaign={campaign}
            {...form}
            result={answer ?? draft?.kept?.result}
            risk={<OfferNotices notices={notices} />}
          />
        </>
      )}
    </Page>
  );
}
