import { Button, LinkButton } from '#app/components/button.tsx';
import { SelectField, TextField } from '#app/components/field.tsx';
import { Form, type FormResult } from '#app/components/form.tsx';
import { Notice } from '#app/components/notice.tsx';
import { Section } from '#app/components/page.tsx';
import { Seen } from '#app/features/people/seen.tsx';
import { t } from '#app/i18n/t.ts';
import type { scicStanding } from './scic.queries.server.ts';
import { memberKindNames, memberKinds, memberKindWords } from './words.ts';

type Standing = NonNullable<Awaited<ReturnType<typeof scicStanding>>>;

/** What the register of a SCIC lacks of what the law asks; `to`: where its categories are stated. */
export function ScicCheck({ lacks, least, to }: Pick<Standing, 'lacks' | 'least'> & { to?: string }) {
  const isWhole = lacks.length === 0;
  return (
    <Notice
      tone={isWhole ? 'success' : 'warning'}
      title={
        isWhole
          ? t('Le registre tient les règles d’une SCIC')
          : t('Il manque quelque chose à une SCIC, d’après le registre tenu ici')
      }
      action={to && <LinkButton to={to}>{t('Catégories d’associés')}</LinkButton>}
      still
    >
      {isWhole ? (
        t('Au moins {least} catégories d’associés, dont les bénéficiaires et les salariés ou producteurs.', {
          least,
        })
      ) : (
        <ul>
          {lacks.map((sentence) => (
            <li key={sentence}>{sentence}</li>
          ))}
        </ul>
      )}
    </Notice>
  );
}

/** What is refused so that public bodies stay below their part, and what cannot be. */
export function PublicRule({ most }: { most: string }) {
  return (
    <p>
      {t(
        'Une souscription, une admission ou une cession qui mènerait les collectivités publiques au-dessus de {most} du capital est refusée. Une sortie ou un registre repris ne l’est pas : leur part peut donc se lire plus haute ici.',
        { most },
      )}
    </p>
  );
}

/** What each category is to the law, and one more. */
export function CategoriesForm({
  standing: { categories, base },
  result,
}: {
  standing: Standing;
  result: FormResult;
}) {
  const kinds = memberKinds.map((value) => ({ value, label: memberKindNames[value] }));
  const labels = Object.fromEntries(categories.map(({ name }, place) => [`categories[${place}].kind`, name]));
  return (
    <Form
      result={result}
      values={{ categories: categories.map(({ name, kind }) => ({ name, kind })) }}
      labels={{ ...labels, name: t('Nom de la catégorie'), kind: t('Ce qu’elle est') }}
    >
      <Seen
        value={base}
        labels={labels}
        said={Object.fromEntries(Object.keys(labels).map((field) => [field, memberKindNames]))}
      />
      {categories.map(({ name, members, held }, place) => (
        <div key={name}>
          <input type="hidden" name={`categories[${place}].name`} value={name} />
          <SelectField
            name={`categories[${place}].kind`}
            label={<span lang="fr">{name}</span>}
            help={held}
            required={members > 0}
            options={kinds}
            placeholder={members > 0 ? t('À dire') : t('À dire, ou plus une catégorie')}
          />
        </div>
      ))}
      <Section level={3} title={t('Une catégorie de plus')}>
        <TextField
          name="name"
          label={t('Nom de la catégorie')}
          help={t('Celui de vos statuts.')}
          maxLength={60}
        />
        <SelectField name="kind" label={t('Ce qu’elle est')} options={kinds} placeholder={t('Choisissez')} />
      </Section>
      <div>
        <Button>{t('Enregistrer les catégories')}</Button>
      </div>
    </Form>
  );
}

/** What each kind of the law means. */
export function KindsInWords() {
  return (
    <dl className="grid gap-x-6 gap-y-2 sm:grid-cols-[auto_minmax(0,1fr)]">
      {memberKinds.map((kind) => (
        <div key={kind} className="contents">
          <dt className="font-semibold">{memberKindNames[kind]}</dt>
          <dd className="text-ink-soft">{memberKindWords[kind]}</dd>
        </div>
      ))}
    </dl>
  );
}
