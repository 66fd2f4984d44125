import { Button, ButtonRow } from '#app/components/button.tsx';
import { RadioGroup } from '#app/components/choice-field.tsx';
import { SelectField, TextField } from '#app/components/field.tsx';
import { Form, type FormResult } from '#app/components/form.tsx';
import { Seen } from '#app/features/people/seen.tsx';
import { t } from '#app/i18n/t.ts';
import { hostNames } from './video-hosts.ts';
import { captions } from './video.schema.ts';
import type { videoForm } from './video.server.ts';

/** The address of a video, its title, its captions, and the image that stands for it. */
export function VideoForm({
  video,
  images,
  seen,
  result,
}: Awaited<ReturnType<typeof videoForm>> & { result: FormResult }) {
  const labels = {
    address: t('Adresse de la vidéo'),
    title: t('Ce que montre la vidéo'),
    captions: t('Est-elle sous-titrée ?'),
    poster: t('Image qui l’annonce'),
  };
  return (
    <Form readable result={result} values={video ?? {}} labels={labels}>
      <Seen
        value={seen}
        labels={labels}
        said={{ captions, poster: Object.fromEntries(images.map(({ id, alt }) => [id, alt])) }}
      />
      <TextField
        name="address"
        type="url"
        label={labels.address}
        help={t('Celle de sa page chez l’un de ces hébergeurs : {hosts}.', { hosts: hostNames.join(', ') })}
        maxLength={300}
        required
      />
      <TextField
        name="title"
        label={labels.title}
        help={t('Par exemple « Le four, vu par ceux qui l’ont construit, 3 minutes ».')}
        maxLength={120}
        required
      />
      <RadioGroup
        name="captions"
        label={labels.captions}
        help={t(
          'Une personne sourde ou un téléphone sans son : beaucoup lisent les vidéos. Votre réponse paraît sur la page.',
        )}
        options={[
          { value: 'yes', label: captions.yes },
          { value: 'no_speech', label: captions.no_speech },
          { value: 'no', label: captions.no },
        ]}
        required
      />
      <SelectField
        name="poster"
        label={labels.poster}
        help={t(
          'L’une des images du projet. Rien ne vient de l’hébergeur avant qu’une personne ouvre la vidéo.',
        )}
        placeholder={t('La couverture du projet')}
        options={images.map(({ id, alt }) => ({ value: id, label: alt }))}
      />
      <ButtonRow>
        <Button name="intent" value="save">
          {t('Enregistrer la vidéo')}
        </Button>
        {video && (
          <Button name="intent" value="remove" variant="secondary" icon="trash" formNoValidate>
            {t('Retirer la vidéo')}
          </Button>
        )}
      </ButtonRow>
    </Form>
  );
}
