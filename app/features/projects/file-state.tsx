import { Badge } from '#app/components/badge.tsx';
import { Button, ButtonRow } from '#app/components/button.tsx';
import { Facts } from '#app/components/facts.tsx';
import { TextArea } from '#app/components/field.tsx';
import { Form, type FormResult } from '#app/components/form.tsx';
import { Section } from '#app/components/page.tsx';
import { count } from '#app/i18n/format.ts';
import { t } from '#app/i18n/t.ts';
import type { FileStanding } from './editor.queries.server.ts';
import { ReviewSteps } from './review-steps.tsx';

type Steps = Parameters<typeof ReviewSteps>[0]['steps'];

/** How late an answer is, in words. Nothing while it is not. */
export function LateBadge({ lateBy }: { lateBy: number }) {
  if (lateBy === 0) return null;
  return (
    <Badge tone="danger">
      {t('En retard de {days}', { days: count(lateBy, t('jour ouvré'), t('jours ouvrés')) })}
    </Badge>
  );
}

/**
 * Where the file of a project stands between its members and the team: handed in when, answered by when, who answers next, what was written, and
 * a place to write. `result`: the answer of the form that writes.
 */
export function FileState({
  standing,
  steps,
  side,
  result,
}: {
  standing: FileStanding;
  steps: Steps;
  side: 'team' | 'members';
  result: FormResult;
}) {
  const { submittedOn, dueOn, next, lateBy } = standing;
  const mine = next === side;
  return (
    <Section id="dossier" title={t('Le dossier')}>
      <Facts
        facts={[
          ...(submittedOn ? [{ name: t('Soumis le'), value: submittedOn }] : []),
          ...(dueOn ? [{ name: t('Réponse promise au plus tard le'), value: dueOn }] : []),
          {
            name: t('Qui répond ensuite'),
            value:
              next === null
                ? t('Personne : rien n’est attendu')
                : mine
                  ? t('Vous')
                  : next === 'team'
                    ? t('L’équipe de Terreau')
                    : t('La coopération'),
          },
        ]}
      />
      {lateBy > 0 && (
        <p className="grid justify-items-start gap-1">
          <LateBadge lateBy={lateBy} />
          {side === 'members' &&
            t(
              'Nous n’avons pas tenu notre promesse. Votre dossier passe avant ceux arrivés après lui ; écrivez-nous ci-dessous si une date vous presse.',
            )}
        </p>
      )}
      <ReviewSteps steps={steps} />
      <Form result={result} labels={{ words: t('Votre message') }} className="grid gap-3">
        <input type="hidden" name="intent" value="write" />
        <TextArea
          name="words"
          label={side === 'team' ? t('Écrire à la coopération') : t('Écrire à l’équipe')}
          help={
            side === 'team'
              ? t('Tous les membres le reçoivent par e-mail. Rien ne change dans le dossier.')
              : t('Une question, une précision, une date qui presse : l’équipe le reçoit par e-mail.')
          }
          rows={3}
          maxLength={5000}
          required
        />
        <ButtonRow>
          <Button variant="secondary">{t('Envoyer le message')}</Button>
        </ButtonRow>
      </Form>
    </Section>
  );
}
