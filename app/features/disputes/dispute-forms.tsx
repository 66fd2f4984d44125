import { Button } from '#app/components/button.tsx';
import { TextArea } from '#app/components/field.tsx';
import { Form, type FormResult } from '#app/components/form.tsx';
import { Notice } from '#app/components/notice.tsx';
import { Section } from '#app/components/page.tsx';
import { t } from '#app/i18n/t.ts';
import type { disputePage } from './dispute-page.queries.server.ts';

type Shown = NonNullable<Awaited<ReturnType<typeof disputePage>>>;

/** The answer to the bank, filled in with what our rows prove; sent once. */
export function AnswerForm({ dispute, result }: { dispute: Shown; result: FormResult }) {
  const { draft, answered } = dispute;
  if (answered) {
    return (
      <Section title={t('Notre réponse à la banque')}>
        <Notice
          still
          tone={answered.passedOn ? 'success' : 'info'}
          title={t('Écrite le {on}', { on: answered.on })}
        >
          {answered.passedOn
            ? t('Stripe l’a transmise. La banque décide dans les deux à trois mois.')
            : t('Stripe n’a pas encore répondu : elle lui est redemandée toute seule.')}
        </Notice>
        <p className="whitespace-pre-line">{answered.evidence.uncategorized_text}</p>
      </Section>
    );
  }
  if (!draft) return null;
  return (
    <Section
      title={t('Répondre à la banque')}
      intro={t(
        'Rempli avec ce que nos registres prouvent. Relisez, complétez : la banque ne lit qu’une réponse, et Stripe la transmet aussitôt.',
      )}
    >
      <Form
        result={result}
        values={draft}
        labels={{ product_description: t('Ce qui a été payé'), uncategorized_text: t('Ce qui le prouve') }}
      >
        <input type="hidden" name="intent" value="answer" />
        <input type="hidden" name="customer_name" value={draft.customer_name} />
        <input type="hidden" name="customer_email_address" value={draft.customer_email_address} />
        <input type="hidden" name="service_date" value={draft.service_date} />
        <TextArea name="product_description" label={t('Ce qui a été payé')} rows={3} required />
        <TextArea name="uncategorized_text" label={t('Ce qui le prouve')} rows={12} required />
        <div>
          <Button>{t('Envoyer la réponse')}</Button>
        </div>
      </Form>
    </Section>
  );
}

/** What is still owed for a lost dispute: paid by a transfer, or given up. */
export function DebtForm({ dispute, result }: { dispute: Shown; result: FormResult }) {
  const { owed, status } = dispute;
  if (!owed || status !== 'lost') return null;
  return (
    <Section
      title={t('Ce qui nous est dû : {owed}', { owed })}
      intro={t(
        'Quand un virement arrive, expliquez sa ligne de banque comme « Dette payée à la plateforme ». Sinon, l’équipe peut abandonner cette dette : la plateforme la porte.',
      )}
    >
      <Form result={result} labels={{ why: t('Pourquoi abandonner cette dette') }}>
        <input type="hidden" name="intent" value="write-off" />
        <TextArea
          name="why"
          label={t('Pourquoi abandonner cette dette')}
          help={t('Gardé avec le litige.')}
          required
        />
        <div>
          <Button variant="secondary">{t('Abandonner {owed}', { owed })}</Button>
        </div>
      </Form>
    </Section>
  );
}
