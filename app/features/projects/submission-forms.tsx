import { Button } from '#app/components/button.tsx';
import { Card } from '#app/components/card.tsx';
import { TextArea } from '#app/components/field.tsx';
import { Form } from '#app/components/form.tsx';
import { Section } from '#app/components/page.tsx';
import { count } from '#app/i18n/format.ts';
import { t } from '#app/i18n/t.ts';
import type { Todo } from './submission.ts';
import { TodoList } from './todo-list.tsx';

/** What blocks submission, each a link; then the button. */
export function Submission({
  blockers,
  advice,
  promise,
}: {
  blockers: readonly Todo[];
  advice: readonly Todo[];
  /** Within how long the team answers, in words. */
  promise: string;
}) {
  const ready = blockers.length === 0;
  return (
    <>
      <Section
        title={
          ready
            ? t('Prêt à être soumis')
            : t('Il reste {points} avant de soumettre', {
                points: count(blockers.length, t('point'), t('points')),
              })
        }
        intro={
          ready
            ? t(
                'L’équipe relit le projet et vous répond sous {promise}. Il ne devient public qu’avec votre accord et le sien.',
                { promise },
              )
            : t('L’ordre est libre. Chaque ligne mène à l’endroit où la compléter.')
        }
      >
        <TodoList todos={blockers} icon="circle" />
        {ready && (
          <Form>
            <input type="hidden" name="intent" value="submit" />
            <Button>{t('Soumettre le projet')}</Button>
          </Form>
        )}
      </Section>
      {advice.length > 0 && (
        <Card title={t('Pas nécessaire pour soumettre')} tone="sunk">
          <TodoList todos={advice} icon="info" />
        </Card>
      )}
    </>
  );
}

/** Giving a project up. Folded away: it is rare and final. */
export function Withdrawal({ isPublic }: { isPublic: boolean }) {
  return (
    <details className="rounded-md border border-line p-4">
      <summary className="font-semibold">{t('Retirer le projet')}</summary>
      <Form className="mt-4 grid gap-4">
        <input type="hidden" name="intent" value="withdraw" />
        <p>
          {t('Un projet retiré ne peut plus être modifié ni soumis.')}
          {isPublic &&
            ` ${t('Sa page reste visible, avec la mention « Retiré ». Une collecte en cours doit d’abord se terminer.')}`}
        </p>
        <TextArea
          name="note"
          label={t('Pourquoi ?')}
          help={t('Quelques mots pour la mémoire du dossier.')}
          rows={3}
          maxLength={2000}
        />
        <Button variant="danger">{t('Retirer le projet')}</Button>
      </Form>
    </details>
  );
}
