import { Button, ButtonRow } from '#app/components/button.tsx';
import { AmountField, CheckboxField, TextArea } from '#app/components/field.tsx';
import { Form, type FormResult } from '#app/components/form.tsx';
import { Section } from '#app/components/page.tsx';
import { Seen } from '#app/features/people/seen.tsx';
import {
  figureNames,
  longest,
  type FigureName,
  type SheetText,
} from '#app/features/protection/sheet-fields.ts';
import { figureLabels, sheetHelp, sheetLabels } from '#app/features/protection/sheet-words.ts';
import { t } from '#app/i18n/t.ts';
import type { SheetPage } from './sheet.queries.server.ts';

const parts = (): [title: string, intro: string, names: SheetText[]][] => [
  [
    t('Le porteur'),
    t('Partie A de la fiche.'),
    ['ownership', 'management', 'responsible', 'activities', 'accounts'],
  ],
  [t('Le projet'), t('Parties A et B.'), ['description', 'elsewhere']],
  [
    t('Les risques'),
    t('Partie C. La plateforme ajoute elle-même sa propre défaillance et l’illiquidité.'),
    ['riskProject', 'riskSector', 'riskDefault', 'riskReturn', 'riskOther'],
  ],
  [
    t('Le prêt'),
    t('Partie G. Le taux, la durée et l’échéancier viennent de la collecte.'),
    ['guarantees', 'defaults'],
  ],
  [
    t('Les droits attachés aux parts'),
    t('Partie F. Le prix et le nombre de parts viennent de la collecte.'),
    ['rights', 'restrictions', 'exit', 'votes'],
  ],
];

/** What the cooperation answers for its key information sheet, part by part as on the paper. Saved at any point. */
export function SheetForm({ sheet, result }: { sheet: SheetPage; result: FormResult }) {
  const labels = { ...sheetLabels(), declared: t('Déclaration') };
  const help = sheetHelp();
  const field = (name: SheetText) => (
    <TextArea
      key={name}
      name={name}
      label={labels[name]}
      help={`${help[name]} ${t('{most} caractères au plus.', { most: longest[name] })}`}
      rows={longest[name] > 400 ? 5 : 3}
      maxLength={longest[name]}
      required
    />
  );
  return (
    <Form readable result={result} values={sheet.values} labels={labels} className="grid gap-10">
      <Seen
        value={sheet.seen}
        labels={{ ...labels, ...figuresOf(sheet.years) }}
        said={{ declared: { on: t('Oui') } }}
      />
      {parts().map(([title, intro, names], index) => {
        const asked = names.filter((name) => sheet.texts.includes(name));
        if (asked.length === 0) return null;
        return (
          <Section key={title} title={title} intro={intro}>
            {asked.map(field)}
            {index === 0 && <Figures years={sheet.years} />}
            {index === 0 && field('noFigures')}
          </Section>
        );
      })}
      <Section title={t('Déclaration')}>
        <CheckboxField
          name="declared"
          label={t(
            'Je déclare, au nom de la coopération, qu’à sa connaissance aucune information n’a été omise ni n’est trompeuse ou inexacte, et qu’elle est responsable de cette fiche.',
          )}
          help={t('Votre nom et la date paraîtront sur la fiche. À cocher de nouveau à chaque changement.')}
        />
      </Section>
      <ButtonRow>
        <Button>{t('Enregistrer la fiche')}</Button>
      </ButtonRow>
    </Form>
  );
}

function figuresOf(years: readonly number[]): Record<string, string> {
  return Object.fromEntries(
    years.flatMap((year) =>
      figureNames.map((name) => [figureField(year, name), `${figureLabels[name]}, ${year}`]),
    ),
  );
}

const figureField = (year: number, name: FigureName) => `figure-${year}-${name}`;

function Figures({ years }: { years: readonly number[] }) {
  return years.map((year) => (
    <details key={year} className="rounded-md border border-line p-4">
      <summary className="font-semibold">{t('Chiffres clés de {year}', { year })}</summary>
      <fieldset className="mt-4 grid gap-4 sm:grid-cols-2">
        <legend className="sr-only">{t('Chiffres clés de {year}', { year })}</legend>
        {figureNames.map((name) => (
          <AmountField key={name} name={figureField(year, name)} label={figureLabels[name]} />
        ))}
      </fieldset>
    </details>
  ));
}
