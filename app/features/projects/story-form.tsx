import { CheckboxGroup } from '#app/components/choice-field.tsx';
import { Button, ButtonRow } from '#app/components/button.tsx';
import { Card } from '#app/components/card.tsx';
import { TextArea, TextField } from '#app/components/field.tsx';
import { Form, type FormResult } from '#app/components/form.tsx';
import { typedCommune } from '#app/features/territories/commune-choices.ts';
import { CommuneField } from '#app/features/territories/commune-field.tsx';
import { Seen } from '#app/features/people/seen.tsx';
import { phrases, t } from '#app/i18n/t.ts';
import { Example } from './example.tsx';
import type { ExampleKind } from './examples.ts';
import { shortestStory } from './submission.ts';
import { themeNames, themes } from './words.ts';

type Saved = {
  title: string;
  summary: string;
  story: string;
  risks: string;
  themes: readonly string[];
  /** The version being shown: saving says which one it replaces. */
  version: number;
  commune: { code: string; label: string } | null;
};

const labels = phrases({
  title: 'Titre',
  summary: 'Résumé',
  story: 'Récit',
  risks: 'Risques',
  commune: 'Commune',
  themes: 'Thèmes',
});

export function StoryForm({
  saved,
  result,
  choices,
  example,
}: {
  saved: Saved;
  result: FormResult;
  example: ExampleKind;
  choices: Parameters<typeof CommuneField>[0]['choices'];
}) {
  const { commune, version, ...values } = saved;
  return (
    <Form readable result={result} values={{ ...values, commune: commune?.label }} labels={labels}>
      <Seen name="version" value={version} labels={labels} said={{ themes, commune: typedCommune }} />
      <TextField name="title" label={t('Titre')} maxLength={120} required />
      <TextArea
        name="summary"
        label={t('Résumé')}
        help={t(
          'Deux phrases : ce que vous voulez faire, pour qui et où. Il paraît sur les cartes et dans les recherches, 300 caractères au plus.',
        )}
        rows={3}
        maxLength={300}
        required
      />
      <Example kind={example} of="summary" />
      <CommuneField
        name="commune"
        label={t('Commune du projet')}
        defaultValue={commune}
        choices={choices ?? []}
        required
      />
      <CheckboxGroup
        name="themes"
        label={t('Thèmes')}
        help={t('Un à quatre : c’est par eux qu’on vous trouve.')}
        options={themeNames.map((value) => ({ value, label: themes[value] }))}
        dense
        required
      />
      <TextArea
        name="story"
        label={t('Récit')}
        help={t(
          'D’où vient l’idée ? Qui la porte ? À quoi servira l’argent, et que se passe-t-il ensuite ? {shortestStory} caractères au moins.',
          { shortestStory },
        )}
        rows={18}
        maxLength={20_000}
        required
      />
      <MarkdownHelp />
      <Example kind={example} of="story" />
      <TextArea
        name="risks"
        label={t('Risques')}
        help={t(
          'Ce qui peut mal tourner, et ce que vous ferez alors. Nécessaire dès que vous proposez un prêt ou des parts : cela paraît aussi grand que la promesse.',
        )}
        rows={7}
        maxLength={5000}
      />
      <Example kind={example} of="risks" />
      <ButtonRow>
        <Button name="intent" value="save">
          {t('Enregistrer')}
        </Button>
        <Button name="intent" value="preview" variant="secondary" icon="eye">
          {t('Voir le rendu sans enregistrer')}
        </Button>
      </ButtonRow>
    </Form>
  );
}

/** How to write bold, titles, lists and links, beside the field. */
export function MarkdownHelp() {
  const marks: [string, string][] = [
    [t('Une ligne vide'), t('commence un nouveau paragraphe')],
    [t('## Un sous-titre'), t('fait un sous-titre')],
    ['**important**', t('met en gras')],
    [t('- un point'), t('fait une liste')],
    [t('[le site](https://exemple.fr)'), t('fait un lien')],
    [t('> une parole'), t('cite quelqu’un')],
  ];
  return (
    <details className="rounded-md border border-line p-3">
      <summary className="font-semibold">{t('Mettre en forme le texte')}</summary>
      <dl className="mt-3 grid gap-x-6 gap-y-1.5 text-sm sm:grid-cols-[auto_1fr]">
        {marks.map(([typed, what]) => (
          <div key={typed} className="contents">
            <dt>
              <code className="rounded-sm bg-sunk px-1.5 py-0.5">{typed}</code>
            </dt>
            <dd className="text-ink-soft">{what}</dd>
          </div>
        ))}
      </dl>
    </details>
  );
}

/** Texts as the public will read them. The markup was made safe on the server. */
export function Rendered({ title, html }: { title: string; html: string }) {
  return (
    <Card title={title} tone="sunk">
      <div className="prose" dangerouslySetInnerHTML={{ __html: html }} />
    </Card>
  );
}
