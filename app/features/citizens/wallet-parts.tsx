import type { ReactNode } from 'react';
import { Button, ButtonRow, LinkButton } from '#app/components/button.tsx';
import { Facts } from '#app/components/facts.tsx';
import { AmountField, CheckboxField, SelectField } from '#app/components/field.tsx';
import { Form, type FormResult } from '#app/components/form.tsx';
import { Section } from '#app/components/page.tsx';
import { href } from '#app/i18n/href.ts';
import { rich } from '#app/i18n/rich.tsx';
import { phrases, t } from '#app/i18n/t.ts';
import type { WalletUses } from './wallet-uses.queries.server.ts';

const labels = phrases({ campaign: 'Projet', amount: 'Montant' });

export function Withdraw({ uses }: { uses: WalletUses }) {
  const profile = (text: ReactNode) => (
    <a className="link" href={href(`/mon-espace/profil#${uses.atStripe ? 'stripe' : 'iban'}`)}>
      {text}
    </a>
  );
  return (
    <Section id="virement" title={t('Le recevoir sur mon compte')}>
      <p>
        {uses.atStripe
          ? rich(
              'Sans rien faire : dès {payoutFrom}, nous le versons sur votre compte Stripe, qui le vire à votre banque. <a>Changer de voie</a>',
              { payoutFrom: uses.payoutFrom, a: profile },
            )
          : uses.iban
            ? rich(
                'Sans rien faire : dès {payoutFrom}, nous le virons sur votre compte {iban}. <a>Changer de compte</a>',
                { payoutFrom: uses.payoutFrom, iban: uses.iban, a: profile },
              )
            : rich(
                '<a>Indiquez votre IBAN</a> : dès {payoutFrom}, nous le virons. En attendant, il reste à vous, ici.',
                { payoutFrom: uses.payoutFrom, a: profile },
              )}
      </p>
    </Section>
  );
}

/** A loan or shares are always a new engagement, with its warnings and its four days: the wallet is one of the ways to pay it. */
export function LendAgain({ loans, amount }: { loans: WalletUses['loans']; amount: string }) {
  return (
    <Section
      id="preter"
      title={t('Prêter de nouveau, prendre des parts')}
      intro={t(
        'Un nouveau prêt se décide comme le premier : avertissement, récapitulatif, quatre jours de réflexion. Au moment de payer, choisissez votre porte-monnaie, s’il contient toute la somme : elle y est mise de côté, et n’est prise que si la collecte réussit.',
      )}
    >
      {loans.length === 0 ? (
        <p className="text-ink-soft">{t('Aucun projet n’emprunte en ce moment.')}</p>
      ) : (
        <ul className="grid gap-2">
          {loans.map(({ id, instrument, title, cooperation, closesOn, path }) => (
            <li key={id}>
              <a
                className="link"
                href={href(amount && instrument === 'loan' ? `${path}?montant=${amount}` : path)}
              >
                {instrument === 'loan'
                  ? t('Prêter à « {title} »', { title })
                  : t('Prendre des parts : « {title} »', { title })}
              </a>{' '}
              <span className="text-ink-soft">
                {closesOn
                  ? t('{cooperation}, jusqu’au {closesOn}', { cooperation, closesOn })
                  : t('{cooperation}, sans date de fin', { cooperation })}
              </span>
            </li>
          ))}
        </ul>
      )}
    </Section>
  );
}

export function Give({
  uses,
  amount,
  result,
}: {
  uses: WalletUses;
  /** What was just paid back, where the address says so. */
  amount: string;
  result: FormResult;
}) {
  return (
    <Section
      id="donner"
      title={t('Le donner')}
      intro={t('À un projet dont la collecte garde tout ce qui vient. Vous relirez tout avant de donner.')}
    >
      {uses.gifts.length === 0 ? (
        <p className="text-ink-soft">{t('Aucune collecte de ce genre n’est ouverte en ce moment.')}</p>
      ) : (
        <Form result={result} labels={labels} values={{ amount }}>
          <SelectField
            name="campaign"
            label={t('Projet')}
            options={uses.gifts.map(({ id, title, cooperation }) => ({
              value: id,
              label: `${title} (${cooperation})`,
            }))}
            placeholder={t('Choisissez')}
            required
          />
          <AmountField
            name="amount"
            label={t('Montant')}
            help={t('Au plus {spendable}.', { spendable: uses.spendable })}
            required
          />
          <fieldset className="grid gap-3">
            <legend className="mb-1.5 font-semibold">{t('Ce que la page du projet montre de vous')}</legend>
            <CheckboxField name="showName" label={t('Mon prénom et l’initiale de mon nom')} />
            <CheckboxField name="showAmount" label={t('Le montant de mon don')} />
          </fieldset>
          <ButtonRow>
            <Button name="intent" value="check">
              {t('Continuer vers le récapitulatif')}
            </Button>
          </ButtonRow>
        </Form>
      )}
    </Section>
  );
}

type GiftToConfirm = {
  id: string;
  campaign: string;
  amount: string;
  showName: boolean;
  showAmount: boolean;
  project: string;
  shown: string;
};

/** Everything once more, before it is done. */
export function ConfirmGift({ gift, result }: { gift: GiftToConfirm; result: FormResult }) {
  const { id, campaign, amount, showName, showAmount, project, shown } = gift;
  const kept = {
    id,
    campaign,
    amount,
    ...(showName && { showName: 'on' }),
    ...(showAmount && { showAmount: 'on' }),
  };
  return (
    <Section id="recapitulatif" title={t('Récapitulatif')}>
      <Facts
        facts={[
          { name: t('Don à'), value: project },
          { name: t('Montant'), value: shown },
          { name: t('Payé par'), value: t('votre porte-monnaie, tout de suite') },
          {
            name: t('Ce que la page du projet montre de vous'),
            value: showName ? t('votre nom') : t('rien : vous restez anonyme'),
            ...(showAmount && { note: t('avec le montant') }),
          },
        ]}
      />
      <p>{t('Un don ne se rembourse pas. Le reçu fiscal, quand l’organisme en donne, suit le versement.')}</p>
      <Form result={result}>
        {Object.entries(kept).map(([name, value]) => (
          <input key={name} type="hidden" name={name} value={value} />
        ))}
        <ButtonRow>
          <Button name="intent" value="give">
            {t('Donner {shown}', { shown })}
          </Button>
          <LinkButton to="/mon-espace/porte-monnaie#donner">{t('Revenir sans donner')}</LinkButton>
        </ButtonRow>
      </Form>
    </Section>
  );
}
