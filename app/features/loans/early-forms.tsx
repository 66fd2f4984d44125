import { Button } from '#app/components/button.tsx';
import { Facts } from '#app/components/facts.tsx';
import { AmountField, DateField, SelectField } from '#app/components/field.tsx';
import type { FormResult } from '#app/components/form.tsx';
import { Section } from '#app/components/page.tsx';
import { t } from '#app/i18n/t.ts';
import {
  DecisionForm,
  type Looked,
  Outcome,
  type Preview,
  WishForm,
  type Wished,
  WordToLenders,
  wordLabel,
} from './change-forms.tsx';
import type { earlyPage } from './early.queries.server.ts';

type Page = Awaited<ReturnType<typeof earlyPage>>;

function labels() {
  return {
    on: t('Jour du prélèvement'),
    how: t('Ce que vous remboursez'),
    amount: t('Capital à rembourser'),
    why: wordLabel(),
  };
}

/** What the cooperation would like to repay, and when. */
export function EarlyWishForm({
  path,
  choices,
  wished,
}: {
  path: string;
  choices: Page['choices'];
  wished: Wished;
}) {
  const ways = [
    { value: 'all', label: t('Tout ce qui reste dû') },
    ...(choices.notShorter ? [] : [{ value: 'shorter', label: t('Une partie, pour finir plus tôt') }]),
    { value: 'smaller', label: t('Une partie, pour payer moins ensuite') },
  ];
  return (
    <WishForm path={path} wished={wished} labels={labels()} look={t('Voir ce que cela change')}>
      <SelectField name="how" label={labels().how} options={ways} help={choices.notShorter ?? undefined} />
      <AmountField
        name="amount"
        label={labels().amount}
        help={t('Pour une partie seulement, {least} au moins. Les intérêts courus s’y ajoutent.', {
          least: choices.least,
        })}
      />
      <DateField
        name="on"
        label={labels().on}
        min={choices.earliest}
        max={choices.latest}
        help={t('Entre le {from} et le {to} : votre banque doit être prévenue à temps.', {
          from: choices.from,
          to: choices.to,
        })}
        required
      />
    </WishForm>
  );
}

/** What it comes to, both plans, and the button that decides. */
export function EarlyDecision({ preview, looked, result }: Preview & Looked) {
  const { on, how, amount } = looked.values;
  return (
    <Outcome title={t('Avant et après')} {...preview}>
      <DecisionForm
        looked={{ intent: 'ask', on, how, amount, version: looked.version }}
        labels={labels()}
        result={result}
        button={<Button>{t('Rembourser plus tôt et prévenir les prêteurs')}</Button>}
      >
        <WordToLenders />
        <p className="max-w-[68ch]">
          {t(
            'Si votre banque refuse ce prélèvement, l’échéancier d’aujourd’hui reprend : ce n’est pas un retard.',
          )}
        </p>
      </DecisionForm>
    </Outcome>
  );
}

/** The early repayment that is announced, and the button that gives it up while the bank has not been asked. */
export function EarlyWaiting({
  waiting,
  result,
}: {
  waiting: NonNullable<Page['waiting']>;
  result: FormResult;
}) {
  return (
    <Section title={t('Remboursement anticipé annoncé')}>
      <Facts layout="tiles" facts={waiting.facts} />
      {waiting.mayGiveUp ? (
        <DecisionForm
          looked={{ intent: 'give-up', early: waiting.id }}
          labels={labels()}
          result={result}
          button={<Button variant="danger">{t('Renoncer à ce remboursement anticipé')}</Button>}
        >
          <WordToLenders />
          <p className="max-w-[68ch]">
            {t('L’échéancier d’avant reprend, sans rien de plus à payer. Vos prêteurs en sont prévenus.')}
          </p>
        </DecisionForm>
      ) : (
        <p>{t('Votre banque est déjà sollicitée : il ne peut plus être retiré.')}</p>
      )}
    </Section>
  );
}
