import { Badge } from '#app/components/badge.tsx';
import { Button, ButtonRow, LinkButton } from '#app/components/button.tsx';
import { Card } from '#app/components/card.tsx';
import { AmountField, DateField, NumberField, TextArea } from '#app/components/field.tsx';
import { Form, type FormResult } from '#app/components/form.tsx';
import { pair } from '#app/i18n/format.ts';
import { t } from '#app/i18n/t.ts';
import type { ContributionShown } from './contributions.queries.server.ts';
import { oneOf } from './words.ts';

const waiting = ['offered', 'accepted', 'done'];

/** What was offered to a project. One is open, with what its cooperation can do about it now: the one asked for, else the first that waits. */
export function ContributionList({
  contributions,
  asked,
  today,
  result,
}: {
  contributions: readonly ContributionShown[];
  asked: string | null;
  today: string;
  result: FormResult;
}) {
  if (contributions.length === 0) {
    return (
      <p className="rounded-md border border-dashed border-line p-4 text-ink-soft">
        {t('Personne n’a encore rien proposé. La page publique du projet porte un bouton pour le faire.')}
      </p>
    );
  }
  const wanted = result?.initialValue?.['id'] ?? asked;
  const open =
    contributions.find(({ id }) => id === wanted) ??
    contributions.find(({ status }) => waiting.includes(status));
  return contributions.map((one) => (
    <Card
      key={one.id}
      title={pair(one.kind, one.amount)}
      action={<Badge tone={one.badge.tone}>{one.badge.label}</Badge>}
    >
      <p className="whitespace-pre-line">{one.description}</p>
      <p className="text-sm text-ink-soft">
        {one.who}, <a href={`mailto:${one.email}`}>{one.email}</a>
        {one.doneOn && t(', fait le {day}', { day: one.doneOn })}
      </p>
      {one.answer && <p className="text-sm">{t('Votre réponse : {answer}', { answer: one.answer })}</p>}
      {one.value && <p className="font-semibold">{t('Compté pour {value}', { value: one.value })}</p>}
      {one.id === open?.id ? (
        <NextStep one={one} today={today} result={result} />
      ) : (
        waiting.includes(one.status) && (
          <ButtonRow>
            <LinkButton to={`?proposition=${one.id}`} size="small">
              {t('Ouvrir')}
            </LinkButton>
          </ButtonRow>
        )
      )}
    </Card>
  ));
}

function NextStep({ one, today, result }: { one: ContributionShown; today: string; result: FormResult }) {
  const id = <input type="hidden" name="id" value={one.id} />;
  const answer = t('Votre réponse');
  switch (one.status) {
    case 'offered':
      return (
        <Form result={result} labels={{ answer }} className="grid gap-4">
          {id}
          <TextArea name="answer" label={answer} rows={2} maxLength={500} />
          <ButtonRow>
            <Button name="intent" value="accept" size="small">
              {t('Accepter')}
            </Button>
            <Button name="intent" value="decline" variant="secondary" size="small">
              {t('Décliner')}
            </Button>
          </ButtonRow>
        </Form>
      );
    case 'accepted':
      return (
        <Form
          result={result}
          values={{ quantity: one.quantity, doneOn: today }}
          labels={{ quantity: t('Quantité donnée'), doneOn: t('Fait le') }}
          className="grid gap-4"
        >
          {id}
          <div className="grid gap-5 sm:grid-cols-2">
            <NumberField name="quantity" label={t('Quantité donnée')} required />
            <DateField name="doneOn" label={t('Fait le')} max={today} required />
          </div>
          <ButtonRow>
            <Button name="intent" value="done" size="small">
              {t('Noter que c’est fait')}
            </Button>
          </ButtonRow>
        </Form>
      );
    case 'done':
      return (
        <Form result={result} labels={{ unitValue: oneOf[one.unit] }} className="grid gap-4">
          {id}
          <AmountField
            name="unitValue"
            label={oneOf[one.unit]}
            help={t(
              'Ce que vous auriez payé. Pour du bénévolat, beaucoup retiennent le SMIC horaire chargé.',
            )}
            required
          />
          <ButtonRow>
            <Button name="intent" value="validate" size="small">
              {t('Valider et inscrire dans les comptes')}
            </Button>
          </ButtonRow>
        </Form>
      );
    default:
      return null;
  }
}
