import { Badge, type Tone } from '#app/components/badge.tsx';
import { Button } from '#app/components/button.tsx';
import { DataTable } from '#app/components/data-table.tsx';
import { CheckboxField, FieldError, SelectField, TextArea, TextField } from '#app/components/field.tsx';
import { fieldId } from '#app/components/field-id.ts';
import { Form, type FormResult } from '#app/components/form.tsx';
import { Section } from '#app/components/page.tsx';
import { count } from '#app/i18n/format.ts';
import { t } from '#app/i18n/t.ts';
import type { refusedAdmissions, RefusedMoney, waitingAdmissions } from './admissions.queries.server.ts';

type Waiting = Awaited<ReturnType<typeof waitingAdmissions>>;
type Refused = Awaited<ReturnType<typeof refusedAdmissions>>;

/** Keeps the requests of one category; works by the address. */
export function CategoryFilter({
  categories,
  chosen,
}: {
  categories: readonly string[];
  chosen: string | null;
}) {
  if (categories.length < 2) return null;
  return (
    <Form method="get" className="flex flex-wrap items-end gap-3" values={{ categorie: chosen ?? '' }}>
      <SelectField
        name="categorie"
        label={t('Catégorie demandée')}
        placeholder={t('Toutes')}
        options={categories.map((name) => ({ value: name, label: name }))}
      />
      <Button variant="secondary">{t('Filtrer')}</Button>
    </Form>
  );
}

/** The requests that wait, each with its box, and what the board decided about those that are ticked. */
export function DecisionForm({ waiting, result }: { waiting: Waiting; result: FormResult }) {
  const wrong = result?.error?.['holding'];
  return (
    <Form
      readable
      result={result}
      labels={{
        holding: t('Demandes'),
        category: t('Catégorie'),
        minutes: t('Décision'),
        why: t('Raison du refus'),
      }}
    >
      <div id={fieldId('holding')} tabIndex={-1} className="grid gap-3">
        <FieldError id={fieldId('holding')} error={wrong ?? undefined} />
        <DataTable
          caption={t('Demandes en attente')}
          hideCaption
          columns={[
            { key: 'name', label: t('Demande de') },
            { key: 'category', label: t('Catégorie') },
            { key: 'since', label: t('Depuis le') },
            { key: 'shares', label: t('Parts'), numeric: true },
            { key: 'amount', label: t('Montant'), numeric: true },
          ]}
          rows={waiting.rows.map((row) => ({
            id: row.id,
            name: (
              <label className="flex min-h-6 items-start gap-3">
                <input type="checkbox" name="holding" value={row.id} className="mt-0.5 size-6 shrink-0" />
                <span>
                  {row.name}
                  {row.memberNumber !== null && (
                    <span className="block text-sm font-normal text-ink-soft">
                      {t('déjà associé·e, n° {memberNumber}', { memberNumber: row.memberNumber })}
                    </span>
                  )}
                  {row.isLegalPerson && (
                    <span className="block text-sm font-normal text-ink-soft">{t('personne morale')}</span>
                  )}
                </span>
              </label>
            ),
            category: row.category,
            since: row.subscribedOn,
            shares: row.shares,
            amount: row.amount,
          }))}
        />
      </div>
      {waiting.total > waiting.rows.length && (
        <CheckboxField
          name="all"
          label={t('Toutes les demandes de cette liste, pages suivantes comprises : {total}', {
            total: count(waiting.total, t('demande'), t('demandes')),
          })}
        />
      )}
      <TextField
        name="minutes"
        label={t('Où la décision est écrite')}
        help={t('Par exemple « conseil coopératif du 12 mars, point 4 ». Gardé dans le registre.')}
        maxLength={200}
      />
      <SelectField
        name="category"
        label={t('Catégorie où admettre')}
        help={t('La catégorie décide du collège de vote.')}
        placeholder={t('Celle que chacun a demandée')}
        options={waiting.categories.map((name) => ({ value: name, label: name }))}
      />
      <div>
        <Button name="intent" value="admit">
          {t('Admettre les demandes cochées')}
        </Button>
      </div>
      <TextArea
        name="why"
        label={t('Raison, si c’est un refus')}
        help={t('Elle est envoyée telle quelle à la personne, à qui tout son argent est rendu.')}
        maxLength={1000}
        rows={3}
      />
      <div>
        <Button name="intent" value="refuse" variant="danger">
          {t('Refuser les demandes cochées')}
        </Button>
      </div>
    </Form>
  );
}

const tones: Record<RefusedMoney, Tone> = {
  waits: 'warning',
  leaving: 'info',
  refunded: 'success',
  'given back': 'success',
};

/** Those refused, and where their money is. Where our account at the cooperation is empty, it says itself how it paid. */
export function RefusedList({ refused, result }: { refused: Refused; result: FormResult }) {
  if (refused.length === 0) return null;
  const words: Record<RefusedMoney, string> = {
    waits: t('À reprendre chez vous'),
    leaving: t('En cours'),
    refunded: t('Rendu en entier'),
    'given back': t('Rendu par vous'),
  };
  const late = refused.filter(({ canDeclare }) => canDeclare);
  return (
    <Section title={t('Refusées')}>
      <DataTable
        caption={t('Demandes refusées')}
        hideCaption
        columns={[
          { key: 'name', label: t('Demande de') },
          { key: 'on', label: t('Refusée le') },
          { key: 'why', label: t('Raison') },
          { key: 'state', label: t('Argent') },
          { key: 'amount', label: t('Payé'), numeric: true },
        ]}
        rows={refused.map(({ id, name, on, why, amount, money, how }) => ({
          id,
          name,
          on,
          why,
          amount,
          state: (
            <span className="grid justify-items-start gap-1">
              <Badge tone={tones[money]}>{words[money]}</Badge>
              {how && <span className="text-sm text-ink-soft">{how}</span>}
            </span>
          ),
        }))}
      />
      {late.length > 0 && (
        <Section
          level={3}
          title={t('Vous avez rendu l’argent vous-mêmes')}
          intro={t(
            'Nous le reprenons chaque jour sur votre compte de paiement. S’il n’y est plus, faites un virement à la personne et dites-le ici : elle en est prévenue.',
          )}
        >
          <Form result={result} labels={{ how: t('Comment') }}>
            <input type="hidden" name="intent" value="given-back" />
            <SelectField
              name="one"
              label={t('À qui')}
              required
              options={late.map(({ id, name, amount }) => ({ value: id, label: `${name}, ${amount}` }))}
            />
            <TextField
              name="how"
              label={t('Comment')}
              help={t('Date et référence du virement.')}
              required
              maxLength={300}
            />
            <Button variant="secondary">{t('C’est rendu')}</Button>
          </Form>
        </Section>
      )}
    </Section>
  );
}
