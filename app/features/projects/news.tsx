import { Button, ButtonRow } from '#app/components/button.tsx';
import { Card } from '#app/components/card.tsx';
import { SelectField, TextArea, TextField, type Option } from '#app/components/field.tsx';
import { Form, type FormResult } from '#app/components/form.tsx';
import { Section } from '#app/components/page.tsx';
import { t } from '#app/i18n/t.ts';
import { MarkdownHelp } from './story-form.tsx';

export function NewsForm({
  result,
  id,
  readers,
}: {
  result: FormResult;
  id: string;
  readers: readonly Option[];
}) {
  return (
    <Section title={t('Écrire une nouvelle')}>
      <Form
        result={result}
        labels={{ title: t('Titre'), body: t('Texte'), readers: t('Envoi par courriel') }}
      >
        <input type="hidden" name="id" value={String(result?.initialValue?.['id'] ?? id)} />
        <TextField name="title" label={t('Titre')} maxLength={120} required />
        <TextArea name="body" label={t('Texte')} rows={8} maxLength={10_000} required />
        <MarkdownHelp />
        <SelectField
          name="readers"
          label={t('L’envoyer aussi par courriel')}
          help={t('Trois lettres par semaine au plus ; chacune permet de ne plus en recevoir.')}
          options={[{ value: 'nobody', label: t('À personne : la publier seulement') }, ...readers]}
        />
        <ButtonRow>
          <Button name="intent" value="post">
            {t('Publier la nouvelle')}
          </Button>
          <Button name="intent" value="preview" variant="secondary" icon="eye">
            {t('Voir le rendu et la lettre')}
          </Button>
          <Button name="intent" value="test" variant="secondary" icon="mail">
            {t('M’envoyer un essai')}
          </Button>
        </ButtonRow>
      </Form>
    </Section>
  );
}

/** The letter that would leave, in each language of its readers. */
export function LetterPreview({
  letters,
}: {
  letters: readonly {
    language: 'fr' | 'en';
    subject: string;
    paragraphs: readonly string[];
    link: string | null;
  }[];
}) {
  const names = { fr: t('La lettre, pour qui lit le français'), en: t('La lettre, pour qui lit l’anglais') };
  return letters.map(({ language, subject, paragraphs, link }) => (
    <Card key={language} title={names[language]} tone="sunk">
      <div lang={language} className="grid gap-2">
        <p className="font-semibold">{subject}</p>
        {paragraphs.map((text, index) => (
          <p key={index} className="whitespace-pre-line">
            {text}
          </p>
        ))}
        {link && <p className="font-semibold text-leaf">{link}</p>}
      </div>
    </Card>
  ));
}

/** What was told already. The markup was made safe on the server. */
export function NewsList({
  news,
}: {
  news: readonly {
    id: string;
    title: string;
    date: string;
    html: string;
    letters: string | null;
    readers: string | null;
  }[];
}) {
  if (news.length === 0) return null;
  return (
    <Section title={t('Déjà publiées')}>
      {news.map(({ id, title, date, html, letters, readers }) => (
        <Card key={id} title={title} level={3}>
          <p className="text-sm text-ink-soft">
            {letters === null ? date : t('{date}, envoyée par courriel ({letters})', { date, letters })}
            {readers && <span className="block">{readers}</span>}
          </p>
          <div className="prose" dangerouslySetInnerHTML={{ __html: html }} />
        </Card>
      ))}
    </Section>
  );
}
