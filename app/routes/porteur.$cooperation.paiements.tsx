import { parseWithZod } from '@conform-to/zod/v4';
import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { ErrorSummary } from '#app/components/error-summary.tsx';
import { Notice } from '#app/components/notice.tsx';
import { CooperationFrame } from '#app/features/cooperations/cooperation-frame.tsx';
import { AccountStanding } from '#app/features/cooperations/account-standing.tsx';
import { agreedToChange } from '#app/features/cooperations/account-change.server.ts';
import { refreshOnboarding } from '#app/features/cooperations/connected-account.server.ts';
import { accountOf } from '#app/features/cooperations/connected-account.queries.server.ts';
import {
  startOnboarding,
  startRepaymentMandate,
} from '#app/features/cooperations/cooperation-payments.server.ts';
import { cooperationFrame } from '#app/features/cooperations/cooperation.queries.server.ts';
import { paymentsOf } from '#app/features/cooperations/payments.queries.server.ts';
import { PaymentsSchema } from '#app/features/cooperations/cooperation.schema.ts';
import { AccountCard, HostedAccounts, MandateCard } from '#app/features/cooperations/payment-cards.tsx';
import { TableFiles } from '#app/components/table-files.tsx';
import { allow } from '#app/features/people/allow.server.ts';
import { t } from '#app/i18n/t.ts';
import { today } from '#app/infra/clock.server.ts';
import { invalidReply, readForm, refusalReply, seeOther } from '#app/infra/http.server.ts';

export const meta = () => [{ title: t('Paiements de la coopération – Terreau') }];

export async function loader(args: LoaderFunctionArgs) {
  const { cooperation } = await allow(args, 'routes/porteur.$cooperation.paiements');
  const search = new URL(args.request.url).searchParams;
  if (search.get('retour') === 'compte') await refreshOnboarding(cooperation.id, today());
  const [frame, payments, standing] = await Promise.all([
    cooperationFrame(cooperation.id),
    paymentsOf(cooperation.id),
    accountOf(cooperation.id),
  ]);
  return { frame, payments, standing, back: search.get('retour'), expired: search.get('lien') === 'expire' };
}

export async function action(args: ActionFunctionArgs) {
  const { cooperation, person } = await allow(args, 'routes/porteur.$cooperation.paiements');
  const submission = parseWithZod(await readForm(args.request), { schema: PaymentsSchema });
  if (submission.status !== 'success') return invalidReply(submission);
  const asked = submission.value;
  try {
    await agreedToChange({ cooperationId: cooperation.id, personId: person.id, today: today() }, asked);
    if (asked.intent === 'mandate') return seeOther(await startRepaymentMandate(cooperation.id));
    if (asked.hosted) return seeOther(await startOnboarding(asked.hosted, cooperation.id));
    return seeOther(await startOnboarding(cooperation.id));
  } catch (error) {
    return refusalReply(submission, error);
  }
}

export default function Payments() {
  const { frame, payments, standing, back, expired } = useLoaderData<typeof loader>();
  const result = useActionData<typeof action>();
  return (
    <CooperationFrame
      frame={frame}
      current="paiements"
      title={t('Paiements')}
      intro={t(
        'L’argent des collectes passe par Stripe, prestataire de paiement agréé : Terreau ne garde jamais vos fonds sur son propre compte courant.',
      )}
    >
      <ErrorSummary errors={result?.error} />
      {expired && (
        <Notice tone="warning" title={t('Le lien avait expiré')} still>
          {t('Rien n’est perdu : reprenez où vous en étiez avec le bouton ci-dessous.')}
        </Notice>
      )}
      {back === 'mandat' && payments.mandate !== 'signed' && (
        <Notice title={t('Votre mandat arrive')} still>
          {t('Stripe nous le confirme d’ordinaire en quelques secondes : rechargez cette page.')}
        </Notice>
      )}
      {standing && <AccountStanding standing={standing} />}
      {standing && standing.payouts.length > 0 && (
        <TableFiles to={`/porteur/${frame.slug}/tableaux/versements`} name={t('Tous les versements')} />
      )}
      <AccountCard account={payments.account} host={payments.host} borrower={payments.borrower} />
      {payments.borrower && <MandateCard mandate={payments.mandate} />}
      <HostedAccounts collectives={payments.hosted} />
    </CooperationFrame>
  );
}
