import { Button } from '#app/components/button.tsx';
import { Card } from '#app/components/card.tsx';
import { TextArea } from '#app/components/field.tsx';
import { Form } from '#app/components/form.tsx';
import { Section } from '#app/components/page.tsx';
import { count } from '#app/money/format.ts';
import type { Todo } from './submission.ts';
import { TodoList } from './todo-list.tsx';

/** What blocks submission, each a link; then the button. */
export function Submission({ blockers, advice }: { blockers: readonly Todo[]; advice: readonly Todo[] }) {
  const ready = blockers.length === 0;
  return (
    <>
      <Section
        title={
          ready
            ? 'Prêt à être soumis'
            : `Il reste ${count(blockers.length, 'point', 'points')} avant de soumettre`
        }
        intro={
          ready
            ? 'L’équipe relit le projet et vous répond sous 48 heures ouvrées. Il ne devient public qu’avec votre accord et le sien.'
            : 'L’ordre est libre. Chaque ligne mène à l’endroit où la compléter.'
        }
      >
        <TodoList todos={blockers} icon="circle" />
        {ready && (
          <Form>
            <input type="hidden" name="intent" value="submit" />
            <Button>Soumettre le projet</Button>
          </Form>
        )}
      </Section>
      {advice.length > 0 && (
        <Card title="Conseils, sans obligation" tone="sunk">
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
      <summary className="font-semibold">Retirer le projet</summary>
      <Form className="mt-4 grid gap-4">
        <input type="hidden" name="intent" value="withdraw" />
        <p>
          Un projet retiré ne peut plus être modifié ni soumis.
          {isPublic &&
            ' Sa page reste visible, avec la mention « Retiré ». Une collecte en cours doit d’abord se terminer.'}
        </p>
        <TextArea
          name="note"
          label="Pourquoi ?"
          help="Quelques mots pour la mémoire du dossier."
          rows={3}
          maxLength={2000}
        />
        <Button variant="danger">Retirer le projet</Button>
      </Form>
    </details>
  );
}
