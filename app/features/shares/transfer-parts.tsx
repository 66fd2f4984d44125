import { Badge } from '#app/components/badge.tsx';
import { Button } from '#app/components/button.tsx';
import { DataTable } from '#app/components/data-table.tsx';
import { EmptyState } from '#app/components/empty-state.tsx';
import { SelectField, TextArea } from '#app/components/field.tsx';
import { Form, type FormResult } from '#app/components/form.tsx';
import { Section } from '#app/components/page.tsx';
import { t } from '#app/i18n/t.ts';
import type { transfersOf } from './transfers.queries.server.ts';

type Transfers = Awaited<ReturnType<typeof transfersOf>>;

/** The transfers that both sides want, and the board's answer to one of them. */
export function TransferDecision({ transfers, result }: { transfers: Transfers; result: FormResult }) {
  if (transfers.taken.length === 0) return <EmptyState title={t('Aucune cession n’attend votre décision')} />;
  return (
    <Section title={t('À décider')}>
      <DataTable
        caption={t('Cessions à décider')}
        hideCaption
        columns={[
          { key: 'from', label: t('De') },
          { key: 'to', label: t('À') },
          { key: 'category', label: t('Catégorie') },
          { key: 'on', label: t('Depuis le') },
          { key: 'shares', label: t('Parts'), numeric: true },
        ]}
        rows={transfers.taken.map(({ to, isNew, words, from, ...one }) => ({
          ...one,
          from: (
            <>
              {from}
              {words && (
                <span className="block text-sm font-normal text-ink-soft">{t('« {words} »', { words })}</span>
              )}
            </>
          ),
          to: isNew ? t('{to}, pas encore associé·e', { to }) : to,
        }))}
      />
      <Form
        result={result}
        labels={{ transfer: t('Réponse à'), answer: t('Votre réponse, et où elle est écrite') }}
      >
        <SelectField
          name="transfer"
          label={t('Réponse à')}
          required
          options={transfers.taken.map(({ id, from, to, shares }) => ({
            value: id,
            label: t('{from}, {shares} à {to}', { from, shares, to }),
          }))}
        />
        <TextArea
          name="answer"
          label={t('Votre réponse, et où elle est écrite')}
          help={t('Les deux personnes la lisent telle quelle ; le registre la garde. Un refus se justifie.')}
          maxLength={1000}
          rows={3}
        />
        <div className="flex flex-wrap gap-3">
          <Button name="intent" value="agree">
            {t('Accepter : les parts changent de main')}
          </Button>
          <Button name="intent" value="refuse" variant="danger">
            {t('Ne pas accepter')}
          </Button>
        </div>
      </Form>
    </Section>
  );
}

/** The last fifty decided. */
export function PastTransfers({ transfers }: { transfers: Transfers }) {
  if (transfers.over.length === 0) return null;
  return (
    <Section title={t('Décidées')}>
      <DataTable
        caption={t('Cessions décidées')}
        hideCaption
        columns={[
          { key: 'from', label: t('De') },
          { key: 'to', label: t('À') },
          { key: 'on', label: t('Le') },
          { key: 'state', label: t('État') },
          { key: 'answer', label: t('Décision') },
          { key: 'shares', label: t('Parts'), numeric: true },
        ]}
        rows={transfers.over.map(({ isAgreed, answer, ...one }) => ({
          ...one,
          answer: answer || '—',
          state: (
            <Badge tone={isAgreed ? 'success' : 'neutral'}>{isAgreed ? t('Faite') : t('Refusée')}</Badge>
          ),
        }))}
      />
    </Section>
  );
}
