import type { ReactNode } from 'react';
import { Badge } from '#app/components/badge.tsx';
import { Button } from '#app/components/button.tsx';
import { FileField } from '#app/components/choice-field.tsx';
import { TextField } from '#app/components/field.tsx';
import { Form, type FormResult } from '#app/components/form.tsx';
import { Section } from '#app/components/page.tsx';
import { Seen } from '#app/features/people/seen.tsx';
import { WithProgress } from '#app/features/uploads/paper-parts.tsx';
import { photoTypes } from '#app/features/uploads/kinds.ts';
import { t } from '#app/i18n/t.ts';

type Shown = { id: string; alt: string; width: number; height: number; cover: boolean };

/**
 * The images in their order, their descriptions, and what can be done with each. One form for all: whatever button is pressed,
 * the descriptions typed beside are saved too. Every act is a button: nothing needs dragging.
 */
export function ImageForm({
  images,
  seen,
  result,
}: {
  images: readonly Shown[];
  seen: string;
  result: FormResult;
}) {
  const saved = Object.fromEntries(images.map(({ id, alt }) => [id, alt]));
  const typed = { ...saved, ...typedByImage(result) };
  const names = Object.fromEntries(
    images.map(({ id }, index) => [id, t('Image {index}', { index: index + 1 })]),
  );
  const labels = Object.fromEntries(
    images.map((_, index) => [`images[${index}].alt`, t('Image {index}', { index: index + 1 })]),
  );
  return (
    <Form readable result={besideTheirImages(result, images, typed)} values={{ images }} labels={labels}>
      {/* The Enter key presses the first button of a form: it must save, not move an image. */}
      <button type="submit" tabIndex={-1} aria-hidden="true" className="sr-only">
        {t('Enregistrer les descriptions')}
      </button>
      <Seen value={seen} labels={names} saved={saved} typed={typed} />
      <ol className="grid gap-5">
        {images.map((image, index) => (
          <Row key={image.id} image={image} rank={index + 1}>
            <input type="hidden" name={`images[${index}].id`} value={image.id} />
            <TextField
              name={`images[${index}].alt`}
              label={t('Ce que l’image montre')}
              maxLength={200}
              required
            />
            <Acts image={image} rank={index + 1} last={index === images.length - 1} />
          </Row>
        ))}
      </ol>
      <div>
        <Button variant="secondary">{t('Enregistrer les descriptions')}</Button>
      </div>
    </Form>
  );
}

/** What was typed of each image that the form knew. */
function typedByImage(result: FormResult): Record<string, string> {
  const rows = (result?.initialValue?.['images'] ?? []) as ({ id?: string; alt?: string } | undefined)[];
  return Object.fromEntries(rows.map((row) => [row?.id ?? '', row?.alt ?? '']));
}

/** The answer to a form with each description beside its own image, where another member has moved or taken away some meanwhile. */
function besideTheirImages(
  result: FormResult,
  images: readonly Shown[],
  typed: Readonly<Record<string, string>>,
): FormResult {
  if (!result?.initialValue) return result;
  const rows = images.map(({ id }) => ({ id, alt: typed[id] }));
  return { ...result, initialValue: { ...result.initialValue, images: rows } };
}

/** The images to read, when they can no longer be changed. */
export function ImageRows({ images }: { images: readonly Shown[] }) {
  return (
    <ol className="grid gap-5">
      {images.map((image, index) => (
        <Row key={image.id} image={image} rank={index + 1}>
          <p>{image.alt}</p>
        </Row>
      ))}
    </ol>
  );
}

function Row({ image, rank, children }: { image: Shown; rank: number; children: ReactNode }) {
  return (
    <li className="grid gap-4 rounded-lg border border-line bg-surface p-4 sm:grid-cols-[14rem_minmax(0,1fr)]">
      <img
        src={`/images/${image.id}?taille=petite`}
        alt={image.alt}
        width={image.width}
        height={image.height}
        loading="lazy"
        className="aspect-[3/2] h-auto w-full rounded-md bg-sunk object-cover"
      />
      <div className="grid content-start gap-3">
        <div className="flex flex-wrap items-center gap-2">
          <span className="font-semibold">{t('Image {rank}', { rank })}</span>
          {image.cover && <Badge tone="success">{t('Couverture')}</Badge>}
        </div>
        {children}
      </div>
    </li>
  );
}

function Acts({ image, rank, last }: { image: Shown; rank: number; last: boolean }) {
  const act = (name: string, label: string) => (
    <Button
      name="act"
      value={`${name}:${image.id}`}
      variant="quiet"
      size="small"
      aria-label={`${label} (image ${rank})`}
    >
      {label}
    </Button>
  );
  return (
    <div className="flex flex-wrap gap-1">
      {rank > 1 && act('first', t('Avancer'))}
      {!last && act('last', t('Reculer'))}
      {!image.cover && act('cover', t('Choisir comme couverture'))}
      {act('remove', t('Retirer'))}
    </div>
  );
}

export function UploadForm({ result }: { result: FormResult }) {
  return (
    <Section title={t('Ajouter une image')}>
      <WithProgress>
        <Form result={result} action="?ajout" upload labels={{ alt: t('Description'), file: t('Fichier') }}>
          <TextField
            name="alt"
            label={t('Ce que l’image montre')}
            help={t(
              'Une phrase pour les personnes qui ne la voient pas, par exemple « Six habitants devant le four, un matin d’hiver ».',
            )}
            maxLength={200}
            required
          />
          <FileField
            name="file"
            label={t('Fichier')}
            help={t(
              'JPEG, PNG, WebP ou HEIC, 10 Mo au plus. Le lieu, la date et l’appareil inscrits dans la photo sont effacés. Montrez des personnes seulement avec leur accord.',
            )}
            accept={photoTypes}
            required
          />
          <Button icon="upload">{t('Envoyer l’image')}</Button>
        </Form>
      </WithProgress>
    </Section>
  );
}
