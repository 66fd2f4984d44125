import { Button, ButtonRow } from '#app/components/button.tsx';
import { Card } from '#app/components/card.tsx';
import { TextArea, TextField } from '#app/components/field.tsx';
import { Form, type FormResult } from '#app/components/form.tsx';
import { Section } from '#app/components/page.tsx';
import { t } from '#app/i18n/t.ts';
import { MarkdownHelp } from './story-form.tsx';

export function NewsForm({ result }: { result: FormResult }) {
  return (
    <Section title={t('Écrire une nouvelle')}>
      <Form result={result} labels={{ title: t('Titre'), body: t('Texte') }}>
        <TextField name="title" label={t('Titre')} maxLength={120} required />
        <TextArea name="body" label={t('Texte')} rows={8} maxLength={10_000} required />
        <MarkdownHelp />
        <ButtonRow>
          <Button name="intent" value="post">
            {t('Publier la nouvelle')}
          </Button>
          <Button name="intent" value="preview" variant="secondary" icon="eye">
            {t('Voir le rendu')}
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
    <Section title={t('Déjà publiées')}>
      {news.map(({ id, title, date, html }) => (
        <Card key={id} title={title} level={3}>
          <p className="text-sm text-ink-soft">{date}</p>
          <div className="prose" dangerouslySetInnerHTML={{ __html: html }} />
        </Card>
      ))}
    </Section>
  );
}
