import { Button } from '#app/components/button.tsx';
import { DateField, NumberField, TextArea } from '#app/components/field.tsx';
import { Notice } from '#app/components/notice.tsx';
import { t } from '#app/i18n/t.ts';
import { DecisionForm, type Looked, Outcome, WishForm, type Wished } from './change-forms.tsx';
import type { PlansSideBySide } from './plan-words.ts';

function labels() {
  return {
    count: t('Nombre d’échéances'),
    firstDue: t('Première échéance'),
    principalGrace: t('Différé'),
    closesOn: t('Fin du vote'),
    why: t('Pourquoi vous le demandez'),
  };
}

/** The plan that the cooperation would like to ask its lenders for. */
export function ReschedulingWish({ path, wished }: { path: string; wished: Wished }) {
  return (
    <WishForm path={path} wished={wished} labels={labels()} look={t('Voir ce que cela change')}>
      <NumberField
        name="count"
        label={labels().count}
        help={t('Pour tout ce qui reste dû, ce qui est en retard compris.')}
        inputMode="numeric"
        required
      />
      <DateField
        name="firstDue"
        label={labels().firstDue}
        help={t(
          'Trente jours au moins après la fin du vote. Les autres suivent à la même fréquence qu’aujourd’hui.',
        )}
        required
      />
      <NumberField
        name="principalGrace"
        label={labels().principalGrace}
        help={t('Nombre de premières échéances sans capital à rembourser. 0 s’il n’y en a pas.')}
        inputMode="numeric"
        required
      />
      <DateField
        name="closesOn"
        label={labels().closesOn}
        help={t('Dernier jour pour voter. L’échéancier actuel continue d’ici là.')}
        required
      />
    </WishForm>
  );
}

/** What another end means for a loan that follows revenue. */
export function UnlinkedNotice({ latestEnd }: { latestEnd: string }) {
  return (
    <Notice still>
      {t(
        'Le contrat promet que tout est rendu au plus tard le {latestEnd}. Si vos prêteurs acceptent, le prêt ne suit plus vos recettes : ce qui reste est rendu en échéances égales. S’ils refusent, tout ce qui reste est dû le {latestEnd}.',
        { latestEnd },
      )}
    </Notice>
  );
}

/** Both plans, and the button that asks the lenders. */
export function SendToVote({ plans, looked, result }: Looked & { plans: PlansSideBySide }) {
  const { count, firstDue, principalGrace, closesOn } = looked.values;
  return (
    <Outcome title={t('Avant et après')} plans={plans}>
      <Notice still>
        {t(
          'Si vos prêteurs acceptent, les montants sont calculés sur ce qui est dû ce jour-là. Le taux ne change pas. Ce prêt comptera parmi les défauts de nos statistiques publiques : c’est la règle pour tout délai accordé à un emprunteur en difficulté.',
        )}
      </Notice>
      <DecisionForm
        looked={{ count, firstDue, principalGrace, closesOn, version: looked.version }}
        labels={labels()}
        result={result}
        button={<Button>{t('Soumettre au vote des prêteurs')}</Button>}
      >
        <TextArea
          name="why"
          label={labels().why}
          help={t(
            'Vos prêteurs le lisent avant de voter : ce qui s’est passé, et pourquoi le nouvel échéancier tiendra.',
          )}
          rows={4}
          required
        />
      </DecisionForm>
    </Outcome>
  );
}
