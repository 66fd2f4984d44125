import { Button } from '#app/components/button.tsx';
import { DataTable } from '#app/components/data-table.tsx';
import { EmptyState } from '#app/components/empty-state.tsx';
import {
  AmountField,
  DateField,
  NumberField,
  SelectField,
  TextArea,
  TextField,
} from '#app/components/field.tsx';
import { Form, type FormResult } from '#app/components/form.tsx';
import { Section } from '#app/components/page.tsx';
import { t } from '#app/i18n/t.ts';
import type { exitsOf } from './exits.queries.server.ts';
import { exitReasons } from './words.ts';

type Exits = Awaited<ReturnType<typeof exitsOf>>;

/** The requests that wait, and the answer to one of them: what is owed and when, or why not now. */
export function AskedExits({ exits, result }: { exits: Exits; result: FormResult }) {
  if (exits.asked.length === 0) return <EmptyState title={t('Personne ne demande à sortir')} />;
  return (
    <Section title={t('Demandes')}>
      <DataTable
        caption={t('Demandes de sortie')}
        hideCaption
        columns={[
          { key: 'name', label: t('Associé·e') },
          { key: 'reason', label: t('Raison') },
          { key: 'on', label: t('Demandée le') },
          { key: 'shares', label: t('Parts'), numeric: true },
          { key: 'value', label: t('Valeur nominale'), numeric: true },
        ]}
        rows={exits.asked.map(({ id, name, reason, words, on, shares, value }) => ({
          id,
          name,
          on,
          shares,
          value,
          reason: (
            <>
              {exitReasons[reason]}
              {words && <span className="block text-sm text-ink-soft">{t('« {words} »', { words })}</span>}
            </>
          ),
        }))}
      />
      <Form
        result={result}
        values={{ dueOn: exits.latest, amount: exits.asked.length === 1 ? exits.asked[0]!.nominal : '' }}
        labels={{
          exit: t('Réponse à'),
          amount: t('Montant dû'),
          dueOn: t('À payer au plus tard le'),
          answer: t('Votre réponse, et où elle est écrite'),
        }}
      >
        <SelectField
          name="exit"
          label={t('Réponse à')}
          required
          options={exits.asked.map(({ id, name, shares }) => ({ value: id, label: `${name}, ${shares}` }))}
        />
        <TextArea
          name="answer"
          label={t('Votre réponse, et où elle est écrite')}
          help={t('La personne la lit telle quelle. Un refus se justifie.')}
          maxLength={1000}
          rows={3}
        />
        <AmountField
          name="amount"
          label={t('Montant dû')}
          help={t('Au plus la valeur nominale ; moins si le bilan porte des pertes.')}
        />
        <TextField name="lowerWhy" label={t('Si c’est moins : pourquoi')} maxLength={500} />
        <DateField
          name="dueOn"
          label={t('À payer au plus tard le')}
          help={t('Vos règles permettent d’attendre jusqu’au {latest} au plus.', {
            latest: exits.latestText,
          })}
        />
        <div className="flex flex-wrap gap-3">
          <Button name="intent" value="accept">
            {t('Accepter : les parts quittent le registre')}
          </Button>
          <Button name="intent" value="decline" variant="secondary">
            {t('Ne pas accepter pour le moment')}
          </Button>
        </div>
      </Form>
    </Section>
  );
}

/** A departure that the cooperation opens itself: an exclusion, a death, a letter it received. */
export function OpenExitForm({ id, result }: { id: string; result: FormResult }) {
  return (
    <Section title={t('Ouvrir une sortie')}>
      <Form
        result={result}
        values={{ reason: 'withdrawal' }}
        labels={{ number: t('Numéro d’associé'), shares: t('Parts'), reason: t('Raison') }}
      >
        <input type="hidden" name="intent" value="open" />
        <input type="hidden" name="id" value={id} />
        <NumberField name="number" label={t('Numéro d’associé')} required />
        <NumberField name="shares" label={t('Parts')} required />
        <SelectField
          name="reason"
          label={t('Raison')}
          required
          options={Object.entries({ ...exitReasons }).map(([value, label]) => ({ value, label }))}
        />
        <TextField name="words" label={t('En quelques mots')} maxLength={1000} />
        <Button variant="secondary">{t('Ouvrir cette sortie')}</Button>
      </Form>
    </Section>
  );
}

/** What the bylaws say. */
export function RulesForm({ exits: { rules, capital }, result }: { exits: Exits; result: FormResult }) {
  return (
    <Section title={t('Ce que disent vos statuts')}>
      <Form
        result={result}
        values={rules}
        readable
        labels={{ minimumCapital: t('Capital minimum'), deferralMonths: t('Délai de remboursement') }}
      >
        <input type="hidden" name="intent" value="rules" />
        <AmountField
          name="minimumCapital"
          label={t('Capital minimum')}
          help={t(
            'Jamais moins, en tout cas, que {part} du capital le plus haut que vous ayez atteint.',
            capital,
          )}
          required
        />
        <NumberField
          name="deferralMonths"
          label={t('Délai de remboursement')}
          suffix={t('mois')}
          help={t('60 mois au plus.')}
          required
        />
        <Button variant="secondary">{t('Enregistrer')}</Button>
      </Form>
    </Section>
  );
}
