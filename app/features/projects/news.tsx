import { Button, ButtonRow } from '#app/components/button.tsx';
import { Card } from '#app/components/card.tsx';
import { TextArea, TextField } from '#app/components/field.tsx';
import { Form, type FormResult } from '#app/components/form.tsx';
import { Section } from '#app/components/page.tsx';
import { MarkdownHelp } from './story-form.tsx';

export function NewsForm({ result }: { result: FormResult }) {
  return (
    <Section title="Écrire une nouvelle">
      <Form result={result} labels={{ title: 'Titre', body: 'Texte' }}>
        <TextField name="title" label="Titre" maxLength={120} required />
        <TextArea name="body" label="Texte" rows={8} maxLength={10_000} required />
        <MarkdownHelp />
        <ButtonRow>
          <Button name="intent" value="post">
            Publier la nouvelle
          </Button>
          <Button name="intent" value="preview" variant="secondary" icon="eye">
            Voir le rendu
          </Button>
        </ButtonRow>
      </Form>
    </Section>
  );
}

/** What was told already. The markup was made safe on the server. */
export function NewsList({
  news,
}: {
  news: readonly { id: string; title: string; date: string; html: string }[];
}) {
  if (news.length === 0) return null;
  return (
    <Section title="Déjà publiées">
      {news.map(({ id, title, date, html }) => (
        <Card key={id} title={title} level={3}>
          <p className="text-sm text-ink-soft">{date}</p>
          <div className="prose" dangerouslySetInnerHTML={{ __html: html }} />
        </Card>
      ))}
    </Section>
  );
}
