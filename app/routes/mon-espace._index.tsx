import type { LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { LinkButton } from '#app/components/button.tsx';
import { Facts } from '#app/components/facts.tsx';
import { Notice } from '#app/components/notice.tsx';
import { PageTitle } from '#app/components/page-title.tsx';
import { Section } from '#app/components/page.tsx';
import { ComingRepayments } from '#app/features/citizens/coming-repayments.tsx';
import { CommitmentList } from '#app/features/citizens/commitment-list.tsx';
import { commitmentsOf } from '#app/features/citizens/commitments.queries.server.ts';
import { comingRepayments, lateLoans } from '#app/features/citizens/repayments.queries.server.ts';
import { LateNotice } from '#app/features/citizens/late-notice.tsx';
import { PayoutList } from '#app/features/citizens/payout-list.tsx';
import { SpaceFrame } from '#app/features/citizens/space-frame.tsx';
import { moneyOf, payoutsOf } from '#app/features/citizens/wallet.queries.server.ts';
import { allow } from '#app/features/people/allow.server.ts';
import { choiceOf } from '#app/features/repayment-choices/choice.queries.server.ts';
import { votesAwaiting } from '#app/features/votes/ballot.queries.server.ts';
import { VotesAwaiting } from '#app/features/votes/vote-parts.tsx';
import { href } from '#app/i18n/href.ts';
import { t } from '#app/i18n/t.ts';
import { now, today } from '#app/infra/clock.server.ts';

export const meta = () => [{ title: t('Mon espace – Terreau') }];

export async function loader(args: LoaderFunctionArgs) {
  const { person } = await allow(args, 'routes/mon-espace._index');
  const [commitments, money, months, late, payouts, choice, votes] = await Promise.all([
    commitmentsOf(person, now()),
    moneyOf(person.id, today()),
    comingRepayments(person.id, today()),
    lateLoans(person.id, today()),
    payoutsOf(person.id),
    choiceOf(person.id),
    votesAwaiting(person.id, today()),
  ]);
  const { firstName, emailVerified } = person;
  return { firstName, emailVerified, commitments, money, months, late, payouts, choice, votes };
}

export default function MySpace() {
  const { firstName, emailVerified, commitments, money, months, late, payouts, choice, votes } =
    useLoaderData<typeof loader>();
  return (
    <SpaceFrame current="engagements">
      <PageTitle title={t('Bonjour {firstName}', { firstName })} />
      {!emailVerified && (
        <Notice
          tone="warning"
          title={t('Votre adresse e-mail n’est pas confirmée')}
          still
          action={<LinkButton to="/mon-espace/profil#adresse">{t('Recevoir un lien')}</LinkButton>}
        >
          {t('Pour prêter ou prendre des parts, confirmez-la avec le lien reçu par e-mail.')}
        </Notice>
      )}
      {money.needsIban && choice.automatic && (
        <Notice
          tone="warning"
          title={t('Nous ne savons pas où virer vos remboursements')}
          still
          action={<LinkButton to="/mon-espace/profil#iban">{t('Indiquer mon IBAN')}</LinkButton>}
        >
          {t('Ils restent dans votre porte-monnaie en attendant.')}
        </Notice>
      )}
      <VotesAwaiting votes={votes} />
      <LateNotice late={late} asked={votes.length > 0} />
      {money.isLender && (
        <Section title={t('Mes prêts en un coup d’œil')}>
          <Facts
            layout="tiles"
            facts={[
              { name: t('Prêté'), value: money.lent },
              {
                name: t('Déjà reçu'),
                value: money.received,
                note: t(
                  '{principal} de capital, {interest} d’intérêts, dont {withheld} prélevés pour l’impôt',
                  { principal: money.principal, interest: money.interest, withheld: money.withheld },
                ),
              },
              { name: t('Capital restant dû'), value: money.outstanding },
              {
                name: (
                  <a className="link" href={href('/mon-espace/porte-monnaie')}>
                    {t('Mon porte-monnaie')}
                  </a>
                ),
                value: money.wallet,
                note: choice.automatic
                  ? t('Viré à partir de {payoutFrom}', { payoutFrom: money.payoutFrom })
                  : choice.sentence,
              },
            ]}
          />
        </Section>
      )}
      <ComingRepayments months={months} />
      <CommitmentList commitments={commitments} />
      <PayoutList payouts={payouts} />
    </SpaceFrame>
  );
}
