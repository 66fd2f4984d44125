import { Button } from '#app/components/button.tsx';
import { CheckboxField, SelectField, TextArea, TextField } from '#app/components/field.tsx';
import { Form, type FormResult } from '#app/components/form.tsx';
import { Notice } from '#app/components/notice.tsx';
import { Section } from '#app/components/page.tsx';
import { t } from '#app/i18n/t.ts';

/** Nothing more is expected of the borrower: said with its reason and its evidence. */
export function WriteOffForm({ owed, result }: { owed: string; result: FormResult }) {
  return (
    <Section title={t('Passer ce prêt en perte')}>
      <Notice tone="warning" still>
        {t(
          'Chaque prêteur reçoit un courriel avec ce qu’il perd, et le taux de défaut publié le compte. Rien n’est plus prélevé. La créance demeure, et ce qui serait récupéré est partagé.',
        )}
      </Notice>
      <Form
        result={result}
        labels={{ why: t('Ce qui s’est passé'), evidence: t('Document'), sure: t('Confirmation') }}
      >
        <input type="hidden" name="intent" value="write-off" />
        <TextArea
          name="why"
          label={t('Ce qui s’est passé')}
          help={t('Les prêteurs le lisent.')}
          rows={3}
          required
        />
        <TextField
          name="evidence"
          label={t('Document')}
          help={t('Par exemple : certificat d’irrécouvrabilité du 3 mars 2027. Gardé avec la décision.')}
          required
        />
        <CheckboxField name="sure" label={t('Rien de plus n’est attendu de cette coopération.')} required />
        <div>
          <Button variant="danger">{t('Passer {owed} en perte', { owed })}</Button>
        </div>
      </Form>
    </Section>
  );
}

/** A transfer that came for a loan written off: shared like a repayment. */
export function RecoveryForm({
  transfers,
  result,
}: {
  transfers: { value: string; label: string }[];
  result: FormResult;
}) {
  return (
    <Section
      title={t('Noter un recouvrement')}
      intro={t('Un virement arrivé sur notre compte, importé et pas encore expliqué.')}
    >
      {transfers.length === 0 ? (
        <p>{t('Aucun virement inexpliqué n’attend.')}</p>
      ) : (
        <Form result={result} labels={{ lineId: t('Virement'), why: t('D’où il vient') }}>
          <input type="hidden" name="intent" value="recovery" />
          <SelectField name="lineId" label={t('Virement')} options={transfers} required />
          <TextField
            name="why"
            label={t('D’où il vient')}
            help={t('Par exemple : répartition du liquidateur.')}
            required
          />
          <div>
            <Button>{t('Partager entre les prêteurs')}</Button>
          </div>
        </Form>
      )}
    </Section>
  );
}
