import { Button } from '#app/components/button.tsx';
import { RadioGroup } from '#app/components/choice-field.tsx';
import {
  CheckboxField,
  DateField,
  NumberField,
  SelectField,
  TextArea,
  TextField,
} from '#app/components/field.tsx';
import { fieldId } from '#app/components/field-id.ts';
import { Form, type FormResult } from '#app/components/form.tsx';
import { Section } from '#app/components/page.tsx';
import { count } from '#app/i18n/format.ts';
import { t } from '#app/i18n/t.ts';
import type { collegesToWeigh } from './consultations.queries.server.ts';

type CollegesToWeigh = Awaited<ReturnType<typeof collegesToWeigh>>;

/** A question to the members: who votes is everyone who holds shares when it is sent. */
export function ConsultationForm({ colleges, result }: { colleges: CollegesToWeigh; result: FormResult }) {
  return (
    <Section
      title={t('Poser une question aux associés')}
      intro={t(
        'La liste des votants est arrêtée à l’envoi ; chacun reçoit un courriel avec le lien vers son bulletin.',
      )}
    >
      <Form
        result={result}
        values={{ choices: `${t('Oui')}\n${t('Non')}`, quorum: '0', majority: 'half', secrecy: 'secret' }}
        labels={{
          question: t('La question'),
          choices: t('Réponses possibles'),
          closesOn: t('Dernier jour pour voter'),
          quorum: t('Quorum'),
          secrecy: t('Forme du vote'),
          colleges: t('Collèges'),
        }}
      >
        <TextField name="question" label={t('La question')} required maxLength={200} />
        <TextArea
          name="details"
          label={t('Ce qu’il faut savoir pour répondre')}
          help={t('Paraît dans le courriel et au-dessus du bulletin.')}
          maxLength={3000}
          rows={4}
        />
        <TextArea
          name="choices"
          label={t('Réponses possibles')}
          help={t('Une par ligne, dix au plus. Le vote blanc est toujours possible.')}
          required
          rows={3}
        />
        <DateField name="closesOn" label={t('Dernier jour pour voter')} required />
        <NumberField
          name="quorum"
          label={t('Quorum')}
          help={t('Part des votants qui doit répondre pour que le vote compte ; 0 s’il n’y en a pas.')}
          suffix="%"
          required
        />
        <SelectField
          name="majority"
          label={t('Majorité')}
          options={[
            { value: 'half', label: t('Plus de la moitié de ce qui est exprimé') },
            { value: 'two-thirds', label: t('Deux tiers de ce qui est exprimé') },
          ]}
        />
        <RadioGroup
          name="secrecy"
          label={t('Forme du vote')}
          required
          options={[
            { value: 'secret', label: t('Secret'), help: t('Personne ne peut lire qui a répondu quoi.') },
            {
              value: 'named',
              label: t('Nominatif'),
              help: t('Vous verrez les noms et les réponses, une fois le vote clos ; chacun en est averti.'),
            },
          ]}
        />
        {colleges.categories.length > 0 && <Colleges {...colleges} />}
        <Button>{t('Ouvrir le vote')}</Button>
      </Form>
    </Section>
  );
}

function Colleges({ categories, least, most }: CollegesToWeigh) {
  return (
    <fieldset id={fieldId('colleges')} tabIndex={-1} className="grid gap-4">
      <legend className="mb-1.5 font-semibold">{t('Collèges')}</legend>
      <p className="text-ink-soft">
        {t(
          'Sans collèges, une personne a une voix et toutes se valent. Avec eux, une personne a une voix dans sa catégorie, et chaque catégorie pèse de {least} à {most} (loi du 10 septembre 1947, article 19 octies ; à confirmer). Le capital apporté ne peut pas décider d’un poids.',
          { least, most },
        )}
      </p>
      <CheckboxField name="byCollege" label={t('Voter par collège, un pour chaque catégorie')} />
      {categories.map(({ name, members }, place) => (
        <div key={name}>
          <input type="hidden" name={`colleges[${place}].name`} value={name} />
          <NumberField
            name={`colleges[${place}].weight`}
            label={t('{name} ({members})', { name, members: count(members, t('associé'), t('associés')) })}
            suffix="%"
          />
        </div>
      ))}
    </fieldset>
  );
}
