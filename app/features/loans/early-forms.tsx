import { Button } from '#app/components/button.tsx';
import { Facts } from '#app/components/facts.tsx';
import { AmountField, DateField, SelectField, TextArea } from '#app/components/field.tsx';
import { Form, type FormResult } from '#app/components/form.tsx';
import { Section } from '#app/components/page.tsx';
import { t } from '#app/i18n/t.ts';
import type { earlyPage } from './early.queries.server.ts';
import { PlanTables } from './plan-tables.tsx';

type Page = Awaited<ReturnType<typeof earlyPage>>;
type Values = Record<string, string>;

function labels() {
  return {
    on: t('Jour du prélèvement'),
    how: t('Ce que vous remboursez'),
    amount: t('Capital à rembourser'),
    why: t('Un mot à vos prêteurs'),
  };
}

/** Looks at an early repayment without deciding anything: the form asks the page again. */
export function EarlyWishForm({
  path,
  choices,
  values,
  wrong,
}: {
  path: string;
  choices: Page['choices'];
  values: Values;
  wrong: Record<string, string[] | null> | null;
}) {
  const ways = [
    { value: 'all', label: t('Tout ce qui reste dû') },
    ...(choices.notShorter ? [] : [{ value: 'shorter', label: t('Une partie, pour finir plus tôt') }]),
    { value: 'smaller', label: t('Une partie, pour payer moins ensuite') },
  ];
  return (
    <Form
      method="get"
      action={path}
      values={values}
      result={wrong ? { error: wrong, initialValue: values } : undefined}
      labels={labels()}
    >
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
      <div>
        <Button variant="secondary">{t('Voir ce que cela change')}</Button>
      </div>
    </Form>
  );
}

/** What it comes to, both plans, and the button that decides. */
export function EarlyDecision({
  preview,
  values,
  version,
  result,
}: {
  preview: NonNullable<Page['preview']>;
  values: Values;
  version: number;
  result: FormResult;
}) {
  if (!preview.plans) return null;
  return (
    <Section title={t('Avant et après')}>
      <Facts layout="tiles" facts={preview.facts} />
      <p>{preview.next}</p>
      <PlanTables plans={preview.plans} />
      <Form result={result} labels={labels()}>
        <input type="hidden" name="intent" value="ask" />
        {['on', 'how', 'amount'].map((name) => (
          <input key={name} type="hidden" name={name} value={values[name] ?? ''} />
        ))}
        <input type="hidden" name="version" value={version} />
        <TextArea
          name="why"
          label={labels().why}
          rows={3}
          help={t('Facultatif. Il est dans le courriel qu’ils reçoivent.')}
        />
        <p className="max-w-[68ch]">
          {t(
            'Si votre banque refuse ce prélèvement, l’échéancier d’aujourd’hui reprend : ce n’est pas un retard.',
          )}
        </p>
        <div>
          <Button>{t('Rembourser plus tôt et prévenir les prêteurs')}</Button>
        </div>
      </Form>
    </Section>
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
        <Form result={result} labels={labels()}>
          <input type="hidden" name="intent" value="give-up" />
          <input type="hidden" name="early" value={waiting.id} />
          <TextArea
            name="why"
            label={labels().why}
            rows={3}
            help={t('Facultatif. Il est dans le courriel qu’ils reçoivent.')}
          />
          <p className="max-w-[68ch]">
            {t('L’échéancier d’avant reprend, sans rien de plus à payer. Vos prêteurs en sont prévenus.')}
          </p>
          <div>
            <Button variant="danger">{t('Renoncer à ce remboursement anticipé')}</Button>
          </div>
        </Form>
      ) : (
        <p>{t('Votre banque est déjà sollicitée : il ne peut plus être retiré.')}</p>
      )}
    </Section>
  );
}
