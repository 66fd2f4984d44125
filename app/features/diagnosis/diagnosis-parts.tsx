import { Badge } from '#app/components/badge.tsx';
import { Button } from '#app/components/button.tsx';
import { Card } from '#app/components/card.tsx';
import { DataTable } from '#app/components/data-table.tsx';
import { CheckboxField } from '#app/components/field.tsx';
import { Form } from '#app/components/form.tsx';
import { Section } from '#app/components/page.tsx';
import { count } from '#app/i18n/format.ts';
import { t } from '#app/i18n/t.ts';
import type { diagnosisOf } from './diagnosis.queries.server.ts';
import type { Filters } from './matching.ts';

type Diagnosis = Awaited<ReturnType<typeof diagnosisOf>>;

/** What is needed, and why: support beside funding. */
export function Needs({ needs }: Pick<Diagnosis, 'needs'>) {
  return (
    <Section title={t('Vos besoins')}>
      <DataTable
        caption={t('Besoins, avec leur raison')}
        hideCaption
        columns={[
          { key: 'why', label: t('Pourquoi') },
          { key: 'support', label: t('À accompagner') },
          { key: 'funding', label: t('À financer') },
        ]}
        rows={needs.map((need, id) => ({ id, ...need }))}
      />
    </Section>
  );
}

export function Instruments({ instruments }: Pick<Diagnosis, 'instruments'>) {
  return (
    <Section title={t('Instruments')}>
      <DataTable
        caption={t('Instruments, avec leur raison')}
        hideCaption
        columns={[
          { key: 'label', label: t('Instrument') },
          { key: 'state', label: t('Pour vous') },
          { key: 'reason', label: t('Pourquoi') },
        ]}
        rows={instruments.map(({ name, label, fits, reason }) => ({
          id: name,
          label,
          reason,
          state: (
            <Badge tone={fits ? 'success' : 'neutral'}>{fits ? t('Convient') : t('Pas maintenant')}</Badge>
          ),
        }))}
      />
    </Section>
  );
}

export function SupportOffers({ support }: Pick<Diagnosis, 'support'>) {
  return (
    <Section title={t('Accompagnements')}>
      <DataTable
        caption={t('Accompagnements qui vous conviennent')}
        hideCaption
        columns={[
          { key: 'label', label: t('Accompagnement') },
          { key: 'length', label: t('Durée et manière') },
          { key: 'why', label: t('Pourquoi') },
        ]}
        rows={support.map((offer, id) => ({ id, ...offer }))}
      />
    </Section>
  );
}

/** Schemes that fit, and those that do not with what excludes. */
export function Schemes({ diagnosis, filters }: { diagnosis: Diagnosis; filters: Filters }) {
  const { fitting, excluding } = diagnosis;
  return (
    <Section
      id="dispositifs"
      title={t('Dispositifs existants')}
      intro={t('Une base à compléter : les conditions changent, vérifiez toujours auprès de l’opérateur.')}
    >
      <Form method="get" action="#dispositifs" className="grid gap-3">
        <CheckboxField
          name="animation"
          label={t('Peut payer l’animation')}
          defaultChecked={filters.animation}
        />
        <CheckboxField name="annees" label={t('Sur plusieurs années')} defaultChecked={filters.multiYear} />
        <CheckboxField
          name="sans-structure"
          label={t('Sans structure juridique')}
          defaultChecked={filters.noEntity}
        />
        <CheckboxField name="sans-chef" label={t('Sans chef de file')} defaultChecked={filters.noLead} />
        <div>
          <Button size="small" variant="secondary">
            {t('Filtrer')}
          </Button>
        </div>
      </Form>
      <p>{count(fitting.length, t('dispositif vous correspond.'), t('dispositifs vous correspondent.'))}</p>
      <ul className="grid grid-cols-[minmax(0,1fr)] gap-4">
        {fitting.map((one) => (
          <li key={one.id}>
            <Card level={3} title={one.name} action={<Badge tone="success">{one.kind}</Badge>}>
              <SchemeText one={one} />
            </Card>
          </li>
        ))}
      </ul>
      <details className="rounded-md border border-line bg-surface">
        <summary className="min-h-11 px-4 py-2.5 font-semibold">
          {count(
            excluding.length,
            t('dispositif ne vous prend pas, et pourquoi'),
            t('dispositifs ne vous prennent pas, et pourquoi'),
          )}
        </summary>
        <ul className="grid gap-4 border-t border-line p-4">
          {excluding.map((one) => (
            <li key={one.id}>
              <p className="font-semibold">{one.name}</p>
              <p className="text-sm text-ink-soft">{one.reasons.join(' ')}</p>
            </li>
          ))}
        </ul>
      </details>
    </Section>
  );
}

function SchemeText({ one }: { one: Diagnosis['fitting'][number] }) {
  return (
    <>
      <p>{[one.operator, one.amount, ...one.good].join(' · ')}</p>
      <p>{one.reasons.join(' ')}</p>
      <p className="text-sm text-ink-soft">
        {one.check} {one.unsure && t('Son existence actuelle est incertaine.')}
      </p>
    </>
  );
}
