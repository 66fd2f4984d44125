import { Button, ButtonRow } from '#app/components/button.tsx';
import { Form, type FormResult } from '#app/components/form.tsx';
import { Notice } from '#app/components/notice.tsx';
import { Section } from '#app/components/page.tsx';
import { PasswordAgain } from '#app/features/people/password-again.tsx';
import { t } from '#app/i18n/t.ts';
import type { PayeeWay } from './payee.queries.server.ts';

type Way = NonNullable<PayeeWay>;

/** Where a person chooses to be paid on an account at Stripe, sees how it stands, and comes back to their bank. */
export function PayeeSection({
  way,
  hasPassword,
  resultOf,
}: {
  way: PayeeWay;
  hasPassword: boolean;
  resultOf: (intent: string) => FormResult;
}) {
  if (!way) return null;
  const isTheirs = way.state !== 'none' && way.state !== 'ended';
  return (
    <Section id="stripe" title={t('Être payé·e par Stripe')} intro={stateWords(way)}>
      {way.state === 'stopped' && (
        <Notice tone="warning" title={t('Votre compte Stripe ne peut rien recevoir')} still>
          {way.stopped && <p>{t('La raison donnée : {why}.', { why: way.stopped })}</p>}
          <p>{t('En attendant, votre IBAN sert ; sans IBAN, l’argent attend dans votre porte-monnaie.')}</p>
        </Notice>
      )}
      {isTheirs && way.missing.length > 0 && (
        <p>
          {way.deadline
            ? t('Stripe demande avant le {deadline} : {missing}.', {
                deadline: way.deadline,
                missing: way.missing.join(', '),
              })
            : t('Stripe demande : {missing}.', { missing: way.missing.join(', ') })}
        </p>
      )}
      {!isTheirs && way.offered && <WhatItMeans />}
      {way.offered && (!isTheirs || way.state !== 'ready' || way.missing.length > 0) && (
        <PasswordForm
          intent="stripe"
          hasPassword={hasPassword}
          result={resultOf('stripe')}
          label={isTheirs ? t('Continuer chez Stripe') : t('Choisir Stripe')}
          help={t(
            'Nous le redemandons parce qu’il s’agit de votre argent. Vous continuez sur le site de Stripe.',
          )}
        />
      )}
      {isTheirs && (
        <PasswordForm
          intent="bank"
          hasPassword={hasPassword}
          result={resultOf('bank')}
          label={t('Revenir à mon compte bancaire')}
          help={t('Vos prochains remboursements iront sur votre IBAN. Votre compte Stripe reste à vous.')}
          secondary
        />
      )}
    </Section>
  );
}

function stateWords({ state, since, endedWhy, bank, offered }: Way): string {
  if (!offered)
    return t('Terreau ne propose plus cette voie : vos remboursements sont virés sur votre IBAN.');
  switch (state) {
    case 'none':
      return t(
        'Le virement sur votre IBAN est la voie simple, et celle que nous conseillons. Il y en a une autre.',
      );
    case 'begun':
      return t(
        'Vous avez choisi Stripe. Il reste à lui donner ce qu’il demande ; d’ici là, votre IBAN sert.',
      );
    case 'stopped':
      return t('Vous avez choisi Stripe le {since}.', { since: since ?? '' });
    case 'ready':
      return bank
        ? t(
            'Vos remboursements sont versés sur votre compte Stripe, qui les vire sur le compte finissant par {bank}.',
            { bank },
          )
        : t('Vos remboursements sont versés sur votre compte Stripe, qui les vire à votre banque.');
    case 'ended':
      return endedWhy
        ? t('Stripe n’est plus votre voie depuis le {since} : {why}. Votre IBAN sert.', {
            since: since ?? '',
            why: endedWhy,
          })
        : t('Vous êtes revenu·e à votre compte bancaire le {since}.', { since: since ?? '' });
  }
}

/** What is asked, by whom, and what it changes, before anybody chooses. */
function WhatItMeans() {
  return (
    <ul className="grid list-disc gap-1 pl-5">
      <li>
        {t(
          'Vous ouvrez un compte à votre nom chez Stripe, prestataire de paiement. Il demande votre identité, votre date de naissance, votre adresse, un RIB, parfois une pièce d’identité, et vous fait accepter ses conditions.',
        )}
      </li>
      <li>
        {t('L’argent passe par ce compte, puis Stripe le vire à votre banque : ce n’est pas plus rapide.')}
      </li>
      <li>{t('Vous ne payez rien. Terreau paie environ 2 € par mois où vous êtes payé·e.')}</li>
      <li>
        {t(
          'Si Stripe arrête ce compte, votre IBAN sert de nouveau. Vous pouvez y revenir quand vous voulez, ici.',
        )}
      </li>
    </ul>
  );
}

function PasswordForm({
  intent,
  hasPassword,
  result,
  label,
  help,
  secondary = false,
}: {
  intent: string;
  hasPassword: boolean;
  result: FormResult;
  label: string;
  help: string;
  secondary?: boolean;
}) {
  return (
    <Form result={result} labels={{ stripePassword: t('Mot de passe') }}>
      <PasswordAgain name="stripePassword" why={help} hasPassword={hasPassword} />
      <ButtonRow>
        <Button name="intent" value={intent} variant={secondary ? 'secondary' : 'primary'}>
          {label}
        </Button>
      </ButtonRow>
    </Form>
  );
}
