import { parseWithZod } from '@conform-to/zod/v4';
import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { z } from 'zod';
import { Badge } from '#app/components/badge.tsx';
import { Notice } from '#app/components/notice.tsx';
import { PageTitle } from '#app/components/page-title.tsx';
import { Page } from '#app/components/page.tsx';
import { momentText, pledgeState } from '#app/features/citizens/words.ts';
import { allow } from '#app/features/people/allow.server.ts';
import { PayByTransfer } from '#app/features/pledge-transfers/pay-by-transfer.tsx';
import { pledgeButtons, press } from '#app/features/pledge-transfers/pledge-buttons.server.ts';
import { TransferInstructions } from '#app/features/pledge-transfers/transfer-instructions.tsx';
import { transferChoice, transferShown } from '#app/features/pledge-transfers/transfers.queries.server.ts';
import { PledgeAfter, WaitingForStripe } from '#app/features/pledges/pledge-after.tsx';
import * as pages from '#app/features/pledges/pledge-page.queries.server.ts';
import { PledgeRecap } from '#app/features/pledges/pledge-recap.tsx';
import { noticesOf } from '#app/features/protection/notices.queries.server.ts';
import { ProofAhead, ProofSection } from '#app/features/residence/residence-parts.tsx';
import { residenceShown } from '#app/features/residence/residence.queries.server.ts';
import { titleOfPledge } from '#app/features/pledges/pledge-titles.ts';
import { t } from '#app/i18n/t.ts';
import { now, today } from '#app/infra/clock.server.ts';
import { invalidReply, notFound, readForm, refusalReply, seeOther } from '#app/infra/http.server.ts';

export const handle = { script: 'copy' };

export const meta: MetaFunction<typeof loader> = ({ data: seen }) => [
  { title: seen ? `${seen.title} – Terreau` : t('Engagement introuvable – Terreau') },
  // The address is a secret: no search engine keeps it, no other site is told of it.
  { name: 'robots', content: 'noindex' },
  { name: 'referrer', content: 'same-origin' },
];

export async function loader(args: LoaderFunctionArgs) {
  const { pledge: allowed, person } = await allow(args, 'routes/engagements.$pledge');
  const back = new URL(args.request.url).searchParams.get('retour');
  const find = back === 'stripe' ? pages.pledgePageAfterStripe : pages.pledgePage;
  const at = now();
  const pledge = (await find(allowed.id, at)) ?? notFound();
  const { status, reflectionEndsAt, isRevocable } = pledge;
  const transfer = await transferShown(pledge.id);
  const mayRevoke = isRevocable && person && !transfer;
  return {
    pledge,
    notices: (await noticesOf(pledge.project.id, today()))[pledge.instrument],
    wallet: person && (await pages.walletOffer(pledge.id, person.id)),
    choice: await transferChoice(pledge.id, person, at),
    transfer,
    residence: await residenceShown(pledge.id, today()),
    state: pledgeState(pledge, at),
    title: titleOfPledge(pledge),
    revocableUntil: mayRevoke && reflectionEndsAt ? momentText(reflectionEndsAt) : null,
    cancelled: back === 'annule',
    waiting: back === 'stripe' && status === 'awaiting_checkout',
  };
}

export async function action(args: ActionFunctionArgs) {
  const { pledge, person } = await allow(args, 'routes/engagements.$pledge');
  const schema = z.object({ intent: z.enum(pledgeButtons) });
  const submission = parseWithZod(await readForm(args.request), { schema });
  if (submission.status !== 'success') return invalidReply(submission);
  try {
    const pressed = { pledgeId: pledge.id, personId: person?.id ?? null, at: now() };
    return seeOther(await press(submission.value.intent, pressed));
  } catch (error) {
    return refusalReply(submission, error);
  }
}

export default function Pledge() {
  const page = useLoaderData<typeof loader>();
  const { pledge, transfer, residence, state, title, cancelled, waiting } = page;
  const result = useActionData<typeof action>();
  const toPay = pledge.status === 'awaiting_checkout' && pledge.canPay && !waiting;
  return (
    <Page width="text">
      <PageTitle
        crumbs={[{ label: pledge.project.title, lang: 'fr', to: pledge.project.path }]}
        title={title}
        aside={toPay ? null : <Badge tone={state.tone}>{state.label}</Badge>}
        intro={
          toPay
            ? t('Vérifiez chaque ligne. Rien n’est fait tant que vous n’avez pas terminé.')
            : state.sentence
        }
      />
      {cancelled && toPay && (
        <Notice tone="info" title={t('Vous êtes revenu·e sans terminer')}>
          {t('Rien n’a été débité. Vous pouvez reprendre ou modifier votre engagement.')}
        </Notice>
      )}
      {waiting ? (
        <WaitingForStripe pledgeId={pledge.id} />
      ) : toPay ? (
        <PledgeRecap
          pledge={pledge}
          notices={page.notices}
          wallet={page.wallet}
          residence={residence && <ProofAhead residence={residence} />}
          otherwise={<PayByTransfer choice={page.choice} />}
          result={result}
        />
      ) : (
        <>
          {transfer && <TransferInstructions transfer={transfer} result={result} />}
          {residence && <ProofSection residence={residence} />}
          <PledgeAfter
            pledge={pledge}
            result={transfer ? null : result}
            revocableUntil={page.revocableUntil}
          />
        </>
      )}
    </Page>
  );
}
