import { parseWithZod } from '@conform-to/zod/v4';
import { data, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { Facts } from '#app/components/facts.tsx';
import { Notice } from '#app/components/notice.tsx';
import { PageTitle } from '#app/components/page-title.tsx';
import { SpaceFrame } from '#app/features/citizens/space-frame.tsx';
import { WalletGiftConfirmedSchema, WalletGiftSchema } from '#app/features/citizens/wallet-gift.schema.ts';
import { ConfirmGift, Give, LendAgain, Withdraw } from '#app/features/citizens/wallet-parts.tsx';
import { walletUses } from '#app/features/citizens/wallet-uses.queries.server.ts';
import { allow } from '#app/features/people/allow.server.ts';
import { amountAsked } from '#app/features/pledges/chosen-amount.ts';
import { giveFromWallet } from '#app/features/pledges/wallet-gift.server.ts';
import { ChoiceNow, PayoutOnce } from '#app/features/repayment-choices/choice-parts.tsx';
import { choiceOf } from '#app/features/repayment-choices/choice.queries.server.ts';
import { askPayout } from '#app/features/repayment-choices/choice.server.ts';
import { euros } from '#app/i18n/format.ts';
import { t } from '#app/i18n/t.ts';
import { now, today } from '#app/infra/clock.server.ts';
import { invalidReply, pressed, readForm, refusalReply, seeOther } from '#app/infra/http.server.ts';

export const meta = () => [{ title: t('Mon porte-monnaie – Terreau') }];

export async function loader(args: LoaderFunctionArgs) {
  const { person } = await allow(args, 'routes/mon-espace.porte-monnaie');
  const amount = amountAsked(new URL(args.request.url).searchParams);
  const [uses, choice] = await Promise.all([walletUses(person.id, today()), choiceOf(person.id)]);
  return { ...uses, choice, amount };
}

export async function action(args: ActionFunctionArgs) {
  const { person } = await allow(args, 'routes/mon-espace.porte-monnaie');
  const form = await readForm(args.request);
  if (form.get('intent') === 'payout') return payoutOnce(form, person.id);
  if (form.get('intent') !== 'give') return check(form, person.id);
  const submission = parseWithZod(form, { schema: WalletGiftConfirmedSchema });
  if (submission.status !== 'success') return invalidReply(submission);
  const { id, campaign, ...gift } = submission.value;
  try {
    await giveFromWallet({ ...gift, id, campaignId: campaign, personId: person.id, at: now() });
    return seeOther(`/mon-espace/engagements/${id}`);
  } catch (error) {
    return refusalReply(submission, error);
  }
}

function payoutOnce(form: FormData, personId: string) {
  return pressed(form, async () => {
    await askPayout(personId, today());
    return seeOther('/mon-espace/porte-monnaie#virement');
  });
}

/** What is wished, shown once more. */
async function check(form: FormData, personId: string) {
  const submission = parseWithZod(form, { schema: WalletGiftSchema });
  if (submission.status !== 'success') return invalidReply(submission);
  const { campaign, amount, ...shownAs } = submission.value;
  const { gifts } = await walletUses(personId, today());
  const chosen = gifts.find(({ id }) => id === campaign);
  if (!chosen) {
    return data(submission.reply({ fieldErrors: { campaign: [t('Choisissez un projet.')] } }), {
      status: 422,
    });
  }
  const toConfirm = {
    id: crypto.randomUUID(),
    campaign,
    amount: amount.toFixed(2),
    ...shownAs,
    project: `${chosen.title} (${chosen.cooperation})`,
    shown: euros(amount),
  };
  return data({ ...submission.reply(), toConfirm });
}

export default function Wallet() {
  const uses = useLoaderData<typeof loader>();
  const result = useActionData<typeof action>();
  const toConfirm = result && 'toConfirm' in result ? result.toConfirm : null;
  return (
    <SpaceFrame current="porte-monnaie">
      <PageTitle
        title={t('Mon porte-monnaie')}
        intro={t('Ce que les coopérations vous ont rendu et qui attend ici. Rien n’est choisi pour vous.')}
      />
      <Facts
        layout="tiles"
        facts={[
          { name: t('À vous, disponible'), value: uses.spendable },
          ...(uses.held ? [{ name: t('Mis de côté pour vos engagements'), value: uses.held }] : []),
        ]}
      />
      {toConfirm ? (
        <ConfirmGift gift={toConfirm} result={null} />
      ) : (
        <>
          <ChoiceNow choice={uses.choice} />
          {uses.choice.automatic ? (
            <Withdraw uses={uses} />
          ) : (
            <PayoutOnce choice={uses.choice} isEmpty={uses.isEmpty} result={result} />
          )}
          <LendAgain loans={uses.loans} amount={uses.amount} />
          {uses.isEmpty ? (
            <Notice still title={t('Rien à donner pour le moment')}>
              {t('Votre porte-monnaie se remplit à chaque remboursement d’un de vos prêts.')}
            </Notice>
          ) : (
            <Give uses={uses} amount={uses.amount} result={result} />
          )}
        </>
      )}
    </SpaceFrame>
  );
}
