import { Button } from '#app/components/button.tsx';
import { DateField, NumberField, TextArea } from '#app/components/field.tsx';
import { Form, type FormResult } from '#app/components/form.tsx';
import { Notice } from '#app/components/notice.tsx';
import { Section } from '#app/components/page.tsx';
import { t } from '#app/i18n/t.ts';
import { PlanTables } from './plan-tables.tsx';
import type { PlansSideBySide } from './plan-words.ts';

type Values = Record<string, string>;

function labels() {
  return {
    count: t('Nombre d’échéances'),
    firstDue: t('Première échéance'),
    principalGrace: t('Différé'),
    closesOn: t('Fin du vote'),
    why: t('Pourquoi vous le demandez'),
  };
}

/** Looks at a plan without asking anybody: the form asks the page again. */
export function WishForm({
  path,
  values,
  wrong,
}: {
  path: string;
  values: Values;
  wrong: Record<string, string[] | null> | null;
}) {
  return (
    <Form
      method="get"
      action={path}
      values={values}
      result={wrong ? { error: wrong, initialValue: values } : undefined}
      labels={labels()}
    >
      <NumberField
        name="count"
        label={t('Nombre d’échéances')}
        help={t('Pour tout ce qui reste dû, ce qui est en retard compris.')}
        inputMode="numeric"
        required
      />
      <DateField
        name="firstDue"
        label={t('Première échéance')}
        help={t(
          'Trente jours au moins après la fin du vote. Les autres suivent à la même fréquence qu’aujourd’hui.',
        )}
        required
      />
      <NumberField
        name="principalGrace"
        label={t('Différé')}
        help={t('Nombre de premières échéances sans capital à rembourser. 0 s’il n’y en a pas.')}
        inputMode="numeric"
        required
      />
      <DateField
        name="closesOn"
        label={t('Fin du vote')}
        help={t('Dernier jour pour voter. L’échéancier actuel continue d’ici là.')}
        required
      />
      <div>
        <Button variant="secondary">{t('Voir ce que cela change')}</Button>
      </div>
    </Form>
  );
}

/** Both plans, and the button that asks the lenders. */
export function SendToVote({
  plans,
  values,
  version,
  result,
}: {
  plans: PlansSideBySide;
  values: Values;
  version: number;
  result: FormResult;
}) {
  return (
    <Section title={t('Avant et après')}>
      <PlanTables plans={plans} />
      <Notice still>
        {t(
          'Si vos prêteurs acceptent, les montants sont calculés sur ce qui est dû ce jour-là. Le taux ne change pas. Ce prêt comptera parmi les défauts de nos statistiques publiques : c’est la règle pour tout délai accordé à un emprunteur en difficulté.',
        )}
      </Notice>
      <Form result={result} labels={labels()}>
        {['count', 'firstDue', 'principalGrace', 'closesOn'].map((name) => (
          <input key={name} type="hidden" name={name} value={values[name]} />
        ))}
        <input type="hidden" name="version" value={version} />
        <TextArea
          name="why"
          label={t('Pourquoi vous le demandez')}
          help={t(
            'Vos prêteurs le lisent avant de voter : ce qui s’est passé, et pourquoi le nouvel échéancier tiendra.',
          )}
          rows={4}
          required
        />
        <div>
          <Button>{t('Soumettre au vote des prêteurs')}</Button>
        </div>
      </Form>
    </Section>
  );
}
